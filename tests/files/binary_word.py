"""Word 97 files written by hand: a compound file, an information block, pieces, properties, lists."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
TEXT_AT = 1024


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams; each is filled up so that it needs no mini stream."""
    bodies = {name: body.ljust(4096, b"\0") for name, body in streams.items()}
    sectors: list[bytes] = []
    chain: list[int] = []
    starts = {}
    for name, body in bodies.items():
        starts[name] = len(sectors)
        count = -(-len(body) // _SECTOR)
        chain += [*range(len(sectors) + 1, len(sectors) + count), _END]
        sectors += [body[i * _SECTOR : (i + 1) * _SECTOR].ljust(_SECTOR, b"\0") for i in range(count)]
    entries = [_entry("Root Entry", 5, child=1 if bodies else -1, start=_END, size=0)]
    names = list(bodies)
    for i, name in enumerate(names):
        following = i + 2 if i + 1 < len(names) else -1
        entries.append(_entry(name, 2, right=following, start=starts[name], size=len(bodies[name])))
    directory = b"".join(entries)
    directory += _entry("", 0) * (-len(entries) % 4)
    first = len(sectors)
    count = len(directory) // _SECTOR
    chain += [*range(first + 1, first + count), _END]
    sectors += [directory[i * _SECTOR : (i + 1) * _SECTOR] for i in range(count)]
    tables = -(-(len(sectors) + 2) // 128)
    chain += [_FAT] * tables
    chain += [_FREE] * (-len(chain) % 128)
    fat = struct.pack(f"<{len(chain)}I", *chain)
    at = len(sectors)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, tables, first, 0, 4096, _END, 0, _END, 0)
    listed = [*range(at, at + tables)] + [_FREE] * (109 - tables)
    return head + struct.pack("<109I", *listed) + b"".join(sectors) + fat


def _entry(name: str, kind: int, *, right: int = -1, child: int = -1, start: int = 0, size: int = 0) -> bytes:
    raw = name.encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2 if name else 0, kind, 1)
    return head + struct.pack("<iii", -1, right, child) + bytes(36) + struct.pack("<IQ", start, size)


@dataclass(frozen=True)
class Run:
    """A paragraph with its end mark, as properties see it."""

    text: str
    properties: bytes = b""
    style: int = 0
    hidden: Sequence[tuple[int, int, bytes]] = ()  # stretches of it with character properties


