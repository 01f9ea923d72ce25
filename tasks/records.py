"""The shapes that travel between the steps.

Offsets are Unicode code points. A step says in whose coordinates it speaks:

* *source* coordinates point into `Source.text`, what decoding gave and nobody changes;
* *reading* coordinates point into `Reading.text` and `Reading.hans`, which have equal length;
* *local* coordinates point into one `Passage`, the slice of a reading that is one part.

`tasks.facts.extract` turns local coordinates into source coordinates once, at the end, so that no
fact finder has to know about repairs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, init=False)
class Span:
    """A stretch of text, end excluded.

    >>> Span(2, 5)
    Span(start=2, end=5)
    """

    start: int
    end: int

    # A document makes 1,500 of these. The constructor that `dataclasses` writes looks each slot up by its name, which
    # takes half as long again.
    def __init__(self, start: int, end: int) -> None:
        _set_start(self, start)
        _set_end(self, end)


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


# ---- step 4: decode ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Vote:
    """What one witness says about the charset of a body."""

    witness: str  # bom, http, meta, strict, statistics
    charset: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of an HTML page in source coordinates, with what its place in the page says about it."""

    start: int
    end: int
    tag: str
    role: str  # title, body, nav, aside, meta, unknown
    link_share: float  # share of its letters that stand inside links


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table in the document, in source coordinates.

    `header` is the heading of its column, `row_header` what names its row, `caption` the title of the table
    and what is said of its unit just above it; all as they stand.
    """

    start: int
    end: int
    table_ordinal: int
    row: int
    column: int
    header: str | None
    value: float | None
    unit: str | None
    row_header: str | None = None
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that a step did not understand; a row, never a silence."""

    stage: str
    kind: str
    start: int = 0
    end: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded document: its text, and all that decoding learned on the way."""

    text: str
    format: str  # html, txt, ... ; "unknown" when the bytes are no document
    charset: str | None
    votes: tuple[Vote, ...] = ()
    title: str | None = None
    published_on: str | None = None  # ISO date
    blocks: tuple[Block, ...] = ()
    cells: tuple[Cell, ...] = ()
    issues: tuple[Issue, ...] = ()


# ---- steps 5 to 7: clean, repair, normalise ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Site chrome or injected junk, in source coordinates."""

    start: int
    end: int
    kind: str  # nav, metadata, preview_marker, page_marker, junk


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning found: the chrome, and what the page says about its own completeness."""

    boilerplate: tuple[Boilerplate, ...]
    completeness: str  # full, preview, unknown
    pages_stated: int | None = None
    pages_obtained: int | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A repair: `[start, end)` of the text should read `fixed`.

    `fixed` is None where the place is certainly damaged and the right text is not known; such an
    edit is a mark and changes nothing. Only edits with `certain` are applied.
    """

    start: int
    end: int
    fixed: str | None
    kind: str
    rule: str
    certain: bool


# ---- steps 8 and 9: split, outline ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """A component document of a compilation."""

    start: int
    end: int
    ordinal: int
    title: str | None = None
    doc_type: str | None = None
    org: str | None = None
    province: str | None = None
    city: str | None = None
    county: str | None = None
    adcode: str | None = None
    signed_date: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading or a numbered lead-in; `parent` is an index into the same list."""

    start: int
    end: int
    level: int
    marker: str
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One part as the fact finders see it: all offsets are local to `text` and `hans`.

    `text` is the repaired text in its own script, `hans` the same characters in Simplified script and
    half-width punctuation; both have the same length, so one offset serves both. Match on `hans`, copy
    names and objects from `text`.
    """

    text: str
    hans: str
    part: Part
    sections: tuple[Section, ...]
    sentences: tuple[Span, ...]


# ---- step 10: extract ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Indicator:
    """A stated quantity."""

    start: int
    end: int
    value: float
    value_high: float | None
    unit: str | None
    dimension: str | None
    bound: str
    numeral: str
    subject: str | None
    object: str | None
    action: str | None
    metric: str | None
    kind: str
    period: str | None
    clause_start: int
    clause_end: int


@dataclass(frozen=True, slots=True)
class Masked:
    """A number that the source blanked out."""

    start: int
    end: int
    unit: str | None
    object: str | None


@dataclass(frozen=True, slots=True)
class Award:
    """An honour or prize, one for each (title, rank)."""

    start: int
    end: int
    recipient: str | None
    title: str | None
    rank: str | None
    level: str | None
    count: int | None
    year: str | None
    awarded_by: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A named person with a role or an act."""

    start: int
    end: int
    role: str | None
    org: str | None
    context: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or must, at a stated date."""

    start: int
    end: int
    date: str | None
    date_end: str | None
    what: str | None
    place: str | None
    kind: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A stated shortcoming."""

    start: int
    end: int
    ordinal: int | None


@dataclass(frozen=True, slots=True)
class Measure:
    """A remedy that the document promises for its problems."""

    start: int
    end: int
    problem_ordinal: int | None
    deadline: str | None
    responsible: str | None


@dataclass(frozen=True, slots=True)
class Policy:
    """A law, regulation or document that the text cites."""

    start: int
    end: int
    name: str
    doc_number: str | None
