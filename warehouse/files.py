"""Parquet files that never change: the same rows give the same bytes, and the bytes give the name.

A file is `files/<table>/<first 20 digits of its SHA-256>.parquet`. It is written under another name, forced
to disk, and renamed, so that a file of that name is always whole.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from warehouse.columns import Table
from warehouse.schemas import check_schema, table_named

FILES = "files"
LISTS = "document_lists"
# Long texts fill a row group soon, and a reader wants to skip groups.
_GROUP_ROWS = {"documents": 1_000}
_USUAL_GROUP_ROWS = 50_000
_ZSTD_LEVEL = 3


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file of one table: its path below the warehouse, and what must be found there."""

    file: str
    rows: int
    bytes: int
    sha256: str

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.file.rsplit("/", 1)[-1]


def in_order(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """The rows in the order of the table, which makes equal rows equal bytes."""
    return frame.sort(table.order, nulls_last=True, maintain_order=True)


def write_parquet(frame: pl.DataFrame, table: str, path: Path) -> None:
    """Write rows of a table in the one way that all files of the warehouse are written.

    Raises:
        BadInput: the frame does not have the schema of the table.
    """
    check_schema(table, frame.schema, f"{table} for {path.name}")
    in_order(table_named(table), frame).write_parquet(
        path,
        compression="zstd",
        compression_level=_ZSTD_LEVEL,
        statistics=True,
        row_group_size=_GROUP_ROWS.get(table, _USUAL_GROUP_ROWS),
    )


def keep_table(root: Path, table: str, frame: pl.DataFrame) -> TableFile:
    """Put rows into the warehouse's files, where they stay until no snapshot names them."""
    folder = _folder(root, table)
    temporary = folder / f".{os.getpid()}.tmp"
    write_parquet(frame, table, temporary)
    digest = hash_file(temporary)
    size = temporary.stat().st_size
    final = folder / f"{digest[:20]}.parquet"
    _keep(temporary, final, digest)
    return TableFile(f"{FILES}/{table}/{final.name}", frame.height, size, digest)


def keep_list(root: Path, documents: Iterable[str]) -> str:
    """Put the ids of a batch's documents into a file of their own, one a line; returns its path."""
    body = "".join(f"{d}\n" for d in sorted(documents)).encode()
    folder = _folder(root, LISTS)
    temporary = folder / f".{os.getpid()}.tmp"
    temporary.write_bytes(body)
    digest = hashlib.sha256(body).hexdigest()
    final = folder / f"{digest[:20]}.txt"
    _keep(temporary, final, digest)
    return f"{FILES}/{LISTS}/{final.name}"


def hash_file(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def damage_of(root: Path, file: TableFile) -> str | None:
    """What is wrong with a file, in one sentence that names it; None where it is as it was written."""
    path = root / file.file
    try:
        if path.stat().st_size != file.bytes:
            return f"{path}: {path.stat().st_size} bytes, the manifest says {file.bytes}"
        if hash_file(path) != file.sha256:
            return f"{path}: bytes are not those of its SHA-256 {file.sha256}"
    except OSError as error:
        return f"{path}: {'missing' if isinstance(error, FileNotFoundError) else error.strerror}"
    return None


def write_whole(path: Path, text: str) -> None:
    """Replace a file by another at one instant, for good once this returns."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    temporary.write_text(text, "utf-8")
    _settle(temporary, path)
    force(path.parent)


def force(path: Path) -> None:
    """Make what was written to a file or folder survive a loss of power."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folder(root: Path, name: str) -> Path:
    folder = root / FILES / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _keep(temporary: Path, final: Path, digest: str) -> None:
    """Give a file its name for good, unless it is there already and sound."""
    if final.exists() and hash_file(final) == digest:
        temporary.unlink()
    else:
        _settle(temporary, final)


def _settle(temporary: Path, final: Path) -> None:
    force(temporary)
    temporary.replace(final)
