"""Stated shortcomings: where a document says what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from tasks.facts.problems.announced import announced, said_above, under_labels
from tasks.facts.problems.answered import answered_rows
from tasks.facts.problems.contrasts import contrasts
from tasks.facts.problems.faint_lead_ins import faintly_led_in
from tasks.facts.problems.found_out import found_out
from tasks.facts.problems.grave_clauses import grave_clauses
from tasks.facts.problems.headings import (
    is_measure_heading,
    is_problem_heading,
    is_stated_shortcoming,
    looks_back,
    tells_a_state,
)
from tasks.facts.problems.item_names import behind_name
from tasks.facts.problems.labelled import labelled
from tasks.facts.problems.lead_ins import led_in, led_in_by_sentence, listed, mostly_problems
from tasks.facts.problems.ledgers import following, ledger_items, ledger_problem, problem_beside
from tasks.facts.problems.lists import marked_number
from tasks.facts.problems.measures import find_measures
from tasks.facts.problems.named_problems import named_problems
from tasks.facts.problems.plain_lacks import plain_lacks
from tasks.facts.problems.points import (
    REMEDY_LABEL,
    Point,
    overlaps,
    points_between,
    strip_marker,
    take,
    wanted_sections,
)
from tasks.facts.problems.rectified import rectified
from tasks.facts.problems.shortcomings import sounds_alike, sounds_like_problem
from tasks.facts.problems.told_on import paragraph_heads, told_on
from tasks.facts.problems.torn_lists import rows_of_some, torn_list
from tasks.facts.problems.typed_ledgers import ledger_rows
from tasks.facts.problems.under_headings import is_itself_a_problem, plain_sentences, under_headings
from tasks.records import Passage, Problem, Section

__all__ = ["find_measures", "find_problems"]


def find_problems(passage: Passage) -> list[Problem]:
    """The shortcomings that a part states, each by its first sentence at most.

    They stand as items of a section about problems, in a run-in list after a lead-in
    (`还存在一些问题:一是…二是…`), or as a clause of their own that asserts damage or danger.
    `ordinal` counts the items of one list from 1; it is None for a clause of its own.

    >>> from tasks.records import Part, Passage
    >>> line = "工作还存在一些不足:一是设备老化;二是教研活动开展不够深入。"
    >>> found = find_problems(Passage(line, line, Part(0, 30, 1), (), ()))
    >>> [(line[p.start:p.end], p.ordinal) for p in found]
    [('一是设备老化', 1), ('二是教研活动开展不够深入', 2)]
    >>> line = "认真解决师生反映的困难和问题,校园面貌焕然一新。"
    >>> find_problems(Passage(line, line, Part(0, 30, 1), (), ()))
    []
    """
    read: list[tuple[int, int]] = []
    found = list(_in_sections(passage, read))
    found += _in_reflections(passage, read)
    found += labelled(passage.hans, read)
    found += told_on(passage.hans, read)
    found += paragraph_heads(passage.hans, read)
    found += led_in(passage.hans, read)
    found += led_in_by_sentence(passage.hans, read)
    found += faintly_led_in(passage.hans, read)
    found += _in_headings(passage, read)
    found += found_out(passage.hans, read)
    found += listed(passage.hans, read)
    found += contrasts(passage.hans, read)
    found += plain_lacks(passage.hans, read)
    found += grave_clauses(passage, read)
    found += named_problems(passage.hans, read)
    return [Problem(*point.bare(passage.hans)) for point in _apart(found)]


def _apart(found: list[Point]) -> Iterator[Point]:
    """The points in the order of the text, without those inside of one before."""
    done = -1
    for point in sorted(found, key=lambda p: (p.start, -p.end)):
        if point.start >= done:
            done = point.end
            yield point


def _in_sections(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The items of ledgers and of sections about problems; `read` takes in the stretch of each."""
    for rows, stretch in ledger_rows(passage):
        take(read, stretch)
        yield from (row.problem for row in rows)
    yield from _in_ledgers(passage, read)
    for answers, stretch in rectified(passage):
        if not overlaps(read, *stretch):
            take(read, stretch)
            yield from (problem for problem, _ in answers)
    for point, stretch in (*announced(passage), *torn_list(passage)):
        take(read, stretch)
        yield point
    yield from _unread((*under_labels(passage), *said_above(passage)), read)
    answered = ((_asked(passage, pairs), stretch) for pairs, stretch in answered_rows(passage))
    yield from _unread(answered, read)
    yield from _unread(rows_of_some(passage), read)
    yield from under_headings(passage, read)


