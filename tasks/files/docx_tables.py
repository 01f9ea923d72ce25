"""Tables of a .docx: rows of cells with the rows and columns that each fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tasks.files.docx_parts import Element, child, local, number, switched_on, value
from tasks.files.shapes import TableCell

_WIDEST = 63  # columns that Word allows


@dataclass(slots=True)
class _Open:
    """A cell that may go on in the rows below."""

    paragraphs: list[str]
    wide: int
    heading: bool
    tall: int = 1


def table_rows(table: Element, read: Callable[[Element], list[str]]) -> list[list[TableCell]]:
    """The rows of a table, cells merged downwards counted once.

    Args:
        table: a `tbl` element.
        read: gives the paragraphs of a cell, in the order of the document.
    """
    rows: list[list[_Open]] = []
    above: dict[int, _Open] = {}
    for row in _below(table, "tr"):
        properties = child(row, "trPr")
        if child(properties, "del") is not None:
            continue
        rows.append(_row(row, properties, above, read))
    return [[TableCell(tuple(c.paragraphs), c.tall, c.wide, c.heading) for c in row] for row in rows]


def _row(
    row: Element, properties: Element | None, above: dict[int, _Open], read: Callable[[Element], list[str]]
) -> list[_Open]:
    cells: list[_Open] = []
    heading = switched_on(child(properties, "tblHeader"))
    column = min(number(child(properties, "gridBefore")) or 0, _WIDEST)
    if column:
        cells.append(_Open([], column, heading))
    for one in _below(row, "tc"):
        own = child(one, "tcPr")
        wide = min(max(number(child(own, "gridSpan")) or 1, 1), _WIDEST)
        merge = child(own, "vMerge")
        paragraphs = [p for p in read(one) if p.strip()]
        if merge is not None and value(merge) != "restart" and column in above:
            above[column].tall += 1
            above[column].paragraphs += paragraphs
        else:
            cell = _Open(paragraphs, wide, heading)
            cells.append(cell)
            above.pop(column, None)
            if merge is not None:
                above[column] = cell
        column += wide
    return cells


def _below(holder: Element, name: str) -> Iterator[Element]:
    """Rows of a table, cells of a row: also where a content control or a tracked insertion wraps them."""
    for one in holder:
        if local(one) == name:
            yield one
        elif local(one) in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice"):
            yield from _below(one, name)
