"""The columns that every row of a document carries, and columns that several tables share."""

from __future__ import annotations

import polars as pl

from warehouse.columns import PERIOD, PLAIN, Column, Table

TEXT_ORDER = ("document_id", "start", "end", "row_id")

_NO_PART = "the place belongs to no part: site chrome, or text outside every part"
_NO_SECTION = "no heading stands before it in its part"


def row_id(example: str = "d8c2a61ee0ae9ae4:120-125") -> Column:
    """The id of a row."""
    return Column(
        "row_id",
        pl.String,
        "id of the row, unique in its table, the same whenever the same document gives the row",
        example,
    )


def document_id() -> Column:
    """The id of the document."""
    return Column(
        "document_id",
        pl.String,
        "id of the document (made of its canonical URL); refers to `documents`",
        "d8c2a61ee0ae9ae4",
    )


def _place(of_parts: bool, empty: bool) -> tuple[Column, ...]:
    """Where in the source the row is stated."""
    part = "id of the part; refers to `parts.row_id`"
    return (
        Column("part_id", pl.String, part, "d8c2a61ee0ae9ae4:0-2048", None if of_parts else _NO_PART),
        Column(
            "section_id",
            pl.String,
            "id of the last heading before the row; refers to `sections.row_id`",
            "d8c2a61ee0ae9ae4:96-110",
            _NO_SECTION,
        ),
        Column(
            "start",
            pl.Int64,
            "first character in `documents.source_text`, counted in Unicode code points from 0",
            120,
            minimum=0,
        ),
        Column("end", pl.Int64, "character after the last one, counted as `start`", 125),
        Column(
            "text",
            pl.String,
            "`source_text[start:end]`: the characters as received, damage included"
            + ("; empty where the row speaks of a gap or of the document as a whole" if empty else ""),
            "近120人",
            pattern=None if empty else r"(?s:.+)",
        ),
    )


def located(name: str, meaning: str, *own: Column, of_parts: bool = True, empty: bool = False) -> Table:
    """A table whose rows point at the characters of a document that state them.

    `of_parts`: every row lies in a part; `empty`: a row may point at a place between two characters.
    """
    columns = (row_id(), document_id(), *_place(of_parts, empty), *own)
    return Table(name, meaning, columns, order=TEXT_ORDER)


def phrase(name: str, meaning: str, example: str, null_means: str | None = None) -> Column:
    """A name or phrase in words of the document: one line without markup."""
    return Column(name, pl.String, meaning, example, null_means, pattern=PLAIN)


def period(meaning: str, null_means: str) -> Column:
    """An ISO period."""
    return Column("period", pl.String, meaning, "2013-05/2013-10", null_means, pattern=PERIOD)
