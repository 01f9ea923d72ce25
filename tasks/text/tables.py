"""The grid of a data table, from whatever format: where each cell stands, what heads it, what it measures.

A reader of a format walks through its table and says `open_row` and `open_cell`; when it has written the
lines of its text it says with `place` where the cells came to stand. A table is one line a row in the text,
its cells parted by tabs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import regex

from tasks.records import Cell

_WIDEST = 200  # a span above this is hostile
_FULL = 20_000  # corners of a grid; spans that fill more are hostile
_QUANTITY = regex.compile(
    r"(?P<number>[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)\s*(?P<unit>[\p{Han}㎡%‰]{0,5})"
)
_HEADER_UNIT = regex.compile(r"[(（\[]\s*(?:单位[::：]?\s*)?([\p{Han}㎡%‰]{1,5}\d?)\s*[)）\]]\s*$")
_UNIT_LINE = regex.compile(r"^\s*[(（]?(?:计量)?单位\s*[:：]")
_ABOVE = 3  # lines above a table that may belong to it
_TITLE = 60  # characters of a table's title
_SENTENCE_ENDS = ("。", "；", ";", "，", ",", "！", "？")
_SCALES = {"万": 10_000.0, "亿": 100_000_000.0, "千": 1_000.0, "萬": 10_000.0, "億": 100_000_000.0}
_NOT_UNITS = frozenset(
    ["年", "月", "日", "号", "號", "班", "级", "級", "届", "屆", "年级", "年級", "学年", "學年", "年度"]
)


@dataclass(slots=True)
class _Slot:
    """A cell where the page states it, and the corner of the grid that it fills."""

    row: int
    column: int
    heading: bool
    text: str = ""
    line: int = -1
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Grid:
    """A data table being read: cells get their column after row spans and column spans above and before.

    >>> grid = Grid(0)
    >>> for line, words in enumerate((["学校", "学生(人)"], ["一小", "420"])):
    ...     grid.open_row()
    ...     numbers = [grid.open_cell({}, heading=False) for _ in words]
    ...     starts = [0, len(words[0]) + 1]
    ...     bounds = [(n, s, s + len(w)) for n, s, w in zip(numbers, starts, words)]
    ...     grid.place(line, "\\t".join(words), tuple(bounds))
    >>> [(c.row_header, c.header, c.value, c.unit) for c in cells_of(grid, [0, 9])][-1]
    ('一小', '学生(人)', 420.0, '人')
    """

    ordinal: int
    slots: list[_Slot] = field(default_factory=list)
    taken: dict[tuple[int, int], int] = field(default_factory=dict)
    row: int = -1
    column: int = 0

    def open_row(self) -> None:
        """Start the next row."""
        self.row += 1
        self.column = 0

    def open_cell(self, attributes: Mapping[str, str | None], *, heading: bool) -> int:
        """Start a cell in the first free column; its number. `attributes` may hold `rowspan` and `colspan`."""
        self.row = max(self.row, 0)
        while (self.row, self.column) in self.taken:
            self.column += 1
        number = len(self.slots)
        self.slots.append(_Slot(self.row, self.column, heading))
        tall, wide = _span(attributes.get("rowspan")), _span(attributes.get("colspan"))
        if len(self.taken) + tall * wide > _FULL:
            tall = wide = 1
        for row in range(self.row, self.row + tall):
            for column in range(self.column, self.column + wide):
                self.taken.setdefault((row, column), number)
        self.column += wide
        return number

    def place(self, line: int, text: str, bounds: tuple[tuple[int, int, int], ...]) -> None:
        """Note in which line of the page the cells of a row came to stand."""
        for number, start, end in bounds:
            slot = self.slots[number]
            slot.text, slot.line, slot.start, slot.end = text[start:end], line, start, end


def _span(value: str | None) -> int:
    return min(max(int(value), 1), _WIDEST) if value and value.isdecimal() else 1


def cells_of(grid: Grid, line_starts: Sequence[int], lines: Sequence[str] = ()) -> list[Cell]:
    """The cells of a table that say something, each once, at the first row and column that it fills.

    `line_starts` are the offsets of the text's lines; `lines` are the lines themselves, of which those just
    above the table may be its title or state its unit (单位:万元).
    """
    titles = _title_rows(grid)
    heads = titles + _head_rows(grid, titles)
    stubs = _stub_columns(grid, heads)
    caption = _caption(grid, titles, lines)
    found = []
    for slot in grid.slots:
        if not slot.text:
            continue
        head = slot.row < heads
        header = None if head else _header(grid, slot.column, range(titles, heads))
        value, unit = quantity(slot.text, header)
        start = line_starts[slot.line] + slot.start
        found.append(
            Cell(
                start, start + len(slot.text), grid.ordinal, slot.row, slot.column, header, value, unit,
                None if head else _row_header(grid, slot, stubs), caption,
            )
        )  # fmt: skip
    return found


def _by_row(grid: Grid) -> dict[int, list[_Slot]]:
    rows: dict[int, list[_Slot]] = {}
    for slot in grid.slots:
        rows.setdefault(slot.row, []).append(slot)
    return rows


def _title_rows(grid: Grid) -> int:
    """How many rows at the top hold one cell only, over the whole width: a title, or 单位:万元."""
    rows = _by_row(grid)
    count = 0
    while count in rows and count + 1 in rows and len(rows[count]) == 1 and len(rows[count + 1]) >= 1:
        slot = rows[count][0]
        if quantity(slot.text)[0] is not None or (count, slot.column + 1) not in grid.taken:
            break
        count += 1
    return count


def _head_rows(grid: Grid, first: int) -> int:
    """How many rows from `first` on are headings: rows of `th`, or else leading rows without a quantity."""
    rows = _by_row(grid)
    count = 0
    for number in sorted(rows):
        if number < first:
            continue
        texts = [s for s in rows[number] if s.text]
        if number != first + count or not texts or count >= 3:
            break
        if any(quantity(s.text)[0] is not None for s in texts):
            break
        if count and not (all(s.heading for s in texts) or _is_spanned(grid, number)):
            break
        count += 1
    return count if first + count < len(rows) else min(count, 1)


def _is_spanned(grid: Grid, row: int) -> bool:
    """Whether a cell of the row above goes on into this row, or spreads over several of its columns."""
    below = {n for (r, _), n in grid.taken.items() if r == row}
    above = [n for (r, _), n in grid.taken.items() if r == row - 1]
    return any(n in below or (above.count(n) > 1 and len(above) > above.count(n)) for n in above)


def _header(grid: Grid, column: int, heads: range) -> str | None:
    """The headings over a column from the top down: `校舍 面积(平方米)`."""
    texts: list[str] = []
    for row in heads:
        number = grid.taken.get((row, column))
        if number is not None and grid.slots[number].text not in ("", *texts):
            texts.append(grid.slots[number].text)
    return " ".join(texts) or None


def _stub_columns(grid: Grid, heads: int) -> frozenset[int]:
    """The columns that name what a row is about: those without a quantity below the headings."""
    filled: dict[int, bool] = {}
    for (row, column), number in grid.taken.items():
        text = grid.slots[number].text
        if row >= heads and text:
            filled[column] = filled.get(column, False) or quantity(text)[0] is not None
    return frozenset(column for column, measured in filled.items() if not measured)


def _row_header(grid: Grid, slot: _Slot, stubs: frozenset[int]) -> str | None:
    """What names a cell's row: the nearest run of naming columns to its left, of which there may be several."""
    column = slot.column - 1
    while column >= 0 and column not in stubs:
        column -= 1
    texts: list[str] = []
    while column in stubs:
        number = grid.taken.get((slot.row, column))
        text = grid.slots[number].text if number is not None else ""
        if text and text not in texts:
            texts.insert(0, text)
        column -= 1
    return " ".join(texts) or None


