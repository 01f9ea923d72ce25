"""Data tables of a page: which tables are data, where each cell stands, what heads it, what it measures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import regex

from tasks.records import Cell

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST = 200  # characters of a cell of a data table; layout tables hold whole articles
_WIDEST = 200  # a span above this is hostile
_FULL = 20_000  # corners of a grid; spans that fill more are hostile
_QUANTITY = regex.compile(
    r"(?P<number>[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-+]?\d+(?:\.\d+)?)\s*(?P<unit>[\p{Han}㎡%‰]{0,5})"
)
_HEADER_UNIT = regex.compile(r"[(（\[]\s*(?:单位[::：]?\s*)?([\p{Han}㎡%‰]{1,5}\d?)\s*[)）\]]\s*$")
_SCALES = {"万": 10_000.0, "亿": 100_000_000.0, "千": 1_000.0, "萬": 10_000.0, "億": 100_000_000.0}
_NOT_UNITS = frozenset(
    ["年", "月", "日", "号", "號", "班", "级", "級", "届", "屆", "年级", "年級", "学年", "學年", "年度"]
)


def outer_tables(tree: LexborHTMLParser) -> frozenset[int]:
    """The ids of the tables that hold another table.

    Found once for a page: old templates nest hundreds, and asking each table again takes square time.
    """
    outer = set()
    for inner in tree.css("table table"):
        node = inner.parent
        while node is not None and node.tag != "table":
            node = node.parent
        if node is not None:
            outer.add(node.mem_id)
    return frozenset(outer)


def is_data_table(table: LexborNode, outer: frozenset[int]) -> bool:
    """Whether a table holds data: at least two rows and columns, short cells, no table inside, few links.

    Older article templates lay out the whole page with tables.
    """
    if table.mem_id in outer:
        return False
    cells, rows = table.css("td,th"), table.css("tr")
    if len(rows) < 2 or len(cells) < 2 * len(rows) - 1:
        return False
    if len(table.css("a")) * 2 > len(cells):
        return False
    return all(len(cell.text(deep=True)) <= _LONGEST for cell in cells)


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
    """A data table being read: cells get their column after row spans and column spans above and before."""

    ordinal: int
    slots: list[_Slot] = field(default_factory=list)
    taken: dict[tuple[int, int], int] = field(default_factory=dict)
    row: int = -1
    column: int = 0

    def open_row(self) -> None:
        """Start the next row."""
        self.row += 1
        self.column = 0

    def open_cell(self, attributes: dict[str, str | None], *, heading: bool) -> int:
        """Start a cell in the first free column; its number."""
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


def cells_of(grid: Grid, line_starts: list[int]) -> list[Cell]:
    """The cells of a table that say something, each once, at the first row and column that it fills."""
    heads = _head_rows(grid)
    found = []
    for slot in grid.slots:
        if not slot.text:
            continue
        header = None if slot.row < heads else _header(grid, slot.column, heads)
        value, unit = quantity(slot.text, header)
        start = line_starts[slot.line] + slot.start
        end = start + len(slot.text)
        found.append(Cell(start, end, grid.ordinal, slot.row, slot.column, header, value, unit))
    return found


def _head_rows(grid: Grid) -> int:
    """How many rows at the top are headings: rows of `th`, or else leading rows without a quantity."""
    rows: dict[int, list[_Slot]] = {}
    for slot in grid.slots:
        rows.setdefault(slot.row, []).append(slot)
    count = 0
    for number in sorted(rows):
        texts = [s for s in rows[number] if s.text]
        if number != count or not texts or count >= 3:
            break
        if not all(s.heading for s in texts) and (
            any(quantity(s.text)[0] is not None for s in texts) or count
        ):
            break
        count += 1
    return count if count < len(rows) else min(count, 1)


def _header(grid: Grid, column: int, heads: int) -> str | None:
    """The headings over a column from the top down: `校舍 面积(平方米)`."""
    texts: list[str] = []
    for row in range(heads):
        number = grid.taken.get((row, column))
        if number is not None and grid.slots[number].text not in ("", *texts):
            texts.append(grid.slots[number].text)
    return " ".join(texts) or None


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
