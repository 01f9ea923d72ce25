"""Numbers that run together because a site lost the character between them: `20063月`, `2010.22015.2`, `34年级`."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

_YEAR = r"(?:19|20)\d\d"
_MONTH = regex.compile(rf"(?<![\d.])(?P<first>{_YEAR})(?:1[0-2]|0?[1-9])月(?!\d{{3}})")
# The date of a signature whose year and day both lost their character: `20063月5` on a line of its own.
_SIGNED = regex.compile(
    rf"(?m)^[^\S\n]*{_YEAR}(?:1[0-2]|0?[1-9])(?P<first>月(?:3[01]|[12]\d|0?[1-9]))[^\S\n]*$"
)
_SPAN = regex.compile(
    rf"(?<![\d.])(?P<first>{_YEAR})(?P<last>{_YEAR})(?=年|[学學]年|第[一二][学學]期|[上下][学學]期)(?!年代)"
)
_MONTHS = regex.compile(
    rf"(?<![\d.])(?P<first>{_YEAR}\.(?:1[0-2]|0?[1-9]))(?:{_YEAR})\.(?:1[0-2]|0?[1-9])(?![\d.])"
)
_GRADES = regex.compile(r"(?<![\d.—~～至-])(?P<first>[1-8])(?P<last>[2-9])(?=年级|年級)")
_AGES = regex.compile(
    r"(?<![\d.—~～至-])(?P<first>[2-5])(?P<last>[4-7])(?=周?[岁歲](?:的?(?:幼儿|幼兒|儿童|兒童|学前|學前)))"
)
# Two days in brackets are the first and the last of something: `实施阶段(3月5日3月20日)`.
_DAYS = regex.compile(
    rf"(?<=[(（](?:{_YEAR}年)?)(?P<first>\d{{1,2}}月\d{{1,2}}日)(?:{_YEAR}年)?\d{{1,2}}月\d{{1,2}}日(?=[)）])"
)
_LONGEST = 30  # years of a span
_GRADE = 12  # the highest
NEEDS = pairs("0123456789", "月年学學周岁歲第上下") | pairs("日", "0123456789") | {".1", ".2"}


def find_run_together(text: str) -> list[Edit]:
    """年 or a dash that stood between two numbers, where what is left can be no number.

    >>> text = "20063月获奖,任期20092012年,小学34年级,规划2010.22015.2"
    >>> [(e.start, e.fixed) for e in find_run_together(text)]
    [(4, '年'), (15, '-'), (36, '-'), (24, '-')]
    >>> [(e.start, e.fixed) for e in find_run_together("(20112012第一学期)")]
    [(5, '-')]
    >>> [(e.start, e.fixed) for e in find_run_together("第二阶段(3月5日3月20日)")]
    [(9, '-')]
    >>> [(e.start, e.fixed) for e in find_run_together("20061月26日获奖\\n20063月5")]
    [(4, '年'), (16, '年'), (19, '日')]
    >>> find_run_together("2006年3月,12年级,编号20092012,人口201230人,8890年")
    []
    """
    found = [_between(m, "年") for m in _MONTH.finditer(text)]
    found += [_between(m, "日") for m in _SIGNED.finditer(text)]
    found += [
        _between(m, "-") for m in _SPAN.finditer(text) if 0 < int(m["last"]) - int(m["first"]) <= _LONGEST
    ]
    found += [_between(m, "-") for pattern in (_MONTHS, _DAYS) for m in pattern.finditer(text)]
    for pattern in (_GRADES, _AGES):
        found += [
            _between(m, "-")
            for m in pattern.finditer(text)
            if m["first"] < m["last"] and (pattern is _AGES or int(m.group()) > _GRADE)
        ]
    return found


def _between(match: regex.Match[str], lost: str) -> Edit:
    at = match.end("first")
    return Edit(at, at, lost, "dropped_word", "number_ends", True)
