"""Automatic lists: what Word would print before a paragraph, counted while the document is read.

Headings of official documents are nearly always numbered by Word, so that the file holds no `一、` at all:
without this the outline of the document is lost.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from tasks.files.numerals import numeral

_PLACE = regex.compile(r"%([1-9])")
_CLOSED = frozenset("、。．，：;；）)】〕]》」』.")
LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how it counts and what stands around the counts.

    `text` holds `%1` to `%9` for the counts of the levels; `restart` is the level whose step starts this
    one again (counted from one, 0 for never), None for the one above.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    glued: bool = False  # nothing between the number and the paragraph
    legal: bool = False  # all counts in digits
    restart: int | None = None


@dataclass(frozen=True, slots=True)
class ListStyle:
    """A list of the document. `counter` names the counts, which lists made from one another share."""

    counter: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)  # where this list begins anew


class Counts:
    """The counts of all lists of a document, up to the paragraph that is being read."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, style: ListStyle, key: int, level: int) -> str:
        """Count a paragraph of a list (known by `key`), and give what stands before it.

        >>> levels = {0: Level("japaneseCounting", "%1、"), 1: Level("japaneseCounting", "（%2）")}
        >>> counts, style = Counts(), ListStyle("1", levels)
        >>> [counts.next(style, 1, level) for level in (0, 1, 1, 0, 1)]
        ['一、', '（一）', '（二）', '二、', '（一）']
        """
        own = style.levels.get(level)
        if own is None:
            return ""
        counts = self._counts.setdefault(style.counter, {})
        if level in style.starts and (key, level) not in self._begun:
            self._begun.add((key, level))
            counts[level] = style.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else own.start
        self._restart(style, counts, level)
        return _shown(style, counts, own)

    def _restart(self, style: ListStyle, counts: dict[int, int], level: int) -> None:
        for lower in [n for n in counts if n > level]:
            restart = style.levels.get(lower, Level()).restart
            if restart is None or (restart and level < restart):
                del counts[lower]


def _shown(style: ListStyle, counts: Mapping[int, int], own: Level) -> str:
    def count(match: regex.Match[str]) -> str:
        number = int(match.group(1)) - 1
        level = style.levels.get(number, Level())
        form = "decimal" if own.legal and level.form != "bullet" else level.form
        return numeral(counts.get(number, level.start), form)

    return "" if own.form == "bullet" else _PLACE.sub(count, own.text)


def numbered(number: str, text: str, *, glued: bool = False) -> str:
    """A paragraph with its number before it, parted by a space where they would run together.

    >>> numbered("一、", "2013年"), numbered("1.", "2013年"), numbered("第一章", "总则")
    ('一、2013年', '1. 2013年', '第一章 总则')
    >>> numbered("", "基本情况")
    '基本情况'
    """
    text = text.lstrip()
    if not number or not text:
        return text
    last, first = number[-1], text[0]
    if last in _CLOSED or unicodedata.category(last) == "No":  # ①, ⑴, ⒈
        apart = last == "." and first.isascii() and first.isalnum()
    else:
        apart = not glued or last.isdigit()
    return number + " " * apart + text
