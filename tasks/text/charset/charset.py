"""Which charset a body is in: the witnesses, their votes, and the reading that wins.

What a page declares is often wrong: templates say gb2312 and hold GBK or GB18030, servers send utf-8 for
GBK files, copied pages keep the meta tag of the page that they were copied from. So every witness gives a
vote, and the trial decoding that reads most like Chinese decides.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import regex

from tasks.records import Issue, Vote
from tasks.text.charset.claims import BOMS, declared
from tasks.text.charset.trials import (
    CHINESE,
    ENOUGH,
    SAMPLE,
    is_read_by,
    line_by_line,
    nearly_utf8,
    quality,
    strictly,
    telling_lines,
    trials,
    wide_charset,
)

_TRUST = 0.08  # what a declaration adds to a share of frequent characters
_MANY = 20  # bad places that get an issue row of their own


@dataclass(frozen=True, slots=True)
class Charset:
    """A body read as text, and how the charset was found; `charset` is None where none fits."""

    text: str
    charset: str | None
    votes: tuple[Vote, ...]
    issues: tuple[Issue, ...] = ()


def read_charset(body: bytes, content_type: str | None = None, hint: str | None = None) -> Charset:
    """Decode a body with the charset that its bytes prove, or else the one that it declares.

    Seven of ten GBK pages declare gb2312, and some servers send a header that contradicts the page. A BOM
    decides alone. Valid UTF-8 decides, since other charsets hardly ever form it. Otherwise the trial
    decoding with the largest share of frequent Chinese characters wins; a declaration only tips the scales.
    `hint` is what a site definition says: a witness like the others.

    A truncated last character is left out with an issue `truncated`; a byte that can't be read becomes
    U+FFFD with an issue `bad_byte` at its place. A body of UTF-8 and GBK lines is read line by line
    (charset `utf-8+gb18030`).

    >>> read_charset("校舍面积3200平方米。".encode("gbk"), "text/html; charset=utf-8").charset
    'gb18030'
    >>> read_charset("校舍面积3200平方米。".encode()).text
    '校舍面积3200平方米。'
    """
    claims = declared(body, content_type, hint)
    for mark, codec in BOMS:
        if body.startswith(mark):
            return _read(body[len(mark) :], codec, (Vote("bom", codec), *claims))
    wide = wide_charset(body)
    if wide is not None:
        return _read(body, wide, (*claims, Vote("statistics", wide, "pattern of zero bytes")))
    valid = strictly(body, "utf-8")
    if valid is not None and _plausible(valid, body, claims):
        return Charset(valid, "utf-8", (*claims, Vote("strict", "utf-8")))
    return _by_statistics(body, claims)


def _plausible(text: str, body: bytes, claims: tuple[Vote, ...]) -> bool:
    """Whether valid UTF-8 is UTF-8: two or three GBK characters may form it by chance, a line never does."""
    if len(text) == len(body) or len(body) - len(text) > 16 or not claims:
        return not any(v.charset in ("hz", "iso2022_jp") for v in claims)
    rival = strictly(body, claims[0].charset) if claims[0].charset in CHINESE else None
    return rival is None or quality(text) >= quality(rival)


def _by_statistics(body: bytes, claims: tuple[Vote, ...]) -> Charset:
    """Rank the trial decodings of the lines that hold more than ASCII."""
    sample = telling_lines(body)
    named = [v.charset for v in claims if not v.note.startswith("unknown")]
    if nearly_utf8(sample):
        return _read(body, "utf-8", (*claims, Vote("statistics", "utf-8", "all but a few bytes")))
    qualities, faultless = trials(body, sample, named)
    best = max(qualities, key=lambda c: qualities[c] + _TRUST * named.count(c))
    strict = [c for c in dict.fromkeys((*CHINESE, *named)) if c in faultless or is_read_by(sample, c)]
    votes = (
        *claims,
        *(Vote("strict", c) for c in strict),
        Vote("statistics", best, f"{qualities[best]:.2f}"),
    )
    mixed = line_by_line(body) if best in ("utf-8", "gb18030") else None
    if mixed is not None and quality(mixed[:SAMPLE]) > max(ENOUGH, qualities[best] + 0.01):
        return Charset(mixed, "utf-8+gb18030", votes, bad_places(mixed))
    if qualities[best] < ENOUGH:
        return _not_chinese(body, sample, named, votes)
    return _read(body, best, votes)


def _not_chinese(body: bytes, sample: bytes, named: list[str], votes: tuple[Vote, ...]) -> Charset:
    """A text that no Chinese charset reads: take the declared one, or Latin if it is nearly ASCII."""
    for codec in named:
        if codec not in CHINESE and is_read_by(sample, codec):
            return _read(body, codec, votes)
    high = len(body) - len(body.translate(None, delete=bytes(range(128, 256))))
    if high * 8 <= len(body):
        return _read(body, "utf-8" if "utf-8" in named else "cp1252", votes)
    note = ", ".join(f"{v.charset} ({v.witness})" for v in votes)
    return Charset("", None, votes, (Issue("decode", "unknown_charset", note=note),))


def _read(body: bytes, codec: str, votes: tuple[Vote, ...]) -> Charset:
    """Decode all of a body; a character cut off at the end is left out and named."""
    whole = strictly(body, codec)
    if whole is not None:
        return Charset(whole.removeprefix("\ufeff"), codec, votes, bad_places(whole))
    decoder = codecs.getincrementaldecoder(codec)("replace")
    text = decoder.decode(body)
    rest = decoder.getstate()[0]
    issues = bad_places(text)
    if rest:
        issues += (
            Issue("decode", "truncated", len(text), len(text), f"{rest.hex()} at the end of the body"),
        )
    return Charset(text.removeprefix("\ufeff"), codec, votes, issues)


def bad_places(text: str) -> tuple[Issue, ...]:
    """A row for each place that could not be read, and one for all that follow the twentieth."""
    if "\ufffd" not in text:
        return ()
    places = [m.span() for m in regex.finditer("\ufffd+", text)]
    rows = [Issue("decode", "bad_byte", start, end) for start, end in places[:_MANY]]
    if len(places) > _MANY:
        start, end = places[_MANY][0], places[-1][1]
        rows.append(Issue("decode", "bad_byte", start, end, f"{len(places) - _MANY} more places"))
    return tuple(rows)
