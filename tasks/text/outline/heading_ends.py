"""Where a heading or a numbered lead-in ends."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.records import Section
from tasks.text.outline.markers import Marker

HEADING = 40  # characters of a lead-in, at most


def apart(hans: str, sections: list[Section]) -> list[Section]:
    """The sections, each ending where the next one begins at the latest (一是老化,二是紧张)."""
    out = []
    for one, after in zip(sections, [*sections[1:], None], strict=False):
        if after is not None and _runs_into(hans, one, after):
            out.append(replace(one, end=after.start))
        elif after is None or one.end <= after.start or after.start <= one.start + len(one.marker):
            out.append(one)
        else:
            end = one.start + len(hans[one.start : after.start].rstrip(",、; 　\n"))
            out.append(replace(one, end=end))
    return out


def _runs_into(hans: str, one: Section, after: Section) -> bool:
    """二、加强师资建设,促进均衡发展1、出台了…: a heading of two clauses before the first item below it, its line break lost."""
    return (
        after.level > one.level
        and one.end < after.start <= one.start + HEADING
        and "一" <= hans[after.start - 1] <= "鿿"
        and _STOP.search(hans, one.end, after.start) is None
    )


_STOP = re.compile(r"[。;:!?\n]")


def heading_end(hans: str, marker: Marker) -> int:
    """The end of a heading line or lead-in: its first sentence, at most forty characters of it.

    A longer one ends at its last comma within reach, so that no word is cut.
    """
    longest = min(len(hans), marker.start + HEADING)
    stop = _STOP.search(hans, marker.end, longest)
    if stop:
        return rstrip(hans, stop.start())
    comma = hans.rfind(",", marker.end + 4, longest)
    return comma if comma > 0 and longest < len(hans) else rstrip(hans, longest)


def rstrip(hans: str, end: int) -> int:
    """Where the white space before a place begins.

    >>> rstrip("一、概况 \\n二、", 6)
    4
    """
    while end > 0 and hans[end - 1].isspace():
        end -= 1
    return end
