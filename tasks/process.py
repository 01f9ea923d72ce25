"""Documents of the archive become Parquet files of rows, in worker processes.

A worker gets ids and paths, reads the archive itself, writes its own files and hands back paths: rows
never travel between processes.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import shutil
import threading
import traceback
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import polars as pl

from tasks.facts.extract import facts_of
from tasks.files.members import member_url, members
from tasks.files.shapes import Member
from tasks.records import Issue, Source
from tasks.rows import RowWriter, write_document
from tasks.text.read import read_bytes, read_source
from tasks.web.hints import reading_hints
from warehouse.archive import Archive, Stored
from warehouse.schemas import TABLES, to_frame

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


@cache
def code_version() -> str:
    """Hashes of all code and of all vocabulary that decide which rows a document gives: `code.vocabulary`.

    Site definitions count as vocabulary: they name the charset and the body of a site's pages.
    """
    root = Path(__file__).parent
    code = [root / name for name in ("document_row.py", "records.py", "rows.py", "sketch.py", "way_back.py")]
    words: list[Path] = []
    for folder in ("text", "facts", "files", "vocabulary"):
        for path in (root / folder).rglob("*"):
            if path.suffix in {".py", ".txt", ".tsv"}:
                (code if path.suffix == ".py" else words).append(path)
    words += (root / "sites").glob("*.yml")
    words += (root / "sites" / "families").glob("*.yml")
    return f"{_hash_of(root, code)}.{_hash_of(root, words)}"


def _hash_of(root: Path, files: Sequence[Path]) -> str:
    digest = sha256()
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


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


def process_batch(batch: Batch, archive: Path, staging: Path, workers: int, cluster: str = "") -> Staged:
    """Read every document of a batch and write its rows; a batch that is already staged is taken as it is.

    `cluster` is the address of a Dask scheduler whose workers see the same folders; without it, `workers`
    processes of this machine do the work. Both leave the same rows in the same order. The marker
    `done.json` is written last, so that a folder without it is what a dead process left.

    Raises:
        BadInput: there is no such cluster, or it runs other code.
    """
    folder = staging / batch.batch_id
    marker = folder / "done.json"
    if marker.exists():
        return Staged(batch.batch_id, len(batch.documents), json.loads(marker.read_text("utf-8")))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if cluster:
        # Distributed takes a second to import, and is an optional package.
        from tasks.cluster import on_cluster, size_of

        workers = size_of(cluster)
    jobs = _jobs(pieces(batch.documents, workers), archive, folder)
    written = on_cluster(jobs, cluster) if cluster else _in_pool(jobs, workers)
    paths = _join([written[job[2]] for job in jobs], folder)
    temporary = marker.with_suffix(".tmp")
    temporary.write_text(json.dumps(paths), "utf-8")
    temporary.replace(marker)
    return Staged(batch.batch_id, len(batch.documents), paths)


def _jobs(parts: Sequence[tuple[Stored, ...]], archive: Path, folder: Path) -> list[Job]:
    return [(part, str(archive), str(folder / f"piece-{i:04d}")) for i, part in enumerate(parts)]


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


def _in_pool(jobs: Sequence[Job], workers: int) -> dict[str, dict[str, str]]:
    """The files that each job wrote, by the folder of the job."""
    if workers == 1 or len(jobs) == 1:
        return {job[2]: process_piece(*job) for job in jobs}
    ordered = largest_first(jobs)
    try:
        written = list(_pool(workers).map(process_piece, *zip(*ordered, strict=True)))
    except BrokenProcessPool:
        # A worker was killed (mostly for want of memory); a pool that lost one takes no work any more.
        _pool.cache_clear()
        raise
    return {job[2]: paths for job, paths in zip(ordered, written, strict=True)}


@cache
def _pool(workers: int) -> ProcessPoolExecutor:
    """One pool for the life of the process; spawned, since a fork would copy Prefect's threads' locks."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """Let a worker end when its parent is killed; by itself it would wait for work for ever."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def process_piece(documents: Sequence[Stored], archive: str, folder: str) -> dict[str, str]:
    """Read some documents and write one Arrow file a table; returns the paths by table.

    A folder that is there already was left by a worker that died.
    """
    out = RowWriter()
    with Archive(Path(archive), read_only=True) as store, _garbage_waits():
        for stored in documents:
            out.extend(document_rows(stored, store.document(stored)))
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    paths = {}
    for table, columns in sorted(out.columns.items()):
        paths[table] = str(target / f"{table}.arrow")
        to_frame(table, columns).write_ipc(paths[table])
    return paths


@contextmanager
def _garbage_waits() -> Iterator[None]:
    """Look for cycles of garbage once, at the end: what reading makes has none but in tracebacks.

    Otherwise Python walks through the vocabularies and the rows so far every few hundred objects, which is an
    eighth of the time that reading takes.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
        gc.collect(1)  # what is older than the piece is no garbage of it


def document_rows(stored: Stored, body: bytes) -> RowWriter:
    """The rows of one document; those of a zip and of each document in it.

    A document that our own code can't read must not cost the night the other documents of its batch, nor
    be passed over: it becomes an empty document with an issue that names the error, which the report
    shows and the next version of the code tries again.
    """
    out = _own_rows(stored, body)
    for member in members(body):
        out.extend(_own_rows(_member(stored, member), member.body))
    return out


def _member(stored: Stored, member: Member) -> Stored:
    """A document inside a zip as if it had been fetched by itself; its bytes are in the zip's record."""
    return replace(
        stored,
        url=member_url(stored.url, member.name),
        source_name=member.name.rpartition("/")[2],
        link_title=None,
        content_type=None,
        body_sha256=sha256(member.body).hexdigest(),
        body_bytes=len(member.body),
    )


def _own_rows(stored: Stored, body: bytes) -> RowWriter:
    try:
        hints = reading_hints(stored.site)
        reading = read_bytes(
            body,
            name=stored.source_name,
            content_type=stored.content_type,
            charset_hint=hints.charset,
            body_selector=hints.body,
            corrections=hints.corrections,
        )
        return write_document(stored, reading, facts_of(reading), code_version())
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        note = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        failed = Source("", "unknown", None, issues=(Issue("process", "error", note=note[:500]),))
        return write_document(stored, read_source(failed), (), code_version())


def _join(written: Sequence[dict[str, str]], folder: Path) -> dict[str, str]:
    """One Parquet file a table from the pieces' files, in the order of the documents."""
    paths = {}
    for table in TABLES:
        files = [piece[table] for piece in written if table in piece]
        if files:
            paths[table] = str(folder / f"{table}.parquet")
            # Staged files are read once and thrown away: small ones would cost more than they save.
            rows = pl.concat([pl.read_ipc(file) for file in files])
            rows.write_parquet(paths[table], compression="lz4", statistics=False)
    for piece in {Path(file).parent for one in written for file in one.values()}:
        shutil.rmtree(piece)
    return paths
