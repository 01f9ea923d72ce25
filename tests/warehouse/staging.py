"""Staged batches of small made-up documents, and what a warehouse then holds."""

from collections.abc import Mapping
from pathlib import Path

from tests.warehouse.rows import frames, rows
from warehouse.publish import StagedBatch, publish
from warehouse.schemas import OF_DOCUMENTS
from warehouse.snapshots import Snapshot

CREATED = "2026-11-22T02:00:{:02d}+00:00"


def stage(folder: Path, batch_id: str, documents: Mapping[str, str]) -> StagedBatch:
    """Write a batch with the given versions of documents into the folder."""
    tables: dict[str, list[dict[str, object]]] = {}
    for document, version in documents.items():
        for table, listed in rows(document, version).items():
            if table in OF_DOCUMENTS:
                tables.setdefault(table, []).extend(listed)
    return stage_rows(folder, batch_id, tables)


def stage_rows(folder: Path, batch_id: str, tables: Mapping[str, list[dict[str, object]]]) -> StagedBatch:
    """Write a batch with the given rows into the folder."""
    place = folder / batch_id
    place.mkdir(parents=True, exist_ok=True)
    paths = {}
    for table, frame in frames(tables).items():
        paths[table] = place / f"{table}.parquet"
        frame.write_parquet(paths[table])
    return StagedBatch(batch_id, paths)


def put(root: Path, *batches: StagedBatch, second: int = 0, **more: object) -> Snapshot:
    """Publish with what every publish needs to say."""
    said = {
        "run_id": "r1",
        "code_version": "c1",
        "verdict": {"refused": 0},
        "created_at": CREATED.format(second),
    }
    return publish(root, batches, **(said | more))
