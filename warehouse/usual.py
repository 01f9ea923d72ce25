"""What the live documents of each site usually give, worked out once for each batch.

Files never change, so neither do their sums: they are kept beside the snapshots, under a name made of the files. What
is there is no more than remembered; whatever can't be read, or is missing, is worked out anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import polars as pl

from warehouse.history import HABITS, SUMS, sums
from warehouse.snapshots import Batch, Snapshot

FOLDER = "usual"
_TABLES = ("documents", *sorted({habit.table for habit in HABITS} - {"documents"}))


def usual(root: Path, snapshot: Snapshot) -> pl.DataFrame:
    """The sums (`warehouse.history.sums`) of all documents of a snapshot, one row a batch and site."""
    paths = {_path(root, batch): batch for batch in snapshot.batches if "documents" in batch.tables}
    known = {path: _remembered(path, batch.tables["documents"].rows) for path, batch in paths.items()}
    frames = [
        _worked_out(root, batch, path) if (frame := known[path]) is None else frame
        for path, batch in paths.items()
    ]
    if any(frame is None for frame in known.values()):
        _forget_others(root, set(paths))
    return pl.concat([pl.DataFrame(schema=SUMS), *frames])


def _path(root: Path, batch: Batch) -> Path:
    files = [batch.tables[table].file for table in _TABLES if table in batch.tables]
    name = hashlib.sha256(json.dumps([files, SUMS.names()]).encode()).hexdigest()
    return root / FOLDER / f"{name[:20]}.json"


def _remembered(path: Path, documents: int) -> pl.DataFrame | None:
    """The sums of so many documents."""
    try:
        found = pl.DataFrame(json.loads(path.read_bytes()), schema=SUMS, orient="row")
    except (OSError, ValueError, TypeError, pl.exceptions.PolarsError):
        return None
    return found if found["documents"].sum() == documents else None


def _worked_out(root: Path, batch: Batch, path: Path) -> pl.DataFrame:
    files = {table: root / batch.tables[table].file for table in _TABLES if table in batch.tables}
    tables = {t: pl.scan_parquet(file, hive_partitioning=False, glob=False) for t, file in files.items()}
    found = sums(tables).sort("site")
    path.parent.mkdir(exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text(json.dumps(found.rows(), ensure_ascii=False), "utf-8")
    temporary.replace(path)
    return found


def _forget_others(root: Path, wanted: set[Path]) -> None:
    """Remove the sums of files that are live no more."""
    for path in (root / FOLDER).iterdir():
        if path not in wanted:
            path.unlink()
