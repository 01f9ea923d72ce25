"""What a rule must know of other columns, rows and tables, as boolean columns of the row itself.

A rule sees one column of one table, because that is what every engine can check alike. Whatever needs
more (the source text, the part above, the calendar) is worked out here, once, and becomes a column whose
name begins with `_`: true where the row is right. Each speaks only of its own matter: it is true as well
where another rule refuses the row already, so that a row's list of broken rules names causes.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import polars as pl

from tasks.errors import BadInput
from warehouse import iso_dates
from warehouse.places import (
    Derivation,
    Staged,
    apart,
    below_parent,
    beside,
    clause_in_source,
    exists,
    has_part,
    indicators_exist,
    inside_part,
    not_stated_too,
    problem_exists,
    rows_of,
    sources,
    spans,
    unless_clause,
)
from warehouse.schemas import LOCATED, OF_DOCUMENTS, TABLES

# With one of these in the clause a rate may pass 100: growth, comparison, a plan overfulfilled, and gross
# enrolment (毛入学率), which counts pupils of every age against one cohort.
_GROWTH = "[增升提降减減超翻比完达達]|毛入"
# With one of these about, a number of people or things is an average or a ratio.
_AVERAGE = "[均每比半率]|[百千万][名人]"  # 百名学生配有26.8台
_WHOLE = (
    "人",
    "人次",
    "所",
    "个",
    "台",
    "套",
    "册",
    "幢",
    "栋",
    "班",
    "篇",
    "项",
    "次",
    "节",
    "间",
    "件",
    "名",
)
# Beyond these a quantity is misread: more than a country's money, land, people; more than a life.
_LARGEST: Mapping[str, float] = MappingProxyType(
    {"元": 2e14, "平方米": 1e13, "人": 2e9, "人次": 1e11, "岁": 150, "所": 1e7, "册": 1e11, "小时": 1e8}
)


def with_context(table: str, staged: Staged, texts: Mapping[str, str] | None = None) -> pl.DataFrame:
    """The staged rows of a table with the derived columns that its rules need.

    `staged` holds the tables of one batch, which refer to each other only; a table that is absent has no
    rows. `texts` are the `sources` of the batch where the caller has them already. No column is ever null.

    Raises:
        BadInput: there is no such table.
    """
    if table not in TABLES:
        raise BadInput(f"no table {table!r}; expected one of {', '.join(TABLES)}")
    frame = rows_of(table, staged)
    if table in LOCATED:
        frame = frame.with_columns(spans(frame, sources(staged) if texts is None else texts))
    derived = [make(frame, staged).fill_null(True).alias(name) for name, make in DERIVED[table].items()]
    return frame.with_columns(derived)


# ---- values ------------------------------------------------------------------------------------------


def _expression(right: pl.Expr) -> Derivation:
    return lambda frame, staged: frame.select(right).to_series()


def _once(column: str, right: pl.Expr) -> Derivation:
    """A matter of one column alone, worked out once for each of its values; what a null is does not matter."""

    def derive(frame: pl.DataFrame, staged: Staged) -> pl.Series:
        values = frame.select(pl.col(column).drop_nulls().unique()).with_columns(right.alias("_right"))
        return frame.select(column).join(values, on=column, how="left", maintain_order="left")["_right"]

    return derive


_ODD = pl.col("value").abs() > 1e6
_RATE = (pl.col("unit") != "%") | pl.col("value").is_between(0, 100) | _ODD
_FRACTION = (pl.col("value") - pl.col("value").round()).abs()
_COUNT = (pl.col("value").abs().clip(1) * 1e-6 > _FRACTION) & (pl.col("value") >= 0)


def _size() -> pl.Expr:
    largest = pl.col("unit").replace_strict(dict(_LARGEST), default=None, return_dtype=pl.Float64)
    return (pl.col("value") <= largest) | (pl.col("value") > 1e15)


def _with_fetch(right: pl.Expr) -> Derivation:
    """A matter of the document's day of fetching, which `right` calls `fetched_at_above`."""

    def derive(frame: pl.DataFrame, staged: Staged) -> pl.Series:
        return beside(frame, staged, "documents", "document_id", "fetched_at").select(right).to_series()

    return derive


_REFERS: Mapping[str, Derivation] = {
    "_part_exists": exists("parts", "part_id"),
    "_section_exists": exists("sections", "section_id"),
    "_inside_part": inside_part,
}
_CLAUSE = (pl.col("clause_start") <= pl.col("start")) & (pl.col("end") <= pl.col("clause_end"))
_CLAUSE_ODD = (pl.col("clause_start") > pl.col("clause_end")) | (pl.col("start") > pl.col("end"))
_ONE_ID = pl.col("row_id") == pl.col("document_id")
_KNOWN_TABLE = _expression(pl.col("table").is_in(list(TABLES)))

