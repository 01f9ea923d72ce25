"""Lists of who holds what, with no verb: `周岚,县优秀教师;苗青,市师德标兵`, `周岚  县优秀教师  县教育局`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tasks.facts.awards.items import ranked_item
from tasks.facts.honours.frames import Row
from tasks.facts.honours.holders import held_by_names
from tasks.facts.honours.honours import level_of_title
from tasks.records import Span


def holders(hans: str) -> list[tuple[Span, list[Row]]]:
    """The stretches in which at least two persons are each set before their honour or prize, and its rows.

    >>> text = "荣誉:周岚,县优秀教师;苗青,市说课比赛一等奖。"
    >>> [(row.recipient, row.title, row.rank, row.level) for _, rows in holders(text) for row in rows]
    [('周岚', '县优秀教师', None, '县'), ('苗青', '市说课比赛', '一等奖', '市')]
    >>> holders("周岚,县优秀教师。苗青,中共党员。")
    []
    """
    return [(Span(chain[0].start(), chain[-1].end()), list(_rows(chain))) for chain in held_by_names(hans)]


def _rows(chain: Sequence[re.Match[str]]) -> Iterator[Row]:
    for one in chain:
        title, rank = ranked_item(one["title"])
        level = level_of_title(title)
        yield Row(*one.span("title"), title, rank, one["who"], 1, one["giver"] or one["given"], level)
