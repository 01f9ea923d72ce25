"""From what a document says to rows of the warehouse's tables.

Here local coordinates become source coordinates, once for all tables, and every row gets its ids. Ids
are made of the document and the place, so that the same document always gives the same rows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any

from tasks.document_row import document_row
from tasks.facts.extract import PartFacts
from tasks.facts.privacy import mask_private
from tasks.records import Cell, Issue
from tasks.row_writer import RowWriter, document_id
from tasks.sketch import sketch
from tasks.text.read import Reading
from tasks.way_back import way_back
from tasks.wording import fingerprint, letters_of
from warehouse.archive import Stored

FACT_TABLES = ("indicators", "masked", "awards", "people", "events", "problems", "measures", "policies")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its document and, where it has them, its part and section."""

    document_id: str
    part_id: str | None = None
    section_id: str | None = None


def write_document(stored: Stored, reading: Reading, parts: Sequence[PartFacts], code: str) -> RowWriter:
    """Every row of one document."""
    out = RowWriter()
    here = Place(document_id(stored.url))
    texts = _DocumentRows(out, reading, here)
    letters = [letters_of(reading.running.hans[p.part.start : p.part.end]) for p in parts]
    prints = [fingerprint(one) for one in letters]
    out.add("documents", document_row(here.document_id, stored, reading, parts, prints, code))
    for part, own, wording in zip(parts, prints, letters, strict=True):
        texts.part(part, {"family_id": own, "sketch": sketch(wording)})
    texts.restoration()
    return out


