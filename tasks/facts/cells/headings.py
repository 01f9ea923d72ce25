"""The headings of a table's cells: one that narrows its neighbour is read together with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tasks.facts.cells.labels import label, unit_in
from tasks.records import Cell
from tasks.text.normalise import match_form

_AMONG = re.compile(r"其中[:,]?(?P<what>[^ ]*)\Z")
_SEX = re.compile(r"[男女]生?\Z")
_Place = tuple[int, int, str]  # of a heading: its table, its column or row, its words


def with_whole_headings(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with headings that say by themselves what is counted.

    Where the heading over several columns was left out, a column 其中:女 says whose women it counts by the
    column before it; so does a row.

    >>> cells = [Cell(0, 3, 0, 1, 1, "学生数", 305.0, None), Cell(4, 7, 0, 1, 2, "其中:女", 139.0, None)]
    >>> [cell.header for cell in with_whole_headings(cells)]
    ['学生数', '学生数 女']
    >>> cells = [Cell(0, 2, 0, 1, 1, "姓名", None, None), Cell(3, 4, 0, 1, 2, "女", None, None)]
    >>> with_whole_headings(cells) == cells
    True
    """
    over = _whole((c.table_ordinal, c.column, c.header) for c in cells if c.header)
    beside = _whole((c.table_ordinal, c.row, c.row_header) for c in cells if c.row_header)
    return [
        replace(
            c,
            header=over.get((c.table_ordinal, c.column, c.header or ""), c.header),
            row_header=beside.get((c.table_ordinal, c.row, c.row_header or ""), c.row_header),
        )
        for c in cells
    ]


def _whole(places: Iterable[_Place]) -> Mapping[_Place, str]:
    """The headings of the columns or rows of all tables that narrow the one before, told in full."""
    return dict(_narrowing(sorted(set(places))))


def _narrowing(places: Sequence[_Place]) -> Iterator[tuple[_Place, str]]:
    table, before = -1, ""
    for place in places:
        words = match_form(place[2])
        if place[0] != table:
            table, before = place[0], ""
        among = _AMONG.match(words)
        if not among and not _SEX.fullmatch(words):
            before = place[2] if label(words).measured else ""
        elif before:
            yield place, _part(before, place[2][among.start("what") if among else 0 :])


def _part(whole: str, what: str) -> str:
    """The heading of a part of what the one before it counts: the women, or others that have its unit."""
    if _SEX.fullmatch(match_form(what)):
        return f"{whole} {what}"
    one, all_of_it = label(match_form(what)), label(match_form(whole))
    unit = all_of_it.unit or unit_in(None, all_of_it.words)
    return what if one.measured or one.unit or not unit else f"{what}({unit})"
