"""Stated shortcomings: where a document says what is wrong."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import islice

from tasks.facts.announced import announced
from tasks.facts.item_names import below, of_aspect
from tasks.facts.measures import find_measures
from tasks.facts.points import (
    Point,
    is_ledger,
    overlaps,
    points_after,
    points_between,
    sentence_end,
    strip_marker,
    wanted_sections,
)
from tasks.facts.shortcomings import (
    GRAVE,
    LEAD_IN,
    LISTED,
    NO_LEAD_IN,
    is_measure_heading,
    is_problem_heading,
    is_stated_shortcoming,
    only_announces,
    sounds_alike,
    sounds_like_problem,
    states_problem,
)
from tasks.records import Passage, Problem

__all__ = ["find_measures", "find_problems"]

_SENTENCE_REACH = 300  # no clause of the genre is longer; keeps the search linear
_SHORT_CLAUSE = re.compile(r"[^,、;\s][^,;\n]*")
_CLAUSE = re.compile(r"[^,]+")
_STOPS = "。;!?\n"


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
    found += _led_in(passage.hans, read)
    found += _in_headings(passage, read)
    found += _listed(passage.hans, read)
    found += _clauses(passage, read)
    return [Problem(i.start, i.end, i.ordinal) for i in sorted(found, key=lambda i: i.start)]


def _in_sections(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The items of sections about problems; `read` takes in the stretch of each."""
    yield from _in_ledgers(passage, read)
    for point, stretch in announced(passage):
        insort(read, stretch)
        yield point
    for i, stop in wanted_sections(passage, is_problem_heading):
        if overlaps(read, passage.sections[i].start, passage.sections[i].end):
            continue
        if _is_itself_a_problem(passage, i):
            continue  # 5、设施存在安全隐患。某校线路老化;…: an item by its first sentence, as its like
        insort(read, (passage.sections[i].start, stop))
        turn = _TURN.search(passage.hans, passage.sections[i].end, stop)
        stop = turn.start() if turn else stop
        items = [q for p in points_between(passage, i, stop) for q in below(passage, p)]
        points = (q for p in items for q in of_aspect(passage.hans, p, stop))
        yield from points if items else _plain(passage, passage.sections[i].end, stop)


def _is_itself_a_problem(passage: Passage, i: int) -> bool:
    """Whether a heading below the first level states a shortcoming in a sentence, with more of it on its line."""
    section, hans = passage.sections[i], passage.hans
    return (
        section.level > 1
        and hans.startswith("。", section.end)
        and hans[section.end + 1 : section.end + 2] != "\n"
    )


