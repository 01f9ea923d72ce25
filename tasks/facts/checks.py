"""Arithmetic that a sentence implies between its quantities: totals and parts, rates and counts, growth, averages.

A report that says 736 pupils, of whom 281, 342 and 113 at three stages, states four numbers and one
equation. Each check is one such equation: what is stated, what follows from the other numbers, whether the
two agree within the rounding of what is written. A list that is no partition (736人,其中寄宿生200人) implies
nothing, so an equation is only reported where it holds or nearly holds; a near miss is what an analyst seeks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from tasks.records import Indicator, Passage

NEAR = 0.05  # of the stated total; what lies farther off is another list, not a slip
NEAR_POINTS = 5.0  # percentage points

_OF_WHICH = regex.compile(r"其中|包括|分别(?:为|是)|含")
_ALTOGETHER = regex.compile(r"(?:合计|共计|总计|累计|共|总共|一共)[\p{Han}]{0,8}(?:约|达|近)?\Z")
_FROM = regex.compile(r"(?:由|从)[^,;。]{0,12}\Z")
_TO = regex.compile(r"\A[^,;。]{0,4}(?:提高|增加|增长|上升|提升|扩大|发展|下降|减少|降低|降)?(?:到|至|为)")
_BY = regex.compile(r"(?:净增|增加|增长|提高|提升|上升|减少|下降|降低|多|少)了?(?:约|近)?\Z")
_EACH = regex.compile(
    r"(?:每人|每生|每名[\p{Han}]{0,4}|人均|生均|平均每?[\p{Han}]?|每[\p{Han}]{1,3})[\p{Han}]{0,4}\Z"
)


@dataclass(frozen=True, slots=True)
class Check:
    """An equation between indicators, by their place in the list; `stated` belongs to the first of them.

    `kind` is parts, sexes, rate, growth or product.
    """

    start: int
    end: int
    kind: str
    indicator_indexes: tuple[int, ...]
    stated: float
    computed: float
    holds: bool


Numbered = Sequence[tuple[int, Indicator]]


# A list of more parts than this is no list that a person wrote; the bound keeps hostile sentences linear.
_MOST = 60


def find_checks(indicators: Sequence[Indicator], passage: Passage) -> list[Check]:
    """All equations of a part, sentence by sentence, in the order of the text.

    >>> from tasks.facts.indicators import find_indicators
    >>> from tasks.records import Part, Span
    >>> text = "现有学生736人,其中初中生281人,小学生342人,学前幼儿113人。"
    >>> passage = Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),))
    >>> [(c.kind, c.stated, c.computed, c.holds) for c in find_checks(find_indicators(passage)[0], passage)]
    [('parts', 736.0, 736.0, True)]
    """
    found: list[Check] = []
    for _, group in groupby(enumerate(indicators), key=lambda pair: pair[1].clause_start):
        numbered = list(group)
        if len(numbered) > 1:
            for rule in _RULES:
                found += rule(numbered, passage.hans)
    return sorted(found, key=lambda c: (c.start, c.end, c.kind))


def _check(kind: str, members: Numbered, stated: float, computed: float, slack: float) -> Check:
    starts, ends = [m.start for _, m in members], [m.end for _, m in members]
    holds = abs(stated - computed) <= slack + 1e-9
    indexes = tuple(i for i, _ in members)
    return Check(min(starts), max(ends), kind, indexes, stated, round(computed, 6), holds)


def _slack(one: Indicator, hans: str) -> float:
    """Half of the last place that is written; for 约, 近 and 余 a twentieth of the value."""
    if one.bound != "exact":
        return abs(one.value) * NEAR
    written = regex.search(r"\d+(?:\.(\d+))?([万亿]?)", hans[one.start : one.end])
    if written is None:
        return 0.0
    scale = {"万": 1e4, "亿": 1e8}.get(written[2], 1.0)
    if not written[1] and not written[2]:
        return 0.5 if one.unit == "%" else 0.0
    return 0.5 * scale / float(10 ** len(written[1] or "")) if one.unit == "%" or written[2] else 0.0


def _is_nested(one: Indicator) -> bool:
    return bool(one.object and one.object.endswith(("·女", "·男")))


def _parts(numbered: Numbered, hans: str) -> Iterator[Check]:
    """A total and the parts named after 其中, or the list before 合计."""
    plain = [(i, m) for i, m in numbered if not _is_nested(m)]
    for at, (i, total) in enumerate(plain):
        same = [(j, m) for j, m in plain[at + 1 : at + 1 + _MOST] if m.unit == total.unit]
        if len(same) >= 2 and _OF_WHICH.search(hans, total.end, same[0][1].start):
            parts = _until_total(same, hans)
            yield from _sum(i, total, parts, hans)
        before = [(j, m) for j, m in plain[max(0, at - _MOST) : at] if m.unit == total.unit]
        if len(before) >= 2 and _ALTOGETHER.search(hans, max(0, total.start - 14), total.start):
            yield from _sum(i, total, before, hans)


def _until_total(parts: Numbered, hans: str) -> Numbered:
    for at, (_, part) in enumerate(parts):
        if _ALTOGETHER.search(hans, max(0, part.start - 3), part.start) and at >= 2:
            return parts[:at]
    return parts


def _sum(index: int, total: Indicator, parts: Numbered, hans: str) -> Iterator[Check]:
    computed = sum(m.value for _, m in parts)
    if len(parts) < 2 or abs(computed - total.value) > NEAR * abs(total.value):
        return
    slack = _slack(total, hans) + sum(_slack(m, hans) for _, m in parts if m.bound != "exact")
    yield _check("parts", [(index, total), *parts], total.value, computed, slack)


def _sexes(numbered: Numbered, hans: str) -> Iterator[Check]:
    """A count of persons with its women and its men."""
    for at, (i, total) in enumerate(numbered[:-2]):
        first, second = numbered[at + 1], numbered[at + 2]
        ends = {(m.object or "")[-2:] for _, m in (first, second)}
        if ends == {"·女", "·男"} and not _is_nested(total) and total.unit == first[1].unit == second[1].unit:
            computed = first[1].value + second[1].value
            yield _check("sexes", [(i, total), first, second], total.value, computed, _slack(total, hans))


def _rates(numbered: Numbered, hans: str) -> Iterator[Check]:
    """A rate and the two counts before it: the share of one in the other, or what is left of it."""
    for at, (i, rate) in enumerate(numbered):
        counts = [
            (j, m)
            for j, m in numbered[max(0, at - _MOST) : at]
            if m.dimension in ("people", "count") and not _is_nested(m)
        ][-2:]
        if len(counts) < 2 or not _same_kind(counts) or not _is_share(rate, hans):
            continue
        low, high = sorted(m.value for _, m in counts)
        if high <= 0 or low == high:
            continue
        share = 100 * low / high
        computed = min((share, 100 - share), key=lambda v: abs(v - rate.value))
        if abs(computed - rate.value) <= NEAR_POINTS:
            yield _check("rate", [(i, rate), *counts], rate.value, computed, _slack(rate, hans))


def _is_share(rate: Indicator, hans: str) -> bool:
    """A rate or a share of something, not the growth of one (增长25%)."""
    if rate.unit != "%" or rate.value_high is not None:
        return False
    before = hans[max(0, rate.start - 14) : rate.start]
    return not _BY.search(before) and ("率" in before or "占" in before)


def _same_kind(counts: Numbered) -> bool:
    return counts[0][1].unit == counts[1][1].unit


def _growth(numbered: Numbered, hans: str) -> Iterator[Check]:
    """由A提高到B, and the growth stated after it, in the unit itself, in points or in per cent."""
    for at in range(len(numbered) - 2):
        (i, low), (j, high), (k, step) = numbered[at : at + 3]
        moved = _FROM.search(hans, max(0, low.start - 14), low.start) and _TO.match(
            hans[low.end : high.start]
        )
        if low.unit != high.unit or not moved or not _BY.search(hans, max(0, step.start - 8), step.start):
            continue
        change = abs(high.value - low.value)
        if step.unit in (low.unit, "百分点") and not (step.unit == "%" and low.unit != "%"):
            yield _check("growth", [(k, step), (i, low), (j, high)], step.value, change, _slack(step, hans))
        elif step.unit == "%" and low.value:
            computed = 100 * change / abs(low.value)
            yield _check("growth", [(k, step), (i, low), (j, high)], step.value, computed, _slack(step, hans))


def _products(numbered: Numbered, hans: str) -> Iterator[Check]:
    """每人500元 for 120 persons against the sum that is stated."""
    for at, (i, each) in enumerate(numbered):
        if not _EACH.search(hans, max(0, each.start - 9), each.start):
            continue
        counts = [(j, m) for j, m in numbered[max(0, at - _MOST) : at] if m.dimension in ("people", "count")][
            -1:
        ]
        totals = [(j, m) for j, m in numbered if m.unit == each.unit and j != i and m.value > each.value]
        for j, total in totals[:1]:
            for count in counts:
                computed = each.value * count[1].value
                if abs(computed - total.value) <= NEAR * total.value:
                    slack = _slack(total, hans)
                    yield _check("product", [(j, total), (i, each), count], total.value, computed, slack)


_RULES: tuple[Callable[[Numbered, str], Iterator[Check]], ...] = (_parts, _sexes, _rates, _growth, _products)
