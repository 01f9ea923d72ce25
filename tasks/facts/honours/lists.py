"""Honours that a sentence announces and lists behind a colon: `获得以下荣誉:县师德标兵;市骨干教师`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.facts.honours.frames import Row
from tasks.facts.honours.honours import RANK, is_honour, level_of_title
from tasks.facts.names.name_lists import reads_as_name
from tasks.text.points import line_starts, starting_at

_ANNOUNCED = re.compile(
    r"(?:获得?|荣获|取得|授予|所获|主要)了?(?:过|的)?(?:主要|以下|如下|下列|各种|各类|多项|众多)*的?(?:荣誉|称号|奖励|奖项)+(?:有|如下|包括|主要)*[:]\s{0,3}"
)
_ITEM = re.compile(r"\s{0,3}(?:[(]?\d{1,2}[.、)]\s?)?(?P<title>[^;、,。\n:]{4,40})(?P<mark>[;、,。\n]|$)")
_MOST = 40  # items of a list
_VERB = re.compile(r"[获评授被]")


def announced(hans: str) -> Iterator[Row]:
    """The honours of such a list, up to the first item that is none, each with its level.

    >>> text = "先后获得如下荣誉:石桥中学优秀教师;青石县骨干教师;在教学中钻研教法。"
    >>> [(row.title, row.level) for row in announced(text)]
    [('石桥中学优秀教师', '校'), ('青石县骨干教师', '县')]
    >>> list(announced("学校获得以下荣誉:安全无事故;"))
    []
    """
    for match in _ANNOUNCED.finditer(hans):
        at = match.end()
        for _ in range(_MOST):
            item = _ITEM.match(hans, at)
            if item is None or not _is_bare(item["title"]):
                break
            start, end = item.span("title")
            title = item["title"].rstrip()
            yield Row(start, end, title, None, None, None, None, level_of_title(title))
            at = item.end()
            if item["mark"] == "。":
                break


def _is_bare(title: str) -> bool:
    """Whether an item is an honour and nothing else: who got it, or with which rank, is read from the item itself."""
    held = is_honour(title) or title.endswith(("骨干教师", "学科带头人"))
    return held and _VERB.search(title) is None and RANK.search(title) is None


# `2012年3月  青石县文明单位  县文明委`: one honour a line, behind its date.
_DATED = re.compile(
    r"(?m)^[ 　]*(?:(?:[(]?\d{1,2}[、)]|[●○·•■◆★▪◎—-])[ 　]*)?"
    r"(?:19|20)\d\d(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[.]\d{1,2}(?:[.]\d{1,2})?)[ 　\t]*:?[ 　\t]*"
    r"(?P<title>(?![ 　])[^ 　\t\n,。;:()]{4,30})(?:(?:[ 　\t]+|[ 　]*(?P<in>\())(?P<giver>[一-鿿、]{2,24})(?(in)\)))?[ 　]*[;。]?$"
)


def dated(hans: str) -> Iterator[Row]:
    """The honours of a chronicle that sets each behind its date, on two lines at least.

    >>> text = "2012年3月  青石县文明单位  县文明委\\n2013.5  省级绿色学校\\n2014年  新建教学楼"
    >>> [(row.title, row.giver) for row in dated(text)]
    [('青石县文明单位', '县文明委'), ('省级绿色学校', None)]
    >>> list(dated("2012年  青石县文明单位"))
    []
    """
    told = starting_at(_DATED, hans, line_starts(hans))
    found = [match for match in told if _is_bare(match["title"])]
    for match in found if len(found) > 1 else ():
        title, giver = match["title"], match["giver"]
        yield Row(*match.span("title"), title, None, None, None, giver, level_of_title(title))


# `评出镇级师德标兵为:周岚,苗青,林志远。`: an honour and behind a colon the names of those who bear it.
_NAMED = re.compile(r":(?P<won>[一-鿿]{2,3}(?:[,、 　][一-鿿]{2,3}){1,60})(?=[。;\n]|$)")
_LABEL = re.compile(r"(?:年度)?(?P<label>(?:(?![的评获了有被为出度])[一-鿿]){4,18}?)(?:名单)?[为是有]?$")
_LONGEST_LABEL = 23


class Bearers(NamedTuple):
    """An honour and the names behind its colon, by place."""

    label: tuple[int, int]
    names: list[tuple[int, int]]


def bearers(hans: str) -> Iterator[Bearers]:
    """Where an honour stands before a colon and the names of those who bear it, all of which read as names.

    >>> text = "评出2015年度镇级师德标兵为:周岚,苗青,林志远。师德标兵:爱岗,敬业。"
    >>> [(text[slice(*one.label)], len(one.names)) for one in bearers(text)]
    [('镇级师德标兵', 3)]
    """
    for match in _NAMED.finditer(hans):
        label = _LABEL.search(hans, max(0, match.start() - _LONGEST_LABEL), match.start())
        if label is None or not is_honour(label["label"]):
            continue
        names = [(m.start(), m.end()) for m in _NAME.finditer(hans, *match.span("won"))]
        if all(reads_as_name(hans[slice(*name)]) for name in names):
            yield Bearers(label.span("label"), names)


_NAME = re.compile(r"[一-鿿]{2,3}")


def borne_by_names(hans: str) -> Iterator[Row]:
    """The honours that a colon sets before the names of those who bear them, with how many these are."""
    for label, names in bearers(hans):
        title = hans[slice(*label)]
        won = "、".join(hans[slice(*name)] for name in names)
        yield Row(*label, title, None, won, len(names), None, level_of_title(title), True)
