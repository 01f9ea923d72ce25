"""Step 3: everything that was fetched, kept as it came, in WARC files with an index.

    root/index.sqlite            one row a request (`archive_index`)
    root/warc/RUN-0001.warc.gz   the bodies (`archive_records`), rolled by size (`archive_files`)

Nothing unarchived is ever processed, and all that is processed can be derived again from here. The order
of writing makes that hold through a kill at any moment: the records' bytes go to the file, then their index
rows are committed, several at a time where several came. Records that a killed writer left without rows get
them when the archive is next opened for writing (`archive_recover`); a cut tail stays where it is and harms
nothing. After a loss of power the newest rows may point past the end of their file: `last` then knows no body,
so the next crawl fetches it again, and `verify` names it.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from tasks.errors import BadInput
from tasks.web.outcomes import GOOD, Fetched, body_hash
from warehouse.archive_check import Damage, damages
from warehouse.archive_files import FOLDER, WarcWriter, path_of, reaches
from warehouse.archive_hosts import SharedTurns
from warehouse.archive_index import Index, Known
from warehouse.archive_pages import joined_body, set_pages
from warehouse.archive_records import packed_record, read_body
from warehouse.archive_recover import recover
from warehouse.archive_rows import COLUMNS, Body, FetchRow, Filing, Stored, at, row_json, row_of
from warehouse.archive_seen import Seen, last_visit, states, unlisted

__all__ = ["COLUMNS", "Archive", "Body", "Damage", "FetchRow", "Filing", "Stored"]

KINDS = frozenset({"robots", "index", "document", "page"})
_RUN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class Archive:
    """The archive below one folder.

    Threads of a process may share one; each process opens its own, and each writes WARC files of its own.
    One connection writes, another reads, so that reading does not wait for a batch that is being filed.

    Raises:
        BadInput: opened read-only where there is no archive.
    """

    def __init__(self, root: Path, *, read_only: bool = False, roll_bytes: int = 512 * 1024 * 1024) -> None:
        self._root, self._read_only = Path(root), read_only
        path = self._root / "index.sqlite"
        if read_only and not path.is_file():
            raise BadInput(f"no archive at {self._root}, expected {path.name} there")
        self._lock, self._reading = threading.Lock(), threading.Lock()
        self._files = WarcWriter(self._root, roll_bytes)
        if read_only:
            self._index = self._read = Index(path, read_only=True)
            return
        (self._root / FOLDER).mkdir(parents=True, exist_ok=True)
        self._index = Index(path)
        recover(self._root, self._index, self._files)
        self._read = Index(path, read_only=True)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Bring everything to the disk and close the files."""
        with self._lock, self._reading:
            self._files.close()
            self._read.close()
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
        via: str | None = None,
    ) -> int:
        """Keep what came of one request and give its `fetch_id`; see `store_all`."""
        filing = Filing(run_id, kind, site, link_title, robots, robots_rule, via)
        return self.store_all([(fetched, filing)])[0]

    def store_all(self, answers: Sequence[tuple[Fetched, Filing]]) -> list[int]:
        """Keep what came of several requests, all or none, and give their `fetch_id`s.

        A body that its address has given before is not written again: the row points at the record that
        has it. So does the row of a 304.

        Raises:
            BadInput: the archive is open read-only, a kind is none of robots, index, document, page, or a
                run id can't be a file name.
        """
        for _, filing in answers:
            _check(filing)
        self._check_open()
        with self._lock, self._files.whole_batch(), self._index.adding() as first:
            rows = [self._filed(first + n, *answer) for n, answer in enumerate(answers)]
            self._index.settle(rows)
        return list(range(first, first + len(answers)))

    def _filed(self, fetch_id: int, fetched: Fetched, filing: Filing) -> FetchRow:
        """Write the record of one answer, if it brought a new body, then its row."""
        sha256 = body_hash(fetched.body) if fetched.body is not None else None
        known = self._known(fetched, sha256)
        row = row_of(fetched, filing, known, fetch_id, sha256)
        if fetched.body is not None and known is None:
            record = packed_record(fetched, row_json(row), sha256)
            row = at(row, self._files.append(record, filing.run_id))
        self._index.add(row)
        return row

    def _known(self, fetched: Fetched, sha256: str | None) -> Body | None:
        """The record that has the body already; None where there is a new body, or no body at all."""
        if sha256 is not None:
            return self._whole(self._index.same_body(fetched.url, sha256))
        return self._whole(self._index.last(fetched.url)) if fetched.outcome in GOOD else None

    def _whole(self, body: Body | None) -> Body | None:
        """The body, if its file reaches as far as its record does."""
        if body and reaches(self._root, body.archive_file, body.archive_offset + body.archive_length):
            return body
        return None

    def _check_open(self) -> None:
        if self._read_only:
            raise BadInput(f"the archive at {self._root} is open read-only, expected open for writing")

    # ---- reading -------------------------------------------------------------------------------------

    def last(self, url: str) -> Body | None:
        """The last good body of an address, for a conditional request; None where it can't be read back."""
        with self._reading:
            return self._whole(self._read.last(url))

    def read(self, archive_file: str, offset: int) -> bytes:
        """The body of one record; needs no index, so a worker may call it on files alone.

        Raises:
            ArchiveDamaged: the record can't be read back as it was written.
        """
        return read_body(path_of(self._root, archive_file), offset)

    def documents(self, after_id: int = 0, known: Known | None = None) -> Iterator[Stored]:
        """The latest good body of every document, in the order of their addresses.

        Args:
            after_id: only documents whose body came with a later request than this one.
            known: says of an address and the hash of its body that the document is not asked for.
        """
        after_url: str | None = ""
        while after_url is not None:
            with self._reading:
                page, after_url = self._read.documents(after_url, known)
            yield from (one for one in page if one.fetch_id > after_id)

    def stored(self, url: str) -> Stored | None:
        """The latest good body of one document; None where there is none of that address."""
        with self._reading:
            return self._read.document(url)

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
        with self._reading:
            return list(states(self._read.db, site))

    def unlisted(self, site: str, run_id: str, limit: int) -> list[str]:
        """Documents that were had once and not asked for in this run, the longest unasked first; none gone."""
        with self._reading:
            return unlisted(self._read.db, site, run_id, limit)

    def last_visit(self, site: str) -> str | None:
        """When a list of the site was read last, ISO 8601 in UTC."""
        with self._reading:
            return last_visit(self._read.db, site)

    def fetches(self, after_id: int = 0, limit: int | None = None) -> list[FetchRow]:
        """The requests after one, oldest first, for the published table."""
        with self._reading:
            return self._read.fetches(after_id, limit)

    def news(self, run_id: str) -> bool:
        """Whether a run found anything that the last earlier run did not: another body, another outcome."""
        with self._reading:
            return self._read.news(run_id)

    def verify(self) -> Iterator[Damage]:
        """Read back every record that the index points at; yields those that fail."""
        return damages(self._read.records(), self.read)

    def forget(self, found: Iterable[Damage]) -> None:
        """Let damaged records count as never kept, so that their addresses are fetched and kept anew.

        Raises:
            BadInput: the archive is open read-only.
        """
        self._check_open()
        with self._lock:
            for damage in found:
                self._index.forget(damage.archive_file, damage.archive_offset)


def _check(filing: Filing) -> None:
    if filing.kind not in KINDS or not _RUN.fullmatch(filing.run_id):
        raise BadInput(
            f"kind {filing.kind!r} of run {filing.run_id!r}, expected one of {sorted(KINDS)} and [A-Za-z0-9._-]"
        )
