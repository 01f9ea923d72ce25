"""Records that a killed writer left without rows: they get them before anybody fetches their addresses again.

A writer hands several records to the operating system and commits their rows together. A kill between the two
leaves whole records at the end of a file that no row points at. The index knows how far each file's rows reach
(`warc_files`); what lies beyond, in a file whose writer is gone, is copied to a file of our own with a new
`fetch_id`, since the one in its head may have gone to another request. Copy and row come in the transaction
that also says that the file is settled, so that a kill meanwhile changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fastwarc.warc import WarcRecord

from warehouse.archive_files import FOLDER, WarcWriter, left_by_its_writer
from warehouse.archive_index import Index
from warehouse.archive_records import ROW_HEADER, members, with_row
from warehouse.archive_rows import FetchRow, at, row_from, row_json


def recover(root: Path, index: Index, files: WarcWriter) -> None:
    """Give rows to the records that have none, in all files that nobody writes any more.

    Raises:
        OSError, sqlite3.Error: the archive can't be written.
    """
    settled = index.settled()
    for path in sorted((root / FOLDER).glob("*.warc.gz")):
        name = f"{FOLDER}/{path.name}"
        if path.stat().st_size <= settled.get(name, 0):
            continue
        with left_by_its_writer(path) as left:
            if left:
                _recover_end(path, name, index, files)


def _recover_end(path: Path, name: str, index: Index, files: WarcWriter) -> None:
    """Settle one file; its writer may have committed its last rows since we looked."""
    with files.whole_batch(), index.adding() as first:
        number, made = 0, []
        for raw, row in _unfiled(path, name, index.settled().get(name, 0)):
            if index.overtaken(row):
                continue
            row = replace(row, fetch_id=first + number)
            row = at(row, files.append(with_row(raw, row_json(row)), row.run_id))
            index.add(row)
            made.append(row)
            number += 1
        index.settle(made)
        index.settle_file(name, path.stat().st_size)


def _unfiled(path: Path, name: str, start: int) -> Iterator[tuple[bytes, FetchRow]]:
    """The whole records of a file from an offset on that carry a row."""
    for offset, length, raw in members(path, start):
        if raw is None:
            return
        try:
            text = WarcRecord.from_bytes(raw).headers.get(ROW_HEADER)
            if text:
                yield raw, row_from(text, (name, offset, length))
        except (OSError, ValueError):
            continue
