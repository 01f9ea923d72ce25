"""Shortcomings that an inspection found out, told in running prose: `检查中发现个别幼儿园…;部分教室…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.headings import NOUN
from tasks.facts.problems.points import SENTENCE_REACH, Point, overlaps, sentence_end, take
from tasks.facts.problems.shortcomings import only_announces, sounds_like_problem
from tasks.text.scans import scan

SOME = r"(?:(?:绝?大)?(?:多数|部分)|个别|少数|有的|有些|有个别|有部分|有少数|一些|某些|不少|多[所家处名]|[0-9]{1,3}[所家])"
_FOUND = scan(
    re.compile(
        rf"发现[,:]?(?:仍|还|也)?有?(?={SOME})|(?<=[。;\n])"
        r"(?:(?:经过?|通过)(?:现场|实地|随机)?(?:检查|核查|抽查|暗访)|(?:检查|抽查|核查)(?:中|结果|情况))[:,]"
        r"(?![^,。;]*(?:发现|认为|如下))"
    ),
    "发现 经 通过 检查 抽查 核查",
)
_CLAUSE = re.compile(r"[^;]+")
# Where the sentence turns from what was found to an example of it, or to what was done about it.
TURN = re.compile(
    r",(?:例如|比如|诸如|如|对此|针对|对(?:于)?(?:这|以上|上述|发现)|责令|要求|当场|立即|并(?:当场|责令|要求|及时|立即|对|提出|下达)|(?:检查|督查|督导|工作|巡察|调研)组|执法人员)"
    r"|,?[^,]{0,8}发现"
)
# What is settled already, and what only announces a list: 部分学校存在以下问题.
_NO_PROBLEM = re.compile(
    r"[以如]下|指出|肯定|希望|已经?(?:进行了|整改|更换|修复|解决|完成|全部)|解决了|消除了|得到了?(?:解决|改善|整改)"
)


def found_out(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """What an inspection found wrong with some of those it saw, a row for each clause between semicolons.

    News of inspections have no heading of problems: `发现` and a word for some of many (部分, 个别) stand for it.
    What was found right is none, and neither is what the sentence goes on to order.

    >>> line = "检查发现,部分教室照明不足;个别学校食堂没有留样,责令限期整改。"
    >>> [line[p.start : p.end] for p in found_out(line, [])]
    ['部分教室照明不足', '个别学校食堂没有留样']
    >>> list(found_out("调研发现,部分学校办学特色鲜明。", []))
    []
    """
    for match in _FOUND.finditer(hans):
        stop = sentence_end(hans, match.end(), min(len(hans), match.end() + SENTENCE_REACH))
        for clause in _CLAUSE.finditer(hans, match.end(), stop):
            turn = TURN.search(hans, clause.start(), clause.end())
            end = turn.start() if turn else clause.end()
            if overlaps(read, clause.start(), end) or not is_wrong(hans[clause.start() : end]):
                break
            take(read, (clause.start(), end))
            yield Point(clause.start(), end, None)
            if turn:
                break


def is_wrong(clause: str) -> bool:
    """Whether a clause tells a shortcoming apart from its `部分`, by which alone it is worded as one.

    >>> is_wrong("部分教室照明不足"), is_wrong("部分学校办学特色鲜明"), is_wrong("个别学校存在以下问题")
    (True, False, False)
    >>> is_wrong("一些薄弱环节,有待进一步加强")
    False
    """
    words = _HEAD.sub("", clause)
    if only_announces(words) or _UNTOLD.search(words):
        return False
    return len(words) > 3 and sounds_like_problem(words) and _NO_PROBLEM.search(words) is None


# 反映的突出问题, 共性问题, 一些不足,还需完善: which ones is not told.
_UNTOLD = re.compile(
    r"(?:共性|突出|主要|具体|类似|热点|难点|实际|存在|反映)[性的]?(?:问题|不足|困难)$"
    rf"|^{NOUN}(?:,?(?:[也还仍都]|尚)?(?:需要?|[有亟急]待|[亟急]需|应当?|值得|必须)[^,。;]{{0,16}})?$"
)
_HEAD = re.compile(SOME)
