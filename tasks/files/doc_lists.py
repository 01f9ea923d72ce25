"""Styles and list definitions of a binary Word file ([MS-DOC] 2.9.135, 2.9.147, 2.9.150, 2.9.271)."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass

from tasks.files.doc_file import LISTS, OVERRIDES, STYLES, WordFile
from tasks.files.numbering import LEVELS, Level, ListStyle
from tasks.files.numerals import binary_format

_NO_STYLE = 0xFFF
_PARAGRAPH = 1
_FIRST_CONTENTS, _LAST_CONTENTS = 19, 27  # built-in styles TOC 1 to TOC 9
_MOST_LISTS = 10_000
_FOLLOWED_BY_NOTHING = 2


@dataclass(frozen=True, slots=True)
class BinaryStyle:
    """A paragraph style: the one it rests on, its properties, whether it is one of a table of contents."""

    base: int
    raw: bytes
    contents: bool


def read_styles(file: WordFile) -> dict[int, BinaryStyle]:
    """The paragraph styles by number."""
    raw, found = file.part(STYLES), dict[int, BinaryStyle]()
    if len(raw) < 6:
        return found
    head, count, fixed = struct.unpack_from("<HHH", raw)
    at = 2 + head
    for index in range(count):
        if at + 2 > len(raw):
            break
        (size,) = struct.unpack_from("<H", raw, at)
        style = _style(raw[at + 2 : at + 2 + size], fixed)
        if style is not None:
            found[index] = style
        at += 2 + size + size % 2
    return found


def _style(raw: bytes, fixed: int) -> BinaryStyle | None:
    if len(raw) < fixed + 2 or fixed < 10:
        return None
    first, second = struct.unpack_from("<HH", raw)
    (name,) = struct.unpack_from("<H", raw, fixed)
    at = fixed + 2 + 2 * name + 2
    if second & 0xF != _PARAGRAPH:
        return None
    size = int.from_bytes(raw[at : at + 2], "little")
    contents = _FIRST_CONTENTS <= first & 0xFFF <= _LAST_CONTENTS
    return BinaryStyle(second >> 4, raw[at + 4 : at + 2 + size], contents)


def chain(styles: Mapping[int, BinaryStyle], index: int) -> list[BinaryStyle]:
    """A style and those it rests on, the last one first; a ring ends."""
    found: list[BinaryStyle] = []
    while index != _NO_STYLE and index in styles and len(found) < 20:
        found.append(styles[index])
        index = styles[index].base
    return found[::-1]


def read_lists(file: WordFile) -> dict[int, ListStyle]:
    """The lists by the number that paragraphs name, from one."""
    raw, defined = file.part(OVERRIDES), _definitions(file)
    if len(raw) < 4:
        return {}
    count = min(struct.unpack_from("<I", raw)[0], _MOST_LISTS, (len(raw) - 4) // 16)
    at, found = 4 + 16 * count, {}
    for i in range(count):
        key, changed = struct.unpack_from("<i8xB", raw, 4 + 16 * i)
        levels, starts = dict(defined.get(key, {})), dict[int, int]()
        at += 4
        for _ in range(min(changed, LEVELS)):
            if at + 8 > len(raw):
                break
            start, flags = struct.unpack_from("<iI", raw, at)
            at += 8
            level = flags & 0xF
            if flags & 0x20:
                shape, at = _level(raw, at)
                if shape is not None:
                    levels[level] = shape
            elif flags & 0x10:
                starts[level] = start
        found[i + 1] = ListStyle(str(key), levels, starts)
    return found


def _definitions(file: WordFile) -> dict[int, dict[int, Level]]:
    """The levels of each list definition by its id; they stand behind the table of definitions."""
    start, size = file.place(LISTS)
    if size < 2:
        return {}
    raw = file.table
    count = min(max(0, struct.unpack_from("<h", raw, start)[0]), _MOST_LISTS)
    at, found = start + 2 + 28 * count, dict[int, dict[int, Level]]()
    for i in range(count):
        head = start + 2 + 28 * i
        if head + 28 > len(raw):
            break
        (key,) = struct.unpack_from("<i", raw, head)
        levels: dict[int, Level] = {}
        for level in range(1 if raw[head + 26] & 1 else LEVELS):
            shape, at = _level(raw, at)
            if shape is None:
                return found
            levels[level] = shape
        found[key] = levels
    return found


def _level(raw: bytes, at: int) -> tuple[Level | None, int]:
    """A level and where the next one begins; None where the bytes end before it."""
    if at + 28 > len(raw):
        return None, len(raw)
    start, form, flags = struct.unpack_from("<iBB", raw, at)
    follow, characters, paragraphs, limit = raw[at + 15], raw[at + 24], raw[at + 25], raw[at + 26]
    at += 28 + characters + paragraphs
    if at + 2 > len(raw):
        return None, len(raw)
    (length,) = struct.unpack_from("<H", raw, at)
    text = raw[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    shown = "".join(f"%{ord(c) + 1}" if ord(c) < LEVELS else c for c in text)
    restart = limit if flags & 0x08 else None
    glued = follow == _FOLLOWED_BY_NOTHING
    return Level(binary_format(form), shown, start, glued, bool(flags & 0x04), restart), at + 2 + 2 * length
