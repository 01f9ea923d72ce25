"""The shapes of the generator: a rendered stretch of text, its facts, and a finished document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

Row = dict[str, object]
TABLES = (
    "parts",
    "sections",
    "indicators",
    "masked",
    "awards",
    "people",
    "events",
    "problems",
    "measures",
    "policies",
    "checks",
    "nonfacts",
)


@dataclass(frozen=True, slots=True)
class SampleDocument:
    """A made-up document and everything that it states.

    `truth` holds rows by table, as the annotation guide defines them, each with `start`, `end` and
    `text` where `document.text[start:end] == text`. Two tables go beyond the guide: `checks` (a total
    and its parts, a rate and its counts, a growth and its two levels: `stated`, `computed`, `holds`,
    and the spans of the quantities, the stated one first) and `nonfacts` (places that look like
    facts and are none: names with numerals, grades, slogans, plain dates).
    """

    name: str
    title: str
    text: str
    truth: dict[str, list[Row]]
    style: str
    script: str  # hans, hant, tw
    published_on: str


@dataclass(slots=True)
class Draft:
    """Text that grows piece by piece, and the rows that point into it.

    >>> draft = Draft()
    >>> start = draft.write("教师")
    >>> draft.write("12人")
    2
    >>> draft.note("indicators", 2, value=12)
    >>> draft.rows
    [('indicators', {'start': 2, 'end': 5, 'value': 12})]
    """

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    rows: list[tuple[str, Row]] = field(default_factory=list)

    def write(self, text: str) -> int:
        """Append text; the offset where it begins."""
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        return start

    def note(self, table: str, start: int, **attributes: object) -> None:
        """Record that what was written since `start` states a fact."""
        self.rows.append((table, {"start": start, "end": self.length, **attributes}))

    def append(self, other: Draft) -> int:
        """Append another draft with its rows moved to their new place; the offset where it begins."""
        start = self.length
        self.pieces.extend(other.pieces)
        self.length += other.length
        for table, row in other.rows:
            self.rows.append((table, moved(row, start)))
        return start

    def text(self) -> str:
        """All that was written."""
        return "".join(self.pieces)


def place(row: Row, key: str) -> int:
    """An offset of a row."""
    return cast(int, row[key])


def moved(row: Row, by: int) -> Row:
    """The row with every offset in it moved.

    >>> moved({"start": 1, "end": 3, "value": 5}, 10)
    {'start': 11, 'end': 13, 'value': 5}
    """
    out = dict(row)
    for key in ("start", "end", "clause_start", "clause_end"):
        if key in out:
            out[key] = place(out, key) + by
    spans = out.get("spans")
    if isinstance(spans, list):
        out["spans"] = [[a + by, b + by] for a, b in spans]
    return out
