"""How well a text falls into words: a second opinion on what neighbours of characters say.

`煤球场建设` and `篮球场建设` are alike to a model that sees three characters; a dictionary knows which is made of words
that are used. The cost is that of the cheapest division into words, each taken for itself.
"""

from __future__ import annotations

from functools import cache

from tasks.vocabulary import lines

_LONGEST = 4  # characters of a word of the table
_UNKNOWN = 18.5  # cost of a character that is no word
_OTHER = 2.0  # cost of what is not Chinese: marks, digits, letters
_TENTH = 0.1


@cache
def _costs() -> dict[str, float]:
    return {
        word: int(tenths) * _TENTH
        for word, _, tenths in (line.partition("\t") for line in lines("word_costs"))
    }


def cost_of_word(word: str) -> float | None:
    """What a word costs by itself, in natural logarithms of its rarity; None if the table has no such word.

    >>> cost_of_word("建设") < cost_of_word("廉政"), cost_of_word("政建") is None
    (True, True)
    """
    return _costs().get(word)


def cost_in_words(text: str) -> float:
    """The cost of the cheapest division of a text into words, in natural logarithms.

    Args:
        text: symbols, as `slip_model.symbols` gives them.

    >>> cost_in_words("篮球场建设") < cost_in_words("煤球场建设")
    True
    """
    known = _costs()
    best = [0.0]
    for end in range(1, len(text) + 1):
        last = text[end - 1]
        if not "\u4e00" <= last <= "\u9fff":
            best.append(best[-1] + _OTHER)
            continue
        paid = best[-1] + known.get(last, _UNKNOWN)
        for start in range(max(0, end - _LONGEST), end - 1):
            word = known.get(text[start:end])
            if word is not None and best[start] + word < paid:
                paid = best[start] + word
        best.append(paid)
    return best[-1]


def meet_in_a_word(left: str, right: str) -> bool:
    """Whether the end of one text and the beginning of another are a word together.

    >>> meet_in_a_word("推动学", "校各项"), meet_in_a_word("推动", "校各项")
    (True, False)
    """
    known = _costs()
    return any(
        left[-before:] + right[:behind] in known
        for before in range(1, min(len(left) + 1, _LONGEST))
        for behind in range(1, min(len(right), _LONGEST - before) + 1)
    )
