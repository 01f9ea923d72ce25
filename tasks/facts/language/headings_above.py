"""The headings under which a place of a part stands, from the nearest one upwards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from tasks.records import Section

_start = attrgetter("start")


def headings_above(sections: Sequence[Section], at: int) -> Iterator[int]:
    """The index of the heading nearest before a place, or that begins there, then of all those that it stands under.

    What a heading says, a year, a deadline or a school, holds for all below it, and is said nowhere else.

    >>> sections = [Section(0, 6, 1, "一、"), Section(7, 12, 2, "(一)", 0), Section(20, 26, 1, "二、")]
    >>> list(headings_above(sections, 15)), list(headings_above(sections, 22)), list(headings_above([], 3))
    ([1, 0], [2], [])
    """
    nearest = bisect_right(sections, at, key=_start) - 1
    above = nearest if nearest >= 0 else None
    while above is not None:
        yield above
        above = sections[above].parent
