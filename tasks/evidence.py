"""Examples of broken rules, with the characters of the source that the row points at.

A count of refused rows tells nobody what went wrong; three of them beside their text mostly do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from warehouse.rules import RULES
from warehouse.schemas import LOCATED

MOST = 3
_BEFORE, _AFTER, _SHOWN = 15, 25, 60
_COLUMNS = {rule.name: rule.columns for rule in RULES}


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
            _values(row, _COLUMNS[one["rule"]]),
            shown(row, source),
        )


def _values(row: Mapping[str, object], columns: Sequence[str]) -> str:
    """The columns of the row that the rule looks at; derived ones are not in it."""
    return _short(", ".join(f"{name} = {row[name]!r}" for name in columns if name in row))


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
