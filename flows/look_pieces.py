"""A reading as a row of pieces: what was copied, cut away, repaired or only marked.

The terminal and the page show the same pieces; joined, their `old` give the source and their `new` the restored
text, so that neither view can leave anything out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tasks.records import Boilerplate, Edit
from tasks.text.read import Reading

# Control characters would move the cursor of a terminal and are no valid HTML: they are shown as pictures.
_PICTURES = {c: 0x2400 + c for c in range(32) if chr(c) not in "\t\n"} | {0x7F: 0x2421}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source and what the restored text has for it.

    `kind` is copied, chrome, repair or mark. A mark changes nothing; `guess` is what it might read.
    """

    old: str
    new: str
    kind: str
    rule: str = ""
    certain: bool = True
    guess: str | None = None


def pieces(reading: Reading) -> Iterator[Piece]:
    """The pieces of a document in the order of its source; empty ones are left out, insertions are not.

    >>> from tasks.records import Source
    >>> from tasks.text.read import read_source
    >>> [(p.old, p.new, p.kind) for p in pieces(read_source(Source("配臵图书", "txt", "utf-8")))]
    [('配', '配', 'copied'), ('臵', '置', 'repair'), ('图书', '图书', 'copied')]
    >>> [(p.old, p.new, p.kind) for p in pieces(read_source(Source("配置图书", "txt", "utf-8")))]
    [('配置图书', '配置图书', 'copied')]
    """
    source, at = reading.source.text, 0
    for edit in reading.repairs:
        if edit.start < at:
            continue
        yield from _between(source, at, edit.start, reading.cleaned.boilerplate)
        yield _edited(source[edit.start : edit.end], edit)
        at = edit.end
    yield from _between(source, at, len(source), reading.cleaned.boilerplate)


def _between(source: str, start: int, end: int, chrome: Sequence[Boilerplate]) -> Iterator[Piece]:
    at = start
    for one in chrome:
        low, high = max(one.start, at), min(one.end, end)
        if low < high:
            yield from _copied(source[at:low])
            yield Piece(source[low:high], "", "chrome", one.kind)
            at = high
    yield from _copied(source[at:end])


def _copied(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text, text, "copied")


def _edited(old: str, edit: Edit) -> Piece:
    if edit.certain and edit.fixed is not None:
        return Piece(old, edit.fixed, "repair", edit.rule)
    return Piece(old, old, "mark", edit.rule, edit.certain, edit.fixed)


def paragraphs(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces line by line, as the restored text has its lines.

    A line that a repair joined stays one paragraph; a chrome line is a paragraph of its own. Line ends are left
    out of copied text and chrome.

    >>> lines = list(paragraphs([Piece("一\\n二", "一\\n二", "copied"), Piece("\\n", "", "repair", "line")]))
    >>> [[p.old for p in line] for line in lines]
    [['一'], ['二', '\\n']]
    """
    line: list[Piece] = []
    for piece in found:
        if piece.kind in ("repair", "mark"):
            line.append(piece)
            continue
        first, *others = piece.old.split("\n")
        line += [_cut(piece, first)] if first else []
        for text in others:
            yield line
            line = [_cut(piece, text)] if text else []
    if line:
        yield line


def _cut(piece: Piece, text: str) -> Piece:
    return replace(piece, old=text, new=text if piece.kind == "copied" else "")


def printable(text: str) -> str:
    """Text that may go to a terminal or a page: controls as pictures, what no encoding carries as U+FFFD.

    >>> printable("文\\x1b[31m件\\n")
    '文␛[31m件\\n'
    >>> printable("全校12个班\\n")
    '全校12个班\\n'
    """
    return text.translate(_PICTURES).encode("utf-8", "replace").decode("utf-8")


def atoms(length: int, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Cut `[0, length)` at the ends of all spans: start, end, and the indexes of the spans there, widest first.

    An empty span gives an empty atom at its place, so that it can be pointed at. Spans may nest and overlap.

    >>> list(atoms(6, [(1, 5), (3, 6), (2, 2)]))
    [(0, 1, ()), (1, 2, (0,)), (2, 2, (2,)), (2, 3, (0,)), (3, 5, (0, 1)), (5, 6, (1,))]
    >>> list(atoms(4, []))
    [(0, 4, ())]
    """
    starts, ends, points = _events(spans)
    cuts = sorted({0, length} | starts.keys() | ends.keys() | points.keys())
    active: set[int] = set()
    for here, there in pairwise([*cuts, length]):
        active -= ends.get(here, set())
        for point in points.get(here, ()):
            yield here, here, (point,)
        active |= starts.get(here, set())
        if here < there:
            yield here, there, tuple(sorted(active, key=lambda i: (spans[i][0] - spans[i][1], i)))


def _events(
    spans: Sequence[tuple[int, int]],
) -> tuple[dict[int, set[int]], dict[int, set[int]], dict[int, list[int]]]:
    starts: dict[int, set[int]] = {}
    ends: dict[int, set[int]] = {}
    points: dict[int, list[int]] = {}
    for i, (start, end) in enumerate(spans):
        if start == end:
            points.setdefault(start, []).append(i)
        else:
            starts.setdefault(start, set()).add(i)
            ends.setdefault(end, set()).add(i)
    return starts, ends, points
