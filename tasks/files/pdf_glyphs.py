"""The characters of a PDF page as pdfium sees them, each once and with its box."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tasks.files.pdf_shapes import Frame, Glyph
from tasks.vocabulary import table

_MOST_GLYPHS = 60_000
_ABOVE = 0.88  # of the font size: how far ideographs reach above the base line
_UPRIGHT = 0.06  # quarters of a turn
_RADICALS = {ord(radical): character for radical, character in table("radicals")}


def angles_of(text: pdfium.PdfTextPage) -> list[float]:
    """The angle at which each character stands on the page, in quarters of a turn."""
    count = min(raw.FPDFText_CountChars(text.raw), _MOST_GLYPHS)
    return [raw.FPDFText_GetCharAngle(text.raw, i) / (math.pi / 2) % 4 for i in range(count)]


def turn_of(angles: list[float], rotation: int) -> int:
    """How the page must be turned to be read: most of its characters stand upright then."""
    quarters = Counter(round(angle) % 4 for angle in angles)
    return (4 - quarters.most_common(1)[0][0]) % 4 if quarters else rotation % 4


def glyphs_of(text: pdfium.PdfTextPage, angles: list[float], frame: Frame) -> tuple[tuple[Glyph, ...], int]:
    """The visible characters, each once: some programs draw every one twice to make it bold."""
    found: list[Glyph] = []
    seen: dict[tuple[str, int, int], Glyph] = {}
    spaced, slanted = False, 0
    for i, angle in enumerate(angles):
        char = _character(raw.FPDFText_GetUnicode(text.raw, i))
        if not char or char.isspace():
            spaced = spaced or (bool(char) and not raw.FPDFText_IsGenerated(text.raw, i))
            continue
        if abs((angle + frame.turn + 0.5) % 4 - 0.5) > _UPRIGHT:
            slanted += 1
            continue
        glyph = Glyph(char, *_box(text, i, frame), spaced)
        if not _is_twice(glyph, seen):
            found.append(glyph)
            spaced = False
    return tuple(found), slanted


def _box(text: pdfium.PdfTextPage, i: int, frame: Frame) -> tuple[float, float, float, float]:
    """The box of a character: across as it is drawn, up and down as its font size says.

    What pdfium calls the loose box is that of the drawn shape in fonts that state no heights, where a comma
    would stand on a line of its own.
    """
    drawn, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text.raw, i, drawn)
    raw.FPDFText_GetCharOrigin(text.raw, i, x, y)
    scale = math.hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(text.raw, i, matrix) else 1.0
    size = max(1.0, raw.FPDFText_GetFontSize(text.raw, i) * scale)
    left, _, right, _ = frame.box(drawn.left, drawn.bottom, drawn.right, drawn.top)
    base = frame.point(x.value, y.value)[1]
    return left, base - _ABOVE * size, right, base + (1 - _ABOVE) * size


def _character(code: int) -> str:
    """A character as it is meant: fonts map some ideographs to the radicals that look like them."""
    if code in _RADICALS:
        return _RADICALS[code]
    if 0x2F00 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", chr(code))
    if code < 0x20 or 0x7F <= code < 0xA0 or code in (0xFFFE, 0xFFFF, 0xAD) or 0xD800 <= code < 0xE000:
        return " " if code in (0x09, 0x0A, 0x0D) else ""
    return chr(code)


def _is_twice(glyph: Glyph, seen: dict[tuple[str, int, int], Glyph]) -> bool:
    """Whether the same character stands at nearly the same place already; if not, it is remembered."""
    x, y = glyph.middle
    step = max(glyph.size, 1.0) * 0.3
    column, row = int(x / step), int(y / step)
    for near in [(glyph.char, column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]:
        other = seen.get(near)
        if other and abs(other.middle[0] - x) < step and abs(other.middle[1] - y) < step:
            return True
    seen[glyph.char, column, row] = glyph
    return False
