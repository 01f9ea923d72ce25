"""Which charset a body is in: the witnesses, their votes, and the reading that wins.

What a page declares is often wrong: templates say gb2312 and hold GBK or GB18030, servers send utf-8 for
GBK files, copied pages keep the meta tag of the page that they were copied from. So every witness gives a
vote, and the trial decoding that reads most like Chinese decides.
"""

from __future__ import annotations

import codecs
from collections import Counter
from dataclasses import dataclass
from functools import cache

import regex

from tasks.records import Issue, Vote
from tasks.vocabulary import table, words

CHINESE = ("utf-8", "gb18030", "big5hkscs")
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_BOMS = (
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
_SAMPLE = 65536  # bytes that the statistics read
_TRUST = 0.08  # what a declaration adds to a share of frequent characters
_ENOUGH = 0.25  # below this share a text isn't Chinese
_CLEAR = 0.6  # from this share on a text is Chinese; one that is read in a wrong charset stays far below
_ASCII = [chr(code) for code in range(128)]
_MANY = 20  # bad places that get an issue row of their own


@dataclass(frozen=True, slots=True)
class Charset:
    """A body read as text, and how the charset was found; `charset` is None where none fits."""

    text: str
    charset: str | None
    votes: tuple[Vote, ...]
    issues: tuple[Issue, ...] = ()


def read_charset(body: bytes, content_type: str | None = None) -> Charset:
    """Decode a body with the charset that its bytes prove, or else the one that it declares.

    Seven of ten GBK pages declare gb2312, and some servers send a header that contradicts the page. A BOM
    decides alone. Valid UTF-8 decides, since other charsets hardly ever form it. Otherwise the trial
    decoding with the largest share of frequent Chinese characters wins; a declaration only tips the scales.

    A truncated last character is left out with an issue `truncated`; a byte that can't be read becomes
    U+FFFD with an issue `bad_byte` at its place. A body of UTF-8 and GBK lines is read line by line
    (charset `utf-8+gb18030`).

    >>> read_charset("校舍面积3200平方米。".encode("gbk"), "text/html; charset=utf-8").charset
    'gb18030'
    >>> read_charset("校舍面积3200平方米。".encode()).text
    '校舍面积3200平方米。'
    """
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return _read(body[len(mark) :], codec, (Vote("bom", codec), *_declared(body, content_type)))
    declared = _declared(body, content_type)
    wide = _wide(body)
    if wide is not None:
        return _read(body, wide, (*declared, Vote("statistics", wide, "pattern of zero bytes")))
    valid = _strictly(body, "utf-8")
    if valid is not None and _plausible(valid, body, declared):
        return Charset(valid, "utf-8", (*declared, Vote("strict", "utf-8")))
    return _by_statistics(body, declared)


def _declared(body: bytes, content_type: str | None) -> tuple[Vote, ...]:
    """What the HTTP header, the XML declaration and the meta tag say, in that order."""
    found = []
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


def _wide(body: bytes) -> str | None:
    """UTF-16 or UTF-32 without a BOM, by where the zero bytes stand: Latin digits and line ends betray it."""
    head = body[: _SAMPLE & ~3]
    if not head or 0 not in head or len(body) % 2:
        return None
    quarter = max(1, len(head) // 4)
    zeros = [head[i::4].count(0) / quarter for i in range(4)]
    if zeros[0] > 0.9 and zeros[3] < 0.1 and len(body) % 4 == 0:
        return "utf-32-be"
    if zeros[3] > 0.9 and zeros[0] < 0.1 and len(body) % 4 == 0:
        return "utf-32-le"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    for codec, here, there in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if here > 0.02 and there < here / 10 and quality(head.decode(codec, "replace")) > -1:
            return codec
    return None


def quality(text: str) -> float:
    """How much a trial decoding reads like Chinese: the share of frequent characters and Chinese marks.

    Private, undefined and replacement characters count five times against it, since mojibake is full of
    them. A text without anything above ASCII gives 0.

    >>> quality("学校有教师45人。") > 0.8 > 0.3 > quality("瀛︽牎鏈夋暀甯")
    True
    """
    # A text has few distinct characters: counting them first leaves little to classify.
    counts = Counter(text)
    telling = sum(n for c, n in counts.items() if c > "\x7f")
    if not telling:
        return 0.0
    good = sum(counts[c] for c in _frequent() & counts.keys())
    bad = sum(counts[c] for c in _BAD.findall("".join(counts)))
    return (good - 5 * bad) / telling


_BAD = regex.compile(r"[\x80-\x9f\ud800-\udfff\ue000-\uf8ff\ufffd\p{Cn}]")


@cache
def _frequent() -> frozenset[str]:
    return frozenset("，。、；：？！（）“”《》　").union(*words("frequent_characters"))


def _strictly(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except UnicodeDecodeError:
        return None


def _plausible(text: str, body: bytes, declared: tuple[Vote, ...]) -> bool:
    """Whether valid UTF-8 is UTF-8: two or three GBK characters may form it by chance, a line never does."""
    if len(text) == len(body) or len(body) - len(text) > 16 or not declared:
        return not any(v.charset in ("hz", "iso2022_jp") for v in declared)
    rival = _strictly(body, declared[0].charset) if declared[0].charset in CHINESE else None
    return rival is None or quality(text) >= quality(rival)


def _by_statistics(body: bytes, declared: tuple[Vote, ...]) -> Charset:
    """Rank the trial decodings of the lines that hold more than ASCII."""
    sample = _telling_lines(body)
    named = [v.charset for v in declared if not v.note.startswith("unknown")]
    if _nearly_utf8(sample):
        return _read(body, "utf-8", (*declared, Vote("statistics", "utf-8", "all but a few bytes")))
    trials = _trials(body, sample, named)
    best = max(trials, key=lambda c: trials[c] + _TRUST * named.count(c))
    strict = tuple(Vote("strict", c) for c in (*CHINESE, *named) if _reads(sample, c))
    votes = (*declared, *dict.fromkeys(strict), Vote("statistics", best, f"{trials[best]:.2f}"))
    mixed = _line_by_line(body) if best in ("utf-8", "gb18030") else None
    if mixed is not None and quality(mixed[:_SAMPLE]) > max(_ENOUGH, trials[best] + 0.01):
        return Charset(mixed, "utf-8+gb18030", votes, bad_places(mixed))
    if trials[best] < _ENOUGH:
        return _not_chinese(body, sample, named, votes)
    return _read(body, best, votes)


def _trials(body: bytes, sample: bytes, named: list[str]) -> dict[str, float]:
    """The quality of the trial decodings, declared ones first, up to one that leaves no doubt.

    A wrong charset stays far below `_CLEAR`. The wide ones come last: the trials of what they aren't take longest.
    """
    trials: dict[str, float] = {}
    wide = _WIDE if len(body) % 2 == 0 else ()
    for codec in (*sorted(CHINESE, key=lambda c: c not in named), *wide):
        trial = body[:_SAMPLE] if codec in wide else sample
        trials[codec] = quality(trial.decode(codec, "replace"))
        if trials[codec] >= _CLEAR:
            break
    return trials


def _nearly_utf8(sample: bytes) -> bool:
    """Valid UTF-8 but for one character in a hundred: a bad byte, or a character cut off at the end."""
    text = sample.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if bad > max(1, len(text) // 100):
        return False
    telling = len(text) - sum(map(text.count, _ASCII))
    return telling >= 10 and bad <= max(1, telling // 100)


def _telling_lines(body: bytes) -> bytes:
    lines, size = [], 0
    for line in body.split(b"\n"):
        if not line.isascii():
            lines.append(line[:_SAMPLE])
            size += len(lines[-1])
            if size >= _SAMPLE:
                break
    return b"\n".join(lines)


def _reads(sample: bytes, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        decoder.decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _not_chinese(body: bytes, sample: bytes, named: list[str], votes: tuple[Vote, ...]) -> Charset:
    """A text that no Chinese charset reads: take the declared one, or Latin if it is nearly ASCII."""
    for codec in named:
        if codec not in CHINESE and _reads(sample, codec):
            return _read(body, codec, votes)
    high = len(body) - len(body.translate(None, delete=bytes(range(128, 256))))
    if high * 8 <= len(body):
        return _read(body, "utf-8" if "utf-8" in named else "cp1252", votes)
    note = ", ".join(f"{v.charset} ({v.witness})" for v in votes)
    return Charset("", None, votes, (Issue("decode", "unknown_charset", note=note),))


def _line_by_line(body: bytes) -> str | None:
    """Read each line as UTF-8 or as GB18030, or None where all lines agree.

    Sites that append their own GBK footer or comments to a UTF-8 page made such files.
    """
    rows = body.split(b"\n")
    if not any(not row.isascii() and _strictly(row, "utf-8") for row in rows):
        return None
    lines, kinds = [], set()
    for line in rows:
        text = _strictly(line, "utf-8")
        if text is not None and (line.isascii() or quality(text) > _ENOUGH):
            lines.append(text)
            kinds |= set() if line.isascii() else {"utf-8"}
            continue
        rival, loose = line.decode("gb18030", "replace"), line.decode("utf-8", "replace")
        kind = "gb18030" if quality(rival) > quality(loose) else "utf-8"
        lines.append(rival if kind == "gb18030" else loose)
        kinds.add(kind)
    return "\n".join(lines) if len(kinds) > 1 else None


def _read(body: bytes, codec: str, votes: tuple[Vote, ...]) -> Charset:
    """Decode all of a body; a character cut off at the end is left out and named."""
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
