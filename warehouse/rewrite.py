"""What a publish does to rows that are in the warehouse already: copy on write.

Files never change. A batch that holds a document which is published again, or removed, gets new files
without it; all other batches are taken over as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import polars as pl

from tasks.errors import PublishRefused
from warehouse.files import TableFile, damage_of, hash_file, keep_list, keep_table
from warehouse.schemas import OF_DOCUMENTS, TABLES, table_named
from warehouse.snapshots import Batch

WHOLE = tuple(name for name, table in TABLES.items() if table.refresh == "whole")

# Lists of ids that stay in memory: some 100 bytes a document.
_LISTS = 4096
_REMEDY = "`zongjie verify --mend` takes it out, and the next run brings its rows again"


def documents_of(root: Path, batch: Batch) -> frozenset[str]:
    """The ids of the documents whose rows a batch holds.

    Raises:
        PublishRefused: the list is not as it was written; names it.
    """
    if batch.document_list is None:
        return frozenset()
    path = root / batch.document_list
    known = path.stat() if path.exists() else None
    return _listed(
        root, batch.document_list, (known.st_ino, known.st_mtime_ns, known.st_size) if known else ()
    )


@lru_cache(_LISTS)
def _listed(root: Path, document_list: str, state: tuple[int, ...]) -> frozenset[str]:
    """The ids in a list; each step of a publish asks for those of every batch, and a file of that `state` is the same."""
    damage = list_damage(root, Batch("", 0, document_list, {}))
    if damage:
        raise PublishRefused(f"{damage}; {_REMEDY}")
    return frozenset((root / document_list).read_text("utf-8").splitlines())


def list_damage(root: Path, batch: Batch) -> str | None:
    """What is wrong with the list of a batch's documents, whose name begins with the hash of its bytes."""
    if batch.document_list is None:
        return None
    path = root / batch.document_list
    try:
        sound = hash_file(path).startswith(path.stem)
    except OSError as error:
        return f"{path}: {'missing' if isinstance(error, FileNotFoundError) else error.strerror}"
    return None if sound else f"{path}: bytes are not those of its name"


def read_rows(root: Path, file: TableFile) -> pl.DataFrame:
    """The rows of one file, proved by its hash: what is copied from a damaged file would look sound for ever.

    Raises:
        PublishRefused: the file is not as it was written; names it.
    """
    damage = damage_of(root, file)
    if damage:
        raise PublishRefused(f"{damage}; {_REMEDY}")
    return pl.read_parquet(root / file.file, hive_partitioning=False, glob=False)


def without(root: Path, batch: Batch, documents: Set[str], replaced_tables: Iterable[str]) -> Batch | None:
    """The batch without the rows of some documents and without whole tables; None where nothing is left."""
    own = documents_of(root, batch)
    gone = own & documents
    tables = {t: f for t, f in batch.tables.items() if t not in set(replaced_tables)}
    if not gone:
        return replace(batch, tables=tables) if tables else None
    for table in OF_DOCUMENTS:
        if table in tables:
            kept = _filtered(root, table, tables.pop(table), gone)
            tables |= {table: kept} if kept else {}
    left = own - gone
    if not tables:
        return None
    return Batch(batch.batch_id, len(left), keep_list(root, left) if left else None, tables)


def _filtered(root: Path, table: str, file: TableFile, gone: Set[str]) -> TableFile | None:
    rows = read_rows(root, file)
    kept = rows.filter(~pl.col("document_id").is_in(sorted(gone)).fill_null(False))
    if kept.height == rows.height:
        return file
    return keep_table(root, table, kept) if kept.height else None


def upgraded(root: Path, batch: Batch) -> Batch:
    """The batch with files of today's columns: columns that may be null are added, old ones dropped.

    Raises:
        PublishRefused: a new column may not be null, or a column changed its type.
    """
    tables = {t: _upgrade(root, t, f) for t, f in batch.tables.items() if t in TABLES}
    return replace(batch, tables=tables)


def _upgrade(root: Path, table: str, file: TableFile) -> TableFile:
    rows = read_rows(root, file)
    wanted = table_named(table)
    for column in wanted.columns:
        known = rows.schema.get(column.name)
        if known != column.dtype and (known is not None or not column.nullable):
            expected = f"expected {column.dtype}; build all documents again"
            raise PublishRefused(f"{table}.{column.name}: files hold {known}, {expected}")
    added = [pl.lit(None, c.dtype).alias(c.name) for c in wanted.columns if c.name not in rows.columns]
    return keep_table(root, table, rows.with_columns(added).select(wanted.names))
