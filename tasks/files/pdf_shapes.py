"""Shapes on a PDF page. Coordinates: points from the top left of the page as it is shown, downwards."""

from __future__ import annotations

from typing import NamedTuple


class Glyph(NamedTuple):
    """A character and its box; `spaced` says that white space stands before it."""

    char: str
    left: float
    top: float
    right: float
    bottom: float
    spaced: bool = False

    @property
    def size(self) -> float:
        """The height of its box."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


class Rule(NamedTuple):
    """A straight line, across or down the page."""

    left: float
    top: float
    right: float
    bottom: float


class Frame:
    """Turns a page's own coordinates into ours: from the top left of the page as it is shown."""

    def __init__(self, left: float, bottom: float, right: float, top: float, turn: int) -> None:
        self._box, self.turn = (left, bottom, right, top), turn
        wide, high = right - left, top - bottom
        self.width, self.height = (high, wide) if turn % 2 else (wide, high)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as it is shown."""
        left, bottom, right, top = self._box
        return ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[
            self.turn
        ]

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A box as it is shown: left, top, right, bottom."""
        (a, b), (c, d) = self.point(left, bottom), self.point(right, top)
        return min(a, c), min(b, d), max(a, c), max(b, d)