_OWN: Mapping[str, Mapping[str, Derivation]] = {
    "documents": {
        "_one_id": _expression(_ONE_ID),
        "_same_length": _expression(pl.col("text").str.len_chars() == pl.col("text_hans").str.len_chars()),
        "_decoded": _expression(
            pl.col("source_text").str.count_matches("\ufffd") * 100 <= pl.col("source_text").str.len_chars()
        ),
        "_has_part": has_part,
        "_published_in_time": _expression(iso_dates.not_after("published_on", "fetched_at")),
        "_published_on_possible": _once("published_on", iso_dates.possible("published_on")),
    },
    "parts": {
        "_one_id": _expression(pl.col("part_id") == pl.col("row_id")),
        "_apart": apart((pl.col("start") >= 0) & (pl.col("start") <= pl.col("end"))),
        "_signed_date_possible": _once("signed_date", iso_dates.possible("signed_date")),
        "_signed_in_time": _with_fetch(iso_dates.not_after("signed_date", "fetched_at_above")),
        "_period_possible": _once("period", iso_dates.period_possible("period")),
    },
    "sections": {
        "_one_id": _expression(pl.col("section_id") == pl.col("row_id")),
        "_parent_exists": exists("sections", "parent_id"),
        "_below_parent": below_parent,
    },
    "indicators": {
        "_range_complete": _expression((pl.col("bound") == "range") == pl.col("value_high").is_not_null()),
        "_rate_possible": unless_clause(_RATE, _GROWTH),
        "_count_whole": unless_clause(~pl.col("unit").is_in(_WHOLE) | _COUNT | _ODD, _AVERAGE),
        "_size_plausible": _expression(_size()),
        "_clause_in_source": clause_in_source,
        "_clause_holds_row": _expression(
            _CLAUSE
            | _CLAUSE_ODD
            | (pl.col("clause_start") < 0)
            | (pl.col("start") < 0)
            | ~pl.col("_inside_source")
        ),
        "_period_possible": _once("period", iso_dates.period_possible("period")),
        "_actual_in_time": _with_fetch(
            (pl.col("kind") != "actual") | iso_dates.not_after("period", "fetched_at_above")
        ),
    },
    "masked": {"_not_stated_too": not_stated_too},
    "awards": {"_year_in_time": _with_fetch(iso_dates.not_after("year", "fetched_at_above"))},
    "people": {"_name_short": _expression(pl.col("text").str.len_chars() <= 30)},
    "events": {
        "_date_possible": _once("date", iso_dates.possible("date")),
        "_date_end_possible": _once("date_end", iso_dates.possible("date_end")),
        "_dates_ordered": _expression(iso_dates.in_order(pl.col("date"), pl.col("date_end"))),
        "_past_in_time": _with_fetch(
            (pl.col("kind") != "past") | iso_dates.not_after("date", "fetched_at_above")
        ),
    },
    "measures": {"_problem_exists": problem_exists},
    "checks": {
        "_indicators_exist": indicators_exist,
        "_enough_indicators": _expression(pl.col("indicator_ids").list.len() >= 2),
        "_verdict_agrees": _expression(pl.col("holds") | (pl.col("stated") != pl.col("computed"))),
    },
    "repairs": {
        "_known_where_certain": _expression(~pl.col("certain") | pl.col("fixed").is_not_null()),
        "_changes_text": _expression(~pl.col("certain") | (pl.col("fixed") != pl.col("text"))),
        "_apart": apart(
            pl.col("certain") & pl.col("fixed").is_not_null() & (pl.col("start") <= pl.col("end"))
        ),
    },
    "cells": {
        "_one_place": _expression(pl.struct("document_id", "table_id", "row", "column").is_unique()),
        "_indicator_exists": exists("indicators", "indicator_id"),
    },
    "families": {
        "_self_is_exact": _expression(
            (pl.col("part_id") != pl.col("canonical_part_id"))
            | ~pl.col("relation").is_in(["near", "excerpt", "spun"])
        )
    },
    "fetches": {
        "_body_where_ok": _expression((pl.col("outcome") != "ok") | pl.col("body_sha256").is_not_null()),
        "_archive_place_whole": _expression(
            pl.col("archive_file").is_null() == pl.col("archive_offset").is_null()
        ),
        "_status_fits": _expression((pl.col("outcome") != "ok") | pl.col("status").is_between(200, 299)),
    },
    "quarantine": {"_table_known": _KNOWN_TABLE},
    "runs": {
        "_end_known": _expression((pl.col("state") == "running") == pl.col("finished_at").is_null()),
    },
    "changes": {"_table_known": _KNOWN_TABLE},
}


def _derivations(table: str) -> Mapping[str, Derivation]:
    own = _OWN.get(table, {})
    if table not in LOCATED or table not in OF_DOCUMENTS:
        return own
    without = {"parts": tuple(_REFERS), "sections": ("_section_exists",)}.get(table, ())
    return {**{n: d for n, d in _REFERS.items() if n not in without}, **own}


# The derived columns of every table, by name.
DERIVED: Mapping[str, Mapping[str, Derivation]] = {table: _derivations(table) for table in TABLES}
