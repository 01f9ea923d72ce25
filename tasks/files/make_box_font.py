"""Write fonts/boxes.ttf, a font whose every character is a box: `python -m tasks.files.make_box_font`.

The file is all that pdfium gets for fonts that a PDF names and does not hold (`tasks.files.pdf_fonts`). It is written here
table by table after the OpenType specification 1.9, since a font of two shapes needs no library.
"""

from __future__ import annotations

import struct
from pathlib import Path

FILE = Path(__file__).parent / "fonts" / "boxes.ttf"
_EM, _ABOVE, _BELOW = 1000, 880, 120
_WIDTHS = (1000, 1000, 500)  # of the missing character, of ideographs and marks, of Latin letters and digits
_MARGIN = 50
# pdfium looks for Chinese fonts of Linux by name, and for this one first.
_NAME = "WenQuanYi Zen Hei"
# Ranges of characters and the shape of all in each: the cmap format 13 is made for such fonts.
_SHAPES = (
    (0x21, 0x7E, 2),
    (0xA1, 0x17F, 1),
    (0x2000, 0x9FFF, 1),
    (0xF900, 0xFAFF, 1),
    (0xFE30, 0xFFEF, 1),
    (0x20000, 0x3FFFF, 1),
)
_LATIN, _JAPANESE, _SIMPLIFIED, _TRADITIONAL = 1, 1 << 17, 1 << 18, 1 << 20  # code pages of OS/2
_SANS = 2


def font() -> bytes:
    """The file, the same each time."""
    shapes = [_box(width) for width in _WIDTHS]
    tables = {
        b"OS/2": _os2(),
        b"cmap": _cmap(),
        b"glyf": b"".join(shapes),
        b"head": _head(),
        b"hhea": struct.pack(
            ">IhhhHhhhhhh8xhH", 0x10000, _ABOVE, -_BELOW, 0, _EM, 0, 0, _EM, 1, 0, 0, 0, len(shapes)
        ),
        b"hmtx": b"".join(struct.pack(">Hh", width, _MARGIN) for width in _WIDTHS),
        b"loca": b"".join(struct.pack(">I", i * len(shapes[0])) for i in range(len(shapes) + 1)),
        b"maxp": struct.pack(">IHHHHHH16x", 0x10000, len(shapes), 4, 1, 0, 0, 2),
        b"name": _name(),
        b"post": struct.pack(">IIhh20x", 0x30000, 0, -100, 50),
    }
    return _file(tables)


def _file(tables: dict[bytes, bytes]) -> bytes:
    """The tables behind their directory, each at a multiple of four bytes."""
    at = 12 + 16 * len(tables)
    directory, body = b"", b""
    for tag, data in tables.items():
        padded = data + bytes(-len(data) % 4)
        directory += struct.pack(">4sIII", tag, _sum(padded), at + len(body), len(data))
        body += padded
    power = len(tables).bit_length() - 1
    head = struct.pack(">IHHHH", 0x10000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    return head + directory + body


def _sum(data: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF


def _box(width: int) -> bytes:
    """A rectangle, in one outline of four points on its curve."""
    left, right = _MARGIN, width - _MARGIN
    xs, ys = (left, 0, right - left, 0), (-_BELOW, _EM, 0, -_EM)
    header = struct.pack(">hhhhhHH", 1, left, -_BELOW, right, _ABOVE, 3, 0)
    return header + bytes([1] * 4) + struct.pack(">4h4h", *xs, *ys) + bytes(2)


def _cmap() -> bytes:
    groups = b"".join(struct.pack(">III", *shape) for shape in _SHAPES)
    table = struct.pack(">HHIII", 13, 0, 16 + len(groups), 0, len(_SHAPES)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table


def _head() -> bytes:
    magic, box = 0x5F0F3CF5, (_MARGIN, -_BELOW, _EM - _MARGIN, _ABOVE)
    return struct.pack(">IIIIHH16xhhhhHHhhh", 0x10000, 0x10000, 0, magic, 3, _EM, *box, 0, 8, 2, 1, 0)


def _os2() -> bytes:
    """Version 4; what matters is the code pages, by which pdfium knows a font for Chinese."""
    pages = _LATIN | _JAPANESE | _SIMPLIFIED | _TRADITIONAL
    heights = (_ABOVE, -_BELOW, 0, _ABOVE, _BELOW)
    return (
        struct.pack(">HhHHH22x", 4, _EM, 400, 5, 0)
        + bytes([_SANS]).ljust(10, b"\0")
        + struct.pack(">IIII4sHHHhhhHHI14x", 0, 1 << 27, 0, 0, b"BOX ", 64, 0x21, 0xFFEF, *heights, pages)
    )


def _name() -> bytes:
    """Family, style, whole name and the name without blanks, for Windows and as ASCII for all else."""
    names = {1: _NAME, 2: "Regular", 3: "boxes", 4: _NAME, 6: _NAME.replace(" ", "")}
    records, stored = b"", b""
    for platform, encoding, language, codec in ((1, 0, 0, "ascii"), (3, 1, 0x409, "utf-16-be")):
        for number, name in names.items():
            written = name.encode(codec)
            records += struct.pack(">HHHHHH", platform, encoding, language, number, len(written), len(stored))
            stored += written
    return struct.pack(">HHH", 0, 2 * len(names), 6 + len(records)) + records + stored


if __name__ == "__main__":
    FILE.write_bytes(font())
