"""RTF as tokens: groups, control words, bytes of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

_TOKEN = regex.compile(
    rb"""(?P<open>\{) | (?P<close>\})
      | \\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})?[ ]?
      | (?P<hex>(?:\\'[0-9A-Fa-f]{2})+)
      | \\(?P<sign>[^A-Za-z'])
      | (?P<skip>[\r\n\x00]+ | \\)
      | (?P<text>(?:[\x81-\xfe][\x40-\x7e\x80-\xfe] | [^\\{}\r\n\x00\x81-\xfe] | [\x81-\xfe])+)""",
    regex.VERBOSE,
)


class Token(NamedTuple):
    """A piece of RTF: `kind` is open, close, word, sign or text."""

    kind: str
    raw: bytes
    number: int | None = None


def tokens(body: bytes) -> Iterator[Token]:
    r"""The tokens of a file; the bytes of `\bin` are passed over.

    Bytes above 0x80 that stand as they are come from tools that write GBK: the second byte of a character
    may look like a brace or a backslash, so both are taken together.

    >>> [(t.kind, t.raw, t.number) for t in tokens(rb"\b0 320\'c8\'cb}")]
    [('word', b'b', 0), ('text', b'320', None), ('text', b'\xc8\xcb', None), ('close', b'}', None)]
    """
    at: int | None = 0
    while at is not None:
        found, at = _TOKEN.finditer(body, at), None
        for match in found:
            kind = match.lastgroup
            if kind in ("word", "number"):
                number = int(match["number"]) if kind == "number" else None
                if match["word"] == b"bin" and number and number > 0:
                    at = match.end() + number
                    break
                yield Token("word", match["word"], number)
            elif kind == "hex":
                yield Token("text", bytes.fromhex(match["hex"].replace(b"\\'", b"").decode("ascii")))
            elif kind is not None and kind != "skip":
                yield Token(kind, match.group())
