"""Making a lost or damaged index again from the WARC files.

Each record carries its own row (`archive_records`), so that all bodies, their addresses, times and titles come
back, with the same `fetch_id`. Requests that brought no new body (304, errors, what robots.txt forbids) have no
record: their rows are lost with the index, save those that were published in the table `fetches`. How documents
of several pages hang together is learned again by the next crawl.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fastwarc.warc import WarcRecord

from tasks.errors import BadInput
from warehouse.archive_index import Index
from warehouse.archive_records import ROW_HEADER
from warehouse.archive_rows import FetchRow, row_from

_READ_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a new index holds: `rows` of so many `files`; `skipped` names records without a row, and cut ends."""

    files: int
    rows: int
    skipped: tuple[str, ...]


def rebuild(root: Path, *, least_id: int = 0) -> Rebuilt:
    """Make `index.sqlite` anew; the old one, if there is one, stays beside it as `index.sqlite.old`.

    No other process may use the archive meanwhile.

    Args:
        root: the archive's folder.
        least_id: the greatest `fetch_id` that was ever published; later requests get greater ones.

    Raises:
        BadInput: there are no WARC files.
    """
    files = sorted((root / "warc").glob("*.warc.gz"))
    if not files:
        raise BadInput(f"no WARC files in {root / 'warc'}, expected those of an archive")
    skipped: list[str] = []
    rows = _each_once([list(_rows(file, skipped)) for file in files])
    fresh = root / "index.sqlite.new"
    _remove(fresh)
    _fill(fresh, rows, least_id)
    for suffix in ("", "-wal", "-shm"):
        old = root / f"index.sqlite{suffix}"
        if old.exists():
            old.replace(root / f"index.sqlite.old{suffix}")
    fresh.replace(root / "index.sqlite")
    return Rebuilt(len(files), len(rows), tuple(skipped))


def _each_once(files: list[list[FetchRow]]) -> list[FetchRow]:
    """The rows in the order of their ids, each id once.

    A writer that was killed between the bytes and the row left a record, the last of its file, whose id went to
    another request. The one that is not the last of its file is the one that was stored.
    """
    found: dict[int, tuple[bool, FetchRow]] = {}
    for rows in files:
        for place, row in enumerate(rows, 1):
            is_last, key = place == len(rows), row.fetch_id or 0
            if key not in found or found[key][0]:
                found[key] = is_last, row
    return [row for _, (_, row) in sorted(found.items())]


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _fill(path: Path, rows: list[FetchRow], least_id: int) -> None:
    index = Index(path)
    with index.adding():
        for row in rows:
            index.add(row)
    index.begin_after(max([least_id, *(row.fetch_id or 0 for row in rows)]))
    index.close()


def _rows(file: Path, skipped: list[str]) -> Iterator[FetchRow]:
    """The rows of one file's records; what can't be read goes to `skipped`."""
    for offset, length, raw in members(file):
        place = f"{file.name} at {offset}"
        if raw is None:
            skipped.append(f"{place}: no whole gzip member follows")
            continue
        try:
            record = WarcRecord.from_bytes(raw)
            text = record.headers.get(ROW_HEADER)
            if text:
                yield row_from(text, (f"warc/{file.name}", offset, length))
            elif record.headers.get("WARC-Type") != "warcinfo":
                skipped.append(f"{place}: the record carries no row")
        except (OSError, ValueError) as error:
            skipped.append(f"{place}: {error}")


def members(file: Path) -> Iterator[tuple[int, int, bytes | None]]:
    """Offset, length and content of each gzip member of a file; content None, once, where a kill cut the end."""
    size, offset = os.path.getsize(file), 0
    with file.open("rb") as stream:
        while offset < size:
            stream.seek(offset)
            unpacker, taken, out = zlib.decompressobj(31), 0, bytearray()
            try:
                while not unpacker.eof and (piece := stream.read(_READ_BYTES)):
                    out += unpacker.decompress(piece)
                    taken += len(piece)
            except zlib.error:
                pass
            if not unpacker.eof:
                yield offset, size - offset, None
                return
            length = taken - len(unpacker.unused_data)
            yield offset, length, bytes(out)
            offset += length
