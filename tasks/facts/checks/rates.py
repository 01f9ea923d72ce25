"""Rates and the quantities behind them.

Only words that say which numbers belong together make an equation that may fail (及格706人,及格率97.1%;
占在校生750人的95.2%); numbers that merely stand near each other are reported where they agree exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.checks.equations import Check, Numbered, check, cut_off, is_amount, is_count, rounding
from tasks.records import Indicator
from tasks.text.normalise import match_form

_FAR = 15.0  # percentage points: what a slip of the pen, or an old figure, may be off by
_NEIGHBOURS = 12  # counts before a rate that may belong to it
_FAREST = 24  # quantities before a share of what is named, 留守儿童总数
_STEM = regex.compile(r"(?P<stem>[\p{Han}]{2})率(?:均|也|已|都|只|仅|高|约|为|达|到|是|有|占|的)*\Z")
_SHARE = re.compile(r"(?:占|率|比例|比重)[^,;。]{0,8}\Z")
_OF = re.compile(
    r"占(?:到|了)?(?:[全我][国省市县区镇乡村校园])?(?P<whole>[^,;。、()\d]{2,10}?)的?(?:比例|比重)?[约达为]?\Z"
)
_STOPS = re.compile("[;。]")  # 已整改38个;第二批25个,整改率96%: the rate is of what is said behind the stop
_LEFT = {"巩固": "流失|辍学", "在学": "流失|辍学", "非文盲": "文盲", "合格": "不合格", "及格": "不及格"}
_BY = re.compile(
    r"(?:净增|增加|增长|提高|提升|上升|减少|下降|降低|多|少|增幅|降幅|增幅达|净减)了?(?:约|近|为|达|到)?\Z"
)


def rates(numbered: Numbered, hans: str, earlier: Numbered = ()) -> Iterator[Check]:
    """A rate and the two quantities that stand before it, one of which may stand `earlier` in its paragraph."""
    for at, (index, rate) in enumerate(numbered):
        if rate.unit != "%" or rate.value_high is not None or _is_step(rate, hans):
            continue
        near = numbered[max(0, at - _NEIGHBOURS) : at]
        counts = [pair for pair in near if is_count(pair[1])]
        found = (
            _share_of(rate, counts, hans)
            or _beside(rate, [pair for pair in near if is_amount(pair[1])], hans)
            or _by_stem(rate, counts, hans)
            or _far([*earlier, *numbered[max(0, at - _FAREST) : at]], rate, hans)
        )
        if found and not _all_but(rate, found[1]):
            members, computed = found
            within = cut_off(rate, computed, hans) + _spread(members, computed, hans)
            yield check("rate", [(index, rate), *members], rate.value, computed, within)


def _is_step(rate: Indicator, hans: str) -> bool:
    return _BY.search(hans, max(0, rate.start - 8), rate.start) is not None


def _spread(members: Numbered, computed: float, hans: str) -> float:
    """How far a share may lie off because its quantities are rounded (143.9万 of 184万)."""
    return computed * sum(rounding(one, hans) / one.value for _, one in members if one.value)


def _all_but(rate: Indicator, computed: float) -> bool:
    """100% is never rounded: where one of three hundred is missing, it speaks of something else."""
    return rate.value == 100 and 99.5 <= computed < 100


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
    if wholes and wholes[0] is counts[at - 1] and not _STOPS.search(hans, count.end, rate.start):
        return _kept([wholes[0], counts[at]], _share(count, wholes[0][1], left), rate, _FAR)
    return None


def _named(stem: str, counts: Numbered, hans: str) -> tuple[int, bool] | None:
    """The place of the last count that has the name of a rate, and whether it counts those who are missing."""
    left = _LEFT.get(stem)
    for i in range(len(counts) - 1, 0, -1):
        before = hans[max(counts[i - 1][1].end, counts[i][1].start - 8) : counts[i][1].start]
        if left and regex.search(left, before):
            return i, True
        if stem in before and f"未{stem}" not in before:
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
    computed = 100 * low / high
    return (
        (pair, computed)
        if rate.bound == "exact" and abs(computed - rate.value) <= rounding(rate, hans)
        else None
    )


def _far(before: Numbered, rate: Indicator, hans: str) -> _Found:
    """学校96所,…。开工37所,占规划数的38.54%: a share of what was stated before, only where it comes out.

    To a tenth, or of what it is said to be a share of: 总人口612人,…。贫困人口471人,占总人口的76%.
    """
    if rate.bound != "exact" or not before:
        return None
    part = before[-1]
    if not _is_plain(part[1]) or not _SHARE.search(hans, max(part[1].end, rate.start - 14), rate.start):
        return None
    named = _OF.search(hans, part[1].end, rate.start)
    for whole in reversed(before[:-1]):
        one = whole[1]
        if one.unit != part[1].unit or not _is_plain(one) or one.value <= part[1].value:
            continue
        share = 100 * part[1].value / one.value
        is_named = named is not None and _is_called(one, named["whole"])
        if "." not in hans[rate.start : rate.end] and not is_named:
            continue
        within = cut_off(rate, share, hans) if is_named else rounding(rate, hans)
        if abs(share - rate.value) <= within + _spread([whole, part], share, hans):
            return [whole, part], share
    return None


def _is_called(one: Indicator, name: str) -> bool:
    """Whether a quantity counts what a share is said to be of: 教职工 and 教职工总数."""
    thing = match_form(one.object or "")
    return len(thing) > 1 and (thing in name or name in thing)


def _is_plain(one: Indicator) -> bool:
    return is_amount(one) and one.bound == "exact"
