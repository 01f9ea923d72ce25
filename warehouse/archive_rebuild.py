"""Making a lost or damaged index again from the WARC files.

Each record carries its own row (`archive_records`), so that all bodies, their addresses, times and titles come
back, with the same `fetch_id`. Requests that brought no new body (304, errors, what robots.txt forbids) have no
record: their rows are lost with the index, save those that were published in the table `fetches`. How documents
of several pages hang together is learned again by the next crawl.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from fastwarc.warc import WarcRecord

from tasks.errors import BadInput
from warehouse.archive_index import Index
from warehouse.archive_records import ROW_HEADER, members
from warehouse.archive_rows import FetchRow, row_from


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
    rows = _each_once([list(_rows(file, skipped)) for file in files], least_id)
    fresh = root / "index.sqlite.new"
    _remove(fresh)
    _fill(fresh, rows, least_id)
    for suffix in ("", "-wal", "-shm"):
        old = root / f"index.sqlite{suffix}"
        if old.exists():
            old.replace(root / f"index.sqlite.old{suffix}")
    fresh.replace(root / "index.sqlite")
    return Rebuilt(len(files), len(rows), tuple(skipped))


def _each_once(files: list[list[FetchRow]], least_id: int) -> list[FetchRow]:
    """The rows in the order of their ids, each request and each id once.

    A writer that was killed between bytes and rows leaves records whose ids went to other requests, which were
    stored later. Where the next writer copied such a record, the copy has the greater id. Where it did not,
    the record gets an id that was never given, unless its address was asked again since.
    """
    requests: dict[object, tuple[FetchRow, int]] = {}
    for rows in files:
        for behind, row in zip(range(len(rows) - 1, -1, -1), rows, strict=True):
            key = (row.url, row.requested_at, row.run_id, row.body_sha256)
            if key not in requests or (row.fetch_id or 0) >= (requests[key][0].fetch_id or 0):
                requests[key] = row, behind
    filed: dict[int, FetchRow] = {}
    orphans: list[FetchRow] = []
    for row, _ in sorted(requests.values(), key=lambda one: (one[0].requested_at, one[1]), reverse=True):
        if filed.setdefault(row.fetch_id or 0, row) is not row:
            orphans.append(row)
    return [*(row for _, row in sorted(filed.items())), *_with_new_ids(orphans, filed, least_id)]


def _with_new_ids(orphans: list[FetchRow], filed: dict[int, FetchRow], least_id: int) -> Iterator[FetchRow]:
    """Those of the records without an id of their own whose address was not asked again."""
    newest: dict[str, str] = {}
    for row in filed.values():
        newest[row.url] = max(row.requested_at, newest.get(row.url, ""))
    number = max([least_id, *filed])
    for row in reversed(orphans):
        if row.requested_at > newest.get(row.url, ""):
            number += 1
            yield replace(row, fetch_id=number)


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