def _caption(grid: Grid, titles: int, lines: Sequence[str]) -> str | None:
    """The title of a table and its unit: rows of one cell, and the short lines just above it."""
    own = [s.text for s in grid.slots if s.row < titles and s.text]
    first = min((s.line for s in grid.slots if s.line >= 0), default=0)
    above: list[str] = []
    for line in reversed(lines[max(0, first - _ABOVE) : first]):
        if len(line) > _TITLE or line.endswith(_SENTENCE_ENDS) or "\t" in line:
            break
        above.insert(0, line)
        if not _UNIT_LINE.search(line):
            break
    return " ".join((*above, *own)) or None


def quantity(text: str, header: str | None = None) -> tuple[float | None, str | None]:
    """The value and unit of a cell that is nothing but a quantity; the unit may stand in the header.

    >>> quantity("3,200", "校舍面积(平方米)")
    (3200.0, '平方米')
    >>> quantity("1.2万元")
    (12000.0, '元')
    >>> quantity("2013年"), quantity("三(2)班")
    ((None, None), (None, None))
    """
    match = _QUANTITY.fullmatch(text.strip())
    if match is None or match["unit"] in _NOT_UNITS:
        return None, None
    unit = match["unit"] or None
    if unit is None and header:
        stated = _HEADER_UNIT.search(header)
        unit = stated.group(1) if stated else None
    value = float(match["number"].replace(",", ""))
    if unit and unit[0] in _SCALES:
        value, unit = value * _SCALES[unit[0]], unit[1:] or None
    return value, unit
