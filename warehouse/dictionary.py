"""The data dictionary: `python -m warehouse.dictionary` writes `docs/tables.md` from the schemas, and `docs/metrics.md`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from warehouse.accuracy import ACCURACY
from warehouse.columns import Column, Dtype, Table
from warehouse.metric_list import METRICS_PAGE, metric_list
from warehouse.rules import rules_of
from warehouse.schemas import TABLES

PAGE = Path(__file__).parents[1] / "docs" / "tables.md"

_HEAD = """\
# Tables

Written by `python -m warehouse.dictionary` from `warehouse/tables/`; a test keeps it fresh.

Every table is a folder of Parquet files below `warehouse/current/`. Offsets (`start`, `end`, `clause_start`,
`clause_end`) count Unicode code points in `documents.source_text`, from 0, the end excluded:
`source_text[start:end] == text` holds for every row of every table that has them. Dates are ISO text, as
precise as the source: `2013-11-29`, `2013-11`, `2013`, or with the year masked `--11-29` and `--11`; periods
have two of them with `/` between. Times are ISO 8601.

`row_id` is unique within its table. Rows refer to each other by these ids: `document_id` to `documents`,
`part_id` to `parts`, `section_id` and `parent_id` to `sections`, `checks.indicator_ids` and `cells.indicator_id` to
`indicators`, `families.part_id` to `parts`. The view `indicators_once` (in `views.sql`, `zongjie sql` and `open_warehouse`) has
`indicators` beside `org`, `province`, `city`, `county`, `adcode`, `doc_type` and `part_title` of their part, `url`, `site` and `published_on`
of their document, their `clause`, and the `year`: the last one of their period, or else of their part's. It leaves out copies.

What was measured stands with each table: F1 against rows written down by hand, on the three real documents on which rules were
developed, and on excerpts of other real pages that no rule had seen (the lowest and the highest of several small sets). On 10,000
made-up documents every table of facts has at least 0.98.
"""
_TYPES = {pl.String: "text", pl.Int64: "whole number", pl.Float64: "number", pl.Boolean: "true or false"}


def dictionary() -> str:
    """The page."""
    contents = "\n".join(f"- [`{t.name}`](#{t.name}): {t.meaning}" for t in TABLES.values())
    return "\n".join([_HEAD, contents, "", *(_section(table) for table in TABLES.values())])


def _section(table: Table) -> str:
    counts = _severities(table)
    lines = [f"## {table.name}", "", f"One row for {table.meaning}. Rules: {counts}.", ""]
    if table.name in ACCURACY:
        lines += [ACCURACY[table.name].told(), ""]
    lines += ["| column | type | meaning | null means | example |", "|---|---|---|---|---|"]
    lines += [_row(column) for column in table.columns]
    for column in table.columns:
        lines += _closed(column)
    return "\n".join([*lines, ""])


def _severities(table: Table) -> str:
    rules = rules_of(table.name)
    named = {s: sum(r.severity == s for r in rules) for s in ("critical", "row", "warning")}
    return ", ".join(f"{count} {severity}" for severity, count in named.items() if count)


def _row(column: Column) -> str:
    null = column.null_means or "never null"
    example = json.dumps(column.example, ensure_ascii=False)
    cells = [f"`{column.name}`", _type(column.dtype), column.meaning, null, f"`{example}`"]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _type(dtype: Dtype) -> str:
    return next((words for kind, words in _TYPES.items() if dtype == kind), "list of text")


def _closed(column: Column) -> Iterator[str]:
    if column.closed:
        yield ""
        yield f"`{column.name}` is one of:"
        yield ""
        yield from (f"- `{value}`: {meaning}" for value, meaning in column.closed.items())


def main() -> None:
    """Write the pages."""
    PAGE.parent.mkdir(exist_ok=True)
    for page, text in ((PAGE, dictionary()), (METRICS_PAGE, metric_list())):
        page.write_text(text, "utf-8")
        sys.stdout.write(f"{page}\n")


if __name__ == "__main__":
    main()
