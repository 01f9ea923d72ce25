"""Trial decodings of a body, and how much each reads like Chinese."""

from __future__ import annotations

import codecs
from functools import cache

import numpy as np
import regex
from numpy.typing import NDArray

from tasks.text.points import BEYOND, CharacterSet, character_set, points
from tasks.vocabulary import words

CHINESE = ("utf-8", "gb18030", "big5hkscs")
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_HAN_LEADS = bytes([*range(0xE3, 0xEA), 0xEF])  # with these begin Chinese characters and marks in UTF-8
SAMPLE = 65536  # bytes that the statistics read
ENOUGH = 0.25  # below this share a text isn't Chinese
_CLEAR = 0.6  # from this share on a text is Chinese; one that is read in a wrong charset stays far below
_HEAD = 256  # bytes at least that show whether the rest is worth a look
_BAD = "\ufffd"


def quality(text: str) -> float:
    """How much a trial decoding reads like Chinese: the share of frequent characters and Chinese marks.

    Private, undefined and replacement characters count five times against it, since mojibake is full of
    them. A text without anything above ASCII gives 0.

    >>> quality("学校有教师45人。") > 0.8 > 0.3 > quality("瀛︽牎鏈夋暀甯")
    True
    """
    codes = points(text)
    telling = int(np.count_nonzero(codes > 0x7F))
    if not telling:
        return 0.0
    good = int(np.count_nonzero(_frequent().within(codes)))
    bad = int(np.count_nonzero(_bad().within(codes)) + np.count_nonzero(codes >= BEYOND))
    return (good - 5 * bad) / telling


@cache
def _frequent() -> CharacterSet:
    return character_set("，。、；：？！（）“”《》　".join(words("frequent_characters")))


@cache
def _bad() -> CharacterSet:
    """Private, undefined, replacement and second-row control characters, and lone surrogates."""
    every = "".join(map(chr, range(0x80, BEYOND)))
    return character_set(regex.findall(r"[\x80-\x9f\ud800-\udfff\ue000-\uf8ff\ufffd\p{Cn}]", every))


def wide_charset(body: bytes) -> str | None:
    """UTF-16 or UTF-32 without a BOM, by where the zero bytes stand: Latin digits and line ends betray it."""
    head = body[: SAMPLE & ~3]
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


def trials(body: bytes, sample: bytes, named: list[str]) -> tuple[dict[str, float], frozenset[str]]:
    """The quality of the trial decodings, declared ones first, up to one that leaves no doubt.

    A wrong charset stays far below `_CLEAR`. The wide ones come last: the trials of what they aren't take longest.
    Beside the qualities the charsets that read the sample without a fault.
    """
    qualities: dict[str, float] = {}
    faultless = set()
    wide = _WIDE if len(body) % 2 == 0 else ()
    for codec in (*sorted(CHINESE, key=lambda c: c not in named), *wide):
        text = (body[:SAMPLE] if codec in wide else sample).decode(codec, "replace")
        qualities[codec] = quality(text)
        if codec not in wide and _BAD not in text:
            faultless.add(codec)
        if qualities[codec] >= _CLEAR:
            break
    return qualities, frozenset(faultless)


def nearly_utf8(sample: bytes) -> bool:
    """Valid UTF-8 but for one character in a hundred: a bad byte, or a character cut off at the end."""
    # Half of the bytes of a text in another charset are bad, and each costs a hundred good ones: its head tells.
    head = sample[: max(_HEAD, len(sample) // 16)].decode("utf-8", "replace")
    if head.count(_BAD) - 1 > max(1, len(sample) // 100):
        return False
    text = sample.decode("utf-8", "replace")
    bad = text.count(_BAD)
    if bad > max(1, len(text) // 100):
        return False
    telling = int(np.count_nonzero(points(text) > 0x7F))
    return telling >= 10 and bad <= max(1, telling // 100)


def telling_lines(body: bytes) -> bytes:
    lines, size = [], 0
    for line in body.split(b"\n"):
        if not line.isascii():
            lines.append(line[:SAMPLE])
            size += len(lines[-1])
            if size >= SAMPLE:
                break
    return b"\n".join(lines)


def line_by_line(body: bytes) -> str | None:
    """Read each line as UTF-8 or as GB18030, or None where all lines agree.

    Sites that append their own GBK footer or comments to a UTF-8 page made such files.
    """
    if not _holds_utf8(body):
        return None
    rows = body.split(b"\n")
    if not any(not row.isascii() and strictly(row, "utf-8") for row in rows):
        return None
    lines, kinds = [], set()
    for line in rows:
        text = strictly(line, "utf-8")
        if text is not None and (line.isascii() or quality(text) > ENOUGH):
            lines.append(text)
            kinds |= set() if line.isascii() else {"utf-8"}
            continue
        rival, loose = line.decode("gb18030", "replace"), line.decode("utf-8", "replace")
        kind = "gb18030" if quality(rival) > quality(loose) else "utf-8"
        lines.append(rival if kind == "gb18030" else loose)
        kinds.add(kind)
    return "\n".join(lines) if len(kinds) > 1 else None


def _holds_utf8(body: bytes) -> bool:
    """Whether two Chinese characters of UTF-8 stand next to each other anywhere.

    >>> _holds_utf8("<p>学校".encode()), _holds_utf8("<p>学校".encode("gbk"))
    (True, False)
    """
    codes = np.frombuffer(body, np.uint8)
    leads, follows = _leads()[codes], (codes & 0xC0) == 0x80
    characters = leads[:-2] & follows[1:-1] & follows[2:]
    return bool((characters[:-3] & characters[3:]).any())


@cache
def _leads() -> NDArray[np.bool_]:
    table = np.zeros(256, np.bool_)
    table[list(_HAN_LEADS)] = True
    return table


def strictly(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except UnicodeDecodeError:
        return None


def is_read_by(sample: bytes, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        decoder.decode(sample)
    except UnicodeDecodeError:
        return False
    return True
