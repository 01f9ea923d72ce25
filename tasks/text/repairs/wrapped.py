"""Texts that a converter wrapped at one width: nearly every line end stands inside a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from tasks.records import Edit
from tasks.text.repairs.lines import STARTS

NEEDS = frozenset("\n")
_LINE = regex.compile(r"[^\n]+")
_LEAST, _MOST = 18, 70  # characters of a line: narrower ones are lists and tables, wider ones paragraphs
_SLACK = 4  # by which a full line may be shorter: an indent that is gone, a mark that must not begin a line
_FULL = 6  # so many full lines show the width,
_SHARE = 0.3  # if they are so many of all lines,
_OPEN = 0.6  # and so many of them break off
_LONGER = 0.01  # share of lines that may be longer: what a reader mended by hand
_OPENING = "“‘「『（(《〈【[〔"
_OPEN_END = regex.compile(rf"[\p{{Han}}\d,，、.a-zA-Z%％》”’」』）){regex.escape(_OPENING)}]$")
_BREAKS_OFF = regex.compile(rf"[\p{{Han}}\d,，、{regex.escape(_OPENING)}]$")


def find_wrapped_lines(text: str) -> list[Edit]:
    """The line ends of a text wrapped at one width, but for those behind a full stop and before a heading.

    Copies of PDF files are full of them. A line that is as wide as lines get, and ends in mid-sentence, goes on; the
    last line of a paragraph is shorter. A text of paragraphs has no such width, and is left to `lines`.

    >>> line = "学校认真贯彻上级的要求扎实开展各项工作努力"
    >>> edits = find_wrapped_lines("\\n".join([line] * 12) + "。\\n二、存在的问题\\n经费不足。")
    >>> len(edits), (edits[0].start, edits[0].end, edits[0].fixed)
    (11, (21, 22, ''))
    >>> find_wrapped_lines("一、基本情况\\n全校有教师45人,学生820人。\\n" * 12)
    []
    """
    lengths = sorted(map(len, text.split("\n")))
    if lengths[-1 - int(len(lengths) * _LONGER)] > _MOST + _SLACK:
        return []
    lines = [(m.start(), m.start() + len(m.group().rstrip())) for m in _LINE.finditer(text)]
    lines = [(start, end) for start, end in lines if end > start]
    width = _width(text, lines)
    if not width:
        return []
    found = []
    for (start, end), (following, last) in pairwise(lines):
        if end - start < width - _SLACK or not _OPEN_END.search(text, start, end):
            continue
        following += len(text[following:last]) - len(text[following:last].lstrip())
        if not STARTS.match(text, following, last):
            found.append(Edit(end, following, "", "broken_line", "wrapped_line", True))
    return found


def _width(text: str, lines: Sequence[tuple[int, int]]) -> int:
    """The width at which a text was wrapped, 0 if it was not."""
    lengths = sorted(end - start for start, end in lines)
    if len(lengths) < _FULL:
        return 0
    width = lengths[-1 - int(len(lengths) * _LONGER)]
    if not _LEAST <= width <= _MOST:
        return 0
    full = [(start, end) for start, end in lines if width - _SLACK <= end - start]
    if len(full) < max(_FULL, _SHARE * len(lines)):
        return 0
    open_ = sum(_BREAKS_OFF.search(text, start, end) is not None for start, end in full)
    return width if open_ >= _OPEN * len(full) else 0
