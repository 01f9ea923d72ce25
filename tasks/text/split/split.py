"""Step 8: a compilation becomes its component documents."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tasks.records import Part, Span
from tasks.text.split.bare_titles import bare_titles
from tasks.text.split.openings import opening
from tasks.text.split.part_headings import PREFACE, PROMISED, Heading, numbered_headings, promise_in
from tasks.text.split.title_lines import kind_title
from tasks.text.split.titles import NARROW, title_in

_LEAST = 60  # characters of a part; a shorter stretch is a table of contents
_OWN = 400  # characters and sentences of a text that stands before the first heading, at least
_SENTENCES = 6


def split(text: str, hans: str) -> list[Part]:
    """The component documents, at least one; offsets are reading coordinates, `title` is filled where stated.

    Compilers string documents together as 第一篇:…, 【篇二】, “…总结 篇3” or “…模板(2)”. What stands before
    a first numbered heading is a part of its own if the numbers begin with 2, else the compiler's preface.

    >>> text = "第一篇:校园安全总结\\n" + "我校抓安全。" * 20 + "\\n第二篇:教研计划\\n" + "我校抓教研。" * 20
    >>> [(p.start, p.title) for p in split(text, text)]
    [(0, '校园安全总结'), (132, '教研计划')]
    >>> text = "河口小学工作总结\\n本学期发表论文第一篇、第二篇。"
    >>> [p.title for p in split(text, text)]
    ['河口小学工作总结']
    """
    headings, begin = _chosen(hans), opening(hans)
    if not headings:
        span = title_in(hans, begin, len(hans))
        return [_part(text, begin if begin < len(hans) else 0, len(hans), 1, span)]
    if _is_text(hans, begin, headings[0].start):
        headings = [Heading(begin, begin, 0, headings[0].family), *headings]
    ends = [h.start for h in headings[1:]] + [len(hans)]
    return [
        _part(text, h.start, end, i, _title_of(hans, h, end, begin))
        for i, (h, end) in enumerate(zip(headings, ends, strict=True), 1)
    ]


def _is_text(hans: str, start: int, end: int) -> bool:
    """Whether what stands before the first heading is a text itself, as a report before the ones attached to it."""
    long = end - start > PREFACE or _SECTION.search(hans, start, end) is not None
    return long and end - start > _OWN and hans.count("。", start, end) >= _SENTENCES


def _goes_on(hans: str, heading: Heading) -> bool:
    """Whether a label with a later number has a title of its own on its line."""
    if heading.family not in ("pian", "open") or heading.number < _LATER:
        return False
    end = hans.find("\n", heading.title_at)
    return end > heading.title_at and kind_title(hans, heading.title_at, end)


_LATER = 3


def _title_of(hans: str, heading: Heading, end: int, begin: int) -> Span | None:
    """The title behind a heading; a bare 篇一 has the one that the page gives to all its texts."""
    own = title_in(hans, heading.title_at, end)
    if own is None and (heading.title_at > heading.start or heading.family == PROMISED):
        return title_in(hans, begin, heading.start)
    return own


def _part(text: str, start: int, end: int, ordinal: int, span: Span | None) -> Part:
    title = NARROW.apply("".join(text[span.start : span.end].splitlines())) if span else None
    return Part(start, end, ordinal, title)


def _chosen(hans: str) -> list[Heading]:
    """The longest rising row of headings of one family; a lone heading counts below a compiler's preface.

    Titles without a label count where a page promises several texts and labels none of them.
    """
    promise = promise_in(hans)
    best = _longest_row(hans, numbered_headings(hans, promise))
    if len(best) < 2 and promise is not None:
        best = max(best, _longest_row(hans, bare_titles(hans, promise)), key=len)
    return best if len(best) > 1 or (best and _is_first(hans, best[0])) else []


def _longest_row(hans: str, headings: Iterable[Heading]) -> list[Heading]:
    families: dict[str, list[Heading]] = {}
    for heading in headings:
        families.setdefault(heading.family, []).append(heading)
    rows = [_with_first(hans, _rising(hans, row)) for row in families.values()]
    return max(rows, key=len, default=[])


_SECTION = re.compile(
    r"^[ 　]*(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])", re.MULTILINE
)


def _is_first(hans: str, heading: Heading) -> bool:
    """Whether a lone 第一篇 or 篇1 opens the text: previews and excerpts end before the second one."""
    return heading.number == 1 and heading.start <= PREFACE and not _SECTION.search(hans, 0, heading.start)


def _rising(hans: str, row: list[Heading]) -> list[Heading]:
    """Of a row of headings those whose numbers rise and that have a text of their own.

    A table of contents repeats all headings with nothing between them, so a heading with a longer
    text replaces an earlier one of its number.
    """
    ends = [h.start for h in row[1:]] + [len(hans)]
    kept: list[Heading] = []
    for heading, end in zip(row, ends, strict=True):
        if end - heading.title_at < _LEAST or heading.number == 0:
            continue
        if not kept or heading.number > kept[-1].number:
            kept.append(heading)
    return kept


def _with_first(hans: str, row: list[Heading]) -> list[Heading]:
    """Give a row that begins with 2 its first part, which carries no number.

    So does a page from the middle of a compilation, whose row begins later: 篇五:学校工作计划.
    """
    if not row or (row[0].number != 2 and not _goes_on(hans, row[0])):
        return row if row and row[0].number == 1 else []
    begin = len(hans) - len(hans.lstrip())
    if row[0].start - begin < _LEAST:
        return row
    return [Heading(begin, begin, 1, row[0].family), *row]
