"""Reports on rectification that name a problem in each heading and tell below it, without labels, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.announced import row_of
from tasks.facts.problems.headings import is_measure_heading, is_problem_heading, searches_causes
from tasks.facts.problems.lead_ins import says_to_act
from tasks.facts.problems.lists import marked_number
from tasks.facts.problems.points import (
    REMEDY_LABEL,
    Point,
    points_between,
    sentence_end,
    strip_marker,
    text_below,
)
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.records import Passage, Section

_CALLED_SO = re.compile(r"整改|审计|巡[察视]|督[导查]|反馈")
_HEAD = 300  # characters in which a report says that it is about rectification
# 关于“公开不及时”的问题, 学习不深入问题; 解决午休问题 is a deed, 存在问题 announces.
_NAMED = re.compile(
    r"(?:关于|针对)[^\n。;:“\"]{0,12}[“\"][^\n。;:”\"]{4,40}[”\"]的?(?:意见|反映|建议|诉求)|(?:关于|针对)?[^\n。;:]{4,60}?(?:方面)?的?问题[。:,]?(?:[^\n。;:]{0,8}(?:方面|问题))?[。:]?"
)
_DEED = re.compile(
    r"(?:着力|切实|认真|及时|努力|推动|加快)*(?:解决|整改|纠正|处理|化解|排查|查找|梳理|聚焦|坚持|围绕)"
)
_BODY = r"(?:(?:我|本|该)?(?:[校园局镇县]|学校|幼儿园|党[委组支总]部?|中心校))"
_DONE = re.compile(
    rf"[ 　\n。:]*(?:(?:已|现已|立即|正在)[^。;\n]{{0,4}}|{_BODY}[^。;\n]{{0,24}}?(?:已|将|组织|召开|制定|修订|完善|停止|开展)|[^。;\n]{{0,8}}整改)"
)
STATUS = re.compile(r"(?:已|全部|立即|正在)*(?:完成)?(?:整改|完成|落实)(?:完成|到位|完毕|中)?。")
_SETTLED = re.compile(r"(?<=问题)(?:的)?整改(?:落实|进展|完成)?(?:情况)?$")  # 关于“…”问题的整改情况
_FEWEST = 2
_SHORTEST = 3

Rectified = tuple[list[tuple[Point, list[Point]]], tuple[int, int]]


def rectified(passage: Passage) -> Iterator[Rectified]:
    """The problems that the headings of a list name, each with what was done about it, and their stretch.

    Schools publish what they made of an audit or an inspection heading by heading, `关于…问题`, with 已整改 or the
    deeds right below; taken for lists of problems, the deeds would be problems.

    >>> from tasks.records import Part
    >>> line = "整改情况公示如下:\\n一、关于“多收费”问题\\n已退还家长。\\n二、关于“账目混乱”问题\\n已重新建账。"
    >>> rows = (Section(10, 21, 1, "一、"), Section(29, 41, 1, "二、"))
    >>> [(line[p.start : p.end], [line[m.start : m.end] for m in done])
    ...  for pairs, _ in rectified(Passage(line, line, Part(0, 48, 1), rows, ())) for p, done in pairs]
    [('关于“多收费”问题', ['已退还家长。']), ('关于“账目混乱”问题', ['已重新建账。'])]
    >>> line = line.replace("已退还", "应退还").replace("已重新建账", "缺少账本")
    >>> list(rectified(Passage(line, line, Part(0, 48, 1), rows, ())))
    []
    """
    hans, found = passage.hans, 0
    for i, section in enumerate(passage.sections if _CALLED_SO.search(hans, 0, _HEAD) else ()):
        if marked_number(section.marker) != 1 and i > 0 and section.parent != i - 1:
            continue
        row, stop = row_of(passage, i)
        kinds = [_kind(hans, one) for one in row]
        if (
            kinds.count("") * 2 >= len(row)
            or len(row) + found < _FEWEST
            or REMEDY_LABEL.search(hans, section.start, stop)
        ):
            continue
        called = 2 * kinds.count("named") >= len(row)
        ends = [*(s.start for s in row[1:]), stop]
        done = [_done(passage, one, end, called) for one, end in zip(row, ends, strict=True)]
        if 2 * sum(map(bool, done)) > len(row):
            found += len(row)
            yield list(zip(map(_problem, row), done, strict=True)), (section.start, stop)


def _kind(hans: str, section: Section) -> str:
    """How a heading on its own states a problem: it is called so, or worded so, or it states none."""
    words = _SETTLED.sub("", strip_marker(hans[section.start : section.end]).strip(" 　"))
    if hans[section.end : section.end + 1] not in _AFTER or _DEED.match(words) or is_measure_heading(words):
        return ""
    if _NAMED.fullmatch(words) and not _announces(words):
        return "named"
    wrong = sounds_like_problem(words) and not (
        says_to_act(words) or searches_causes(words) or _announces(words)
    )
    return "worded" if wrong else ""


_AFTER = ("\n", "。", ":", " ", "　")


def _announces(words: str) -> bool:
    """Whether a heading only announces problems: 存在的主要问题, 对照检查出的问题."""
    return is_problem_heading(words) and _ANNOUNCES.search(words) is not None


_ANNOUNCES = re.compile(
    r"存在|主要|突出|(?:查|检视|反馈|反映|暴露|梳理|征求|收集)(?:出来?|到|指出)?的(?:具体|一些|几个)*(?:问题|意见|不足)$"
)


def _problem(section: Section) -> Point:
    return Point(section.start + len(section.marker), section.end, marked_number(section.marker))


def _done(passage: Passage, section: Section, stop: int, called: bool) -> list[Point]:
    """What the text below a heading tells as done: the items of its list, else its first sentence.

    Where headings are called problems what is not worded as one is a deed; elsewhere it must say so.
    """
    hans, sections = passage.hans, passage.sections
    listed = list(points_between(passage, sections.index(section), stop))
    if listed:
        wrong = sum(sounds_like_problem(w) and not says_to_act(w) for w in _words(hans, listed))
        return listed if 2 * wrong < len(listed) else []
    start = text_below(hans, section.end, stop)
    words = hans[start : sentence_end(hans, start, stop)]
    if not (_DONE.match(words) or says_to_act(words) or (called and not sounds_like_problem(words))):
        return []
    status = STATUS.match(hans, start, stop)
    end = sentence_end(hans, status.end() if status else start, stop)
    return [Point(start, min(end + 1, stop), None)] if end > start + _SHORTEST else []


def _words(hans: str, points: list[Point]) -> list[str]:
    return [hans[p.start : p.end] for p in points]
