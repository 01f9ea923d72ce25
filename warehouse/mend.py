"""Take what is damaged out of the live snapshot, so that the next run can bring it again.

Everything that tells of documents can be derived from the archive. So a batch with a damaged file is not patched
but dropped: its documents are then as unknown as new ones, and the next run reads them. What the journal says
(`runs`, `changes`) has no other source; of it only the damaged files go.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from tasks.errors import BadInput
from warehouse.files import damage_of
from warehouse.lease import Lease, lease
from warehouse.live import make_live, mend_links, point_at, rearranged
from warehouse.rewrite import list_damage
from warehouse.snapshots import POINTER, SNAPSHOTS, Batch, Snapshot, current, read_snapshot

# Tables that no run can derive again.
_FOR_GOOD = ("runs", "changes")


def mend(root: Path, *, created_at: str, run_id: str, holding: Lease | None = None) -> list[str]:
    """Make a whole snapshot live again; one sentence for each thing that was done, none where all is whole.

    A damaged pointer or manifest is replaced by the newest snapshot whose manifest can be read; where there is
    none, nothing is live, and the next run publishes all documents anew. `created_at` is ISO 8601 with a zone.

    Raises:
        WarehouseBusy: another process is writing.
    """
    with nullcontext(holding) if holding else lease(root, "mend"):
        done = list(_mend_pointer(root))
        parent = current(root)
        if parent is None:
            return done
        batches = tuple(_sound(root, batch, done) for batch in parent.batches)
        kept = tuple(batch for batch in batches if batch and batch.tables)
        if kept != parent.batches or any(damage_of(root, file) for file in parent.empty.values()):
            named_by = f"{parent.snapshot_id} mended {created_at}"
            after = rearranged(root, parent, kept, named_by=named_by, created_at=created_at, run_id=run_id)
            make_live(root, after, lambda step: None)
            return done
        done += [f"{path}: linked again" for path in mend_links(root, parent)]
        return done


def _mend_pointer(root: Path) -> Iterator[str]:
    try:
        current(root)
    except BadInput as error:
        snapshot = next(_readable(root), None)
        pointer = root / POINTER
        if os.path.lexists(pointer) and not pointer.is_symlink():
            aside = root / f"{POINTER}.damaged"
            pointer.rename(aside)
            yield f"{pointer}: moved to {aside.name}"
        if snapshot:
            point_at(root, snapshot.snapshot_id)
            yield f"{error}: snapshot {snapshot.snapshot_id} of {snapshot.created_at} is live again"
        else:
            pointer.unlink(missing_ok=True)
            yield f"{error}: no snapshot can be read, so none is live; the next run publishes all documents"


def _readable(root: Path) -> Iterator[Snapshot]:
    """The snapshots whose manifests can be read, newest first."""
    for path in sorted((root / SNAPSHOTS).glob("[0-9]*.json"), reverse=True):
        try:
            yield read_snapshot(root, path.stem)
        except BadInput:
            continue


def _sound(root: Path, batch: Batch, done: list[str]) -> Batch | None:
    """What can stay of a batch; tells what goes."""
    damages = {table: damage for table, file in batch.tables.items() if (damage := damage_of(root, file))}
    listed = list_damage(root, batch)
    if not damages and not listed:
        return batch
    said = "; ".join([*damages.values(), *([listed] if listed else [])])
    if batch.documents:
        done.append(
            f"{said}: batch {batch.batch_id} taken out; the next run reads its {batch.documents} documents"
        )
        return None
    lost = [table for table in damages if table in _FOR_GOOD]
    end = f"its rows of {', '.join(lost)} are lost for good" if lost else "the next run brings its rows again"
    done.append(f"{said}: taken out of {batch.batch_id}; {end}")
    return replace(batch, tables={t: f for t, f in batch.tables.items() if t not in damages})
