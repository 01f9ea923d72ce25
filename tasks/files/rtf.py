"""Rich Text Format: the text as Word shows it.

Kept: paragraphs, the numbers of automatic lists (the file states them for readers that can't count), tables
with merged cells, text boxes, footnotes at the end. Left out: headers and footers, hidden text, tracked
deletions, pictures, comments, a table of contents, all that a group marks as unknown to older readers.
"""

from __future__ import annotations

from typing import NamedTuple

from tasks.files.lines import Writer
from tasks.files.numbering import numbered
from tasks.files.rtf_tables import Rows
from tasks.files.rtf_text import CHARSETS, SIGNS, Letters, code_page
from tasks.files.rtf_tokens import Token, tokens
from tasks.files.shapes import Extracted, Refused
from tasks.vocabulary import words

_SKIPPED = frozenset(word.encode() for word in words("rtf_skipped"))
_STARRED = frozenset([b"ud", b"shpinst", b"shptxt", b"footnote"])
_ENDS = frozenset([b"par", b"sect", b"page", b"column"])
_DEEPEST = 5_000


class _State(NamedTuple):
    """What a group hands on to the groups inside it."""

    skip: bool = False
    target: str = "text"  # text, number, note, box, fonts
    font: int = -1
    units: int = 1  # characters that stand for one \\u
    hidden: bool = False
    fresh: bool = False  # nothing came since the group began
    starred: bool = False


def read_rtf(body: bytes) -> Extracted:
    """The text of an RTF file.

    Raises:
        Refused: it nests thousands of groups.
    """
    reader = _Reader()
    for token in tokens(body):
        reader.take(token)
    return reader.done()


