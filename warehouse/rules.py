"""What the tables must satisfy: every rule, declared once as data.

Most rules follow from the columns (null, closed sets, ranges, patterns). The others are listed here; what
they need of other columns, rows or tables is worked out by `warehouse.context` as boolean columns. Great
Expectations suites are generated from `RULES`, and `warehouse.verdicts` evaluates the same rules in Polars.

The kinds, each with its arguments:

    not_null           no value is null
    in_set             values: the allowed ones
    between            minimum, maximum (either may be None), both included
    regex              pattern: matches the whole value
    pair_ordered       columns are (low, high): low is not above high
    is_true            the derived column is true
    unique             no value stands twice
    row_count_between  minimum, maximum number of rows in a batch

All kinds but `not_null` are silent about null. Severities: `critical` stops the publish, `row` holds the row
back and all rows that hang on it, `warning` is reported. A document or part is not held back for an
attribute that may as well be null, since all its facts hang on it: there such rules warn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from warehouse.columns import Column, Table
from warehouse.context import DERIVED
from warehouse.places import SPANS
from warehouse.schemas import LOCATED, TABLES

KINDS = ("not_null", "in_set", "between", "regex", "pair_ordered", "is_true", "unique", "row_count_between")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `columns` are what it looks at, `arguments` what its kind wants to know."""

    name: str
    table: str
    severity: str  # critical, row, warning
    scope: str  # row: it points at rows; table: it speaks of the table
    kind: str
    columns: tuple[str, ...]
    meaning: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


# Tables whose rows others hang on.
_BEARING = ("documents", "parts")
# A batch is bounded by the settings; far more rows than this come from a finder that runs wild.
_MOST_ROWS = MappingProxyType({"documents": 1_000_000, "fetches": 20_000_000, "changes": 50_000_000})

_SPAN_MEANINGS = {
    "_document_exists": "the row belongs to a document of the batch",
    "_inside_source": "the span ends inside the source text",
    "_text_matches": "`text` is what stands at the span in the source text",
    "_part_exists": "the part is one of the same document",
    "_section_exists": "the section is one of the same document",
    "_inside_part": "the row lies inside its part",
}

# Table, what is right (`_` before it names the derived column), severity, meaning.
_TRUTHS = (
    ("documents", "one_id", "row", "`row_id` is `document_id`"),
    (
        "documents",
        "same_length",
        "row",
        "`text` and `text_hans` have equal length, so that one offset serves both",
    ),
    ("documents", "decoded", "warning", "at most one character in a hundred could not be decoded"),
    ("documents", "has_part", "warning", "a document with text has a part"),
    ("documents", "published_on_possible", "warning", "the calendar has the date of publication"),
    ("documents", "published_in_time", "warning", "the page was not published after it was fetched"),
    ("parts", "one_id", "row", "`part_id` is `row_id`"),
    ("parts", "apart", "row", "parts of a document do not overlap"),
    ("parts", "signed_date_possible", "warning", "the calendar has the date of the signature"),
    ("parts", "signed_in_time", "warning", "the document was not signed after it was fetched"),
    (
        "parts",
        "period_possible",
        "warning",
        "the calendar has the period, and it does not end before it begins",
    ),
    ("sections", "one_id", "row", "`section_id` is `row_id`"),
    ("sections", "parent_exists", "row", "the heading above is one of the same document"),
    (
        "sections",
        "below_parent",
        "row",
        "a heading is of a deeper level than the one above and does not precede it",
    ),
    ("indicators", "range_complete", "row", "a range has two ends, and nothing else has"),
    (
        "indicators",
        "rate_possible",
        "row",
        "a rate is from 0 to 100 unless its clause speaks of growth or gross rates",
    ),
    (
        "indicators",
        "count_whole",
        "row",
        "a number of people or things is whole and not negative unless it is an average",
    ),
    ("indicators", "size_plausible", "row", "no quantity is beyond what its unit can hold in a country"),
    ("indicators", "clause_in_source", "row", "the clause ends inside the source text"),
    ("indicators", "clause_holds_row", "row", "the clause holds the row"),
    (
        "indicators",
        "period_possible",
        "row",
        "the calendar has the period, and it does not end before it begins",
    ),
    (
        "indicators",
        "actual_in_time",
        "warning",
        "a fact's period does not begin after the document was fetched",
    ),
    ("masked", "not_stated_too", "row", "no indicator is read from a number that is blanked out"),
    ("awards", "year_in_time", "row", "the award was not given after the document was fetched"),
    ("people", "name_short", "row", "a name has at most 30 characters"),
    ("events", "date_possible", "row", "the calendar has the date"),
    ("events", "date_end_possible", "row", "the calendar has the last date"),
    ("events", "dates_ordered", "row", "a span does not end before it begins"),
    ("events", "past_in_time", "row", "what has happened did not happen after the document was fetched"),
    ("measures", "problem_exists", "warning", "the problem that a measure answers is one of its part"),
    ("checks", "indicators_exist", "row", "the quantities of a check are rows of `indicators`"),
    ("checks", "enough_indicators", "row", "a check relates two quantities or more"),
    ("checks", "verdict_agrees", "row", "a check holds where both values are equal"),
    ("repairs", "known_where_certain", "row", "a certain repair knows the right text"),
    ("repairs", "changes_text", "row", "a certain repair changes something"),
    ("repairs", "apart", "row", "certain repairs do not overlap"),
    ("cells", "one_place", "row", "a place in a table has one cell"),
    ("cells", "indicator_exists", "row", "the quantity of a cell is a row of `indicators`"),
    ("families", "self_is_exact", "row", "a part is the same as itself"),
    ("fetches", "body_where_ok", "row", "a request that brought a body says which"),
    ("fetches", "archive_place_whole", "row", "a record's file and offset are both known or both not"),
    ("fetches", "status_fits", "row", "a request that went well has a status of 2xx, or none"),
    ("quarantine", "table_known", "row", "the table is one of the warehouse"),
    ("runs", "end_known", "row", "a run has an end if and only if it is not at work"),
    ("changes", "table_known", "row", "the table is one of the warehouse"),
)

