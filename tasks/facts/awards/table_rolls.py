"""Awards that rolls tell in tables: a row for each winner, under the contest that the text is about."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.facts.awards.items import ranked_item
from tasks.facts.awards.rolls import headed
from tasks.facts.honours.frames import Row
from tasks.facts.honours.gatherings import contest_around
from tasks.facts.honours.honours import RANK, level_of, level_of_title, rank_names
from tasks.facts.honours.roll_tables import RollRow, roll_rows
from tasks.records import Span


def table_rolls(hans: str) -> Iterator[Row]:
    """The awards of all rows of rolls.

    >>> text = "县优质课评选获奖名单\\n姓名 学校 奖项\\n周志远 石桥小学 一等奖\\n苗青 柳河小学 二等奖\\n"
    >>> [(row.recipient, row.title, row.rank) for row in table_rolls(text)]
    [('周志远', '县优质课评选', '一等奖'), ('苗青', '县优质课评选', '二等奖')]
    >>> text = "姓名 荣誉称号 授予单位\\n周志远 优秀教师 县教育局\\n"
    >>> [(row.recipient, row.title, row.giver, row.level) for row in table_rolls(text)]
    [('周志远', '优秀教师', '县教育局', '县')]
    """
    for row in roll_rows(hans):
        yield _award(hans, row)


def _award(hans: str, row: RollRow) -> Row:
    contest = contest_around(hans, row.line.start) or headed(hans, row.line.start)
    title, rank = ranked_item(_words(hans, row.title)) if row.title else (contest, None)
    if row.rank:
        match = RANK.fullmatch(hans, row.rank.start, row.rank.end)
        rank = rank_names(match)[0] if match else rank
    giver = _words(hans, row.giver) or None
    level = level_of_title(title) or (level_of(giver) if giver else None)
    who = _words(hans, row.who or row.org)
    return Row(row.line.start, row.line.end, title, rank, who, 1, giver, level)


def _words(hans: str, cell: Span | None) -> str:
    return hans[cell.start : cell.end] if cell else ""
