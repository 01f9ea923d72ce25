"""The rules evaluated in Polars: the twin of the Great Expectations suites, and what hangs on a row.

A test demands the same row ids from both. The twin is also what a publish can afford to run over again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from tasks.errors import BadInput
from warehouse.context import with_context
from warehouse.places import Staged, rows_of, sources
from warehouse.rules import Rule, rules_of
from warehouse.schemas import TABLES

# Table and column whose values are row ids of another table: a row goes where the row it names goes.
_HANGS_ON = (
    ("documents", "document_id"),
    ("parts", "part_id"),
    ("sections", "section_id"),
    ("sections", "parent_id"),
    ("indicators", "indicator_id"),
)
FINDINGS = pl.Schema(
    {
        "table": pl.String,
        "row_id": pl.String,
        "document_id": pl.String,
        "rule": pl.String,
        "severity": pl.String,
    }
)


def holds(rule: Rule) -> pl.Expr:
    """A boolean expression over `with_context(rule.table, …)`: true where the row satisfies a row rule.

    >>> frame = pl.DataFrame({"kind": ["past", "later", None]})
    >>> values = {"values": ("past", "planned")}
    >>> rule = Rule("events.kind.in_set", "events", "row", "row", "in_set", ("kind",), "a kind", values)
    >>> frame.select(holds(rule)).to_series().to_list()
    [True, False, True]

    Raises:
        BadInput: the rule speaks of the table as a whole.
    """
    column = pl.col(rule.columns[0]) if rule.columns else pl.lit(True)
    given = rule.arguments
    match rule.kind:
        case "not_null":
            return column.is_not_null()
        case "in_set":
            right = column.is_in(list(given["values"]))
        case "between":
            right = _between(column, given["minimum"], given["maximum"])
        case "regex":
            right = column.str.contains(rf"^(?:{given['pattern']})$")
        case "pair_ordered":
            right = column <= pl.col(rule.columns[1])
        case "is_true":
            right = column
        case "unique":
            right = column.is_null() | column.is_unique()
        case _:
            raise BadInput(f"rule {rule.name}: kind {rule.kind!r} points at no row, expected a row rule")
    return right.fill_null(True)


def _between(column: pl.Expr, minimum: float | None, maximum: float | None) -> pl.Expr:
    low = column >= minimum if minimum is not None else pl.lit(True)
    return low & (column <= maximum) if maximum is not None else low


def findings(staged: Staged, tables: Iterable[str] | None = None) -> pl.DataFrame:
    """Every broken rule of a batch, one row for each row and rule it breaks.

    Columns: table, row_id, document_id, rule, severity. A rule on the number of rows gives one without an id.
    Only `tables` are judged where they are given; the others of the batch are what they refer to.
    """
    found = [pl.DataFrame(schema=FINDINGS)]
    texts = sources(staged)
    for table in staged if tables is None else tables:
        frame = with_context(table, staged, texts)
        pointing = [rule for rule in rules_of(table) if rule.kind != "row_count_between"]
        broken = frame.select((~holds(rule)).alias(rule.name) for rule in pointing)
        found += [_broken(r, frame.filter(broken[r.name])) for r in pointing if broken[r.name].any()]
        for rule in rules_of(table):
            if rule.kind == "row_count_between" and not _count_fits(rule, frame.height):
                found.append(_broken(rule, pl.DataFrame({"row_id": [None]})))
    return pl.concat(found)


def _count_fits(rule: Rule, rows: int) -> bool:
    least, most = rule.arguments["minimum"], rule.arguments["maximum"]
    return isinstance(least, int) and isinstance(most, int) and least <= rows <= most


def _broken(rule: Rule, rows: pl.DataFrame) -> pl.DataFrame:
    document = pl.col("document_id") if "document_id" in rows.columns else pl.lit(None, pl.String)
    return rows.select(
        pl.lit(rule.table).alias("table"),
        pl.col("row_id").cast(pl.String),
        document.alias("document_id"),
        pl.lit(rule.name).alias("rule"),
        pl.lit(rule.severity).alias("severity"),
    )


def with_dependants(staged: Staged, refused: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The refused row ids by table, and those of all rows that hang on them.

    Rows hang on their document, part and section; a check hangs on each of its indicators,
    a cell on the one that it states.
    """
    gone = {table: set(refused.get(table, ())) for table in staged}
    size = -1
    while size != (size := sum(map(len, gone.values()))):
        for table in staged:
            gone[table] |= _hanging(table, rows_of(table, staged), gone)
    return {table: ids for table, ids in gone.items() if ids}


def _hanging(table: str, frame: pl.DataFrame, gone: Mapping[str, set[str]]) -> set[str]:
    names = TABLES[table].names
    found: set[str] = set()
    for above, column in _HANGS_ON:
        if (
            column in names
            and TABLES[table].refresh == "document"
            and table != "quarantine"
            and gone.get(above)
        ):
            found.update(frame.filter(pl.col(column).is_in(list(gone[above])))["row_id"].drop_nulls())
    if table == "checks" and gone.get("indicators"):
        hit = pl.col("indicator_ids").list.eval(pl.element().is_in(list(gone["indicators"]))).list.any()
        found.update(frame.filter(hit)["row_id"].drop_nulls())
    return found
