"""Keep the warehouse at an address small and prove it whole."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import datetime, timedelta
from pathlib import Path

from warehouse.files import FILES
from warehouse.lease import Lease, lease
from warehouse.maintain import Collected, still_readable
from warehouse.remote import Remote, manifest_path
from warehouse.snapshots import SNAPSHOTS


def collect_remote(
    root: Path,
    remote: Remote,
    *,
    keep: int,
    grace_seconds: float,
    now: datetime,
    holding: Lease | None = None,
) -> Collected:
    """Remove what nobody may still be reading at the address, and what no snapshot there names.

    The newest `keep` snapshots stay, and those that were superseded less than `grace_seconds` ago; so does
    every object that came less than `grace_seconds` ago, which a push may be about to name. Manifests go
    before files. `root` is the local warehouse whose lease is held meanwhile.

    Raises:
        BadInput: the address, the keys or the store are wrong.
        WarehouseBusy: another process is writing here.
    """
    with nullcontext(holding) if holding else lease(root, "collect"):
        limit = now - timedelta(seconds=grace_seconds)
        history = list(remote.history())
        kept = still_readable(history, keep, limit) if history else ()
        named = {manifest_path(s.snapshot_id) for s in kept} | {f for s in kept for f in s.named_files}
        stored = [*remote.listed(SNAPSHOTS), *remote.listed(FILES)]
        gone = [o for o in stored if o.path not in named and o.written < limit]
        manifests = [o.path for o in gone if o.path.startswith(f"{SNAPSHOTS}/")]
        files = [o for o in gone if o.path.startswith(f"{FILES}/")]
        remote.delete(manifests)
        remote.delete(o.path for o in files)
        names = tuple(Path(p).stem for p in manifests)
        return Collected(names, len(files), sum(o.bytes for o in files))


def verify_remote(remote: Remote) -> list[str]:
    """What is wrong with the live snapshot at the address: one sentence a problem, none where it is whole.

    Every file is there and has its size; its bytes are checked when they are fetched (`pull`, a query).

    Raises:
        BadInput: the address, the keys, the store or the manifest are wrong.
    """
    pointer = remote.pointer()
    if pointer is None:
        return []
    snapshot = remote.snapshot(pointer.snapshot_id)
    sizes = {o.path: o.bytes for o in remote.listed(FILES)}
    missing = [f"{remote.url}/{f}: missing" for f in sorted(snapshot.named_files - sizes.keys())]
    files = [f for table in snapshot.tables for f in snapshot.files(table)]
    wrong = [f for f in files if sizes.get(f.file, f.bytes) != f.bytes]
    said = "{}/{}: {} bytes, the manifest says {}"
    return missing + [said.format(remote.url, f.file, sizes[f.file], f.bytes) for f in wrong]
