"""What a reader of a file format gives, and how it refuses."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.records import Cell, Issue


class Refused(Exception):
    """A file that is not read; becomes an issue of that kind with the note, never an error of the run."""

    def __init__(self, kind: str, note: str) -> None:
        super().__init__(kind, note)
        self.kind, self.note = kind, note


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file as its reader sees it, its data tables, and what was left out or not understood.

    `charset` is the code page by which an old format was read, None where the format itself says Unicode.
    """

    text: str
    cells: tuple[Cell, ...] = ()
    issues: tuple[Issue, ...] = ()
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A document inside a zip: its name as a path with `/`, and its bytes."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell as a format states it: its paragraphs and how many rows and columns it fills."""

    paragraphs: tuple[str, ...]
    tall: int = 1
    wide: int = 1
    heading: bool = False
