"""The cells of a line that was the row of a table: parted by tabs, by | or by blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.records import Span

_BLANKS = " "
_BY_BLANKS = re.compile(
    r"(?<![^\s|])[\u4e00-\u9fff][ 　]{1,2}[\u4e00-\u9fff](?=[\s|]|$)|[^\s|]+"
)  # 苗 青: a short name is spaced
# A cell between | or tabs may hold blanks: 教导处 苗青.
_CELLS = {mark: re.compile(rf"[^\s{mark}](?:[^\n{mark}]*[^\s{mark}])?") for mark in "|\t"}
_CELLS[_BLANKS] = _BY_BLANKS


def mark_of(head: str) -> str:
    r"""What parts the cells of the line that names the columns.

    >>> mark_of("序号\t姓名\t学校"), mark_of("| 序号 | 姓名 |"), mark_of("序号 姓名")
    ('\t', '|', ' ')
    """
    return next((mark for mark in "|\t" if mark in head.strip("|\t \n")), _BLANKS)


def cells(hans: str, start: int, end: int, mark: str) -> list[Span]:
    r"""The cells of the line from `start` to `end`; empty ones leave no trace.

    >>> line = "1\t苗 青\t石桥小学 教师"; [line[c.start : c.end] for c in cells(line, 0, len(line), "\t")]
    ['1', '苗 青', '石桥小学 教师']
    >>> line = "1 苗 青 石桥小学"; [line[c.start : c.end] for c in cells(line, 0, len(line), " ")]
    ['1', '苗 青', '石桥小学']
    """
    return [Span(*cell.span()) for cell in _CELLS[mark].finditer(hans, start, end)]


def rows_below(hans: str, at: int, width: int, mark: str, most: int) -> Iterator[tuple[Span, list[Span]]]:
    r"""The lines from `at` on with as many cells as the head has columns, each with its cells; any other line ends them.

    >>> text = "姓名 学校\n周岚 石桥小学\n苗青 柳河小学\n特此通报\n"
    >>> [[text[c.start : c.end] for c in row] for _, row in rows_below(text, 6, 2, " ", 9)]
    [['周岚', '石桥小学'], ['苗青', '柳河小学']]
    """
    for _ in range(most):
        end = hans.find("\n", at)
        end = end if end >= 0 else len(hans)
        row = cells(hans, at, end, mark)
        if len(row) != width:
            return
        yield Span(at, end), row
        at = end + 1
