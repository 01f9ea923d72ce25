"""The live tables in the formats of other tools.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, and what stands in these tables
comes from the web: in `csv` such text gets an apostrophe before it, in `xlsx` it is stored as text.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

import polars as pl

from tasks.errors import BadInput
from warehouse.client import Warehouse
from warehouse.pseudonyms import names_by_document, pseudonymised

FORMATS = ("csv", "jsonl", "xlsx", "delta")
# Excel's own limits.
_ROWS = 1_048_575
_LETTERS = 32_767
_FORMULA = r"^[=+\-@\t\r]"


def export(
    warehouse: Warehouse, form: str, folder: Path, tables: Iterable[str] = (), key: bytes | None = None
) -> list[Path]:
    """Write tables below a folder, one file (or Delta table) each; returns what was written.

    All tables where none are named. With a `key`, the names of people are pseudonyms.

    Raises:
        BadInput: no such format or table, the folder can't be written, a table does not fit the format, or its package is missing.
    """
    if form not in FORMATS:
        raise BadInput(f"--format {form}: expected one of {', '.join(FORMATS)}")
    _make(folder)
    names = names_by_document(warehouse["people"].collect()) if key is not None else {}
    written = []
    for table in tuple(tables) or warehouse.tables:
        rows = warehouse[table].collect()
        rows = rows if key is None else pseudonymised(rows, names, key)
        written.append(_WRITERS[form](rows, folder, table))
    return written


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise BadInput(f"{folder}: {error.strerror}; expected a folder that can be written") from error


def safe_for_spreadsheets(rows: pl.DataFrame) -> pl.DataFrame:
    """Lists joined to text, and an apostrophe before text that a spreadsheet would run.

    >>> safe_for_spreadsheets(pl.DataFrame({"text": ["=1+1", "12人", "-3%"], "n": [1, 2, -3]})).rows()
    [("'=1+1", 1), ('12人', 2), ("'-3%", -3)]
    """
    texts = pl.col(pl.String)
    guarded = pl.when(texts.str.contains(_FORMULA)).then(pl.lit("'") + texts).otherwise(texts).name.keep()
    return _flat(rows).with_columns(guarded)


def _flat(rows: pl.DataFrame) -> pl.DataFrame:
    lists = [name for name, kind in rows.schema.items() if isinstance(kind, pl.List)]
    return rows.with_columns(pl.col(lists).list.join(";")) if lists else rows


def _csv(rows: pl.DataFrame, folder: Path, table: str) -> Path:
    path = folder / f"{table}.csv"
    # With the mark that Excel wants before it believes in UTF-8.
    safe_for_spreadsheets(rows).write_csv(path, include_bom=True)
    return path


def _jsonl(rows: pl.DataFrame, folder: Path, table: str) -> Path:
    path = folder / f"{table}.jsonl"
    rows.write_ndjson(path)
    return path


def _xlsx(rows: pl.DataFrame, folder: Path, table: str) -> Path:
    import xlsxwriter

    path = folder / f"{table}.xlsx"
    if rows.height > _ROWS:
        raise BadInput(f"{table}: {rows.height:,} rows, a sheet takes {_ROWS:,}; export to csv or delta")
    texts = pl.col(pl.String).str.head(_LETTERS)
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, options) as book:
        _flat(rows).with_columns(texts).write_excel(book, worksheet=table[:31], autofit=False)
    return path


def _delta(rows: pl.DataFrame, folder: Path, table: str) -> Path:
    path = folder / table
    try:
        import deltalake
    except ImportError:
        raise BadInput("--format delta needs the package deltalake: pip install 'zongjie[delta]'") from None
    deltalake.write_deltalake(str(path), rows.to_arrow(), mode="overwrite", schema_mode="overwrite")
    return path


_WRITERS = {"csv": _csv, "jsonl": _jsonl, "xlsx": _xlsx, "delta": _delta}
