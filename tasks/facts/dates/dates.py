"""Dates as reports write them, in full, in part, masked, damaged, or only by name.

The text is cut into tokens (a number with 年, 月 or 日; a word such as 去年, 教师节 or 年底) and tokens
that touch are put together, so that every mixture of them is read by the same few rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tasks.facts.dates.bare_days import with_months_before
from tasks.facts.dates.chronicle_days import chronicle_days
from tasks.facts.dates.token import Token
from tasks.facts.dates.token_dates import TokenDate, range_end, token_date
from tasks.facts.dates.tokens import tokens
from tasks.facts.dates.year_words import with_years_before


class DateMention(NamedTuple):
    """A date expression in local coordinates.

    `iso` is as precise as the text: "2013-11-29", "2013-11", "2013"; without a year "--11-29", "--11";
    None where nothing is certain. `iso_end` is the end of a stated span. `kind` is day, month, year,
    academic_year, plan, festival or relative. `shift` says which year a mention takes from its part:
    0 for 今年 and for a bare 11月, -1 for 去年; None where the text masks the year or states it.
    """

    start: int
    end: int
    iso: str | None
    iso_end: str | None
    kind: str
    shift: int | None = None


def dates(hans: str) -> list[DateMention]:
    """All date expressions of a matching form, in order.

    Compilations mask years (xx年12月), scanners space digits (2 0 1 4年) and write O for 〇 (二O一三年),
    so one calendar date has many forms. Decimals, scores, document numbers and durations are none of them.

    >>> [(m.iso, m.kind) for m in dates("二O一二年十一月二十六日;xx年2月;2008—2009学年;教师节")]
    [('2012-11-26', 'day'), ('--02', 'month'), ('2008', 'academic_year'), ('--09-10', 'festival')]
    >>> [(m.iso, m.iso_end) for m in dates("3月5日至8日")]
    [('--03-05', '--03-08')]
    >>> dates("增长3.12个百分点,比分2:11,教发〔2011〕54号,近3年,住3号楼")
    []
    """
    return list(_remembered(hans))


@lru_cache(maxsize=4)
def _remembered(hans: str) -> tuple[DateMention, ...]:
    """The mentions of the last texts: several finders read the same part one after the other."""
    found = list(_mentions(hans, list(with_months_before(hans, with_years_before(hans, tokens(hans))))))
    taken = {mention.start for mention in found}
    days = [_mention(day, None) for day in chronicle_days(hans) if day.start not in taken]
    return tuple(sorted([*found, *days]) if days else found)


def resolve(mention: DateMention, part_year: str | None) -> DateMention:
    """The mention with the year that its part gives it.

    A report seldom repeats its year: 12月12日 in the report of 2013 is 2013-12-12, 明年9月 is 2014-09,
    今年 and 年初 are the year itself. A masked year (xx年12月) stays masked, and so does all of a part
    whose own year is unknown; 本学期, 暑假 and 上学期 stay without a date, since they name none.
    `part_year` is `Part.period`: a year, or a span such as "2012-2013", of which a school year's
    months from August on take the first year and all else the last.

    >>> resolve(dates("明年9月份")[0], "2013").iso
    '2014-09'
    >>> resolve(dates("xx年12月")[0], "2013").iso
    '--12'
    """
    if mention.shift is None or not part_year:
        return mention
    years = [int(y) for y in part_year.replace("/", "-").split("-") if len(y) == 4 and y.isdigit()]
    if not years:
        return mention
    first = _year_of(mention.iso, years) + mention.shift
    if mention.iso is None:
        return mention._replace(iso=f"{first:04d}", kind="year", shift=None)
    last = None
    if mention.iso_end:
        later = mention.iso_end[2:] < mention.iso[2:]
        last = f"{first + later:04d}{mention.iso_end[1:]}"
    return mention._replace(iso=f"{first:04d}{mention.iso[1:]}", iso_end=last, shift=None)


def _year_of(iso: str | None, years: list[int]) -> int:
    school_year = len(years) == 2 and years[1] == years[0] + 1
    if school_year and iso is not None and int(iso[2:4]) >= 8:
        return years[0]
    return years[-1]


def _mentions(hans: str, found: list[Token]) -> Iterator[DateMention]:
    at = 0
    while at < len(found):
        if found[at].unit in _ALONE:
            yield _alone(found[at])
            at += 1
            continue
        head, after = token_date(hans, found, at)
        if head is None:
            at += 1
            continue
        tail, beyond = range_end(hans, found, after, head)
        yield _mention(head, tail)
        at = beyond
        if head.day is not None and tail is None:
            yield from _more_days(hans, found, at, head)


_ALONE = {"academic": "academic_year", "plan": "plan", "term": "relative"}


def _alone(token: Token) -> DateMention:
    """A token that is a date by itself: a school year, a five-year plan, a term without a year."""
    iso = f"{token.value:04d}" if token.value else None
    end = f"{token.high:04d}" if token.high else None
    return DateMention(token.start, token.end, iso, end, _ALONE[token.unit])


def _more_days(hans: str, found: list[Token], at: int, head: TokenDate) -> Iterator[DateMention]:
    """The further days of 5月3日、6日和9日."""
    end = head.end
    while at < len(found) and found[at].unit == "day" and hans[end : found[at].start] in ("、", "和", "及"):
        token = found[at]
        yield _mention(
            head._replace(start=token.start, end=token.end, day=token.value, day_high=token.high), None
        )
        end, at = token.end, at + 1


def _mention(head: TokenDate, tail: TokenDate | None) -> DateMention:
    year = head.year
    iso = _iso(year.value if year else None, head.month, head.day)
    shift = None
    if year is None:
        shift = 0 if head.month or (head.edge is not None and head.edge.value == 0) else None
    elif year.shift is not None and (head.edge is None or head.edge.unit != "lunar"):
        shift = year.shift
    return DateMention(
        head.start, tail.end if tail else head.end, iso, _iso_end(head, tail), _kind(head), shift
    )


def _iso_end(head: TokenDate, tail: TokenDate | None) -> str | None:
    year = head.year.value if head.year else None
    if tail is not None:
        return _iso(tail.year.value if tail.year else year, tail.month, tail.day)
    if head.day_high:
        return _iso(year, head.month, head.day_high)
    if head.month_high:
        return _iso(year, head.month_high, None)
    return _iso(head.year.high, None, None) if head.year and head.year.high else None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    """ISO as precise as what is known.

    >>> _iso(2013, 11, None), _iso(None, 11, 29), _iso(None, None, None)
    ('2013-11', '--11-29', None)
    """
    if year is None and month is None:
        return None
    head = "-" if year is None else f"{year:04d}"
    return head + "".join(f"-{n:02d}" for n in (month, day) if n)


def _kind(date: TokenDate) -> str:
    if date.festival:
        return "festival"
    if date.day:
        return "day"
    if date.month:
        return "month"
    return "year" if date.year and date.year.value else "relative"
