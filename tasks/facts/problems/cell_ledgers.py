"""Ledgers of rectification that were tables and stand in the text one cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.facts.problems.points import Point
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.records import Passage, Span
from tasks.text.scans import scan

_COLUMNS = {
    "number": re.compile(r"序号|编号"),
    "problem": re.compile(
        r"(?:存在|具体|主要|反馈|发现|安全|查出)?的?(?:问题|隐患|不足)(?:的?(?:描述|内容|表现|清单|情况|部位))?"
    ),
    "remedy": re.compile(
        r"(?:整改|改进|解决|处理)的?(?:措施|情况|办法|要求|结果|内容|意见|落实情况|完成情况)"
    ),
    "who": re.compile(r"(?:整改|主要|直接)?(?:责任|牵头|负责)(?:人|单位|部门|领导|科室)"),
    "when": re.compile(r"(?:计划|整改|完成)?(?:完成)?(?:时限|期限|时间|日期)(?:要求)?"),
    "other": re.compile(r"备注|类别|等级|地点|部位|项目|(?:学校|单位|检查)(?:名称|时间|项目|地点)?|是否完成"),
}
_HEAD = scan(
    re.compile(r"(?:整改|改进|解决|处理)的?(?:措施|情况|办法|要求|结果|内容|意见)(?=[ 　|]{0,4}\n)"),
    "整改 改进 解决 处理",
)
_CELL = re.compile(r"[^\n]*[^\s|][^\n]*")
_LONGEST = 200  # characters of a cell
_ROWS = 60
_WIDEST = 9


class Row(NamedTuple):
    """What one row of a ledger holds; None for a column that it lacks."""

    problem: Point
    remedy: Span | None
    who: Span | None
    when: Span | None


def cell_rows(passage: Passage) -> Iterator[tuple[list[Row], tuple[int, int]]]:
    """The rows of ledgers whose cells have a line each, with the stretch of the ledger.

    The names of the columns stand one below the other, then the cells in the same order; where rows are
    numbered a number begins each of them, so that an empty cell shifts no other row.

    >>> from tasks.records import Part
    >>> line = "台账\\n序号\\n存在问题\\n整改措施\\n责任人\\n1\\n楼梯扶手松动\\n焊接加固\\n苗青\\n2\\n灯管不亮\\n更换灯管\\n宋禾\\n"
    >>> rows, _ = next(cell_rows(Passage(line, line, Part(0, 60, 1), (), ())))
    >>> [(line[r.problem.start : r.problem.end], line[r.remedy.start : r.remedy.end]) for r in rows]
    [('楼梯扶手松动', '焊接加固'), ('灯管不亮', '更换灯管')]
    >>> list(cell_rows(Passage("问题\\n整改措施\\n", "问题\\n整改措施\\n", Part(0, 8, 1), (), ())))
    []
    """
    hans, done = passage.hans, 0
    for match in _HEAD.finditer(hans):
        if match.start() < done:
            continue
        names, start, stop = _head_around(hans, match.start())
        if "problem" not in names or len(names) > _WIDEST:
            continue
        cells = list(_cells(hans, stop))
        numbered = names[0] == "number"
        rows = list(_numbered(hans, names, cells)) if numbered else _unnumbered(hans, names, cells)
        if rows:
            done = max(s.end for row in rows for s in row[:2] if s)
            yield rows, (start, done)


def _head_around(hans: str, at: int) -> tuple[list[str], int, int]:
    """The kinds of the columns whose names stand around one of them, line by line, and where they begin and end."""
    start = hans.rfind("\n", 0, at) + 1
    while start > 0 and column_kind(hans[hans.rfind("\n", 0, start - 1) + 1 : start - 1]):
        start = hans.rfind("\n", 0, start - 1) + 1
    names, stop = [], start
    for cell in _CELL.finditer(hans, start):
        kind = column_kind(cell.group())
        if kind is None:
            break
        names.append(kind)
        stop = cell.end()
    return names, start, stop


def column_kind(line: str) -> str | None:
    """What a column of this name holds.

    >>> column_kind("整改措施"), column_kind("责任人"), column_kind("姓名")
    ('remedy', 'who', None)
    """
    words = line.strip(" 　|:")
    return next((kind for kind, name in _COLUMNS.items() if name.fullmatch(words)), None)


def _cells(hans: str, at: int) -> Iterator[Span]:
    for n, cell in enumerate(_CELL.finditer(hans, at)):
        words = cell.group()
        low = len(words) - len(words.lstrip(" 　|"))
        if len(words) > _LONGEST or n > _ROWS * _WIDEST:
            return
        yield Span(cell.start() + low, cell.start() + len(words.rstrip(" 　|")))


def _unnumbered(hans: str, names: list[str], cells: list[Span]) -> list[Row]:
    """Rows of a fixed width; a first column of another name (受检单位) stands before those that are known."""
    for columns in (names, ["other", *names]):
        rows = list(_by_width(columns, cells))
        wrong = sum(sounds_like_problem(hans[r.problem.start : r.problem.end]) for r in rows)
        if rows and 2 * wrong > len(rows):
            return rows
    return []


def _by_width(names: list[str], cells: list[Span]) -> Iterator[Row]:
    """Rows of as many cells as there are columns."""
    for n in range(len(cells) // len(names)):
        row = dict(zip(names, cells[n * len(names) : (n + 1) * len(names)], strict=True))
        if row["problem"].end - row["problem"].start < _SHORTEST:
            return
        yield ledger_row(row, None)


_SHORTEST = 4


def _numbered(hans: str, names: list[str], cells: list[Span]) -> Iterator[Row]:
    """Rows that begin with 1, 2, 3; a row with a cell too few lacks its last ones."""
    starts: list[int] = []
    for i, cell in enumerate(cells):
        if hans[cell.start : cell.end].strip(" .、") == str(len(starts) + 1):
            starts.append(i)
    for n, i in enumerate(starts, 1):
        after = starts[n] if n < len(starts) else min(len(cells), i + len(names))
        row = dict(zip(names, cells[i:after], strict=False))
        if "problem" in row and after - i <= len(names):
            yield ledger_row(row, n)


def ledger_row(row: dict[str, Span], ordinal: int | None) -> Row:
    """A row by the kinds of its cells.

    >>> ledger_row({"number": Span(0, 1), "problem": Span(2, 6), "who": Span(7, 9)}, 1).who
    Span(start=7, end=9)
    """
    problem = row["problem"]
    return Row(Point(problem.start, problem.end, ordinal), row.get("remedy"), row.get("who"), row.get("when"))
