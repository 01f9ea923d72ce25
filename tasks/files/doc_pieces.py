"""The text of a binary Word file, put together from its pieces ([MS-DOC] 2.4.1, 2.8.35, 2.9.38).

A file that was saved quickly holds its text in the order of typing; the piece table says which stretch
comes when, and whether it is UTF-16 or Windows 1252.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.files.doc_file import PIECES, WordFile
from tasks.files.shapes import Refused

_PROPERTIES, _TABLE = 1, 2
_COMPRESSED = 0x40000000
_MOST = 32_000_000  # characters


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: `start` to `end` in characters, `at` in bytes of the main stream."""

    start: int
    end: int
    at: int
    wide: int  # bytes a character
    properties: bytes  # what a quick save changed about the whole stretch


@dataclass(frozen=True, slots=True)
class PieceText:
    """All text in order, one item a UTF-16 unit, and the way from a character to its bytes."""

    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]

    def piece(self, place: int) -> Piece | None:
        """The piece that holds a character."""
        i = bisect_right(self.starts, place) - 1
        return self.pieces[i] if i >= 0 else None

    def byte(self, place: int) -> int:
        """Where a character stands in the main stream."""
        piece = self.piece(place)
        return piece.at + (place - piece.start) * piece.wide if piece else 0

    def within(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The characters whose bytes lie in a stretch of the main stream."""
        for piece in self.pieces:
            start = piece.start + max(0, -(-(first - piece.at) // piece.wide))
            end = min(piece.end, piece.start + -(-(last - piece.at) // piece.wide))
            if start < end:
                yield start, end


def read_pieces(file: WordFile) -> PieceText:
    """The text of all stories.

    Raises:
        Refused: the piece table is missing, broken, or asks for more text than a document has.
    """
    pieces = tuple(_pieces(file))
    if not pieces:
        raise Refused("broken_file", "doc: no piece table")
    if sum(p.end - p.start for p in pieces) > _MOST:
        raise Refused("broken_file", f"doc: more than {_MOST} characters")
    text = "".join(_text(file.word, piece) for piece in pieces)
    return PieceText(text, pieces, tuple(p.start for p in pieces))


def _pieces(file: WordFile) -> Iterator[Piece]:
    raw, at = file.part(PIECES), 0
    changes: list[bytes] = []
    while at + 3 <= len(raw) and raw[at] == _PROPERTIES:
        (size,) = struct.unpack_from("<H", raw, at + 1)
        changes.append(raw[at + 3 : at + 3 + size])
        at += 3 + size
    if at + 5 > len(raw) or raw[at] != _TABLE:
        return
    (size,) = struct.unpack_from("<I", raw, at + 1)
    table = raw[at + 5 : at + 5 + size]
    count = (len(table) - 4) // 12
    if count < 1:
        return
    places = struct.unpack_from(f"<{count + 1}I", table)
    written = 0
    for i in range(count):
        _, where, change = struct.unpack_from("<HIH", table, 4 * (count + 1) + 8 * i)
        wide = 1 if where & _COMPRESSED else 2
        start = (where & 0x3FFFFFFF) // (2 if wide == 1 else 1)
        length = min(places[i + 1] - places[i], (len(file.word) - start) // wide)
        if length <= 0 or written + length > _MOST:
            continue
        yield Piece(written, written + length, start, wide, _change(change, changes))
        written += length


def _change(prm: int, changes: list[bytes]) -> bytes:
    """The properties that a piece's modifier refers to; the short form changes nothing that text needs."""
    index = prm >> 1
    return changes[index] if prm & 1 and index < len(changes) else b""


def _text(word: bytes, piece: Piece) -> str:
    raw = word[piece.at : piece.at + (piece.end - piece.start) * piece.wide]
    if piece.wide == 1:
        return raw.decode("cp1252", "replace")
    units = array("H", raw)
    return "".join(map(chr, units))


def joined_units(text: str) -> str:
    """Text of single UTF-16 units with their pairs made one character."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
