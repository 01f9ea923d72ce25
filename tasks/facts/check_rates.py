"""Rates and the counts behind them, growth and its levels.

Only words that say which numbers belong together make an equation that may fail (及格706人,及格率97.1%;
占在校生750人的95.2%); numbers that merely stand side by side are reported where they agree exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.equations import Check, Numbered, Pair, check, is_count, rounding
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


def rates(numbered: Numbered, hans: str) -> Iterator[Check]:
    """A rate and the two counts that stand before it."""
    for at, (index, rate) in enumerate(numbered):
        if (
            rate.unit != "%"
            or rate.value_high is not None
            or _BY.search(hans, max(0, rate.start - 8), rate.start)
        ):
            continue
        counts = [pair for pair in numbered[max(0, at - _NEIGHBOURS) : at] if is_count(pair[1])]
        found = _share_of(rate, counts, hans) or _beside(rate, counts, hans) or _by_stem(rate, counts, hans)
        if found:
            members, computed = found
            yield check("rate", [(index, rate), *members], rate.value, computed, rounding(rate, hans) * 1.01)


_Found = tuple[Numbered, float] | None


def _share_of(rate: Indicator, counts: Numbered, hans: str) -> _Found:
    """寄宿生714人,占在校生750人的95.2%."""
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
    """学生727人,及格706人,及格率97.1%; 在校生800人,流失4人,巩固率99.5%: the rate has the name of the count.

    What it is a share of need not stand right before it (实考118人,及格98人,优秀40人,优秀率33.9%); that it does not
    come out is only said of the one that does.
    """
    stem = _STEM.search(hans, max(0, rate.start - 10), rate.start)
    if stem is None:
        return None
    part = _named(stem["stem"], counts, hans)
    if part is None:
        return None
    at, left = part
    count, within = counts[at][1], rounding(rate, hans) * 1.01
    wholes = [w for w in reversed(counts[:at]) if w[1].unit == count.unit and w[1].value >= count.value]
    for whole in wholes:
        if abs(_share(count, whole[1], left) - rate.value) <= within:
            return [whole, counts[at]], _share(count, whole[1], left)
    if wholes and wholes[0] is counts[at - 1]:
        return _kept([wholes[0], counts[at]], _share(count, wholes[0][1], left), rate, _FAR)
    return None


def _named(stem: str, counts: Numbered, hans: str) -> tuple[int, bool] | None:
    """The place of the last count that has the name of a rate, and whether it counts those who are missing."""
    left = _LEFT.get(stem)
    for i in range(len(counts) - 1, 0, -1):
        before = hans[max(counts[i - 1][1].end, counts[i][1].start - 8) : counts[i][1].start]
        if left and regex.search(left, before):
            return i, True
        if stem in before and not before.startswith("未"):
            return i, False
    return None


def _share(part: Indicator, whole: Indicator, left: bool) -> float:
    share = 100 * part.value / whole.value
    return 100 - share if left else share


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