def _unread(
    lists: Iterable[tuple[Sequence[Point], tuple[int, int]]], read: list[tuple[int, int]]
) -> Iterator[Point]:
    """The items of those lists of which nothing has been read."""
    for points, stretch in lists:
        if not overlaps(read, *stretch):
            take(read, stretch)
            yield from points


def _asked(passage: Passage, pairs: Sequence[tuple[Point, Point | None]]) -> list[Point]:
    return [point for point, _ in pairs if sounds_like_problem(passage.hans[point.start : point.end])]


def _in_reflections(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The items of 反思 and 困惑, which may also tell what went well: where most of them are shortcomings.

    Items of 进展情况 or 现状 are shortcomings where every one of three or more is.
    """
    for i, stop in wanted_sections(passage, tells_a_state):
        points = list(points_between(passage, i, stop))
        wrong = all(sounds_alike(passage.hans[p.start : p.end]) for p in points)
        if len(points) > _FEW and wrong and not overlaps(read, passage.sections[i].start, stop):
            take(read, (passage.sections[i].start, stop))
            yield from points
    for i, stop in wanted_sections(passage, looks_back):
        points = [behind_name(passage.hans, p, stop) for p in points_between(passage, i, stop)]
        points = points or list(plain_sentences(passage, passage.sections[i].end, stop))
        if mostly_problems(passage.hans, points) and not overlaps(read, passage.sections[i].start, stop):
            take(read, (passage.sections[i].start, stop))
            yield from points


_FEW = 2


def _in_ledgers(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The problems of sections about rectification that set each problem beside its remedy."""
    for i, stop in wanted_sections(passage, is_measure_heading):
        if items := ledger_items(passage, i, stop):
            take(read, (passage.sections[i].start, stop))
            yield from (point for point, _ in items)
    labelled = REMEDY_LABEL.search(passage.hans) is not None
    for i, section in enumerate(passage.sections if labelled else ()):
        end = following(passage, i)
        named = _ON_PROBLEM.match(passage.hans, section.start, section.end)
        if named and _has_named_below(passage, i, end):
            continue  # (一)关于学习的问题, above 1.针对“学习不深入”的问题 and its like
        found = (ledger_problem if named else problem_beside)(passage, i, end)
        if found is not None and not overlaps(read, section.start, end):
            take(read, (section.start, end))
            yield found


# 1.关于“学习不深入”的问题, above its remedy.
_ON_PROBLEM = re.compile(r"[^\n]{1,6}?关于[^\n]{2,60}问题|[^\n]{1,6}?[^\n,。;]{4,40}的?问题$")


def _has_named_below(passage: Passage, i: int, stop: int) -> bool:
    """Whether a heading has headings below it that name problems themselves."""
    later = islice(passage.sections, i + 1, None)
    below = takewhile(lambda s: s.start < stop, later)
    return any(_ON_PROBLEM.match(passage.hans, s.start, s.end) for s in below)


def _in_headings(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Headings and lead-ins that are shortcomings themselves: `一是师资力量薄弱。`"""
    for i, section in enumerate(passage.sections):
        words = strip_marker(passage.hans[section.start : section.end])
        stated = is_stated_shortcoming(words) or (
            is_problem_heading(words) and is_itself_a_problem(passage, i)
        )
        if stated and not overlaps(read, section.start, section.end) and not _is_cause(passage, section):
            following = passage.sections[i + 1].start if i + 1 < len(passage.sections) else len(passage.hans)
            take(read, (section.start, min(following, section.end + _BODY)))
            yield Point(section.end - len(words), section.end, marked_number(section.marker))


def _is_cause(passage: Passage, section: Section) -> bool:
    """Whether a heading stands below one that searches a body's conscience for causes: 二、原因剖析."""
    above = passage.sections[section.parent] if section.parent is not None else None
    return above is not None and _CAUSES.search(passage.hans, above.start, above.end) is not None


_CAUSES = re.compile(r"(?:原因|成因|根源)的?剖析$|剖析[^,。;]{0,6}(?:原因|成因|根源)$")
_BODY = 400  # characters below such a heading that only go on about it
