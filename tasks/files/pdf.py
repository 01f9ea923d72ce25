"""PDF with a text layer: paragraphs rejoined over lines and pages, headers, footers and page numbers left out.

pdfium reads the glyphs; nothing is run, opened or followed: no script, no attachment, no link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tasks.files.lines import Writer
from tasks.files.pdf_fonts import use_own_fonts
from tasks.files.pdf_furniture import furniture
from tasks.files.pdf_lines import Line, lines_of
from tasks.files.pdf_page import PageContent, read_content
from tasks.files.pdf_paragraphs import Layout, paragraphs
from tasks.files.pdf_tables import Table, tables_of
from tasks.files.shapes import Extracted, Refused

_MOST_PAGES = 2_000
_FEW = 8  # glyphs on a page: a stamp or a page number over a scan
_NEAR = 6.0  # points that the columns of a table may shift from page to page
_UNMAPPED = 0.1  # share of glyphs whose character is not known above which the text can't be read

Piece = Line | Table


def read_pdf(body: bytes) -> Extracted:
    """The text of a PDF.

    Raises:
        Refused: it is broken, under a password, or has no text layer.
    """
    use_own_fonts()
    try:
        document = pdfium.PdfDocument(body)
    except pdfium.PdfiumError as error:
        kind = "encrypted" if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD else "broken_file"
        raise Refused(kind, f"pdf: {error}") from error
    contents = list(_contents(document))
    writer = Writer()
    _write(contents, writer)
    _notes(document, contents, writer)
    return writer.done()


def _contents(document: pdfium.PdfDocument) -> Iterator[PageContent]:
    for number in range(min(len(document), _MOST_PAGES)):
        try:
            yield read_content(document, number)
        except pdfium.PdfiumError:
            yield PageContent(number, 0.0, 0.0, (), (), False, 0)


def _write(contents: Sequence[PageContent], writer: Writer) -> None:
    if not any(len(page.glyphs) > _FEW for page in contents):
        shown = sum(len(page.glyphs) for page in contents)
        if not shown or any(page.pictures for page in contents):
            raise Refused("no_text_layer", f"pdf: {len(contents)} pages, {shown} characters")
    tables = [tables_of(page.rules, page.glyphs, page.number) for page in contents]
    lines = [_lines(page, own) for page, own in zip(contents, tables, strict=True)]
    dropped = furniture(lines, [page.height for page in contents])
    pieces: list[Piece] = []
    for own, found in zip(lines, tables, strict=True):
        pieces += _in_order([line for line in own if id(line) not in dropped], found)
    _put(pieces, writer)
    gone = list(dict.fromkeys(line.text for own in lines for line in own if id(line) in dropped))
    if gone:
        writer.note("page_furniture", f"{len(dropped)} headers, footers and page numbers: {' | '.join(gone)}")


def _lines(page: PageContent, tables: Sequence[Table]) -> list[Line]:
    """The lines of a page outside its tables."""
    outside = [glyph for glyph in page.glyphs if not any(table.holds(glyph) for table in tables)]
    return lines_of(outside, page.number)


def _in_order(lines: Sequence[Line], tables: Sequence[Table]) -> list[Piece]:
    """Lines and tables of a page; a table stands before the first line below its upper edge."""
    pieces: list[Piece] = list(lines)
    for table in reversed(tables):
        at = next((i for i, one in enumerate(pieces) if one.top > table.top), len(pieces))
        pieces.insert(at, table)
    return pieces


def _put(pieces: Sequence[Piece], writer: Writer) -> None:
    """Write paragraphs and tables; a table that goes on on the next page is one."""
    lines: list[Line] = []
    table: list[Table] = []
    layout = Layout([piece for piece in pieces if isinstance(piece, Line)])
    for piece in pieces:
        if isinstance(piece, Line):
            _put_table(table, writer)
            lines.append(piece)
        else:
            _put_lines(lines, layout, writer)
            if table and not _continues(table[-1], piece):
                _put_table(table, writer)
            table.append(piece)
    _put_lines(lines, layout, writer)
    _put_table(table, writer)


def _put_lines(lines: list[Line], layout: Layout, writer: Writer) -> None:
    for paragraph in paragraphs(lines, layout):
        writer.paragraph(paragraph)
    lines.clear()


def _put_table(parts: list[Table], writer: Writer) -> None:
    """Write a table; a heading row that is repeated on its later pages counts once."""
    if parts:
        rows = list(parts[0].rows)
        for part in parts[1:]:
            again = bool(part.rows) and _said(part.rows[0]) == _said(rows[0])
            rows += part.rows[again:]
        writer.table(rows)
    parts.clear()


def _said(row: Sequence[object]) -> list[object]:
    return [getattr(cell, "paragraphs", None) for cell in row]


def _continues(table: Table, following: Table) -> bool:
    """Whether a table is the rest of one on the page before: the same columns."""
    if following.page != table.page + 1 or len(table.xs) != len(following.xs):
        return False
    return all(abs(a - b) <= _NEAR for a, b in zip(table.xs, following.xs, strict=True))


def _notes(document: pdfium.PdfDocument, contents: Sequence[PageContent], writer: Writer) -> None:
    """Say what was not read and what the text may lack."""
    if len(document) > _MOST_PAGES:
        writer.note("not_read", f"pages after {_MOST_PAGES} of {len(document)}")
    scans = [str(p.number + 1) for p in contents if p.pictures and len(p.glyphs) <= _FEW]
    if scans:
        writer.note("no_text_layer", f"pages {', '.join(scans)}")
    slanted = sum(page.slanted for page in contents)
    if slanted:
        writer.note("slanted_text", f"{slanted} characters that stand at an angle")
    unknown = sum(
        1 for p in contents for g in p.glyphs if g.char == "\ufffd" or "\ue000" <= g.char <= "\uf8ff"
    )
    if unknown > _UNMAPPED * sum(len(p.glyphs) for p in contents):
        writer.note("unmapped_characters", f"{unknown} characters that the fonts do not name")
    if raw.FPDFDoc_GetAttachmentCount(document.raw) > 0:
        writer.note("not_read", f"{raw.FPDFDoc_GetAttachmentCount(document.raw)} embedded files")
    if raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
        writer.note("not_read", "JavaScript")
