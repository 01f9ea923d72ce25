"""How often the words of the spinners' dictionaries stand in a text, and the words that they replace: one look for all."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tasks.text.repairs.seen import code, pair_counts
from tasks.vocabulary import table

_PAIR = 2


@cache
def _words() -> tuple[Mapping[int, str], frozenset[int], tuple[str, ...]]:
    """The words of two different characters by their codes, those codes, and all other words."""
    every = {word for _, *both in table("spun_words") for word in both}
    by_code = {code(word): word for word in sorted(every) if len(word) == _PAIR and word[0] != word[1]}
    return by_code, frozenset(by_code), tuple(sorted(every - set(by_code.values())))


def counts_in(text: str) -> dict[str, int]:
    """How often each word of a dictionary, and each that one replaces, stands in a text in matching form.

    >>> sorted(counts_in("开展活动,促发展,开展常常检查").items())
    [('促', 1), ('发展', 1), ('常常', 1), ('开展', 2), ('检查', 1)]
    >>> counts_in("校舍120间")
    {}
    """
    by_code, pairs, others = _words()
    found = {by_code[pair]: often for pair, often in pair_counts(text, pairs)}
    return found | {word: text.count(word) for word in others if word in text}
