"""Headers, footers and page numbers of a PDF: what stands on every page and is no text of the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from tasks.files.pdf_lines import Line

_EDGE = 3  # lines at the top and at the bottom of a page that may be furniture
_LONGEST = 45  # letters of a header
_MARGIN = 0.16  # of the page's height
_SHARE = 0.4  # of the pages: odd and even pages may differ
_NUMBER = regex.compile(r"[0-9]+")
_PAGE = regex.compile(
    r"[-–—─－·•~～\s]*(?:第\s*)?([0-9]{1,4})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?[0-9]{1,4}\s*页?)?[-–—─－·•~～\s]*"
    r"|第\s*[一二三四五六七八九十百]{1,5}\s*页(?:\s*共\s*[一二三四五六七八九十百]{1,5}\s*页)?"
)


def furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> frozenset[int]:
    """The ids of the lines that belong to the pages and not to the text.

    A line near the edge that says the same at the same height on enough pages is a header or footer; numbers
    in it may change as those of pages do, one a page. A line that is only a page number is one on any page
    whose edge it stands at, and there alone: `120` in the middle of a page may be the last line of a table.
    """
    edges = [list(_edge_lines(lines, height)) for lines, height in zip(pages, heights, strict=True)]
    signs = Counter(sign for lines in edges for sign in {_sign(line) for line in lines})
    needed = max(2, round(_SHARE * len(pages)))
    found = {id(line) for lines in edges for line in lines if _is_repeated(line, signs, needed)}
    for lines, height in zip(pages, heights, strict=True):
        found |= {id(line) for line in _outermost(lines, found) if _is_page_number(line, height)}
    return frozenset(found)


def _edge_lines(lines: Sequence[Line], height: float) -> Iterator[Line]:
    by_height = sorted(lines, key=lambda line: line.top)
    by_height = [line for line in by_height if len(line.text) <= _LONGEST]
    for line in by_height[:_EDGE]:
        if line.bottom < _MARGIN * height:
            yield line
    for line in by_height[-_EDGE:]:
        if line.top > (1 - _MARGIN) * height:
            yield line


def _sign(line: Line) -> tuple[str, tuple[int, ...], int]:
    """What repeats: the words, the numbers less the page's own, the height to about half a line."""
    numbers = tuple(int(n[:6]) - line.page for n in _NUMBER.findall(line.text))
    return _NUMBER.sub("#", line.text).replace(" ", ""), numbers, round(line.middle / 6)


def _is_repeated(line: Line, signs: Counter[tuple[str, tuple[int, ...], int]], needed: int) -> bool:
    """As often as needed, at this height or half a step beside it; numbers all the same, or all running."""
    words, numbers, height = _sign(line)
    fixed = tuple(n + line.page for n in numbers)
    count = 0
    for (other, others, place), times in signs.items():
        if other == words and abs(place - height) <= 1:
            count += times if others == numbers or not fixed else 0
    if count >= needed or not fixed:
        return count >= needed
    same = sum(
        times for (other, _, place), times in signs.items() if other == words and abs(place - height) <= 1
    )
    return same >= max(3, needed) and len(words) > 4


def _outermost(lines: Sequence[Line], known: set[int]) -> Iterator[Line]:
    """The first and last line of a page that are not known as furniture."""
    left = sorted((line for line in lines if id(line) not in known), key=lambda line: line.top)
    if left:
        yield left[0]
        if len(left) > 1:
            yield left[-1]


def _is_page_number(line: Line, height: float) -> bool:
    at_edge = line.bottom < 0.1 * height or line.top > 0.88 * height
    return at_edge and _PAGE.fullmatch(line.text) is not None
