"""A Word 97–2003 file: its streams and its file information block ([MS-DOC] 2.5)."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass

import olefile

from tasks.files.shapes import Refused

_WORD, _WORD_2 = 0xA5EC, 0xA5DC
_OLDEST = 0xC1  # nFib of Word 97
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_MOST_STREAM = 64 * 1024 * 1024
_COUNTS_AT, _PAIRS_AT = 64, 154
# Index of a structure among the pairs of offset and size ([MS-DOC] 2.5.6).
STYLES, CHARACTERS, PARAGRAPHS, PIECES, LISTS, OVERRIDES = 1, 12, 13, 33, 73, 74
_OTHERS = {
    "EncryptedPackage": ("encrypted", "a document under a password"),
    "Workbook": ("unsupported_format", "xls"),
    "Book": ("unsupported_format", "xls"),
    "PowerPoint Document": ("unsupported_format", "ppt"),
    "__properties_version1.0": ("unsupported_format", "msg"),
}


@dataclass(frozen=True, slots=True)
class WordFile:
    """The streams of a file, and the lengths of its stories in characters.

    Stories follow one another: main text, footnotes, headers, macros, comments, endnotes, text boxes, those
    of headers.
    """

    word: bytes
    table: bytes
    data: bytes
    stories: tuple[int, ...]

    def part(self, index: int) -> bytes:
        """A structure of the table stream; empty where the file has none."""
        start, size = self.place(index)
        return self.table[start : start + size]

    def place(self, index: int) -> tuple[int, int]:
        """Where a structure stands in the table stream."""
        at = _PAIRS_AT + 8 * index
        if at + 8 > len(self.word):
            return 0, 0
        start, size = struct.unpack_from("<II", self.word, at)
        return start, min(size, max(0, len(self.table) - start))


def open_word(body: bytes) -> WordFile:
    """Open a file and read its information block.

    Raises:
        Refused: it is broken or encrypted, older than Word 97, or holds no Word document.
    """
    streams = _streams(body)
    word = streams["WordDocument"]
    if len(word) < _PAIRS_AT:
        raise Refused("broken_file", f"doc: the main stream has {len(word)} bytes")
    mark, version = struct.unpack_from("<HH", word)
    (flags,) = struct.unpack_from("<H", word, 10)
    if mark not in (_WORD, _WORD_2) or version < _OLDEST:
        raise Refused("unsupported_format", f"Word before 97 (mark {mark:#x}, version {version})")
    if flags & _ENCRYPTED:
        raise Refused("encrypted", "doc: under a password")
    table = streams.get("1Table" if flags & _TABLE_1 else "0Table") or streams.get("0Table") or b""
    stories = tuple(max(0, n) for n in struct.unpack_from("<8i", word, _COUNTS_AT + 12))
    return WordFile(word, table, streams.get("Data", b""), stories)


def _streams(body: bytes) -> dict[str, bytes]:
    """The streams that a Word document is made of."""
    try:
        with olefile.OleFileIO(io.BytesIO(body)) as ole:
            names = {entry[0] for entry in ole.listdir() if len(entry) == 1}
            first = {entry[0] for entry in ole.listdir()}
            if "WordDocument" not in names:
                raise _no_word(first)
            wanted = names & {"WordDocument", "0Table", "1Table", "Data"}
            sizes = {name: ole.get_size(name) for name in wanted}
            if max(sizes.values()) > _MOST_STREAM:
                raise Refused("broken_file", f"doc: a stream of {max(sizes.values())} bytes")
            return {name: ole.openstream(name).read() for name in wanted}
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, struct.error) as error:
        raise Refused("broken_file", f"doc: {error}") from error


def _no_word(names: set[str]) -> Refused:
    for name, why in _OTHERS.items():
        if name in names:
            return Refused(*why)
    return Refused("unsupported_format", f"a compound file of {', '.join(sorted(names))[:200]}")
