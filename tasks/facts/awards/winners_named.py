"""Winners right before their prize, with no verb between: `周岚、苗青一等奖`, `五(2)班第一名`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.facts.honours.contests import names_contest
from tasks.facts.names.name_lists import reads_as_name

_ENTRY = re.compile(r"[一-鿿0-9()]{2,16}")
_LEVEL = re.compile(r"(?:国家|全国|[省市县区镇校])级?$")
_WORK = re.compile(r"的?(?:论文|作品|课例|案例|文章|课件|微课|教案|作文|节目)?《[^《》\n]{2,60}》$")
_LONGEST, _MOST = 120, 13  # characters and winners of a list
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
    level = _LEVEL.search(words)
    for end in (level.start(), len(words)) if level else (len(words),):
        if _are_winners(words[:end]):
            return Winners(words[:end], words[end:])
    return None


def _are_winners(words: str) -> bool:
    """Whether words are a list of winners, and of a work of theirs behind it."""
    work = _WORK.search(words) if words.endswith("》") and len(words) < _LONGEST else None
    found = _ONE_OF.split(words[: work.start()] if work else words, _MOST)
    return len(found) <= _MOST and all(_ENTRY.fullmatch(one) and _is_winner(one) for one in found)


def _is_winner(words: str) -> bool:
    if _GROUP.search(words):
        return _NO_GROUP.search(words) is None and not names_contest(words)
    bare = _CALLED.sub("", words)
    return reads_as_name(bare) or reads_as_name(_OF_BODY.sub("", bare))
