"""Examples of broken rules, with the characters of the source that the row points at.

A count of refused rows tells nobody what went wrong; three of them beside their text mostly do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import polars as pl

from warehouse.rules import RULES
from warehouse.schemas import LOCATED

MOST = 3
_BEFORE, _AFTER, _SHOWN = 15, 25, 60
_COLUMNS = {rule.name: rule.columns for rule in RULES}
_SPAN = ("start", "end")
# What a derived column was worked out from, as far as it stands in the row: by the name of the column, or of table and column.
_WORKED_OUT_FROM: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "_actual_in_time": ("period", "kind"),
        "_archive_place_whole": ("archive_file", "archive_offset"),
        "_below_parent": ("level", "parent_id", "start"),
        "_body_where_ok": ("outcome", "body_sha256"),
        "_changes_text": ("fixed", "rule"),
        "_clause_holds_row": ("clause_start", "clause_end", *_SPAN),
        "_clause_in_source": ("clause_start", "clause_end"),
        "_count_whole": ("value", "unit"),
        "_date_end_possible": ("date_end",),
        "_date_possible": ("date",),
        "_dates_ordered": ("date", "date_end"),
        "_decoded": ("charset", "source_name"),
        "_document_exists": ("document_id",),
        "_end_known": ("state", "finished_at"),
        "_enough_indicators": ("indicator_ids",),
        "_has_part": ("title", "source_name"),
        "_indicator_exists": ("indicator_id",),
        "_indicators_exist": ("indicator_ids",),
        "_inside_part": ("part_id", *_SPAN),
        "_inside_source": _SPAN,
        "_known_where_certain": ("fixed", "certain"),
        "_name_short": ("text",),
        "_not_stated_too": _SPAN,
        "_one_place": ("table_id", "row", "column"),
        "_parent_exists": ("parent_id",),
        "_part_exists": ("part_id",),
        "_past_in_time": ("date", "kind"),
        "_period_possible": ("period",),
        "_problem_exists": ("problem_ordinal",),
        "_published_in_time": ("published_on", "fetched_at"),
        "_published_on_possible": ("published_on",),
        "_range_complete": ("bound", "value", "value_high"),
        "_rate_possible": ("value", "unit"),
        "_same_length": ("source_name",),
        "_section_exists": ("section_id",),
        "_self_is_exact": ("part_id", "relation"),
        "_signed_date_possible": ("signed_date",),
        "_signed_in_time": ("signed_date",),
        "_size_plausible": ("value", "unit"),
        "_status_fits": ("status", "outcome"),
        "_table_known": ("table",),
        "_text_matches": _SPAN,
        "_verdict_agrees": ("stated", "computed", "holds"),
        "_year_in_time": ("year",),
        "documents._one_id": ("row_id", "document_id"),
        "parts._apart": _SPAN,
        "parts._one_id": ("row_id", "part_id"),
        "repairs._apart": _SPAN,
        "sections._one_id": ("row_id", "section_id"),
    }
)


@dataclass(frozen=True, slots=True)
class Example:
    """A row that breaks a rule: `values` are those that the rule looks at, `evidence` the text at its place."""

    rule: str
    severity: str
    row_id: str
    values: str
    evidence: str


def examples(staged: Mapping[str, pl.DataFrame], findings: pl.DataFrame) -> tuple[Example, ...]:
    """At most three examples of each broken rule, by rule and row id.

    `findings` have the shape of `warehouse.verdicts.FINDINGS`; those without a row id give no example.
    """
    first = (
        findings.filter(pl.col("row_id").is_not_null())
        .sort("rule", "row_id")
        .group_by("rule", maintain_order=True)
        .head(MOST)
    )
    return tuple(_examples(staged, first))


def _examples(staged: Mapping[str, pl.DataFrame], found: pl.DataFrame) -> Iterator[Example]:
    for one in found.iter_rows(named=True):
        frame = staged[one["table"]]
        row = frame.filter(pl.col("row_id") == one["row_id"]).row(0, named=True)
        source = _source(staged, row) if one["table"] in LOCATED else None
        yield Example(
            one["rule"],
            one["severity"],
            one["row_id"],
            _values(one["table"], row, _COLUMNS[one["rule"]]),
            shown(row, source),
        )


def looked_at(table: str, columns: Sequence[str]) -> tuple[str, ...]:
    """The columns of the table's own that say why a rule on `columns` is broken.

    A derived column is not in the row; of what it was worked out from, those that are.

    >>> looked_at("indicators", ["_rate_possible"])
    ('value', 'unit')
    >>> looked_at("indicators", ["value", "value_high"])
    ('value', 'value_high')
    """
    found = (_WORKED_OUT_FROM.get(f"{table}.{c}", _WORKED_OUT_FROM.get(c, (c,))) for c in columns)
    return tuple(name for names in found for name in names)


def _values(table: str, row: Mapping[str, object], columns: Sequence[str]) -> str:
    return _short(", ".join(f"{name} = {row[name]!r}" for name in looked_at(table, columns)))


def _source(staged: Mapping[str, pl.DataFrame], row: Mapping[str, object]) -> str | None:
    documents = staged.get("documents")
    if documents is None:
        return None
    found = documents.filter(pl.col("document_id") == row["document_id"])["source_text"]
    return found[0] if len(found) else None


def shown(row: Mapping[str, object], source: str | None) -> str:
    """The row's place in its source between brackets, with what stands around it; its own text without one.

    >>> shown({"start": 4, "end": 7, "text": "86人"}, "现有教师86人，其中女教师40人。")
    '现有教师【86人】，其中女教师40人。'
    >>> shown({"start": 40, "end": 43, "text": "86人"}, "现有教师86人。")
    '86人'
    """
    start, end = row.get("start"), row.get("end")
    if source is None or not isinstance(start, int) or not isinstance(end, int):
        return _short(str(row.get("text") or ""))
    if not 0 <= start <= end <= len(source):
        return _short(str(row.get("text") or ""))
    inside = _short(source[start:end])
    return _one_line(f"{source[max(0, start - _BEFORE) : start]}【{inside}】{source[end : end + _AFTER]}")


def _short(text: str) -> str:
    text = _one_line(text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _one_line(text: str) -> str:
    return " ".join(text.split())
