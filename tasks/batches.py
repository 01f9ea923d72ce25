"""Documents of the archive in batches, and batches in pieces for the workers.

The same documents and code always give the same batches, so that a run finds what one that died had staged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from tasks.code_version import code_version
from warehouse.archive import Stored

# Below this many documents a pool costs more than it brings: a worker takes a second to import polars.
_POOL_FROM = 24
# Pieces for each worker: with many, the last ones end together and a slow document delays only its own.
_PIECES = 8
# Bytes of raw documents in a piece at most: its rows are Python objects until its files are written.
_PIECE_BYTES = 4_000_000

Job = tuple[tuple[Stored, ...], str, str]


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents that are read together and whose rows share files."""

    batch_id: str
    documents: tuple[Stored, ...]


@dataclass(frozen=True, slots=True)
class Staged:
    """The files that a batch left in staging, by table."""

    batch_id: str
    documents: int
    paths: dict[str, str]


def plan_batches(documents: Sequence[Stored], most_documents: int, most_bytes: int) -> Iterator[Batch]:
    """Group documents, in the order of their URLs, into batches of bounded number and size.

    The same documents and code always give the same batches, so that a run that died finds what it
    had staged.
    """
    group: list[Stored] = []
    size = 0
    for document in sorted(documents, key=lambda d: d.url):
        if group and (len(group) >= most_documents or size + document.body_bytes > most_bytes):
            yield _batch(group)
            group, size = [], 0
        group.append(document)
        size += document.body_bytes
    if group:
        yield _batch(group)


def _batch(documents: Sequence[Stored]) -> Batch:
    name = "\n".join([code_version(), *(f"{d.url} {d.body_sha256}" for d in documents)])
    return Batch(sha256(name.encode()).hexdigest()[:20], tuple(documents))


def pieces(documents: Sequence[Stored], workers: int) -> list[tuple[Stored, ...]]:
    """The documents, in their order, in pieces of about equal bytes, several for each worker.

    However large the batch, a piece is small: the rows of its documents are in memory together.
    """
    total = sum(d.body_bytes for d in documents)
    apart = workers > 1 and len(documents) >= _POOL_FROM
    most = min(_PIECE_BYTES, total / (workers * _PIECES)) if apart else _PIECE_BYTES
    parts: list[list[Stored]] = [[]]
    size = 0
    for document in documents:
        if parts[-1] and size + document.body_bytes / 2 > most:
            parts.append([])
            size = 0
        parts[-1].append(document)
        size += document.body_bytes
    return [tuple(part) for part in parts]


def largest_first(jobs: Iterable[Job]) -> list[Job]:
    """The order in which work is handed out: a large piece that begins last would be waited for alone."""
    return sorted(jobs, key=lambda job: -sum(d.body_bytes for d in job[0]))
