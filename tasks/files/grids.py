"""Rows of cells known by their edges become rows of cells that know their columns.

RTF and binary Word state where a cell begins and ends on the page, not how many columns it fills: the edges
of all rows together are the columns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tasks.files.shapes import TableCell

_NEAR = 45  # twentieths of a point that two edges of one column may lie apart
_MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class EdgedCell:
    """A cell between two edges; `merged` cells belong to the one above, `joined` ones to the one before."""

    left: int
    right: int
    paragraphs: tuple[str, ...]
    merged: bool = False
    joined: bool = False
    heading: bool = False


def grid_rows(rows: Sequence[Sequence[EdgedCell]]) -> list[list[TableCell]]:
    """The rows of a table by columns.

    >>> rows = [[EdgedCell(0, 4000, ("校舍",))], [EdgedCell(0, 2000, ("幢",)), EdgedCell(2010, 4000, ("间",))]]
    >>> [[(c.paragraphs[0], c.wide) for c in row] for row in grid_rows(rows)]
    [[('校舍', 2)], [('幢', 1), ('间', 1)]]
    """
    edges = _edges([edge for row in rows for cell in row for edge in (cell.left, cell.right)])
    found: list[list[TableCell]] = []
    above: dict[int, tuple[int, int]] = {}  # column to the place in `found` of the cell that fills it
    for row in rows:
        found.append([])
        for i, cell in enumerate(row):
            column, last = _column(edges, cell.left), _column(edges, cell.right)
            if cell.merged and column in above:
                _grow(found, above[column], cell.paragraphs, 0)
            elif cell.joined and found[-1]:
                _grow(found, (len(found) - 1, len(found[-1]) - 1), cell.paragraphs, max(1, last - column))
            else:
                if column and not i:
                    found[-1].append(TableCell((), wide=column))
                above[column] = (len(found) - 1, len(found[-1]))
                found[-1].append(TableCell(cell.paragraphs, 1, max(1, last - column), cell.heading))
    return found


def _grow(found: list[list[TableCell]], place: tuple[int, int], more: tuple[str, ...], wide: int) -> None:
    """Let a cell take in one below it, or one beside it that is `wide` columns."""
    row, i = place
    cell = found[row][i]
    tall = cell.tall if wide else len(found) - row
    found[row][i] = replace(cell, paragraphs=cell.paragraphs + more, tall=tall, wide=cell.wide + wide)


def _edges(places: Sequence[int]) -> list[int]:
    """The places of the columns' edges, near ones as one."""
    found: list[int] = []
    for place in sorted(set(places)):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found[:_MOST_COLUMNS]


def _column(edges: Sequence[int], place: int) -> int:
    return bisect_left(edges, place - _NEAR)
