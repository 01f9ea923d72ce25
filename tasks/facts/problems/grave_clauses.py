"""Clauses anywhere in a text that assert damage, danger or a grave lack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.points import Point, overlaps, stretch_around, take
from tasks.facts.problems.shortcomings import GRAVE, sounds_alike, states_problem
from tasks.records import Passage

_CLAUSE = re.compile(r"[^,]+")
_STOPS = "。;!?\n"

# `制度跟不上,措施就不能落地`: what would be so, not what is.
_CONDITION = re.compile(r",[^,。;]{0,8}就(?:不能|会|难以|无法|不可能)")
# `发现校内存在不少消防隐患`, which then follow.
_COUNTED = re.compile(r"(?:发现|查出)[^,。;]{0,12}存在(?:着|了)?(?:一些|许多|不少|诸多|很多|较多)")


def grave_clauses(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Clauses elsewhere that assert a grave shortcoming, one row a sentence."""
    for match in GRAVE.finditer(passage.hans):
        start, end, stop = _clause_around(passage.hans, match.start(), match.end())
        if overlaps(read, start, stop) or end - start > 100 or _CONDITION.search(passage.hans, start, stop):
            continue
        if states_problem(passage.hans[start:end]) and not _COUNTED.search(passage.hans, start, end):
            yield Point(start, end, None)
            take(read, (start, stop))


def _clause_around(hans: str, start: int, end: int) -> tuple[int, int, int]:
    """The clauses that state one shortcoming: the one at hand and its neighbours worded like it;
    also where their sentence ends."""
    low, high = stretch_around(hans, start, end, _STOPS)
    clauses = [m.span() for m in _CLAUSE.finditer(hans, low, high)]
    first = next(n for n, (a, b) in enumerate(clauses) if a <= start < b)
    last = first
    while last + 1 < len(clauses) and sounds_alike(hans[slice(*clauses[last + 1])]):
        last += 1
    while first > 0 and sounds_alike(hans[slice(*clauses[first - 1])]):
        first -= 1
    return clauses[first][0], clauses[last][1], high
