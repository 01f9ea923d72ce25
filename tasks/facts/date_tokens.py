"""The words and numbers that dates are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from tasks.facts.tries import trie
from tasks.vocabulary import table

Reader = Callable[["regex.Match[str]"], Iterator["Token"]]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a date: `unit` is year, month, day, festival, lunar, edge, academic, plan or term.

    `value` is the number (1 June as 601 for a festival; 0 for an edge that lies in the current year),
    `high` the end of a range that shares the unit (3—5月). `shift` is the distance from the part's own
    year, for 去年 and its like. A `weak` token needs a neighbour to be a date.
    """

    start: int
    end: int
    unit: str
    value: int | None = None
    high: int | None = None
    shift: int | None = None
    weak: bool = False


_CN = "一二三四五六七八九"
_ZERO = "〇零○OoОо"
_TO_ASCII = str.maketrans({c: str(i) for i, c in enumerate(_CN, 1)} | dict.fromkeys(_ZERO, "0"))
# A year may follow the number of its item: `3.2021年9月底前`.
_YEAR = rf"(?:(?<![0-9.])|(?<=(?<![0-9.])[0-9]{{1,2}}\.)(?=[12][0-9]{{3}}))[12一二](?:[ 　]?[0-9{_ZERO}{_CN}]){{3}}"
_SHORT_YEAR = r"(?<![0-9.])[0-9]{2}"
_MASKED = r"(?<![A-Za-z0-9])(?:19|20)?(?:[xX×✕*＊]{1,4}|某|_{2,6})|(?<![0-9])20[0-9][xX×*]"
_SMALL = rf"(?<![0-9.一二三四五六七八九十百])(?<![0-9]:)(?:1[ 　]?[0-2](?=[ 　]?月)|[0-9]{{1,2}}|[{_CN}]?十[{_CN}]?|[{_CN}])"
_JOIN = r"[ 　]?(?:[-—–－~～]{1,2}|至|到)[ 　]?"
_EDGE = (
    r"年[初底末中](?![考终])|[初底末](?=[,。;、 \n前起至到开完实达]|$)|[上下]半年|[春夏秋冬]季(?:学期|开学)?"
    r"|寒假|暑假|暑期|开学初?"
)
_LUNAR = (
    r"(?:农历|阴历)[正一二三四五六七八九十冬腊]{1,2}月(?:初?[一二三四五六七八九十廿]{1,3})?"
    r"|[正腊]月(?:初?[一二三四五六七八九十廿]{1,3})?"
)
_TERM = r"(?:本|上一?|下一?|这一?|新)学[期年](?:[初末中]|开学初?)?|学[期年][初末]"
_DAY_WORD = (
    r"国际|节|期间|前夕|前后|之际|当天|当日|那天|来临|到来|假期|长假|黄金周|活动|庆祝|文艺|文娱|汇演|晚会"
)
_PLAN = (
    r"(?P<p>“(?:九|十[一二三四五]?)五”|十[一二三四五]五)(?:期间|时期)?"
    r"|(?P<p>[九十]五)(?:期间|时期|(?=规划|计划|末))"
)
_YEARS_AWAY = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
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
_AWARD = r"红旗|劳动奖|劳动模范|小学|中学|学校|路|村|镇|街|制片|水库|大道"

# Most characters begin no date, so each half of the pattern is entered through the first two characters.
_NUMBERS = rf"""(?=[0-9〇零○{_CN}十xX×✕*＊某_])
  (?=[0-9xX×✕*＊某_]|.[{_ZERO}{_CN}十0-9 　月日号年·・•〃—–－~～至到、和及-])"""
_WORDS = r"""(?=[“九十本上下这新学前去今明后当同次翌农阴正腊年初底末春夏秋冬寒暑开])
  (?=[“九十]|[本上下这新][一学年半]|学[期年]|开学|[前去今明后当同次翌]年|年[初底末中]
    |[初底末](?:[,。;、 \n前起至到开完实达]|\Z)|[春夏秋冬]季|寒假|暑[假期]|农历|阴历|[正腊]月)"""