@dataclass
class BinaryWord:
    """A document of one story, and further stories as plain text."""

    runs: Sequence[Run]
    notes: str = ""
    headers: str = ""
    compressed: bool = False
    version: int = 0xC1
    flags: int = 0x0200
    lists: bytes = b""
    overrides: bytes = b""
    styles: bytes = b""
    more: Mapping[str, bytes] = field(default_factory=dict)

    def streams(self) -> dict[str, bytes]:
        text = "".join(run.text for run in self.runs)
        wide = 1 if self.compressed else 2
        body = (text + self.notes + self.headers).encode("cp1252" if self.compressed else "utf-16-le")
        pages_at = -(-(TEXT_AT + len(body)) // _SECTOR)
        paragraphs, characters = self._paragraphs(wide), self._characters(wide)
        word = bytearray(TEXT_AT) + body
        word = word.ljust(pages_at * _SECTOR, b"\0") + paragraphs + characters
        end = TEXT_AT + len(body)
        plc = struct.pack("<III", TEXT_AT, end, pages_at)
        plc_characters = struct.pack("<III", TEXT_AT, end, pages_at + 1)
        count = len(body) // wide
        where = TEXT_AT * 2 | 0x40000000 if self.compressed else TEXT_AT
        pieces = struct.pack("<II", 0, count) + struct.pack("<HIH", 0, where, 0)
        clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
        table = bytearray()
        pairs = {}
        for index, part in (
            (1, self.styles), (12, plc_characters), (13, plc), (33, clx), (74, self.overrides), (73, self.lists),
        ):  # fmt: skip
            pairs[index] = (len(table), len(part))
            table += part
        struct.pack_into("<HH", word, 0, 0xA5EC, self.version)
        struct.pack_into("<H", word, 10, self.flags)
        stories = [len(text), len(self.notes), len(self.headers), 0, 0, 0, 0, 0]
        struct.pack_into("<8i", word, 64 + 12, *stories)
        for index, (at, size) in pairs.items():
            struct.pack_into("<II", word, 154 + 8 * index, at, size)
        return {"WordDocument": bytes(word), "1Table": bytes(table), **self.more}

    def bytes(self) -> bytes:
        """The file."""
        return compound(self.streams())

    def _paragraphs(self, wide: int) -> bytes:
        page = bytearray(_SECTOR)
        ends, at, free = [TEXT_AT], TEXT_AT, 510
        count = len(self.runs)
        for i, run in enumerate(self.runs):
            at += len(run.text) * wide
            ends.append(at)
            raw = struct.pack("<H", run.style) + run.properties
            raw += b"\0" * (len(raw) % 2 == 0)
            size = (len(raw) + 1) // 2
            free = (free - len(raw) - 1) & ~1
            page[free] = size
            page[free + 1 : free + 1 + len(raw)] = raw
            page[4 * (count + 1) + 13 * i] = free // 2
        struct.pack_into(f"<{count + 1}I", page, 0, *ends)
        page[-1] = count
        return bytes(page)

    def _characters(self, wide: int) -> bytes:
        marks, at = [], TEXT_AT
        for run in self.runs:
            marks += [(at + a * wide, at + b * wide, raw) for a, b, raw in run.hidden]
            at += len(run.text) * wide
        page = bytearray(_SECTOR)
        edges = sorted({TEXT_AT, at, *(m[0] for m in marks), *(m[1] for m in marks)})
        free = 510
        for i, (a, _b) in enumerate(pairwise(edges)):
            raw = next((m[2] for m in marks if m[0] <= a < m[1]), b"")
            if raw:
                free = (free - len(raw) - 1) & ~1
                page[free] = len(raw)
                page[free + 1 : free + 1 + len(raw)] = raw
                page[4 * len(edges) + i] = free // 2
        struct.pack_into(f"<{len(edges)}I", page, 0, *edges)
        page[-1] = len(edges) - 1
        return bytes(page)


def listed(number: int, level: int) -> bytes:
    """Properties of a paragraph of a list."""
    return struct.pack("<HB", 0x260A, level) + struct.pack("<HH", 0x460B, number)


def in_table() -> bytes:
    """Properties of a paragraph in a cell."""
    return struct.pack("<HB", 0x2416, 1)


def row_end(*edges: int, flags: Sequence[int] = ()) -> bytes:
    """Properties of the mark that ends a row with these edges."""
    cells = len(edges) - 1
    operand = bytes([cells]) + struct.pack(f"<{cells + 1}h", *edges)
    operand += b"".join(struct.pack("<H18x", flag) for flag in [*flags, *[0] * (cells - len(flags))])
    return in_table() + struct.pack("<HB", 0x2417, 1) + struct.pack("<HH", 0xD608, len(operand) + 1) + operand


def list_tables(levels: Sequence[tuple[int, str]], key: int = 7) -> tuple[bytes, bytes]:
    """One list with these levels (numeral format, text with the level's number as a character), and its use."""
    definition = struct.pack("<h", 1) + struct.pack("<ii", key, 0) + bytes(18) + b"\0\0"
    for n in range(9):
        form, text = levels[n] if n < len(levels) else (255, "")
        head = struct.pack("<iBB", 1, form, 0) + bytes(9) + b"\2" + bytes(8) + b"\0\0\0\0"
        definition += head + struct.pack("<H", len(text)) + text.encode("utf-16-le")
    use = struct.pack("<I", 1) + struct.pack("<i", key) + bytes(12) + b"\xff\xff\xff\xff"
    return definition, use
