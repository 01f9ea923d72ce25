"""Where something may begin in a text: asked once, for all that is looked for.

Each of many lists has a few dozen beginnings, and a table of its own would be read for every character of every
text. One row a character says for all lists at once in which of them it begins something.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tasks.text.points import SIZE, remembered_points

_LISTS: list[frozenset[str]] = []  # the beginnings of each, in the order in which they were made
_TOGETHER = 64  # lists that share a row, a bit each
_ALONE, _FIRST, _SECOND = 0, 1, 2


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """The characters that something begins with: some by themselves, others only before certain second ones."""

    group: int
    bit: np.uint64

    def places(self, text: str) -> list[int]:
        """Where a text may hold a beginning, in order; a first and a second of two different ones pass too.

        >>> openings(["(", "问题", "不足"]).places("(1)问题不多,不足不少")
        [0, 3, 8]
        >>> openings(["问题", "不足"]).places("问足")
        [0]
        """
        at, bits = _opened(text, self.group, len(_LISTS))
        found: list[int] = at[(bits & self.bit).astype(np.bool_)].tolist()
        return found


def openings(heads: Iterable[str]) -> Openings:
    """The openings of a list of beginnings; of longer words the first two characters count."""
    group, bit = divmod(len(_LISTS), _TOGETHER)
    _LISTS.append(frozenset(heads))
    return Openings(group, np.uint64(1 << bit))


@lru_cache(maxsize=4)
def _opened(text: str, group: int, lists: int) -> tuple[NDArray[np.intp], NDArray[np.uint64]]:
    """Where one of the last texts may hold a beginning of any list of a group, and the bits of those lists."""
    rows = _rows(group, lists).take(remembered_points(text), axis=0, mode="clip")
    marks = rows[:, _ALONE]
    marks[:-1] |= rows[:-1, _FIRST] & rows[1:, _SECOND]
    at = (marks != 0).nonzero()[0]
    return at, marks[at]


@lru_cache(maxsize=2)
def _rows(group: int, lists: int) -> NDArray[np.uint64]:
    """For each character in which lists of a group it begins something alone, or as the first or second of two."""
    rows = np.zeros((SIZE, 3), np.uint64)
    for number in range(group * _TOGETHER, min(lists, (group + 1) * _TOGETHER)):
        bit = np.uint64(1 << number % _TOGETHER)
        for head in _LISTS[number]:
            if len(head) == 1:
                rows[ord(head), _ALONE] |= bit
            else:
                rows[ord(head[0]), _FIRST] |= bit
                rows[ord(head[1]), _SECOND] |= bit
    return rows
