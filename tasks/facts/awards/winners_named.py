"""Winners right before their prize, with no verb between: `周岚、苗青一等奖`, `五(2)班第一名`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.facts.names.name_lists import reads_as_name

_ENTRY = (
    r"(?:[一-鿿]{0,8}[)班级校园组队部]的?)?[一-鿿]{2,3}(?:老师|同学|同志|教师)?"
    r"|[一-鿿0-9()]{1,12}?(?:班|[组队]|[小中]学|学校|幼儿园|完小|[初高]中)"
)
_WON = re.compile(
    rf"(?P<list>(?:{_ENTRY})(?:[、和与及](?:{_ENTRY})){{0,12}})(?P<work>的?(?:[一-鿿]{{2,6}})?《[^》\n]{{2,60}}》)?"
    r"(?P<level>(?:国家|全国|[省市县区镇校])级?)?"
)
_ONE_OF = re.compile(r"[、和与及]")
_CALLED = re.compile(r"(?:老师|同学|同志|教师)$")
_GROUP = re.compile(r"(?:[)年级\d一二三四五六七八九]班|[组队]|[小中]学|学校|幼儿园|完小|[初高]中)$")
_NO_GROUP = re.compile(
    r"^(?:[男女甲乙丙]|小学|中学|[初高]中|教师|学生|团体|个人|幼儿|成人|[低中高])[^班队]*组$|^[小中]学$|^[初高]中$"
)
_OF_BODY = re.compile(r"^[一-鿿0-9()]{0,8}[)班级校园组队部]的?")


class Winners(NamedTuple):
    """Who is named before a prize, and the level said between them."""

    who: str
    level: str


def named_winners(words: str) -> Winners | None:
    """Who won, where the words before a prize are but the names of persons, classes or schools.

    Lists of results leave the verb out: the contest is told once, and then `五(2)班第一名,五(1)班第二名`.

    >>> named_winners("苗青、周岚"), named_winners("五(2)班"), named_winners("苗青老师的《识字》市")
    (Winners(who='苗青、周岚', level=''), Winners(who='五(2)班', level=''), Winners(who='苗青老师的《识字》', level='市'))
    >>> named_winners("小学组"), named_winners("全县说课比赛"), named_winners("团体")
    (None, None, None)
    """
    match = _WON.fullmatch(words)
    if match is None or not all(map(_is_winner, _ONE_OF.split(match["list"]))):
        return None
    return Winners(match["list"] + (match["work"] or ""), match["level"] or "")


def _is_winner(words: str) -> bool:
    if _GROUP.search(words):
        return _NO_GROUP.search(words) is None
    bare = _CALLED.sub("", words)
    return reads_as_name(bare) or reads_as_name(_OF_BODY.sub("", bare))