def _in_ledgers(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The problems of sections about rectification that set each problem beside its remedy."""
    for i, stop in wanted_sections(passage, is_measure_heading):
        points = list(points_between(passage, i, stop))
        if is_ledger(passage.hans, points, stop):
            insort(read, (passage.sections[i].start, stop))
            yield from points


# `针对以上问题,学校请求镇政府支持:` and what it asks for.
_TURN = re.compile(r"(?:针对|鉴于|面对)(?:以上|上述|这些)[^。;\n]{0,80}[:。]?\n[ 　]*(?=[1一(])")
_TOP = re.compile(r"[一二三四五六七八九十]{1,3}、")  # a heading, whose items are read already


def _led_in(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Lists after a lead-in outside of the stretches already read."""
    for match in LEAD_IN.finditer(hans):
        if overlaps(read, match.start(), match.end()) or NO_LEAD_IN.search(match.group()):
            continue
        points = points_after(hans, match.end())
        if not points and hans[match.end() - 1] in ":如即,":
            reach = min(len(hans), match.end() + _SENTENCE_REACH)
            points = list(_short_list(hans, match.end(), _list_end(hans, match.end(), reach)))
        points = [p for p in points if not (_TOP.match(hans, p.start) and overlaps(read, p.start, p.end))]
        if points:
            insort(read, (points[0].start, points[-1].end))
        yield from points


def _plain(passage: Passage, start: int, stop: int) -> Iterator[Point]:
    """A section of problems without numbering: those of its sentences that are worded as problems."""
    ordinal = 0
    first = bisect_left(passage.sentences, start, key=lambda s: s.start)
    for sentence in islice(passage.sentences, first, None):
        if sentence.end > stop:
            return
        clause = passage.hans[sentence.start : sentence.end]
        if clause.endswith(":") or only_announces(clause):
            continue
        if len(clause) > 5 and sounds_like_problem(clause):
            ordinal += 1
            yield Point(sentence.start, sentence.end, ordinal)


def _in_headings(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Headings and lead-ins that are shortcomings themselves: `一是师资力量薄弱。`"""
    for i, section in enumerate(passage.sections):
        words = strip_marker(passage.hans[section.start : section.end])
        stated = is_stated_shortcoming(words) or (
            is_problem_heading(words) and _is_itself_a_problem(passage, i) and not _MERE.fullmatch(words)
        )
        if stated and not overlaps(read, section.start, section.end):
            line = passage.hans.find("\n", section.end) if _is_itself_a_problem(passage, i) else section.end
            insort(read, (section.start, line if line > 0 else len(passage.hans)))
            yield Point(section.end - len(words), section.end, None)


_MERE = re.compile(
    r"(?:目前|当前|主要|工作中|仍|还|也)*(?:存在|面临)?的?(?:主要|突出)?(?:问题|不足|困难|差距)[\u4e00-\u9fff]{0,4}"
)


def _listed(hans: str, read: list[tuple[int, int]]) -> Iterator[Point]:
    """`存在着教研流于形式、多教少研等缺点` outside of the stretches already read."""
    for match in LISTED.finditer(hans):
        start, end = match.span("item")
        if sounds_like_problem(match["item"]) and not overlaps(read, start, end):
            insort(read, (start, end))
            yield Point(start, end, None)


def _list_end(hans: str, start: int, reach: int) -> int:
    """Where a list of short clauses ends: with 等, else with its sentence."""
    end = sentence_end(hans, start, reach)
    closed = _AND_SO_ON.search(hans, start, end)
    return int(closed.end()) if closed else end


_AND_SO_ON = re.compile(r"等+(?=[,。;]|$)")


def _short_list(hans: str, start: int, stop: int) -> Iterator[Point]:
    """`教师紧缺,操场狭小,经费不足` after a colon: short clauses, all of them shortcomings."""
    clauses = [m.span() for m in _SHORT_CLAUSE.finditer(hans[start:stop])]
    texts = [hans[start + a : start + b] for a, b in clauses]
    if not texts or any(len(t) > 48 or not sounds_like_problem(t) for t in texts):
        return
    for n, (a, b) in enumerate(clauses, 1):
        yield Point(start + a, start + b, n)


# `管理跟不上,工作就不能落实`: what would be so, not what is.
_CONDITION = re.compile(r",[^,。;]{0,8}就(?:不能|会|难以|无法|不可能)")


def _clauses(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """Clauses elsewhere that assert a grave shortcoming, one row a sentence."""
    for match in GRAVE.finditer(passage.hans):
        start, end, stop = _clause_around(passage.hans, match.start(), match.end())
        if overlaps(read, start, stop) or end - start > 100 or _CONDITION.search(passage.hans, start, stop):
            continue
        if states_problem(passage.hans[start:end]):
            yield Point(start, end, None)
            insort(read, (start, stop))


def _clause_around(hans: str, start: int, end: int) -> tuple[int, int, int]:
    """The clauses that state one shortcoming: the one at hand and its neighbours worded like it;
    also where their sentence ends."""
    floor, ceiling = max(0, start - _SENTENCE_REACH), min(len(hans), end + _SENTENCE_REACH)
    low = max(floor, max(hans.rfind(c, floor, start) for c in _STOPS) + 1)
    high = min((p for p in (hans.find(c, end, ceiling) for c in _STOPS) if p >= 0), default=ceiling)
    clauses = [m.span() for m in _CLAUSE.finditer(hans, low, high)]
    first = next(n for n, (a, b) in enumerate(clauses) if a <= start < b)
    last = first
    while last + 1 < len(clauses) and sounds_alike(hans[slice(*clauses[last + 1])]):
        last += 1
    while first > 0 and sounds_alike(hans[slice(*clauses[first - 1])]):
        first -= 1
    return clauses[first][0], clauses[last][1], high
