"""Rolls of winners: a prize or honour as the label of a line, and behind it who has won it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.award_frames import Row
from tasks.facts.honours import RANK, is_honour, level_of_title, rank_names
from tasks.facts.name_lists import reads_as_name

_LINE = re.compile(
    r"(?m)^[ 　\t]*(?:\d{1,2}[、.]|[(]?[一二三四五六七八九十]{1,2}[)、])?[ 　]*"
    r"(?P<label>(?:[特一二三四]等|优秀|优胜|优胜|鼓励|组织|[金银铜])奖|(?:优秀|先进|模范|师德|十佳|最美)[一-鿿]{2,8})"
    r"[ 　]*(?:[(]?共?\d{1,3}[名个人位][)]?)?[ 　]*:[ 　]*(?P<won>[^\n:。;]{2,300})[。;]?[ 　]*$"
)
_ITEM = re.compile(r"[^、, 　\t]+")
_GROUP = re.compile(r"(?:学校|[小中]学|幼儿园|完小|[初高]中|[一二三四五六七八九十][中小]|[组班队])$")


def rolled(hans: str) -> Iterator[Row]:
    """The prizes and honours under whose label a line sets persons, schools or classes, with how many these are.

    >>> text = "评选结果\\n一等奖:林晓芸、周志远\\n优秀教师:苗青\\n二等奖:奖金200元"
    >>> [(text[r.start : r.end], r.rank, r.recipient, r.count) for r in rolled(text)]
    [('一等奖', '一等奖', '林晓芸、周志远', 2), ('优秀教师', None, '苗青', 1)]
    """
    for line in _LINE.finditer(hans):
        label, won = line["label"], line["won"].strip()
        winners = _ITEM.findall(won)
        known = sum(reads_as_name(one) or _GROUP.search(one) is not None for one in winners)
        rank = RANK.fullmatch(label)
        if 5 * known < 3 * len(winners) or not (rank or is_honour(label)):
            continue
        title = None if rank else label
        yield Row(
            *line.span("label"),
            title,
            rank_names(rank)[0] if rank else None,
            won,
            len(winners),
            None,
            level_of_title(title),
            rank is None,
        )
