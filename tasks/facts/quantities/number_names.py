"""Names that hold a number: book titles, short quotations, fixed names of programmes, sessions of a body."""

from __future__ import annotations

import re
from operator import attrgetter

import regex

from tasks.facts.language.word_lists import without_overlap, word_finder
from tasks.records import Span
from tasks.text.points import offsets_of
from tasks.vocabulary import words

_NUMERALS = "一二三四五六七八九十"
_QUOTED = re.compile(r"《[^》\n]{1,60}》|“[^“”\n]{1,12}”|‘[^‘’\n]{1,12}’|〔[^〕\n]{1,12}〕|【[^】\n]{1,12}】")
# “20条底线”: a name that begins with its number; further down the quotation marks are often left out.
_NUMBERED_NAME = re.compile(r"“([0-9一二两三四五六七八九十]{1,3}[^0-9“”\n]{2,10})”")
# 四届三次、四次全会: the sessions of a body are counted off, not counted.
_SESSION = regex.compile(
    rf"[{_NUMERALS}]{{1,3}}届[{_NUMERALS}]{{1,3}}(?:次|中)(?:[、和及][{_NUMERALS}]{{1,3}}(?:次|中))*"
)
_FIND_FIXED = word_finder(words("fixed_names"))


def names_in(hans: str) -> list[Span]:
    """Stretches whose numbers belong to a name: book titles, short quotations, fixed names.

    >>> names_in("学习《五项准则》,落实三个代表")
    [Span(start=2, end=8), Span(start=11, end=15)]
    >>> names_in("对照20条底线自查,“20条底线”全部达标")
    [Span(start=2, end=7), Span(start=10, end=17), Span(start=11, end=16)]
    """
    spans = [Span(*match.span()) for match in _QUOTED.finditer(hans)]
    for name in dict.fromkeys(match[1] for match in _NUMBERED_NAME.finditer(hans)):
        spans += [Span(at, at + len(name)) for at in offsets_of(name, hans)]
    spans += [Span(start, end) for start, end in without_overlap(_FIND_FIXED(hans))]
    if "届" in hans:
        spans += [Span(*match.span()) for match in _SESSION.finditer(hans)]
    return sorted(spans, key=attrgetter("start"))
