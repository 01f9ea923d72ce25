"""Rates without their sign of per cent, in texts that lost them all: 小学入学率100,巩固率99.2."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

NEEDS = pairs("率", "为為达達是均都0123456789")
_RATE = regex.compile(
    r"率(?:均|都)?(?:为|為|达到?|達到?|是)?(?P<figure>[1-9]\d{1,2}(?:\.\d{1,2})?|\d\.\d{1,2})(?=[,，。;；、)）\n]|$)"
)
_SIGNS = "%％‰"
_FEWEST = 2  # one may be an index, or a slip


def find_bare_rates(text: str) -> list[Edit]:
    """The sign that a rate must have, where a text states several rates and holds no such sign anywhere.

    Forms that editors paste their text into take the sign for an escape and drop it.

    >>> [(e.start, e.fixed) for e in find_bare_rates("小学入学率100,巩固率为99.2。")]
    [(8, '%'), (17, '%')]
    >>> find_bare_rates("小学入学率100%,巩固率为99.2。")
    []
    """
    if any(sign in text for sign in _SIGNS):
        return []
    ends = [match.end("figure") for match in _RATE.finditer(text)]
    return [Edit(at, at, "%", "dropped_word", "bare_rate", True) for at in ends if len(ends) >= _FEWEST]
