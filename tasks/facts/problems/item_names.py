"""Items that only name what they are about: the shortcomings stand below the name or in a list behind it."""

from __future__ import annotations

import re
from bisect import bisect_right

from tasks.facts.problems.headings import is_problem_heading
from tasks.facts.problems.points import (
    Point,
    named_below,
    points_after,
    points_between,
    sentence_end,
    strip_marker,
)
from tasks.facts.problems.shortcomings import only_announces, sounds_like_problem
from tasks.records import Passage


def below(passage: Passage, point: Point) -> list[Point]:
    """The items below one that only announces them: `2、校舍情况:` above (1) and (2); else the item itself.

    Beside `(一)主要问题` a section also has `(二)产生的原因`, which holds none.

    >>> from tasks.records import Part
    >>> below(Passage("教室漏雨。", "教室漏雨。", Part(0, 5, 1), (), ()), Point(0, 5, 1))
    [Point(start=0, end=5, ordinal=1)]
    """
    hans, sections = passage.hans, passage.sections
    at = bisect_right(sections, point.start, key=lambda s: s.start) - 1
    if at < 0 or sections[at].end <= point.start:
        return [point]
    heading = strip_marker(hans[sections[at].start : sections[at].end])
    if _ASIDE.search(heading) and not sounds_like_problem(heading):
        return []
    failing = _FAILING.fullmatch(heading) is not None
    if not (failing or _ASPECT_LINE.search(heading)) and (
        at + 1 == len(sections) or sections[at + 1].level <= sections[at].level
    ):
        return [point]
    aspect = _ASPECT_LINE.search(heading) is not None and hans.startswith("\n", sections[at].end)
    announces = (
        failing
        or aspect
        or hans[point.start : point.end].rstrip().endswith(":")
        or is_problem_heading(heading)
    )
    if not announces:
        return [point]
    later = (sections[k] for k in range(at + 1, len(sections)))
    stop = next((s.start for s in later if s.level <= sections[at].level), len(hans))
    if listed := list(points_between(passage, at, stop)):
        return listed
    told = _told_below(hans, sections[at].end, stop, point.ordinal) if failing or aspect else []
    return told or ([] if failing else [point])


def _told_below(hans: str, at: int, stop: int, ordinal: int | None) -> list[Point]:
    """The first sentence below a name that tells something, and not what the name means."""
    for sentence in _SENTENCE.finditer(hans, at, stop):
        told = len(sentence.group()) > _SHORTEST and sounds_like_problem(sentence.group())
        if told and _DEFINES.search(sentence.group()) is None:
            return [Point(*sentence.span(), ordinal)]
    return []


_ASPECT_LINE = re.compile(
    r"(?:方面|层面)(?:的?(?:主要|突出)?问题)?[。:]?$"
)  # (一)在宗旨意识方面, on a line of its own
_SENTENCE = re.compile(r"[^。;\n\s:][^。;\n]*")
_SHORTEST = 5
_DEFINES = re.compile(r"是指|指的是|所谓")


# (一)形式主义: a sort of failing, which is said to show itself in what stands below.
_FAILING = re.compile(
    r"(?:[“\"]?(?:形式主义|官僚主义|享乐主义|奢靡之风)[”\"]?(?:方面)?(?:的?(?:主要|具体)?(?:表现|问题))?[和、及]?){1,2}[ 　。:]*"
)


def under_names(passage: Passage, i: int, stop: int) -> list[Point]:
    """The shortcomings under headings without numbers: the heading where it states one, else what stands below it.

    >>> from tasks.records import Part, Section
    >>> line = "一、问题\\n意识不强\\n值班不够认真。\\n门卫与周边\\n校门口没有斑马线。\\n"
    >>> rows = (Section(0, 4, 1, "一、"), Section(5, 9, 2, "", 0), Section(18, 23, 2, "", 0))
    >>> found = under_names(Passage(line, line, Part(0, 34, 1), rows, ()), 0, 34)
    >>> [(line[p.start : p.end], p.ordinal) for p in found]
    [('意识不强', 1), ('校门口没有斑马线。', 2)]
    """
    hans = passage.hans
    found: list[Point] = []
    for section in named_below(passage, i, stop):
        start, end = section.start, section.end
        if not sounds_like_problem(hans[start:end].removesuffix("问题").removesuffix("隐患")):
            start = end + len(hans[end:stop]) - len(hans[end:stop].lstrip(" 　\n:-"))
            end = min(stop, sentence_end(hans, start, stop) + 1)
        if sounds_like_problem(hans[start:end]):
            found.append(Point(start, end, len(found) + 1))
    return found


_LABELLED_LINE = re.compile(
    r"(?:^|(?<=\n))[ 　]*(?P<item>(?:在|从)?[\u4e00-\u9fff、]{2,10}(?:方面|层面)[:,][^。;\n]{4,200}[。;]?)"
)


