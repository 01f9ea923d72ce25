"""The items that a document lists under a heading or after a lead-in, each by its first sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from tasks.facts.problems.lists import bulleted_items, marked_number, numbered_items
from tasks.facts.problems.shortcomings import sounds_like_problem
from tasks.records import Passage, Section

FIRST_SENTENCE = re.compile(
    r"[^。!?;\n]*(?:\n(?![一二三四五六七八九十\d(（第【]|责任|整改|完成时|牵头|负责人|时限|问题[一二三四五六七八九十\d]|隐患\d)[^。!?;\n]*)*[。!?;]?"
)
_MARKER = re.compile(
    r"\s*(?:[((]?(?:\d{1,2}[))、.．:][、.]?(?!\d)|\d{1,2}、|[一二三四五六七八九十]{1,3}[))、.．:]、?)|[①-⑳]|[a-hA-H][.、]|[一二三四五六七八九十]{1,2}是|首先|其次|再次|最后|第[一二三四五六七八九十]{1,2}[,、是]?|问题[一二三四五六七八九十\d]{1,2}[::])\s*,?"
)
_ITEM_REACH = 800  # no sentence of an item is longer; keeps the search linear
#: No sentence of the genre is longer; keeps searches for its end linear.
SENTENCE_REACH = 300
_LIST_REACH = 1200  # a run-in list is a paragraph, not a chapter


class Point(NamedTuple):
    """An item by its first sentence, with its number in its list."""

    start: int
    end: int
    ordinal: int | None

    def bare(self, hans: str) -> Point:
        """Without the line ends behind it: a span that ends with one takes in the chrome that was cut there.

        >>> Point(0, 8, None).bare("师资力量薄弱。\\n")
        Point(start=0, end=7, ordinal=None)
        """
        return self._replace(end=self.start + len(hans[self.start : self.end].rstrip()))


def wanted_sections(passage: Passage, wanted: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The outermost sections with a wanted heading: index, and where their body ends."""
    done = -1
    for i, section in enumerate(passage.sections):
        heading = passage.hans[section.start : section.end]
        if section.start >= done and wanted(strip_marker(heading)):
            done = _body_end(passage, i)
            yield i, done


@lru_cache(maxsize=4096)
def strip_marker(heading: str) -> str:
    """A heading without its number; remembered, since problems and measures both ask for every heading.

    >>> strip_marker("一是师资薄弱"), strip_marker("2、经费"), strip_marker("存在的问题")
    ('师资薄弱', '经费', '存在的问题')
    """
    return str(_MARKER.sub("", heading, count=1))


def _sections_from(passage: Passage, first: int) -> Iterator[Section]:
    """The sections from index `first` on, without counting up to it."""
    return (passage.sections[i] for i in range(first, len(passage.sections)))


def _body_end(passage: Passage, i: int) -> int:
    """Where the body of section i ends: at the next section that is not below it."""
    level = passage.sections[i].level
    later = _sections_from(passage, i + 1)
    return next((s.start for s in later if s.level <= level), len(passage.hans))


def points_between(passage: Passage, i: int, stop: int) -> Iterator[Point]:
    """The items of section i: its numbered sections, else a list in its running text."""
    hans, top = passage.hans, passage.sections[i]
    below = list(takewhile(lambda s: s.start < stop, _sections_from(passage, i + 1)))
    level = min((s.level for s in below), default=0)
    items = [s for s in below if s.level == level and s.marker]
    if items:
        ends = (*(section.start for section in items[1:]), stop)
        for n, (section, end) in enumerate(zip(items, ends, strict=True), 1):
            if n > 1 and _begins_anew(hans, section) and not _goes_on(hans, items[n - 1 :]):
                return
            yield first_sentence(hans, section, end, marked_number(section.marker) or n)
        return
    found = numbered_items(hans, top.end, stop) or bulleted_items(hans, top.end, stop)
    yield from (Point(i.start, i.end, i.ordinal) for i in found)


_LABEL_LINE = re.compile(r"\n[^\n。;!?]{2,20}\n\s*\Z")


def _begins_anew(hans: str, section: Section) -> bool:
    """Whether a list starts from 1 again below a short line, which names what it is about: `工作亮点`."""
    before = max(0, section.start - _LABEL_REACH)
    return marked_number(section.marker) == 1 and _LABEL_LINE.search(hans, before, section.start) is not None


_LABEL_REACH = 40


def _goes_on(hans: str, items: list[Section]) -> bool:
    """Whether a list that starts anew tells of shortcomings as well: 校园外部 1、…, 校园内部 1、…."""
    wrong = sum(sounds_like_problem(hans[section.start : section.end]) for section in items)
    return 2 * wrong > len(items)


def named_below(passage: Passage, i: int, stop: int) -> list[Section]:
    """The headings without numbers right below section i, where it has none with numbers."""
    below = list(takewhile(lambda s: s.start < stop, _sections_from(passage, i + 1)))
    level = min((s.level for s in below), default=0)
    return [] if any(s.marker for s in below) else [s for s in below if s.level == level]


