"""Ledgers of rectification that were tables and stand in the text one row a line, with blanks between the cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from tasks.facts.language.typed_cells import mark_of, rows_below
from tasks.facts.problems.cell_ledgers import Row, cell_rows, column_kind, ledger_row
from tasks.records import Passage
from tasks.text.scans import scan

_NAME = r"[^\s|。,;:]{2,12}"
_HEAD = scan(
    re.compile(
        rf"(?:序号|编号|存在的?问题|(?:主要|具体)?问题|安全隐患|隐患)(?:[ 　\t|]+{_NAME}){{1,6}}[ 　\t|]*\n"
    ),
    "序号 编号 存在 主要 具体 问题 安全 隐患",
)
_ROWS = 79


Ledger: TypeAlias = tuple[list[Row], tuple[int, int]]  # with the stretch that it fills


def ledger_rows(passage: Passage) -> Iterator[Ledger]:
    """The rows of all ledgers that were tables, whether their cells or their rows have a line each.

    >>> from tasks.records import Part
    >>> line = "台账\\n序号 存在问题 整改措施 完成时限\\n1 扶手松动 焊接加固 6月底\\n"
    >>> [line[r.when.start : r.when.end] for rows, _ in ledger_rows(Passage(line, line, Part(0, 40, 1), (), ())) for r in rows]
    ['6月底']
    """
    yield from cell_rows(passage)
    yield from typed_rows(passage)


def typed_rows(passage: Passage) -> Iterator[Ledger]:
    """The rows of ledgers whose lines are rows, with the stretch of the ledger.

    Plain-text copies of tables keep blanks or tabs where the lines between columns were; a line that has another
    number of cells than the head has columns ends the ledger.

    >>> from tasks.records import Part
    >>> line = "台账\\n序号 存在问题 整改措施 责任人 完成时限\\n1 扶手松动 焊接加固 苗 青 6月底\\n2 灯管不亮 更换灯管 宋禾 立即\\n"
    >>> rows, _ = next(typed_rows(Passage(line, line, Part(0, 70, 1), (), ())))
    >>> [(line[r.problem.start : r.problem.end], line[r.who.start : r.who.end]) for r in rows if r.who]
    [('扶手松动', '苗 青'), ('灯管不亮', '宋禾')]
    >>> list(typed_rows(Passage("序号 姓名 学校\\n1 苗青 石桥小学\\n", "", Part(0, 22, 1), (), ())))
    []
    """
    for match in _HEAD.finditer(passage.hans):
        names = [column_kind(cell) for cell in match.group().replace("|", " ").split()]
        kinds = [kind or "other" for kind in names]
        if kinds.count("problem") != 1 or not {"remedy", "who", "when"} & set(kinds):
            continue
        rows = list(_rows(passage.hans, kinds, match.end(), mark_of(match.group())))
        if rows:
            last = max(span.end for span in (rows[-1].problem, *rows[-1][1:]) if span)
            yield rows, (match.start(), last)


def _rows(hans: str, kinds: list[str], at: int, mark: str) -> Iterator[Row]:
    for n, (_, row) in enumerate(rows_below(hans, at, len(kinds), mark, _ROWS), 1):
        yield ledger_row(dict(zip(kinds, row, strict=True)), n if "number" in kinds else None)