class _Reader:
    """Follows the groups and collects paragraphs."""

    def __init__(self) -> None:
        self.writer = Writer()
        self.rows = Rows(self.writer)
        self.letters = {name: Letters() for name in ("text", "number", "note", "box")}
        self.state = _State()
        self.stack: list[_State] = []
        self.fonts: dict[int, str] = {}
        self.page = "cp1252"
        self.notes: list[str] = []
        self.boxes: list[str] = []  # texts anchored in the paragraph that is being read
        self.skipping = 0  # characters that stand for a \u already read

    def take(self, token: Token) -> None:
        """Read one token."""
        match token.kind:
            case "open":
                self._open()
            case "close":
                self._close()
            case "word":
                self._word(token)
            case "sign":
                self._sign(token.raw[1:])
            case _:
                self._raw(token.raw)

    def charset(self) -> str:
        """The code page of the bytes that come now."""
        return self.fonts.get(self.state.font, self.page)

    def into(self) -> Letters:
        """Where text goes now."""
        return self.letters.get(self.state.target, self.letters["text"])

    def _open(self) -> None:
        if len(self.stack) > _DEEPEST:
            raise Refused("broken_file", f"rtf: more than {_DEEPEST} groups inside one another")
        self.into().flush(self.charset())
        self.stack.append(self.state)
        self.state = self.state._replace(fresh=True, starred=False)
        self.skipping = 0

    def _close(self) -> None:
        if not self.stack:
            return
        self.into().flush(self.charset())
        before, self.state = self.state, self.stack.pop()
        self.skipping = 0
        if before.target != self.state.target and before.target in ("note", "box"):
            found = self.notes if before.target == "note" else self.boxes
            found.append(self.letters[before.target].take(self.page))

    def _raw(self, raw: bytes) -> None:
        if self.skipping:
            gone = min(self.skipping, len(raw))
            self.skipping -= gone
            raw = raw[gone:]
        if raw and not self.state.skip and not self.state.hidden:
            self.into().raw(raw)
        self._not_fresh()

    def _not_fresh(self) -> None:
        if self.state.fresh:
            self.state = self.state._replace(fresh=False)

    def _sign(self, raw: bytes) -> None:
        if raw == b"*":
            self.state = self.state._replace(starred=True)
        elif raw in (b"\\", b"{", b"}"):
            self._raw(raw)
        elif raw in (b"\n", b"\r"):
            self._word(Token("word", b"par"))
        elif raw in (b"~", b"_"):
            self._text(" " if raw == b"~" else "-")

    def _text(self, text: str) -> None:
        if not self.state.skip and not self.state.hidden:
            self.into().text(text, self.charset())

    def _word(self, token: Token) -> None:
        word, number = token.raw, token.number
        if self.state.fresh and self._destination(word):
            return
        self._not_fresh()
        if self.state.target == "fonts":
            self._font(word, number)
        elif self.state.skip:
            return
        elif word == b"u" and number is not None:
            if not self.state.hidden:
                self.into().unit(number, self.charset())
            self.skipping = self.state.units
        elif word in SIGNS:
            self._text(SIGNS[word])
        elif word in _ENDS:
            self._end_paragraph()
        elif not self._property(word, number) and self.state.target == "text":
            self.rows.word(word, number, self._paragraph)

    def _destination(self, word: bytes) -> bool:
        """Whether the first word of a group says that its content goes elsewhere or nowhere."""
        starred = self.state.starred and word not in _STARRED
        if word == b"fonttbl":
            self.state = self.state._replace(target="fonts", skip=True, fresh=False)
        elif word in (b"listtext", b"pntext"):
            self.letters["number"].take(self.page)
            self.state = self.state._replace(target="number", fresh=False)
        elif word in (b"footnote", b"shptxt"):
            target = "note" if word == b"footnote" else "box"
            self.state = self.state._replace(target=target, fresh=False)
        elif word in _SKIPPED or starred:
            self.state = self.state._replace(skip=True, fresh=False)
        elif word == b"ud":
            self.state = (self.stack[-2] if len(self.stack) > 1 else self.state)._replace(fresh=False)
        else:
            return False
        return True

    def _font(self, word: bytes, number: int | None) -> None:
        if word == b"f" and number is not None:
            self.state = self.state._replace(font=number)
        elif word == b"fcharset" and number is not None and number in CHARSETS:
            self.fonts[self.state.font] = CHARSETS[number]
        elif word == b"cpg" and number:
            self.fonts[self.state.font] = code_page(number)

    def _property(self, word: bytes, number: int | None) -> bool:
        """Character properties and the like; False for a word that is none."""
        match word:
            case b"ansicpg":
                self.page = code_page(number)
            case b"mac" | b"pc" | b"pca":
                self.page = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}[word]
            case b"uc":
                self.state = self.state._replace(units=max(0, min(number or 0, 8)))
            case b"f" if number is not None:
                self.into().flush(self.charset())
                self.state = self.state._replace(font=number)
            case b"v" | b"deleted":
                self.into().flush(self.charset())
                self.state = self.state._replace(hidden=number != 0)
            case b"plain":
                self.into().flush(self.charset())
                self.state = self.state._replace(hidden=False)
            case _:
                return False
        return True

    def _end_paragraph(self) -> None:
        if self.state.target in ("note", "box"):
            self._text("\n")
        elif self.state.target == "text" and not self.state.hidden:
            self.rows.paragraph(self._paragraph())
            for box in self.boxes:
                self.rows.paragraph(box)
            self.boxes.clear()

    def _paragraph(self) -> str:
        number = self.letters["number"].take(self.page).strip()
        return numbered(number if _counts(number) else "", self.letters["text"].take(self.charset()))

    def done(self) -> Extracted:
        """The document."""
        self.rows.paragraph(self._paragraph())
        self.rows.end()
        for note in (*self.boxes, *self.notes):
            self.writer.paragraph(note)
        bad = sum(letters.bad for letters in self.letters.values())
        if bad:
            self.writer.note("bad_byte", f"{bad} bytes that are no {self.page}")
        return self.writer.done(self.page)


def _counts(number: str) -> bool:
    """Whether the text before a paragraph is a number and no bullet (which fonts draw from any letter)."""
    return any(map(str.isalnum, number)) and (len(number) > 1 or number.isnumeric())
