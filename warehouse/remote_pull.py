"""Pull: what is live at an address becomes live in a local warehouse, so that a writer continues there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tasks.errors import BadInput
from warehouse.files import hash_file
from warehouse.lease import lease
from warehouse.live import make_live
from warehouse.remote import Remote
from warehouse.snapshots import Snapshot, current_id

_AT_ONCE = 8


def pull(root: Path, remote: Remote, *, discard: bool = False) -> Snapshot:
    """Make the snapshot that is live at the address live in the warehouse at `root`; returns it.

    Only the live snapshot comes; older ones stay readable at the address. With `discard`, local snapshots
    that the address does not know are given up: what they held of documents is read again from the archive.

    Raises:
        BadInput: the address is wrong or holds nothing, a file came damaged, or the warehouse has published
            what the address does not know.
        WarehouseBusy: another process is writing here.
    """
    with lease(root, "pull"):
        pointer = remote.pointer()
        if pointer is None:
            raise BadInput(f"{remote.url}: nothing was pushed there yet")
        here = current_id(root)
        snapshot = remote.snapshot(pointer.snapshot_id)
        if here == snapshot.snapshot_id:
            return snapshot
        if here and not discard:
            _check_known(root, here, remote)
        bring(root, remote, snapshot.named_files)
        make_live(root, snapshot, lambda step: None)
        return snapshot


def _check_known(root: Path, here: str, remote: Remote) -> None:
    if all(s.snapshot_id != here for s in remote.history()):
        raise BadInput(
            f"{root}: its live snapshot {here} is not in the history at {remote.url}; push it, "
            "or give it up with --discard"
        )


def bring(root: Path, remote: Remote, files: Iterable[str]) -> None:
    """Fetch files that a local folder lacks, each checked against the hash in its name.

    Raises:
        BadInput: a file is not there any more, or its bytes are not those of its name.
    """
    lacking = [f for f in sorted(files) if not (root / f).exists()]
    for folder in {(root / f).parent for f in lacking}:
        folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(lambda file: _fetch(root / file, remote, file), lacking))


def _fetch(final: Path, remote: Remote, file: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=final.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            for piece in remote.get(file):
                stream.write(piece)
            stream.flush()
            os.fsync(handle)
        if not hash_file(temporary).startswith(final.stem):
            raise BadInput(f"{remote.url}/{file}: bytes are not those of its name; the object is damaged")
        temporary.chmod(0o644)
        temporary.replace(final)
    finally:
        temporary.unlink(missing_ok=True)
