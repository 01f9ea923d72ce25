"""Slips at the head of a line: the blanks that set a paragraph in, and the number of its heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from tasks.records import Edit
from tasks.text.normalise import is_traditional
from tasks.text.repairs.slip.known import MARKER
from tasks.text.repairs.slip.search import Original, originals
from tasks.text.repairs.slip.settled import RULE, edits_of
from tasks.text.repairs.slip.symbols import BLANK

# A line that begins with a full stop: behind it a heading out of step, `（一）` as `。ㄒ唬`, or `１、加强` as `。薄⒓忧浚`. The
# full-width digits 1 to 9 before a mark give the characters of `_DIGITS`, the mark before a character those of `_ROW`.
_HALVES = "ㄒǘㄈㄋㄎㄆòňㄊ"
_TEENS, _DIGITS, _ROW = "保", "薄病场础怠丁贰浮埂", "ⅰ-ⅹ⒈-⒛⑴-⒇①-⑩㈠-㈩Ⅰ-Ⅻ"
_SET_IN = regex.compile(
    rf"(?m)(?<=^[ 　]*)(?P<run>\??。(?:[{_HALVES}]|{_TEENS}?[{_DIGITS}][{_ROW}])[^\n]{{1,80}})"
)
# The same before digits: `（1）` as `。1)`, and `（2016年` as `。?016年`, whose first digit a lone byte took along.
_SET_IN_DIGITS = regex.compile(r"(?m)(?<=^[ 　]*)\??。(?:(?=\d{1,2}[)）])|\?(?=(?P<age>[019])\d\d年))")
_MARK = regex.compile("[？！；，。?!;,]")
_STANDS_OUT = 5.0  # natural logarithms by which no other original may come near
_AROUND = 400  # characters around such a line that tell the usage of the document
_MANY = 60  # such lines of a text; of those behind them only the likely ends are tried
_HEAD, _WITHIN = 3, 24  # characters of a line behind which a run can end that took its comma along
#: The pairs of characters without one of which no line begins so.
SET_IN_NEEDS = frozenset(f"。{sign}" for sign in (*_HALVES, *_DIGITS, _TEENS, *"?0123456789"))


def set_in(text: str, found: Sequence[Edit]) -> Iterator[Edit]:
    """Slips of the blanks that a paragraph is set in by: no line begins with a full stop.

    Some sites print nothing where others print `?`, so the search is shown the line with the question marks that it
    may have lost: at its beginning, and at its end.

    Args:
        text: the page.
        found: the slips that a question mark has told of already.

    >>> [(e.start, e.end, e.fixed) for e in set_in("完成了任務。\\n。1)組織教師學習。", [])]
    [(7, 8, '（')]
    >>> list(set_in("完成了任務。\\n1)組織教師學習。", []))
    []
    """
    for match in _SET_IN_DIGITS.finditer(text):
        digit = {"0": "2", "1": "2", "9": "1"}.get(match["age"] or "", "")
        yield Edit(match.start(), match.end(), f"（{digit}", "gbk_slip", RULE, True)
    taken = {edit.start for edit in found}
    for i, match in enumerate(_SET_IN.finditer(text)):
        start, line = match.start("run"), match["run"].lstrip("?")
        if start in taken:
            continue
        before, behind = text[max(0, start - _AROUND) : start], text[match.end() : match.end() + _AROUND]
        read = _best_read(before, line, behind, near=i < _MANY)
        if read:
            lacks = len(line) + 1 - len(match["run"])
            yield from _of_line(start, lacks, read.until or len(line), read.shown, len(before), read.possible)


class _Read(NamedTuple):
    """A line as the search was shown it, with the originals that it found."""

    until: int  # where the run has lost its last question mark, 0 for nowhere
    shown: str
    possible: list[Original]


def _read(before: str, line: str, behind: str, until: int, traditional: bool) -> _Read | None:
    shown = f"{before}?{line[:until]}{'?' * (until > 0)}{line[until:]}{behind}"
    possible, _ = originals(shown, len(before), traditional)
    return _Read(until, shown, possible) if possible and _numbered(possible[0].fixed, line) else None


def _best_read(before: str, line: str, behind: str, *, near: bool) -> _Read | None:
    """The line with the end that gives the likeliest original.

    A run ends where it has lost its last question mark, or anywhere `near` if its last byte took a comma along.
    """
    ends = [*_ends(line), *(range(_HEAD, min(len(line), _WITHIN)) if near else ())]
    traditional = is_traditional(before)
    reads = (_read(before, line, behind, until, traditional) for until in dict.fromkeys(ends))
    return max((read for read in reads if read), key=lambda read: read.possible[0].gain, default=None)


def _numbered(fixed: str, line: str) -> bool:
    """Whether an original begins with a number of the kind that its print begins with."""
    return MARKER.match(fixed) is not None and (fixed[1] in "(（") == (line[1] in _HALVES)


def _ends(line: str) -> Iterator[int]:
    """Where a run may have lost its last question mark: nowhere, before a mark that the site saw, or with the line."""
    yield 0
    if mark := _MARK.search(line, 1):
        yield mark.start()
    yield len(line)


def _of_line(
    start: int, lacks: int, until: int, shown: str, at: int, possible: list[Original]
) -> Iterator[Edit]:
    """The edits of a run at the head of a line, which `shown` has at `at` with all its question marks.

    Certain as a whole where no other original comes near.

    Args:
        start: where the run begins.
        lacks: whether its first question mark is lacking, 1 or 0.
        until: how many characters behind its question mark belong to it at most.
    """
    first, end = possible[0], start + 1 - lacks + until
    edits = [Edit(at, first.end, first.fixed, "gbk_slip", RULE, certain=True)]
    if len(possible) > 1 and first.gain - possible[1].gain < _STANDS_OUT:
        edits = edits_of(shown, at, possible, is_traditional(shown[:at]))
    for edit in edits:
        begins, ends = (min(end, start + max(0, place - at - lacks)) for place in (edit.start, edit.end))
        yield replace(edit, start=begins, end=ends, fixed=edit.fixed and edit.fixed.lstrip(BLANK))
