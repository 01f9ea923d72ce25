"""Texts that a converter wrapped at one width: nearly every line end stands inside a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import regex

from tasks.records import Edit
from tasks.text.points import character_set, remembered_points
from tasks.text.repairs.lines import STARTS

NEEDS = frozenset("\n")
_LINE = regex.compile(r"[^\n]+")
# Half-width characters of a line: narrower ones are lists and tables, wider ones paragraphs.
_LEAST, _MOST = 36, 140
_SLACK = 8  # by which a full line may be shorter: an indent that is gone, a mark that must not begin a line
_FULL = 6  # so many full lines show the width,
_SHARE = 0.3  # if they are so many of all lines,
_OPEN = 0.6  # and so many of them break off,
_FEW, _MOSTLY, _ALL = 3, 0.5, 0.9  # or so few, if they are most of a short text and nearly all break off,
_MARKED = 0.4  # and so many hold a mark of a sentence: the rows of a roster hold none
_LONGER = 0.01  # share of lines that may be longer: what a reader mended by hand
# What begins like a heading or the title of a list, and stands in mid-sentence behind a full line: a title, a bracket that
# holds no ordinal and has words behind it.
_INSIDE = regex.compile(
    r"《|[(（](?![一二三四五六七八九十\d]{1,3}[)）])[^()（）\n]{1,30}[)）][^\n]{0,20}?\p{Han}[^\n]*[,，、。;；]"
)
_OPENING = "“‘「『（(《〈【[〔"
_OPEN_END = regex.compile(rf"[\p{{Han}}\d,，、.a-zA-Z%％》”’」』）){regex.escape(_OPENING)}]$")
_MARK = regex.compile(r"[,，、。;；:：]")
_WIDE = 0x2E80  # from this code point on characters are twice as wide,
_MARKS = character_set(",;:!?()“”‘’")  # and marks too, which copies fold to half-width ones
_BLANKS = character_set(" \t\r\u3000")  # converters set them beside figures and marks: they were never there
_BREAKS_OFF = regex.compile(rf"[\p{{Han}}\d,，、{regex.escape(_OPENING)}]$")


def find_wrapped_lines(text: str) -> list[Edit]:
    """The line ends of a text wrapped at one width, but for those behind a full stop and before a heading.

    Copies of PDF files are full of them. A line that is as wide as lines get, and ends in mid-sentence, goes on; the
    last line of a paragraph is shorter. A text of paragraphs has no such width, and is left to `lines`.

    >>> line = "学校认真贯彻上级的要求,扎实开展各项工作努"
    >>> edits = find_wrapped_lines("\\n".join([line] * 12) + "。\\n二、存在的问题\\n经费不足。")
    >>> len(edits), (edits[0].start, edits[0].end, edits[0].fixed)
    (11, (21, 22, ''))
    >>> find_wrapped_lines("一、基本情况\\n全校有教师45人,学生820人。\\n" * 12)
    []
    """
    if _longest(list(map(len, text.split("\n")))) > _MOST + _SLACK:
        return []
    lines = [(m.start(), m.start() + len(m.group().rstrip())) for m in _LINE.finditer(text)]
    lines = [(start, end) for start, end in lines if end > start]
    full = _full(text, lines)
    found = []
    for (start, end), (following, last) in pairwise(lines):
        if (start, end) not in full or not _OPEN_END.search(text, start, end):
            continue
        following += len(text[following:last]) - len(text[following:last].lstrip())
        if not STARTS.match(text, following, last) or _INSIDE.match(text, following, last):
            found.append(Edit(end, following, "", "broken_line", "wrapped_line", True))
    return found


def _longest(lengths: Sequence[int]) -> int:
    """The length that nearly no line passes."""
    return sorted(lengths)[-1 - int(len(lengths) * _LONGER)]


def _full(text: str, lines: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The lines as wide as the width at which a text was wrapped; none if it was not."""
    if len(lines) < _FEW:
        return set()
    widths = _widths(text, lines)
    width = _longest(widths)
    if not _LEAST <= width <= _MOST:
        return set()
    full = {line for line, own in zip(lines, widths, strict=True) if own >= width - _SLACK}
    many = len(full) >= max(_FULL, _SHARE * len(lines))
    if not many and len(full) < max(_FEW, _MOSTLY * len(lines)):
        return set()
    open_ = sum(_BREAKS_OFF.search(text, start, end) is not None for start, end in full)
    marked = sum(_MARK.search(text, start, end) is not None for start, end in full)
    return full if open_ >= (_OPEN if many else _ALL) * len(full) and marked >= _MARKED * len(full) else set()


def _widths(text: str, lines: Sequence[tuple[int, int]]) -> list[int]:
    """How wide each line was printed, in half-width characters and without its blanks."""
    codes = remembered_points(text)
    wide = (codes >= _WIDE) | _MARKS.within(codes)
    widths = np.where(_BLANKS.within(codes), 0, np.where(wide, 2, 1))
    upto = np.concatenate(([0], np.cumsum(widths)))
    starts, ends = np.array(lines).T
    own: list[int] = (upto[ends] - upto[starts]).tolist()
    return own
