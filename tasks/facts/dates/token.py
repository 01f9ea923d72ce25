"""A piece of a date, and what reads one from a match of the patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

Reader = Callable[["re.Match[str]"], Iterator["Token"]]


class Token(NamedTuple):
    """A piece of a date: `unit` is year, month, day, festival, lunar, edge, academic, plan or term.

    `value` is the number (1 June as 601 for a festival; 0 for an edge that lies in the current year),
    `high` the end of a range that shares the unit (3—5月). `shift` is the distance from the part's own
    year, for 去年 and its like. A `weak` token needs a neighbour to be a date.
    """

    start: int
    end: int
    unit: str
    value: int | None = None
    high: int | None = None
    shift: int | None = None
    weak: bool = False
