"""Names that are torn out of everyday words: the 廉政建 of 廉政建设, the 明培育 of 文明培育."""

from __future__ import annotations

from tasks.text.repairs.slip.words import cost_of_word

_EVERYDAY = 13.0  # what a word costs at most that reports use every day, in natural logarithms of its rarity
_FULL = 3  # characters of a name


def is_torn(hans: str, start: int, end: int) -> bool:
    """Whether a stretch that looks like a full name begins in one everyday word and ends in another.

    Family names are everyday characters, so that two words side by side can hold what reads as a name. The words are
    those of `word_costs`.

    >>> line = "干部廉政建设,推进文明培育,校长周建国主持"
    >>> [is_torn(line, at, at + 3) for at in (2, 10, 16)]
    [True, True, False]
    """
    if end - start != _FULL:
        return False
    before = hans[max(0, start - 1) : start + 1]
    first, rest = hans[start : start + 2], hans[start + 1 : end]
    after = hans[end - 1 : end + 1]
    return (_is_word(first) and _is_word(after)) or (_is_word(before) and (_is_word(rest) or _is_word(after)))


def _is_word(pair: str) -> bool:
    cost = cost_of_word(pair) if len(pair) == 2 else None
    return cost is not None and cost <= _EVERYDAY
