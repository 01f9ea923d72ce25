"""Paragraphs as RTF and binary Word give them: those of a table are held until their cell, row and table end.

Neither format says where a table begins or ends: it is the paragraphs that say whether they are inside one.
"""

from __future__ import annotations

from collections.abc import Sequence

from tasks.files.grids import EdgedCell, grid_rows
from tasks.files.lines import Writer


class OpenRows:
    """The table that is open, if any: its rows, the cells of the row that is open, the paragraphs of the cell."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._rows: list[Sequence[EdgedCell]] = []
        self._paragraphs: list[str] = []
        self.cells: list[tuple[str, ...]] = []

    def hold(self, text: str) -> None:
        """A paragraph of the open cell."""
        self._paragraphs.append(text)

    def end_cell(self) -> None:
        """The open cell ended."""
        self.cells.append(tuple(self._paragraphs))
        self._paragraphs = []

    def end_row(self, row: Sequence[EdgedCell]) -> None:
        """The open row ended; `row` is what its cells became."""
        self._rows.append(row)
        self.cells, self._paragraphs = [], []

    def outside(self, text: str) -> None:
        """A paragraph outside of tables; one that says something ends the table."""
        if text.strip():
            self.end()
        self._writer.paragraph(text)

    def end(self) -> None:
        """End the table that is open, if any; cells of a row that never ended are paragraphs."""
        if self._rows:
            self._writer.table(grid_rows(self._rows))
            self._rows = []
        for paragraphs in (*self.cells, tuple(self._paragraphs)):
            for text in paragraphs:
                self._writer.paragraph(text)
        self.cells, self._paragraphs = [], []