_PATTERN = rf"""
 {_NUMBERS} (?:
 (?P<academic> (?P<from>{_YEAR}|{_SHORT_YEAR}) (?:{_JOIN}|/) (?P<to>{_YEAR}|[0-9]{{2}}) [ 　]?
               学 (?:年度?|(?=[,。第上下]))
             | (?P<one>{_YEAR}) [ 　]? 学年度? )
|(?P<iso> (?<![0-9.:/-]) (?P<iy>(?:19|20)[0-9]{{2}}) (?P<sep>[./-]) (?P<im>1[0-2]|0?[1-9]) (?P=sep)
          (?P<id>3[01]|[12][0-9]|0?[1-9]) (?![0-9])
        | (?<![0-9.:/-]) (?P<iy>(?:19|20)[0-9]{{2}}) [./] (?P<im>1[0-2]|0[1-9]|[1-9])
          (?![0-9.万亿千百元平米公吨个人%‰㎡m倍分]) )
|(?P<dotted> (?<![0-9.]) (?P<dm>1[0-2]|[1-9]) (?:[·・•〃] | \.(?=[0-9]{{1,2}}(?:”|[汶川特]*大?地震)))
          (?P<dd>3[01]|[12][0-9]|[1-9]) (?![0-9%]) )
|(?P<year> (?: (?P<yl>{_YEAR})[、和及] )? (?: (?P<ya>{_YEAR}) (?: {_JOIN} (?P<yb>{_YEAR}|[0-9]{{2}}) )?
          | (?P<ys>{_SHORT_YEAR}) | (?P<ym>{_MASKED}) )
          [ 　]? 年 (?:度(?![假量]))? (?![级龄]) )
|(?P<month> (?P<ma>{_SMALL}) (?: {_JOIN} (?P<mb>{_SMALL}) )? [ 　]? 月 (?![龄球饼考查])
          (?P<mtail>份|[上中下]旬|初|底|末)* )
|(?P<maskmonth> (?:{_MASKED}) [ 　]? 月 (?:份|(?:{_MASKED})[日号])? )
|(?P<day> (?P<da>{_SMALL}) (?: {_JOIN} (?P<db>{_SMALL}) )? [ 　]? [日号] )
|(?P<plan> {_PLAN} )
|(?P<festival> (?:FESTIVALS) (?!{_AWARD}) )
)|{_WORDS} (?:
 (?P<plan> {_PLAN} )
|(?P<term> (?<![每各]) (?:{_TERM}) )
|(?P<away> (?P<aw>前年|去年|上年度?|今年|本年度?|明年|后年) (?![级龄]) | (?P<other>当年|同年|次年|翌年) )
|(?P<lunar> {_LUNAR} )
|(?P<edge> {_EDGE} )
|(?P<festival> (?:FESTIVALS) (?!{_AWARD}) )
)|(?P<festival> (?:FESTIVALS) (?!{_AWARD}) )
"""


@cache
def _festivals() -> dict[str, int]:
    """Month and day of each festival, 601 for 1 June, 0 for one that moves."""
    return {name: 0 if day == "-" else int(day.replace("-", "")) for name, day in table("festivals")}


@cache
def _compiled() -> regex.Pattern[str]:
    return regex.compile(_PATTERN.replace("FESTIVALS", trie(_festivals())), regex.VERBOSE)


def tokens(hans: str) -> list[Token]:
    """The date words of a matching form, in order; impossible numbers (13月, 1850年) are left out.

    >>> [(t.unit, t.value) for t in tokens("2013年11月29日")]
    [('year', 2013), ('month', 11), ('day', 29)]
    >>> tokens("第二十三个教学班")
    []
    """
    found: list[Token] = []
    for match in _compiled().finditer(hans):
        found += _READERS[match.lastgroup or ""](match)
    return found


def _academic(match: regex.Match[str]) -> Iterator[Token]:
    first = _year(match["one"] or match["from"])
    if first is None:
        return
    last = _later_year(first, match["to"]) if match["to"] else first + 1
    if last == first + 1:
        yield Token(match.start(), match.end(), "academic", first, last)
    elif last is not None and match["to"]:
        yield Token(match.start(), match.end(), "year", first, last)


def _numeric(match: regex.Match[str]) -> Iterator[Token]:
    """2013-11-29 and 2013.11: a year and a month and a day that share one span."""
    start, end = match.span()
    yield Token(start, start + 4, "year", int(match["iy"]))
    yield Token(start + 4, end, "month", int(match["im"]))
    if match["id"]:
        yield Token(end, end, "day", int(match["id"]))


def _dotted(match: regex.Match[str]) -> Iterator[Token]:
    """5·12: a day that its month and day are the name of."""
    yield Token(match.start(), match.end(), "festival", 100 * int(match["dm"]) + int(match["dd"]))


def _year_token(match: regex.Match[str]) -> Iterator[Token]:
    start, end = match.span()
    if match["ym"]:
        yield Token(start, end, "year")
    elif match["ys"]:
        year = _century(int(match["ys"]))
        yield Token(start, end, "year", year, weak=not match["ys"].startswith("0"))
    elif (value := _year(match["ya"])) is not None:
        if match["yl"] and (other := _year(match["yl"])):
            yield Token(match.start("yl"), match.end("yl"), "year", other)
            start = match.start("ya")
        high = _later_year(value, match["yb"]) if match["yb"] else None
        if high is not None or not match["yb"]:
            yield Token(start, end, "year", value, high)


