"""Steps 8 to 11 in their order: a reading becomes parts, sections and facts.

All finders speak in the coordinates of the part they were given; `tasks.rows` leads them back into the
source. Pure: the same reading gives the same facts.
"""

from __future__ import annotations

from dataclasses import dataclass

from tasks.facts.awards import find_awards
from tasks.facts.checks import Check, find_checks
from tasks.facts.events import find_events
from tasks.facts.indicators import find_indicators
from tasks.facts.parts import describe
from tasks.facts.people import find_people
from tasks.facts.policies import find_policies
from tasks.facts.problems import find_measures, find_problems
from tasks.records import (
    Award,
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
)
from tasks.text.outline import outline
from tasks.text.sentences import sentences
from tasks.text.split import split


@dataclass(frozen=True, slots=True)
class PartFacts:
    """All that one part says; offsets are local to the part."""

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


def extract(text: str, hans: str) -> tuple[PartFacts, ...]:
    """Split a reading into parts and find the facts of each.

    `text` and `hans` are those of a `Reading`: equal in length, damage repaired, chrome cut away.

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
    return tuple(_part_facts(part, text, hans) for part in split(text, hans))


def _part_facts(part: Part, text: str, hans: str) -> PartFacts:
    own_text, own_hans = text[part.start : part.end], hans[part.start : part.end]
    part = describe(part, own_text, own_hans)
    sections, gaps = outline(own_hans)
    passage = Passage(own_text, own_hans, part, tuple(sections), sentences(own_hans))
    indicators, masked, unknown = find_indicators(passage)
    return PartFacts(
        part=part,
        sections=tuple(sections),
        indicators=tuple(indicators),
        masked=tuple(masked),
        awards=tuple(find_awards(passage)),
        people=tuple(find_people(passage)),
        events=tuple(find_events(passage)),
        problems=tuple(find_problems(passage)),
        measures=tuple(find_measures(passage)),
        policies=tuple(find_policies(passage)),
        checks=tuple(find_checks(indicators, passage)),
        issues=(*gaps, *unknown),
    )
