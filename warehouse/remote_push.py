"""Push: the live snapshot of the local warehouse becomes live at an address, at one instant.

What is sent, in this order: the files that are lacking there, the manifests, the pointer. Whoever dies in
between leaves the old snapshot live there and some files that nobody names; the next push sends what is
still lacking, and `collect_remote` frees what never came to be named.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tasks.errors import PublishRefused, WarehouseBusy
from warehouse.files import FILES, hash_file
from warehouse.lease import Lease, lease
from warehouse.live import Step
from warehouse.remote import Pointer, Remote, manifest_path
from warehouse.snapshots import Snapshot, history, manifest_of

# A file that nobody names yet may be collected there once it is a few hours old; a fresh one can't.
_FRESH = timedelta(minutes=30)
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a push sent: snapshots that are readable there now and were not before, and files."""

    snapshots: tuple[str, ...]
    files: int
    bytes: int

    def __str__(self) -> str:
        return f"{len(self.snapshots)} snapshots, {self.files:,} files, {self.bytes:,} bytes"


def push(root: Path, remote: Remote, *, holding: Lease | None = None, at: Step = lambda step: None) -> Pushed:
    """Make the live snapshot live at the address, with those between it and what is live there.

    Where it is live there already, only files are sent that have got lost there. `holding` is the lease where
    the caller has it; `at` is called with the name of each step that begins (a test's place to die).

    Raises:
        BadInput: the address, the keys or the store are wrong.
        PublishRefused: a file is damaged, and must not spread.
        WarehouseBusy: another process writes here, or another writer published there what is unknown here.
    """
    with nullcontext(holding) if holding else lease(root, "push"):
        there = remote.pointer()
        chain = list(history(root))
        coming = _not_there(root, remote, chain, there)
        if coming and there is None:
            remote.check_conditions()
        at("files")
        wanted = {f for s in coming or chain[:1] for f in s.named_files}
        kept = chain[len(coming)].named_files if there else frozenset()
        sent = _send_lacking(root, remote, wanted, kept, at)
        if coming:
            at("manifests")
            _send_manifests(root, remote, coming)
            at("pointer")
            remote.point_at(coming[0].snapshot_id, there)
            at("done")
        return Pushed(tuple(s.snapshot_id for s in coming), len(sent), sum(sent.values()))


def refuse_other_writer(root: Path, remote: Remote) -> None:
    """Find out before a publish that what is live at the address is not what this warehouse continues.

    Raises:
        BadInput: the address, the keys or the store are wrong.
        WarehouseBusy: another writer published there what is unknown here; names it.
    """
    _not_there(root, remote, list(history(root)), remote.pointer())


def _not_there(
    root: Path, remote: Remote, chain: Sequence[Snapshot], there: Pointer | None
) -> Sequence[Snapshot]:
    """The local snapshots that came after what is live at the address, newest first."""
    if there is None:
        return chain
    ids = [s.snapshot_id for s in chain]
    if there.snapshot_id not in ids:
        here = f"{ids[0]}" if ids else "nothing"
        raise WarehouseBusy(
            f"{remote.url}: {remote.live_words(there)}, which {root} (live: {here}) does not continue; "
            "take it over first: zongjie pull"
        )
    return chain[: ids.index(there.snapshot_id)]


def _send_lacking(root: Path, remote: Remote, wanted: Set[str], kept: Set[str], at: Step) -> dict[str, int]:
    """Send files until none is lacking there; the size in bytes of each that was sent.

    A collection of another machine spares what the live snapshot names (`kept`) and what is fresh; a file
    that is neither may vanish at any moment, and is sent again to make it fresh.
    """
    sent: dict[str, int] = {}

    def send(file: str) -> None:
        at("file")
        path = root / file
        if not path.exists() or not hash_file(path).startswith(path.stem):
            raise PublishRefused(f"{path}: missing, or bytes are not those of its name; not pushed")
        remote.put(file, path)
        sent[file] = path.stat().st_size

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        while lacking := wanted - _safe(root, remote, kept | sent.keys()):
            list(pool.map(send, sorted(lacking)))
    return sent


def _safe(root: Path, remote: Remote, kept: Set[str]) -> set[str]:
    """The files that are there, whole, and will stay."""
    now = datetime.now(UTC)
    staying = (o for o in remote.listed(FILES) if o.path in kept or now - o.written < _FRESH)
    return {o.path for o in staying if (root / o.path).exists() and (root / o.path).stat().st_size == o.bytes}


def _send_manifests(root: Path, remote: Remote, snapshots: Sequence[Snapshot]) -> None:
    for snapshot in reversed(snapshots):
        body = manifest_of(root, snapshot.snapshot_id).read_bytes()
        remote.put(manifest_path(snapshot.snapshot_id), body)
