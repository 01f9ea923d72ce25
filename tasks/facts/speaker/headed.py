"""The school, town or office that a heading names alone, of which all that stands below it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.facts.language.headings_above import headings_above
from tasks.facts.organisations.organisations import bodies_within
from tasks.facts.places.places import is_division
from tasks.records import Section, Span

_MARKS = re.compile(r"[\s::、.。()()【】\[\]《》]*")
_TOWN = re.compile(r"(?![全各我本该每两])[一-鿿]{2,4}(?:[镇乡村]|街道)")
_LONGEST = 30  # characters of a heading that is a name and nothing else


def heading_names(hans: str, sections: Sequence[Section]) -> tuple[Span | None, ...]:
    """The name that each heading consists of, nothing at all where none does.

    >>> line = "1.石桥小学:新建食堂360平方米。"
    >>> heading_names(line, [Section(0, 6, 1, "1.")]), heading_names("1.抓质量", [Section(0, 5, 1, "1.")])
    ((Span(start=2, end=6),), ())
    """
    names = tuple(_named(hans, section) for section in sections)
    return names if any(names) else ()


def headed(sections: Sequence[Section], names: Sequence[Span | None], at: int) -> Span | None:
    """The name that the heading above a place consists of, else the heading above that one.

    Reports of bureaus and districts go through their schools one by one, and say the name only there.

    >>> sections = [Section(0, 6, 1, "1."), Section(20, 26, 2, "(1)", 0)]
    >>> headed(sections, [Span(2, 6), None], 30), headed(sections, [], 30)
    (Span(start=2, end=6), None)
    """
    for i in headings_above(sections, at) if names else ():
        if name := names[i]:
            return name if name.end <= at else None
    return None


def _named(hans: str, section: Section) -> Span | None:
    """The name that a heading consists of behind its number."""
    if section.end - section.start > _LONGEST:
        return None
    low = (
        section.start + len(section.marker)
        if hans.startswith(section.marker, section.start)
        else section.start
    )
    start = _end_of_marks(hans, low, section.end)
    end = section.end
    while end > start and _MARKS.fullmatch(hans, end - 1, end):
        end -= 1
    found = bodies_within(hans, start, end)
    alone = len(found) == 1 and found[0].start == start and found[0].end == end and found[0].named
    town = _TOWN.fullmatch(hans, start, end) is not None or is_division(hans[start:end])
    return Span(start, end) if alone or town else None


def _end_of_marks(hans: str, start: int, end: int) -> int:
    marks = _MARKS.match(hans, start, end)
    return marks.end() if marks else start
