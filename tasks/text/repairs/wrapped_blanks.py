"""Blanks where the lines of a page ended: between words too, once those inside words show how wide the page was."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_low

import numpy as np

from tasks.records import Edit
from tasks.text.points import remembered_points
from tasks.text.repairs.lines import STARTS

_KNOWN = 2  # blanks inside words that end a line at least
_LINES = 4  # lines of one width at least
_NARROWEST, _WIDEST = 24, 120  # half-width characters of a line
_RAGGED = 4  # by how many of them lines differ: a mark may not begin a line
_WIDE = 0x2E80  # from this code point on characters are twice as wide
_LINE_END = 10
_SPACES = (0x20, 0x3000)


def blanks_at_line_ends(text: str, inside: Sequence[Edit], others: Sequence[tuple[int, int]]) -> list[Edit]:
    """Those of the other blanks between Chinese characters that stand a line behind the blank before.

    Converters put a blank for each line end, so that most blanks of a text stand equally far from each other. `inside`
    are those that cut words, `others` the rest; both in order. What begins like a heading stays apart.

    >>> lines = ["学校安全工作关系师生健康和家庭的幸福,是各", "项工作的基础。我校高度重视,落实责任,成立"]
    >>> lines += ["了领导小组,每学期开展演练和讲座,参加的师", "生和家长共计一千余人。同时完善各项规章制度", "明确职责"]
    >>> inside = [Edit(at, at + 1, "", "broken_line", "space_in_word", True) for at in (21, 65)]
    >>> [e.start for e in blanks_at_line_ends(" ".join(lines), inside, [(43, 44), (87, 88)])]
    [43, 87]
    """
    if len(inside) < _KNOWN or not others:
        return []
    lengths = _lengths(text)
    width = _usual(list(lengths.values()))
    if width is None or sum(_is_line(lengths.get(edit.start, 0), width) for edit in inside) < _KNOWN:
        return []
    return [
        Edit(start, end, "", "broken_line", "blank_at_line_end", True)
        for start, end in others
        if _is_line(lengths.get(start, 0), width) and not STARTS.match(text, end)
    ]


def _lengths(text: str) -> dict[int, int]:
    """By place of a blank how wide the text is behind the blank or the line end before it."""
    codes = remembered_points(text)
    widths = np.concatenate(([0], np.cumsum(np.where(codes >= _WIDE, 2, 1))))
    places = np.isin(codes, (*_SPACES, _LINE_END)).nonzero()[0]
    starts = np.concatenate(([0], places[:-1] + 1)) if len(places) else places
    lengths = (widths[places] - widths[starts]).tolist()
    return dict(zip(places.tolist(), lengths, strict=True))


def _usual(lengths: Sequence[int]) -> int | None:
    """The width that most lines have, if there is one."""
    lines = [length for length in lengths if _NARROWEST <= length <= _WIDEST]
    if len(lines) < _LINES:
        return None
    usual = median_low(lines)
    alike = sum(_is_line(length, usual) for length in lines)
    return usual if alike >= _LINES and alike * 2 > len(lines) else None


def _is_line(length: int, usual: int) -> bool:
    return abs(length - usual) <= _RAGGED
