"""Glyphs become lines in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import regex

from tasks.files.pdf_shapes import Glyph

_WORD = regex.compile(r"[A-Za-z0-9.,:;%()&/+\-]")
_WIDE = 0.6  # of the height: a gap that is white space in any script
_TYPED = 0.17  # likewise where the file has a space
_NARROW = 0.16  # likewise between Western letters
_LOOSE = 1.6  # likewise: more than justified text is spread
_FEWEST_IN_COLUMNS = 10  # rows


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its box.

    `size` is that of its font, the width of a Chinese character; `column` is 0 for a line over the whole page, 1 and 2 for one of two columns.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    page: int
    column: int = 0
    loose: bool = False  # a wide gap parts it, as in a list of columns

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return (self.top + self.bottom) / 2


def lines_of(glyphs: Sequence[Glyph], page: int) -> list[Line]:
    """The lines of a page or of a table cell, from the top down, a column after the other.

    Glyphs are put in order by their place: the order of the file is that of the program that wrote it.
    """
    found: list[Line] = []
    for number, column in _columns(_rows(glyphs)):
        found += (_line(row, page, number) for row in column)
    return found


Row = list[Glyph]


def _rows(glyphs: Sequence[Glyph]) -> list[Row]:
    """Glyphs that stand on one line, from left to right; lines from the top down."""
    rows: list[Row] = []
    heights: list[float] = []
    for glyph in sorted(glyphs, key=lambda g: (g.middle[1], g.left)):
        if rows and glyph.middle[1] - heights[-1] < 0.5 * min(glyph.size, rows[-1][0].size):
            heights[-1] += (glyph.middle[1] - heights[-1]) / (len(rows[-1]) + 1)
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            heights.append(glyph.middle[1])
    for row in rows:
        row.sort(key=lambda g: g.left)
    return rows


def _columns(rows: list[Row]) -> list[tuple[int, list[Row]]]:
    """The rows of a page in two columns as those of the left and then those of the right one.

    Rows that run over the gutter, a title for one, stay whole and part the page into bands.
    """
    gutter = _gutter(rows) if len(rows) >= _FEWEST_IN_COLUMNS else None
    if gutter is None:
        return [(0, rows)]
    found: list[tuple[int, list[Row]]] = [(1, []), (2, [])]
    for row in rows:
        if _crosses(row, gutter):
            found += [(0, [row]), (1, []), (2, [])]
            continue
        for column, side in (
            (-2, [g for g in row if g.right <= gutter]),
            (-1, [g for g in row if g.right > gutter]),
        ):
            if side:
                found[column][1].append(side)
    return found


def _gutter(rows: list[Row]) -> float | None:
    """The place between two columns, None where the page has one.

    Hardly a row runs over it, and on both sides many rows run from edge to edge: columns of a list do not.
    """
    lefts, rights = sorted(row[0].left for row in rows), sorted(row[-1].right for row in rows)
    left, right = lefts[len(rows) // 10], rights[-1 - len(rows) // 10]
    steps = [left + (right - left) * (0.35 + 0.01 * n) for n in range(31)]
    crossing = [sum(_crosses(row, place) for row in rows) for place in steps]
    least = min(crossing)
    if least > 0.2 * len(rows):
        return None
    free = [place for place, count in zip(steps, crossing, strict=True) if count == least]
    place = free[len(free) // 2]
    sides = sum(_fills(row, left, place) for row in rows), sum(_fills(row, place, right) for row in rows)
    return place if min(sides) >= max(4, 0.15 * len(rows)) else None


def _crosses(row: Row, place: float) -> bool:
    """Whether a row runs over a place without a gap there."""
    if not row[0].left < place < row[-1].right:
        return False
    return not any(a.right <= place <= b.left and b.left - a.right > 0.7 * a.size for a, b in pairwise(row))


def _fills(row: Row, left: float, right: float) -> bool:
    """Whether text fills a column of a row nearly from side to side."""
    inside = sum(g.right - g.left for g in row if left <= g.left and g.right <= right)
    return inside > 0.75 * (right - left)


def _line(row: Row, page: int, column: int) -> Line:
    text, widest = row[0].char, 0.0
    for before, glyph in pairwise(row):
        wide = (glyph.left - before.right) / max(1.0, min(before.size, glyph.size))
        widest = max(widest, wide)
        text += _gap(before, glyph, wide) + glyph.char
    return Line(
        text,
        row[0].left,
        min(g.top for g in row),
        max(g.right for g in row),
        max(g.bottom for g in row),
        median(g.size for g in row),
        page,
        column,
        widest > _LOOSE,
    )


def _gap(before: Glyph, glyph: Glyph, wide: float) -> str:
    """The white space between two glyphs: by distance, since files rarely hold the spaces that one sees."""
    if wide > _WIDE:
        return " "
    if glyph.spaced and wide > _TYPED:
        return " "
    both = _WORD.match(before.char) and _WORD.match(glyph.char)
    return " " if both and (wide > _NARROW or (glyph.spaced and _is_letter(before, glyph))) else ""


def _is_letter(before: Glyph, glyph: Glyph) -> bool:
    return before.char.isalpha() or glyph.char.isalpha()
