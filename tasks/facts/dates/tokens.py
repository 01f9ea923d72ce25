"""The words and numbers that dates are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tasks.facts.dates import years
from tasks.facts.dates.numbers import small
from tasks.facts.dates.pattern import (
    CN,
    DAY_WORD,
    NUMBER_SIGNS,
    entrances,
    festival_days,
    number_pattern,
    word_pattern,
)
from tasks.facts.dates.token import Reader, Token
from tasks.vocabulary import table

_BARE = {
    "三八",
    "五一",
    "五四",
    "六一",
    "七一",
    "八一",
    "十一",
    "九一八",
    "一二九",
}  # numerals that name a day


def tokens(hans: str) -> list[Token]:
    """The date words of a matching form, in order; impossible numbers (13月, 1850年) are left out.

    >>> [(t.unit, t.value) for t in tokens("2013年11月29日")]
    [('year', 2013), ('month', 11), ('day', 29)]
    >>> tokens("第二十三个教学班")
    []
    """
    found: list[Token] = []
    at, number, word = 0, number_pattern().match, word_pattern().match
    for place in entrances(hans):
        if place < at:
            continue
        if match := (number if hans[place] in NUMBER_SIGNS else word)(hans, place):
            found += _READERS[match.lastgroup or ""](match)
            at = match.end()
    return found


def _numeric(match: re.Match[str]) -> Iterator[Token]:
    """2013-11-29 and 2013.11: a year and a month and a day that share one span."""
    start, end = match.span()
    yield Token(start, start + 4, "year", int(match["iy"] or match["jy"]))
    yield Token(start + 4, end, "month", int(match["im"] or match["jm"]))
    if match["id"]:
        yield Token(end, end, "day", int(match["id"]))


def _dotted(match: re.Match[str]) -> Iterator[Token]:
    """5·12: a day that its month and day are the name of."""
    yield Token(match.start(), match.end(), "festival", 100 * int(match["dm"]) + int(match["dd"]))


def _dotted_day(match: re.Match[str]) -> Iterator[Token]:
    """12.6—7日: month and day with a full stop between."""
    start, end = match.span()
    yield Token(start, match.start("td"), "month", int(match["tm"]))
    high = int(match["te"]) if match["te"] else None
    yield Token(match.start("td"), end, "day", int(match["td"]), high)


def _quarter(match: re.Match[str]) -> Iterator[Token]:
    """第三季度 is July to September, 前三季度 and 一至三季度 January to September."""
    groups = match.groupdict()  # a word before the number, or the quarter that a span begins with
    if groups.get("upto"):
        low, high = 1, 3 * (2 if groups["upto"] in "两二" else 3)
    else:
        high = 3 * (small(match["q"]) if match["q"] else 1)
        low = 3 * small(groups["qa"]) - 2 if groups.get("qa") else high - 2
    yield Token(match.start(), match.end(), "month", low, high)


def _first_months(match: re.Match[str]) -> Iterator[Token]:
    """2022年前十一个月; without its year 前三个月 is any three months."""
    yield Token(match.start(), match.end(), "month", 1, small(match["months"].replace("两", "二")), weak=True)


def _month_token(match: re.Match[str]) -> Iterator[Token]:
    value, high = small(match["ma"]), small(match["mb"]) if match["mb"] else None
    if not 1 <= value <= 12 or (high is not None and not value < high <= 12):
        return
    weak = match["ma"] in CN[:2] and not match["mtail"] and not _set_off(match)
    yield Token(match.start(), match.end(), "month", value, high, weak=weak)


def _january(match: re.Match[str]) -> Iterator[Token]:
    """元月, the first month of the civil year; 正月 is that of the lunar one."""
    yield Token(match.start(), match.end(), "month", 1)


def _set_off(match: re.Match[str]) -> bool:
    """Whether a month stands between marks: `二月,学校开展…`; 一月 may else be a duration."""
    before, after = (
        match.string[match.start() - 1 : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    return (match.start() == 0 or before in "。;!?\n \u3000") and after == ","


def _day_token(match: re.Match[str]) -> Iterator[Token]:
    value, high = small(match["da"]), small(match["db"]) if match["db"] else None
    if 1 <= value <= 31 and (high is None or value < high <= 31):
        yield Token(match.start(), match.end(), "day", value, high)


def _edge(match: re.Match[str]) -> Iterator[Token]:
    """年底, 上半年: part of the year that the text is about; 底 alone only after a year (2013年底)."""
    word = match.group()
    of_year = word.startswith("年") or word.endswith("半年")
    yield Token(match.start(), match.end(), "edge", 0 if of_year else None, weak=len(word) == 1)


def _festival(match: re.Match[str]) -> Iterator[Token]:
    name, (start, end) = match.group(), match.span()
    if name in _BARE and not _names_a_day(match.string, start, end):
        return
    before = next((year for day, year in _before_the_first().items() if name.endswith(day)), None)
    if before and (counted := _WHICH.search(match.string, max(0, start - 8), start)):
        yield Token(counted.start(), start, "year", before + _number(counted["n"]))
    yield Token(start, end, "festival", festival_days()[name])


_WHICH = re.compile(
    rf"第(?P<n>\d{{1,3}}|[{CN}十]{{1,3}})个(?:“|全国|国际|世界)?\Z"
)  # 第31个教师节: that of 2015


@cache
def _before_the_first() -> dict[str, int]:
    """The year before the first of each observance that is numbered: Teachers' Day is held since 1985."""
    return {name: int(year) for name, year in table("counted_days")}


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else small(words)


def _names_a_day(hans: str, start: int, end: int) -> bool:
    """Whether a bare pair of numerals is a day: quoted, celebrated, or with a word that says so."""
    if hans[max(0, start - 1) : start] in ("庆", "迎", "“", '"') and hans[end : end + 1] not in ("五", "届"):
        return True
    return _AFTER_DAY.match(hans, end) is not None


_AFTER_DAY = re.compile(rf"[”\"]?(?:{DAY_WORD})")


def _simple(unit: str) -> Reader:
    def read(match: re.Match[str]) -> Iterator[Token]:
        yield Token(match.start(), match.end(), unit)

    return read


_READERS: dict[str, Reader] = {
    "academic": years.academic,
    "iso": _numeric,
    "dotted": _dotted,
    "dotday": _dotted_day,
    "year": years.year,
    "decade": years.decade,
    "quarter": _quarter,
    "first": _first_months,
    "republic": years.republic,
    "taiwan": years.of_taiwan,
    "month": _month_token,
    "january": _january,
    "maskmonth": _simple("lunar"),
    "day": _day_token,
    "plan": years.plan,
    "term": _simple("term"),
    "away": years.away,
    "lunar": _simple("lunar"),
    "edge": _edge,
    "festival": _festival,
}
