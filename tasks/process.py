"""Documents of the archive become Parquet files of rows, in worker processes.

A worker gets ids and paths, reads the archive itself, writes its own files and hands back paths: rows
never travel between processes.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import threading
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from tasks.facts.extract import facts_of
from tasks.files.members import member_url, members
from tasks.files.shapes import Member
from tasks.records import Issue, Source
from tasks.rows import RowWriter, write_document
from tasks.text.read import read_bytes, read_source
from tasks.web.sites import reading_hints
from warehouse.archive import Archive, Stored
from warehouse.schemas import TABLES, to_frame

# Below this many documents a pool costs more than it brings: a worker takes a second to import polars.
_POOL_FROM = 24


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
    code = [root / name for name in ("document_row.py", "records.py", "rows.py", "sketch.py")]
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


def process_batch(batch: Batch, archive: Path, staging: Path, workers: int) -> Staged:
    """Read every document of a batch and write its rows; a batch that is already staged is taken as it is.

    The marker `done.json` is written last, so that a folder without it is what a dead process left.
    """
    folder = staging / batch.batch_id
    marker = folder / "done.json"
    if marker.exists():
        return Staged(batch.batch_id, len(batch.documents), json.loads(marker.read_text("utf-8")))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    pieces = _pieces(batch.documents, workers)
    jobs = [(piece, str(archive), str(folder / f"piece-{i:03d}")) for i, piece in enumerate(pieces)]
    try:
        written = list(_map(jobs, workers))
    except BrokenProcessPool:
        # A worker was killed (mostly for want of memory); a pool that lost one takes no work any more.
        _pool.cache_clear()
        raise
    paths = _join(written, folder)
    temporary = marker.with_suffix(".tmp")
    temporary.write_text(json.dumps(paths), "utf-8")
    temporary.replace(marker)
    return Staged(batch.batch_id, len(batch.documents), paths)


def _pieces(documents: Sequence[Stored], workers: int) -> list[tuple[Stored, ...]]:
    count = workers * 2 if len(documents) >= _POOL_FROM and workers > 1 else 1
    size = -(-len(documents) // count)
    return [tuple(documents[i : i + size]) for i in range(0, len(documents), size)]


def _map(jobs: Sequence[tuple[tuple[Stored, ...], str, str]], workers: int) -> Iterator[dict[str, str]]:
    if len(jobs) == 1:
        return iter([process_piece(*jobs[0])])
    return _pool(workers).map(process_piece, *zip(*jobs, strict=True))


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
    """Read some documents and write one Parquet file a table; returns the paths by table."""
    out = RowWriter()
    store = Archive(Path(archive), read_only=True)
    for stored in documents:
        out.extend(document_rows(stored, store.document(stored)))
    target = Path(folder)
    target.mkdir(parents=True)
    paths = {}
    for table, columns in sorted(out.columns.items()):
        paths[table] = str(target / f"{table}.parquet")
        to_frame(table, columns).write_parquet(paths[table])
    return paths


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
        charset, selector = reading_hints(stored.site)
        reading = read_bytes(
            body,
            name=stored.source_name,
            content_type=stored.content_type,
            charset_hint=charset,
            body_selector=selector,
        )
        return write_document(stored, reading, facts_of(reading), code_version())
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        note = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        failed = Source("", "unknown", None, issues=(Issue("process", "error", note=note[:500]),))
        return write_document(stored, read_source(failed), (), code_version())


def _join(pieces: Sequence[dict[str, str]], folder: Path) -> dict[str, str]:
    """One file a table from the pieces' files, in the order of the documents."""
    import polars as pl

    paths = {}
    for table in TABLES:
        files = [piece[table] for piece in pieces if table in piece]
        if files:
            paths[table] = str(folder / f"{table}.parquet")
            pl.read_parquet(files).write_parquet(paths[table])
    return paths
