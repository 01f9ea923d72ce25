"""Runs of text that were decoded with the wrong charset."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from tasks.records import Edit
from tasks.text.points import character_set

# What `ftfy` calls sloppy: bytes that cp1252 leaves open are read as Latin-1 by browsers.
_CP1252 = {ord(bytes([b]).decode("cp1252", "replace")): b for b in range(0x80, 0xA0)}
_CP1252 |= {b: b for b in range(0x80, 0x100)}
_WESTERN = "\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# The second byte of GBK and Big5 may be an ASCII letter or sign.
_LATIN_RUN = regex.compile(rf"[\u00a1-\u00ff](?=[{_WESTERN}!-~]{{0,3}}[\u00c0-\u00ff])[{_WESTERN}!-~]{{3,}}")
# The first two UTF-8 bytes of the common Chinese characters and marks, as GBK reads them.
_FIRST = (
    "涓鍏鍙浜浠澶鍒浣缁鍗鏈杩鍚鏂瀹鍐璁鍥鍔鍘鍦骞璇閲寮鏀瑙閫灞鎴鏃鐢灏绉闈鎵寰鍖鏍绾鏁蹇鐪鏋鏄鏉鍑浼宸瀛鑰姘璧鐗"
    "鐜褰鎶鎬鐩闂姝姣鍛娌鐭闄瀵琛閮鑷濂绀鎰鎯锛銆鈥"
)
_HAN_RUN = regex.compile(rf"(?:[{_FIRST}][^\x00-\x7f]{{1,2}}){{2,}}")
_HIGHEST_COMMON = 0xD7F9
_NEAR = 4  # the farthest that two telling characters of a run stand apart
_HIGH = character_set(map(chr, range(0xA1, 0x100)))
_FIRSTS = character_set(_FIRST)
NEEDS = frozenset(map(chr, range(0xC0, 0x100))) | frozenset(_FIRST)


def find_mojibake(text: str) -> list[Edit]:
    """Runs that become good Chinese when the wrong decoding is undone.

    Three mistakes are undone, each only where the whole run goes back and nearly all of it is common
    Chinese then: UTF-8 read as Western (`å­¦æ\\xa0¡` for 学校), GBK or Big5 read as Western (`Ñ§Ð£`),
    UTF-8 read as GBK (`瀛︽牎`). A run that does not go back is left alone.

    >>> [e.fixed for e in find_mojibake("全Ñ§Çø¹²ÓÐ小学")]
    ['学区共有']
    >>> find_mojibake("Café, naïve — “ÀÉÎÕ” 学校工作总结")
    []
    """
    found: list[Edit | None] = []
    if _close(_HIGH.places(text)):
        found += [_western(m) for m in _LATIN_RUN.finditer(text)]
    if _close(_FIRSTS.places(text)):
        found += [_han(m) for m in _HAN_RUN.finditer(text)]
    return [edit for edit in found if edit is not None]


def _close(places: Sequence[int]) -> bool:
    """Whether two of the places are so near each other as they are in all runs."""
    return any(b - a <= _NEAR for a, b in pairwise(places))


def _western(match: regex.Match[str]) -> Edit | None:
    run = match.group()
    raw = _bytes(run)
    if raw is None:
        return None
    readings = [r for c in ("utf-8", "gb18030", "big5") if (r := _decode(raw, c)) is not None]
    best = max(readings, key=_quality, default="")
    if _quality(best) < 0.9 or len(best) < 2:
        return None
    return Edit(match.start(), match.end(), best, "other", "mojibake", True)


def _bytes(run: str) -> bytes | None:
    codes = [_CP1252.get(ord(c), ord(c)) for c in run]
    return bytes(codes) if max(codes) < 0x100 else None


def _decode(raw: bytes, charset: str) -> str | None:
    try:
        return raw.decode(charset)
    except UnicodeDecodeError:
        return None


def _han(match: regex.Match[str]) -> Edit | None:
    run = match.group()
    try:
        fixed = run.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return None
    if _quality(fixed) < 0.9 or _quality(fixed) <= _quality(run):
        return None
    return Edit(match.start(), match.end(), fixed, "other", "mojibake", True)


def _quality(text: str) -> float:
    """The share of common Chinese characters and marks; 0 where there is no Chinese at all."""
    good = sum(_common(c) for c in text)
    chinese = sum("\u4e00" <= c <= "\u9fff" for c in text)
    return good / len(text) if chinese and chinese * 2 >= len(text) else 0.0


def _common(character: str) -> bool:
    if character.isascii():
        return character.isprintable()
    for charset, highest in (("gb2312", _HIGHEST_COMMON), ("big5", 0xC67E)):
        try:
            return int.from_bytes(character.encode(charset), "big") <= highest
        except UnicodeEncodeError:
            continue
    return False
