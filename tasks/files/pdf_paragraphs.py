"""Lines become paragraphs again, over the ends of lines and pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import regex

from tasks.files.pdf_lines import Line

_MARKED = regex.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(〔【][一二三四五六七八九十0-9]{1,3}[)）〕】]|[0-9]{1,2}[、.．](?![0-9])"
    r"|第[一二三四五六七八九十百0-9]{1,4}[章节条款部分篇]|[①-⑳⑴-⒇㈠-㈩])"
)
_ENDED = regex.compile(r"[。！？!?；;：:]['\"”’）)]?\s*$")
_WORD = regex.compile(r"[（(〔【《“\[]*[A-Za-z0-9.,:%/~～\-+×㎡‰〕）)\]]+.?|[（(〔【《“\[].")
_LATIN = regex.compile(r"[A-Za-z,;]$")
_INDENT = 1.2  # letters
_ALL_PAGES = -1
_ENOUGH = 6  # lines of a page that tell its margins
_NARROWEST = 9  # letters of a line that can be full
_SHORT = 3.2  # letters that may be missing at the end of a full line: a word and a mark that did not fit
_SHORT_OF_END = 1.3  # likewise after the end of a sentence, where a new one may begin on a new line


def paragraphs(lines: Sequence[Line], layout: Layout) -> Iterator[str]:
    """The paragraphs that lines make up, in the order in which they are read.

    A line goes on in the next one when it is full and the next one is neither indented nor of another size
    nor further away than lines are. Chinese paragraphs begin with an indent; where a document has none, a
    full line that ends a sentence before a numbered one is the only sign.

    Args:
        lines: what stands between two tables, or all lines.
        layout: the margins and distances of all lines of the document.
    """
    text = ""
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and layout.goes_on(before, line):
            text += " " * _parts_words(text, line.text) + line.text
            continue
        if text:
            yield text
        text = line.text
    if text:
        yield text


class Layout:
    """Where the lines of a document begin and end, and how far one is from the next."""

    def __init__(self, lines: Sequence[Line]) -> None:
        places: dict[tuple[int, int], list[Line]] = {}
        for line in lines:
            places.setdefault((line.page, line.column), []).append(line)
            places.setdefault((_ALL_PAGES, line.column), []).append(line)
        self._gap = _usual_gap(lines)
        self._margins = {place: _margins(own) for place, own in places.items()}
        self._many = {place for place, own in places.items() if len(own) >= _ENOUGH}

    def _of(self, line: Line) -> tuple[float, float]:
        """The left and right margin around a line: of its page where that has enough lines to tell."""
        whole = self._margins[_ALL_PAGES, line.column]
        place = (line.page, line.column)
        own = self._margins[place]
        return own if place in self._many and own[1] - own[0] > 0.7 * (whole[1] - whole[0]) else whole

    def _follows(self, step: float, size: float) -> bool:
        """Whether a line that stands so far below is the next one; far above, it is in the next column."""
        return step < max(1.45 * self._gap, 2.6 * size) if step > 0 else step < -2 * size

    def goes_on(self, before: Line, line: Line) -> bool:
        """Whether a line is the rest of the paragraph of the one before it."""
        size, step = before.size, line.middle - before.middle
        if before.loose or line.loose or abs(before.size - line.size) > 0.15 * before.size:
            return False
        if before.page == line.page and not self._follows(step, size):
            return False
        left, right = self._of(before)
        if min(before.right, right) - max(before.left, left) < _NARROWEST * size:
            return False
        missing = (_SHORT_OF_END if _ENDED.search(before.text) else _SHORT) * size
        if right - before.right > max(missing, _first_word(line)):
            return False
        indent = line.left - self._of(line)[0]
        if indent > _INDENT * size and not (
            _is_centred(before, left, right) and _is_centred(line, left, right)
        ):
            return False
        return not (_MARKED.match(line.text) and _ENDED.search(before.text))


def _margins(lines: Sequence[Line]) -> tuple[float, float]:
    """The places at which most of the long lines begin and end."""
    widest = max(line.right - line.left for line in lines)
    long = [line for line in lines if line.right - line.left > 0.6 * widest]
    lefts, rights = sorted(line.left for line in long), sorted(line.right for line in long)
    return lefts[len(lefts) // 10], rights[-1 - len(rights) // 10]


def _first_word(line: Line) -> float:
    """The room that the first word of a line takes: a number is not broken, so the line before ends early."""
    word = _WORD.match(line.text)
    letters = len(word.group()) + 1 if word else 0
    return letters * (line.right - line.left) / max(1, len(line.text)) if letters else 0.0


def _is_centred(line: Line, left: float, right: float) -> bool:
    """Whether a line is a title: as far from the left margin as from the right one."""
    return line.left > left and abs((line.left - left) - (right - line.right)) < line.size


def _usual_gap(lines: Sequence[Line]) -> float:
    """The distance from one line to the next within a page."""
    steps = [
        b.middle - a.middle
        for a, b in pairwise(lines)
        if a.page == b.page and 0 < b.middle - a.middle < 4 * a.size
    ]
    return median(steps) if steps else 0.0


def _parts_words(text: str, following: str) -> bool:
    """Whether a space belongs between: Western words, not Chinese characters."""
    return bool(_LATIN.search(text)) and following[:1].isascii() and following[:1].isalpha()
