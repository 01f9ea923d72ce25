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
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import polars as pl

from tasks.batches import Batch, Job, Staged, largest_first, pieces
from tasks.derive import document_rows
from tasks.row_writer import RowWriter
from warehouse.archive import Archive, Stored
from warehouse.schemas import TABLES, to_frame


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
    """One pool for all batches of a run; spawned, since a fork would copy Prefect's threads' locks."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent)


def dismiss_workers(workers: int) -> None:
    """End the worker processes once all is read: what they hold, publishing a large build can use.

    A run that needed none has none: a single worker reads in this process, and a Dask cluster has its own.
    """
    if _pool.cache_info().currsize:
        _pool(workers).shutdown()
        _pool.cache_clear()


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
