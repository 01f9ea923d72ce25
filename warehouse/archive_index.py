"""The index of the archive: one SQLite row a request, and which body of an address is the latest.

SQLite in WAL mode: readers never wait, two writers take turns, and a process killed at any moment leaves
only whole transactions.
"""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeAlias

from tasks.web.outcomes import GOOD
from tasks.web.urls import last_segment
from warehouse import archive_hosts, archive_pages, archive_seen
from warehouse.archive_rows import COLUMNS, Body, FetchRow, Stored

_FETCHES = """
CREATE TABLE IF NOT EXISTS fetches (
    fetch_id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id TEXT NOT NULL, kind TEXT NOT NULL, site TEXT NOT NULL, url TEXT NOT NULL, final_url TEXT,
    status INTEGER, headers TEXT, requested_at TEXT NOT NULL, seconds REAL NOT NULL,
    attempts INTEGER NOT NULL, etag TEXT, last_modified TEXT, content_type TEXT,
    body_sha256 TEXT, body_bytes INTEGER, robots TEXT, robots_rule TEXT, outcome TEXT NOT NULL, note TEXT,
    link_title TEXT, via TEXT, archive_file TEXT, archive_offset INTEGER, archive_length INTEGER
);
CREATE INDEX IF NOT EXISTS fetches_url ON fetches (url, body_sha256);
CREATE INDEX IF NOT EXISTS fetches_run ON fetches (run_id);
CREATE TABLE IF NOT EXISTS latest (
    url TEXT PRIMARY KEY, good_id INTEGER NOT NULL, body_id INTEGER NOT NULL, first_seen TEXT NOT NULL
) WITHOUT ROWID;
"""
# How far the rows of each WARC file reach; what lies beyond has none (`archive_recover`).
_FILES = "CREATE TABLE warc_files (name TEXT PRIMARY KEY, settled INTEGER NOT NULL) WITHOUT ROWID"
SCHEMA = _FETCHES + archive_seen.SCHEMA + archive_pages.SCHEMA + archive_hosts.SCHEMA
_INSERT = f"INSERT INTO fetches ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
# A body that is the current one already, in the same record, keeps its body_id; any other takes over.
_LATEST = """
INSERT INTO latest (url, good_id, body_id, first_seen) VALUES (:url, :id, :id, :at)
ON CONFLICT (url) DO UPDATE SET good_id = :id, body_id = CASE WHEN EXISTS (
    SELECT 1 FROM fetches WHERE fetch_id = latest.body_id
    AND body_sha256 = :sha AND archive_file = :file AND archive_offset = :offset) THEN body_id ELSE :id END
"""
_BODY = """
SELECT f.fetch_id, f.etag, f.last_modified, f.content_type, f.body_sha256, f.body_bytes,
    f.archive_file, f.archive_offset, f.archive_length FROM fetches f
"""
_STORED = """
SELECT f.fetch_id, f.url, f.site, f.link_title, f.content_type, f.body_sha256, f.body_bytes,
    f.archive_file, f.archive_offset, f.requested_at, l.first_seen
FROM latest l JOIN fetches f ON f.fetch_id = l.body_id WHERE f.kind = 'document'
"""
_DOCUMENTS = f"{_STORED} AND l.url > ? ORDER BY l.url LIMIT ?"
_DOCUMENT = f"{_STORED} AND l.url = ?"
# What a request found: a good body by its hash, a failure by its name alone (error pages differ each time).
_FOUND = (
    "CASE WHEN {0}.outcome IN ('ok', 'unchanged', 'type_conflict') THEN {0}.body_sha256 ELSE {0}.outcome END"
)
_NEWS = f"""
SELECT EXISTS (
    SELECT 1 FROM fetches f WHERE f.run_id = ? AND {_FOUND.format("f")} IS NOT (
        SELECT {_FOUND.format("e")} FROM fetches e
        WHERE e.url = f.url AND e.fetch_id < f.fetch_id AND e.run_id <> f.run_id
        ORDER BY e.fetch_id DESC LIMIT 1))
"""
_FORGET = """
UPDATE fetches SET archive_file = NULL, archive_offset = NULL, archive_length = NULL
WHERE archive_file = ? AND archive_offset = ?
"""
_FORGET_LATEST = """
DELETE FROM latest WHERE url IN (SELECT url FROM fetches WHERE archive_file = ? AND archive_offset = ?)
"""
_SETTLE = """
INSERT INTO warc_files VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET settled = max(settled, excluded.settled)
"""
# The same request again, or a later one of the same address.
_OVERTAKEN = """
SELECT EXISTS (SELECT 1 FROM fetches WHERE url = ? AND (requested_at > ? OR (requested_at = ? AND body_sha256 IS ?)))
"""
_PAGE = 1000
_VALUES = attrgetter(*COLUMNS)
Known: TypeAlias = Callable[[str, str], bool]  # address, hash of the body


