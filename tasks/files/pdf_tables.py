"""Ruled tables of a PDF page: lines become a grid, cells without a line between them one cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.files.pdf_lines import Line, lines_of
from tasks.files.pdf_paragraphs import Layout, paragraphs
from tasks.files.pdf_shapes import Glyph, Rule
from tasks.files.shapes import TableCell

_NEAR = 3.0  # points: lines no further apart are one
_MOST_RULES = 2_000
_MOST_CELLS = 10_000
_SHORT = 40  # letters of a cell that is a word, a number or a heading
_BROAD = 15  # letters that a cell with paragraphs holds in a line
_FULL = 2.0  # letters that may be missing at the end of a full line of a cell, its padding with them


@dataclass(frozen=True, slots=True)
class Table:
    """A table and where it stands: the places of its columns' and rows' edges, its rows of cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    page: int

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.ys[0]

    def holds(self, glyph: Glyph) -> bool:
        """Whether a glyph stands inside."""
        x, y = glyph.middle
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]


def tables_of(rules: Sequence[Rule], glyphs: Sequence[Glyph], page: int) -> list[Table]:
    """The ruled tables of a page, from the top down; a frame around a text is none."""
    found = []
    for group in _groups(rules[:_MOST_RULES]):
        xs = _places([r.left for r in group if _is_down(r)])
        ys = _places([r.top for r in group if not _is_down(r)])
        if len(xs) < 3 or len(ys) < 3 or len(xs) * len(ys) > _MOST_CELLS:
            continue
        rows = _rows(xs, ys, group, glyphs, page)
        if any(cell.paragraphs for row in rows for cell in row):
            found.append(Table(tuple(xs), tuple(ys), rows, page))
    return sorted(found, key=lambda t: (t.top, t.xs[0]))


def _is_down(rule: Rule) -> bool:
    return rule.bottom - rule.top > rule.right - rule.left


def _touch(one: Rule, other: Rule) -> bool:
    return (
        one.left - _NEAR <= other.right
        and other.left - _NEAR <= one.right
        and one.top - _NEAR <= other.bottom
        and other.top - _NEAR <= one.bottom
    )


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch one another, directly or through others.

    Those that end above where the sweep stands can't be touched any more, so it stays near linear.
    """
    groups: list[list[Rule]] = []
    open_ends: list[float] = []  # lowest point of each group
    for rule in sorted(rules, key=lambda r: (r.top, r.left)):
        hit = [
            i
            for i, group in enumerate(groups)
            if open_ends[i] >= rule.top - _NEAR and any(_touch(one, rule) for one in group)
        ]
        merged = [rule, *(one for i in hit for one in groups[i])]
        end = max([rule.bottom, *(open_ends[i] for i in hit)])
        for i in reversed(hit):
            del groups[i], open_ends[i]
        groups.append(merged)
        open_ends.append(end)
    return groups


def _places(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _rows(
    xs: list[float], ys: list[float], rules: Sequence[Rule], glyphs: Sequence[Glyph], page: int
) -> tuple[tuple[TableCell, ...], ...]:
    wide, high = len(xs) - 1, len(ys) - 1
    cell_of = _merged(xs, ys, rules)
    inside: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        x, y = glyph.middle
        column, row = bisect_right(xs, x) - 1, bisect_right(ys, y) - 1
        if 0 <= column < wide and 0 <= row < high:
            inside.setdefault(cell_of[row * wide + column], []).append(glyph)
    extent: dict[int, tuple[int, int]] = {}
    for place, owner in enumerate(cell_of):
        row, column = divmod(place, wide)
        first_row, first_column = divmod(owner, wide)
        tall, broad = extent.get(owner, (1, 1))
        extent[owner] = max(tall, row - first_row + 1), max(broad, column - first_column + 1)
    return tuple(
        tuple(
            TableCell(_said(inside.get(place, []), xs[place % wide + extent[place][1]], page), *extent[place])
            for place in range(row * wide, (row + 1) * wide)
            if cell_of[place] == place
        )
        for row in range(high)
    )


def _said(glyphs: Sequence[Glyph], right: float, page: int) -> tuple[str, ...]:
    """What a cell says: a word or number broken over lines is one, an article has paragraphs.

    Lines of a short cell run on wherever they end, since headings are centred and broken by hand; in a long
    one only those that reach the right edge.
    """
    lines = lines_of(glyphs, page)
    if not lines:
        return ()
    short = len(glyphs) <= _SHORT and len(lines) <= 4
    if not short and right - min(line.left for line in lines) > _BROAD * max(line.size for line in lines):
        return tuple(paragraphs(lines, Layout(lines)))
    found: list[str] = []
    before: Line | None = None
    for line in lines:
        full = before is not None and right - before.right < _FULL * before.size
        if before is not None and (short or full) and not (before.loose or line.loose):
            words = found[-1][-1].isascii() and line.text[0].isascii() and found[-1][-1].isalpha()
            found[-1] += " " * words + line.text
        else:
            found.append(line.text)
        before = line
    return tuple(found)


def _merged(xs: list[float], ys: list[float], rules: Sequence[Rule]) -> list[int]:
    """For each place of the grid the first place of the cell that fills it: no line parts the two."""
    wide, high = len(xs) - 1, len(ys) - 1
    down, across = _borders(xs, ys, rules)
    owner = list(range(wide * high))
    for row in range(high):
        for column in range(wide):
            place = row * wide + column
            if column and (row, column) not in down:
                owner[place] = owner[place - 1]
            elif row and (row, column) not in across:
                owner[place] = owner[place - wide]
    return owner


def _borders(
    xs: list[float], ys: list[float], rules: Sequence[Rule]
) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """The sides of places that have a line: those on the left of (row, column), those on top of it."""
    down, across = set[tuple[int, int]](), set[tuple[int, int]]()
    for rule in rules:
        if _is_down(rule):
            column = bisect_right(xs, rule.left + _NEAR) - 1
            down |= {(row, column) for row in _covered(ys, rule.top, rule.bottom)}
        else:
            row = bisect_right(ys, rule.top + _NEAR) - 1
            across |= {(row, column) for column in _covered(xs, rule.left, rule.right)}
    return down, across


def _covered(edges: list[float], first: float, last: float) -> list[int]:
    """The steps between edges whose middle a line passes."""
    start = max(0, bisect_right(edges, first) - 1)
    end = min(len(edges) - 1, bisect_right(edges, last) + 1)
    return [i for i in range(start, end) if first <= (edges[i] + edges[i + 1]) / 2 <= last]
