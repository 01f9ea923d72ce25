"""Lists of shortcomings whose heading stood on the page before, so that a document begins amid them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.problems.announced import body_end, items_of, row_of
from tasks.facts.problems.found_out import SOME, is_wrong
from tasks.facts.problems.headings import is_problem_heading
from tasks.facts.problems.lead_ins import mostly_problems
from tasks.facts.problems.lists import marked_number
from tasks.facts.problems.points import Point, first_sentence, strip_marker
from tasks.facts.problems.shortcomings import says_what_lacks, sounds_alike, sounds_like_problem
from tasks.records import Passage, Section

_LOW = re.compile(r"[(]?\d|[(][一二三四五六七八九十]")  # no chapter of its own
_SOME = re.compile(SOME)
_SURE = 2
_PART = 4  # one item of so many may be worded less plainly
# What scores and rules are about: 教案不完整的,扣1分.
_RULE = re.compile(r"扣|\d分|处分|处罚|不得|必须|严禁|的,|者,|[??]")
_PLANS = re.compile(r"今后|打算|下一?步|设想|努力方向|整改|改进|措施|对策|建议")
_REMEDIES = re.compile(r"整改|(?:改进|解决)(?:措施|办法|方法)|对策")  # of all that the list above it names


def torn_list(passage: Passage) -> Iterator[tuple[Point, tuple[int, int]]]:
    """The items that a document begins with where most of them are worded as shortcomings, with their stretch.

    Sites print long reports on several pages, and the second begins with `3、个别教师…`; one item alone is
    such a list where plans or remedies follow it.

    >>> from tasks.records import Part, Section
    >>> line = "3、个别教师责任心不强。\\n4、经费紧张。\\n总之,成绩可喜。"
    >>> rows = (Section(0, 11, 1, "3、"), Section(13, 19, 1, "4、"))
    >>> [(line[p.start : p.end], p.ordinal) for p, _ in torn_list(Passage(line, line, Part(0, 29, 1), rows, ()))]
    [('个别教师责任心不强。', 3), ('经费紧张。', 4)]
    >>> line = "3、抓好备课。\\n4、抓好教研。"
    >>> rows = (Section(0, 6, 1, "3、"), Section(8, 14, 1, "4、"))
    >>> list(torn_list(Passage(line, line, Part(0, 15, 1), rows, ())))
    []
    """
    hans, sections = passage.hans, passage.sections
    if not sections or not _LOW.match(sections[0].marker) or not _is_torn(hans, sections[0]):
        return
    points, stop = _row(passage, 0)
    after = next((s for s in sections if s.start >= stop), None)
    heading = strip_marker(hans[after.start : after.end]) if after else ""
    planned, remedied = _PLANS.search(heading) is not None, _REMEDIES.search(heading) is not None
    if len(points) + planned > 1 and mostly_problems(hans, points):
        told = items_of(passage, 0)[0]
        ends = [*(p.start for p in told[1:]), stop]
        yield from (
            (p, (sections[0].start, stop))
            for p, end in zip(told, ends, strict=True)
            if remedied or sounds_like_problem(hans[p.start : end])
        )


def _is_torn(hans: str, first: Section) -> bool:
    """Whether nothing stands above a first heading, or the rest of an item above one with a later number."""
    above = hans[: first.start].strip()
    return not above or (
        (marked_number(first.marker) or 0) > 1 and len(above) < _REST and _OPENS.search(above) is None
    )


_REST = 400  # characters of the item before, at most
_OPENS = re.compile(r"如下|汇报|总结|报告|^[^。,;]{0,40}\n|[:：]$")


def rows_of_some(passage: Passage) -> Iterator[tuple[list[Point], tuple[int, int]]]:
    """The items of a list without any heading that says of some what is wrong with them, with their stretch.

    Compilations lose the heads of their documents: `1、部分学校…不规范。2、个别教师…不高。` stands alone, and
    still nobody but an inspector writes so.

    >>> from tasks.records import Part, Section
    >>> line = "特此通报。\\n1、部分学校台账不规范。\\n2、个别食堂卫生较差。"
    >>> rows = (Section(6, 17, 1, "1、"), Section(19, 29, 1, "2、"))
    >>> [line[p.start : p.end] for points, _ in rows_of_some(Passage(line, line, Part(0, 30, 1), rows, ())) for p in points]
    ['部分学校台账不规范。', '个别食堂卫生较差。']
    """
    hans = passage.hans
    for i, section in enumerate(passage.sections):
        if marked_number(section.marker) != 1 or not sounds_like_problem(hans[section.start : section.end]):
            continue
        points, stop = _row(passage, i)
        words = [hans[p.start : p.end] for p in points]
        of_some = all(_SOME.match(w) and is_wrong(w) for w in words)
        lacks = sum(map(_says_lack, words)) * _PART >= len(words) * (_PART - 1)
        lacking = len(words) > _SURE and lacks and all(map(sounds_alike, words))
        if len(words) > 1 and (of_some or lacking):
            yield points, (section.start, body_end(hans, points[-1].end, stop))


def _row(passage: Passage, first: int) -> tuple[list[Point], int]:
    """The items of the list of headings from `first` on, none where one announces others; and where it ends."""
    row, stop = row_of(passage, first)
    hans, ends = passage.hans, [*(s.start for s in row[1:]), stop]
    if any(_announces(strip_marker(hans[s.start : s.end])) for s in row):
        return [], stop
    pairs = zip(row, ends, strict=True)
    return [first_sentence(hans, s, end, marked_number(s.marker)) for s, end in pairs], stop


def _says_lack(item: str) -> bool:
    return _RULE.search(item) is None and any(says_what_lacks(clause) for clause in item.split(","))


def _announces(heading: str) -> bool:
    """Whether a heading of the row announces shortcomings, and is none itself: `经费困难` is one."""
    return is_problem_heading(heading) and ("存在" in heading or "问题" in heading)
