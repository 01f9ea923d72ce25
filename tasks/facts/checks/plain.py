"""Totals whose parts follow with no word that says so: 教职工97人,在岗88人,借调6人,病休3人.

Any three numbers may add up to a fourth by chance. So the list must be long, end with its sentence, count
the same things as its total, go on without a ;, and come out exactly. One that does not is no list, and never an
equation that fails.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from tasks.facts.checks.equations import Check, Numbered, check, is_amount
from tasks.facts.checks.sums import Placed, placed

_LEAST = 20.0  # a smaller total is the sum of other small numbers too often
_PARTS = (3, 24)
_RANKED = regex.compile(
    r"(?:等奖|名|[金银铜]牌|[国省市县区校]级[\p{Han}]{0,8})\Z"
)  # 一等奖30人,二等奖20人,三等奖10人
# 女生240人,一年级107人,二年级102人…: of all that is said of the pupils, the grades divide them.
_GRADE = regex.compile(
    r"(?:[一二三四五六七八九]|[七八九初高][一二三]?)年级[\p{Han}\d个]{0,6}\Z|[初高][一二三]\p{Han}{0,4}\Z"
)


def plain_lists(numbered: Numbered, hans: str) -> Iterator[Check]:
    """The totals of a sentence that the rest of it divides into three parts or more.

    >>> from tasks.facts.indicators.indicators import find_indicators
    >>> from tasks.records import Part, Passage, Span
    >>> def found(text):
    ...     passage = Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),))
    ...     return [c.stated for c in plain_lists(list(enumerate(find_indicators(passage)[0])), text)]
    >>> found("现有教师53人,本科21人,专科28人,其他学历4人。")
    [53.0]
    >>> found("现有教师53人,本科21人,专科28人,骨干教师12人。")
    []
    """
    row = placed(numbered, hans)
    for at, total in enumerate(row):
        if total.one.value < _LEAST or not _counts(total) or _is_rank(total, hans):
            continue
        parts = _parts(total, row[at + 1 :], hans)
        if _PARTS[0] <= len(parts) <= _PARTS[1] and _comes_out(total, parts):
            members = [(p.number, p.one) for p in (total, *parts)]
            yield check("parts", members, total.one.value, total.one.value, 0.0)
            return


def _parts(total: Placed, after: Sequence[Placed], hans: str) -> list[Placed]:
    """All that follows up to a ; in the unit of the total, without what brackets say of single parts; grades if there are."""
    stop = hans.find(";", total.one.end, after[-1].one.start) if after else -1
    alike = [p for p in after if p.one.unit == total.one.unit and p.depth <= total.depth]
    listed = [p for p in alike if stop < 0 or p.one.start < stop]
    grades = [p for p in listed if _GRADE.search(hans, max(0, p.one.start - 12), p.one.start)]
    return grades if len(grades) >= _PARTS[0] else listed


def _comes_out(total: Placed, parts: Sequence[Placed]) -> bool:
    if not all(map(_counts, parts)):
        return False
    return abs(sum(p.one.value for p in parts) - total.one.value) < 1e-6 * total.one.value


def _counts(placed: Placed) -> bool:
    return is_amount(placed.one) and placed.one.bound == "exact" and not placed.sex


def _is_rank(total: Placed, hans: str) -> bool:
    return _RANKED.search(hans, max(0, total.one.start - 12), total.one.start) is not None
