"""Results told event by event: `男子100米:周志远 第一名`, `女子800米:林晓芸 第四名、苗青 第六名`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.honours.frames import Row
from tasks.facts.honours.gatherings import contest_around
from tasks.facts.honours.honours import RANK, rank_names
from tasks.facts.names.name_lists import is_winner
from tasks.text.points import line_starts, starting_at

_RANK = r"(?:[特一二三四]等奖|[冠亚季]军|第[一二三四五六七八九十\d]名|[金银铜][奖牌]|优[秀胜]奖)"
_RANKED = re.compile(_RANK)
_LINE = re.compile(
    r"(?m)^[ 　\t]*(?:\d{1,2}[、.]|[(]?[一二三四五六七八九十\d]{1,2}[)、])?[ 　]*"
    rf"(?P<event>(?![^:\n]*{_RANK})[一-鿿0-9×xX]{{2,16}})[ 　]*:[ 　]*(?P<told>[^\n:]{{3,200}})$"
)
_TEAM_END = r"(?:班|[组队]|[小中]学|学校|幼儿园|[初高]中)"
_GROUP = rf"(?:(?!和)[一-鿿0-9()]){{1,12}}?{_TEAM_END}"
_ONE = re.compile(
    rf"(?<=[:、,; 　。)])(?P<who>(?:(?:[一-鿿]{{2,4}}|{_GROUP})[、和]){{0,5}}?(?:[一-鿿]{{2,4}}?|{_GROUP}))?(?:\([^()\n]{{1,14}}\))?[ 　]{{0,2}}"
    rf"(?:[荣喜]?获得?|取得|夺得)?(?P<rank>{_RANK})(?=$|[、,;。 　(])"
)


def results(hans: str) -> Iterator[Row]:
    """The places that a line gives to persons or teams behind the event that they are of.

    >>> text = "成绩如下:\\n男子100米:周志远 第一名\\n接力:第三名\\n负责人:周岚 "
    >>> [(text[r.start : r.end], r.title, r.recipient) for r in results(text)]
    [('周志远 第一名', '男子100米', '周志远'), ('第三名', '接力', None)]
    """
    for line in starting_at(_LINE, hans, line_starts(hans)):
        if not _RANKED.search(hans, line.start("told"), line.end("told")):
            continue
        contest = contest_around(hans, line.start()) or ""
        for one in _ONE.finditer(hans, line.start("told"), line.end("told")):
            rank = RANK.fullmatch(one["rank"])
            if rank is None or not _won(one["who"], one.start() == line.start("told")):
                continue
            title = f"{contest}{line['event']}"
            count = len(_AND.split(one["who"])) if one["who"] else None
            yield Row(*one.span(), title, rank_names(rank)[0], one["who"], count, None, None)


def _won(who: str | None, first: bool) -> bool:
    """Whether somebody stands before a place; a place alone is of who reports, where it opens what is told."""
    return first if who is None else all(is_winner(one) or _TEAM.search(one) for one in _AND.split(who))


_AND = re.compile(r"[、和]")
_TEAM = re.compile(f"{_TEAM_END}$")
