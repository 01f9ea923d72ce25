"""Rolls that were tables: lines of cells below the line that names the columns, `序号 姓名 学校 奖项`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tasks.facts.honours.honours import RANK, is_honour
from tasks.facts.language.typed_cells import cells, mark_of, rows_below
from tasks.facts.names.name_lists import reads_as_name
from tasks.records import Span
from tasks.text.points import line_starts, starting_at

_COLUMNS = {
    "who": r"姓名|(?:获奖|参赛|授课|执教|学生|教师|选手|作者)(?:者|人|教师|学生|选手)?(?:姓名)?|获奖人员|选手|作者",
    "org": r"(?:所在|工作|参赛|选送|报送|获奖|作者)?(?:学校|单位|班级)(?:名称)?|班级",
    "rank": r"奖项|奖次|奖级|名次|等[次级第]|(?:获奖|评定|所获)(?:等[次级]|奖项|情况|名次|结果)|结果",
    "title": r"(?:所获|获得)?(?:荣誉|荣誉称号|称号)(?:名称)?|(?:获奖|奖励|奖项|荣誉|表彰|竞赛|比赛|赛事)(?:名称|项目)|获奖内容",
    "giver": r"(?:授予|颁奖|授奖|颁发|发证|表彰|奖励)(?:单位|部门|机关|机构)",
    "when": r"(?:获奖|授予|表彰|颁奖|获得)?(?:时间|年度|年份|日期|年月)",
    "guide": r"(?:指导|辅导)(?:教师|老师|者)",
    "other": r"序号|编号|性别|学科|组别|类别|级别|年级|科目|职务|职称|备注|[总得]分|分数|成绩|电话|项目|"
    r"(?:课题|论文|作品|节目|课例|案例|文章)(?:名称|题目)?|(?:作品|论文)?(?:题目|名称)|课题",
}
_KINDS = {kind: re.compile(names) for kind, names in _COLUMNS.items()}
_FIRST = re.compile(
    r"[ 　|]*(?:序号|编号|姓名|获奖|参赛|学[校生]|教师|单位|班级|选手|作者|奖项|等[次级]|年度|时间)[^\n。,;:]{2,90}\n"
)
_ROWS = 400


class RollRow(NamedTuple):
    """A row of a roll: its line and the cells that it has."""

    line: Span
    who: Span | None
    org: Span | None
    title: Span | None
    rank: Span | None
    giver: Span | None
    when: Span | None
    guide: Span | None


@lru_cache(maxsize=2)
def roll_rows(hans: str) -> tuple[RollRow, ...]:
    """The rows of all rolls of a text, in whose lines stand a person or a body and what it has won.

    Notices of results end in tables, and copies keep them line by line. A line with another number of cells than
    the head ends the roll. Remembered for the last texts, since honours and persons are both read.

    >>> text = "评选结果\\n序号 姓名 学校 奖项\\n1 周志远 石桥小学 一等奖\\n2 苗 青 柳河小学 二等奖\\n"
    >>> [(text[r.who.start : r.who.end], text[r.org.start : r.org.end]) for r in roll_rows(text)]
    [('周志远', '石桥小学'), ('苗 青', '柳河小学')]
    >>> roll_rows("序号 姓名 学校 电话\\n1 周志远 石桥小学 8230000\\n")
    ()
    """
    return tuple(row for head in starting_at(_FIRST, hans, line_starts(hans)) for row in _rows(hans, head))


def _rows(hans: str, head: re.Match[str]) -> Iterator[RollRow]:
    mark = mark_of(head.group())
    names = [hans[c.start : c.end] for c in cells(hans, head.start(), head.end(), mark)]
    kinds = [_kind(name) for name in names]
    told = [kind for kind in kinds if kind not in (None, "other")]
    if (
        None in kinds
        or len(told) != len(set(told))
        or not ({"who", "org"} & set(told) and {"rank", "title"} & set(told))
    ):
        return
    for line, row in rows_below(hans, head.end(), len(kinds), mark, _ROWS):
        found = {kind: cell for kind, cell in zip(kinds, row, strict=True) if kind not in (None, "other")}
        one = RollRow(line, *(found.get(kind) for kind in RollRow._fields[1:]))
        if _has_won(hans, one):
            yield one


def _kind(name: str) -> str | None:
    """What a column of this name holds; None if a roll has no such column."""
    return next((kind for kind, names in _KINDS.items() if names.fullmatch(_plain(name))), None)


def _has_won(hans: str, row: RollRow) -> bool:
    """Whether the cells hold what their columns are named for."""
    rank = row.rank is not None and RANK.fullmatch(hans, row.rank.start, row.rank.end) is not None
    title = row.title is not None and _is_title(hans[row.title.start : row.title.end])
    named = row.who is None or reads_as_name(_plain(hans[row.who.start : row.who.end]))
    return (rank or title) and (row.rank is None or rank) and named


def _is_title(words: str) -> bool:
    return is_honour(words) or RANK.search(words) is not None or words.endswith(("奖", "称号", "赛"))


def _plain(name: str) -> str:
    return name.replace(" ", "").replace("　", "")
