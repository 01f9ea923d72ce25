"""Table rows of a binary Word file: cells end with a mark, the row's own mark carries its edges."""

from __future__ import annotations

import struct

from tasks.files import doc_properties as props
from tasks.files.doc_properties import Properties, whole
from tasks.files.grids import EdgedCell
from tasks.files.lines import Writer
from tasks.files.open_rows import OpenRows

_CELL = "\x07"
_DESCRIPTION = 20  # bytes that describe a cell ([MS-DOC] 2.9.308, TC80)
_MOST_CELLS = 64


class BinaryRows:
    """Collects paragraphs outside of tables and rows inside."""

    def __init__(self, writer: Writer) -> None:
        self._open = OpenRows(writer)

    def take(self, text: str, end: str, found: Properties) -> None:
        """A paragraph, its end mark and its properties; the mark of a row holds no text."""
        inside = whole(found, props.IN_TABLE) == 1 or end == _CELL
        if end == _CELL and whole(found, props.ROW_END) == 1:
            self._row(found)
        elif inside:
            if text.strip():
                self._open.hold(text)
            if end == _CELL and whole(found, props.DEPTH, 1) <= 1:
                self._open.end_cell()
        else:
            self._open.outside(text)

    def _row(self, found: Properties) -> None:
        edges, flags = definition(found.get(props.DEFINE_TABLE, b""))
        heading = whole(found, props.HEADING_ROW) == 1
        row: list[EdgedCell] = []
        left = edges[0] if edges else 0
        before = False
        for i, paragraphs in enumerate(self._open.cells[:_MOST_CELLS]):
            right = max(edges[i + 1] if i + 1 < len(edges) else left + 1000, left + 1)
            flag = flags[i] if i < len(flags) else 0
            across, down = bool(flag & 0b11), flag >> 5 & 0b11
            joined = across and before and not paragraphs
            row.append(EdgedCell(left, right, paragraphs, down == 1, joined, heading))
            left, before = right, across
        self._open.end_row(row)

    def end(self) -> None:
        """End the table that is open, if any."""
        self._open.end()


def definition(raw: bytes) -> tuple[list[int], list[int]]:
    """The edges of a row and the flags of its cells, from the operand of its definition."""
    if not raw:
        return [], []
    count = min(raw[0], _MOST_CELLS)
    if len(raw) < 1 + 2 * (count + 1):
        return [], []
    edges = list(struct.unpack_from(f"<{count + 1}h", raw, 1))
    first = 1 + 2 * (raw[0] + 1)
    flags = [
        int.from_bytes(raw[at : at + 2], "little")
        for at in range(first, min(len(raw), first + count * _DESCRIPTION), _DESCRIPTION)
    ]
    return edges, flags
