"""What changed between two snapshots, or would change if staged tables were published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

import polars as pl

from warehouse.changes import Change, Tables, compare, differences
from warehouse.client import Warehouse
from warehouse.schemas import OF_DOCUMENTS, empty

CHANGES = pl.Schema(dict.fromkeys(("table", "row_id", "document_id", "change", "cause"), pl.String))


def between(before: Warehouse, after: Warehouse) -> pl.DataFrame:
    """The rows that two snapshots do not share: table, row_id, document_id, change, cause.

    Files have the name of their content, so those that both snapshots name need not be read.
    """
    old, new = _own_rows(before, after), _own_rows(after, before)
    return _frame(_all(old, new, before.documents(), after.documents()))


def staged_over(live: Warehouse | None, staged: Mapping[str, Sequence[str]]) -> pl.DataFrame:
    """What publishing staged files (table to paths) on top of the live snapshot would change."""
    new = _staged(staged)
    coming = new("documents")["document_id"].to_list()
    old = _live_rows(live, coming)
    return _frame(_all(old, new, set(old("documents")["document_id"]), set(coming)))


def is_known(live: Warehouse, staged: Mapping[str, Sequence[str]]) -> bool:
    """Whether the live rows say all that staged files (table to paths) say of their documents, and no more.

    Who read a document and when is no matter, nor which run refused a row last.
    """
    new = _staged(staged)
    old = _live_rows(live, new("documents")["document_id"].to_list())
    return not any(_differ(table, old(table), new(table)) for table in OF_DOCUMENTS)


def _differ(table: str, before: pl.DataFrame, after: pl.DataFrame) -> bool:
    last = ["run_id"] if table == "quarantine" else []
    return any(True for _ in compare(table, before.drop(last), after.drop(last)))


def _staged(staged: Mapping[str, Sequence[str]]) -> Tables:
    return lambda table: pl.concat([empty(table), *(pl.read_parquet(path) for path in staged.get(table, ()))])


def _live_rows(live: Warehouse | None, documents: Sequence[str]) -> Tables:
    def rows(table: str) -> pl.DataFrame:
        if live is None:
            return empty(table)
        return live.scan(table).filter(pl.col("document_id").is_in(documents)).collect()

    return rows


def _all(old: Tables, new: Tables, before: Set[str], after: Set[str]) -> list[Change]:
    """Documents that came or went by one row each, those in both by every row that differs."""
    both = sorted(before & after)
    found = [("documents", d, d, "removed", "source") for d in before - after]
    found += [("documents", d, d, "added", "source") for d in after - before]
    return sorted([*found, *differences(_only(old, both), _only(new, both))])


def _only(tables: Tables, documents: Sequence[str]) -> Tables:
    return lambda table: tables(table).filter(pl.col("document_id").is_in(documents))


def _own_rows(here: Warehouse, there: Warehouse) -> Tables:
    """The rows of a snapshot in files that the other does not name."""

    def rows(table: str) -> pl.DataFrame:
        known = {file.name for file in there.snapshot.files(table)} if table in there.tables else set()
        files = [path for path in here.files(table) if path.name not in known] if table in here.tables else []
        return pl.concat([empty(table), *(_aligned(table, pl.read_parquet(path)) for path in files)])

    return rows


def _aligned(table: str, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with today's columns, whatever columns the table had then."""
    schema = empty(table).schema
    missing = [pl.lit(None, kind).alias(name) for name, kind in schema.items() if name not in rows.columns]
    return rows.with_columns(missing).select(schema.names())


def _frame(changes: Sequence[Change]) -> pl.DataFrame:
    return pl.DataFrame(changes, schema=CHANGES, orient="row")


def counted(changes: pl.DataFrame) -> pl.DataFrame:
    """How many rows came, went or changed, by table and cause."""
    return changes.group_by("table", "change", "cause").len("rows").sort("table", "change", "cause")
