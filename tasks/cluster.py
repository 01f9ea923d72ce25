"""Many machines: pieces of a batch on the workers of a Dask cluster, which see the same folders.

What goes over the network are ids and paths; rows go to the shared folder, as with the processes of one machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from tasks.batches import Job, largest_first
from tasks.code_version import code_version
from tasks.errors import BadInput
from tasks.process import process_piece

_SECONDS = 20


def size_of(address: str) -> int:
    """How many workers the cluster has.

    Raises:
        BadInput: no scheduler answers there, it has no workers, or they run other code.
    """
    codes = _client(address).run(code_version)
    others = [worker for worker, code in codes.items() if code != code_version()]
    if others:
        raise BadInput(
            f"ZONGJIE_DASK={address}: workers {', '.join(others)} run other code, expected {code_version()}: "
            "the same release, installed where they were started"
        )
    if not codes:
        raise BadInput(f"ZONGJIE_DASK={address}: the cluster has no workers, expected at least one")
    return len(codes)


def on_cluster(jobs: Sequence[Job], address: str) -> dict[str, dict[str, str]]:
    """The files that each job wrote, by the folder of the job.

    A piece whose worker dies is given to another one.
    """
    ordered = largest_first(jobs)
    # Two runs of one code and batch would share the result, whose files the first has published and removed.
    futures = [_client(address).submit(process_piece, *job, pure=False) for job in ordered]
    written = _client(address).gather(futures)
    return {job[2]: paths for job, paths in zip(ordered, written, strict=True)}


@cache
def _client(address: str) -> Any:
    """One connection for the life of the process."""
    try:
        from distributed import Client
    except ImportError as error:
        raise BadInput(
            f"ZONGJIE_DASK={address}: {error}; expected the extra, pip install '.[dask]'"
        ) from error
    try:
        return Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise BadInput(f"ZONGJIE_DASK={address}: no Dask scheduler answers there ({error})") from error
