"""The words and numbers of dates put together: one date of those that touch, and the second date of a span."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.facts.dates.token import Token

_GAP = "  　"
_RANGE = frozenset("-—–－~～至到")


class TokenDate(NamedTuple):
    """The tokens of one date, put together."""

    start: int
    end: int
    year: Token | None = None
    month: int | None = None
    day: int | None = None
    month_high: int | None = None
    day_high: int | None = None
    festival: bool = False
    edge: Token | None = None


def token_date(hans: str, found: list[Token], at: int) -> tuple[TokenDate | None, int]:
    """Read year, month, day, festival and edge (年底, 秋季) from `at`; None if they make no date.

    Reports leave out what is known, so that any of them may be missing: the year of 11月29日, the day of 2013年秋季.

    >>> from tasks.facts.dates.tokens import tokens
    >>> date, after = token_date("2013年11月29日", tokens("2013年11月29日"), 0)
    >>> date.year.value, date.month, date.day, after
    (2013, 11, 29, 3)
    >>> token_date("住5号楼", tokens("住5号楼"), 0)
    (None, 0)
    """
    first = found[at]
    date = TokenDate(first.start, first.end)
    for unit in ("year", "month", "festival", "day", "lunar", "edge"):
        if at == len(found) or found[at].unit != unit or not _touches(hans, date, found[at]):
            continue
        if unit == "day" and date.month is None:
            continue
        if unit == "edge" and date.month and _OPENS_SCHOOL.match(hans, found[at].start):
            continue  # what happens on that date
        date = _with(date, found[at])
        at += 1
    return (date, at) if _makes_date(hans, date, first) else (None, at)


# 3月1日开学, but not 9月开学初 or 9月开学以来.
_OPENS_SCHOOL = re.compile(r"开学(?![初前时之后第以际当])")


def _touches(hans: str, date: TokenDate, token: Token) -> bool:
    return date.start == token.start or not hans[date.end : token.start].strip(_GAP + '“"')


def _with(date: TokenDate, token: Token) -> TokenDate:
    year, month, day, high, day_high = date.year, date.month, date.day, date.month_high, date.day_high
    festival, edge = date.festival, date.edge
    match token.unit:
        case "year":
            year = token
        case "month":
            month, high = token.value, token.high
        case "day":
            day, day_high = token.value, token.high
        case "festival":
            month, day = (part or None for part in divmod(token.value or 0, 100))
            festival = True
        case _:
            edge = token
    return TokenDate(date.start, token.end, year, month, day, high, day_high, festival, edge)


def _makes_date(hans: str, date: TokenDate, first: Token) -> bool:
    """Whether the tokens are enough: a short year needs a month, 一月 needs company (一月一检查)."""
    if first.unit == "day":
        return False
    if first.weak:
        return date.end > first.end and (first.unit != "year" or date.month is not None)
    return True


def range_end(hans: str, found: list[Token], at: int, head: TokenDate) -> tuple[TokenDate | None, int]:
    """The second date of 3月5日至8日, 2012年9月—2013年6月; it takes what it leaves out from the first.

    >>> from tasks.facts.dates.tokens import tokens
    >>> def end(hans):
    ...     found = tokens(hans)
    ...     head, after = token_date(hans, found, 0)
    ...     tail, _ = range_end(hans, found, after, head)
    ...     return tail and (tail.month, tail.day)
    >>> end("3月5日起至8日止"), end("4月下旬至5月3日"), end("3月5日、6月8日")
    ((3, 8), (5, 3), None)
    """
    if at == len(found) or head.edge or not _is_range(hans[head.end : found[at].start]):
        return None, at
    if found[at].unit == "day" and head.day is not None:
        tail = TokenDate(head.start, found[at].end, None, head.month, found[at].value)
        return tail, at + 1
    tail_date, after = token_date(hans, found, at)
    if tail_date is None or not _is_alike(hans, head, tail_date):
        return None, at
    if (head.month is None) != (tail_date.month is None) or (tail_date.year and not head.year):
        return None, at
    return tail_date, after


def _is_alike(hans: str, head: TokenDate, tail: TokenDate) -> bool:
    """Whether two dates are of one precision; months and days may meet in words: 4月下旬至5月3日."""
    if (head.day is None) == (tail.day is None):
        return True
    joined = bool(head.month and tail.month) and not (head.festival or tail.festival)
    return joined and hans[tail.start - 1] in "至到"


# 1月21日起至2月26日止, 3月1日始到3月15日: where the first date of a span says that it is the first.
_BEGUN = re.compile(r"(?:开始|起始?|始)")


def _is_range(between: str) -> bool:
    between = _BEGUN.sub("", between.strip(_GAP))
    return 0 < len(between) <= 2 and set(between) <= _RANGE
