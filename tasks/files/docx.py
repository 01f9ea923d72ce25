"""Word 2007 and later: the text as Word prints it, headers and footers apart.

Kept: paragraphs in order with the numbers of automatic lists, tables with merged cells, text boxes after the
paragraph that they are anchored in, foot- and endnotes at the end. Left out: tracked deletions and hidden
text, comments, the phonetic guide over a character, a table of contents, what fields compute by (their results
are kept).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tasks.files.docx_parts import (
    Element,
    Parts,
    Style,
    child,
    inherited,
    local,
    number,
    open_parts,
    switched_on,
    value,
)
from tasks.files.docx_tables import table_rows
from tasks.files.lines import Writer
from tasks.files.numbering import LEVELS, Counts, numbered
from tasks.files.shapes import Extracted
from tasks.vocabulary import words

_SKIPPED = frozenset(words("docx_skipped"))
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}


@dataclass(slots=True)
class _Inline:
    """A paragraph being read: its text, and the blocks of the text boxes anchored in it."""

    text: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def read_docx(body: bytes) -> Extracted:
    """The text of a .docx.

    Raises:
        Refused: it is broken, encrypted, no Word document, or over a limit.
    """
    parts = open_parts(body)
    reader = _Reader(parts)
    root = child(parts.main, "body")
    reader.blocks(root if root is not None else parts.main)
    reader.end()
    return reader.writer.done()


class _Reader:
    """Walks the document; holds the counts of its lists and the paragraph that a deleted mark joins on."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.writer = Writer()
        self.counts = Counts()
        self.notes: list[tuple[str, str]] = []
        self.pending = ""
        self.contents = 0
        self.unread: set[str] = set()

    def blocks(self, holder: Element) -> None:
        """Read the blocks of the document into the writer."""
        for one in holder:
            match local(one):
                case "p":
                    for paragraph in self.paragraphs(one):
                        self.writer.paragraph(paragraph)
                case "tbl":
                    self.writer.table(table_rows(one, self.cell))
                case "altChunk" | "subDoc":
                    self.unread.add(local(one))
                case name if name not in _SKIPPED:
                    self.blocks(_chosen(one))

    def cell(self, holder: Element) -> list[str]:
        """The paragraphs of a table cell, those of tables inside it among them."""
        found = []
        for one in holder:
            match local(one):
                case "p":
                    found += self.paragraphs(one)
                case name if name not in _SKIPPED:
                    found += self.cell(_chosen(one))
        return found

    def paragraphs(self, element: Element) -> list[str]:
        """A paragraph with its number, then the paragraphs of the text boxes in it."""
        inline = _Inline()
        self.inline(element, inline)
        properties = child(element, "pPr")
        text = self.pending + "".join(inline.text)
        self.pending = ""
        self.notes += inline.notes
        if switched_on(child(properties, "rPr", "del")):
            self.pending = text  # its mark is deleted: the next paragraph goes on in its line
            return []
        style = value(child(properties, "pStyle")) or self.parts.default_style
        if self._is_contents(style) and text.strip():
            self.contents += 1
            return []
        found = [self._with_number(properties, style, text)]
        for box in inline.boxes:
            found += self.cell(box)
        return found

    def _is_contents(self, key: str | None) -> bool:
        return any(s.name.startswith("toc ") for s in inherited(self.parts.styles, key))

    def _with_number(self, properties: Element | None, style: str | None, text: str) -> str:
        if not text.strip():
            return ""
        list_id, level = self._list_of(child(properties, "numPr"), style)
        kind = self.parts.lists.get(list_id or 0)
        if kind is None or not 0 <= level < LEVELS:
            return text
        shape = kind.levels.get(level)
        count = self.counts.next(kind, list_id or 0, level)
        return numbered(count, text, glued=shape is not None and shape.glued)

    def _list_of(self, direct: Element | None, style: str | None) -> tuple[int | None, int]:
        """The list and level of a paragraph: its own, or those of its style; list 0 means none."""
        own_list, own_level = number(child(direct, "numId")), number(child(direct, "ilvl"))
        if own_list is not None:
            return own_list, own_level or 0
        chain: list[Style] = list(inherited(self.parts.styles, style))
        list_id = next((s.list_id for s in chain if s.list_id is not None), None)
        level = next((s.level for s in chain if s.level is not None), None)
        level = level if own_level is None else own_level
        if level is None and list_id is not None:
            level = self.parts.style_lists.get((list_id, style or ""))
        return list_id, level or 0

    def inline(self, holder: Element, into: _Inline) -> None:
        """Read runs, fields, links and what else stands in a paragraph."""
        for one in holder:
            name = local(one)
            if name == "t":
                into.text.append(one.text or "")
            elif name in _BREAKS:
                into.text.append(_BREAKS[name])
            elif name == "txbxContent":
                into.boxes.append(one)
            elif name in ("footnoteReference", "endnoteReference"):
                into.notes.append((name.removesuffix("Reference"), value(one, "id") or ""))
            elif name in _SKIPPED or (name == "r" and self._is_hidden(one)):
                continue
            else:
                self.inline(_chosen(one), into)

    def _is_hidden(self, run: Element) -> bool:
        own = child(run, "rPr", "vanish")
        if own is not None:
            return switched_on(own)
        style = value(child(run, "rPr", "rStyle"))
        return style is not None and any(s.hidden for s in inherited(self.parts.styles, style))

    def end(self) -> None:
        """Add the notes that the text refers to, and say what was left out."""
        if self.pending:
            self.writer.paragraph(self.pending)
        for key in dict.fromkeys(self.notes):
            note = self.parts.notes.get(key)
            for paragraph in self.cell(note) if note is not None else ():
                self.writer.paragraph(paragraph)
        if self.contents:
            self.writer.note("contents_left_out", f"{self.contents} lines of a table of contents")
        if self.parts.external:
            self.writer.note("external_reference", "; ".join(self.parts.external))
        if self.unread:
            self.writer.note("not_read", f"embedded: {', '.join(sorted(self.unread))}")


def _chosen(element: Element) -> Element:
    """Of alternatives for newer and older Word the first: both say the same."""
    if local(element) != "AlternateContent":
        return element
    choice = child(element, "Choice")
    fallback = child(element, "Fallback")
    return choice if choice is not None else fallback if fallback is not None else element
