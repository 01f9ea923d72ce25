"""Totals and their parts: lists after 其中, in brackets, before 合计, with 其余; and the women of each part.

A list after 其中 need not be complete (学生736人,其中寄宿生200人), so that one that falls short proves nothing:
such a list is an equation where it comes out exactly, or so nearly that a slip is the better explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from tasks.facts.checks.equations import NEAR, Check, Numbered, check, rounding
from tasks.records import Indicator

_OF_WHICH = re.compile(r"其中|包括|分别(?:为|是)|其余")
_AMONG = regex.compile(r"\A[\p{Han}]{0,4}(?<![初高])中(?:[,、]|有|(?=\d))")  # 在受表彰的86人中,有…
_ALTOGETHER = regex.compile(r"(?:合计|共计|总计|累计|共|总共|一共)[\p{Han}]{0,8}(?:约|达|近)?\Z")
_REST = re.compile(r"(?:其余|其他|余下|剩余|另外)(?:的)?\Z")
_LEFT_OVER = re.compile(
    r"(?:其余|余下|剩余)(?:的)?\Z"
)  # 其他 may be one more name of a list that began elsewhere
# 负债216万元,比年初减少80万元: by how much it has changed, and no part of anything.
_CHANGE = re.compile(
    r"(?:[比较][^,;。()比较]{1,14}?|同比|环比)(?:净?[增减]|多|少|[高低]出?|[上提]升|下降|降低|提高)[加长少]?了?\Z"
)
_SEX = re.compile(r"(?:男|(?<![子儿妇])女)(?:生|性|教师|教职工|学生|孩|童)?\Z")
_MEAN = regex.compile(
    r"(?:[生人师班校户]均|平均)[\p{Han}]{0,6}\Z"
)  # 小学3600平方米,生均3.6平方米: no part of any sum
_SUBSET = re.compile(r"[(（]?(?:含|其中)[^,;]{0,6}\Z")
_SLIP = 0.02  # of the total: what a list of three parts or more may be off by and still be meant as complete
_MIXED = frozenset({"所", "个", "处"})  # 学校10所,其中小学7所,教学点3个
# A list of more parts than this is no list that a person wrote; the bound keeps hostile sentences linear.
_MOST = 60


class Placed(NamedTuple):
    """An indicator with its number in the list and how many brackets are open around it."""

    number: int
    one: Indicator
    depth: int
    sex: str = ""


def placed(numbered: Numbered, hans: str) -> list[Placed]:
    """The indicators of a sentence, each with the brackets open around it."""
    found: list[Placed] = []
    depth, at = 0, numbered[0][1].start
    for index, one in numbered:
        if _is_band(one, hans) or _MEAN.search(hans, max(0, one.start - 9), one.start):
            continue
        if _CHANGE.search(hans, max(0, one.start - 20), one.start):
            continue
        depth += hans.count("(", at, one.start) - hans.count(")", at, one.start)
        sex = _SEX.search(hans, max(0, one.start - 5), one.start)
        found.append(Placed(index, one, max(depth, 0), sex.group()[0] if sex else ""))
        at = one.start
    return found


def _is_band(one: Indicator, hans: str) -> bool:
    """50人以上村小12所: which of them are meant, and no part of any sum."""
    return one.bound in ("at_least", "at_most") and "一" <= hans[one.end : one.end + 1] <= "鿿"


def sums(numbered: Numbered, hans: str) -> Iterator[Check]:
    """All totals of a sentence with their parts, the last total first: a part may be the total of a list inside the list."""
    row = placed(numbered, hans)
    inside: set[int] = set()
    for at in range(len(row) - 1, -1, -1):
        total = row[at]
        if total.one.value_high is not None or total.one.unit == "%":
            continue
        yield from _sexes(row, at, hans)
        if not total.sex:
            yield from _after(row, at, hans, inside)
        low = max(0, total.one.start - 14)
        summed = hans.find("共", low, total.one.start) >= 0 or hans.find("计", low, total.one.start) >= 0
        if summed and _ALTOGETHER.search(hans, low, total.one.start):
            yield from _before(row, at, hans)


def _sexes(row: Sequence[Placed], at: int, hans: str) -> Iterator[Check]:
    """A count of persons with its women and its men."""
    total, pair = row[at], row[at + 1 : at + 3]
    if total.sex or {p.sex for p in pair} != {"男", "女"}:
        return
    if all(p.one.unit == total.one.unit for p in pair):
        computed = pair[0].one.value + pair[1].one.value
        yield _sum("sexes", total, pair, computed, rounding(total.one, hans))


def _after(row: Sequence[Placed], at: int, hans: str, inside: set[int]) -> Iterator[Check]:
    """A total and the list that follows it; `inside` takes up the parts of lists that come out."""
    total = row[at]
    listed = [p for p in row[at + 1 : at + 1 + _MOST] if not p.sex]
    outer = [p for p in listed if p.number not in inside and p.depth <= total.depth]
    near: tuple[Sequence[Placed], Sequence[Placed]] | None = None
    for members in (listed, outer) if len(outer) < len(listed) else (listed,):
        kinds = _family(total, members, hans)
        for parts in kinds or ():
            exact = _exact_prefix(total, parts)
            if exact:
                inside.update(p.number for p in exact)
                yield _sum("parts", total, exact, total.one.value, 0.0)
                yield from _alike(row, at, exact, hans)
                return
        near = near or kinds
    if near:
        yield from _near(total, *near, hans)


def _family(
    total: Placed, listed: Sequence[Placed], hans: str
) -> tuple[Sequence[Placed], Sequence[Placed]] | None:
    """The members of the list after a total: those of its unit, and for schools those that are counted as 所 and 个."""
    unit = total.one.unit
    first = next((p for p in listed if p.one.unit == unit or (unit == "所" and p.one.unit in _MIXED)), None)
    if first is None or first.depth < total.depth or not _opens_list(total, first, listed, hans):
        return None
    family = [p for p in listed if p.depth == first.depth and p.one.start >= first.one.start]
    if first.depth > total.depth:  # in brackets: the list ends with them
        begun = listed.index(first)
        end = next((i for i, p in enumerate(listed) if i > begun and p.depth < first.depth), len(listed))
        family = [p for p in listed[begun:end] if p.depth == first.depth]
    mixed = [p for p in family if p.one.unit in _MIXED] if unit == "所" else []
    return [p for p in family if p.one.unit == unit], mixed


def _opens_list(total: Placed, first: Placed, listed: Sequence[Placed], hans: str) -> bool:
    """Whether words say that a list follows: 其中 before its first part, a bracket, or 其余 within it."""
    low = total.one.end
    between = hans[low : min(first.one.start + 1, low + 60)]
    if _OF_WHICH.search(between) or _AMONG.match(between):
        return True
    if first.depth > total.depth and all(p.depth > total.depth for p in listed[: listed.index(first)]):
        return True
    return any(
        p.one.unit == total.one.unit and _LEFT_OVER.search(hans, max(0, p.one.start - 4), p.one.start)
        for p in listed[:3]
    )


def _exact_prefix(total: Placed, parts: Sequence[Placed]) -> Sequence[Placed]:
    """The first parts that make up the total exactly, two at least."""
    computed = 0.0
    for count, part in enumerate(parts, start=1):
        computed += part.one.value
        if abs(computed - total.one.value) < 1e-6 * max(1.0, total.one.value) and count > 1:
            return parts[:count]
        if computed > total.one.value:
            break
    return ()


def _near(total: Placed, same: Sequence[Placed], mixed: Sequence[Placed], hans: str) -> Iterator[Check]:
    """A list that almost makes up its total: one that is closed by 其余, or of three parts and more."""
    rest = next((i for i, p in enumerate(same) if _is_rest(p, hans)), None)
    parts = same[: rest + 1] if rest is not None else same
    if (
        len(parts) < 2
        or len(mixed) > len(same)
        or (
            _SUBSET.search(hans, max(0, parts[0].one.start - 24), parts[0].one.start - 1)
            and rest is None
            and len(parts) < 3
        )
    ):
        return
    computed = sum(p.one.value for p in parts)
    limit = NEAR if rest is not None else _SLIP
    off = abs(computed - total.one.value)
    within = rounding(total.one, hans) + sum(rounding(p.one, hans) for p in parts)
    if (rest is None and len(parts) < 3 and off > within) or off > limit * abs(total.one.value):
        return
    if off > within and any(p.one.bound != "exact" for p in (total, *parts)):
        return  # 40多人 may be 43
    yield _sum("parts", total, parts, computed, within)


def _is_rest(part: Placed, hans: str) -> bool:
    return _REST.search(hans, max(0, part.one.start - 4), part.one.start) is not None


def _alike(row: Sequence[Placed], at: int, parts: Sequence[Placed], hans: str) -> Iterator[Check]:
    """学生842人(女389人),其中初中生305人(女139人)…: where the parts make up the total, so do their women, or 专任教师."""
    pairs = (
        (one.number, after) for one, after in pairwise(row) if after.depth > one.depth or after.sex == "女"
    )
    following = dict(pairs)
    own = following.get(row[at].number)
    theirs = [following[p.number] for p in parts if p.number in following]
    if own is not None and len(theirs) == len(parts) and all(_same_kind(own, other) for other in theirs):
        computed = sum(w.one.value for w in theirs)
        if abs(computed - own.one.value) <= NEAR * own.one.value:
            yield _sum("parts", own, theirs, computed, rounding(own.one, hans))


def _same_kind(own: Placed, other: Placed) -> bool:
    if own.one.unit != other.one.unit:
        return False
    return own.sex == other.sex == "女" or (own.one.metric is not None and own.one.metric == other.one.metric)


def _before(row: Sequence[Placed], at: int, hans: str) -> Iterator[Check]:
    """A list and the 合计 that closes it: the run of its own unit that ends before it, and what its brackets hold if need be."""
    total = row[at]
    alike = [p for p in row[max(0, at - _MOST) : at] if not p.sex and p.one.unit == total.one.unit]
    outer = [p for p in alike if p.depth <= total.depth]
    run = _exact_run(total, outer) or (_exact_run(total, alike) if len(alike) > len(outer) else None)
    if run:
        yield _sum("parts", total, run, total.one.value, 0.0)
        return
    computed = sum(p.one.value for p in outer)
    if len(outer) > 1 and abs(computed - total.one.value) <= NEAR * abs(total.one.value):
        within = rounding(total.one, hans) + sum(rounding(p.one, hans) for p in outer)
        yield _sum("parts", total, outer, computed, within)


def _exact_run(total: Placed, parts: Sequence[Placed]) -> Sequence[Placed] | None:
    """The last parts that make up the total exactly, two at least."""
    computed = 0.0
    for count, part in enumerate(reversed(parts), start=1):
        computed += part.one.value
        if count > 1 and abs(computed - total.one.value) < 1e-6 * max(1.0, total.one.value):
            return parts[-count:]
    return None


def _sum(kind: str, total: Placed, parts: Sequence[Placed], computed: float, within: float) -> Check:
    members = [(p.number, p.one) for p in (total, *parts)]
    return check(kind, members, total.one.value, computed, within)
