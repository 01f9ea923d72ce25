"""Sums that a table states: a row or column headed 合计, against the cells that it adds up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from tasks.facts.cells.labels import is_subtotal, is_whole
from tasks.facts.checks.equations import NEAR, Check, rounding
from tasks.records import Cell, Indicator

_MEAN = re.compile(r"均|率|比例|占比|百分比")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A cell that is a quantity; `index` is the place of its indicator in the part's list."""

    index: int
    cell: Cell
    indicator: Indicator


def table_checks(cells: Sequence[tuple[int, Cell, Indicator]], hans: str) -> list[Check]:
    """The sums of all tables of a part; `cells` are (index of the indicator, cell, indicator).

    A table with subtotals has two sums in one column and is left alone, as are means and rates.
    """
    found: list[Check] = []
    entries = [_Entry(*one) for one in cells if one[2].unit != "%" and one[2].value_high is None]
    for _, group in groupby(entries, key=lambda e: e.cell.table_ordinal):
        table = list(group)
        found += _sums(_by(table, "column"), "row_header", hans)
        found += _sums(_by(table, "row"), "header", hans)
    return sorted(found, key=lambda c: (c.start, c.end, c.kind))


def _by(table: Sequence[_Entry], axis: str) -> Mapping[int, list[_Entry]]:
    lines: dict[int, list[_Entry]] = {}
    for entry in table:
        lines.setdefault(getattr(entry.cell, axis), []).append(entry)
    return lines


def _sums(lines: Mapping[int, list[_Entry]], heading: str, hans: str) -> Iterator[Check]:
    """One sum for each column (or row) that has exactly one total beside two parts or more."""
    for line in lines.values():
        for family in _families(line, heading):
            names = [getattr(e.cell, heading) for e in family]
            if any(map(is_subtotal, names)) or any(_MEAN.search(e.cell.header or "") for e in family):
                continue
            totals = [e for e, name in zip(family, names, strict=True) if is_whole(name)]
            parts = [e for e, name in zip(family, names, strict=True) if name and not is_whole(name)]
            if len(totals) == 1 and len(parts) > 1:
                yield from _sum(totals[0], parts, hans)


def _families(line: Sequence[_Entry], heading: str) -> Iterator[list[_Entry]]:
    """The cells that a total may add up: those whose headings begin alike (学生 合计, 学生 男, 学生 女)."""
    families: dict[str, list[_Entry]] = {}
    for entry in line:
        name = getattr(entry.cell, heading) or ""
        families.setdefault(name.rpartition(" ")[0] if heading == "header" else "", []).append(entry)
    yield from families.values()


def _sum(total: _Entry, parts: Sequence[_Entry], hans: str) -> Iterator[Check]:
    alike = [e for e in parts if e.indicator.unit == total.indicator.unit]
    computed, stated = sum(e.indicator.value for e in alike), total.indicator.value
    if len(alike) != len(parts) or abs(computed - stated) > NEAR * abs(stated):
        return
    members = [total, *alike]
    within = sum(rounding(e.indicator, hans) for e in members)
    yield Check(
        min(e.indicator.start for e in members), max(e.indicator.end for e in members), "parts",
        tuple(e.index for e in members), stated, round(computed, 6), abs(stated - computed) <= within + 1e-9,
    )  # fmt: skip