def first_sentence(hans: str, section: Section, stop: int, ordinal: int | None) -> Point:
    """The item that a numbered heading begins, by its first sentence."""
    marker = _MARKER.match(hans, section.start)
    start = marker.end() if marker else section.start
    if hans.startswith("\n", section.end) and sounds_like_problem(hans[start : section.end]):
        return Point(start, section.end, ordinal)  # a line of its own says it all
    match = FIRST_SENTENCE.match(hans, start, min(stop, start + _ITEM_REACH))
    end = max(match.end() if match else section.end, min(section.end, stop))
    return Point(start, end - (end > start and hans[end - 1] in _RUNS_ON), ordinal)


_RUNS_ON = frozenset(",、")  # 一是场地不足,二是经费紧张: what parts an item from the next


# What the item of a ledger says beside its problem: `整改措施:…`.
_LABELS = "(?:措施|办法|方案|意见|结果|落实情况|进展情况|进展|情况)[::]"
REMEDY_LABEL = re.compile(
    f"整改要求[::]|[。;\\n]整改[::]|整改措施】|整改{_LABELS}|改进{_LABELS}|解决{_LABELS}|处理{_LABELS}|措施[::]|对策[::]"
)


def is_ledger_item(hans: str, point: Point, stop: int) -> bool:
    """Whether an item states a problem and sets its remedy beside it under a label of its own."""
    return REMEDY_LABEL.search(hans, point.end, min(stop, point.end + _LEDGER_REACH)) is not None


_LEDGER_REACH = 160
_BEFORE_BULLET = " \t\n\u3000,、;:-•●○■□◆◇▲△★☆*·"


def is_ledger(hans: str, points: list[Point], stop: int) -> bool:
    """Whether the items of a section are problems with their remedies: most of them are labelled so.

    >>> line = "1、设备老化。整改措施:更新设备。\\n2、管理松散。整改措施:健全制度。"
    >>> is_ledger(line, [Point(2, 7, 1), Point(19, 24, 2)], len(line))
    True
    >>> is_ledger("1、更新设备。\\n2、健全制度。", [Point(2, 7, 1), Point(10, 15, 2)], 15)
    False
    """
    if not points:
        return False
    ends = [*(point.start for point in points[1:]), stop]
    labelled = sum(is_ledger_item(hans, point, end) for point, end in zip(points, ends, strict=True))
    return 2 * labelled > len(points)


def sentence_end(hans: str, at: int, stop: int) -> int:
    """Where the sentence or the line at `at` ends."""
    found = [p for p in (hans.find(c, at, stop) for c in "。\n") if p >= 0]
    return min(found, default=stop)


def text_below(hans: str, at: int, stop: int) -> int:
    """Where the text behind a heading begins, its marks and line ends aside.

    >>> text_below("一、校舍。\\n墙体开裂。", 4, 11)
    6
    """
    return at + len(hans[at:stop]) - len(hans[at:stop].lstrip(" 　\n。:"))


def stretch_around(hans: str, start: int, end: int, marks: str) -> tuple[int, int]:
    """The stretch between the nearest of some marks before a place and behind it, no longer than sentences are.

    >>> stretch_around("成绩可喜。经费紧张,校舍破旧。", 9, 13, "。;")
    (5, 14)
    """
    floor, ceiling = max(0, start - SENTENCE_REACH), min(len(hans), end + SENTENCE_REACH)
    low = max(floor, max(hans.rfind(c, floor, start) for c in marks) + 1)
    return low, min((p for p in (hans.find(c, end, ceiling) for c in marks) if p >= 0), default=ceiling)


def points_after(hans: str, at: int) -> list[Point]:
    """The items of a numbered list that begins at `at`, or of one of bullets."""
    reach = min(len(hans), at + _LIST_REACH)
    found = numbered_items(hans, at, reach)
    if not found:
        found = bulleted_items(hans, at, reach)
        if found and hans[at : found[0].start].strip(_BEFORE_BULLET):
            found = []  # a line of its own stands between
    return [Point(i.start, i.end, i.ordinal) for i in found]


def overlaps(read: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether `[start, end)` shares a character with one of the sorted, disjoint stretches already read.

    >>> overlaps([(2, 5), (8, 9)], 5, 8), overlaps([(2, 5), (8, 9)], 4, 6)
    (False, True)
    """
    i = bisect_left(read, (end, -1)) - 1
    return i >= 0 and read[i][1] > start


def take(read: list[tuple[int, int]], stretch: tuple[int, int]) -> None:
    """Add a stretch to those already read, which stay sorted and disjoint.

    >>> read = [(2, 5), (8, 9)]
    >>> take(read, (4, 6)); take(read, (10, 12)); read
    [(2, 6), (8, 9), (10, 12)]
    >>> take(read, (1, 20)); read
    [(1, 20)]
    """
    start, end = stretch
    first = bisect_left(read, (start, -1))
    if first and read[first - 1][1] > start:
        first -= 1
    last = first
    while last < len(read) and read[last][0] < end:
        start, end = min(start, read[last][0]), max(end, read[last][1])
        last += 1
    read[first:last] = [(start, end)]
