"""Where a character of both scripts means itself: in names of towns and persons, and in words of its own."""

from __future__ import annotations

from functools import cache

import regex

from tasks.text.normalise import match_form
from tasks.vocabulary import table

# Those whose Traditional form would be another name; 后, 复 and 征 of a town are the words that they are elsewhere.
_IN_NAMES = frozenset("干斗于采夸松辟余")
_SEATS = "镇乡街道"
_TRUNK, _LONGEST = 2, 8  # characters of the shortest name without its 镇, and of the longest name
# What bears the name of its town: 三斗坪小学, 采石中心校.
_BEARERS = r"[镇乡村]|街道|小学|中学|中心|初级|初中|完小|学区|幼儿园|卫生院"
_WORD_IN_TOWN = regex.compile("奋斗|战斗")
# Behind these 于 and 余 are surnames, unless a time or a place follows: 校长于洋, 校长于会上.
_TITLED = regex.compile(
    r"(?:校长|书记|主任|局长|县长|镇长|乡长|市长|区长|院长|园长|所长|老师|同志|教师|委员|组长|队长)$"
)
_SURNAMED = regex.compile(
    r"[于余](?:\p{Han}{1,2}(?=[,，、。;；:：)）等同]|$)|(?:\p{Han}{0,2})(?:校长|书记|主任|局长|老师|同志|某))"
)
_TIME = regex.compile(r"于(?:[本此是今去前昨年会月日同次当]|\p{Han}?年)")
# What is left: behind a number or one of these, or before one of those.
_LEFT = regex.compile(
    r"(?<=[\d\s一二两三四五六七八九十百千万亿其剩业课富多盈残结节闲空之有无遗月年劫工茶饭酒扶])余|余[地额款热力量波粮孽震威悸下缺姚杭江庆生弦数脉韵辉晖音裕暇毒]"
)
# 征 of a march, a measure of grain, and 并 at the head of a clause.
_MARCH = regex.compile(r"(?<=[出长远南北东西亲御从万])征(?!收|求|集|兵|用)|征[程战途服伐讨尘帆]")
_MEASURE = regex.compile(
    r"(?<=[\d一二两三四五六七八九十百几半升])斗(?=[米粮谷麦小豆坪])|[漏烟熨北泰墨]斗|斗[笠室胆]"
)
_OF_ITS_OWN = {"征": _MARCH, "斗": _MEASURE}
_MAY_STAY = _IN_NAMES.union(_OF_ITS_OWN)  # the surnames 于 and 余 are in names of towns as well
_NEAR = 8


def stays(text: str, at: int) -> bool:
    """Whether the character at a place of Traditional text is no leftover of a conversion.

    >>> [stays(t, t.index(c)) for t, c in (("參觀三斗坪鎮", "斗"), ("余校長指出", "余"), ("踏上新征程", "征"))]
    [True, True, True]
    >>> [stays(t, t.index(c)) for t, c in (("努力奮斗", "斗"), ("三千余人", "余"), ("開展征文", "征"), ("校長于會上", "于"))]
    [False, False, False, False]
    """
    if text[at] not in _MAY_STAY:
        return False
    low = max(0, at - _NEAR)
    near, here = match_form(text[low : at + _NEAR]), at - low
    if near[here : here + 1] != text[at]:
        return False
    return _in_town(near, here) or _in_word(near, here) or _is_surname(near, here)


def _in_word(near: str, here: int) -> bool:
    own = _OF_ITS_OWN.get(near[here])
    return own is not None and any(m.start() <= here < m.end() for m in own.finditer(near))


def _is_surname(near: str, here: int) -> bool:
    """Whether a surname stands at a place; 余 is one wherever nothing can be left."""
    if near[here] == "余":
        return _LEFT.search(near[: here + 2], max(0, here - 1)) is None
    titled = near[here] == "于" and _TITLED.search(near[:here]) is not None
    return titled and _SURNAMED.match(near, here) is not None and _TIME.match(near, here) is None


def _in_town(near: str, here: int) -> bool:
    """Whether the name of a town covers a place."""
    return near[here] in _IN_NAMES and any(
        m.start() <= here < m.end() and not _WORD_IN_TOWN.search(m.group()) for m in _towns().finditer(near)
    )


@cache
def _towns() -> regex.Pattern[str]:
    """The towns and counties with such a character in their names; without its seat a name counts before what bears it."""
    every = {name for name, _ in table("towns")} | {name for _, name, *_ in table("gazetteer")}
    names = {name for name in every if len(name) <= _LONGEST and not _IN_NAMES.isdisjoint(name)}
    trunks = {name.rstrip(_SEATS) for name in names}
    short = "|".join(sorted(trunk for trunk in trunks if len(trunk) >= _TRUNK))
    return regex.compile(rf"{'|'.join(sorted(names))}|(?:{short})(?={_BEARERS})")
