"""Where a quotation that lost its closing mark ended."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from tasks.vocabulary import table

_LONGEST = 30
# Bits for a quotation of so many characters, from one on: four are the commonest, long ones are rare.
_LENGTH = (-2, 2, 2, 3, 1, 0, 0, -1, 0, -1, -1, -2, -2, -2, -2, -3)
_GOOD = 3  # bits for an end that grammar suggests
_INSIDE, _BEHIND = "inside", "behind"


@cache
def _odds(side: str) -> dict[str, int]:
    return {characters: int(bits) for where, characters, bits in table("quote_odds") if where == side}


def likeliest_end(inside: str, behind: str, good: Set[int]) -> int:
    """The length of the quotation at the head of `inside`; `behind` is what follows, `good` are likely ends.

    Each place is weighed by the characters before and behind it and by its length (a naive Bayes choice with
    counts of the quotations in clean prose); the first of the best is taken.

    >>> likeliest_end("结对帮扶活动", "。", {4, 6})
    4
    >>> likeliest_end("千万工程经验", ",", {6})
    4
    """
    text = inside + behind
    places = range(1, min(len(inside), _LONGEST) + 1)
    return max(places, key=lambda at: (_weight(text, at) + _GOOD * (at in good), -at))


def _weight(text: str, at: int) -> int:
    before = _told(_INSIDE, text[max(0, at - 2) : at], text[at - 1])
    behind = _told(_BEHIND, text[at : at + 2], text[at : at + 1])
    return before + behind + _LENGTH[min(at, len(_LENGTH)) - 1]


def _told(side: str, two: str, one: str) -> int:
    odds = _odds(side)
    return odds.get(two, odds.get(one, 0))
