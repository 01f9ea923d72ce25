"""Ledgers of rectification whose lines are labelled: what each line holds, and which problem they are about."""

from __future__ import annotations

import re
from bisect import bisect_right

from tasks.facts.problems.lead_ins import says_to_act
from tasks.facts.problems.lists import marked_number
from tasks.facts.problems.points import (
    REMEDY_LABEL,
    Point,
    is_ledger,
    is_ledger_item,
    points_between,
    sentence_end,
    strip_marker,
    text_below,
)
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.records import Passage

_LABELS = (
    r"(?:整改|完成|办结|销号|达标|工作)?(?:目标|措施|时限|期限|时间|完成情况|落实情况|进展情况|情况|进展|结果|要求|成效|状态)"
    r"|(?:主要|具体|整改|直接|第一)?责任(?:人|单位|部门|领导|科室|股室|处室|主体)|(?:牵头|配合|分管|包抓|督办)(?:领导|单位|部门|人)|负责人"
)
_LABELLED = re.compile(rf"(?:{_LABELS})[::]")
_TOLD = re.compile(
    r"(?:存在|具体|主要|反馈)的?(?:问题|表现|情况)(?:表现|描述)?[::][ 　]*(?P<what>[^。;\n]{4,80})"
)
_NAMED = re.compile(r"[^\n。;,:]{4,60}?问题")


def is_label(words: str) -> bool:
    """Whether an item of a ledger only says by whom, when or how: `责任单位:县教育局`.

    >>> [is_label(words) for words in ("整改时限:2014年底", "责任人:苗青", "教室照明不足")]
    [True, True, False]
    """
    return _LABELLED.match(words) is not None


def following(passage: Passage, i: int) -> int:
    """Where the text below a heading ends: at the next one that is not below it."""
    level = passage.sections[i].level
    later = (passage.sections[k] for k in range(i + 1, min(len(passage.sections), i + 40)))
    return next((s.start for s in later if s.level <= level), len(passage.hans))


def ledger_problem(passage: Passage, i: int, stop: int) -> Point | None:
    """The problem that a heading of a ledger names, where its items are labels or a remedy stands right behind it.

    >>> from tasks.records import Part, Section
    >>> line = "1.关于“公开不及时”的问题。整改情况:完善公开栏。"
    >>> passage = Passage(line, line, Part(0, 30, 1), (Section(0, 14, 1, "1.", None),), ())
    >>> point = ledger_problem(passage, 0, len(line)); line[point.start : point.end]
    '关于“公开不及时”的问题'
    >>> line = line.replace("整改情况:", "")
    >>> ledger_problem(Passage(line, line, passage.part, passage.sections, ()), 0, len(line)) is None
    True
    """
    hans, section = passage.hans, passage.sections[i]
    items = [strip_marker(hans[p.start : p.end]) for p in points_between(passage, i, stop)]
    labels = sum(is_label(item) for item in items)
    if not (2 * labels > len(items) and labels) and not (
        not items and is_ledger_item(hans, Point(section.start, section.end, None), stop)
    ):
        return None
    ordinal = marked_number(section.marker) if section.marker else None
    if told := _TOLD.search(hans, section.end, stop):
        return Point(told.start("what"), told.end("what"), ordinal)
    start = section.start + len(section.marker or "")
    named = _NAMED.search(hans, start, min(stop, section.end + 60))
    return Point(named.start(), named.end(), ordinal) if named else None


def problem_beside(passage: Passage, i: int, stop: int) -> Point | None:
    """The problem that stands between a heading and the label of its remedy: `(一)师资方面。教师不足。整改措施:…`.

    >>> from tasks.records import Part, Section
    >>> line = "(一)师资方面。教师不足。整改措施:招聘教师。"
    >>> passage = Passage(line, line, Part(0, 30, 1), (Section(0, 7, 1, "(一)", None),), ())
    >>> point = problem_beside(passage, 0, len(line)); line[point.start : point.end]
    '教师不足'
    """
    hans, section = passage.hans, passage.sections[i]
    remedy = REMEDY_LABEL.search(hans, section.end, min(stop, section.end + _BESIDE))
    if remedy is None or (i + 1 < len(passage.sections) and passage.sections[i + 1].start < remedy.start()):
        return None
    if hans.count(remedy.group(), section.end, stop) > 1:
        return None  # several problems, each with its own
    ordinal = marked_number(section.marker) if section.marker else None
    start = text_below(hans, section.end, remedy.start())
    end = sentence_end(hans, start, remedy.start())
    if start < end and not is_label(hans[start:end]) and sounds_like_problem(hans[start:end]):
        return Point(start, end, ordinal)
    start = section.start + len(section.marker or "")
    words = hans[start : section.end]
    beside = _AIM.fullmatch(hans, section.end, remedy.start()) is not None
    told = sounds_like_problem(words) or (beside and len(words) >= _SHORTEST and not _NAME.search(words))
    return Point(start, section.end, ordinal) if told and not says_to_act(words) else None


_SHORTEST = 6  # characters of a problem that only its remedy tells as one
_AIM = re.compile(
    r"[ 　\n。;:]*(?:(?:整改)?目标[::][^\n]*\n?[ 　\n]*)?"
)  # what may stand between a problem and its remedy
_NAME = re.compile(r"(?:方面|工作|建设|管理|情况|类|事项|部分|措施|要求)$")
_BESIDE = 200  # characters of a problem in front of its remedy


def ledger_items(passage: Passage, i: int, stop: int) -> list[tuple[Point, int]]:
    """The problems of a section that sets remedies beside them, each with its end; none of any other section.

    Plans sort them by kind or by time (`(一)近期整改事项` above 1、2、), and reports on inspections by subject, so the
    problems are then the items below.

    >>> from tasks.records import Part, Section
    >>> line = "二、整改内容\\n(一)近期事项\\n1、饮水困难。整改措施:添置水箱。\\n2、灯管短缺。整改措施:更换灯管。"
    >>> rows = (Section(0, 6, 1, "二、"), Section(7, 14, 2, "(一)", 0), Section(15, 21, 3, "1、", 1), Section(33, 39, 3, "2、", 1))
    >>> passage = Passage(line, line, Part(0, len(line), 1), rows, ())
    >>> [line[p.start : p.end] for p, _ in ledger_items(passage, 0, len(line))]
    ['饮水困难。', '灯管短缺。']
    """
    points = list(points_between(passage, i, stop))
    if not is_ledger(passage.hans, points, stop):
        return []
    ends = [*(point.start for point in points[1:]), stop]
    pairs = zip(points, ends, strict=True)
    return [one for point, end in pairs for one in (_inner(passage, point, end) or [(point, end)])]


def _inner(passage: Passage, point: Point, stop: int) -> list[tuple[Point, int]]:
    """The problems below an item that only names their kind."""
    hans, sections = passage.hans, passage.sections
    at = bisect_right(sections, point.start, key=lambda s: s.start) - 1
    if at < 0 or at + 1 == len(sections) or not sections[at].level < sections[at + 1].level:
        return []
    stop = min(stop, following(passage, at))
    points = list(points_between(passage, at, stop))
    words = [hans[p.start : p.end] for p in points]
    wrong = sum(sounds_like_problem(w) and not is_label(w) for w in words)
    if not is_ledger(hans, points, stop) or 2 * wrong <= len(points):
        return []
    return list(zip(points, [*(p.start for p in points[1:]), stop], strict=True))
