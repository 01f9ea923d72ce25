"""`views.sql`: the live tables as views of DuckDB, with the meaning of each table and column as comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from warehouse.files import write_whole
from warehouse.schemas import TABLES

VIEWS = "views.sql"

_HEAD = """\
-- The live tables of the warehouse as views. No extension is needed.
--
--     duckdb -init {path}
--
-- The views look for the files below the folder where this was written. Where that has moved, first say
-- SET VARIABLE warehouse = '/where/it/is/now';
"""


def write_views(root: Path) -> None:
    """Write `views.sql` where it is not there or differs."""
    path = root / VIEWS
    text = views(root.absolute())
    if not path.exists() or path.read_text("utf-8") != text:
        write_whole(path, text)


def views(root: Path) -> str:
    """The statements that define a view for each table over the live snapshot below `root`."""
    where = f"coalesce(getvariable('warehouse'), {quoted(str(root))})"
    statements = [_HEAD.format(path=root / VIEWS)]
    for table in TABLES:
        source = f"read_parquet({where} || '/current/{table}/*.parquet')"
        statements.append(f'CREATE OR REPLACE VIEW "{table}" AS SELECT * FROM {source};')
        statements.extend(comments(table))
    return "\n".join(statements) + "\n"


def view_over(table: str, files: Iterable[Path]) -> str:
    """The statement that defines a view over given files."""
    listed = ", ".join(quoted(str(f)) for f in files)
    return f'CREATE OR REPLACE VIEW "{table}" AS SELECT * FROM read_parquet([{listed}]);'


def comments(table: str) -> Iterator[str]:
    """The statements that say what a view and its columns mean."""
    declared = TABLES[table]
    yield f'COMMENT ON VIEW "{table}" IS {quoted(declared.meaning)};'
    for column in declared.columns:
        null = f"; null: {column.null_means}" if column.null_means else ""
        yield f'COMMENT ON COLUMN "{table}"."{column.name}" IS {quoted(column.meaning + null)};'


def quoted(text: str) -> str:
    """A string literal of SQL.

    >>> quoted("the page's title")
    "'the page''s title'"
    """
    return "'" + text.replace("'", "''") + "'"
