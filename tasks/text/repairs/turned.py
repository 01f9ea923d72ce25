"""Quotation marks that were typed the wrong way round: `“阳光体育“活动`, `”三名“工程`, `“两基"达标`."""

from __future__ import annotations

from itertools import pairwise

from tasks.records import Edit
from tasks.text.points import CharacterSet, character_set

_OPEN, _CLOSE, _STRAIGHT = "“", "”", '"'
_MARKS: CharacterSet = character_set(_OPEN + _CLOSE + _STRAIGHT)
NEEDS = frozenset(_OPEN + _CLOSE)
_FEW = 5  # closing marks a text has for one opening mark less, if it lost the closing ones
_PAIRS, _WORD = 2, 12  # terms of a text whose marks all face one way at least, and characters of the longest
_TERM = 20  # characters of a quoted term
_PAUSES = frozenset("，,。;；:：!！?？")
_JOINTS = frozenset("、和与與及或为為")  # with which no term ends: another one begins


def find_turned_quotes(text: str) -> list[Edit]:
    """Marks that face the wrong way, in lines whose marks do not close each other as they stand.

    Authors who type the marks by hand take one for the other. In a line with an even number of marks they take turns;
    one that does not is turned, if what it then quotes is a short term. A text that lost its closing marks is none of
    these (`quotes`), nor a line with a quotation inside a quotation.

    >>> [(e.start, e.fixed) for e in find_turned_quotes("开展“阳光体育“活动,评为“文明学校”,”三名“工程")]
    [(7, '”'), (20, '“'), (23, '”')]
    >>> [(e.start, e.fixed) for e in find_turned_quotes("开展“阳光体育“活动,评选“文明班级“12个")]
    [(7, '”'), (18, '”')]
    >>> find_turned_quotes("他说:““两基”是重点,要抓好。”")
    []
    """
    if _takes_turns(text):
        return []
    lines = _lines(text, _MARKS.places(text))
    closed = (text.count(_CLOSE) + text.count(_STRAIGHT)) * _FEW >= text.count(_OPEN)
    if not closed and not _all_face_one_way(text, lines):
        return []
    return [edit for line in lines for edit in _turned(text, line)]


def _all_face_one_way(text: str, lines: list[list[int]]) -> bool:
    """Whether a text has opening marks in the place of all closing ones: `“阳光体育“活动`, two by two, each a term.

    Where the closing marks are lost, whole clauses stand between one mark and the next.
    """
    quoted = [text[a + 1 : b] for line in lines for a, b in list(pairwise(line))[::2]]
    between = [text[a + 1 : b] for line in lines for a, b in list(pairwise(line))[1::2]]
    return (
        len(quoted) >= _PAIRS
        and all(len(line) % 2 == 0 for line in lines)
        and all(_is_term(term) and len(term) <= _WORD for term in quoted)
        and any(not _PAUSES.isdisjoint(other) for other in between)
    )


def _takes_turns(text: str) -> bool:
    """Whether each opening mark of a text is closed before the next, as in nearly all texts."""
    before, *quoted = text.split(_OPEN)
    return _CLOSE not in before and all(piece.count(_CLOSE) == 1 for piece in quoted)


def _lines(text: str, places: list[int]) -> list[list[int]]:
    """The places of the marks, line by line."""
    found: list[list[int]] = []
    last = -1
    for at in places:
        if last < 0 or "\n" in text[last:at]:
            found.append([])
        found[-1].append(at)
        last = at
    return found


def _turned(text: str, line: list[int]) -> list[Edit]:
    marks = "".join(text[at] for at in line)
    if len(line) % 2 or marks.strip(_STRAIGHT) == "" or _closed(marks):
        return []
    return [
        edit
        for first, second in list(pairwise(line))[::2]
        if _is_term(text[first + 1 : second])
        for edit in (_facing(text, first, _OPEN), _facing(text, second, _CLOSE))
        if edit is not None
    ]


def _closed(marks: str) -> bool:
    """Whether each closing mark has an opening one before it, and each opening one is closed."""
    depth = 0
    for mark in marks:
        depth += {_OPEN: 1, _CLOSE: -1}.get(mark, 0)
        if depth < 0:
            return False
    return depth == 0


def _is_term(quoted: str) -> bool:
    return 0 < len(quoted) <= _TERM and _PAUSES.isdisjoint(quoted) and quoted[-1] not in _JOINTS


def _facing(text: str, at: int, wanted: str) -> Edit | None:
    return Edit(at, at + 1, wanted, "wrong_glyph", "turned_quote", True) if text[at] != wanted else None
