"""Phrases that stand several times right behind each other: `學校歷史學校歷史學校歷史- 本校創立於`."""

from __future__ import annotations

from collections.abc import Iterator, Set

import numpy as np

from tasks.records import Edit
from tasks.text.points import Points, points

_FIRST, _LAST = np.uint32(0x4E00), np.uint32(0x9FFF)
NEEDS = frozenset("的学學工教、,，")
# How often a phrase of a length must stand so that nobody meant it.
_TIMES = {4: 4, 5: 4, 6: 3, 7: 3} | dict.fromkeys(range(8, 25), 2)
_WIDEST = max(_TIMES)
# By these steps one sum holds eight characters, as many at least as stand again with a phrase.
_DOUBLING = (1, 2, 4)
_SHARED = 8
_ODD = np.uint32(0x9E3779B1)  # multiplied by it, different pairs seldom make the same sum


def find_echoes(text: str) -> list[Edit]:
    """A phrase of Chinese characters printed over and over: all but the first go.

    Slides and headings with a shadow hold their words once for each layer, and converters read them all. Words are
    said twice for emphasis, and short ones three times in a slogan, so that these stay.

    >>> from tasks.text.edits import apply_edits
    >>> text = "学校历史学校历史学校历史学校历史-本校创立于1968年。薄弱学校改造计划薄弱学校改造计划说明"
    >>> apply_edits(text, find_echoes(text))[0]
    '学校历史-本校创立于1968年。薄弱学校改造计划说明'
    >>> find_echoes("加强管理加强管理,天天向上天天向上,常抓不懈常抓不懈常抓不懈。")
    []
    """
    codes = points(text)
    lengths = _distances(codes)
    if not lengths:
        return []
    found: list[Edit] = []
    end = 0
    for start, length, stop in sorted(_runs(codes, lengths)):
        if start >= end:
            found.append(Edit(start + length, stop, "", "duplicated", "echo", True))
            end = stop
    return found


def _distances(codes: Points) -> frozenset[int]:
    """How far from each other the same eight characters may stand, within the length of a phrase: in few texts any do."""
    if len(codes) < 2 * _SHARED:
        return frozenset()
    sums, han = codes, codes - _FIRST <= _LAST - _FIRST
    for width in _DOUBLING:
        sums = sums[:-width] * _ODD + sums[width:]
        han = han[:-width] & han[width:]
    places = np.flatnonzero(han)
    kept = sums[places]
    order = np.argsort(kept, kind="stable")
    ordered, places = kept[order], places[order]
    apart = places[1:] - places[:-1]
    return frozenset(apart[(ordered[1:] == ordered[:-1]) & (apart <= _WIDEST)].tolist())


def _runs(codes: Points, lengths: Set[int]) -> Iterator[tuple[int, int, int]]:
    """Where phrases are repeated: the start, the length of one, the end of the last whole one."""
    han = codes - _FIRST <= _LAST - _FIRST
    for length in sorted(lengths & _TIMES.keys()):
        again = (codes[length:] == codes[:-length]) & han[length:]
        edges = np.flatnonzero(np.diff(again, prepend=False, append=False))
        for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            whole = (end - start) // length + 1
            if whole >= _TIMES[length] and bool(han[start : start + length].all()):
                yield start, length, start + whole * length
