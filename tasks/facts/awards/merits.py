"""Merits and commendations that are told by their verb: `被县政府记三等功一次`, `130名教师受到表彰`."""

from __future__ import annotations

import re

import regex

from tasks.facts.awards.bearers import bearer
from tasks.facts.honours.frames import Frame, Row, without_links
from tasks.facts.honours.honours import count_after, count_in, is_honour, level_of, level_of_title
from tasks.facts.honours.nouns import own_noun
from tasks.facts.language.numerals import FIGURE

_TOLD = re.compile("功|嘉奖|表[彰扬]")  # one of these is in all that is read here
_MERIT = re.compile(
    r"(?:(?:被|经|受到?)?(?P<by>[^被经受,;。]{1,20}?(?:局|政府|委|厅|部))?(?:给?为?[他她其])?)?(?:荣?[记立]|授予|获得?|荣获|(?<=[府局委厅部])的?(?=嘉奖))了?(?:(?P<n>[一二两三\d])次)?(?:(?:[一-鿿]{2,3}|[xX×*]{1,3})?[省市县区])?(?:个人|集体)?"
    r"(?P<title>“[特一二三]等功”|[特一二三]等功|大功|嘉奖)"
)
_PRAISED = re.compile(
    rf"(?P<who>[^,;。]{{0,20}}?{FIGURE}[余多]?[名位个所人][一-鿿、]{{0,16}}?)(?:分别)?(?:受到|得到|获得?)了?(?P<by>[^,;。的]{{0,16}}?)的?(?:通报)?(?:表彰(?:奖励)?)\Z"
)
_PRAISES = ("表彰", "表彰奖励")  # with which such a clause ends


def merited(seg: str, at: int, frame: Frame) -> tuple[list[Row], Frame]:
    """A merit with its grade, or so many who were commended, each by the body that the clause names.

    >>> rows, _ = merited("苗青被县政府记三等功2次", 0, Frame())
    >>> [(row.recipient, row.title, row.count, row.level) for row in rows]
    [('苗青', '三等功', 2, '县')]
    >>> rows, _ = merited("130名教师受到了表彰", 0, Frame())
    >>> [(row.title, row.count) for row in rows]
    [('表彰', 130)]
    >>> merited("教师受到家长的表扬", 0, Frame())[0]
    []
    """
    if not _TOLD.search(seg):
        return [], frame
    if told := list(_SO_OFTEN.finditer(seg)):
        rows = [_often(at, match, frame) for match in told]
        return rows, frame._replace(naming=True)
    if match := _MERIT.search(seg):
        return _graded(seg, at, match, frame)
    if match := _PRAISED.search(seg) if seg.endswith(_PRAISES) else None:
        return _praised(at, match), frame
    if match := _ORDERED.search(seg):
        who, by = match["who"], match["by"]
        start, end = at + match.start(), at + match.end()
        return [Row(start, end, match["praise"], None, who, count_in(who), by, level_of(by))], frame
    if match := _PRAISED_BY.search(seg):
        who, by = _who_before(seg, match, frame), match["by"]
        start, end = at + match.start("by"), at + match.end()
        return [Row(start, end, match["praise"], None, who or None, None, by, level_of(by))], frame
    return [], frame


def _who_before(seg: str, match: re.Match[str] | regex.Match[str], frame: Frame) -> str:
    """Who is named before what was given, or in the segment before."""
    who = without_links(seg[: match.start()])
    return who if own_noun(who) else frame.recipient or ""


def _graded(seg: str, at: int, match: re.Match[str], frame: Frame) -> tuple[list[Row], Frame]:
    """A merit with its grade: 记三等功2次."""
    who, by = _who_before(seg, match, frame), match["by"]
    count, length, _ = count_after(seg[match.end() :])
    end = at + match.end() + length
    row = Row(at, end, match["title"], None, who or None, count, by, level_of(by))
    return [row], frame._replace(recipient=who or frame.recipient)


def _praised(at: int, match: re.Match[str] | regex.Match[str]) -> list[Row]:
    """So many who were commended, or the titles under which they were."""
    if rows := _titles_praised(match["who"], at + match.start("who")):
        return rows
    who, by = match["who"], match["by"] or None
    return [Row(at, at + match.end(), "表彰", None, who, count_in(who), by, level_of(by), by is None)]


# `镇政府决定对石桥小学予以通报表彰`: an order that names no honour.
_ORDERED = regex.compile(
    r"(?:(?P<by>[一-鿿]{1,14}?(?:政府|[局委厅部]))(?:研究|党组)*)?(?:决定)?对(?P<who>[^,;。“”\d]{2,24}?(?:等\d+[人名位个])?)(?:予以|给予|进行)(?P<praise>(?:通令|通报)(?:嘉奖|表彰|表扬)|嘉奖)\Z"
)
# `石桥小学获县政府表彰`: who commends, and nothing else.
_PRAISED_BY = re.compile(
    r"(?:受到|得到|喜?获得?|荣获)了?(?P<by>[一-鿿]{0,10}(?:政府|[局委厅部]|中央|街道))的?(?P<praise>(?:通报)?(?:表彰|嘉奖))(?:奖励)?\Z"
)
_SO_MANY = re.compile(r"(?:\d+|[一二两三四五六七八九十]+)[余多]?[名位个所](?P<title>[^\d、和及]{3,16})")


def _titles_praised(words: str, at: int) -> list[Row]:
    """The honours of those who were commended: of `3个先进集体和9名优秀教师受到表彰` each with its count."""
    told = list(_SO_MANY.finditer(words))
    if not any(is_honour(match["title"]) for match in told):
        return []
    return [
        Row(
            at + match.start(),
            at + match.end(),
            match["title"],
            None,
            bearer(match["title"]),
            count_in(match.group()),
            None,
            level_of_title(match["title"]),
            True,
        )
        for match in told
    ]


# `9次受到嘉奖,二等功1次、三等功2次`: merits with how often each was had.
_SO_OFTEN = re.compile(
    r"(?:(?P<n>\d+|[一二两三四五六七八九十])次(?:受到?|获得?)(?P<praise>嘉奖)|(?<![记立])(?P<grade>(?:[特一二三]等|大)功|嘉奖)(?P<times>\d+|[一二两三四五六七八九十])次)"
)


def _often(at: int, match: re.Match[str], frame: Frame) -> Row:
    title = match["praise"] or match["grade"]
    count = count_in(f"{match['n'] or match['times']}次")
    return Row(at + match.start(), at + match.end(), title, None, frame.recipient, count, None, None)
