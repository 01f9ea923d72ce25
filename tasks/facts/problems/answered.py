"""Lists that set an order right behind each problem, without labels: `门窗脱落。要求及时更换。`"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from tasks.facts.problems.announced import row_of
from tasks.facts.problems.lists import marked_number
from tasks.facts.problems.points import Point, first_sentence, sentence_end
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.records import Passage, Section
from tasks.text.scans import scan

_ANSWER = re.compile(
    r"[ 　\n]*(?:(?:具体)?(?:处理|整改|解决)(?:意见|办法|方案|建议)[,::]?)?"
    r"(?P<what>(?:要求|必须|须|应当?|立即|马上|尽快|责令|责成|建议|(?:现)?已(?:经)?(?!经不))[^。\n]{2,120}。?)"
)
# Where an order begins: most documents have none, which spares looking through their lists.
_ORDER = scan(
    re.compile(
        r"(?:具体)?(?:处理|整改|解决)(?:意见|办法|方案|建议)|(?<=[。;\n 　])(?:要求|必须|须|应|立即|马上|尽快|责令|责成|建议|现?已)"
    ),
    "具体 处理 整改 解决 要求 必须 须 应 立即 马上 尽快 责令 责成 建议 现已 已",
)
_FEWEST = 2

Answered = tuple[list[tuple[Point, Point | None]], tuple[int, int]]


def answered_rows(passage: Passage) -> Iterator[Answered]:
    """The items of lists in which most are shortcomings with an order right behind them, each with that order.

    Plans of rectification list danger by danger and say at once what is to be done, under a heading of remedies
    or under none; by the heading alone all of it would be remedies.

    >>> from tasks.records import Part, Section
    >>> line = "1、门窗脱落。要求及时更换。\\n2、走廊堵塞。必须立即清除。"
    >>> rows = (Section(0, 6, 1, "1、"), Section(15, 21, 1, "2、"))
    >>> found = [pair for pairs, _ in answered_rows(Passage(line, line, Part(0, 29, 1), rows, ())) for pair in pairs]
    >>> [(line[p.start : p.end], line[a.start : a.end]) for p, a in found if a]
    [('门窗脱落。', '要求及时更换。'), ('走廊堵塞。', '必须立即清除。')]
    """
    hans = passage.hans
    orders = [match.start() for match in _ORDER.finditer(hans)]
    for i, section in enumerate(passage.sections if len(orders) > 1 else ()):
        if marked_number(section.marker) != 1:
            continue
        row, stop = row_of(passage, i)
        if bisect_left(orders, stop) - bisect_left(orders, section.start) < _FEWEST:
            continue
        pairs = list(_pairs(hans, row, stop))
        wrong = sum(a is not None and sounds_like_problem(hans[p.start : p.end]) for p, a in pairs)
        if wrong >= _FEWEST and 2 * wrong > len(pairs):
            yield pairs, (section.start, stop)


def _pairs(hans: str, row: list[Section], stop: int) -> Iterator[tuple[Point, Point | None]]:
    ends = [*(s.start for s in row[1:]), min(stop, row[-1].end + _REACH)]
    for section, end in zip(row, ends, strict=True):
        problem = first_sentence(hans, section, end, marked_number(section.marker))
        yield problem, _answer(hans, problem, end)


_REACH = 300  # characters of a last item


def _answer(hans: str, problem: Point, stop: int) -> Point | None:
    match = _ANSWER.match(hans, problem.end, max(problem.end, stop))
    if match is None:
        return None
    end = min(sentence_end(hans, match.start("what"), stop) + 1, stop)
    return Point(match.start("what"), end, problem.ordinal)
