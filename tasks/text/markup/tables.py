"""Which tables of a page hold data; older templates lay out whole pages with tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LONGEST = 200  # characters of a cell of a data table; layout tables hold whole articles


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
    if len(rows) < 2 or sum(map(_width, cells)) < 2 * len(rows) - 1:
        return False
    if len(table.css("a")) * 2 > len(cells):
        return False
    return all(len(cell.text(deep=True)) <= _LONGEST for cell in cells)


def _width(cell: LexborNode) -> int:
    """How many columns a cell fills, of which a title row has all in one; two are enough to know."""
    return 2 if (cell.attributes.get("colspan") or "1") > "1" else 1
