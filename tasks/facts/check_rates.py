"""Rates and the counts behind them, growth and its levels, averages and their totals.

Only words that say which numbers belong together make an equation that may fail (及格706人,及格率97.1%;
占在校生1085人的95.2%); numbers that merely stand side by side are reported where they agree exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from tasks.facts.equations import NEAR, Check, Numbered, check, rounding
from tasks.records import Indicator

_FAR = 15.0  # percentage points: what a slip of the pen, or an old figure, may be off by
_NEIGHBOURS = 12  # counts before a rate that may belong to it
_STEM = regex.compile(r"(?P<stem>[\p{Han}]{2})率(?:均|也|已|都|只|仅|高|约|为|达|到|是|有|占|的)*\Z")
_SHARE = re.compile(r"(?:占|率)[^,;。]{0,8}\Z")
_LEFT = {"巩固": "流失|辍学", "在学": "流失|辍学", "非文盲": "文盲", "合格": "不合格", "及格": "不及格"}
_FROM = re.compile(r"(?:由|从)[^,;。]{0,14}\Z")
_TO = re.compile(r"\A[^,;。]{0,4}(?:提高|增加|增长|上升|提升|扩大|发展|下降|减少|降低|降)?(?:到|至|为)")
_BY = re.compile(
    r"(?:净增|增加|增长|提高|提升|上升|减少|下降|降低|多|少|增幅|降幅|增幅达|净减)了?(?:约|近|为|达|到)?\Z"
)
_STEP = re.compile(
    r"[,、(]?(?:净|同比|共|累计|即|实际)*(?:增加|增长|提高|提升|上升|减少|下降|降低|增幅|降幅|净增|净减)(?:了|为|达到?|约|近)*"
)
_MORE = re.compile(r"(?:比|较)[^,;。]{1,10}(?P<way>净增|增加|增长|多|提高|减少|下降|降低|少)了?(?:约|近)?\Z")
_EACH = regex.compile(
    r"(?:每人|每生|每名[\p{Han}]{0,4}|人均|生均|平均每?[\p{Han}]?|每[\p{Han}]{1,3})[\p{Han}]{0,4}\Z"
)
_HABIT = re.compile(r"每(?:学期|学年|周|月|天|年|日)")
_PER_PUPIL = regex.compile(r"生均[\p{Han}]{0,8}\Z")
_PUPILS = frozenset({"students", "students_primary", "students_junior", "students_senior"})


def rates(numbered: Numbered, hans: str) -> Iterator[Check]:
    """A rate and the two counts that stand before it."""
    for at, (index, rate) in enumerate(numbered):
        if (
            rate.unit != "%"
            or rate.value_high is not None
            or _BY.search(hans, max(0, rate.start - 8), rate.start)
        ):
            continue
        counts = [pair for pair in numbered[max(0, at - _NEIGHBOURS) : at] if _is_count(pair[1])]
        found = _share_of(rate, counts, hans) or _by_stem(rate, counts, hans) or _beside(rate, counts, hans)
        if found:
            members, computed = found
            yield check("rate", [(index, rate), *members], rate.value, computed, rounding(rate, hans) * 1.01)


_Found = tuple[Numbered, float] | None


def _is_count(one: Indicator) -> bool:
    return one.dimension in ("people", "count") and one.value_high is None and one.value > 0


def _share_of(rate: Indicator, counts: Numbered, hans: str) -> _Found:
    """寄宿生1033人,占在校生1085人的95.2%."""
    if len(counts) < 2 or counts[-1][1].unit != counts[-2][1].unit:
        return None
    part, whole = counts[-2], counts[-1]
    if (
        hans[whole[1].end : rate.start].strip() not in ("的", "总数的")
        or "占" not in hans[part[1].end : whole[1].start]
    ):
        return None
    return _kept([part, whole], 100 * part[1].value / whole[1].value, rate, 2 * _FAR)


def _by_stem(rate: Indicator, counts: Numbered, hans: str) -> _Found:
    """学生727人,及格706人,及格率97.1%; 在校生800人,流失4人,巩固率99.5%: the rate has the name of the count."""
    stem = _STEM.search(hans, max(0, rate.start - 10), rate.start)
    if stem is None:
        return None
    left = _LEFT.get(stem["stem"])
    for i in range(len(counts) - 1, 0, -1):
        before = hans[max(counts[i - 1][1].end, counts[i][1].start - 8) : counts[i][1].start]
        whole, part = counts[i - 1], counts[i]
        if whole[1].unit != part[1].unit or part[1].value > whole[1].value:
            continue
        if left and regex.search(left, before):
            return _kept([whole, part], 100 - 100 * part[1].value / whole[1].value, rate, _FAR)
        if stem["stem"] in before and not before.startswith("未"):
            return _kept([whole, part], 100 * part[1].value / whole[1].value, rate, _FAR)
    return None


def _kept(members: Numbered, computed: float, rate: Indicator, limit: float) -> _Found:
    return (members, computed) if abs(computed - rate.value) <= limit else None


def _beside(rate: Indicator, counts: Numbered, hans: str) -> _Found:
    """Two counts and a rate that nothing but their values relates: only where they agree."""
    pair = counts[-2:]
    if (
        len(pair) < 2
        or pair[0][1].unit != pair[1][1].unit
        or not _SHARE.search(hans, max(0, rate.start - 14), rate.start)
    ):
        return None
    low, high = sorted(m.value for _, m in pair)
    if low == high:
        return None
    for computed in (100 * low / high, 100 - 100 * low / high):
        if abs(computed - rate.value) <= rounding(rate, hans) and rate.bound == "exact":
            return pair, computed
    return None


def growth(numbered: Numbered, hans: str) -> Iterator[Check]:
    """由A提高到B and the growth stated after it; a level, what it rose by, and by how many per cent."""
    for at in range(len(numbered) - 2):
        first, second, third = numbered[at : at + 3]
        yield from _between_levels(first, second, third, hans)
        yield from _over_last_year(first, second, third, hans)


_Pair = tuple[int, Indicator]


def _between_levels(low: _Pair, high: _Pair, step: _Pair, hans: str) -> Iterator[Check]:
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


def _over_last_year(level: _Pair, step: _Pair, rate: _Pair, hans: str) -> Iterator[Check]:
    """拨款6.9亿元,比上年增加0.9亿元,增长15%."""
    a, by, share = level[1], step[1], rate[1]
    more = _MORE.search(hans, max(0, by.start - 18), by.start)
    if more is None or a.unit != by.unit or share.unit != "%" or a.unit == "%":
        return
    if not _BY.search(hans, max(0, share.start - 6), share.start) or "," in hans[a.end + 1 : by.start]:
        return
    base = a.value + by.value if more["way"] in ("减少", "下降", "降低", "少") else a.value - by.value
    if base <= 0:
        return
    computed = 100 * by.value / base
    widest = 100 * (rounding(a, hans) + rounding(by, hans)) / base * (1 + computed / 100) + rounding(
        share, hans
    )
    if abs(computed - share.value) <= max(widest, 3.0):
        yield check("growth", [rate, level, step], share.value, computed, widest)


def products(numbered: Numbered, hans: str) -> Iterator[Check]:
    """每人500元 for 120 persons against the sum that is stated."""
    for at, (i, each) in enumerate(numbered):
        if each.value == 1 or not _EACH.search(hans, max(0, each.start - 9), each.start):
            continue
        if _HABIT.search(hans, max(0, each.start - 9), each.start):
            continue
        counts = [
            p for p in numbered[max(0, at - _NEIGHBOURS) : at] if _is_count(p[1]) and p[1].unit != each.unit
        ][-1:]
        totals = [p for p in numbered if p[1].unit == each.unit and p[0] != i and p[1].value > each.value]
        for total in totals[:1]:
            for count in counts:
                computed = each.value * count[1].value
                within = rounding(total[1], hans) + rounding(each, hans) * count[1].value
                if count[1].value > 1 and abs(computed - total[1].value) <= NEAR * total[1].value:
                    yield check("product", [total, (i, each), count], total[1].value, computed, within)


def per_pupil(numbered: Numbered, hans: str, pupils: _Pair | None) -> Iterator[Check]:
    """图书13111册,生均59.06册, with the pupils that the part has stated before."""
    if pupils is None or pupils[1].value <= 0:
        return
    for (i, total), (j, each) in pairwise(numbered):
        if total.unit != each.unit or not _PER_PUPIL.search(hans, max(0, each.start - 12), each.start):
            continue
        computed = total.value / pupils[1].value
        share = rounding(each, hans) or 0.5  # an average in whole numbers is a rounded one
        within = share + rounding(total, hans) / pupils[1].value
        if abs(computed - each.value) <= NEAR * each.value:
            yield check("product", [(j, each), (i, total), pupils], each.value, computed, within)


def pupils_in(numbered: Numbered) -> Sequence[_Pair]:
    """The numbers of all pupils that a sentence states."""
    return [p for p in numbered if p[1].metric in _PUPILS and p[1].unit == "人" and p[1].kind == "actual"]
