"""Snapshots: what the warehouse holds at one moment, and the pointer to the live one.

    snapshots/<id>.json     the manifest: batches, files, hashes, row counts, verdict, parent
    snapshots/<id>/<table>/ links to the snapshot's files, for readers that know only folders
    current                 a symbolic link to `snapshots/<id>`: the pointer, replaced at one instant

Snapshots form a chain by `parent`; the chain that begins at `current` is the history. A manifest that is
not in it was left by a publish that died, and counts for nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tasks.errors import BadInput
from warehouse.files import TableFile

SNAPSHOTS = "snapshots"
POINTER = "current"
_NAMED = 5  # of the kept snapshots, in a message


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that belong together: all tables of the same documents, or rows of a run."""

    batch_id: str
    documents: int
    document_list: str | None
    tables: Mapping[str, TableFile]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All tables at one moment."""

    snapshot_id: str
    number: int
    parent: str | None
    created_at: str
    run_id: str
    code_version: str
    schema_hash: str
    verdict: Mapping[str, Any]
    batches: tuple[Batch, ...]
    empty: Mapping[str, TableFile]

    def files(self, table: str) -> tuple[TableFile, ...]:
        """The files of a table; one without rows where the table has none."""
        found = tuple(b.tables[table] for b in self.batches if table in b.tables)
        return found or (self.empty[table],)

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables."""
        named = {table for batch in self.batches for table in batch.tables}
        return tuple(sorted(named | set(self.empty)))

    @property
    def row_counts(self) -> dict[str, int]:
        """Rows by table."""
        return {table: sum(f.rows for f in self.files(table)) for table in self.tables}

    @property
    def documents(self) -> int:
        """How many documents the batches hold."""
        return sum(b.documents for b in self.batches)

    @property
    def named_files(self) -> frozenset[str]:
        """The paths below the warehouse of all files that the snapshot needs, lists of documents included."""
        tables = {f.file for b in self.batches for f in b.tables.values()}
        lists = {b.document_list for b in self.batches if b.document_list}
        return frozenset(tables | lists | {f.file for f in self.empty.values()})


def folder_of(root: Path, snapshot_id: str) -> Path:
    """Where a snapshot's links lie."""
    return root / SNAPSHOTS / snapshot_id


def manifest_of(root: Path, snapshot_id: str) -> Path:
    """Where a snapshot's manifest lies."""
    return root / SNAPSHOTS / f"{snapshot_id}.json"


def to_json(snapshot: Snapshot) -> str:
    """The manifest as it is written."""
    totals = {"documents": snapshot.documents, "rows": snapshot.row_counts}
    return json.dumps({**asdict(snapshot), "totals": totals}, ensure_ascii=False, indent=1)


def read_snapshot(root: Path, snapshot_id: str) -> Snapshot:
    """Read a manifest.

    Raises:
        BadInput: there is none of that id, or it is not what was written.
    """
    path = manifest_of(root, snapshot_id)
    try:
        return from_json(path.read_bytes(), str(path))
    except FileNotFoundError:
        raise BadInput(f"{path}: no such snapshot") from None


def from_json(manifest: bytes, where: str) -> Snapshot:
    """The snapshot that a manifest tells; `where` it was read, for the message.

    Raises:
        BadInput: it is not what was written.
    """
    try:
        raw = json.loads(manifest)
        raw.pop("totals")
        raw["batches"] = tuple(_batch(b) for b in raw["batches"])
        raw["empty"] = {t: TableFile(**f) for t, f in raw["empty"].items()}
        return Snapshot(**raw)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(f"{where}: damaged manifest ({error}), expected a snapshot as JSON") from error


def _batch(raw: dict[str, Any]) -> Batch:
    return Batch(**{**raw, "tables": {t: TableFile(**f) for t, f in raw["tables"].items()}})


def current_id(root: Path) -> str | None:
    """The id that the pointer names, None where nothing was published yet.

    Raises:
        BadInput: the pointer is no link to a snapshot.
    """
    pointer = root / POINTER
    if not os.path.lexists(pointer):
        return None
    if not pointer.is_symlink():
        raise BadInput(f"{pointer}: damaged pointer, expected a symbolic link into {SNAPSHOTS}/")
    target = Path(os.readlink(pointer))
    if target.parent.name != SNAPSHOTS or not manifest_of(root, target.name).exists():
        raise BadInput(f"{pointer}: points at {target}, expected a snapshot with a manifest")
    return target.name


def current(root: Path) -> Snapshot | None:
    """The live snapshot, None where nothing was published yet."""
    found = current_id(root)
    return read_snapshot(root, found) if found else None


def history(root: Path) -> Iterator[Snapshot]:
    """The live snapshot and those before it, newest first, as far back as they are kept."""
    snapshot = current(root)
    while snapshot:
        yield snapshot
        parent = snapshot.parent
        snapshot = read_snapshot(root, parent) if parent and manifest_of(root, parent).exists() else None


def as_of(root: Path, moment: str | datetime) -> Snapshot:
    """The snapshot of that id, or the one that was live at that time.

    A time is a datetime or ISO text, UTC where it names no zone; a day alone means its end.

    Raises:
        BadInput: there is no such snapshot, or none so old is kept.
    """
    return chosen(list(history(root)), moment)


def chosen(snapshots: Sequence[Snapshot], moment: str | datetime) -> Snapshot:
    """Of a history, newest first, the snapshot of that id or number, or the one that was live at that time.

    Raises:
        BadInput: there is no such snapshot, or none so old is kept.
    """
    for snapshot in snapshots:
        if moment in (snapshot.snapshot_id, f"{snapshot.number:06d}"):
            return snapshot
    wanted = moment if isinstance(moment, datetime) else _moment(moment, snapshots)
    wanted = wanted if wanted.tzinfo else wanted.replace(tzinfo=UTC)
    for snapshot in snapshots:
        if datetime.fromisoformat(snapshot.created_at) <= wanted:
            return snapshot
    kept = f"{snapshots[-1].snapshot_id} of {snapshots[-1].created_at}" if snapshots else "none"
    raise BadInput(f"as_of {moment}: no snapshot is so old, the oldest kept is {kept}")


def _moment(text: str, snapshots: Sequence[Snapshot]) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        kept = ", ".join(one.snapshot_id for one in snapshots[:_NAMED])
        expected = f"expected a snapshot id ({kept}) or an ISO time such as 2026-11-22"
        raise BadInput(f"as_of {text!r}: {expected}") from None
    return moment.replace(hour=23, minute=59, second=59, microsecond=999_999) if len(text) == 10 else moment
