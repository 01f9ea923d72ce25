"""Findings become a verdict: which rows are published, which are held and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

import polars as pl

from warehouse.decisions import Decision, row_hash
from warehouse.rules import RULES
from warehouse.schemas import TABLES, to_frame
from warehouse.verdicts import with_dependants

_MEANINGS = {rule.name: rule.meaning for rule in RULES}
HANGS = "hangs on a refused row"


def critical(findings: pl.DataFrame) -> list[str]:
    """The critical rules that are broken, one line each; any of them stops the publish."""
    return _summary(findings.filter(pl.col("severity") == "critical"))


def warnings(findings: pl.DataFrame) -> list[str]:
    """The broken rules that only warn, one line each."""
    return _summary(findings.filter(pl.col("severity") == "warning"))


def _summary(findings: pl.DataFrame) -> list[str]:
    counts = findings.group_by("rule").len().sort("rule")
    return [f"{rule}: {count} rows (expected: {_MEANINGS[rule]})" for rule, count in counts.iter_rows()]


def against_rows(findings: pl.DataFrame) -> pl.DataFrame:
    """The findings that name a row to hold back."""
    return findings.filter((pl.col("severity") == "row") & pl.col("row_id").is_not_null())


def accepted(
    staged: Mapping[str, pl.DataFrame], findings: pl.DataFrame, decisions: Iterable[Decision]
) -> pl.DataFrame:
    """Those of the findings that a person has decided to let pass."""
    decided = {(d.row_hash, d.rule) for d in decisions}
    if not decided or findings.is_empty():
        return findings.clear()
    rules = {rule for _, rule in decided}
    asked = findings.filter(pl.col("rule").is_in(list(rules)))
    hashes = {(t, row["row_id"]): row_hash(t, row) for t, row in _rows(staged, _by_table(asked))}
    verdicts = [
        (hashes.get((f["table"], f["row_id"])), f["rule"]) in decided for f in asked.iter_rows(named=True)
    ]
    return asked.filter(pl.Series(verdicts, dtype=pl.Boolean))


def refused(staged: Mapping[str, pl.DataFrame], findings: pl.DataFrame) -> dict[str, set[str]]:
    """The ids of the rows to hold back, by table: those that findings name, and all that hang on them."""
    return with_dependants(staged, _by_table(findings))


def kept(staged: Mapping[str, pl.DataFrame], held: Mapping[str, set[str]]) -> dict[str, pl.DataFrame]:
    """The staged tables without the rows that are held."""
    return {
        table: frame.filter(~pl.col("row_id").is_in(list(held.get(table, ()))))
        for table, frame in staged.items()
    }


def quarantine(
    staged: Mapping[str, pl.DataFrame],
    findings: pl.DataFrame,
    passing: pl.DataFrame,
    held: Mapping[str, set[str]],
    run_id: str,
) -> pl.DataFrame:
    """The rows of table `quarantine`: one for each rule that a held or an accepted row breaks.

    `findings` are those against rows that stay held, `passing` those that a person let pass.
    """
    columns: dict[str, list[object]] = {name: [] for name in TABLES["quarantine"].names}
    for rows, reasons, state in (
        (held, _reasons(findings), "held"),
        (_by_table(passing), _reasons(passing), "accepted"),
    ):
        for table, row in _rows(staged, rows):
            for rule in reasons.get((table, str(row["row_id"])), [HANGS]):
                _add(columns, _quarantined(table, row, rule, run_id, state))
    return to_frame("quarantine", columns)


def released(
    before: pl.DataFrame, passed: Mapping[str, pl.DataFrame], now: pl.DataFrame, run_id: str
) -> pl.DataFrame:
    """The quarantine rows of before whose rows are published now and break nothing any more.

    They stay in the table as `released`, so that it tells what became of them.
    """
    old = before.join(now, on=("table", "refused_row_id"), how="anti")
    live = [f"{table}:{row}" for table, frame in passed.items() for row in frame["row_id"]]
    free = old.filter(pl.format("{}:{}", "table", "refused_row_id").is_in(live))
    fresh = pl.col("state") != "released"
    run = pl.when(fresh).then(pl.lit(run_id)).otherwise(pl.col("run_id"))
    return free.with_columns(run_id=run, state=pl.lit("released"))


def _by_table(findings: pl.DataFrame) -> dict[str, set[str]]:
    named: dict[str, set[str]] = {}
    for table, row_id in findings.select("table", "row_id").iter_rows():
        named.setdefault(table, set()).add(row_id)
    return named


def _rows(
    staged: Mapping[str, pl.DataFrame], named: Mapping[str, set[str]]
) -> Iterator[tuple[str, dict[str, object]]]:
    """The staged rows of the given ids with their tables, in a fixed order."""
    for table, ids in sorted(named.items()):
        for row in (
            staged[table].filter(pl.col("row_id").is_in(list(ids))).sort("row_id").iter_rows(named=True)
        ):
            yield table, row


def _reasons(findings: pl.DataFrame) -> dict[tuple[str, str], list[str]]:
    out: dict[tuple[str, str], list[str]] = {}
    for table, row_id, rule in findings.select("table", "row_id", "rule").iter_rows():
        out.setdefault((table, row_id), []).append(rule)
    return out


def _quarantined(
    table: str, row: Mapping[str, object], rule: str, run_id: str, state: str
) -> dict[str, object]:
    return {
        "row_id": f"{table}:{row['row_id']}:{rule}".replace(" ", "-"),
        "table": table,
        "refused_row_id": row["row_id"],
        "document_id": row.get("document_id"),
        "rule": rule,
        "severity": "row",
        "reason": _MEANINGS.get(rule, "its document, part or section was refused"),
        "row": json.dumps(row, ensure_ascii=False, default=str),
        "run_id": run_id,
        "state": state,
    }


def _add(columns: dict[str, list[object]], row: Mapping[str, object]) -> None:
    for name, value in row.items():
        columns[name].append(value)
