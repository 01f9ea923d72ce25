"""Problems that stand below headings of their own, where a sentence above the first announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tasks.facts.problems.headings import NOUN, is_measure_heading, is_problem_heading
from tasks.facts.problems.item_names import below, of_aspect
from tasks.facts.problems.lead_ins import mostly_problems
from tasks.facts.problems.lists import marked_number
from tasks.facts.problems.points import (
    Point,
    first_sentence,
    overlaps,
    sentence_end,
    strip_marker,
    wanted_sections,
)
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.records import Passage, Section

# `检查中发现存在以下问题。` above the headings that name what each is about.
_ANNOUNCED = re.compile(
    r"(?:存在|发现|查出)[^。;:\n]{0,20}(?:以下|如下)[^。;:\n]{0,8}(?:问题|不足|隐患)[。:]?\s*\Z"
)
# `仍存在一些问题,需要进一步改进。` on the line above headings that are the problems.
_SAID = re.compile(
    rf"(?P<said>(?:存在|面临|还有|仍有|看到|认识到|发现|查出|查摆)[^。;:\n]{{0,40}}?(?:{NOUN}|挑战)[^。;:\n]{{0,30}}[。:]?)[ 　]*\n"
    r"(?:(?:本文|下面|以下)[^。;\n]{2,50}[。:][ 　]*\n)?\s*\Z"
)
_ANSWER = re.compile(r"措施|要求|整改|打算|意见|建议|下一步|今后")
_REMEDIES = re.compile(r"针对|措施|采取|部署|对策|做好|着手|以下工作|几项工作|打算|解决")
_ANNOUNCING = 60  # characters before a first heading
_SAYING = 140


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


def said_above(passage: Passage) -> Iterator[tuple[list[Point], tuple[int, int]]]:
    """The problems that are numbered headings themselves, below a sentence that announces them, with their stretch.

    Their own lists (1)(2) start anew inside of them and one of them may be named `食堂问题`, so that neither
    their numbers nor their words alone hold them together; most must be worded as problems.

    >>> from tasks.records import Part
    >>> line = "但仍存在一些问题,有待改进。\\n1、门卫管理松散。\\n2、食堂卫生较差。"
    >>> rows = (Section(15, 23, 1, "1、", None), Section(25, 33, 1, "2、", None))
    >>> [line[p.start : p.end] for points, _ in said_above(Passage(line, line, Part(0, 34, 1), rows, ())) for p in points]
    ['门卫管理松散。', '食堂卫生较差。']
    >>> line = "针对存在的问题,做好几项工作。\\n1、加强门卫。\\n2、改造食堂。"
    >>> list(said_above(Passage(line, line, Part(0, 30, 1), (Section(16, 22, 1, "1、", None),), ())))
    []
    """
    headed = [(passage.sections[i].start, stop) for i, stop in wanted_sections(passage, is_problem_heading)]
    for i, section in enumerate(passage.sections):
        if marked_number(section.marker) != 1 or overlaps(headed, section.start, section.end):
            continue  # the items of a heading of problems are read as such
        said = _SAID.search(passage.hans, max(0, section.start - _SAYING), section.start)
        if said is None or _REMEDIES.search(said["said"]):
            continue
        points, stop = items_of(passage, i)
        if len(points) > 1 and mostly_problems(passage.hans, points):
            yield points, (said.start(), body_end(passage.hans, points[-1].end, stop))


def under_labels(passage: Passage) -> Iterator[tuple[list[Point], tuple[int, int]]]:
    """The sentences below headings without numbers that a sentence announces as shortcomings, with their stretch.

    `学校的不足表现在多个方面:` stands above labels (师资队伍:, 课程设置:) with a line for each shortcoming; most of the
    lines must be worded so.

    >>> from tasks.records import Part
    >>> line = "学校存在的不足有多个方面:\\n师资队伍:\\n年龄偏大。\\n管理方面:\\n制度不健全。\\n"
    >>> rows = (Section(14, 19, 1, "", None), Section(26, 31, 1, "", None))
    >>> found = under_labels(Passage(line, line, Part(0, 39, 1), rows, ()))
    >>> [line[p.start : p.end] for points, _ in found for p in points]
    ['年龄偏大。', '制度不健全。']
    """
    hans = passage.hans
    for i, section in enumerate(passage.sections):
        low = max(0, section.start - _ANNOUNCING)
        if section.marker or not (said := _LABELLED.search(hans, low, section.start)):
            continue
        row, stop = row_of(passage, i)
        ends = [*(s.start for s in row[1:]), stop]
        lines = [m for s, end in zip(row, ends, strict=True) for m in _LINE.finditer(hans, s.end, end)]
        wrong = [m for m in lines if sounds_like_problem(m.group())]
        if len(row) > 1 and 2 * len(wrong) > len(lines):
            yield [Point(*m.span(), None) for m in wrong], (said.start(), stop)


_LABELLED = re.compile(r"(?:存在|面临)[^。;:\n]{0,10}(?:不足|问题|困难)[^。;:\n]{0,24}:\s*\Z")
_LINE = re.compile(r"[^\s。;:][^。;\n]{3,}[。;]?")


def body_end(hans: str, at: int, stop: int) -> int:
    """Where the text of the last item of a list ends: with its line, or with the next one if it fills its line.

    >>> hans = "2、经费紧张。缺口很大。\\n学校仍在努力。"
    >>> body_end(hans, 7, len(hans)), body_end("2、经费紧张。\\n缺口很大。\\n学校努力。", 7, 19)
    (12, 13)
    """
    line_end = hans.find("\n", at, stop)
    if line_end < 0 or hans[at:line_end].strip():
        return line_end if line_end >= 0 else stop
    start = line_end + len(hans[line_end:stop]) - len(hans[line_end:stop].lstrip())
    line_end = hans.find("\n", start, stop)
    return line_end if line_end >= 0 else stop


def items_of(passage: Passage, first: int) -> tuple[list[Point], int]:
    """What the headings of a list tell, each by its own items where it only announces them; and where they end.

    >>> from tasks.records import Part
    >>> line = "1、门卫管理松散。\\n2、食堂卫生较差。"
    >>> rows = (Section(0, 8, 1, "1、", None), Section(10, 18, 1, "2、", None))
    >>> points, stop = items_of(Passage(line, line, Part(0, 19, 1), rows, ()), 0)
    >>> [line[p.start : p.end] for p in points], stop
    (['门卫管理松散。', '食堂卫生较差。'], 19)
    """
    hans = passage.hans
    row, stop = row_of(passage, first)
    ends = [*(s.start for s in row[1:]), stop]
    firsts = (first_sentence(hans, s, end, marked_number(s.marker)) for s, end in zip(row, ends, strict=True))
    items = [q for point in firsts for q in below(passage, point)]
    return [q for point in items for q in of_aspect(hans, point, stop)], stop


def row_of(passage: Passage, first: int) -> tuple[list[Section], int]:
    """The headings of a list from the first one on, and where the last of them ends."""
    head = passage.sections[first]
    row: list[Section] = []
    for section in islice(passage.sections, first, None):
        again = bool(row and head.marker) and (section.level, section.marker) == (head.level, head.marker)
        if section.level < head.level or again:
            return row, section.start  # the list ends, or begins anew
        if section.level == head.level:
            if row and is_measure_heading(strip_marker(passage.hans[section.start : section.end])):
                return row, section.start
            row.append(section)
    return row, len(passage.hans)


def _bodies(passage: Passage, first: int) -> Iterator[tuple[int, int]]:
    """Where the text below each heading of a list begins and ends, from the first heading on."""
    hans = passage.hans
    row, stop = row_of(passage, first)
    for section, end in zip(row, [*(s.start for s in row[1:]), stop], strict=True):
        if not section.marker or _ANSWER.search(hans, section.start, section.end):
            return
        start = section.end
        while start < end and hans[start] in " 　\n。:":
            start += 1
        if start < end:
            yield start, end