class _DocumentRows:
    """Writes the rows of one document: all its methods share the way from a reading back to its source."""

    def __init__(self, out: RowWriter, reading: Reading, place: Place) -> None:
        self.out, self.reading, self.document = out, reading, place
        self.way_back = way_back(reading.running.offsets)
        self.measured: dict[int, dict[str, object]] = {}  # what parts say of cells, by place in the source

    def _common(self, table: str, place: Place, start: int, end: int) -> dict[str, object]:
        return {
            "row_id": self.out.row_id(table, place.document_id, start, end),
            "document_id": place.document_id,
            "part_id": place.part_id,
            "section_id": place.section_id,
            "start": start,
            "end": end,
            "text": self.reading.source.text[start:end],
        }

    def _located(self, table: str, place: Place, start: int, end: int) -> dict[str, object]:
        span = self.reading.running.in_source(start, end)
        return self._common(table, place, span.start, span.end)

    def part(self, facts: PartFacts, wording: Mapping[str, object]) -> None:
        part = facts.part
        row = self._located("parts", self.document, part.start, part.end)
        place = Place(self.document.document_id, str(row["row_id"]))
        row |= {"part_id": row["row_id"], **wording, **_own(part)}
        self.out.add("parts", row)
        headings = self._sections(facts, place)
        for table in FACT_TABLES:
            if found := getattr(facts, table):
                self._facts(table, found, facts, place, headings)
        self._checks(facts, place, headings)
        self._note_cells(facts)
        self._issues(facts.issues, place, part.start)

    def _columns(
        self, table: str, place: Place, base: int, found: Sequence[Any], under: list[str | None]
    ) -> dict[str, list[object]]:
        """The columns that all rows of a part have, `under` being the ids of the headings above them."""
        starts, ends = self._spans(base, [one.start for one in found], [one.end for one in found])
        own, source = place.document_id, self.reading.source.text
        return {
            "row_id": [*self.out.row_ids(table, own, starts, ends)],
            "document_id": [own] * len(found),
            "part_id": [place.part_id] * len(found),
            "section_id": [*under],
            "start": [*starts],
            "end": [*ends],
            "text": [source[start:end] for start, end in zip(starts, ends, strict=True)],
        }

    def _spans(self, base: int, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        return self.way_back.spans([base + start for start in starts], [base + end for end in ends])

    def _sections(self, facts: PartFacts, place: Place) -> list[str]:
        found = facts.sections
        if not found:
            return []
        columns = self._columns("sections", place, facts.part.start, found, [None] * len(found))
        ids = [str(one) for one in columns["row_id"]]
        columns |= {
            "section_id": [*ids],
            "parent_id": [ids[one.parent] if one.parent is not None else None for one in found],
            "level": [one.level for one in found],
            "marker": [one.marker for one in found],
        }
        self.out.add_columns("sections", columns)
        return ids

    def _facts(
        self, table: str, found: Sequence[Any], facts: PartFacts, place: Place, headings: Sequence[str]
    ) -> None:
        """All facts of one table at once, column by column: a long document states hundreds."""
        base, sections = facts.part.start, [section.start for section in facts.sections]
        above = [bisect_right(sections, fact.start) - 1 for fact in found]
        under = [headings[i] if i >= 0 else None for i in above]
        columns = self._columns(table, place, base, found, under) | _own_columns(found)
        if table == "indicators":
            clauses = [fact.clause_start for fact in found], [fact.clause_end for fact in found]
            starts, ends = self._spans(base, *clauses)
            columns |= {"clause_start": [*starts], "clause_end": [*ends]}
        self.out.add_columns(table, columns)

    def _note_cells(self, facts: PartFacts) -> None:
        """Keep what a part says of its cells until all cells are written: value, unit and indicator."""
        ids = self.out.columns.get("indicators", {}).get("row_id", [])
        first = len(ids) - len(facts.indicators)
        place = {id(one): first + i for i, one in enumerate(facts.indicators)}
        for fact in facts.cells:
            one = fact.indicator
            self.measured[fact.ordinal] = {
                "value": one.value if one else None,
                "unit": one.unit if one else None,
                "indicator_id": ids[place[id(one)]] if one else None,
            }

    def _checks(self, facts: PartFacts, place: Place, headings: Sequence[str]) -> None:
        ids = self.out.columns.get("indicators", {}).get("row_id", [])
        first = len(ids) - len(facts.indicators)
        for check in facts.checks:
            where = _under(place, facts, headings, check.start)
            base = facts.part.start
            row = self._located("checks", where, base + check.start, base + check.end)
            row |= {
                "kind": check.kind,
                "indicator_ids": [ids[first + i] for i in check.indicator_indexes],
                "stated": check.stated,
                "computed": check.computed,
                "holds": check.holds,
            }
            self.out.add("checks", row)

    def _issues(self, issues: Sequence[Issue], place: Place, base: int) -> None:
        for issue in issues:
            row = self._located("issues", place, base + issue.start, base + issue.end)
            self.out.add("issues", row | {"stage": issue.stage, "kind": issue.kind, "note": issue.note})

    def restoration(self) -> None:
        """The rows that cleaning, repair and decoding left: they speak in source coordinates already."""
        reading = self.reading
        for chrome in reading.cleaned.boilerplate:
            row = self._common("boilerplate", self.document, chrome.start, chrome.end)
            self.out.add("boilerplate", row | {"kind": chrome.kind})
        for edit in reading.repairs:
            row = self._common("repairs", self.document, edit.start, edit.end)
            own = {"fixed": edit.fixed, "kind": edit.kind, "certain": edit.certain, "rule": edit.rule}
            self.out.add("repairs", row | own)
        for i, cell in enumerate(reading.source.cells):
            row = self._common("cells", self.document, cell.start, cell.end)
            row |= _cell(cell, self.document.document_id) | {"indicator_id": None}
            self.out.add("cells", row | self.measured.get(i, {}))
        for issue in reading.source.issues:
            row = self._common("issues", self.document, issue.start, issue.end)
            self.out.add("issues", row | {"stage": issue.stage, "kind": issue.kind, "note": issue.note})


def _under(place: Place, facts: PartFacts, headings: Sequence[str], start: int) -> Place:
    """The place below the last heading that stands before `start`."""
    i = bisect_right(facts.sections, start, key=lambda s: s.start) - 1
    return Place(place.document_id, place.part_id, headings[i] if i >= 0 else None)


@cache
def _own_names(shape: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(shape) if f.name not in ("start", "end"))


def _own(record: Any) -> dict[str, object]:
    """The columns that a record brings itself, private details masked."""
    return {name: _masked(getattr(record, name)) for name in _own_names(record.__class__)}


def _own_columns(records: Sequence[Any]) -> dict[str, list[object]]:
    """The columns that records of one shape bring themselves, private details masked."""
    names = _own_names(records[0].__class__)
    values = map(attrgetter(*names), records)
    columns = zip(*values, strict=True) if len(names) > 1 else [values]
    return {name: _masked_all([*column]) for name, column in zip(names, columns, strict=True)}


def _masked(value: object) -> object:
    return mask_private(value) if isinstance(value, str) else value


def _masked_all(values: list[object]) -> list[object]:
    """The values, each different text looked at once, and all together first: hardly any holds a private detail."""
    texts = [value for value in set(values) if isinstance(value, str)]
    # No pattern of a private detail is found or lost at a character that is neither digit, letter nor space.
    together = "\0".join(texts)
    if mask_private(together) == together:
        return values
    masks = {text: mask_private(text) for text in texts}
    return [masks[v] if isinstance(v, str) else v for v in values]


def _cell(cell: Cell, document: str) -> dict[str, object]:
    table = f"{document}:table{cell.table_ordinal}"
    return {"table_id": table, **{k: v for k, v in _own(cell).items() if k != "table_ordinal"}}
