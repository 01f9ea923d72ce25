"""Publish: staged tables become the live snapshot, all at one instant.

What is written, in this order, each step forced to disk before the next: the files, the folder of links,
the manifest, the pointer. Whoever is killed in between leaves the old snapshot live and some files that
nobody names; the next publish does not mind them, and `maintain` collects them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from tasks.errors import BadInput
from warehouse.changes import Change, change_rows, find_changes
from warehouse.conserve import check_conserved
from warehouse.files import TableFile, keep_list, keep_table
from warehouse.lease import Lease, lease
from warehouse.live import Step, empty_tables, make_live, mend_links
from warehouse.rewrite import WHOLE, documents_of, upgraded, without
from warehouse.schemas import OF_DOCUMENTS, check_schema, schema_hash, table_named
from warehouse.snapshots import Batch, Snapshot, current


@dataclass(frozen=True, slots=True)
class StagedBatch:
    """Validated Parquet files of one batch, one a table, that wait to be published.

    A batch whose id is in the warehouse already replaces that batch.
    """

    batch_id: str
    paths: Mapping[str, Path]


def publish(
    root: Path,
    staged: Sequence[StagedBatch],
    *,
    removed_documents: Iterable[str] = (),
    run_id: str,
    code_version: str,
    verdict: Mapping[str, Any],
    created_at: str,
    holding: Lease | None = None,
    at: Step = lambda step: None,
) -> Snapshot:
    """Put batches on top of the live snapshot and make the result live.

    Documents of a new batch, and removed ones, vanish from older batches; a table that is replaced as a
    whole (`families`) vanishes from them as well where it is staged; everything else stays. To publish what
    is live already changes nothing and gives the live snapshot back. `created_at` is ISO 8601 with a zone,
    `verdict` any JSON object, `holding` the lease where the caller has it; `at` is called with the name of
    each step that begins (a test's place to die).

    Raises:
        BadInput: a staged file does not have its table's schema, two batches hold the same document or
            rows, or a batch would replace one that holds other documents.
        PublishRefused: files in the warehouse can't be read with today's schemas, or rows would be lost.
        WarehouseBusy: another process is publishing.
    """
    with nullcontext(holding) if holding else lease(root):
        at("files")
        parent = current(root)
        removed = frozenset(removed_documents)
        coming = [_take_in(root, batch) for batch in staged]
        old = _old_batches(root, parent)
        whole = {table for batch in staged for table in batch.paths if table in WHOLE}
        batches = _on_top(root, old, coming, removed, whole)
        if parent and batches == parent.batches and parent.schema_hash == schema_hash():
            mend_links(root, parent)
            return parent
        facts = _Circumstances(run_id, code_version, dict(verdict), created_at)
        changes = find_changes(root, old, coming, removed)
        snapshot = _assemble(root, parent, batches, facts, changes)
        make_live(root, snapshot, at)
        return snapshot


@dataclass(frozen=True, slots=True)
class _Circumstances:
    """What a manifest says of the publish itself."""

    run_id: str
    code_version: str
    verdict: Mapping[str, Any]
    created_at: str


# ---- files -----------------------------------------------------------------------------------------


def _take_in(root: Path, staged: StagedBatch) -> Batch:
    """Write a staged batch's rows into the warehouse's files; tables without rows leave none."""
    tables: dict[str, TableFile] = {}
    documents: set[str] = set()
    for name, path in sorted(staged.paths.items()):
        rows = _staged_rows(name, Path(path))
        if rows.height:
            tables[name] = keep_table(root, name, rows)
        if name in OF_DOCUMENTS:
            documents.update(rows["document_id"].drop_nulls().unique())
    return Batch(staged.batch_id, len(documents), keep_list(root, documents) if documents else None, tables)


def _staged_rows(table: str, path: Path) -> pl.DataFrame:
    table_named(table)
    try:
        rows = pl.read_parquet(path, hive_partitioning=False, glob=False)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise BadInput(f"{path}: not a readable Parquet file of {table} ({error})") from error
    check_schema(table, rows.schema, str(path))
    return rows


# ---- batches ---------------------------------------------------------------------------------------


def _old_batches(root: Path, parent: Snapshot | None) -> tuple[Batch, ...]:
    """The live batches, in files that have today's columns."""
    if parent is None:
        return ()
    if parent.schema_hash == schema_hash():
        return parent.batches
    return tuple(upgraded(root, batch) for batch in parent.batches)


def _on_top(
    root: Path, old: Sequence[Batch], coming: Sequence[Batch], removed: Set[str], whole: Set[str]
) -> tuple[Batch, ...]:
    """The batches of the next snapshot: the old ones with what is published again taken out, and the new."""
    new = {batch.batch_id: batch for batch in coming}
    touched = _touched(root, coming) | removed
    _check_replaced(root, old, new, touched)
    kept = [new.pop(b.batch_id) if b.batch_id in new else without(root, b, touched, whole) for b in old]
    batches = [b for b in (*kept, *new.values()) if b is not None and b.tables]
    _check_doubled(batches)
    check_conserved(root, old, coming, batches, touched, whole)
    return tuple(batches)


def _touched(root: Path, coming: Sequence[Batch]) -> frozenset[str]:
    """The documents of the new batches.

    Raises:
        BadInput: two batches have the same id or hold the same document.
    """
    seen: dict[str, str] = {}
    for batch in coming:
        if batch.batch_id in seen.values():
            raise BadInput(f"two staged batches are called {batch.batch_id!r}")
        for document in documents_of(root, batch):
            if document in seen:
                raise BadInput(
                    f"document {document} is in two batches, {seen[document]} and {batch.batch_id}"
                )
            seen[document] = batch.batch_id
    return frozenset(seen)


def _check_replaced(root: Path, old: Sequence[Batch], new: Mapping[str, Batch], touched: Set[str]) -> None:
    for batch in old:
        lost = documents_of(root, batch) - touched if batch.batch_id in new else set()
        if lost:
            what = f"batch {batch.batch_id} would lose document {min(lost)}"
            raise BadInput(f"{what}: stage it, remove it, or rename the batch")


def _check_doubled(batches: Sequence[Batch]) -> None:
    seen: dict[str, str] = {}
    for batch in batches:
        for file in batch.tables.values():
            if file.file in seen:
                raise BadInput(f"batch {batch.batch_id} repeats rows of batch {seen[file.file]}: {file.file}")
            seen[file.file] = batch.batch_id


# ---- the snapshot ------------------------------------------------------------------------------------


def _assemble(
    root: Path,
    parent: Snapshot | None,
    batches: tuple[Batch, ...],
    facts: _Circumstances,
    changes: Sequence[Change],
) -> Snapshot:
    """The next snapshot, with the rows that tell its difference from the one before."""
    number = parent.number + 1 if parent else 1
    snapshot_id = f"{number:06d}-{_digest(parent, batches, facts)}"
    if changes:
        told = keep_table(root, "changes", change_rows(snapshot_id, changes))
        batches = (*batches, Batch(f"changes-{snapshot_id}", 0, None, {"changes": told}))
    return Snapshot(
        snapshot_id=snapshot_id,
        number=number,
        parent=parent.snapshot_id if parent else None,
        created_at=facts.created_at,
        run_id=facts.run_id,
        code_version=facts.code_version,
        schema_hash=schema_hash(),
        verdict=facts.verdict,
        batches=batches,
        empty=empty_tables(root, batches),
    )


def _digest(parent: Snapshot | None, batches: Sequence[Batch], facts: _Circumstances) -> str:
    content = [parent.snapshot_id if parent else None, facts.run_id, facts.created_at]
    names = sorted(f.file for b in batches for f in b.tables.values())
    return hashlib.sha256(json.dumps([content, names]).encode()).hexdigest()[:8]
