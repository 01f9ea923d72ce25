"""What is said about the charset of a body: by its BOM, the HTTP header, the page itself, the site definition."""

from __future__ import annotations

import codecs
from functools import cache

import regex

from tasks.records import Vote
from tasks.vocabulary import table

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_LABEL = regex.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", regex.IGNORECASE)
_META = regex.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", regex.IGNORECASE)
_XML = regex.compile(rb"^\s*<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", regex.IGNORECASE)
_HEAD = 8192  # bytes searched for a declaration; browsers stop at 1024, copied templates don't


def declared(body: bytes, content_type: str | None, hint: str | None = None) -> tuple[Vote, ...]:
    """What the site definition, the HTTP header, the XML declaration and the meta tag say, in that order.

    A label that is no charset known here is kept as a vote with the note `unknown label`.

    >>> [(v.witness, v.charset) for v in declared(b"<meta charset=gb2312>", "text/html; charset=big5", "gbk")]
    [('site', 'gb18030'), ('http', 'big5hkscs'), ('meta', 'gb18030')]
    """
    found = [_vote("site", hint)] if hint else []
    header = _LABEL.search(content_type or "")
    if header:
        found.append(_vote("http", header.group(1)))
    for pattern in (_XML, _META):
        match = pattern.search(body[:_HEAD])
        if match:
            found.append(_vote("meta", match.group(1).decode("ascii", "replace")))
    return tuple(found)


def _vote(witness: str, label: str) -> Vote:
    codec = _codecs_by_label().get(label.lower())
    if codec is None:
        return Vote(witness, label, "unknown label")
    return Vote(witness, codec, label)


@cache
def _codecs_by_label() -> dict[str, str]:
    return {row[0]: row[1] for row in table("charset_labels")}
