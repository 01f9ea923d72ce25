"""Patterns that are tried only where their matches can begin.

Most finders look for a few dozen words in all of a text, and a pattern machine that tries its alternatives at
each of 3,000 characters costs more than all that is done with what it finds. One look into a table of characters
passes over nearly all of them. A pattern that begins with any word and ends with a rare sign is tried only where a
text holds its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tasks.text.openings import Openings, openings


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """A pattern, of `re` or of `regex`, with the beginnings of what it matches."""

    pattern: re.Pattern[str]
    openings: Openings

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What `finditer` of the pattern finds in a text.

        >>> words = scan(re.compile("问题|不足(?!以)"), "问题 不足")
        >>> [m.span() for m in words.finditer("不足以说明问题")]
        [(5, 7)]
        """
        match, end = self.pattern.match, 0
        for at in self.openings.places(text):
            if at >= end and (found := match(text, at)):
                end = found.end()
                yield found


def scan(pattern: re.Pattern[str], heads: str | Iterable[str]) -> Scan:
    """A pattern that never matches nothing, with the first two characters of each of its matches, or the first one.

    `tests/text/test_scans.py` holds the heads of every scan against what its pattern can match.
    """
    return Scan(pattern, openings(heads.split() if isinstance(heads, str) else heads))


@dataclass(frozen=True, slots=True, eq=False)
class Tailed:
    """A pattern with its end, which alone is found many times as fast."""

    pattern: re.Pattern[str]
    end: re.Pattern[str]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What `finditer` of the pattern finds in a text; nothing at once where no end stands.

        >>> winners = tailed("[一-鿿]{2,3}", r"[(]冠军[)]")
        >>> [m.group() for m in winners.finditer("周岚(冠军)")], list(winners.finditer("周岚(教师)获冠军"))
        (['周岚(冠军)'], [])
        """
        return self.pattern.finditer(text) if self.end.search(text) else iter(())


def tailed(beginning: str, end: str) -> Tailed:
    """A pattern of two parts, of which the second, with groups of its own, begins with a plain character or class."""
    return Tailed(re.compile(f"(?:{beginning})(?:{end})"), re.compile(end))
