"""Where a list sets persons before what they hold or have won, with a mark between and no verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tasks.facts.honours.honours import RANK, is_honour
from tasks.facts.names.name_lists import reads_as_name
from tasks.text.points import character_set, starting_at

# A blank between is lost where the text is restored: `周岚县优秀教师` on a line of its own.
_MARK = r"(?:[ 　\t]*[,:—-]{1,2}[ 　\t]*|[ 　\t]{1,8}|(?=[省市县区镇校]|全[国省市县]|国家))"
_GIVER = r"[一-鿿、]{2,16}?(?:政府|[局委厅部会校])"
_ONE = re.compile(
    r"[ 　\t]*(?:\d{1,2}[.、)][ 　]*)?(?P<who>[一-鿿]{2,3}?)(?:老师|同志|同学)?"
    rf"{_MARK}(?P<title>[“\"]?(?:(?![获授被]|评[为上定])[一-鿿\d“”]){{4,28}}?)(?:\((?P<giver>{_GIVER})\))?"
    rf"(?:[ 　\t]+(?P<given>{_GIVER}))?(?:[ 　\t]+(?:19|20)\d\d(?:年(?:\d{{1,2}}月)?|[.]\d{{1,2}})?)?[ 　\t]*(?=[;。\n]|\Z)"
)
_BEGINS = character_set(";:。\n")  # behind these


@lru_cache(maxsize=2)
def held_by_names(hans: str) -> tuple[tuple[re.Match[str], ...], ...]:
    """The chains of at least two items, each a person and an honour or a prize with its contest.

    Remembered for the last texts, since both the honours and the persons are read.

    >>> text = "周岚,县优秀教师;苗青,市师德标兵;林晓芸,县说课比赛一等奖。"
    >>> [[one["who"] for one in chain] for chain in held_by_names(text)]
    [['周岚', '苗青', '林晓芸']]
    >>> held_by_names("周岚,县优秀教师,中共党员;苗青,班主任。")
    ()
    """
    return tuple(tuple(chain) for chain in _chains(hans) if len(chain) > 1)


def _chains(hans: str) -> Iterator[list[re.Match[str]]]:
    chain: list[re.Match[str]] = []
    for one in starting_at(_ONE, hans, (0, *(at + 1 for at in _BEGINS.places(hans)))):
        if not _holds(one):
            continue
        if chain and hans[chain[-1].end() : one.start()].strip(" 　;。\n"):
            yield chain
            chain = []
        chain.append(one)
    yield chain


_CALLINGS = ("骨干教师", "特级教师", "学科带头人", "教学骨干")


def _holds(one: re.Match[str]) -> bool:
    """Whether an item is of a name and an honour, or a prize whose contest it names."""
    title, prize = one["title"], RANK.search(one["title"])
    won = (
        is_honour(title)
        or title.endswith(_CALLINGS)
        or (prize is not None and prize.start() > 1 and prize.end() == len(title))
    )
    return won and reads_as_name(one["who"])
