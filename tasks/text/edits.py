"""Edits over a text, and the way back from the edited text to the original.

Restoration is a chain of passes, each of which sees the text as the pass before left it. The tables
however point into the text that was received. So a pass says what it wants as `Edit`s in the
coordinates it sees, and `compose` turns two generations of edits into one over the first text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeAlias

from tasks.records import Edit, Span

_SPAN = attrgetter("start", "end")


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each position of an edited text came from.

    The edited text is a row of pieces; piece i starts at `after[i]` and came from `before[i]`. A piece
    is either copied, character for character, or the replacement of an edit, which stands for the
    whole span that it replaced.
    """

    after: tuple[int, ...]
    before: tuple[int, ...]
    before_end: tuple[int, ...]
    copied: tuple[bool, ...]
    length_before: int
    length_after: int

    def start(self, offset: int) -> int:
        """The original offset of the character at `offset` (of the whole replacement inside an edit)."""
        if offset >= self.length_after:
            return self.length_before
        i = bisect_right(self.after, offset) - 1
        return self.before[i] + (offset - self.after[i] if self.copied[i] else 0)

    def end(self, offset: int) -> int:
        """The original end of a span that ends (excluded) at `offset`."""
        if offset <= 0:
            return 0
        i = bisect_right(self.after, offset - 1) - 1
        return self.before[i] + offset - self.after[i] if self.copied[i] else self.before_end[i]

    def span(self, start: int, end: int) -> Span:
        """The smallest original span that holds all that `[start, end)` was made of.

        >>> text, there = apply_edits("优秀教\\n师12名", [Edit(3, 4, "", "broken_line", "r", True)])
        >>> text, there.span(0, 4)
        ('优秀教师12名', Span(start=0, end=5))
        >>> there.span(4, 7)
        Span(start=5, end=8)
        """
        if end <= start:
            here = self.start(start)
            return Span(here, here)
        return Span(self.start(start), self.end(end))

    def edited(self, at: int) -> int:
        """Where a place of the original stands in the edited text; inside an edit, where the edit begins.

        >>> _, there = apply_edits("优秀教\\n师12名", [Edit(3, 4, "", "broken_line", "r", True)])
        >>> there.edited(2), there.edited(3), there.edited(5)
        (2, 3, 4)
        """
        i = bisect_right(self.before, at) - 1
        if i < 0:
            return 0
        if self.copied[i] and at <= self.before_end[i]:
            return self.after[i] + at - self.before[i]
        if at < self.before_end[i]:
            return self.after[i]
        return self.after[i + 1] if i + 1 < len(self.after) else self.length_after


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Sort edits by place and drop those that overlap an earlier one.

    >>> [e.rule for e in in_order([Edit(4, 6, "", "k", "b", True), Edit(0, 5, "", "k", "a", True)])]
    ['a']
    """
    kept: list[Edit] = []
    for edit in sorted(edits, key=_SPAN):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def applied(edits: Iterable[Edit]) -> list[Edit]:
    """Those edits that change the text: certain, and with a known right text."""
    return [e for e in edits if e.certain and e.fixed is not None]


def apply_edits(text: str, edits: Sequence[Edit]) -> tuple[str, OffsetMap]:
    """Apply edits (sorted, not overlapping) and keep the way back.

    Marks (edits that are not certain or have no `fixed`) change nothing.

    >>> apply_edits("旗臶飘扬", [Edit(1, 2, "帜", "wrong_glyph", "glyphs", True)])[0]
    '旗帜飘扬'
    >>> apply_edits("没有损坏", [])[0]
    '没有损坏'
    """
    pieces: list[_Piece] = list(_pieces(text, applied(edits)))
    after, done = [], 0
    for chunk, *_ in pieces:
        after.append(done)
        done += len(chunk)
    before, before_end = tuple(p[1] for p in pieces), tuple(p[2] for p in pieces)
    offsets = OffsetMap(tuple(after), before, before_end, tuple(p[3] for p in pieces), len(text), done)
    return "".join(chunk for chunk, *_ in pieces), offsets


# Characters, original span, copied or not.
_Piece: TypeAlias = tuple[str, int, int, bool]


def _pieces(text: str, edits: Sequence[Edit]) -> Iterator[_Piece]:
    """The pieces of the edited text that are not empty."""
    at = 0
    for edit in edits:
        if at < edit.start:
            yield text[at : edit.start], at, edit.start, True
        if edit.fixed:
            yield edit.fixed, edit.start, edit.end, False
        at = edit.end
    if at < len(text):
        yield text[at:], at, len(text), True


class _Placed(NamedTuple):
    """An edit of either generation, placed in the coordinates after the first."""

    start: int
    end: int
    second: bool
    edit: Edit


_BY_PLACE = itemgetter(0, 1, 2)  # start, end, and the first generation first


def _place_first(edits: Sequence[Edit]) -> list[_Placed]:
    placed, shift = [], 0
    for edit in edits:
        start = edit.start + shift
        length = len(edit.fixed or "")
        placed.append(_Placed(start, start + length, False, edit))
        shift += length - (edit.end - edit.start)
    return placed


def _touch(cluster: list[_Placed], end: int, new: _Placed) -> bool:
    """Whether `new` shares a character with the cluster, or both are empty at one place."""
    if new.start < end:
        return True
    return new.start == new.end == end and any(c.start == c.end == end for c in cluster)


def _clusters(placed: list[_Placed]) -> list[list[_Placed]]:
    out: list[list[_Placed]] = []
    end = -1
    for one in placed:
        if out and _touch(out[-1], end, one):
            out[-1].append(one)
        else:
            out.append([one])
            end = -1
        end = max(end, one.end)
    return out


def _merge(cluster: list[_Placed], middle: str, offsets: OffsetMap) -> Edit:
    """One edit over the first text that does what a cluster of both generations does."""
    low, high = min(c.start for c in cluster), max(c.end for c in cluster)
    before = [offsets.span(c.start, c.end) if c.second else c.edit for c in cluster]
    later = [_moved(c.edit, c.start - low, c.end - low) for c in cluster if c.second]
    fixed, _ = apply_edits(middle[low:high], later)
    rules = "+".join(dict.fromkeys(c.edit.rule for c in cluster))
    repair = next((c.edit for c in cluster if c.edit.rule != "boilerplate"), cluster[0].edit)
    return Edit(min(b.start for b in before), max(b.end for b in before), fixed, repair.kind, rules, True)


def compose(first: Sequence[Edit], second: Sequence[Edit], middle: str, offsets: OffsetMap) -> list[Edit]:
    """Turn two generations of edits into one over the text before the first.

    `middle` and `offsets` are what `apply_edits` gave for `first`; `second` speaks in `middle`'s
    coordinates. Marks pass through with their place translated; a mark that an edit of the other
    generation covers is dropped, since that edit has answered it.

    >>> source = "加強教<br>臵"
    >>> first = [Edit(3, 7, "", "entity", "tags", True)]
    >>> middle, offsets = apply_edits(source, first)
    >>> both = compose(first, [Edit(3, 4, "育", "wrong_glyph", "glyphs", True)], middle, offsets)
    >>> [(e.start, e.end, e.fixed) for e in both]
    [(3, 7, ''), (7, 8, '育')]
    >>> apply_edits(source, both)[0]
    '加強教育'
    """
    before, after = applied(first), applied(second)
    if not before:  # then `middle` is the first text
        changes = [e for e in after if e.fixed or e.start < e.end]
        done = set(map(id, after))
        return _with_marks(changes, [*first, *(e for e in second if id(e) not in done)])
    placed = _place_first(before) + [_Placed(e.start, e.end, True, e) for e in after]
    placed.sort(key=_BY_PLACE)
    changes = []
    for cluster in _clusters(placed):
        if len(cluster) > 1:
            changes.append(_merge(cluster, middle, offsets))
        elif cluster[0].second:
            changes.append(_translate(cluster[0].edit, offsets))
        else:
            changes.append(cluster[0].edit)
    done = {id(e) for e in before} | {id(e) for e in after}
    marks = [e for e in first if id(e) not in done]
    marks += [_translate(e, offsets) for e in second if id(e) not in done]
    return _with_marks([e for e in changes if e.fixed or e.start < e.end], marks)


def _translate(edit: Edit, offsets: OffsetMap) -> Edit:
    where = offsets.span(edit.start, edit.end)
    return _moved(edit, where.start, where.end)


def _moved(edit: Edit, start: int, end: int) -> Edit:
    return Edit(start, end, edit.fixed, edit.kind, edit.rule, edit.certain)


def _with_marks(changes: list[Edit], marks: list[Edit]) -> list[Edit]:
    """Keep the marks that no change covers; changes always win."""
    starts = [e.start for e in changes]
    kept = list(changes)
    for mark in marks:
        i = bisect_right(starts, max(mark.start, mark.end - 1)) - 1
        if i < 0 or changes[i].end <= mark.start:
            kept.append(mark)
    return sorted(kept, key=_SPAN)
