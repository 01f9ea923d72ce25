"""Step 3: everything that was fetched, kept as it came, in WARC files with an index.

    root/index.sqlite            one row a request (`archive_index`)
    root/warc/RUN-0001.warc.gz   the bodies (`archive_records`), rolled by size

Nothing unarchived is ever processed, and all that is processed can be derived again from here. The order
of writing makes that hold through a kill at any moment: the record's bytes go to the file, then the index
row is committed. A record without a row is never looked at; the next writer opens a new file, so a cut
tail stays where it is and harms nothing. After a loss of power the newest rows may point past the end of
their file: `last` then knows no body, so the next crawl fetches it again, and `verify` names it.
"""

from __future__ import annotations

import itertools
import os
import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import FileIO
from pathlib import Path
from types import TracebackType

from tasks.errors import ArchiveDamaged, BadInput
from tasks.web.outcomes import GOOD, Fetched, body_hash
from warehouse.archive_hosts import SharedTurns
from warehouse.archive_index import Index
from warehouse.archive_pages import joined_body, set_pages
from warehouse.archive_records import packed_record, packed_warcinfo, read_body
from warehouse.archive_rows import COLUMNS, Body, FetchRow, Filing, Place, Stored, row_json, row_of
from warehouse.archive_seen import Seen, last_visit, states, unlisted

__all__ = ["COLUMNS", "Archive", "Body", "Damage", "FetchRow", "Stored"]

KINDS = frozenset({"robots", "index", "document", "page"})
_RUN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_FILE = re.compile(r"warc/[A-Za-z0-9][A-Za-z0-9._-]*\.warc\.gz")


@dataclass(frozen=True, slots=True)
class Damage:
    """A record that can't be read back as it was written."""

    archive_file: str
    archive_offset: int
    url: str
    reason: str


