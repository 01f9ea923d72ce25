"""Readers of the words that name a year, a school year or a span of years: a match of their pattern gives tokens.

>>> from tasks.facts.dates.tokens import tokens
>>> [(t.unit, t.value, t.high) for t in tokens("2012—2013学年度,102年8月,1998年,八十年代,去年")]
[('academic', 2012, 2013), ('year', 2013, None), ('month', 8, None), ('year', 1998, None), ('plan', 1980, 1989), ('year', None, None)]
>>> tokens("建校80年,1200名学生")
[Token(start=2, end=5, unit='year', value=1980, high=None, shift=None, weak=True)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.dates.numbers import century, later_year, small, to_ascii, year_of
from tasks.facts.dates.token import Token
from tasks.facts.language.numerals import numeral

_YEARS_AWAY = {"前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_YEARS_AWAY |= {f"{year}{season}": away for year, away in (("今", 0), ("去", -1)) for season in "春夏秋冬"}


def academic(match: re.Match[str]) -> Iterator[Token]:
    """2012—2013学年; what is longer than a school year (2008—2013学年度) is a span of years."""
    first = year_of(match["one"] or match["from"])
    if first is None:
        return
    last = later_year(first, match["to"]) if match["to"] else first + 1
    if last == first + 1:
        yield Token(match.start(), match.end(), "academic", first, last)
    elif last is not None and match["to"]:
        yield Token(match.start(), match.end(), "year", first, last)


def year(match: re.Match[str]) -> Iterator[Token]:
    """2013年, 98年, 二〇一三年, xx年, 2011-2013年; two digits need a neighbour that makes them a date."""
    start, end = match.span()
    if match["ym"]:
        yield Token(start, end, "year")
    elif match["ys"]:
        digits = to_ascii(match["ys"])
        weak = not digits.startswith("0") and not (digits[0] in "789" and _OF_A_YEAR.match(match.string, end))
        for one in _EACH_SHORT.finditer(match["sl"] or ""):
            at = start + one.start()
            yield Token(at, at + 2, "year", century(int(one.group())), weak=weak)
        yield Token(match.start("ys"), end, "year", century(int(digits)), weak=weak)
    elif match["yw"]:
        yield Token(start, end, "year", int(numeral(match["yw"]) or 0), weak=True)
    elif (value := year_of(match["ya"])) is not None:
        for one in _EACH.finditer(match["yl"] or ""):
            if other := year_of(one.group()):
                yield Token(start + one.start(), start + one.end(), "year", other)
        start = match.start("ya")
        high = later_year(value, match["yb"]) if match["yb"] else None
        if high is not None or not match["yb"]:
            yield Token(start, end, "year", value, high)


# 05、06、07年, 2005、2006和2008年: the years of a list, of which the last alone has its 年.
_EACH = re.compile(r"[^、]+")
_EACH_SHORT = re.compile(r"[0-9]{2}")


# `99年学校被评为…` is a year, `80年风雨` is none.
_OF_A_YEAR = re.compile(
    r",?(?:学校|我[校园镇县区乡]|被|[创始]?建|成立|荣?获|开始|起[,，]|由|新建|改[建名制]|经[县区市省]|投资|更名|迁|合并)"
)


def decade(match: re.Match[str]) -> Iterator[Token]:
    """上世纪90年代, 二十世纪八十年代; without its century a decade from the fifties on is of the last one."""
    ten = int(match["ten"]) if match["ten"].isascii() else small(match["ten"])
    named = match["century"]
    if not named and not 50 <= ten <= 90:
        return
    first = (2000 if named and ("本" in named or "21" in named or "十一" in named) else 1900) + ten
    yield Token(match.start(), match.end(), "plan", first, first + 9)


def republic(match: re.Match[str]) -> Iterator[Token]:
    """民国三十年 is 1941."""
    number = match.group()[2:-1].strip()
    since = 1 if number == "元" else int(numeral(number) or 0)
    yield Token(match.start(), match.end(), "year", _FOUNDED + since)


_FOUNDED = 1911  # the year before the first of the Republic


def of_taiwan(match: re.Match[str]) -> Iterator[Token]:
    """102年8月 is of 2013, 102学年度 begins in it."""
    year = _FOUNDED + int(match["since"])
    if match["school"]:
        yield Token(match.start(), match.end(), "academic", year, year + 1)
    else:
        yield Token(match.start(), match.end(), "year", year)


def plan(match: re.Match[str]) -> Iterator[Token]:
    """“十二五”期间: five years; from the third plan (1966) on each begins where the last one ended."""
    number = (match["p"] or match["short"]).strip("“”").removesuffix("五")
    start = 1966 + 5 * (small(number) - 3)
    yield Token(match.start(), match.end(), "plan", start, start + 4)


def away(match: re.Match[str]) -> Iterator[Token]:
    """去年, 今春: so many years from the document's own."""
    shift = _YEARS_AWAY[match["aw"].removesuffix("度")] if match["aw"] else None
    yield Token(match.start(), match.end(), "year", shift=shift)
