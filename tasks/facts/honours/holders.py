"""Where a list sets persons before what they hold or have won, with a mark between and no verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.honours.honours import RANK, is_honour
from tasks.facts.names.name_lists import reads_as_name

# A blank between is lost where the text is restored: `周岚县优秀教师` on a line of its own.
_MARK = r"(?:[ 　\t]*[,:—-]{1,2}[ 　\t]*|[ 　\t]{1,8}|(?=[省市县区镇校]|全[国省市县]|国家))"
_GIVER = r"[一-鿿、]{2,16}?(?:政府|[局委厅部会校])"
_ONE = re.compile(
    r"(?:(?<=[;:。\n])|\A)[ 　\t]*(?:\d{1,2}[.、)][ 　]*)?(?P<who>[一-鿿]{2,3}?)(?:老师|同志|同学)?"
    rf"{_MARK}(?P<title>[“\"]?(?:(?![获授被]|评[为上定])[一-鿿\d“”]){{4,28}}?)(?:\((?P<giver>{_GIVER})\))?"
    rf"(?:[ 　\t]+(?P<given>{_GIVER}))?(?:[ 　\t]+(?:19|20)\d\d(?:年(?:\d{{1,2}}月)?|[.]\d{{1,2}})?)?[ 　\t]*(?=[;。\n]|\Z)"
)
_CUE = re.compile(
    r"(?:[,: 　\t—-]|\n[一-鿿]{2,3})[^,;。:\n]{0,28}(?:优秀|先进|模范|标兵|能手|新秀|带头人|之星|名师|等奖|第.名|奖章|骨干|特级)"
)


def held_by_names(hans: str) -> Iterator[list[re.Match[str]]]:
    """The chains of at least two items, each a person and an honour or a prize with its contest.

    >>> text = "周岚,县优秀教师;苗青,市师德标兵;林晓芸,县说课比赛一等奖。"
    >>> [[one["who"] for one in chain] for chain in held_by_names(text)]
    [['周岚', '苗青', '林晓芸']]
    >>> list(held_by_names("周岚,县优秀教师,中共党员;苗青,班主任。"))
    []
    """
    chain: list[re.Match[str]] = []
    for one in _ONE.finditer(hans) if _CUE.search(hans) else ():
        if not _holds(one):
            continue
        if chain and hans[chain[-1].end() : one.start()].strip(" 　;。\n"):
            yield from _long(chain)
            chain = []
        chain.append(one)
    yield from _long(chain)


def _long(chain: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    if len(chain) > 1:
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
