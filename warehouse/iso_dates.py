"""Expressions over partial ISO dates as the tables write them.

A date is as precise as its source: `2013-11-29`, `2013-11`, `2013`, or with the year masked `--11-29` and
`--11`; a period may have two of them with `/` between. Whether a string is such a date at all is for the
pattern of its column; these expressions are true of anything else.
"""

from __future__ import annotations

import polars as pl

from warehouse.columns import PARTIAL_DATE

_WHOLE = rf"^{PARTIAL_DATE}$"


def possible(column: str) -> pl.Expr:
    """Whether the calendar has the date.

    >>> pl.DataFrame({"d": ["2013-02-28", "2013-02-29", "--02-29", "2013", "soon", None]}).select(
    ...     possible("d")).to_series().to_list()
    [True, False, True, True, True, None]
    """
    return _possible(pl.col(column))


def _possible(date: pl.Expr) -> pl.Expr:
    # A masked year may be a leap year.
    dated = pl.when(date.str.starts_with("--")).then("2000-" + date.str.slice(2)).otherwise(date)
    filled = dated + pl.lit("-01-01").str.slice(dated.str.len_chars().clip(4, 10).cast(pl.Int64) - 4)
    return ~date.str.contains(_WHOLE) | filled.str.to_date("%Y-%m-%d", strict=False).is_not_null()


def period_possible(column: str) -> pl.Expr:
    """Whether the calendar has the date or both dates of a period, the second not before the first.

    >>> pl.DataFrame({"p": ["2013-05/2013-10", "2013-10/2013-05", "2012-2013", "2013-2012", "2013"]}).select(
    ...     period_possible("p")).to_series().to_list()
    [True, False, True, False, True]
    """
    years = pl.col(column).str.extract_groups(r"^(\d{4})-(\d{4})$")
    ends = pl.col(column).str.split_exact("/", 1)
    first, last = ends.struct.field("field_0"), ends.struct.field("field_1")
    spans = (years.struct.field("1") <= years.struct.field("2")).fill_null(True)
    days = _possible(first) & _possible(last).fill_null(True)
    return days & spans & in_order(first, last).fill_null(True)


def in_order(first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """Whether `last` is not before `first`, as far as both are precise; null where one is null.

    >>> first, last = ["2013-11-29", "2013-11-29", "--12-30"], ["2013-11", "2012", "--01-02"]
    >>> frame = pl.DataFrame({"a": first, "b": last})
    >>> frame.select(in_order(pl.col("a"), pl.col("b"))).to_series().to_list()
    [True, False, True]
    """
    shared = pl.min_horizontal(first.str.len_chars(), last.str.len_chars())
    ordered = first.str.slice(0, shared) <= last.str.slice(0, shared)
    return ordered | first.str.starts_with("--") | last.str.starts_with("--")


def not_after(column: str, moment: str) -> pl.Expr:
    """Whether a date or period begins no later than a moment; a masked year is no later.

    >>> frame = pl.DataFrame({"d": ["2013-11", "2031", "--12"], "m": ["2026-11-22T02:00:00Z"] * 3})
    >>> frame.select(not_after("d", "m")).to_series().to_list()
    [True, False, True]
    """
    return in_order(pl.col(column).str.split("/").list.first(), pl.col(moment).str.slice(0, 10))
