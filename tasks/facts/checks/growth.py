"""Growth and its levels: from one to another, over the last year, against a level that is named.

A level stands with what it rose by (比上年增加90人), with what it rose from (比上年的1250人增长8%), or with both.
What is named right behind the level may turn out wrong; a level farther off is only taken where it agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.checks.equations import Check, Numbered, Pair, check, cut_off, rounding
from tasks.records import Indicator

_FROM = re.compile(r"(?:由|从)[^,;。]{0,14}\Z")
_TO = re.compile(r"\A[^,;。]{0,4}(?:提高|增加|增长|上升|提升|扩大|发展|下降|减少|降低|降)?(?:到|至|为)")
_STEP = re.compile(
    r"[,、(]?(?:净|同比|共|累计|即|实际|约)*"
    r"(?:增加|增长|成长|提高|提升|上升|减少|下降|降低|增幅|降幅|净增|净减)(?:了|为|达到?|约|近)*"
)
_BY = re.compile(
    r"(?:净增|增加|增长|成长|提高|提升|上升|减少|下降|降低|多|少|增幅|降幅|增幅达|净减)了?(?:约|近|为|达|到)?\Z"
)
_MORE = re.compile(r"(?:比|较)[^,;。]{1,10}(?P<way>净增|增加|增长|多|提高|减少|下降|降低|少)了?(?:约|近)?\Z")
_AGAINST = regex.compile(r"[,、(]?[\p{Han}]{0,4}(?:比|较)[\p{Han}\d]{1,10}\Z")  # 比上年的, 比2011年
_UP = "净增|增加|增长|成长|提高|上升|超出|超过|超|多"
_MOVED = re.compile(rf"(?:{_UP}|(?P<down>净减|减少|下降|降低|少))(?:了|约|近|为|达)*")
_SLIP = 5.0  # percentage points, or per cent of the level: farther off, the two are of different things
_BEFORE = 6  # quantities before a base among which its level may stand


def growth(numbered: Numbered, hans: str) -> Iterator[Check]:
    """由A提高到B and the growth stated after it; a level, what it rose by or from, and by how many per cent."""
    for at in range(len(numbered) - 2):
        first, second, third = numbered[at : at + 3]
        yield from _between_levels(first, second, third, hans)
        yield from _over_last_year(first, second, third, hans)
    for at in range(1, len(numbered) - 1):
        base, step = numbered[at], numbered[at + 1]
        yield from _against(numbered[max(0, at - _BEFORE) : at], base, step, hans)


def _between_levels(low: Pair, high: Pair, step: Pair, hans: str) -> Iterator[Check]:
    a, b, by = low[1], high[1], step[1]
    moved = _FROM.search(hans, max(0, a.start - 16), a.start) and _TO.match(hans[a.end : b.start])
    if a.unit != b.unit or not moved or not _STEP.fullmatch(hans, b.end, by.start):
        return
    change = abs(b.value - a.value)
    within = rounding(a, hans) + rounding(b, hans) if "." in hans[a.start : b.end] else 0.0
    if by.unit in (a.unit, "百分点") and not (by.unit == "%" and a.unit != "%"):
        yield check(
            "growth",
            [step, low, high],
            by.value,
            change,
            max(rounding(by, hans), within if by.unit != "百分点" else 0.0),
        )
    elif by.unit == "%" and a.value:
        yield check("growth", [step, low, high], by.value, 100 * change / abs(a.value), rounding(by, hans))


def _over_last_year(level: Pair, step: Pair, rate: Pair, hans: str) -> Iterator[Check]:
    """拨款6.9亿元,比上年增加0.9亿元,增长15%; of 比上年6亿元增加0.9亿元 the level is the base."""
    a, by, share = level[1], step[1], rate[1]
    more = _MORE.search(hans, max(0, by.start - 18), by.start)
    if more is None or a.unit != by.unit or share.unit != "%" or a.unit == "%":
        return
    if not _BY.search(hans, max(0, share.start - 6), share.start) or "," in hans[a.end + 1 : by.start]:
        return
    base = a.value
    if more.start() >= a.end:
        base += by.value if more["way"] in ("减少", "下降", "降低", "少") else -by.value
    if base <= 0:
        return
    computed = 100 * by.value / base
    widest = 100 * (rounding(a, hans) + rounding(by, hans)) / base * (1 + computed / 100)
    widest += cut_off(share, computed, hans)
    if abs(computed - share.value) <= max(widest, 3.0):
        yield check("growth", [rate, level, step], share.value, computed, widest)


def _against(before: Numbered, base: Pair, step: Pair, hans: str) -> Iterator[Check]:
    """经费1350万元,比上年的1250万元增长8%; 上线186人,比目标150人超出36人."""
    b, by = base[1], step[1]
    moved = _MOVED.match(hans, b.end, by.end)
    if (
        moved is None
        or moved.end() < by.start
        or b.unit == "%"
        or b.value <= 0
        or by.unit not in (b.unit, "%")
    ):
        return
    against = _AGAINST.search(hans, max(0, b.start - 16), b.start)
    if against is None:
        return
    levels = [
        p for p in reversed(before) if p[1].unit == b.unit and (p[1].value < b.value) == bool(moved["down"])
    ]
    for level in levels:
        found = _moved(level, base, step, hans)
        beside = level is before[-1] and against.start() <= level[1].end
        if found.holds or (beside and abs(found.computed - by.value) <= _limit(by)):
            yield found
            return


def _moved(level: Pair, base: Pair, step: Pair, hans: str) -> Check:
    a, b, by = level[1], base[1], step[1]
    change = abs(a.value - b.value)
    within = rounding(a, hans) + rounding(b, hans)
    if by.unit == "%":
        computed = 100 * change / b.value
        return _grown(step, base, level, computed, 100 * within / b.value + cut_off(by, computed, hans))
    return _grown(step, base, level, change, within + rounding(by, hans))


def _grown(step: Pair, base: Pair, level: Pair, computed: float, within: float) -> Check:
    return check("growth", [step, base, level], step[1].value, computed, within)


def _limit(by: Indicator) -> float:
    return _SLIP if by.unit == "%" else by.value * _SLIP / 100
