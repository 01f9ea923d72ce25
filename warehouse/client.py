"""Reading the warehouse: `open_warehouse()` and what it gives."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import regex

from tasks.errors import BadInput
from warehouse import snapshots
from warehouse.files import FILES, TableFile
from warehouse.rewrite import documents_of
from warehouse.snapshots import POINTER, Snapshot, folder_of
from warehouse.views import ONCE, ONCE_READS, comments, once, view_over

if TYPE_CHECKING:
    import duckdb

    from warehouse.remote import Remote

_WORD = regex.compile(r"\w++")


class Warehouse:
    """One snapshot, open for reading.

    It goes on reading the snapshot that was live when it was opened, whatever is published meanwhile, until
    `maintain` collects that snapshot (by default a day after it was superseded). Open again to see news.

    With a `remote` the files lie in an object store and `root` is a cache of them: lazy frames read the
    store, and what needs files of this machine (`sql`, `files`) fetches those of the tables it names, once.
    """

    def __init__(self, root: Path, snapshot: Snapshot, remote: Remote | None = None) -> None:
        self.root, self.snapshot, self.remote = root, snapshot, remote
        self.place = remote.url if remote else str(root)
        self._shown: set[str] = set()

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables."""
        return self.snapshot.tables

    def scan(self, name: str) -> pl.LazyFrame:
        """A table as a lazy frame.

        Raises:
            BadInput: there is no such table.
        """
        if self.remote is None:
            return pl.scan_parquet(self.files(name), hive_partitioning=False, glob=False)
        addresses = [f"{self.remote.url}/{file.file}" for file in self._listed(name)]
        # Keys from where the client of the store has them, and not from boto3 where that is installed.
        return pl.scan_parquet(addresses, hive_partitioning=False, glob=False, credential_provider=None)

    def __getitem__(self, name: str) -> pl.LazyFrame:
        return self.scan(name)

    def __repr__(self) -> str:
        return f"<warehouse {self.place}, snapshot {self.snapshot.snapshot_id} of {self.snapshot.created_at}>"

    def row_counts(self) -> dict[str, int]:
        """Rows by table, as the manifest says."""
        return self.snapshot.row_counts

    def files(self, name: str) -> list[Path]:
        """The Parquet files of a table, for other readers.

        Raises:
            BadInput: there is no such table.
        """
        listed = self._listed(name)
        if self.remote is None:
            folder = folder_of(self.root, self.snapshot.snapshot_id) / name
            return [folder / file.name for file in listed]
        self._bring(file.file for file in listed)
        return [self.root / file.file for file in listed]

    def documents(self) -> frozenset[str]:
        """The ids of all documents of which the snapshot holds rows."""
        batches = self.snapshot.batches
        if self.remote is not None:
            self._bring(b.document_list for b in batches if b.document_list)
        return frozenset(d for batch in batches for d in documents_of(self.root, batch))

    def sql(self, query: str) -> pl.DataFrame:
        """The result of a DuckDB query over the tables.

        The query can read the tables and nothing else of this machine.

        Raises:
            BadInput: the query is empty, or wrong; says what DuckDB says.
        """
        import duckdb

        if not query.strip("; \t\n"):
            raise BadInput(
                f"query {query!r}: asks nothing; expected SQL such as 'select count(*) from parts'"
            )
        try:
            asked = named_in(query, (*self.tables, ONCE))
            self._show(asked if self.remote else (*self.tables, *asked))
            result = self._database.sql(query)
            frame: pl.DataFrame = result.pl() if result is not None else pl.DataFrame()
        except duckdb.Error as error:
            raise BadInput(f"query {query!r}: {error}") from error
        return frame

    @cached_property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """A DuckDB connection with a view for each table, and `indicators_once`."""
        self._show((*self.tables, ONCE))
        return self._database

    @cached_property
    def _database(self) -> duckdb.DuckDBPyConnection:
        import duckdb

        connection = duckdb.connect(config={"autoinstall_known_extensions": False})
        held = folder_of(self.root, self.snapshot.snapshot_id) if self.remote is None else self.root / FILES
        connection.execute("SET allowed_directories = [$folder]", {"folder": str(held)})
        connection.execute("SET enable_external_access = false")
        return connection

    def _show(self, tables: Iterable[str]) -> None:
        """Make views over tables that have none yet."""
        named = list(tables)
        own = ONCE in named and ONCE not in self._shown
        for table in [*(ONCE_READS if own else ()), *named]:
            if table != ONCE and table not in self._shown:
                self._database.execute(view_over(table, self.files(table)))
                for comment in comments(table):
                    self._database.execute(comment)
                self._shown.add(table)
        if own:
            self._database.execute(once())
            self._shown.add(ONCE)

    def _listed(self, name: str) -> tuple[TableFile, ...]:
        if name not in self.tables:
            raise BadInput(f"no table {name!r} in {self.place}; expected one of {', '.join(self.tables)}")
        return self.snapshot.files(name)

    def _bring(self, files: Iterable[str]) -> None:
        from warehouse.remote_pull import bring

        if self.remote is not None:
            bring(self.root, self.remote, files)


def named_in(query: str, tables: Iterable[str]) -> list[str]:
    """The tables whose names stand in a query as words: all that it reads, and perhaps some that it only mentions.

    >>> named_in('select count(*) from "Awards" join parts using (part_id)', ["awards", "events", "parts"])
    ['awards', 'parts']
    """
    words = set(_WORD.findall(query.lower()))
    return [table for table in tables if table in words]


def open_warehouse(
    path: str | Path, as_of: str | datetime | None = None, cache: Path | None = None
) -> Warehouse:
    """Open the live snapshot, or the one of an id or a time (an ISO text or datetime).

    `path` is the warehouse's folder or the data folder above it, or the address of an object store that is
    pushed to (`s3://bucket/prefix`). `cache` is the folder for what is fetched from there, by default
    `.cache/zongjie` in the home folder; it may be emptied at any time.

    Raises:
        BadInput: there is no warehouse, nothing was published yet, or no such snapshot is kept.
    """
    if "://" in str(path):
        return _open_address(str(path), as_of, cache or Path.home() / ".cache" / "zongjie")
    root = _root(Path(path))
    snapshot = snapshots.as_of(root, as_of) if as_of is not None else snapshots.current(root)
    if snapshot is None:
        raise BadInput(f"{root}: nothing was published here yet; run the pipeline first")
    return Warehouse(root, snapshot)


def _open_address(url: str, as_of: str | datetime | None, cache: Path) -> Warehouse:
    from warehouse.remote import connect

    remote = connect(url)
    pointer = remote.pointer()
    if pointer is None:
        raise BadInput(f"{url}: nothing was pushed there yet; set ZONGJIE_REMOTE to it and run the pipeline")
    live = remote.snapshot(pointer.snapshot_id)
    snapshot = live if as_of is None else snapshots.chosen(list(remote.history()), as_of)
    own = cache.absolute() / hashlib.sha256(remote.url.encode()).hexdigest()[:16]
    return Warehouse(own, snapshot, remote)


def _root(path: Path) -> Path:
    for root in (path, path / "warehouse"):
        if (root / POINTER).is_symlink() or (root / POINTER).exists():
            return root.absolute()
    where = "no such folder" if not path.is_dir() else "no snapshot was published here"
    raise BadInput(f"{path}: not a warehouse ({where}); run the pipeline first")
