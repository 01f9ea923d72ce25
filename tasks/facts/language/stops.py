"""Where the marks of a text stand: found in one pass, and looked up by all who ask where a clause begins or ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tasks.text.points import character_set, remembered_points

_PARTING = character_set(",;:。、()\n\t!?①②③④⑤⑥⑦⑧⑨⑩")  # between them words run on
_LIST_MARK = re.compile(r"\d{1,2}\.(?=[一-鿿])")  # 1.全县幼儿园
_CLAUSE = character_set(",;:。\n\t")


# 校(园)长, 村(居)委会, 县(市、区): what stands in the brackets is part of the word around them.
_WITHIN_A_WORD = re.compile(
    r"\((?!含|共|男|女|如|[一二三四五六七八九十]+\))[一-鿿、]{1,3}\)(?P<head>(?![共各都均在有对为离约达近])[一-鿿])"
)


@lru_cache(maxsize=4)
def _parting(hans: str) -> list[int]:
    marks = _places(_PARTING.within(remembered_points(hans)))
    if "(" not in hans:
        return marks
    inside = {
        i
        for m in _WITHIN_A_WORD.finditer(hans)
        if "一" <= hans[m.start() - 1] <= "鿿"
        for i in range(m.start(), m.start("head"))
    }
    return [i for i in marks if i not in inside] if inside else marks


@lru_cache(maxsize=4)
def _of_clauses(hans: str) -> list[int]:
    return _places(_CLAUSE.within(remembered_points(hans)))


def _places(there: NDArray[np.bool_]) -> list[int]:
    found: list[int] = there.nonzero()[0].tolist()
    return found


def run_start(hans: str, low: int, end: int) -> int:
    """Where the words before `end` begin that no mark parts, not before `low`.

    >>> run_start("一、专任教师共12人", 0, 7), run_start("一、专任教师共12人", 3, 7), run_start("12人", 0, 0)
    (2, 3, 0)
    >>> run_start("各校(园)长12人", 0, 6), run_start("校长(园长)共12人", 0, 7)
    (0, 6)
    >>> run_start("1.全县幼儿园", 0, 7)
    2
    """
    marks, low = _parting(hans), min(low, end)
    i = bisect_left(marks, end)
    start = max(low, marks[i - 1] + 1) if i else low
    mark = _LIST_MARK.match(hans, start, end) if hans.startswith(".", start + 1, end) else None
    return mark.end() if mark else start


def run_end(hans: str, start: int, high: int) -> int:
    """Where the words behind `start` end that no mark parts, not behind `high`.

    >>> run_end("12名专任教师,其中", 3, 10), run_end("12名专任教师,其中", 3, 5)
    (7, 5)
    """
    marks, high = _parting(hans), max(start, high)
    i = bisect_left(marks, start)
    return min(high, marks[i]) if i < len(marks) else high


def clause_start(hans: str, floor: int, at: int) -> int:
    """Where the clause of a place begins, not before `floor`.

    >>> clause_start("学生736人,其中女生341人", 0, 9), clause_start("学生736人", 0, 2)
    (7, 0)
    """
    marks = _of_clauses(hans)
    i = bisect_left(marks, at)
    return max(floor, marks[i - 1] + 1) if i else floor
