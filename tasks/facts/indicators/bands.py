"""Who is counted by the band of a score or an age that stands with the number: 及格(60分以上)36人, 50岁以上9人."""

from __future__ import annotations

from tasks.facts.indicators.scene import Scene, Told
from tasks.facts.quantities.quantities import Quantity

_HEADS = frozenset({"人", "人次"})


def is_banded(hans: str, before: Quantity, found: Quantity) -> bool:
    """Whether a bracket says by which score or age those were chosen who are counted behind it.

    >>> text = "优等生(85分以上)36人,最高分98分,教师12人"
    >>> from tasks.facts.quantities.quantities import quantities
    >>> found = list(quantities(text))
    >>> [is_banded(text, *pair) for pair in zip(found, found[1:])]
    [True, False, False]
    """
    return before.dimension in ("score", "age") and hans[before.end : found.start].strip() == ")"


def of_band(scene: Scene, i: int, told: Told) -> tuple[str, str] | None:
    """Who is counted by a score or an age: 及格(60分以上)36人 those of the bracket, 50岁以上9人 those above it."""
    found, before = scene.found[i], scene.found[i - 1] if i else None
    if (
        before is None
        or found.unit not in _HEADS
        or not told.past
        or before.dimension not in ("score", "age")
    ):
        return None
    hans, text = scene.passage.hans, scene.passage.text
    gap = hans[before.end : found.start].strip()
    if is_banded(hans, before, found) and (told.past[-1].text and told.past[-1].hans):
        return told.past[-1].text, told.past[-1].hans
    if before.bound == "exact" or gap.strip("的有共达约占仅只"):
        return None
    return text[before.start : before.end], hans[before.start : before.end]
