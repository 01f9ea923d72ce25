"""The shape of an equation between indicators, and how exactly a written number is meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.records import Indicator

NEAR = 0.05  # of the stated value; what lies farther off is another list, not a slip
Pair = tuple[int, Indicator]
Numbered = Sequence[Pair]
_WRITTEN = re.compile(r"\d+(?:,\d{3})*(?:\.(\d+))?")


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


def check(kind: str, members: Numbered, stated: float, computed: float, within: float) -> Check:
    """An equation over `members`, which holds where stated and computed are no farther apart than `within`."""
    starts, ends = [m.start for _, m in members], [m.end for _, m in members]
    holds = abs(stated - computed) <= within + 1e-9
    indexes = tuple(i for i, _ in members)
    return Check(min(starts), max(ends), kind, indexes, stated, round(computed, 6), holds)


def is_count(one: Indicator) -> bool:
    """Whether an indicator counts people or things, at all and as one number."""
    return one.dimension in ("people", "count") and one.value_high is None and one.value > 0


def is_amount(one: Indicator) -> bool:
    """Whether an indicator is a count, a sum of money or an area, as one number."""
    known = one.dimension in ("people", "count", "money", "area")
    return known and one.value_high is None and one.value > 0


def rounding(one: Indicator, hans: str) -> float:
    """Half of the last place that is written; for 约, 近 and 余 a twentieth of the value.

    The scale of a written number is that of its value (45.6 in a column of 万元 is written to 1,000 元). A
    rate in words is as exact as its value.

    >>> from tasks.facts.indicators.indicators import find_indicators
    >>> from tasks.records import Part, Passage, Span
    >>> text = "投入45.6万元,学生842人,合格率95%,教师近60人,及格率百分之九十一点四"
    >>> passage = Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),))
    >>> [round(rounding(one, text), 4) for one in find_indicators(passage)[0]]
    [500.0, 0.0, 0.5, 3.0, 0.05]
    """
    if one.bound != "exact":
        return abs(one.value) * NEAR
    written = _WRITTEN.search(hans, one.start, one.end)
    if written is None:
        places = len(f"{one.value:.6f}".rstrip("0").partition(".")[2])
        return 0.5 / float(10**places) if places or one.unit == "%" else 0.0
    number = float(written.group().replace(",", ""))
    scale = round(abs(one.value) / number, 6) if number else 1.0
    if not written[1] and scale == 1.0 and one.unit != "%":
        return 0.0
    return 0.5 * scale / float(10 ** len(written[1] or ""))


def cut_off(one: Indicator, computed: float, hans: str) -> float:
    """How far a share may lie from what follows: half of its last place, or a whole one where it was cut off.

    Who reckons by hand often drops the rest (48.37 is written 48.3%), which is no slip; nobody cuts off upwards.

    >>> from tasks.facts.indicators.indicators import find_indicators
    >>> from tasks.records import Part, Passage, Span
    >>> text = "覆盖率48.3%"
    >>> passage = Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),))
    >>> [round(cut_off(find_indicators(passage)[0][0], at, text), 3) for at in (48.37, 48.24)]
    [0.1, 0.051]
    """
    half = rounding(one, hans)
    return 2 * half if computed > one.value and one.value < 100 else half * 1.01