def by_aspects(hans: str, start: int, stop: int) -> list[Point]:
    """The first sentences of lines that each name an aspect, two or more: `备课方面:过于简单。`

    >>> line = "备课方面:个别教案雷同。有的缺反思。\\n作业方面:批改不及时。\\n"
    >>> [(line[p.start : p.end], p.ordinal) for p in by_aspects(line, 0, len(line))]
    [('备课方面:个别教案雷同。', 1), ('作业方面:批改不及时。', 2)]
    >>> by_aspects("备课方面:个别教案雷同。\\n", 0, 13)
    []
    """
    found = [m.span("item") for m in _LABELLED_LINE.finditer(hans, start, stop)]
    wrong = sum(sounds_like_problem(hans[slice(*span)]) for span in found)
    sure = len(found) > 1 and 2 * wrong > len(found)
    return [Point(*span, n) for n, span in enumerate(found, 1)] if sure else []


_ASIDE = re.compile(
    r"(?:原因|成因|根源)(?:分析|剖析)?$|(?:对策|措施|建议|打算|方向|设想|思路|成绩|成效|亮点|经验)$|^(?:基本|工作)(?:情况|概况)|^下一?步|^今后"
)
_ASPECT = re.compile(r"方面[存在]*的?(?:问题|不足)?[。:]?$")
_NAMED_ONLY = re.compile(r"(?P<what>.{2,16})问题[。:]?[ 　]*")


def of_aspect(hans: str, point: Point, stop: int) -> list[Point]:
    """The shortcomings behind an item that names an aspect first: `师资方面。教师紧缺。`

    >>> line = "师资方面。教师紧缺。"
    >>> [(line[p.start : p.end], p.ordinal) for p in of_aspect(line, Point(0, 5, 1), len(line))]
    [('教师紧缺', 1)]
    >>> of_aspect("教师紧缺。", Point(0, 5, 1), 5)
    [Point(start=0, end=5, ordinal=1)]
    """
    inside = _list_inside(hans, point, stop)
    if inside:
        return inside
    if point.end - point.start > 20 or not _ASPECT.search(hans, point.start, point.end):
        told = behind_name(hans, point, min(stop, _line_end(hans, point.end)))
        return [told] if _tells_on(hans, point, told) else _below_name(hans, point, stop)
    listed = [p for p in points_after(hans, point.end) if p.end <= stop]
    if listed:
        return listed
    end = sentence_end(hans, point.end, stop)
    return [Point(point.end, end, point.ordinal)] if end > point.end else [point]


def _line_end(hans: str, at: int) -> int:
    end = hans.find("\n", at)
    return end if end >= 0 else len(hans)


def _tells_on(hans: str, point: Point, told: Point) -> bool:
    """Whether an item only names what its next sentence finds wrong: `1.理论学习。读书不够系统。`"""
    name = hans[point.start : point.end]
    named = told != point and name.endswith("。") and _PREDICATE.search(name) is None
    return named and sounds_like_problem(hans[told.start : told.end])


_PREDICATE = re.compile(r"[了着不没未无难]")  # 备课走了样。 says itself what is wrong


def behind_name(hans: str, point: Point, stop: int) -> Point:
    """The sentence behind an item that only names what was looked at: `(一)校舍安全。墙体有裂缝。`

    >>> line = "校舍安全。墙体有裂缝。"
    >>> point = behind_name(line, Point(0, 5, 1), len(line)); line[point.start : point.end]
    '墙体有裂缝'
    >>> behind_name("墙体有裂缝。", Point(0, 6, 1), 6)
    Point(start=0, end=6, ordinal=1)
    """
    name = hans[point.start : point.end]
    if len(name) > _NAME or "," in name or sounds_like_problem(name):
        return point
    end = sentence_end(hans, point.end, stop)
    return Point(point.end, end, point.ordinal) if end > point.end else point


_NAME = 9  # characters of a name and its full stop


def _list_inside(hans: str, point: Point, stop: int) -> list[Point]:
    """The shortcomings of `办学条件方面:一是校舍不足;二是设备老化`, which names only where they are."""
    colon = _COLON.search(hans, point.start, min(point.end, stop))
    if colon is None:
        return []
    name = _FIRST.match(hans, point.start, colon.start())
    if name is None or (sounds_like_problem(name.group()) and not only_announces(name.group())):
        return []
    return [p for p in points_after(hans, colon.end()) if p.end <= stop]


_COLON = re.compile(r":\s*(?=一是|[(][1一][)]|①|首先|第一[,是])")
_FIRST = re.compile(r"\s*(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.])?[^,:。;]+")


def _below_name(hans: str, point: Point, stop: int) -> list[Point]:
    """`(一)师资问题` on a line of its own names what the sentence below it is about."""
    line_end = hans.find("\n", point.start, point.end + 1)
    name = _NAMED_ONLY.fullmatch(hans, point.start, line_end) if line_end > 0 else None
    if name is None or sounds_like_problem(name["what"]):
        return [point]
    start = line_end
    while start < stop and hans[start].isspace():
        start += 1
    if start == stop or _NEXT_ITEM.match(hans, start):
        return []  # a table of contents
    end = sentence_end(hans, start, stop)
    return [Point(start, end, point.ordinal)] if sounds_like_problem(hans[start:end]) else [point]


_NEXT_ITEM = re.compile(r"[(]?[0-9一二三四五六七八九十]{1,3}[)、.]")
