"""Word files for tests: python-docx for what it knows, plain XML for what it does not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from docx import Document
from docx.document import Document as Word
from docx.oxml import parse_xml

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def packed(document: Word) -> bytes:
    """The bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_lists(*levels: tuple[str, str], key: int = 900, inside: str = "") -> Word:
    """A document with a list of these levels: numeral format, text."""
    document = Document()
    add_list(document, *levels, key=key)
    if inside:
        document.part.numbering_part.element.append(
            parse_xml(f'<w:num {NS} w:numId="{key + 1}"><w:abstractNumId w:val="{key}"/>{inside}</w:num>')
        )
    return document


def add_list(document: Word, *levels: tuple[str, str], key: int = 900) -> None:
    """Add a list to a document."""
    numbering = document.part.numbering_part.element
    shapes = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {NS} w:abstractNumId="{key}">{shapes}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {NS} w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>'))


def item(document: Word, text: str, level: int = 0, key: int = 900) -> None:
    """Add a paragraph of a list."""
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {NS}><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'))


def raw(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A package with this body of `document.xml` and further parts."""
    return container(
        {"word/document.xml": f"<w:document {NS}><w:body>{body}</w:body></w:document>", **(parts or {})}
    )


def container(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of parts as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def line(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"
