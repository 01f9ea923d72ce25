"""Lists of shortcomings in running text: what announces them, and their items."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator

import regex

from tasks.facts.points import Point, overlaps, points_after, sentence_end
from tasks.facts.problem_headings import NOUN
from tasks.facts.shortcomings import sounds_like_problem
from tasks.text.scans import scan

# A lead-in that announces shortcomings: `存在的主要问题:`, `还存在一些不足,具体体现在:`.
LEAD_IN = scan(
    re.compile(
        rf"{NOUN}[^。;:,\n]{{0,10}}?(?:如下|以下|表现在|体现在|表现为|有|是):|"
        rf"(?:存在|面临|表现|有|看到|认识到|清醒|发现|查出|查找|排查)[^。;:\n]{{0,40}}?{NOUN}[^。;:\n]{{0,24}}?(?::|,(?:如|比如|例如|即)[:,]?|(?<=[\u4e00-\u9fff]),?(?=一是|首先|第一[,是]|\(一\)|\(1\)|1[.、]))"
    ),
    "发现 排查 查出 查找 有 不足 困惑 困难 存在 差距 弊端 弱点 清醒 看到 矛盾 短板 缺乏 缺憾 缺点 缺陷 薄弱 表现 认识 遗憾 问题 隐患 面临",
)
# What makes such words announce remedies instead.
NO_LEAD_IN = re.compile(
    r"措施|整改|采取|(?<!不符合)要求|部署|对策|做好|着手|入手|以下工作|几项工作|解决|改进|克服|努力|打算|针对"
)
# A list of shortcomings inside a sentence: `存在着教研流于形式、多教少研等缺点`.
LISTED = regex.compile(
    r"(?<![不没]|解决|克服|针对|消除|纠正|避免|防止|杜绝|对照)(?:存在|出现|发现|面临)(?:着|了|的)?(?:一些|部分|诸多)?(?P<item>[^。;:!?\n《》]{4,140}?)等[\p{Han}]{0,6}?(?:问题|缺点|不足|困难|隐患)(?=[,。;]|$)"
)
_SENTENCE_REACH = 300  # no clause of the genre is longer; keeps the search linear
_SHORT_CLAUSE = re.compile(r"[^,、;\s][^,;\n]*")
_TOP = re.compile(r"[一二三四五六七八九十]{1,3}、")  # a heading, whose items are read already


def led_in(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Lists after a lead-in outside of the stretches already read."""
    for match in LEAD_IN.finditer(hans):
        if overlaps(read, match.start(), match.end()) or NO_LEAD_IN.search(match.group()):
            continue
        points = points_after(hans, match.end())
        if not points and hans[match.end() - 1] in ":如即,":
            reach = min(len(hans), match.end() + _SENTENCE_REACH)
            points = list(_short_list(hans, match.end(), _list_end(hans, match.end(), reach)))
        points = [p for p in points if not (_TOP.match(hans, p.start) and overlaps(read, p.start, p.end))]
        if points:
            insort(read, (points[0].start, points[-1].end))
        yield from points


def listed(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """`存在着教研流于形式、多教少研等缺点` outside of the stretches already read."""
    for match in LISTED.finditer(hans):
        start, end = match.span("item")
        if sounds_like_problem(match["item"]) and not overlaps(read, start, end):
            insort(read, (start, end))
            yield Point(start, end, None)


def _list_end(hans: str, start: int, reach: int) -> int:
    """Where a list of short clauses ends: with 等, else with its sentence."""
    end = sentence_end(hans, start, reach)
    closed = _AND_SO_ON.search(hans, start, end)
    return int(closed.end()) if closed else end


_AND_SO_ON = re.compile(r"等+(?=[,。;]|$)")


def _short_list(hans: str, start: int, stop: int) -> Iterator[Point]:
    """`教师紧缺,操场狭小,经费不足` after a colon: short clauses, all of them shortcomings."""
    clauses = [m.span() for m in _SHORT_CLAUSE.finditer(hans[start:stop])]
    texts = [hans[start + a : start + b] for a, b in clauses]
    if not texts or any(len(t) > 48 or not sounds_like_problem(t) for t in texts):
        return
    for n, (a, b) in enumerate(clauses, 1):
        yield Point(start + a, start + b, n)
