"""Rows of the warehouse's tables, collected column by column, and their ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

Columns = dict[str, dict[str, list[object]]]


class RowWriter:
    """Collects rows column by column, as frames want them.

    A row must name the same columns as the first of its table: a forgotten one is an error here, not a
    null in the warehouse.
    """

    def __init__(self) -> None:
        self.columns: Columns = {}
        self._seen: dict[str, dict[str, int]] = {}

    def add(self, table: str, row: Mapping[str, object]) -> None:
        """Append one row.

        Raises:
            KeyError: the row names other columns than the table's first row.
        """
        columns = self.columns.setdefault(table, {name: [] for name in row})
        if len(columns) != len(row):
            raise KeyError(f"{table}: row has columns {sorted(row)}, expected {sorted(columns)}")
        for name, value in row.items():
            columns[name].append(value)

    def extend(self, other: RowWriter) -> None:
        """Append the rows of another writer, whose ids must differ from this one's."""
        for table, columns in other.columns.items():
            self.add_columns(table, columns)

    def add_columns(self, table: str, columns: Mapping[str, Sequence[object]]) -> None:
        """Append rows that are columns already.

        Raises:
            KeyError: the rows have other columns than the table's first row.
        """
        own = self.columns.setdefault(table, {name: [] for name in columns})
        if len(own) != len(columns):
            raise KeyError(f"{table}: rows have columns {sorted(columns)}, expected {sorted(own)}")
        for name, values in columns.items():
            own[name].extend(values)

    def row_id(self, table: str, document_id: str, start: int, end: int) -> str:
        """An id made of the place; a second row at one place gets a number."""
        return self.row_ids(table, document_id, (start,), (end,))[0]

    def row_ids(self, table: str, document_id: str, starts: Iterable[int], ends: Iterable[int]) -> list[str]:
        """The ids of rows of one table, in their order."""
        seen = self._seen.setdefault(table, {})
        ids = [f"{document_id}:{start}-{end}" for start, end in zip(starts, ends, strict=True)]
        for i, key in enumerate(ids):
            seen[key] = count = seen.get(key, 0) + 1
            if count > 1:
                ids[i] = f"{key}:{count}"
        return ids


def document_id(url: str) -> str:
    """The id of the document at a canonical URL, the same for all its versions.

    >>> document_id("http://example.edu.cn/zongjie/101.html")
    '0fb90c2a0c0b449e'
    """
    return sha256(url.encode()).hexdigest()[:16]
