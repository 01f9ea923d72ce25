"""Whom a sentence hands on to the next: the body behind a semicolon, the region of the line."""

from __future__ import annotations

from bisect import bisect_right

from tasks.facts.indicators.subjects import Known
from tasks.records import Span

_SPOKEN_TO = frozenset("对向为给与和")


def led_before(hans: str, known: Known, sentence: Span) -> Span | None:
    """The body or region that leads a sentence which only a semicolon ends: 县财政局拨款36万元;下拨设备9套."""
    i = bisect_right(known.ends, sentence.end) - 1
    while i >= 0 and known.starts[i] >= sentence.start:
        one = known.found[i]
        led = one.leads and one.kind in ("body", "region", "house") and one.carries and not one.closed
        if led and hans[max(0, one.start - 1) : one.start] not in _SPOKEN_TO:
            return Span(one.start, one.end)
        i -= 1
    return None


def carried_region(hans: str, known: Known, floor: int, at: int) -> Span | None:
    """The region that an earlier sentence of the line spoke of; single bodies and 每校 are not carried so far."""
    i = bisect_right(known.ends, at) - 1
    while i >= 0 and known.starts[i] >= floor:
        one = known.found[i]
        if one.kind == "region" and one.leads and not one.closed and hans[one.start] not in "每所":
            return Span(one.start, one.end)
        i -= 1
    return None