class Index:
    """The SQLite file `index.sqlite` of an archive; a reader opens it read-only and makes no file."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        # One connection serves all threads of a process; the archive's locks keep them apart.
        if read_only:
            self._db = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=60, check_same_thread=False
            )
        else:
            self._db = sqlite3.connect(path, timeout=60, isolation_level=None, check_same_thread=False)
            with _alone(path):
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.execute("PRAGMA synchronous = NORMAL")
                self._db.executescript(SCHEMA)
                self._add_via()
                self._settle_all(path.parent)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @property
    def db(self) -> sqlite3.Connection:
        """The connection, for the tables beside `fetches`."""
        return self._db

    @contextmanager
    def adding(self) -> Iterator[int]:
        """A transaction in which the next row may be added; its `fetch_id`, which no other writer can get."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self.next_id()
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _add_via(self) -> None:
        """Give an index from before the column that it lacks."""
        if "via" not in self._columns():
            self._db.execute("ALTER TABLE fetches ADD COLUMN via TEXT")

    def _columns(self) -> set[str]:
        return {row[1] for row in self._db.execute("PRAGMA table_info (fetches)")}

    def _settle_all(self, root: Path) -> None:
        """Count all files as settled where nothing is known of them: an archive or index made elsewhere."""
        if self._db.execute("SELECT 1 FROM sqlite_master WHERE name = 'warc_files'").fetchone():
            return
        sizes = [(f"warc/{file.name}", file.stat().st_size) for file in (root / "warc").glob("*.warc.gz")]
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute(_FILES)
        self._db.executemany(_SETTLE, sizes)
        self._db.execute("COMMIT")

    def settled(self) -> dict[str, int]:
        """How many bytes of each WARC file have their rows."""
        return dict(self._db.execute("SELECT name, settled FROM warc_files"))

    def settle(self, rows: Iterable[FetchRow]) -> None:
        """Say that files have their rows as far as these, which are stored in the same transaction."""
        ends = {
            row.archive_file: row.archive_offset + row.archive_length
            for row in rows
            if row.archive_file and row.archive_offset is not None and row.archive_length is not None
        }
        self._db.executemany(_SETTLE, ends.items())

    def settle_file(self, name: str, size: int) -> None:
        """Say that a file has its rows up to a size."""
        self._db.execute(_SETTLE, (name, size))

    def overtaken(self, row: FetchRow) -> bool:
        """Whether the index has this request already, or a later one of the same address."""
        given = (row.url, row.requested_at, row.requested_at, row.body_sha256)
        return bool(self._db.execute(_OVERTAKEN, given).fetchone()[0])

    def next_id(self) -> int:
        """The `fetch_id` of the next row; one that was given once is never given again."""
        found = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'fetches'").fetchone()
        return (found[0] if found else 0) + 1

    def begin_after(self, fetch_id: int) -> None:
        """Give later rows ids greater than this one."""
        self._db.execute("DELETE FROM sqlite_sequence WHERE name = 'fetches'")
        self._db.execute("INSERT INTO sqlite_sequence VALUES ('fetches', ?)", (fetch_id,))

    def add(self, row: FetchRow) -> None:
        """Store a row with its id, and make its body the latest of its address where it is good."""
        self._db.execute(_INSERT, _VALUES(row))
        if row.outcome in GOOD and row.archive_file:
            self._db.execute(_LATEST, _latest_of(row))
        archive_seen.mark(self._db, row)

    def last(self, url: str) -> Body | None:
        """The last good body of an address."""
        found = self._db.execute(
            f"{_BODY} JOIN latest l ON f.fetch_id = l.good_id WHERE l.url = ?", (url,)
        ).fetchone()
        return Body(*found) if found else None

    def same_body(self, url: str, sha256: str) -> Body | None:
        """An earlier record of the address with this very body, good or not."""
        found = self._db.execute(
            f"{_BODY} WHERE f.url = ? AND f.body_sha256 = ? AND f.archive_file IS NOT NULL"
            " ORDER BY f.fetch_id DESC LIMIT 1",
            (url, sha256),
        ).fetchone()
        return Body(*found) if found else None

    def documents(self, after_url: str, known: Known | None = None) -> tuple[list[Stored], str | None]:
        """The next thousand documents by address without those that are known, and the last address of the thousand."""
        rows = self._db.execute(_DOCUMENTS, (after_url, _PAGE)).fetchall()
        return self._stored(rows, known), rows[-1][1] if rows else None

    def document(self, url: str) -> Stored | None:
        """The document of an address."""
        return next(iter(self._stored(self._db.execute(_DOCUMENT, (url,)).fetchall(), None)), None)

    def _stored(self, rows: Sequence[tuple[Any, ...]], known: Known | None) -> list[Stored]:
        """Documents of rows in the order of their addresses; most are known, and nothing is made of those."""
        if not rows:
            return []
        pages = archive_pages.pages_of(self._db, rows[0][1], rows[-1][1])
        some = [row for row in rows if row[1] in pages or known is None or not known(row[1], row[5])]
        found = [Stored(row[0], row[1], row[2], last_segment(row[1]), *row[3:]) for row in some]
        joined = [archive_pages.joined(one, pages[one.url]) if one.url in pages else one for one in found]
        return [one for one in joined if known is None or not known(one.url, one.body_sha256)]

    def fetches(self, after_id: int, limit: int | None) -> list[FetchRow]:
        """The rows after one, oldest first."""
        had = self._columns()  # a reader may open an index that no writer of this version has opened yet
        wanted = ", ".join(name if name in had else "NULL" for name in COLUMNS)
        found = self._db.execute(
            f"SELECT {wanted} FROM fetches WHERE fetch_id > ? ORDER BY fetch_id LIMIT ?",
            (after_id, -1 if limit is None else limit),
        )
        return [FetchRow(*row) for row in found]

    def news(self, run_id: str) -> bool:
        """Whether any request of a run found something else than the last earlier run did."""
        return bool(self._db.execute(_NEWS, (run_id,)).fetchone()[0])

    def forget(self, archive_file: str, archive_offset: int) -> None:
        """Take a record from the rows that point at it, and its body from what is the latest; one transaction."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute(_FORGET_LATEST, (archive_file, archive_offset))
        self._db.execute(_FORGET, (archive_file, archive_offset))
        self._db.execute("COMMIT")

    def records(self) -> Iterator[tuple[str, int, str, str]]:
        """File, offset, hash and address of each record that the index points at, in their order on disk."""
        return self._db.execute(
            "SELECT DISTINCT archive_file, archive_offset, body_sha256, url FROM fetches"
            " WHERE archive_file IS NOT NULL ORDER BY 1, 2"
        )


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let one process at a time make the tables: SQLite answers two that switch to WAL at once with "locked"."""
    with path.with_name("index.lock").open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _latest_of(row: FetchRow) -> dict[str, object]:
    return {
        "url": row.url,
        "id": row.fetch_id,
        "at": row.requested_at,
        "sha": row.body_sha256,
        "file": row.archive_file,
        "offset": row.archive_offset,
    }
