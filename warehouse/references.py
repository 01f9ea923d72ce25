"""Whether every row of the live snapshot points at rows that are there, by the rules that say so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from warehouse.rewrite import read_rows
from warehouse.schemas import TABLES
from warehouse.snapshots import Batch, current
from warehouse.verdicts import findings

_SHOWN = 5


def broken_references(root: Path) -> Iterator[str]:
    """One sentence for each rule that live rows break although no person accepted them.

    The rules are those of a publish, evaluated again batch by batch over what is live, so that a row whose
    part is missing, or whose span no longer fits its source, is found wherever it came from.
    """
    snapshot = current(root)
    for batch in snapshot.batches if snapshot else ():
        if batch.documents:
            yield from _of_batch(root, batch)


def _of_batch(root: Path, batch: Batch) -> Iterator[str]:
    tables = {name: read_rows(root, file) for name, file in batch.tables.items() if name in TABLES}
    found = findings(tables, [t for t in tables if t != "quarantine"]).filter(pl.col("severity") != "warning")
    passing = tables.get("quarantine")
    if passing is not None:
        accepted = passing.filter(pl.col("state") == "accepted")
        names = accepted.select("table", pl.col("refused_row_id").alias("row_id"), "rule")
        found = found.join(names, on=("table", "row_id", "rule"), how="anti")
    for (rule,), rows in found.group_by("rule", maintain_order=True):
        some = ", ".join(str(i) for i in rows["row_id"].head(_SHOWN))
        yield f"batch {batch.batch_id}: {rows.height} rows break {rule}: {some}"
