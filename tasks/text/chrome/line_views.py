"""The lines of a page as chrome is judged on them: without the space around them, each with its verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from tasks.text.chrome.lines import SENTENCE, claims_rights, judge
from tasks.text.chrome.sentences import split_notices
from tasks.text.chrome.signs import Traces
from tasks.text.chrome.verdicts import Verdict

_UNFINISHED = regex.compile(r"(?<=[^\n…]{6})…{1,2}\s*\(未完")
# How a list of links ends its lines: `柳河小学开展家访 2021-01-07`, `[01-07]`. Where line ends went astray, the moment of
# one title stands before the next: `2021-01-07 10:41:45柳河小学开展家访`.
_DATED = regex.compile(
    r"(?:19|20)\d\d-\d\d-\d\d \d\d:\d\d:\d\d\p{Han}[^。;]{4,60}"
    r"|[^。;]{4,70}?[\s(\[]?(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}[)\]]?|[^。;]{4,60}[(\[]\d{1,2}[-/]\d{1,2}[)\]]"
)
_DAY_ENDS = frozenset("0123456789)]")
_CENTURIES = ("19", "20")


class LineView(NamedTuple):
    """A line of a source without the space around it; `text` is folded, same length as the original.

    `prose`: it is a sentence of the document rather than a heading, a button or a table row.
    """

    start: int
    end: int
    text: str
    verdict: Verdict | None
    prose: bool


def line_views(view: str, seen: Traces) -> Iterator[LineView]:
    """The lines of a folded text that hold anything."""
    claims = seen.rights and claims_rights(view)
    end = -1
    for number, raw in enumerate(view.split("\n")):
        start, end = end + 1, end + 1 + len(raw)
        speaks = number in seen.notices
        whole = not speaks and "未完" not in raw
        for at, piece in ((0, raw),) if whole else _pieces(raw, speaks=speaks):
            bare = piece.strip()
            if not bare:
                continue
            silent = bare[-1] == "。" and len(bare) > SENTENCE and not speaks and not claims
            verdict = None if silent else judge(bare, speaks=speaks, claims=claims)
            begin = start + at + piece.index(bare[0])
            yield LineView(begin, begin + len(bare), bare, verdict, verdict is None and _is_prose(bare))


def _pieces(line: str, *, speaks: bool) -> Iterator[tuple[int, str]]:
    """A line, or its text and the notice with which a wall breaks it off: `……(未完,全文共900字`."""
    wall = _UNFINISHED.search(line)
    if wall is None:
        yield from split_notices(line) if speaks else ((0, line),)
    else:
        yield 0, line[: wall.start()]
        yield wall.start(), line[wall.start() :]


def _is_prose(text: str) -> bool:
    if len(text) < 25 or not ("," in text or "。" in text or ";" in text):
        return False
    return text[-1] == "。" or not is_dated_link(text)


def is_dated_link(text: str) -> bool:
    """Whether a folded line is a title with a day in figures behind it, as lists of links have it.

    >>> is_dated_link("- 柳河小学开展家访2021-01-07"), is_dated_link("全校教师于2021年1月7日集中学习")
    (True, False)
    """
    return (text[-1] in _DAY_ENDS or text[:2] in _CENTURIES) and _DATED.fullmatch(text) is not None
