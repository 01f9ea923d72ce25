"""Problems that stand below headings of their own, where a sentence above the first announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tasks.facts.points import Point, sentence_end
from tasks.facts.shortcomings import sounds_like_problem
from tasks.records import Passage

# `检查中发现存在以下问题。` above the headings that name what each is about.
_ANNOUNCED = re.compile(
    r"(?:存在|发现|查出)[^。;:\n]{0,20}(?:以下|如下)[^。;:\n]{0,8}(?:问题|不足|隐患)[。:]?\s*\Z"
)
_ANSWER = re.compile(r"措施|要求|整改|打算|意见|建议|下一步|今后")
_ANNOUNCING = 60  # characters before a first heading


def announced(passage: Passage) -> Iterator[tuple[Point, tuple[int, int]]]:
    """The problems under headings 一、二、三、 that name what each is about, each with the stretch of its text.

    Reports on inspections say first that there were `以下问题` and then take them place by place, so neither a
    heading nor a number tells the problem: the first sentence below each heading does. They end where a heading
    speaks of remedies; where most of the sentences are worded otherwise, none is a problem.
    """
    hans = passage.hans
    for i, section in enumerate(passage.sections):
        low = max(0, section.start - _ANNOUNCING)
        if not section.marker.startswith(("一", "(一")) or not _ANNOUNCED.search(hans, low, section.start):
            continue
        stretches = list(_bodies(passage, i))
        firsts = [(start, sentence_end(hans, start, stop)) for start, stop in stretches]
        if 2 * sum(sounds_like_problem(hans[start:end]) for start, end in firsts) <= len(firsts):
            continue
        for ordinal, ((start, end), stretch) in enumerate(zip(firsts, stretches, strict=True), 1):
            yield Point(start, end, ordinal), stretch


def _bodies(passage: Passage, first: int) -> Iterator[tuple[int, int]]:
    """Where the text below each heading of a list begins and ends, from the first heading on."""
    level, hans = passage.sections[first].level, passage.hans
    row = [s for s in islice(passage.sections, first, None) if s.level <= level]
    for section, after in zip(row, [*row[1:], None], strict=True):
        if section.level < level or not section.marker or _ANSWER.search(hans, section.start, section.end):
            return
        start = section.end
        while start < len(hans) and hans[start] in " 　\n。:":
            start += 1
        if start < (stop := after.start if after else len(hans)):
            yield start, stop
