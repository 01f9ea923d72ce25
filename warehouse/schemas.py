"""The tables of the warehouse, and the one way to make a frame of one.

`TABLES` holds every table by name. A frame is made from columns by `to_frame`, which demands exactly the
columns of the schema and values of exactly their type: polars, left to itself, turns a forgotten column
and a value that does not fit into nulls.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from types import MappingProxyType

import polars as pl

from tasks.errors import BadInput
from warehouse.columns import Column, Table
from warehouse.tables import documents, facts, journal, texts

TABLES: Mapping[str, Table] = MappingProxyType(
    {table.name: table for table in (documents.DOCUMENTS, *texts.TABLES, *facts.TABLES, *journal.TABLES)}
)

# Tables whose rows point at characters of a document.
LOCATED = tuple(name for name, table in TABLES.items() if "start" in table.names)
# Tables whose rows go when their document is read again or removed.
OF_DOCUMENTS = tuple(name for name, table in TABLES.items() if table.refresh == "document")


def table_named(name: str) -> Table:
    """The declaration of a table.

    Raises:
        BadInput: there is no such table.
    """
    if name not in TABLES:
        raise BadInput(f"no table {name!r}; expected one of {', '.join(TABLES)}")
    return TABLES[name]


def to_frame(table: str, columns: Mapping[str, Sequence[object]]) -> pl.DataFrame:
    """Make a frame of a table from its columns.

    An int is taken where a float is wanted, nothing else is converted. Whether null may stand in a column
    and which values may is a matter of the rules, which quarantine the row; types are a matter of the
    code, and stop it.

    >>> row = dict(row_id=["1:4-6"], document_id=["1"], part_id=["1:0-9"], section_id=[None],
    ...     start=[4], end=[6], text=["xx"], unit=["元"], object=["资金"])
    >>> to_frame("masked", row).shape
    (1, 9)

    Raises:
        BadInput: a column is missing, unknown or of another length, or a value has another type.
    """
    declared = table_named(table)
    _check_names(declared, columns)
    series = [_series(declared, column, columns[column.name]) for column in declared.columns]
    lengths = {s.name: len(s) for s in series}
    if len(set(lengths.values())) > 1:
        raise BadInput(f"{table}: columns differ in length: {lengths}")
    return pl.DataFrame(series)


def empty(table: str) -> pl.DataFrame:
    """A frame of the table without rows."""
    return pl.DataFrame(schema=table_named(table).schema)


def check_schema(table: str, found: pl.Schema, where: str) -> None:
    """Refuse a frame or file that does not have exactly the columns of its table, in their order.

    Raises:
        BadInput: names the first column that differs.
    """
    wanted = table_named(table).schema
    if list(found.items()) == list(wanted.items()):
        return
    for name in (*wanted, *found):
        if found.get(name) != wanted.get(name):
            raise BadInput(f"{where}: column {name!r} is {found.get(name)}, expected {wanted.get(name)}")
    raise BadInput(f"{where}: columns stand as {list(found)}, expected {list(wanted)}")


@cache
def schema_hash() -> str:
    """A hash of names, types and order of all columns; two snapshots with the same can be read as one."""
    shape = {name: [(c.name, str(c.dtype)) for c in table.columns] for name, table in TABLES.items()}
    return sha256(json.dumps(shape, sort_keys=True).encode()).hexdigest()[:16]


def _check_names(table: Table, columns: Mapping[str, object]) -> None:
    missing = [n for n in table.names if n not in columns]
    unknown = [n for n in columns if n not in table.names]
    if missing or unknown:
        raise BadInput(
            f"{table.name}: columns missing {missing}, unknown {unknown}; expected {list(table.names)}"
        )


def _series(table: Table, column: Column, values: Sequence[object]) -> pl.Series:
    try:
        series = pl.Series(column.name, values, dtype=column.dtype, strict=True)
    except (TypeError, ValueError, OverflowError, pl.exceptions.PolarsError) as error:
        raise BadInput(_misfit(table, column, values)) from error
    # Polars takes True for 1 and a lone string for a list of one.
    disguised = _DISGUISED[column.dtype]
    if disguised and any(issubclass(kind, disguised) for kind in set(map(type, values))):
        raise BadInput(_misfit(table, column, values))
    return series


_ALLOWED: Mapping[object, tuple[type, ...]] = {
    pl.String: (str,),
    pl.Int64: (int,),
    pl.Float64: (int, float),
    pl.Boolean: (bool,),
    pl.List(pl.String): (list, tuple),
}
_DISGUISED: Mapping[object, tuple[type, ...]] = {
    pl.String: (),
    pl.Int64: (bool,),
    pl.Float64: (bool,),
    pl.Boolean: (),
    pl.List(pl.String): (str, dict),
}


def _misfit(table: Table, column: Column, values: Sequence[object]) -> str:
    """The message for a column that holds a value of another type."""
    for i, value in enumerate(values):
        if value is not None and not _fits(column, value):
            return f"{table.name}.{column.name}[{i}]: {value!r} does not fit, expected {column.dtype}"
    return f"{table.name}.{column.name}: a value does not fit, expected {column.dtype}"


def _fits(column: Column, value: object) -> bool:
    if not isinstance(value, _ALLOWED[column.dtype]) or isinstance(value, _DISGUISED[column.dtype]):
        return False
    if isinstance(value, str):
        return not any("\ud800" <= c <= "\udfff" for c in value)
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    return not isinstance(value, (list, tuple)) or all(isinstance(v, str) for v in value)