# Table, low column, high column, severity, meaning.
_PAIRS = (
    ("documents", "pages_obtained", "pages_stated", "warning", "no more pages are seen than the site states"),
    ("indicators", "value", "value_high", "row", "the low end of a range is not above the high end"),
    ("indicators", "clause_start", "clause_end", "row", "a clause does not end before it begins"),
    ("runs", "started_at", "finished_at", "row", "a run does not end before it begins"),
)

# Table, column, minimum, maximum, meaning: ranges beyond which a person should look.
_REMARKABLE = (
    ("documents", "damage_ratio", None, 0.3, "repairs touch at most three characters in ten"),
    ("fetches", "seconds", None, 3600.0, "a request takes at most an hour"),
    ("fetches", "attempts", None, 20, "a request is tried at most twenty times"),
    ("families", "containment", 0.4, None, "a member shares much of itself with the canonical part"),
)


def _column_rules(table: Table, column: Column) -> Iterator[Rule]:
    """The rules that follow from the declaration of a column."""
    spares = table.name in _BEARING and column.nullable
    severity = "warning" if spares else "row"
    where = f"{table.name}.{column.name}"

    def rule(kind: str, meaning: str, severity: str = severity, **arguments: Any) -> Rule:
        return Rule(f"{where}.{kind}", table.name, severity, "row", kind, (column.name,), meaning, arguments)

    if not column.nullable:
        yield rule("not_null", "a value is there", "critical" if column.name == "row_id" else severity)
    if column.closed:
        yield rule("in_set", "the value is one of the closed set", values=tuple(column.closed))
    if column.minimum is not None or column.maximum is not None:
        low, high = column.minimum, column.maximum
        yield rule("between", f"not below {low} and not above {high}", minimum=low, maximum=high)
    if column.pattern is not None:
        yield rule("regex", "the whole value has the form of its column", pattern=column.pattern)


def _table_rules(table: Table) -> Iterator[Rule]:
    """The rules that every table has."""
    unique = "no id stands twice in a batch"
    yield Rule(f"{table.name}.row_id.unique", table.name, "critical", "table", "unique", ("row_id",), unique)
    most = {"minimum": 0, "maximum": _MOST_ROWS.get(table.name, 10_000_000)}
    volume = "a batch has no more rows than its documents can give"
    yield Rule(f"{table.name}.volume", table.name, "critical", "table", "row_count_between", (), volume, most)


def _truth(table: str, name: str, severity: str, meaning: str) -> Rule:
    return Rule(f"{table}.{name}", table, severity, "row", "is_true", (f"_{name}",), meaning)


def _span_rules(table: str) -> Iterator[Rule]:
    """The rules of rows that point at characters of a document."""
    ordered = "a span does not end before it begins"
    yield Rule(f"{table}.span", table, "row", "row", "pair_ordered", ("start", "end"), ordered)
    for column, truth in _SPAN_MEANINGS.items():
        if column in SPANS or column in DERIVED[table]:
            yield _truth(table, column[1:], "row", truth)


def _declared() -> Iterator[Rule]:
    for table in TABLES.values():
        yield from _table_rules(table)
        for column in table.columns:
            yield from _column_rules(table, column)
    for name in LOCATED:
        yield from _span_rules(name)
    for truth in _TRUTHS:
        yield _truth(*truth)
    for name, low, high, severity, meaning in _PAIRS:
        yield Rule(f"{name}.{low}_{high}", name, severity, "row", "pair_ordered", (low, high), meaning)
    for name, watched, least, most, meaning in _REMARKABLE:
        limits = {"minimum": least, "maximum": most}
        yield Rule(f"{name}.{watched}.usual", name, "warning", "row", "between", (watched,), meaning, limits)


RULES: tuple[Rule, ...] = tuple(_declared())


def rules_of(table: str) -> tuple[Rule, ...]:
    """The rules of one table.

    >>> [r.name for r in rules_of("masked") if r.kind == "is_true"][-1]
    'masked.not_stated_too'
    """
    return tuple(rule for rule in RULES if rule.table == table)
