"""The last look before the pointer moves: every row of before and of now has to be there, and no other."""

from __future__ import annotations

from collections.abc import Sequence, Set
from pathlib import Path

import polars as pl

from tasks.errors import PublishRefused
from warehouse.files import TableFile
from warehouse.rewrite import documents_of
from warehouse.schemas import OF_DOCUMENTS, TABLES
from warehouse.snapshots import Batch


def check_conserved(
    root: Path,
    old: Sequence[Batch],
    coming: Sequence[Batch],
    after: Sequence[Batch],
    touched: Set[str],
    whole: Set[str],
) -> None:
    """Count the rows of each table: those that stay and those that come must be those of the next snapshot.

    `touched` are the documents whose old rows go, `whole` the tables that are replaced. What stays is
    counted in the old files, apart from the code that wrote the new ones.

    Raises:
        PublishRefused: rows were lost or doubled; names table and counts.
    """
    names = {batch.batch_id for batch in coming}
    staying = [batch for batch in old if batch.batch_id not in names]
    for table in TABLES:
        stay = 0 if table in whole else sum(_left(root, table, b, touched) for b in staying)
        come = _rows(coming, table)
        have = _rows(after, table)
        if stay + come != have:
            raise PublishRefused(
                f"conservation: {table}: {stay} rows stay and {come} come, but {have} are there"
            )


def _rows(batches: Sequence[Batch], table: str) -> int:
    return sum(b.tables[table].rows for b in batches if table in b.tables)


def _left(root: Path, table: str, batch: Batch, touched: Set[str]) -> int:
    if table not in batch.tables:
        return 0
    file = batch.tables[table]
    if table not in OF_DOCUMENTS or documents_of(root, batch).isdisjoint(touched):
        return file.rows
    return _others(root, file, touched)


def _others(root: Path, file: TableFile, touched: Set[str]) -> int:
    """The rows of a file that belong to none of the documents."""
    rows = pl.scan_parquet(root / file.file, hive_partitioning=False, glob=False)
    going = pl.col("document_id").is_in(sorted(touched)).fill_null(False)
    return int(rows.select((~going).sum()).collect().item())
