"""Table rows of RTF: cells end with a word, the edges of a row are stated once more with each row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tasks.files.grids import EdgedCell
from tasks.files.lines import Writer
from tasks.files.open_rows import OpenRows

_MOST_CELLS = 200


@dataclass(slots=True)
class _Definition:
    """A cell as `trowd` … `cellx` announces it."""

    right: int
    merged: bool
    joined: bool


class Rows:
    """Collects paragraphs outside of tables and rows inside; a paragraph outside ends the table."""

    def __init__(self, writer: Writer) -> None:
        self._open = OpenRows(writer)
        self._defined: list[_Definition] = []
        self._left, self._heading, self._inside = 0, False, False
        self._merged = self._joined = False

    def word(self, word: bytes, number: int | None, cell: Callable[[], str]) -> None:
        """Take a control word of tables; `cell` gives the text that stands in the open cell."""
        match word:
            case b"intbl":
                self._inside = True
            case b"pard":
                self._inside = False
            case b"trowd":
                self._defined, self._left, self._heading = [], 0, False
            case b"trleft":
                self._left = number or 0
            case b"trhdr":
                self._heading = True
            case b"clvmrg":
                self._merged = True
            case b"clmrg":
                self._joined = True
            case b"cellx":
                if len(self._defined) < _MOST_CELLS:
                    self._defined.append(_Definition(number or 0, self._merged, self._joined))
                self._merged = self._joined = False
            case b"cell":
                self._open.hold(cell())
                self._open.end_cell()
            case b"nestcell":
                self._open.hold(cell())
            case b"row":
                self._row()

    def paragraph(self, text: str) -> None:
        """A paragraph ended: inside a cell it belongs to it, else it is a line."""
        if self._inside or self._open.cells:
            self._open.hold(text)
        else:
            self._open.outside(text)

    def _row(self) -> None:
        defined, left = self._defined, self._left
        cells = []
        for i, paragraphs in enumerate(self._open.cells[:_MOST_CELLS]):
            one = defined[i] if i < len(defined) else _Definition(left + 1000, False, False)
            cells.append(
                EdgedCell(
                    left, max(one.right, left + 1), _said(paragraphs), one.merged, one.joined, self._heading
                )
            )
            left = max(one.right, left + 1)
        self._open.end_row(cells)

    def end(self) -> None:
        """End the table that is open, if any."""
        self._open.end()


def _said(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in paragraphs if text.strip())
