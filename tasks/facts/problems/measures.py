"""Remedies that a document promises for its problems, with deadline and responsible."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import regex

from tasks.facts.privacy import mask_private
from tasks.facts.problems.cell_ledgers import Row
from tasks.facts.problems.deadlines import labelled_deadline, stated_deadline
from tasks.facts.problems.headings import is_measure_heading, is_problem_heading
from tasks.facts.problems.in_charge import in_charge
from tasks.facts.problems.ledgers import is_label, ledger_items
from tasks.facts.problems.points import (
    FIRST_SENTENCE,
    Point,
    overlaps,
    points_after,
    sentence_end,
    strip_marker,
    take,
    wanted_sections,
)
from tasks.facts.problems.promised import promised
from tasks.facts.problems.rectified import STATUS
from tasks.facts.problems.shared_terms import with_shared
from tasks.facts.problems.terms import terms
from tasks.facts.problems.typed_ledgers import ledger_rows
from tasks.records import Measure, Passage, Section, Span
from tasks.text.scans import scan

_ITEM_REACH = 800  # no item of a ledger is longer; keeps the search linear
_NUMBERS = "一二三四五六七八九十"
_LABEL = scan(
    re.compile(
        r"(?P<label>整改措施|改进措施|解决措施|整改(?:落实|进展)?情况"
        r"|整改(?:计划|打算|思路|办法|方案|举措|意见|对策|安排)|(?:改进|解决)办法|应对措施|整改(?:进展|结果)|"
        r"(?<=[。;,\n 　【])(?:具体|下一?步)?(?:措施|对策|打算)|(?<=[。;\n])整改|整改要求)(?:[::]|】[::]?)\s*"
    ),
    "改进 整改 解决 应对 具体 措施 对策 打算 下步 下一",
)
_NEXT_REMEDY = re.compile(r"整改措施[::]|问题[一二三四五六七八九十\d]")


def find_measures(passage: Passage) -> list[Measure]:
    """The items of sections about rectification, with deadline and responsible where they say so.

    A ledger that sets problem and remedy side by side (`整改措施:…责任人:…时限:…` inside an item of
    problems) gives its measures the ordinal of their problem.

    >>> from tasks.records import Part, Passage, Section
    >>> line = "四、整改措施\\n1、更换老化线路,责任人:苗青,整改时限:2013年6月底。\\n2、加强巡查。"
    >>> sections = (Section(0, 6, 1, "四、"), Section(7, 15, 2, "1、", 0), Section(40, 46, 2, "2、", 0))
    >>> found = find_measures(Passage(line, line, Part(0, 50, 1), sections, ()))
    >>> [(m.deadline, m.responsible) for m in found]
    [('2013-06', '苗青'), (None, None)]
    >>> line = "四、整改完成后的景象"
    >>> find_measures(Passage(line, line, Part(0, 12, 1), (Section(0, 10, 1, "四、"),), ()))
    []
    """
    read: list[tuple[int, int]] = []
    found: list[tuple[Point, int | None]] = []
    cells: list[Row] = []
    for ledger, stretch in ledger_rows(passage):
        take(read, stretch)
        cells += ledger
    for point, ordinal in (*promised(passage), *_ledger(passage)):
        if not overlaps(read, point.start, point.end):
            take(read, (point.start, point.end))
            found.append((point, ordinal))
    rows = [_measure(passage, point, ordinal) for point, ordinal in found]
    rows += [_of_row(passage, row) for row in cells if row.remedy]
    return list(with_shared(passage, sorted(rows, key=lambda m: m.start)))


def _of_row(passage: Passage, row: Row) -> Measure:
    """The remedy of a row of cells, with what its other cells say of it."""
    remedy = row.remedy or Span(row.problem.end, row.problem.end)
    when = passage.hans[row.when.start : row.when.end] if row.when else ""
    who = mask_private(passage.text[row.who.start : row.who.end]) if row.who else None
    deadline = labelled_deadline(when, passage.part)
    return Measure(remedy.start, remedy.end, row.problem.ordinal, deadline, who)


def _ledger(passage: Passage) -> Iterator[tuple[Point, int | None]]:
    """Remedies that stand inside the items of problems: `整改措施:…`."""
    hans = passage.hans
    ledgers = _ledgers(passage)
    ordinal = 0
    for match in _LABEL.finditer(hans):
        body = FIRST_SENTENCE.match(hans, match.end(), match.end() + _ITEM_REACH)
        if body is None or body.end() - match.end() < 3 or _is_heading(passage, match):
            continue
        if _PROGRESS.match(hans, match.start()) and _has_remedy(hans, match.start()):
            continue  # 整改进展:已完成。 below 整改措施:…
        ordinal += 1
        above = bisect_right(ledgers, match.start(), key=_point_start) - 1
        inside = above >= 0 and match.start() < ledgers[above].end
        number = ledgers[above].ordinal if inside else None
        number = number or _problem_ordinal(hans, match.start(), ordinal)
        for point in _remedies(
            hans, Point(match.end(), body.end(), None), ledgers[above].end if inside else None
        ):
            yield point, number


_PROGRESS = re.compile(r"整改(?:进展|结果)")
_TOLD = regex.compile(
    r"(?P<told>(?:整改|改进|解决)(?:措施|办法|举措))[::]|(?:问题|隐患)[一二三四五六七八九十\d]{1,2}[::]"
)
_PROGRESS_REACH = 300


def _has_remedy(hans: str, at: int) -> bool:
    """Whether the problem above a label has a remedy under a label of its own."""
    labels = list(_TOLD.finditer(hans, max(0, at - _PROGRESS_REACH), at))
    return (
        bool(labels) and labels[-1]["told"] is not None and hans.count("\n", labels[-1].end(), at) <= _TERMS
    )


_TERMS = 4  # lines of a remedy and its terms: 责任单位, 完成时限


def _remedies(hans: str, first: Point, stop: int | None) -> list[Point]:
    """What stands behind the label of a remedy: the items of a list, else a sentence, that behind a mere 已整改。"""
    status = STATUS.fullmatch(hans, first.start, first.end)
    line = hans[first.end : first.end + 2].strip(" 　")
    if status and line and line[0] != "\n":
        body = FIRST_SENTENCE.match(hans, first.end, first.end + _ITEM_REACH)
        return [Point(body.start(), body.end(), None)] if body else [first]
    listed = points_after(hans, first.start)
    return listed if listed and (stop is None or listed[-1].end <= stop) else [first]


def _ledgers(passage: Passage) -> list[Point]:
    """The problems of every section that sets remedies beside them, each as far as the next one."""
    found: list[Point] = []
    for heading in (is_measure_heading, is_problem_heading):
        for i, stop in wanted_sections(passage, heading):
            items = ledger_items(passage, i, stop)
            found += [Point(p.start, end, p.ordinal) for p, end in items]
    return sorted(found, key=_point_start)


def _point_start(point: Point) -> int:
    return point.start


_LIST_BELOW = re.compile(r"[(]?[1一][)、.]|①|\Z")


def _is_heading(passage: Passage, label: re.Match[str]) -> bool:
    """Whether a label heads a list; `2.整改措施:招聘教师8人` tells the remedy itself."""
    i = bisect_right(passage.sections, label.start(), key=_start) - 1
    if i < 0 or label.start() >= passage.sections[i].end:
        return False
    return "\n" in label.group() or _LIST_BELOW.match(passage.hans, label.end()) is not None


def _start(section: Section) -> int:
    return section.start


def _problem_ordinal(hans: str, end: int, order: int) -> int | None:
    """The number of the problem above a remedy, when the ledger numbers its problems."""
    low = max(0, end - 400)
    marks = regex.findall(r"(?:问题|隐患|短板)\s*(\d{1,2}|[一二三四五六七八九十])\s*[::、]", hans[low:end])
    if not marks:
        return order if "问题" in hans[low:end] else None
    last = str(marks[-1])
    return int(last) if last.isdigit() else _NUMBERS.find(last) + 1


def _measure(passage: Passage, item: Point, ordinal: int | None) -> Measure:
    stop = min(_ledger_end(passage, item), item.start + _ITEM_REACH)
    deadline, responsible = terms(passage, item.start, stop)
    if deadline is None:
        at = item.end + passage.hans.startswith("。", item.end)
        end = max(item.end, sentence_end(passage.hans, at, stop))
        deadline = stated_deadline(passage.hans[item.start : end], passage.part)
    charged = in_charge(passage.hans, item.start, item.end, stop)
    if responsible is None and charged:
        responsible = mask_private(passage.text[slice(*charged)])
    return Measure(item.start, item.bare(passage.hans).end, ordinal, deadline, responsible)


def _ledger_end(passage: Passage, item: Point) -> int:
    """How far the labels of an item reach: to the next numbered section or the next remedy."""
    i = bisect_left(passage.sections, item.end, key=_start)
    level = passage.sections[i - 1].level if i and passage.sections[i - 1].end > item.start else _DEEPEST
    near = passage.sections[i : i + 8]
    after = [s.start for s in near if s.marker and s.level <= level and not _is_labelled(passage, s)]
    remedy = _NEXT_REMEDY.search(passage.hans, item.end, item.end + 200)
    ends = [item.end + 200, *after[:1], *([int(remedy.start())] if remedy else [])]
    return min([*ends, len(passage.hans)])


_DEEPEST = 5  # all sections stop an item without a heading of its own


def _is_labelled(passage: Passage, section: Section) -> bool:
    """Whether a section only says by whom or when: `4.责任单位:县教育局`."""
    return is_label(strip_marker(passage.hans[section.start : section.end + 1]))
