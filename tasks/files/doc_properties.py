"""Properties of paragraphs and characters in a binary Word file ([MS-DOC] 2.6.1, 2.6.2, 2.8.5, 2.9.73)."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.files.doc_file import CHARACTERS, PARAGRAPHS, WordFile

_PAGE = 512
# Operand sizes by the kind that the top three bits of a modifier name; 6 states its size itself.
_SIZES = (1, 1, 2, 4, 2, 2, -1, 3)
DELETED, VANISH, SPECIAL, SYMBOL = 0x0800, 0x083C, 0x0855, 0x6A09
IN_TABLE, ROW_END, DEPTH, LEVEL, LIST = 0x2416, 0x2417, 0x6649, 0x260A, 0x460B
INNER_CELL, INNER_ROW_END = 0x244B, 0x244C
DEFINE_TABLE, HEADING_ROW, CHANGE_TABS = 0xD608, 0x3404, 0xC615
HUGE = (0x6645, 0x6646)  # the properties stand in the data stream

Properties = dict[int, bytes]


@dataclass(frozen=True, slots=True)
class Run:
    """Bytes of the main stream that share properties; `style` is a paragraph's style."""

    start: int
    end: int
    style: int
    raw: bytes


def modifiers(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """The property modifiers of a list, each with its operand; a broken list ends early."""
    at = 0
    while at + 2 <= len(raw):
        (code,) = struct.unpack_from("<H", raw, at)
        at += 2
        size = _SIZES[code >> 13]
        if size < 0:
            if code == DEFINE_TABLE:
                size, skip = int.from_bytes(raw[at : at + 2], "little") - 1, 2
            elif at < len(raw) and not (code == CHANGE_TABS and raw[at] == 255):
                size, skip = raw[at], 1
            else:
                return
            at += skip
        if size < 0 or at + size > len(raw):
            return
        yield code, raw[at : at + size]
        at += size


def properties(raw: bytes, data: bytes = b"") -> Properties:
    """A list of modifiers as a mapping; a later one counts, and one that refers to the data stream is followed."""
    found: Properties = {}
    for code, operand in modifiers(raw):
        found[code] = operand
        if code in HUGE:
            at = int.from_bytes(operand, "little")
            size = int.from_bytes(data[at : at + 2], "little")
            found |= dict(modifiers(data[at + 2 : at + 2 + size]))
    return found


def whole(found: Properties, code: int, default: int = 0) -> int:
    """A property as a whole number."""
    return int.from_bytes(found[code], "little", signed=True) if code in found else default


class Runs:
    """Runs of one kind in the order of their bytes."""

    def __init__(self, runs: list[Run]) -> None:
        self._runs = sorted(runs, key=lambda run: (run.start, run.end))
        self._starts = [run.start for run in self._runs]

    def at(self, byte: int) -> Run | None:
        """The run that holds a byte."""
        i = bisect_right(self._starts, byte) - 1
        run = self._runs[i] if i >= 0 else None
        return run if run is not None and byte < run.end else None

    def __iter__(self) -> Iterator[Run]:
        return iter(self._runs)


def paragraph_runs(file: WordFile) -> Runs:
    """The paragraphs of the file with their own properties."""
    return Runs([run for page in _pages(file, PARAGRAPHS) for run in _paragraphs(page)])


def character_runs(file: WordFile) -> Runs:
    """The character runs of the file that have properties."""
    return Runs([run for page in _pages(file, CHARACTERS) for run in _characters(page)])


def _pages(file: WordFile, index: int) -> Iterator[bytes]:
    """The formatted disk pages that a bin table lists, each once."""
    table = file.part(index)
    count = (len(table) - 4) // 8
    numbers = struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count > 0 else ()
    for number in dict.fromkeys(n & 0x3FFFFF for n in numbers):
        page = file.word[number * _PAGE : (number + 1) * _PAGE]
        if len(page) == _PAGE:
            yield page


def _ends(page: bytes, width: int) -> tuple[int, tuple[int, ...]]:
    """How many runs a page has, and where they begin and end."""
    count = page[-1]
    if 4 * (count + 1) + width * count > _PAGE - 1:
        return 0, ()
    return count, struct.unpack_from(f"<{count + 1}I", page)


def _paragraphs(page: bytes) -> Iterator[Run]:
    count, ends = _ends(page, 13)
    for i in range(count):
        at = 2 * page[4 * (count + 1) + 13 * i]
        raw = b""
        if 0 < at < _PAGE - 2:
            size, skip = (2 * page[at], 1) if page[at] else (2 * page[at + 1] + 1, 2)
            raw = page[at + skip : at + skip + size - 1]
        style = int.from_bytes(raw[:2], "little") if len(raw) >= 2 else 0
        yield Run(ends[i], ends[i + 1], style, raw[2:])


def _characters(page: bytes) -> Iterator[Run]:
    count, ends = _ends(page, 1)
    for i in range(count):
        at = 2 * page[4 * (count + 1) + i]
        if 0 < at < _PAGE - 1:
            yield Run(ends[i], ends[i + 1], 0, page[at + 1 : at + 1 + page[at]])
