"""One writer at a time: a lock on a file that says who holds it.

The kernel frees the lock when its holder dies, however it dies, so a lease is never left behind; what the
file says is for people. The file itself stays: to remove a locked file would let two writers in.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tasks.errors import WarehouseBusy

LEASE = "writer.lock"
_held: set[int] = set()


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to write to the warehouse at `root`, for as long as the `with` block lasts."""

    root: Path
    holder: str


@contextmanager
def lease(root: Path, purpose: str = "publish") -> Iterator[Lease]:
    """Hold the only lease on a warehouse.

    Raises:
        WarehouseBusy: another process, or another thread of this one, holds it; names the holder.
    """
    root.mkdir(parents=True, exist_ok=True)
    handle = os.open(root / LEASE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    _lock(handle, root)
    _held.add(handle)
    try:
        yield Lease(root, _sign(handle, purpose))
    finally:
        if handle in _held:
            _held.discard(handle)
            os.ftruncate(handle, 0)
            os.close(handle)


def _lock(handle: int, root: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = _holder(handle)
        os.close(handle)
        raise WarehouseBusy(f"{root}: held by {holder}; wait for it to end") from None


def _sign(handle: int, purpose: str) -> str:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    holder = {"pid": os.getpid(), "host": socket.gethostname(), "since": since, "purpose": purpose}
    os.ftruncate(handle, 0)
    os.pwrite(handle, json.dumps(holder).encode(), 0)
    return _words(holder)


def _holder(handle: int) -> str:
    """Who holds the lease, in words; the holder may be just about to sign."""
    try:
        return _words(json.loads(os.pread(handle, 4096, 0)))
    except ValueError:
        return "another process"


def _words(holder: dict[str, object]) -> str:
    return f"process {holder['pid']} on {holder['host']} ({holder['purpose']}) since {holder['since']}"


def _forget_in_child() -> None:
    """A forked worker would keep its dead parent's lock alive; its copy of the handle must go."""
    for handle in _held:
        os.close(handle)
    _held.clear()


os.register_at_fork(after_in_child=_forget_in_child)
