"""Arithmetic that a text implies between its quantities: totals and parts, rates and counts, growth, averages.

A report that says 736 pupils, of whom 281, 342 and 113 at three stages, states four numbers and one
equation. Each check is one such equation: what is stated, what follows from the other numbers, whether the
two agree within the rounding of what is written. A list that is no partition (736人,其中寄宿生200人) implies
nothing; a wrong "does not add up" is worse than none, so an equation that fails is only reported where the
words say that it was meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from tasks.facts.checks.averages import Stated, per_class, per_pupil, products, ratios, stated_in
from tasks.facts.checks.equations import Check, Numbered, Pair
from tasks.facts.checks.growth import growth
from tasks.facts.checks.plain import plain_lists
from tasks.facts.checks.rates import rates
from tasks.facts.checks.sums import sums
from tasks.records import Indicator, Passage

# Each finder with characters of which one stands by every equation that it finds: most sentences have none.
_FINDERS = (
    (frozenset("其中包分余另剩共计()男女"), sums),
    (frozenset(",、:("), plain_lists),
    (frozenset("由从比较"), growth),
    (frozenset("每均"), products),
)
_BEFORE = 20  # characters before the first quantity in which such a character may stand
_FARTHEST = 600  # characters over which pupils, teachers, areas and books are remembered
_JOINED = 240  # characters that sentences joined by ; or 其中 may span
_EARLIER = 300  # characters before a sentence, in its paragraph, of which a share may speak
_MOST_EARLIER = 12
_LEAST = 20.0  # a smaller total is too often the sum of numbers of two sentences


def find_checks(
    indicators: Sequence[Indicator], passage: Passage, apart: Collection[int] = ()
) -> list[Check]:
    """All equations of a part, in the order of the text.

    `apart` are the places in the list of indicators that stand in tables, which no sentence relates.

    >>> from tasks.facts.indicators.indicators import find_indicators
    >>> from tasks.records import Part, Span
    >>> text = "现有学生736人,其中初中生281人,小学生342人,学前幼儿113人。"
    >>> passage = Passage(text, text, Part(0, len(text), 1), (), (Span(0, len(text)),))
    >>> [(c.kind, c.stated, c.computed, c.holds) for c in find_checks(find_indicators(passage)[0], passage)]
    [('parts', 736.0, 736.0, True)]
    """
    hans, found = passage.hans, list[Check]()
    stated: dict[str, Pair] = {}
    earlier: list[Pair] = []
    for numbered in _sentences(indicators, hans, apart):
        here = numbered[0][1].start
        near = {name: one for name, one in stated.items() if here - one[1].end <= _FARTHEST}
        stated = near | stated_in(numbered)
        earlier = _in_paragraph(earlier, here, hans)
        found += _of_sentence(numbered, hans, stated, earlier)
        summed = {one.indicator_indexes[0] for one in found if one.kind == "parts"}
        found += (
            one for one in _goes_over(earlier, numbered, hans) if one.indicator_indexes[0] not in summed
        )
        earlier = [*earlier, *numbered][-_MOST_EARLIER:]
    return sorted(_once(found), key=lambda c: (c.start, c.end, c.kind))


def _in_paragraph(earlier: Sequence[Pair], here: int, hans: str) -> list[Pair]:
    """Of what was stated before, that which stands in the same paragraph and near."""
    low = max(hans.rfind("\n", 0, here), here - _EARLIER)
    return [pair for pair in earlier if pair[1].start > low]


def _of_sentence(numbered: Numbered, hans: str, stated: Stated, earlier: Numbered) -> Iterator[Check]:
    """The equations between the quantities of one sentence, and with those that the part has stated shortly before."""
    low = max(0, numbered[0][1].start - _BEFORE)
    there = frozenset(hans[low : numbered[-1][1].start])
    for signs, find in _FINDERS:
        if len(numbered) > 1 and not signs.isdisjoint(there):
            yield from find(numbered, hans)
    if len(numbered) + len(earlier) > 2 and not there.isdisjoint("占率比"):
        yield from rates(numbered, hans, earlier)
    if "均" in there:
        yield from per_pupil(numbered, hans, stated)
        yield from per_class(numbered, hans, stated)
    if "比" in there:
        yield from ratios(numbered, hans, stated)


def _sentences(indicators: Sequence[Indicator], hans: str, apart: Collection[int]) -> Iterator[Numbered]:
    """The indicators of each sentence; one that begins with 其中, or that ; joins, goes on with the last."""
    group: list[tuple[int, Indicator]] = []
    for i, one in enumerate(indicators):
        if i in apart:
            continue
        if group and not _goes_on(group[-1][1], one, group[0][1], hans):
            yield group
            group = []
        group.append((i, one))
    if group:
        yield group


def _goes_over(earlier: Numbered, numbered: Numbered, hans: str) -> Iterator[Check]:
    """学校47所,其中中学16所,…。小学31所: a list after 其中 that the next sentence ends."""
    if not earlier or "其中" not in hans[earlier[0][1].end : earlier[-1][1].start]:
        return
    here = numbered[0][1].start
    begun = {after[0] for one, after in pairwise(earlier) if "其中" in hans[one[1].end : after[1].start]}
    for one in sums([*earlier, *numbered], hans):
        ends_here = one.start < here <= one.end and one.indicator_indexes[1] in begun
        if one.holds and one.kind == "parts" and one.stated >= _LEAST and ends_here:
            yield one


def _goes_on(last: Indicator, one: Indicator, first: Indicator, hans: str) -> bool:
    if last.clause_start == one.clause_start:
        return True
    if one.start - first.start > _JOINED:
        return False
    if "\n" in hans[last.end : one.clause_start]:
        return _torn(last, one, hans)
    joined = last.clause_end == one.clause_start or not hans[last.clause_end : one.clause_start].strip()
    return joined and (
        hans.startswith(("其中", "(其中", "这些"), one.clause_start) or hans[last.clause_end - 1] == ";"
    )


def _torn(last: Indicator, one: Indicator, hans: str) -> bool:
    """外聘教师⏎3名、保育员⏎12名: a line that breaks off before a number, behind 其中 or behind a comma."""
    lines = hans[last.end : one.start].split("\n")
    if not lines[-1].strip():
        return len(lines) == 2
    return len(lines) == 2 and lines[0].rstrip().endswith(("其中", ",", "、"))


def _once(found: Sequence[Check]) -> list[Check]:
    """Each equation over the same indicators once, the first that was found."""
    kept: dict[tuple[int, frozenset[int]], Check] = {}
    for one in found:
        kept.setdefault((one.indicator_indexes[0], frozenset(one.indicator_indexes)), one)
    return list(kept.values())
