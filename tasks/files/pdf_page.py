"""A PDF page: what it shows, and where."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tasks.files.pdf_glyphs import angles_of, glyphs_of, turn_of
from tasks.files.pdf_rules import rules_of
from tasks.files.pdf_shapes import Frame, Glyph, Rule


@dataclass(frozen=True, slots=True)
class PageContent:
    """What a page shows: its glyphs in the order of the file, its ruled lines, whether it has pictures."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    pictures: bool
    slanted: int  # glyphs left out because they stand at an angle: watermarks, stamps


def read_content(document: pdfium.PdfDocument, number: int) -> PageContent:
    """Read one page."""
    page = document[number]
    try:
        text = page.get_textpage()
        angles = angles_of(text)
        left, bottom, right, top = page.get_bbox()
        frame = Frame(left, bottom, right, top, turn_of(angles, raw.FPDFPage_GetRotation(page.raw)))
        glyphs, slanted = glyphs_of(text, angles, frame)
        text.close()
        rules, pictures = rules_of(page, frame)
        return PageContent(number, frame.width, frame.height, glyphs, rules, pictures, slanted)
    finally:
        page.close()
