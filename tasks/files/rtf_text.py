"""Bytes and code units of RTF text become characters."""

from __future__ import annotations

from collections.abc import Mapping

# fcharset of a font (RTF 1.9.1, Font Table) to the code page of its text.
CHARSETS: Mapping[int, str] = {
    128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_PAGES: Mapping[int, str] = {936: "gb18030", 54936: "gb18030", 950: "big5", 65001: "utf-8", 10008: "gb18030"}
SIGNS: Mapping[bytes, str] = {
    b"tab": "\t", b"line": "\n", b"lbr": "\n", b"emdash": "—", b"endash": "–", b"lquote": "‘",
    b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ",
    b"qmspace": " ", b"softline": "\n", b"zwj": "", b"zwnj": "",
}  # fmt: skip


def code_page(number: int | None) -> str:
    """The codec of an `ansicpg`; Western where it is none that exists."""
    if number is not None and number in _PAGES:
        return _PAGES[number]
    name = f"cp{number}"
    return name if number in (1250, 1251, 1252, 1253, 1254, 874, 932, 949) else "cp1252"


class Letters:
    """Collects text; bytes of one code page are decoded together, since a character may take two."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.bad = 0
        self._raw = bytearray()
        self._units: list[int] = []

    def raw(self, piece: bytes) -> None:
        """Add bytes of the current code page."""
        if self._units:
            self._end_units()
        self._raw += piece

    def unit(self, number: int, charset: str) -> None:
        r"""Add a `\u`: a UTF-16 code unit, negative above 32767; two halves make one character."""
        if self._raw:
            self.flush(charset)
        self._units.append(number & 0xFFFF)

    def text(self, text: str, charset: str) -> None:
        """Add characters."""
        self.flush(charset)
        self.pieces.append(text)

    def flush(self, charset: str) -> None:
        """Decode the bytes that wait; called wherever the code page may change."""
        self._end_units()
        if self._raw:
            self.pieces.append(self._decoded(bytes(self._raw), charset))
            self._raw.clear()

    def _end_units(self) -> None:
        if self._units:
            packed = b"".join(unit.to_bytes(2, "little") for unit in self._units)
            self.pieces.append(packed.decode("utf-16-le", "replace"))
            self._units.clear()

    def _decoded(self, raw: bytes, charset: str) -> str:
        """A declared code page is wrong often enough: Chinese text in a font that says Western."""
        for name in (charset, "gb18030"):
            try:
                return raw.decode(name)
            except UnicodeDecodeError:
                continue
        text = raw.decode(charset, "replace")
        self.bad += text.count("\ufffd")
        return text

    def take(self, charset: str) -> str:
        """The text so far, and begin anew."""
        self.flush(charset)
        text = "".join(self.pieces)
        self.pieces.clear()
        return text
