"""Findings become a verdict: which rows are published, which are held and why."""

from __future__ import annotations

import json
from collections.abc import Mapping

import polars as pl

from warehouse.rules import RULES
from warehouse.schemas import to_frame
from warehouse.verdicts import with_dependants

_MEANINGS = {rule.name: rule.meaning for rule in RULES}
_HANGS = "hangs on a refused row"


def critical(findings: pl.DataFrame) -> list[str]:
    """The critical rules that are broken, one line each; any of them stops the publish."""
    return _summary(findings.filter(pl.col("severity") == "critical"))


def warnings(findings: pl.DataFrame) -> list[str]:
    """The broken rules that only warn, one line each."""
    return _summary(findings.filter(pl.col("severity") == "warning"))


def _summary(findings: pl.DataFrame) -> list[str]:
    counts = findings.group_by("rule").len().sort("rule")
    return [f"{rule}: {count} rows (expected: {_MEANINGS[rule]})" for rule, count in counts.iter_rows()]


def refused(staged: Mapping[str, pl.DataFrame], findings: pl.DataFrame) -> dict[str, set[str]]:
    """The ids of the rows to hold back, by table: those a row rule names, and all that hang on them."""
    rows = findings.filter((pl.col("severity") == "row") & pl.col("row_id").is_not_null())
    named: dict[str, set[str]] = {}
    for table, row_id in rows.select("table", "row_id").iter_rows():
        named.setdefault(table, set()).add(row_id)
    return with_dependants(staged, named)


def kept(staged: Mapping[str, pl.DataFrame], held: Mapping[str, set[str]]) -> dict[str, pl.DataFrame]:
    """The staged tables without the rows that are held."""
    return {
        table: frame.filter(~pl.col("row_id").is_in(list(held.get(table, ()))))
        for table, frame in staged.items()
    }


def quarantine(
    staged: Mapping[str, pl.DataFrame], findings: pl.DataFrame, held: Mapping[str, set[str]], run_id: str
) -> pl.DataFrame:
    """The rows of table `quarantine`: one for each held row and each rule that it breaks."""
    reasons = _reasons(findings)
    columns: dict[str, list[object]] = {name: [] for name in _NAMES}
    for table, ids in sorted(held.items()):
        frame = staged[table].filter(pl.col("row_id").is_in(list(ids))).sort("row_id")
        for row in frame.iter_rows(named=True):
            for rule in reasons.get((table, row["row_id"]), [_HANGS]):
                _add(columns, table, row, rule, run_id)
    return to_frame("quarantine", columns)


_NAMES = (
    "row_id",
    "table",
    "refused_row_id",
    "document_id",
    "rule",
    "severity",
    "reason",
    "row",
    "run_id",
    "state",
)


def _reasons(findings: pl.DataFrame) -> dict[tuple[str, str], list[str]]:
    out: dict[tuple[str, str], list[str]] = {}
    rows = findings.filter(pl.col("severity") == "row").select("table", "row_id", "rule")
    for table, row_id, rule in rows.iter_rows():
        out.setdefault((table, row_id), []).append(rule)
    return out


def _add(
    columns: dict[str, list[object]], table: str, row: dict[str, object], rule: str, run_id: str
) -> None:
    values = (
        f"{table}:{row['row_id']}:{rule}".replace(" ", "-"),
        table,
        row["row_id"],
        row.get("document_id"),
        rule,
        "row",
        _MEANINGS.get(rule, "its document, part or section was refused"),
        json.dumps(row, ensure_ascii=False, default=str),
        run_id,
        "held",
    )
    for name, value in zip(_NAMES, values, strict=True):
        columns[name].append(value)
