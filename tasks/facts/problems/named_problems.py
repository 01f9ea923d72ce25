"""Shortcomings that a sentence names on its way to something else: `针对“公开不及时”的问题,我局…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.points import Point, overlaps, stretch_around, take
from tasks.facts.problems.shortcomings import only_announces, says_what_lacks, sounds_like_problem
from tasks.text.scans import scan

_CALLED = r"(?:等|这一|这个|方面|[ 　])*(?:的)?(?:突出)?(?:问题|现象|现状|状况|短板|意见|反映)"
_QUOTED = scan(
    re.compile(rf"(?:针对|关于|对于?)[^。;,“”\"\n]{{0,20}}[“\"](?P<item>[^“”\"\n。]{{4,60}})[”\"]{_CALLED}"),
    "针对 关于 对",
)
# 针对学生近视率偏高的问题,学校…; 针对存在的问题 names none.
_MET = scan(
    re.compile(
        r"(?:针对|鉴于|面对)(?:目前|当前|部分学校|我[校县镇区市局园])?(?:存在|出现|反馈|指出|查摆出来?|提出)?的?(?P<item>[^。;,:“”\"]{5,50}?)(?:等[^。;,\n]{0,6})?的?(?:突出)?(?:问题|现象|现状|状况)(?=[,。])"
    ),
    "针对 鉴于 面对",
)
# 活动开展不平衡的问题还不同程度地存在: what is said of it stands in front.
_REMAINS = scan(
    re.compile(
        r"(?:问题|现象|情况|矛盾|倾向)(?:在[^。;,\n]{1,12}?)?"
        r"(?:还|仍|依然|仍然|也|都|均|普遍|长期|客观|时有|不同程度地?|一定程度上|没有|尚未|未|得不到|比较|较为|十分|依旧|有所|屡|确实|的确){1,4}"
        r"(?:得到)?(?:根本|有效|完全|彻底)?(?:存在|发生|出现|突出|解决|扭转|凸显|抬头|严重)"
    ),
    "问题 现象 情况 矛盾 倾向",
)
_TURN = re.compile(
    r"(?:[^。;,\n]{0,16}(?:指出|反映|提出|反馈|关心|发现)的)?(?:但是?|然而|不过|同时|而且|加之)?"
)
_SHORTEST = 4
_LONGEST = 50


def named_problems(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """What is called 问题 or 现象 after words that say what it is, outside of the stretches already read.

    Reports on rectification quote each finding before they tell what was done about it, in a heading or in
    running text; what a quotation is worded like must be a shortcoming, since measures are quoted as well.

    >>> line = "针对“档案归类混乱”的问题,已重新装订;教辅过多的现象仍然存在。"
    >>> [line[p.start : p.end] for p in named_problems(line, [])]
    ['档案归类混乱', '教辅过多']
    >>> list(named_problems("针对存在的问题,开展“清廉学校”建设,着力解决“入园难”问题。", []))
    []
    """
    named = [m.span("item") for m in _QUOTED.finditer(hans) if sounds_like_problem(m["item"])]
    named += [m.span("item") for m in _MET.finditer(hans) if says_what_lacks(m["item"])]
    named += [span for m in _REMAINS.finditer(hans) if (span := _in_front(hans, m.start()))]
    for start, end in named:
        if not overlaps(read, start, end):
            take(read, (start, end))
            yield Point(start, end, None)


def _in_front(hans: str, at: int) -> tuple[int, int] | None:
    """The clause in front of 问题 or 现象, where it says what is wrong."""
    start, _ = stretch_around(hans, at, at, ",。;:!?\n")
    turn = _TURN.match(hans, start, at)
    start = turn.end() if turn else start
    end = start + len(hans[start:at].removesuffix("的"))
    told = _SHORTEST <= end - start <= _LONGEST and sounds_like_problem(hans[start:end])
    return (start, end) if told and not only_announces(hans[start:at] + "问题") else None
