"""Steps 8 to 11 in their order: a reading becomes parts, sections and facts.

All finders speak in the coordinates of the part they were given; `tasks.rows` leads them back into the
source. Pure: the same reading gives the same facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tasks.facts.awards.awards import find_awards
from tasks.facts.cells.cells import CellFact, find_cells, measured_spans, placed_cells
from tasks.facts.checks.checks import find_checks
from tasks.facts.checks.equations import Check
from tasks.facts.checks.tables import table_checks
from tasks.facts.events.events import find_events
from tasks.facts.indicators.indicators import find_indicators
from tasks.facts.indicators.metrics import unmapped
from tasks.facts.parts.parts import describe
from tasks.facts.people.people import find_people
from tasks.facts.policies.policies import find_policies
from tasks.facts.problems.paired_lists import paired
from tasks.facts.problems.problems import find_measures, find_problems
from tasks.facts.quantities.overwritten import implausible, written_over
from tasks.records import (
    Award,
    Cell,
    Event,
    Indicator,
    Issue,
    Masked,
    Measure,
    Part,
    Passage,
    Person,
    Policy,
    Problem,
    Section,
    Span,
)
from tasks.text.outline.outline import outline
from tasks.text.read import Reading
from tasks.text.repairs.figures import OVERWRITTEN
from tasks.text.sentences import sentences
from tasks.text.split.split import split


@dataclass(frozen=True, slots=True)
class PartFacts:
    """All that one part says; offsets are local to the part.

    `cells` are the cells of tables that lie in the part; the indicators of theirs are among `indicators`.
    """

    part: Part
    sections: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    masked: tuple[Masked, ...]
    awards: tuple[Award, ...]
    people: tuple[Person, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...]
    measures: tuple[Measure, ...]
    policies: tuple[Policy, ...]
    checks: tuple[Check, ...]
    issues: tuple[Issue, ...]
    cells: tuple[CellFact, ...] = ()


def facts_of(reading: Reading) -> tuple[PartFacts, ...]:
    """The facts of a document: of its text, and of the tables that its format brought along."""
    text, hans, offsets = reading.running
    return extract(text, hans, placed_cells(reading.source.cells, offsets), _overwritten(reading))


def _overwritten(reading: Reading) -> tuple[Span, ...]:
    """The figures that a site wrote over: nobody knows what they were, and no fact is read from them."""
    there = reading.running.offsets.edited
    marked = [Span(there(e.start), there(e.end)) for e in reading.repairs if e.rule == OVERWRITTEN]
    spun = any(e.rule.startswith("spun") for e in reading.repairs)
    return (*marked, *(one for one in written_over(reading.running.hans, spun=spun) if one not in marked))


def extract(
    text: str, hans: str, cells: Sequence[Cell] = (), overwritten: Sequence[Span] = ()
) -> tuple[PartFacts, ...]:
    """Split a reading into parts and find the facts of each.

    `text` and `hans` are those of a `Running`: equal in length, damage repaired, chrome cut away; `cells`
    and the figures that were `overwritten` stand in the coordinates of both.

    >>> line = "青石中学2013年工作总结\\n一、基本情况\\n学校现有教师86人。"
    >>> [part] = extract(line, line)
    >>> [(line[i.start:i.end], i.value, i.unit) for i in part.indicators]
    [('86人', 86.0, '人')]
    >>> extract("我们深入学习,扎实工作。", "我们深入学习,扎实工作。")[0].indicators
    ()
    >>> extract("", "")
    ()
    """
    if not hans.strip():
        return ()
    return tuple(_part_facts(part, text, hans, cells, overwritten) for part in split(text, hans))


def _part_facts(
    part: Part, text: str, hans: str, cells: Sequence[Cell], overwritten: Sequence[Span]
) -> PartFacts:
    own_text, own_hans = text[part.start : part.end], hans[part.start : part.end]
    if own_text == own_hans:
        own_text = own_hans  # one string, so that nobody reads it twice
    inside = _inside(part, cells)
    part = describe(part, own_text, own_hans)
    sections, gaps = outline(own_hans)
    passage = Passage(own_text, own_hans, part, tuple(sections), sentences(own_hans))
    in_tables = find_cells(passage, inside)
    over = tuple(_local(part, overwritten))
    barred = [*measured_spans(in_tables, own_hans), *over]
    told, masked, unknown = find_indicators(passage, sorted(barred, key=lambda span: span.start))
    indicators = sorted(
        [*told, *(c.indicator for c in in_tables if c.indicator)], key=lambda i: (i.start, i.end)
    )
    problems = tuple(find_problems(passage))
    return PartFacts(
        part=part,
        sections=tuple(sections),
        indicators=tuple(indicators),
        masked=tuple(masked),
        awards=tuple(find_awards(passage)),
        people=tuple(find_people(passage)),
        events=tuple(find_events(passage)),
        problems=problems,
        measures=tuple(paired(own_hans, problems, find_measures(passage))),
        policies=tuple(find_policies(passage)),
        checks=_checks(indicators, in_tables, passage),
        issues=(*gaps, *unknown, *unmapped(indicators), *(implausible(own_hans, one) for one in over)),
        cells=tuple(in_tables),
    )


def _local(part: Part, spans: Sequence[Span]) -> Iterator[Span]:
    """Those spans of a document that lie in a part, in its coordinates."""
    for span in spans:
        if part.start <= span.start < span.end <= part.end:
            yield Span(span.start - part.start, span.end - part.start)


def _inside(part: Part, cells: Sequence[Cell]) -> list[tuple[int, Cell]]:
    """The cells of a part, in its coordinates, each with its place among those of the document."""
    return [
        (i, replace(cell, start=cell.start - part.start, end=cell.end - part.start))
        for i, cell in enumerate(cells)
        if part.start <= cell.start < cell.end <= part.end
    ]


def _checks(
    indicators: Sequence[Indicator], in_tables: Sequence[CellFact], passage: Passage
) -> tuple[Check, ...]:
    """The equations of the sentences and those of the tables."""
    place = {id(one): i for i, one in enumerate(indicators)}
    stated = [(place[id(c.indicator)], c.cell, c.indicator) for c in in_tables if c.indicator]
    told = find_checks(indicators, passage, {i for i, _, _ in stated})
    found = [*told, *table_checks(stated, passage.hans)]
    return tuple(sorted(found, key=lambda c: (c.start, c.end, c.kind)))
