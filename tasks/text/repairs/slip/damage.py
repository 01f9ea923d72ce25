"""How a GBK slip comes about: the forward model, character by character.

Some sites looked for punctuation in GBK bytes without looking at character boundaries. `。現` is A1A3 AC46, and
in its middle stands A3AC, a comma: the site cut there. What was left of `。` was no character any more and was
printed `?`; the rest was read one byte out of step until something set the reader right again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

TRAILS = bytes(b for b in range(0x40, 0xFF) if b != 0x7F)
LEADS = bytes(range(0x81, 0xFF))
# The marks that the sites looked for, by their bytes.
MARKS = {
    b"\xa3\xbb": "；",
    b"\xa3\xbf": "？",
    b"\xa3\xa1": "！",
    b"\xa3\xac": "，",
    b"\xa1\xa3": "。",
}
LOST = "?"
UNPRINTED = 0x80  # the byte that no reader of GBK prints alone: 個 (8280) before its gloss ends a run so
FOLDED = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "；？！，：（）"}
# Where marks were made half-width, the letters and digits of the print were too: 校門 is D0A3 E954 and prints ｉT as iT.
_NARROWED = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
_WIDEN = {ord(narrow): chr(wide) for wide, narrow in FOLDED.items()}
STOPS = frozenset("；？！，。：;?!,:")  # at which a site may have read rightly again


@cache
def gbk(character: str) -> bytes:
    """The bytes of a character in GBK: one, two, or none at all for what GBK lacks."""
    try:
        return character.encode("gbk")
    except UnicodeEncodeError:
        return b""


def wide(narrow: str) -> bytes:
    """The bytes of the full-width form of a letter or digit, none for all else.

    >>> wide("i").hex(), wide("5").hex(), wide("校"), wide(",")
    ('a3e9', 'a3b5', b'', b'')
    """
    return bytes((0xA3, ord(narrow) + 0x80)) if narrow.isascii() and narrow.isalnum() else b""


@cache
def pair(lead: int, trail: int) -> str:
    """The character of two bytes, empty where GBK has none."""
    try:
        return bytes((lead, trail)).decode("gbk")
    except UnicodeDecodeError:
        return ""


def widened(text: str) -> str:
    """A text with the full-width marks that a site may have made half-width."""
    return text.translate(_WIDEN)


def slips(text: str, at: int) -> str:
    """The mark that the characters at `at` and behind form in their middle, empty if none.

    >>> slips("1所。現有", 2), slips("学校可", 1), slips("学校的", 1)
    ('，', '？', '')
    """
    first, second = gbk(text[at]), gbk(text[at + 1 : at + 2])
    return MARKS.get(first[1:] + second[:1], "") if len(first) == len(second) == 2 else ""


def slip(text: str, at: int, stop: int | None = None, *, swallow: bool = False) -> tuple[str, int]:
    """What the site prints instead of the characters from `at` on, and where the text is whole again.

    Args:
        text: clean text.
        at: the character whose last byte and its neighbour's first one form a mark (`slips`).
        stop: the real mark behind that the site saw; it read over those before (`，` in the first example).
        swallow: whether a byte that an ASCII character follows takes it along.

    >>> slip("。肯定為主，鞭策到位。好", 0, stop=10)
    ('?？隙橹鳎薏叩轿?', 10)
    >>> slip("活動。活動有組織", 2)
    ('?；顒佑薪M', 7)
    >>> slip("学校可用,", 1), slip("学校可用,", 1, swallow=True)
    (('?？捎?', 4), ('?？捎?', 5))
    """
    return _read_on([LOST, slips(text, at)], gbk(text[at + 1])[1], text, at + 2, stop, swallow)


def slip_behind_gloss(
    text: str, at: int, stop: int | None = None, *, swallow: bool = False
) -> tuple[str, int]:
    """What the site prints behind a gloss that it put into the middle of the character at `at`.

    Sites that gloss Traditional characters looked for their bytes without looking at boundaries either: `們仍` is 8283
    C8D4, in its middle stands 83C8, 內, and so `(nèi)` went behind C8. That byte and the bracket are printed `?`, then
    the gloss goes on, and behind it all is out of step.

    >>> slip_behind_gloss("仍將繼續", 0), slip_behind_gloss("學校", 0)
    (('詫⒗^', 3), ('W', 1))
    """
    return _read_on([], gbk(text[at])[1], text, at + 1, stop, swallow)


def _read_on(
    printed: list[str], pending: int, text: str, start: int, stop: int | None, swallow: bool
) -> tuple[str, int]:
    """The print so far and what follows it, until the text is whole again; `pending`: a byte without its other."""
    for i in range(start, len(text)):
        if pending < 0x80:
            return "".join(printed) + chr(pending), i
        following = gbk(text[i])
        if i == stop or len(following) < 2:
            shown, end = (LOST, i) if i == stop else _meet(pending, following, i, swallow)
            return "".join(printed) + shown, end
        printed.append(pair(pending, following[0]))
        pending = following[1]
    return "".join(printed) + (chr(pending) if pending < 0x80 else LOST), len(text)


def _meet(pending: int, following: bytes, i: int, swallow: bool) -> tuple[str, int]:
    """A waiting byte meets ASCII: some letters make a character with it, before all else it is lost."""
    if pending == UNPRINTED and following == b"(":
        return "", i
    if following and following[0] in TRAILS:
        return pair(pending, following[0]), i + 1
    return LOST, i + 1 if swallow and following else i


def reproduces(text: str, start: int, end: int, fixed: str, taken: str = "") -> bool:
    """Whether the same damage, done to `fixed`, prints `text[start:end]` again.

    `taken`: the ASCII character at the end of `fixed` that the last byte took along.
    """
    return _prints(slip, text, start, end, fixed, taken)


def reproduces_behind_gloss(text: str, at: int, end: int, fixed: str, taken: str = "") -> bool:
    """The same for a gloss put into the first character of `fixed`, which ends at `at`."""
    return _prints(slip_behind_gloss, text, at, end, fixed, taken)


def _prints(
    damage: Callable[..., tuple[str, int]], text: str, start: int, end: int, fixed: str, taken: str
) -> bool:
    following = text[end : end + 1]
    whole = widened(fixed[: len(fixed) - len(taken)]) + taken + following
    stop = len(fixed) if following and following in STOPS else None
    printed, until = damage(whole, 0, stop, swallow=bool(taken))
    return until == len(fixed) and printed.translate(_NARROWED) == text[start:end].translate(_NARROWED)


@dataclass(frozen=True, slots=True)
class Lost:
    """What a run printed nothing of: pairs of bytes, and whether the last character is lost with one of them."""

    pairs: int
    last_character: bool


def lost_in(fixed: str, taken: str = "") -> Lost:
    """What the print of an original lacks, besides its first byte and its last one.

    >>> lost_in("。活動有組"), lost_in("校可用于")
    (Lost(pairs=0, last_character=False), Lost(pairs=0, last_character=False))
    >>> lost_in("校开支")
    Lost(pairs=1, last_character=True)
    """
    codes = b"".join(gbk(c) for c in widened(fixed[: len(fixed) - len(taken)]))
    read = [pair(codes[i], codes[i + 1]) for i in range(3, len(codes) - 1, 2)]
    return Lost(read.count(""), bool(read) and not read[-1] and len(codes) % 2 == 0)
