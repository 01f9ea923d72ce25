"""Word 97 to 2003: the text as Word prints it, headers and footers apart.

Kept: paragraphs in the order of the piece table with the numbers of automatic lists, tables with merged cells,
footnotes, endnotes and text boxes at the end, what fields show. Left out: tracked deletions and hidden text,
field instructions, comments, pictures, a table of contents.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress

import regex

from tasks.files import doc_properties as props
from tasks.files.doc_file import open_word
from tasks.files.doc_lists import chain, read_lists, read_styles
from tasks.files.doc_pieces import PieceText, joined_units, read_pieces
from tasks.files.doc_properties import Properties, whole
from tasks.files.doc_tables import BinaryRows
from tasks.files.lines import Writer
from tasks.files.numbering import Counts, numbered
from tasks.files.shapes import Extracted

_END = regex.compile(r"[\r\x07\x0c]")
_FIELD = regex.compile(r"[\x13-\x15]")
_MAIN, _FOOTNOTES, _ENDNOTES, _BOXES = 0, 1, 5, 6
_SHOWN = {0x0B: "\n", 0x1E: "-", 0x1F: None, 0x28: "(", 0xA0: " "}


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph as it is shown, its end mark, and its properties."""

    text: str
    end: str
    deleted: bool  # its mark is: the next paragraph goes on in its line
    style: int
    properties: Properties


def read_doc(body: bytes) -> Extracted:
    """The text of a .doc.

    Raises:
        Refused: it is broken or encrypted, older than Word 97, or no Word document at all.
    """
    reader = _Reader(body)
    for story in (_MAIN, _FOOTNOTES, _ENDNOTES, _BOXES):
        reader.story(story)
    return reader.done()


class _Reader:
    """Holds what all stories of a file share: its text, its properties, the counts of its lists."""

    def __init__(self, body: bytes) -> None:
        self.file = open_word(body)
        self.pieces = read_pieces(self.file)
        self.styles = read_styles(self.file)
        self.lists = read_lists(self.file)
        self.runs = props.paragraph_runs(self.file)
        self.shown = _visible(self.pieces, props.character_runs(self.file))
        self.counts = Counts()
        self.writer = Writer()
        self.rows = BinaryRows(self.writer)
        self.pending = ""
        self.contents = 0

    def story(self, number: int) -> None:
        """Read one story into the writer."""
        start = sum(self.file.stories[:number])
        for paragraph in self._paragraphs(start, start + self.file.stories[number]):
            self._take(paragraph)
        self.rows.end()
        if self.pending:
            self.writer.paragraph(self.pending)
            self.pending = ""

    def _paragraphs(self, start: int, end: int) -> Iterator[_Paragraph]:
        text = self.pieces.text[:end]
        hide_instructions(text, start, self.shown)
        at = start
        while at < len(text):
            match = _END.search(text, at)
            last = match.start() if match else len(text)
            shown = "".join(compress(text[at:last], self.shown[at:last])).translate(_SHOWN)
            style, found = self._properties(last)
            deleted = match is not None and not self.shown[last]
            yield _Paragraph(joined_units(shown), match.group() if match else "\r", deleted, style, found)
            at = last + 1

    def _properties(self, place: int) -> tuple[int, Properties]:
        """Style and properties of the paragraph whose mark stands at a place."""
        run = self.runs.at(self.pieces.byte(place))
        piece = self.pieces.piece(place)
        style = run.style if run else 0
        found: Properties = {}
        for one in chain(self.styles, style):
            found |= props.properties(one.raw)
        if run:
            found |= props.properties(run.raw, self.file.data)
        if piece and piece.properties:
            found |= props.properties(piece.properties)
        return style, found

    def _take(self, paragraph: _Paragraph) -> None:
        text, self.pending = self.pending + paragraph.text, ""
        if paragraph.deleted and paragraph.end == "\r":
            self.pending = text
            return
        if self._is_contents(paragraph.style) and text.strip():
            self.contents += 1
            return
        self.rows.take(self._with_number(text, paragraph.properties), paragraph.end, paragraph.properties)

    def _is_contents(self, style: int) -> bool:
        return any(one.contents for one in chain(self.styles, style))

    def _with_number(self, text: str, found: Properties) -> str:
        key, level = whole(found, props.LIST), whole(found, props.LEVEL)
        style = self.lists.get(key)
        if style is None or not text.strip():
            return text
        shape = style.levels.get(level)
        return numbered(self.counts.next(style, key, level), text, glued=shape is not None and shape.glued)

    def done(self) -> Extracted:
        """The document."""
        if self.contents:
            self.writer.note("contents_left_out", f"{self.contents} lines of a table of contents")
        return self.writer.done("utf-16-le" if any(p.wide == 2 for p in self.pieces.pieces) else "cp1252")


def _visible(pieces: PieceText, runs: props.Runs) -> bytearray:
    """For each character whether it is shown: not where it is hidden, deleted, or stands for a symbol."""
    shown = bytearray(b"\1") * len(pieces.text)
    for run in runs:
        found = props.properties(run.raw)
        off = whole(found, props.DELETED) == 1 or whole(found, props.VANISH) in (1, -127)
        if off or props.SYMBOL in found:
            for first, last in pieces.within(run.start, run.end):
                shown[first:last] = bytes(last - first)
    return shown


def hide_instructions(text: str, start: int, shown: bytearray) -> None:
    r"""Hide what fields compute by, between their begin and separator, and fields that show nothing.

    >>> text, shown = "共\x13 PAGE \x1435\x15页", bytearray(b"\1" * 13)
    >>> hide_instructions(text, 0, shown)
    >>> "".join(c for c, seen in zip(text, shown) if seen)
    '共35页'
    """
    open_fields: list[bool] = []  # whether the separator has come
    before = start
    for match in _FIELD.finditer(text, start):
        at = match.start()
        shown[at] = 0
        if not all(open_fields):
            shown[before : at + 1] = bytes(at + 1 - before)
        match text[at]:
            case "\x13":
                open_fields.append(False)
            case "\x14" if open_fields:
                open_fields[-1] = True
            case "\x15" if open_fields:
                open_fields.pop()
        before = at
