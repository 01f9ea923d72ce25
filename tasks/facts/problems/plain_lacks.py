"""Sentences of running text that say of several things at once that they are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.points import Point, overlaps, stretch_around, strip_marker, take
from tasks.facts.problems.shortcomings import LACKING, REMEDY, says_what_lacks, sounds_alike
from tasks.text.scans import scan

# What a clause that says so ends with; few sentences hold one.
_LACK = scan(
    re.compile(rf"(?:{LACKING}|[有尚亟]待[^,。;!\n]{{2,12}})(?=[,。;!\n])"),
    "不 老化 老旧 破旧 陈旧 滞后 落后 短缺 紧缺 匮乏 淡薄 松散 涣散 薄弱 偏低 偏弱 偏少 欠缺 缺 紧张 较 很 极 太 "
    "差 低下 单一 参差 流失 令人 堪忧 没有 未 尚未 有待 尚待 亟待",
)
_CLAUSE = re.compile(r"[^,]+")
_STOPS = "。;!?:\n"
_ENDS = "。\n"
# Whose lack is none of the body's own, or only thought of.
_THOUGHT = re.compile(
    r"如果|只要|无论|即使|假如|倘若|虽然|尽管|不是|绝不|决不|并不|毫不|从不|是否|谁|怎[么样]|什么|[“\"》]$"
    r"|^[ 　]*(?:[^,]{0,6}[对把将与]|不)|(?:[的与和、]|改进|反思|找出|不再?)(?:不足|落后|欠缺|缺乏)$"
)


def plain_lacks(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """A row for each sentence in which two clauses or more say what is lacking, outside of the stretches already read.

    Reports tell how things stand without announcing problems: `师资力量薄弱,办学条件较差`. One such clause may be
    part of praise or of a story; two of them side by side are not.

    >>> line = "我镇学前教育师资力量薄弱,保障机制不健全,群众呼声强烈。"
    >>> [line[p.start : p.end] for p in plain_lacks(line, [])]
    ['我镇学前教育师资力量薄弱,保障机制不健全']
    >>> list(plain_lacks("针对师资力量薄弱,保障机制不健全,我镇增加了投入。", []))
    []
    """
    done = -1
    for match in _LACK.finditer(hans):
        if match.start() < done:
            continue
        start, done = stretch_around(hans, match.start(), match.start(), _STOPS)
        beside = overlaps(read, *stretch_around(hans, match.start(), match.start(), _ENDS))
        if not overlaps(read, start, done) and (row := _row(hans, start, done, beside)):
            take(read, (start, done))
            yield row


def _row(hans: str, start: int, stop: int, beside: bool) -> Point | None:
    """The clauses from the first that says so to the last that goes on with it; one is enough beside another row."""
    clauses = [m.span() for m in _CLAUSE.finditer(hans, start, stop)]
    words = [hans[slice(*span)] for span in clauses]
    lacking = [n for n, clause in enumerate(words) if _lacks(clause)]
    if not lacking or REMEDY.search(hans, start, clauses[lacking[0]][0]):
        return None
    first = last = lacking[0]
    if first > 0 and sounds_alike(words[first - 1]):
        first -= 1
    while last + 1 < len(clauses) and (last < lacking[-1] or sounds_alike(words[last + 1])):
        last += 1
    if last == first and not beside:
        return None
    low, high = clauses[first]
    return Point(high - len(strip_marker(hans[low:high]).lstrip()), clauses[last][1], None)


def _lacks(clause: str) -> bool:
    return says_what_lacks(clause) and REMEDY.search(clause) is None and _THOUGHT.search(clause) is None
