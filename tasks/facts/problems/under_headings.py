"""Problems in the sections whose headings announce them: their lists, else what their text speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from tasks.facts.problems.headings import is_problem_heading
from tasks.facts.problems.item_names import below, by_aspects, of_aspect, under_names
from tasks.facts.problems.lead_ins import says_to_act
from tasks.facts.problems.ledgers import ledger_problem
from tasks.facts.problems.points import Point, overlaps, points_between, strip_marker, take, wanted_sections
from tasks.facts.problems.shortcomings import denies, only_announces, sounds_like_problem
from tasks.records import Passage

_AND_PLANS = re.compile(r"建议|对策|措施|打算|方向|设想|思路")

# `针对以上问题,学校请求镇政府支持:` and what it asks for.
_TURN = re.compile(r"(?:针对|鉴于|面对)(?:以上|上述|这些)[^。;\n]{0,80}[:。]?\n[ 　]*(?=[1一(])")
_ASIDE = re.compile(r"是否|^[ 　]*(?:究其|[分剖]析其?|其|主要)?原因|^[ 　]*(?:针对|对)(?:以上|上述|这些)")
_MERE = re.compile(
    r"(?:目前|当前|主要|工作中|仍|还|也)*(?:存在|面临)?的?(?:主要|突出)?(?:问题|不足|困难|差距)[\u4e00-\u9fff]{0,4}"
)


def under_headings(passage: Passage, read: list[tuple[int, int]]) -> Iterator[Point]:
    """The items of sections whose heading announces problems; `read` takes in the stretch of each.

    >>> from tasks.records import Part, Section
    >>> from tasks.text.sentences import sentences
    >>> line = "二、存在的问题\\n图书陈旧。教师结构不合理。"
    >>> part = Passage(line, line, Part(0, 22, 1), (Section(0, 7, 1, "二、"),), sentences(line))
    >>> [(line[p.start : p.end], p.ordinal) for p in under_headings(part, [])]
    [('图书陈旧。', 1), ('教师结构不合理。', 2)]
    >>> list(under_headings(part, [(0, 22)]))
    []
    """
    for i, stop in wanted_sections(passage, is_problem_heading):
        heading = passage.sections[i]
        if overlaps(read, heading.start, heading.end) or is_itself_a_problem(passage, i):
            continue  # 5、设施存在安全隐患。某校线路老化;…: an item by its first sentence, as its like
        take(read, (heading.start, stop))
        of_ledger = ledger_problem(passage, i, stop)
        yield from [of_ledger] if of_ledger else _items(passage, i, stop)


def _items(passage: Passage, i: int, stop: int) -> Sequence[Point]:
    """What is wrong by the i-th section: its list, or else the names and aspects that its text speaks of."""
    hans, heading = passage.hans, passage.sections[i]
    turn = _TURN.search(hans, heading.end, stop)
    stop = turn.start() if turn else stop
    items = [q for p in points_between(passage, i, stop) for q in below(passage, p)]
    if not items:
        named = under_names(passage, i, stop) or by_aspects(hans, heading.end, stop)
        return named or list(plain_sentences(passage, heading.end, stop))
    points = [q for p in items for q in of_aspect(hans, p, stop)]
    if _AND_PLANS.search(hans, heading.start, heading.end):
        return [p for p in points if not says_to_act(hans[p.start : p.end])]
    return points


def is_itself_a_problem(passage: Passage, i: int) -> bool:
    """Whether a heading below the first level states a shortcoming in a sentence, with more of it on its line.

    >>> from tasks.records import Part, Section
    >>> line = "5、设施存在安全隐患。某校线路老化。"
    >>> is_itself_a_problem(Passage(line, line, Part(0, 18, 1), (Section(0, 10, 2, "5、"),), ()), 0)
    True
    >>> line = "(二)存在的主要问题。线路老化。"
    >>> is_itself_a_problem(Passage(line, line, Part(0, 15, 1), (Section(0, 10, 2, "(二)"),), ()), 0)
    False
    """
    section, hans = passage.sections[i], passage.hans
    told = hans.startswith("。", section.end) and hans[section.end + 1 : section.end + 2] != "\n"
    return section.level > 1 and told and not _MERE.fullmatch(strip_marker(hans[section.start : section.end]))


def plain_sentences(passage: Passage, start: int, stop: int) -> Iterator[Point]:
    """Those sentences of a section without numbering that are worded as problems.

    >>> from tasks.records import Part
    >>> from tasks.text.sentences import sentences
    >>> line = "图书陈旧。今年添置了书架。是否合格另行通知。"
    >>> part = Passage(line, line, Part(0, 22, 1), (), sentences(line))
    >>> [line[p.start : p.end] for p in plain_sentences(part, 0, len(line))]
    ['图书陈旧。']
    """
    ordinal = 0
    first = bisect_left(passage.sentences, start, key=lambda s: s.start)
    for sentence in islice(passage.sentences, first, None):
        if sentence.end > stop:
            return
        clause = passage.hans[sentence.start : sentence.end]
        if clause.endswith(":") or only_announces(clause) or denies(clause) or _ASIDE.search(clause):
            continue
        if len(clause) > 3 and sounds_like_problem(clause):
            ordinal += 1
            yield Point(sentence.start, sentence.end, ordinal)
