"""Keep the warehouse small and prove it whole: collect old snapshots, merge small batches, verify."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import polars as pl

from tasks.errors import BadInput
from warehouse.files import FILES, TableFile, damage_of, hash_file, keep_list, keep_table
from warehouse.lease import Lease, lease
from warehouse.live import make_live, rearranged
from warehouse.rewrite import documents_of, list_damage, read_rows
from warehouse.schemas import TABLES
from warehouse.snapshots import SNAPSHOTS, Batch, Snapshot, current, folder_of, history


@dataclass(frozen=True, slots=True)
class Collected:
    """What a collection removed."""

    snapshots: tuple[str, ...]
    files: int
    bytes: int


def collect(
    root: Path, *, keep: int, grace_seconds: float, now: datetime, holding: Lease | None = None
) -> Collected:
    """Remove snapshots that nobody may still be reading, and files that no snapshot names.

    The newest `keep` stay, and those that were superseded less than `grace_seconds` ago. What a publish left
    that died goes as well.

    Raises:
        WarehouseBusy: another process is writing.
    """
    with nullcontext(holding) if holding else lease(root, "collect"):
        snapshots = list(history(root))
        kept = still_readable(snapshots, keep, now - timedelta(seconds=grace_seconds))
        names = {s.snapshot_id for s in kept}
        gone = _remove_snapshots(root, names)
        wanted = {f for s in kept for f in s.named_files}
        unnamed = [p for p in (root / FILES).rglob("*") if p.is_file() and _relative(root, p) not in wanted]
        freed = sum(p.stat().st_size for p in unnamed)
        for path in unnamed:
            path.unlink()
        return Collected(gone, len(unnamed), freed)


def still_readable(snapshots: Sequence[Snapshot], keep: int, limit: datetime) -> Sequence[Snapshot]:
    """The snapshots that stay: the newest, and all down to the oldest that was superseded after `limit`.

    A snapshot was superseded when the next newer one was made.
    """
    made = [datetime.fromisoformat(s.created_at) for s in snapshots]
    young = [i for i in range(1, len(made)) if made[i - 1] > limit]
    return snapshots[: max(1, keep, *(i + 1 for i in young))]


def _remove_snapshots(root: Path, kept: set[str]) -> tuple[str, ...]:
    """Remove the manifests first: a snapshot without one is no snapshot any more."""
    folder = root / SNAPSHOTS
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    gone = [p for p in paths if p.name.removesuffix(".json") not in kept]
    for path in gone:
        if path.is_file():
            path.unlink()
    for path in gone:
        shutil.rmtree(path, ignore_errors=True)
    return tuple(p.stem for p in gone if p.suffix == ".json" and not p.name.startswith("."))


def _relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def compact(
    root: Path, *, most_rows: int, created_at: str, run_id: str, holding: Lease | None = None
) -> Snapshot | None:
    """Merge neighbouring small batches into ones of about `most_rows` rows; None where nothing is to do.

    The rows stay the same, so that nothing is told in `changes`.

    Raises:
        WarehouseBusy: another process is writing.
    """
    with nullcontext(holding) if holding else lease(root, "compact"):
        parent = current(root)
        if parent is None:
            return None
        batches = tuple(_merged(root, group) for group in _groups(parent.batches, most_rows))
        if len(batches) == len(parent.batches):
            return None
        snapshot = rearranged(
            root,
            parent,
            batches,
            named_by=f"{parent.snapshot_id} {created_at}",
            created_at=created_at,
            run_id=run_id,
        )
        make_live(root, snapshot, _no_step)
        return snapshot


def _no_step(step: str) -> None:
    """Where a test would die, nothing happens."""


def _groups(batches: Sequence[Batch], most_rows: int) -> Iterator[list[Batch]]:
    """Neighbours, as many as stay together within the limit; log batches apart from those of documents."""
    group: list[Batch] = []
    size = 0
    for batch in sorted(batches, key=lambda b: b.documents == 0):
        rows = sum(f.rows for f in batch.tables.values())
        if group and (size + rows > most_rows or (batch.documents == 0) != (group[0].documents == 0)):
            yield group
            group, size = [], 0
        group.append(batch)
        size += rows
    if group:
        yield group


def _merged(root: Path, group: Sequence[Batch]) -> Batch:
    if len(group) == 1:
        return group[0]
    name = hashlib.sha256("\n".join(b.batch_id for b in group).encode()).hexdigest()[:12]
    documents = frozenset(d for batch in group for d in documents_of(root, batch))
    tables: dict[str, TableFile] = {}
    for table in TABLES:
        files = [b.tables[table] for b in group if table in b.tables]
        if files:
            rows = pl.concat([read_rows(root, f) for f in files]) if len(files) > 1 else None
            tables[table] = files[0] if rows is None else keep_table(root, table, rows)
    listed = keep_list(root, documents) if documents else None
    return Batch(f"merged-{name}", len(documents), listed, tables)


def verify(root: Path) -> list[str]:
    """What is wrong with the live snapshot: one sentence a problem, none where it is whole.

    Pointer and manifest can be read; every file is there, has its hash, its number of rows and its link, which
    leads to the same bytes; nothing else lies in the live folder; the lists of documents are as they were written.
    """
    try:
        snapshot = current(root)
    except BadInput as error:
        return [str(error)]
    if snapshot is None:
        return []
    problems = [found for batch in snapshot.batches if (found := list_damage(root, batch))]
    for table in snapshot.tables:
        folder = folder_of(root, snapshot.snapshot_id) / table
        files = snapshot.files(table)
        for file in files:
            problems += _check_file(root, file, folder / file.name)
        linked = {p.name for p in folder.iterdir()} if folder.is_dir() else set()
        named = {f.name for f in files}
        problems += [f"{folder / n}: not in the manifest" for n in sorted(linked - named)]
        problems += [f"{folder / n}: missing in the live folder" for n in sorted(named - linked)]
    return problems


def _check_file(root: Path, file: TableFile, link: Path) -> list[str]:
    damage, path = damage_of(root, file), root / file.file
    if damage:
        return [damage]
    rows = pl.scan_parquet(path, hive_partitioning=False).select(pl.len()).collect().item()
    problems = [] if rows == file.rows else [f"{path}: {rows} rows, the manifest says {file.rows}"]
    if link.exists() and not link.samefile(path) and hash_file(link) != file.sha256:
        problems.append(f"{link}: bytes are not those of {file.file}")
    return problems
