"""A warehouse of many documents, made of few that were truly read.

Reading 100,000 made-up documents takes hours of a processor, and a night on top of them reads none of them again.
So some thousand are read, validated and published as always; of their tables, copies are published by the ordinary
code under addresses and ids of their own. In a copy every reference leads to a row of the same copy, every span to its
text, and the hashes are those of the bytes and files. The archive's index has a row for each document, which leads to the
record of the document that it is a copy of.

The wordings of a copy count as others: fingerprints and sampled runs of letters are shifted by the number of the
copy, except for runs that one document in a hundred has, the stock phrases, so that a night has as much to compare
as with as many documents of as many wordings. A few documents of little but stock phrases are like their copies, and
make families.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from base64 import b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.postings import remembered
from tasks.relate import families
from tasks.row_writer import document_id
from tasks.sketch import Hashes, hashes
from warehouse.client import open_warehouse
from warehouse.publish import StagedBatch, publish
from warehouse.rewrite import read_rows
from warehouse.schemas import OF_DOCUMENTS, empty
from warehouse.snapshots import Batch, Snapshot, current
from warehouse.usual import usual

_OWN = ("row_id", "part_id", "section_id", "parent_id", "indicator_id", "table_id")
_STOCK = 0.01  # of the documents
_RUN_BITS = np.uint64(2**60 - 1)  # sampled runs are below
_AT_ONCE = 4  # copies a publish
_NIGHT = "/zj/"


def multiply(data: Path, documents: int) -> None:
    """Publish copies of what the warehouse below `data` holds until it has about so many documents."""
    root = data / "warehouse"
    first = current(root)
    assert first is not None
    numbers = range(1, documents // first.documents)
    _index_copies(data / "archive" / "index.sqlite", numbers)
    stock = _stock(root, first)
    for some in (numbers[i : i + _AT_ONCE] for i in range(0, len(numbers), _AT_ONCE)):
        staged = [batch for number in some for batch in _copy(root, first, number, stock, data / "copies")]
        staged.append(_families(root, staged, data / "copies"))
        _publish(root, staged, f"copies-{some[0]:04d}")
        shutil.rmtree(data / "copies")
    live = current(root)
    assert live is not None
    usual(root, live)  # as nights before would have left it, and the postings too
    remembered(root, live.files("parts"))


def twin(data: Path, other: Path) -> None:
    """A data folder like another; files that never change are linked."""

    def take(source: str, target: str) -> None:
        whole = source.endswith((".parquet", ".warc.gz"))
        (os.link if whole else shutil.copy2)(source, target)

    shutil.copytree(data, other, symlinks=True, copy_function=take)


def _publish(root: Path, staged: list[StagedBatch], name: str) -> None:
    moment = "2026-03-02T19:00:00+00:00"
    publish(root, staged, run_id=name, code_version="benchmark", verdict={}, created_at=moment)


def address_of(url: str, number: int) -> str:
    """The address of a copy.

    >>> address_of("http://fanwen.example/zj/12.html", 7)
    'http://fanwen.example/zj/c7/12.html'
    """
    return url.replace(_NIGHT, f"{_NIGHT}c{number}/")


# ---- the archive ---------------------------------------------------------------------------------------


def _index_copies(index: Path, numbers: range) -> None:
    """Rows of the index for the copies, with numbers behind those that are there."""
    database = sqlite3.connect(index)
    columns = [row[1] for row in database.execute("PRAGMA table_info (fetches)")]
    seen = [row[1] for row in database.execute("PRAGMA table_info (seen)")]
    [last] = database.execute("SELECT max(fetch_id) FROM fetches").fetchone()
    for table in ("fetches", "latest", "seen"):
        database.execute(f"CREATE TEMP TABLE of_{table} AS SELECT * FROM {table} WHERE url LIKE '%{_NIGHT}%'")
    for number in numbers:
        url = f"replace({{}}, '{_NIGHT}', '{_NIGHT}c{number}/')"
        shift = f"{{}} + {number * last}"
        changed = {
            "fetch_id": shift,
            "good_id": shift,
            "body_id": shift,
            "url": url,
            "final_url": url,
        }
        latest = ["url", "good_id", "body_id", "first_seen"]
        for table, names in (("fetches", columns), ("latest", latest), ("seen", seen)):
            values = ", ".join(changed.get(name, "{}").format(name) for name in names)
            database.execute(f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM of_{table}")
    database.commit()
    database.close()


# ---- the tables ----------------------------------------------------------------------------------------


def _copy(root: Path, first: Snapshot, number: int, stock: Hashes, folder: Path) -> Iterator[StagedBatch]:
    """The batches of one copy as staged files."""
    folder.mkdir(exist_ok=True)
    last = max((row for batch in first.batches for row in _fetch_ids(root, batch)), default=0)
    for batch in first.batches:
        tables = {t: read_rows(root, file) for t, file in batch.tables.items() if t in OF_DOCUMENTS}
        if "documents" in tables:
            copied = {t: _table(t, frame, tables["documents"], number, stock) for t, frame in tables.items()}
            yield _staged(f"{batch.batch_id[:16]}{number:04d}", copied, folder)
        elif "fetches" in batch.tables:
            rows = read_rows(root, batch.tables["fetches"])
            yield _staged(
                f"fetches-{batch.batch_id}-{number}", {"fetches": _fetches(rows, number, last)}, folder
            )


def _staged(name: str, frames: dict[str, pl.DataFrame], folder: Path) -> StagedBatch:
    paths = {table: folder / f"{name}-{table}.parquet" for table in frames}
    for table, frame in frames.items():
        frame.write_parquet(paths[table], compression="lz4", statistics=False)
    return StagedBatch(name, paths)


def _table(
    table: str, frame: pl.DataFrame, documents: pl.DataFrame, number: int, stock: Hashes
) -> pl.DataFrame:
    """The rows of a table with the ids of the copy."""
    old = documents["document_id"].to_list()
    new = [document_id(address_of(url, number)) for url in documents["url"]]
    if table == "quarantine":
        return _quarantine(frame, dict(zip(old, new, strict=True)))
    own = pl.col("document_id").replace_strict(old, new)
    changed = [(own + pl.col(c).str.slice(16)).alias(c) for c in _OWN if c in frame.columns]
    changed += [_other_name(c, number) for c in ("family_id",) if c in frame.columns]
    if table == "documents":
        changed.append(pl.Series("url", [address_of(url, number) for url in documents["url"]]))
    if table == "parts":
        changed.append(pl.Series("sketch", _shifted(frame["sketch"], number, stock), pl.String))
    if table == "checks":
        changed.append(_ids_in_lists(frame, old, new))
    return frame.with_columns(*changed, own.alias("document_id"))


def _other_name(column: str, number: int) -> pl.Expr:
    return (pl.lit(f"{number:04x}") + pl.col(column).str.slice(4)).alias(column)


def _ids_in_lists(frame: pl.DataFrame, old: list[str], new: list[str]) -> pl.Series:
    names = dict(zip(old, new, strict=True))
    ids = frame.select("document_id", "indicator_ids").iter_rows()
    changed = [[names[own] + one[16:] for one in found] for own, found in ids]
    return pl.Series("indicator_ids", changed, pl.List(pl.String))


def _quarantine(frame: pl.DataFrame, names: dict[str, str]) -> pl.DataFrame:
    rows = [
        {k: v.replace(row["document_id"], names[row["document_id"]]) for k, v in row.items()}
        for row in frame.iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=empty("quarantine").schema)


def _fetch_ids(root: Path, batch: Batch) -> list[int]:
    return read_rows(root, batch.tables["fetches"])["fetch_id"].to_list() if "fetches" in batch.tables else []


def _fetches(rows: pl.DataFrame, number: int, last: int) -> pl.DataFrame:
    moved = pl.col("fetch_id") + number * last
    urls = [
        pl.Series(c, [address_of(u, number) if u else None for u in rows[c]], pl.String)
        for c in ("url", "final_url")
    ]
    named = pl.lit("fetch-") + moved.cast(pl.String).str.zfill(9)
    return rows.with_columns(*urls, named.alias("row_id"), moved.alias("fetch_id"))


# ---- wordings ------------------------------------------------------------------------------------------


def _families(root: Path, staged: Sequence[StagedBatch], folder: Path) -> StagedBatch:
    """The family rows of all documents, as the night that brings these batches would find them."""
    columns = ("row_id", "family_id", "sketch")
    live = open_warehouse(root)
    parts = [live["parts"].select(columns).with_columns(fresh=False)]
    parts += [
        pl.scan_parquet(batch.paths["parts"]).select(columns).with_columns(fresh=True)
        for batch in staged
        if "parts" in batch.paths
    ]
    return _staged("families", {"families": families(pl.concat(parts), live["families"].collect())}, folder)


def _stock(root: Path, first: Snapshot) -> Hashes:
    """The sampled runs that are in one document of a hundred, sorted."""
    parts = pl.concat([read_rows(root, file).select("sketch") for file in first.files("parts")])
    runs, times = np.unique(np.concatenate([hashes(one) for one in parts["sketch"]]), return_counts=True)
    return runs[times >= _STOCK * parts.height]


def _shifted(sketches: pl.Series, number: int, stock: Hashes) -> list[str | None]:
    mask = np.uint64(number * 0x9E3779B97F4A7C15 & int(_RUN_BITS))
    return [
        b64encode(_moved(hashes(one), mask, stock).tobytes()).decode() if one else None for one in sketches
    ]


def _moved(runs: Hashes, mask: np.uint64, stock: Hashes) -> NDArray[np.uint64]:
    stays = np.isin(runs, stock)
    return np.unique(np.where(stays, runs, runs ^ mask)).astype("<u8")


def held(data: Path) -> int:
    """How many documents are live."""
    return len(open_warehouse(data).documents())
