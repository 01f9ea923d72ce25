"""`views.sql`: the live tables as views of DuckDB, with the meaning of each table and column as comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from warehouse.files import write_whole
from warehouse.schemas import TABLES

VIEWS = "views.sql"
ONCE = "indicators_once"
# What that view reads; `duckdb` finds tables by name when a query is run.
ONCE_READS = ("indicators", "parts", "documents", "families")
_ONCE_MEANING = (
    "indicators beside what most questions need of other tables: who states it and where, the last year of its period or else of "
    "its part's, its clause; without the parts that are copies of others or taken from them"
)
_ONCE = f"""\
CREATE OR REPLACE VIEW "{ONCE}" AS
SELECT indicators.*,
    parts.org, parts.province, parts.city, parts.county, parts.adcode, parts.doc_type, parts.title AS part_title,
    nullif(regexp_extract(coalesce(indicators.period, parts.period), '(?:^|/|-)(\\d{{4}})(?:-\\d{{2}}){{0,2}}$', 1), '') AS year,
    substring(documents.source_text, clause_start + 1, clause_end - clause_start) AS clause,
    documents.url, documents.site, documents.published_on
FROM indicators
LEFT JOIN parts ON parts.row_id = indicators.part_id
JOIN documents ON documents.document_id = indicators.document_id
LEFT JOIN families ON families.part_id = indicators.part_id
WHERE families.part_id IS NULL OR families.canonical_part_id = families.part_id;
COMMENT ON VIEW "{ONCE}" IS '{_ONCE_MEANING.replace("'", "''")}';"""

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
    statements.append(once())
    return "\n".join(statements) + "\n"


def once() -> str:
    """The statements that define the view `indicators_once` over those of the tables.

    A school's figures stand in `indicators`, its name in `parts`, the page in `documents`, and whether all that is a copy of
    another page in `families`: nearly every question joins the four, and one that forgets the last counts a school twice.
    """
    return _ONCE


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