def _month_token(match: regex.Match[str]) -> Iterator[Token]:
    value, high = _small(match["ma"]), _small(match["mb"]) if match["mb"] else None
    if not 1 <= value <= 12 or (high is not None and not value < high <= 12):
        return
    weak = match["ma"] in _CN[:2] and not match["mtail"] and not _set_off(match)
    yield Token(match.start(), match.end(), "month", value, high, weak=weak)


def _set_off(match: regex.Match[str]) -> bool:
    """Whether a month stands between marks: `二月,学校开展…`; 一月 may else be a duration."""
    before, after = (
        match.string[match.start() - 1 : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    return (match.start() == 0 or before in "。;!?\n \u3000") and after == ","


def _day_token(match: regex.Match[str]) -> Iterator[Token]:
    value, high = _small(match["da"]), _small(match["db"]) if match["db"] else None
    if 1 <= value <= 31 and (high is None or value < high <= 31):
        yield Token(match.start(), match.end(), "day", value, high)


def _plan(match: regex.Match[str]) -> Iterator[Token]:
    """“十二五”期间: five years; from the third plan (1966) on each begins where the last one ended."""
    number = match["p"].strip("“”").removesuffix("五")
    start = 1966 + 5 * (_small(number) - 3)
    yield Token(match.start(), match.end(), "plan", start, start + 4)


def _away(match: regex.Match[str]) -> Iterator[Token]:
    shift = _YEARS_AWAY[match["aw"].removesuffix("度")] if match["aw"] else None
    yield Token(match.start(), match.end(), "year", shift=shift)


def _edge(match: regex.Match[str]) -> Iterator[Token]:
    """年底, 上半年: part of the year that the text is about; 底 alone only after a year (2013年底)."""
    word = match.group()
    of_year = word.startswith("年") or word.endswith("半年")
    yield Token(match.start(), match.end(), "edge", 0 if of_year else None, weak=len(word) == 1)


def _festival(match: regex.Match[str]) -> Iterator[Token]:
    name, (start, end) = match.group(), match.span()
    if name in _BARE and not _names_a_day(match.string, start, end):
        return
    yield Token(start, end, "festival", _festivals()[name])


def _names_a_day(hans: str, start: int, end: int) -> bool:
    """Whether a bare pair of numerals is a day: quoted, celebrated, or with a word that says so."""
    if hans[max(0, start - 1) : start] in ("庆", "迎", "“", '"') and hans[end : end + 1] not in ("五", "届"):
        return True
    return _AFTER_DAY.match(hans, end) is not None


_AFTER_DAY = regex.compile(rf"[”\"]?(?:{_DAY_WORD})")


def _simple(unit: str) -> Reader:
    def read(match: regex.Match[str]) -> Iterator[Token]:
        yield Token(match.start(), match.end(), unit)

    return read


_READERS: dict[str, Reader] = {
    "academic": _academic,
    "iso": _numeric,
    "dotted": _dotted,
    "year": _year_token,
    "month": _month_token,
    "maskmonth": _simple("lunar"),
    "day": _day_token,
    "plan": _plan,
    "term": _simple("term"),
    "away": _away,
    "lunar": _simple("lunar"),
    "edge": _edge,
    "festival": _festival,
}


def _year(text: str) -> int | None:
    """A year in any digits, None outside 1900 to 2099.

    >>> _year("二O一三"), _year("2 0 1 4"), _year("1234"), _year("08")
    (2013, 2014, None, 2008)
    """
    digits = text.translate(_TO_ASCII).replace(" ", "").replace("　", "")
    year = _century(int(digits)) if len(digits) == 2 else int(digits)
    return year if 1900 <= year <= 2099 else None


def _century(two_digits: int) -> int:
    return two_digits + (1900 if two_digits >= 50 else 2000)


def _later_year(first: int, text: str) -> int | None:
    last = _year(text)
    return last if last is not None and last > first else None


def _small(text: str) -> int:
    """A number below 100 in either numerals.

    >>> _small("二十三"), _small("十"), _small("1 2"), _small("07")
    (23, 10, 12, 7)
    """
    text = text.replace(" ", "").replace("　", "").translate(_TO_ASCII)
    if "十" not in text:
        return int(text)
    tens, _, ones = text.partition("十")
    return 10 * int(tens or 1) + int(ones or 0)
