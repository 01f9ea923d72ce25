"""Persons named in Latin letters: the foreign teacher of `外教John Smith先生`, the guest of `校长Mary Brown来访`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

import regex

from tasks.facts.names.connections import Mention, connection
from tasks.facts.people.callings import Title

_REST = r"[a-z'’-]{1,14}(?:[A-Z][a-z]{1,10})?"
# It looks back behind a plain class, so that `re` passes over all other characters at once.
_NAME = regex.compile(
    rf"[A-Z](?<![A-Za-z].){_REST}(?: (?:van|von|der|den|de|del|la|bin|[A-Z]\.|[A-Z]{_REST})){{0,4}}(?![A-Za-z0-9])"
)
_CALLED = re.compile(r" ?(?:先生|女士|小姐|夫人|老师|博士|教授)")
_AND = re.compile(r"[、,和与及] ?(?:丈夫|夫人|妻子)? ?$")


def latin_names(hans: str, called: Sequence[Title]) -> Iterator[Mention]:
    """Names of two Latin words at least, or of one with a title behind it, beside what they are.

    >>> from tasks.facts.people.callings import titles
    >>> line = "校长Mary Brown来访,外教John老师上课,学校购买Windows软件。"
    >>> [(line[m.start : m.end], m.role) for m in latin_names(line, titles(line))]
    [('Mary Brown', '校长'), ('John', '老师')]
    """
    last = -1
    for match in _NAME.finditer(hans):
        role = _before(hans, match.start(), called)
        behind = _CALLED.match(hans, match.end())
        joined = last >= 0 and _AND.search(hans, last, match.start()) is not None
        if behind or (" " in match.group() and (role or joined)):
            title = role or (behind.group().strip() if behind else None)
            start, end = match.span()
            yield Mention(start, end, title, connection(hans, end, title))
            last = behind.end() if behind else match.end()


def _before(hans: str, start: int, called: Sequence[Title]) -> str | None:
    """The title that ends right before a name, or one blank before it."""
    at = start - (hans[start - 1 : start] == " ")
    first = bisect_left(called, at, key=attrgetter("end"))
    return called[first].words if first < len(called) and called[first].end == at else None