class Archive:
    """The archive below one folder.

    Threads of a process may share one; each process opens its own, and each writes WARC files of its own.

    Raises:
        BadInput: opened read-only where there is no archive.
    """

    def __init__(self, root: Path, *, read_only: bool = False, roll_bytes: int = 512 * 1024 * 1024) -> None:
        self._root, self._read_only, self._roll_bytes = Path(root), read_only, roll_bytes
        path = self._root / "index.sqlite"
        if read_only and not path.is_file():
            raise BadInput(f"no archive at {self._root}, expected {path.name} there")
        if not read_only:
            (self._root / "warc").mkdir(parents=True, exist_ok=True)
        self._index = Index(path, read_only=read_only)
        self._lock = threading.Lock()
        self._file: FileIO | None = None
        self._file_name, self._run_id = "", ""

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Bring everything to the disk and close the files."""
        with self._lock:
            self._close_file()
            self._index.close()

    # ---- writing -------------------------------------------------------------------------------------

    def store(
        self,
        fetched: Fetched,
        *,
        run_id: str,
        kind: str,
        site: str,
        link_title: str | None = None,
        robots: str | None = None,
        robots_rule: str | None = None,
    ) -> int:
        """Keep what came of one request and give its `fetch_id`.

        A body that this address has given before is not written again: the row points at the record that
        has it. So does the row of a 304.

        Raises:
            BadInput: the archive is open read-only, the kind is none of robots, index, document, page, or the
                run id can't be a file name.
        """
        if kind not in KINDS or not _RUN.fullmatch(run_id):
            raise BadInput(
                f"kind {kind!r} of run {run_id!r}, expected one of {sorted(KINDS)} and [A-Za-z0-9._-]"
            )
        if self._read_only:
            raise BadInput(f"the archive at {self._root} is open read-only, expected open for writing")
        with self._lock:
            sha256 = body_hash(fetched.body) if fetched.body is not None else None
            known = self._known(fetched, sha256)
            filing = Filing(run_id, kind, site, link_title, robots, robots_rule)
            row = row_of(fetched, filing, known, _place(known) if known else (None, None, None), sha256)
            with self._index.adding() as fetch_id:
                row = replace(row, fetch_id=fetch_id)
                if known is None and fetched.body is not None:
                    file, offset, length = self._write(fetched, row)
                    row = replace(row, archive_file=file, archive_offset=offset, archive_length=length)
                self._index.add(row)
            return fetch_id

    def _known(self, fetched: Fetched, sha256: str | None) -> Body | None:
        """The record that has the body already; None where there is a new body, or no body at all."""
        if sha256 is not None:
            return self._whole(self._index.same_body(fetched.url, sha256))
        return self._whole(self._index.last(fetched.url)) if fetched.outcome in GOOD else None

    def _whole(self, body: Body | None) -> Body | None:
        """The body, if its file reaches as far as its record does."""
        if body is None:
            return None
        try:
            size = self._path(body.archive_file).stat().st_size
        except OSError:
            return None
        return body if size >= body.archive_offset + body.archive_length else None

    def _write(self, fetched: Fetched, row: FetchRow) -> Place:
        """Append a record and hand it to the operating system; file, offset and length."""
        record = packed_record(fetched, row_json(row), row.body_sha256)
        file = self._open_file(row.run_id)
        offset = file.tell()
        try:
            _write_all(file, record)
        except OSError:
            # The record is cut short (a full disk); whatever comes next begins a file of its own.
            file.close()
            self._file = None
            raise
        return self._file_name, offset, len(record)

    def _open_file(self, run_id: str) -> FileIO:
        """The file to append to: this writer's own, opened anew for another run or when it is full."""
        if self._file and self._run_id == run_id and self._file.tell() < self._roll_bytes:
            return self._file
        self._close_file()
        for number in itertools.count(1):
            name = f"warc/{run_id}-{number:04}.warc.gz"
            try:
                file = (self._root / name).open("xb", buffering=0)
            except FileExistsError:
                continue
            break
        _write_all(file, packed_warcinfo(name.rpartition("/")[2], run_id))
        self._file, self._file_name, self._run_id = file, name, run_id
        return file

    def _close_file(self) -> None:
        if self._file:
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None

    # ---- reading -------------------------------------------------------------------------------------

    def last(self, url: str) -> Body | None:
        """The last good body of an address, for a conditional request; None where it can't be read back."""
        with self._lock:
            return self._whole(self._index.last(url))

    def read(self, archive_file: str, offset: int) -> bytes:
        """The body of one record; needs no index, so a worker may call it on files alone.

        Raises:
            ArchiveDamaged: the record can't be read back as it was written.
        """
        return read_body(self._path(archive_file), offset)

    def documents(self, after_id: int = 0) -> Iterator[Stored]:
        """The latest good body of every document, in the order of their addresses.

        Args:
            after_id: only documents whose body came with a later request than this one.
        """
        after_url = ""
        while page := self._documents_after(after_url):
            yield from (one for one in page if one.fetch_id > after_id)
            after_url = page[-1].url

    def _documents_after(self, after_url: str) -> list[Stored]:
        with self._lock:
            return self._index.documents(after_url)

    def document(self, stored: Stored) -> bytes:
        """The bytes of a document; those of all its pages, joined, where the site cuts it into several.

        Raises:
            ArchiveDamaged: a record can't be read back as it was written.
        """
        first = self.read(stored.archive_file, stored.archive_offset)
        return joined_body([first, *(self.read(*place) for place in stored.pages)]) if stored.pages else first

    def set_pages(self, document: str, urls: Sequence[str]) -> None:
        """Say which further pages a document has now, in their order."""
        with self._lock:
            set_pages(self._index.db, document, urls)

    def turns(self) -> SharedTurns:
        """The budget of each host, shared by all processes that use this archive."""
        return SharedTurns(self._index.db, self._lock)

    def states(self, site: str | None = None) -> list[Seen]:
        """What is known of each document's address: first and last seen, missing, gone."""
        with self._lock:
            return list(states(self._index.db, site))

    def unlisted(self, site: str, run_id: str, limit: int) -> list[str]:
        """Documents that were had once and not asked for in this run, the longest unasked first; none gone."""
        with self._lock:
            return unlisted(self._index.db, site, run_id, limit)

    def last_visit(self, site: str) -> str | None:
        """When a list of the site was read last, ISO 8601 in UTC."""
        with self._lock:
            return last_visit(self._index.db, site)

    def fetches(self, after_id: int = 0, limit: int | None = None) -> list[FetchRow]:
        """The requests after one, oldest first, for the published table."""
        with self._lock:
            return self._index.fetches(after_id, limit)

    def news(self, run_id: str) -> bool:
        """Whether a run found anything that the last earlier run did not: another body, another outcome."""
        with self._lock:
            return self._index.news(run_id)

    def verify(self) -> Iterator[Damage]:
        """Read back every record that the index points at; yields those that fail."""
        for archive_file, offset, sha256, url in self._index.records():
            try:
                found = body_hash(self.read(archive_file, offset))
            except ArchiveDamaged as error:
                yield Damage(archive_file, offset, url, str(error))
                continue
            if found != sha256:
                yield Damage(archive_file, offset, url, f"body is {found}, the index says {sha256}")

    def forget(self, damages: Iterable[Damage]) -> None:
        """Let damaged records count as never kept, so that their addresses are fetched and kept anew.

        Raises:
            BadInput: the archive is open read-only.
        """
        if self._read_only:
            raise BadInput(f"the archive at {self._root} is open read-only, expected open for writing")
        with self._lock:
            for damage in damages:
                self._index.forget(damage.archive_file, damage.archive_offset)

    def _path(self, archive_file: str) -> Path:
        if not _FILE.fullmatch(archive_file):
            raise ArchiveDamaged(f"{archive_file!r} is no file of the archive, expected warc/NAME.warc.gz")
        return self._root / archive_file


def _place(body: Body) -> Place:
    return body.archive_file, body.archive_offset, body.archive_length


def _write_all(file: FileIO, data: bytes) -> None:
    """Write all of it; an unbuffered file may take less at a time."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]
