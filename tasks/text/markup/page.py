"""What a page is read into: lines, the containers they stand in, and tables of data."""

from __future__ import annotations

from dataclasses import dataclass, field

from tasks.text.tables import Grid


@dataclass(slots=True)
class Container:
    """A block element: its tag, its class and id, and the container around it (an index, -1 for none)."""

    tag: str
    names: str
    parent: int


@dataclass(slots=True)
class Line:
    """A line of a page: a block, or what stands between two line breaks of one."""

    text: str
    container: int
    letters: int  # characters but spaces and the tabs between cells
    linked: int  # letters inside links
    start: int = 0
    bounds: tuple[tuple[int, int, int], ...] = ()  # (cell, start, end) within the line, for a table row


@dataclass(slots=True)
class Page:
    """The lines and containers of a page, in document order, and its data tables."""

    lines: list[Line] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)  # containers that a site definition calls the body

    @property
    def text(self) -> str:
        """All lines, one under the other."""
        return "\n".join(line.text for line in self.lines)
