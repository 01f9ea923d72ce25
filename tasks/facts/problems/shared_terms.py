"""Terms that remedies share: said once for a row of them, or in a heading above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tasks.facts.language.headings_above import headings_above
from tasks.facts.problems.deadlines import stated_deadline
from tasks.facts.problems.terms import Terms, terms
from tasks.records import Measure, Passage

# 整改措施: above 1. and 2. of one problem; what stands between the remedies of a row is a number at most.
_LABEL = re.compile(r"(?:措施|对策|办法)[::][ 　\n]*(?:[(]?[\d一]{1,2}[)、.]|①|一是)?[ 　]*\Z")
_BETWEEN = re.compile(r"[\s;。,、(]*(?:[\d一二三四五六七八九十]{1,2}(?:[)、.]|是)|[①-⑳])?[ 　]*")
_BEHIND = re.compile(r"[ 　。;]*\n[ 　]*(?=[^\n::]{2,8}[::])")
_NEW_PROBLEM = re.compile(
    r"(?:问题|隐患|短板)[ 　]?[一二三四五六七八九十\d]{0,3}[::]|\n[ 　]*[(]?[一二三四五六七八九十\d]{1,2}[)、.]"
)
_REACH = 200


def with_shared(passage: Passage, rows: list[Measure]) -> Iterator[Measure]:
    """The rows of a part, those without terms with the ones that stand once for all of their row.

    Ledgers write 责任单位: and 整改时限: above 整改措施: as often as behind it, and plans sort what is to be done
    under headings such as `近期整改事项(2009年9月底前完成)`.

    >>> from tasks.records import Part
    >>> line = "问题一:灯管不亮。\\n责任单位:总务处\\n整改措施:\\n1.更换灯管。\\n2.加强巡查。\\n"
    >>> rows = [Measure(27, 32, None, None, None), Measure(35, 40, None, None, None)]
    >>> [row.responsible for row in with_shared(Passage(line, line, Part(0, 41, 1), (), ()), rows)]
    ['总务处', '总务处']
    >>> line = line.replace("责任单位", "存在问题")
    >>> [row.responsible for row in with_shared(Passage(line, line, Part(0, 41, 1), (), ()), rows)]
    [None, None]
    """
    done = 0
    for row in _rows(passage, rows):
        shared = _of_row(passage, row, done)
        for measure in row:
            deadline = measure.deadline or shared.deadline or _above(passage, measure)
            yield replace(measure, deadline=deadline, responsible=measure.responsible or shared.responsible)
        done = row[-1].end


def _rows(passage: Passage, rows: list[Measure]) -> Iterator[list[Measure]]:
    """The measures that follow on each other with no more than their numbers between them."""
    row: list[Measure] = []
    for measure in rows:
        if row and not _BETWEEN.fullmatch(passage.hans, row[-1].end, measure.start):
            yield row
            row = []
        row.append(measure)
    if row:
        yield row


def _of_row(passage: Passage, row: list[Measure], done: int) -> Terms:
    """The terms in front of the label of a row, else on the line behind its last item."""
    start, hans = row[0].start, passage.hans
    label = _LABEL.search(hans, max(done, start - _REACH), start)
    if label is None:
        return Terms(None, None)
    new = [m.start() for m in _NEW_PROBLEM.finditer(hans, max(done, start - _REACH), label.start())]
    before = terms(passage, max([done, *new[-1:]]), label.start()) if new or not done else Terms(None, None)
    behind = _BEHIND.match(hans, row[-1].end)
    after = terms(passage, behind.end(), _labels_end(hans, behind.end())) if behind else Terms(None, None)
    return Terms(before.deadline or after.deadline, before.responsible or after.responsible)


def _labels_end(hans: str, at: int) -> int:
    """Where the lines end that each begin with a label: 牵头部门:… above 完成时限:…."""
    lines = _LABELLED.match(hans, at)
    return int(lines.end()) if lines else at


_LABELLED = re.compile(r"(?:[ 　]*(?!整改措施|存在问题|问题)[\u4e00-\u9fff]{2,8}[::][^\n]*(?:\n|$)){1,4}")


def _above(passage: Passage, measure: Measure) -> str | None:
    """The deadline that a heading above sets for all that stands below it."""
    for i in headings_above(passage.sections, measure.start):
        section = passage.sections[i]
        if section.end > measure.start:
            continue  # its own
        if due := stated_deadline(passage.hans[section.start : section.end], passage.part):
            return due
    return None
