"""Reading the warehouse: `open_warehouse()` and what it gives."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from tasks.errors import BadInput
from warehouse import snapshots
from warehouse.snapshots import POINTER, Snapshot, folder_of
from warehouse.views import comments, view_over

if TYPE_CHECKING:
    import duckdb


class Warehouse:
    """One snapshot, open for reading.

    It goes on reading the snapshot that was live when it was opened, whatever is published meanwhile, until
    `maintain` collects that snapshot (by default a day after it was superseded). Open again to see news.
    """

    def __init__(self, root: Path, snapshot: Snapshot) -> None:
        self.root, self.snapshot = root, snapshot

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables."""
        return self.snapshot.tables

    def scan(self, name: str) -> pl.LazyFrame:
        """A table as a lazy frame.

        Raises:
            BadInput: there is no such table.
        """
        return pl.scan_parquet(self.files(name), hive_partitioning=False, glob=False)

    def __getitem__(self, name: str) -> pl.LazyFrame:
        return self.scan(name)

    def __repr__(self) -> str:
        return f"<warehouse {self.root}, snapshot {self.snapshot.snapshot_id} of {self.snapshot.created_at}>"

    def row_counts(self) -> dict[str, int]:
        """Rows by table, as the manifest says."""
        return self.snapshot.row_counts

    def files(self, name: str) -> list[Path]:
        """The Parquet files of a table, for other readers.

        Raises:
            BadInput: there is no such table.
        """
        if name not in self.tables:
            raise BadInput(f"no table {name!r} in {self.root}; expected one of {', '.join(self.tables)}")
        folder = folder_of(self.root, self.snapshot.snapshot_id) / name
        return [folder / file.name for file in self.snapshot.files(name)]

    def sql(self, query: str) -> pl.DataFrame:
        """The result of a DuckDB query over the tables.

        The query can read the tables and nothing else of this machine.

        Raises:
            BadInput: the query is wrong; says what DuckDB says.
        """
        import duckdb

        try:
            result = self.connection.sql(query)
            frame: pl.DataFrame = result.pl() if result is not None else pl.DataFrame()
        except duckdb.Error as error:
            raise BadInput(f"query {query!r}: {error}") from error
        return frame

    @cached_property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """A DuckDB connection with a view for each table."""
        import duckdb

        connection = duckdb.connect(config={"autoinstall_known_extensions": False})
        for table in self.tables:
            connection.execute(view_over(table, self.files(table)))
            for comment in comments(table):
                connection.execute(comment)
        folder = str(folder_of(self.root, self.snapshot.snapshot_id))
        connection.execute("SET allowed_directories = [$folder]", {"folder": folder})
        connection.execute("SET enable_external_access = false")
        return connection


def open_warehouse(path: str | Path, as_of: str | datetime | None = None) -> Warehouse:
    """Open the live snapshot, or the one of an id or a time (an ISO text or datetime).

    `path` is the warehouse's folder or the data folder above it.

    Raises:
        BadInput: there is no warehouse, nothing was published yet, or no such snapshot is kept.
    """
    root = _root(Path(path))
    snapshot = snapshots.as_of(root, as_of) if as_of is not None else snapshots.current(root)
    if snapshot is None:
        raise BadInput(f"{root}: nothing was published here yet; run the pipeline first")
    return Warehouse(root, snapshot)


def _root(path: Path) -> Path:
    for root in (path, path / "warehouse"):
        if (root / POINTER).is_symlink() or (root / POINTER).exists():
            return root.absolute()
    where = "no such folder" if not path.is_dir() else "no snapshot was published here"
    raise BadInput(f"{path}: not a warehouse ({where}); run the pipeline first")
