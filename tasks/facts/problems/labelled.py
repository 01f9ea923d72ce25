"""Problems that stand behind a label with a number, each with its remedy under a label of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.lists import marked_number
from tasks.facts.problems.points import Point, is_ledger_item, overlaps, take
from tasks.text.scans import scan

_LABEL = scan(
    re.compile(
        r"(?:问题|隐患|短板)[ 　]?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})[ 　]?[:、.】][ 　:]*(?P<what>[^。;\n]{4,120})"
    ),
    "问题 隐患 短板",
)


def labelled(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """`隐患1:门卫室无人值守。` above `整改措施:…`, outside of the stretches already read.

    Inspection reports set them line by line without headings, so that only the labels tell what is what.

    >>> line = "隐患1:门卫室无人值守。\\n整改措施:安排专人值班。"
    >>> [(line[p.start : p.end], p.ordinal) for p in labelled(line, [])]
    [('门卫室无人值守', 1)]
    >>> list(labelled("问题一:如何减负?答案在课堂。", []))
    []
    """
    points = [Point(*m.span("what"), marked_number(m["n"])) for m in _LABEL.finditer(hans)]
    ledger = sum(is_ledger_item(hans, point, len(hans)) for point in points)
    for point in points:
        start, end, _ = point
        listed = 2 * ledger > len(points) or is_ledger_item(hans, point, len(hans))
        if listed and not overlaps(read, start, end):
            take(read, (start, end))
            yield point
