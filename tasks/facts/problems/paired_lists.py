"""Remedies listed as the problems were: the first of `针对以上问题` answers the first of the list above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tasks.records import Measure, Problem

_ANSWERS = re.compile(
    r"(?:针对|对于?|就|按照|根据)[^。;\n]{0,20}?(?:以上|上述|上面|存在|发现)[^。;\n]{0,8}?(?:问题|不足|困难|差距|隐患)"
)
_BEFORE = re.compile(r"(?P<n>\d{1,2})[、.)][ 　]*\Z")
_AT = re.compile(r"[(]?(?P<n>\d{1,2})[、.)]")
_NUMBER = 6  # characters in which the number of an item stands before it
_REACH = 400  # characters between the two lists


def paired(hans: str, problems: Sequence[Problem], measures: Iterable[Measure]) -> list[Measure]:
    """The remedies, those of a list that is numbered as the problems above it with the numbers of these.

    A report on rectification names all that was found and then what was done, in the same order; it says so by
    `针对以上问题` between the two lists.

    >>> hans = "发现以下问题:1、灯光不足;2、厕所少。针对以上问题,整改如下:1、换灯;2、新建厕所。"
    >>> problems = [Problem(9, 13, 1), Problem(16, 19, 2)]
    >>> measures = [Measure(34, 36, None, None, None), Measure(39, 43, None, None, None)]
    >>> [m.problem_ordinal for m in paired(hans, problems, measures)]
    [1, 2]
    >>> [m.problem_ordinal for m in paired(hans.replace("针对以上问题", "今后的工作中"), problems, measures)]
    [None, None]
    """
    rows = list(measures)
    numbers = list(range(1, len(problems) + 1))
    listed = len(numbers) > 1 and len(rows) == len(numbers) and [p.ordinal for p in problems] == numbers
    if not listed or any(row.problem_ordinal for row in rows):
        return rows
    low = max(problems[-1].end, rows[0].start - _REACH)
    if not _ANSWERS.search(hans, low, rows[0].start) or [_number(hans, row) for row in rows] != numbers:
        return rows
    return [replace(row, problem_ordinal=number) for row, number in zip(rows, numbers, strict=True)]


def _number(hans: str, row: Measure) -> int | None:
    """The number that an item begins with, or that stands before it."""
    found = _AT.match(hans, row.start) or _BEFORE.search(hans, max(0, row.start - _NUMBER), row.start)
    return int(found["n"]) if found else None
