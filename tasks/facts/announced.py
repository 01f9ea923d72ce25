"""Problems that stand below headings of their own, where a sentence above the first announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tasks.facts.points import Point, sentence_end
from tasks.facts.shortcomings import sounds_like_problem
from tasks.records import Passage, Section

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

    >>> from tasks.records import Part
    >>> line = "存在以下问题。\\n一、门卫\\n器械不足。"
    >>> passage = Passage(line, line, Part(0, 18, 1), (Section(8, 12, 1, "一、", None),), ())
    >>> [(line[p.start : p.end], p.ordinal) for p, _ in announced(passage)]
    [('器械不足', 1)]
    >>> line = line.replace("存在以下问题", "现作如下汇报")
    >>> list(announced(Passage(line, line, passage.part, passage.sections, ())))
    []
    """
    hans = passage.hans
    for i, section in enumerate(passage.sections):
        low = max(0, section.start - _ANNOUNCING)
        if section.marker not in ("一、", "(一)") or not _ANNOUNCED.search(hans, low, section.start):
            continue
        if sounds_like_problem(hans[section.start : section.end]):
            continue  # 一、设备陈旧。…: the headings are what is listed
        stretches = list(_bodies(passage, i))
        firsts = [(start, sentence_end(hans, start, stop)) for start, stop in stretches]
        if 2 * sum(sounds_like_problem(hans[start:end]) for start, end in firsts) <= len(firsts):
            continue
        for ordinal, ((start, end), stretch) in enumerate(zip(firsts, stretches, strict=True), 1):
            yield Point(start, end, ordinal), stretch


def _bodies(passage: Passage, first: int) -> Iterator[tuple[int, int]]:
    """Where the text below each heading of a list begins and ends, from the first heading on."""
    head, hans = passage.sections[first], passage.hans
    row: list[Section] = []
    stop = len(hans)
    for section in islice(passage.sections, first, None):
        again = bool(row) and section.level == head.level and section.marker == head.marker
        if section.level < head.level or again:
            stop = section.start  # the list ends, or begins anew
            break
        if section.level == head.level:
            row.append(section)
    for section, end in zip(row, [*(s.start for s in row[1:]), stop], strict=True):
        if not section.marker or _ANSWER.search(hans, section.start, section.end):
            return
        start = section.end
        while start < end and hans[start] in " 　\n。:":
            start += 1
        if start < end:
            yield start, end
