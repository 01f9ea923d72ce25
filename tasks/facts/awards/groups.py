"""Prizes that a colon tells group by group: `一等奖:小学组4个、初中组9个`."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.facts.honours.frames import Row
from tasks.facts.honours.honours import count_in
from tasks.facts.language.numerals import FIGURE

_GROUP = re.compile(rf"(?P<group>[一-鿿()]{{1,8}}?[组类段部班])\s?(?P<n>{FIGURE}[个名人件项幅篇位])[、,和]?")


def by_group(hans: str, rows: list[Row], end: int) -> list[Row]:
    """The last award of a segment that ends with its rank, told again for every group behind the colon.

    >>> words = "科技活动一等奖:小学组4个、初中组9个。"
    >>> row = Row(0, 7, "科技活动", "一等奖", None, None, None, None)
    >>> [(words[r.start : r.end], r.title, r.count) for r in by_group(words, [row], 7)]
    [('科技活动一等奖:小学组4个', '科技活动小学组', 4), ('初中组9个', '科技活动初中组', 9)]
    >>> by_group("科技活动一等奖:苗青。", [row], 7) == [row]
    True
    """
    if not rows or rows[-1].rank is None or rows[-1].end != end or rows[-1].count is not None:
        return rows
    last, told, at = rows[-1], list[Row](), end + 1
    while group := _GROUP.match(hans, at):
        start = group.start() if told else last.start
        title = f"{last.title or ''}{group['group']}"
        told.append(replace(last, start=start, end=group.end("n"), title=title, count=count_in(group["n"])))
        at = group.end()
    return [*rows[:-1], *(told or [last])]
