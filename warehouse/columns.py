"""What a column and a table are: the shapes in which the schemas are declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import polars as pl

Dtype: TypeAlias = pl.DataType | type[pl.DataType]
STRINGS = pl.List(pl.String)

# Patterns are full matches in the dialect that Python's `re`, RE2 and Rust's `regex` share.
YEAR = r"(?:1\d|20)\d\d"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
PLACE_IN_YEAR = rf"{_MONTH}(?:-{_DAY})?"
PARTIAL_DATE = rf"(?:{YEAR}(?:-{PLACE_IN_YEAR})?|--{PLACE_IN_YEAR})"
DATE = rf"{YEAR}-{_MONTH}-{_DAY}"
PERIOD = rf"{PARTIAL_DATE}(?:/{PARTIAL_DATE})?|{YEAR}-{YEAR}(?:/{YEAR}-{YEAR})?"
TIMESTAMP = rf"{DATE}T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)"
SHA256 = r"[0-9a-f]{64}"
# A name or phrase that analysts group by: one line, no control character, no tag. `<` alone may be text.
PLAIN = r"(?:[^\x00-\x1f\x7f-\x9f<]|<[^\x00-\x1f\x7f-\x9f<a-zA-Z/!?])*<?"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, what null means in it, and which values it may take.

    `closed` lists all values where the set is closed: value to its meaning. `pattern` must match the whole
    value. Closed sets are plain strings in the frame, because polars turns a value that an Enum does not
    know into null without a word.
    """

    name: str
    dtype: Dtype
    meaning: str
    example: object
    null_means: str | None = None
    closed: Mapping[str, str] = field(default_factory=dict)
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None

    @property
    def nullable(self) -> bool:
        """Whether null is a value here; then `null_means` says which."""
        return self.null_means is not None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row for what, its columns, and how its rows come and go.

    `key` are the columns that identify a row, `order` those that rows are sorted by in a file. `refresh`
    says what a publish does to rows of earlier batches: `document`, they go when their document is
    published again or removed; `whole`, they go when the table is staged again; `append`, they stay.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("row_id",)
    order: tuple[str, ...] = ("row_id",)
    refresh: str = "document"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(c.name for c in self.columns)

    @property
    def schema(self) -> pl.Schema:
        """The Polars schema."""
        return pl.Schema({c.name: c.dtype for c in self.columns})

    def column(self, name: str) -> Column:
        """The column of that name."""
        return self.columns[self.names.index(name)]
