"""Lines of text and tables become one text whose cells know where they stand.

The same shape as an HTML page gets (`tasks.text.markup.markup`): a paragraph is a line, a row of a data table is a
line with its cells parted by tabs; a table that only lays out a page gives the paragraphs of its cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from tasks.files.shapes import Extracted, TableCell
from tasks.records import Cell, Issue
from tasks.text.tables import Grid, cells_of

_SPACE = regex.compile(r"[\s\u00a0\u3000]+")
# What no text may hold: control characters, halves of surrogate pairs, noncharacters.
_STRAY = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 200  # characters of a cell of a data table, as in HTML


class Writer:
    """Collects the lines of a document in reading order."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.grids: list[Grid] = []
        self.issues: list[Issue] = []

    def paragraph(self, text: str) -> None:
        """Add a paragraph; a line break inside it starts a line of its own, an empty line is dropped."""
        for piece in text.split("\n"):
            line = tidy(piece)
            if line:
                self.lines.append(line)

    def table(self, rows: Sequence[Sequence[TableCell]]) -> None:
        """Add a table: as data with cells, or as the paragraphs that it lays out."""
        if is_data(rows):
            self._data(rows)
            return
        for row in rows:
            for cell in row:
                for paragraph in cell.paragraphs:
                    self.paragraph(paragraph)

    def _data(self, rows: Sequence[Sequence[TableCell]]) -> None:
        grid = Grid(len(self.grids))
        self.grids.append(grid)
        for row in rows:
            grid.open_row()
            text, bounds = "", []
            for i, cell in enumerate(row):
                spans: dict[str, str | None] = {"rowspan": str(cell.tall), "colspan": str(cell.wide)}
                number = grid.open_cell(spans, heading=cell.heading)
                said = tidy(" ".join(cell.paragraphs))
                text += "\t" * bool(i)
                bounds.append((number, len(text), len(text) + len(said)))
                text += said
            if text.strip():
                self.lines.append(text)
                grid.place(len(self.lines) - 1, text, tuple(bounds))

    def note(self, kind: str, note: str) -> None:
        """Say that something was left out or not understood; it is placed at the end of what was read."""
        at = sum(len(line) + 1 for line in self.lines)
        self.issues.append(Issue("decode", kind, at, at, note[:300]))

    def done(self, charset: str | None = None) -> Extracted:
        """The document."""
        text = "\n".join(self.lines)
        last = len(text)
        issues = (Issue(i.stage, i.kind, min(i.start, last), min(i.end, last), i.note) for i in self.issues)
        return Extracted(text, tuple(_cells(self.lines, self.grids)), tuple(issues), charset)


def tidy(text: str) -> str:
    r"""A line as it is shown: stray control characters gone, each stretch of white space one space.

    >>> tidy("\u3000\u3000全校\x13教师45人。 \t")
    '全校教师45人。'
    >>> tidy("全校教师45人。")
    '全校教师45人。'
    """
    return str(_SPACE.sub(" ", _STRAY.sub("", text))).strip()


def is_data(rows: Sequence[Sequence[TableCell]]) -> bool:
    """Whether a table holds data: two rows and columns at least, and no cell that holds an article."""
    count = sum(len(row) for row in rows)
    if len(rows) < 2 or count < 2 * len(rows) - 1:
        return False
    return all(sum(map(len, cell.paragraphs)) <= _LONGEST for row in rows for cell in row)


def _cells(lines: Sequence[str], grids: Iterable[Grid]) -> Iterable[Cell]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    for grid in grids:
        yield from cells_of(grid, starts, lines)
