"""Which characters tell the script of a text: those of Traditional alone, of Simplified alone, and of both."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray
from opencc import OpenCC

from tasks.text.points import CharacterSet, Points, character_set

_HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


def _encodable(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


@cache
def converter(config: str) -> OpenCC:
    """The converter of one name (`t2s`, `tw2s`, `hk2s`, `s2t`), made once.

    >>> converter("t2s").convert("學校")
    '学校'
    """
    return OpenCC(config)


@cache
def changed_characters(config: str) -> dict[str, str]:
    """All characters that a conversion changes, when they stand alone."""
    every = "\n".join(chr(code) for low, high in _HAN for code in range(low, high + 1))
    changed = converter(config).convert(every)
    pairs = zip(every[::2], changed.split("\n"), strict=True)
    return {a: b for a, b in pairs if a != b and len(b) == 1}


@cache
def traditional() -> frozenset[str]:
    """Characters that only Traditional text has: `t2s` changes them and GB 2312 lacks them.

    >>> "學" in traditional(), "后" in traditional()
    (True, False)
    """
    return frozenset(c for c in changed_characters("t2s") if not _encodable(c, "gb2312"))


@cache
def simplified() -> frozenset[str]:
    """Characters that only Simplified text has: `s2t` changes them and Big5 lacks them.

    >>> "学" in simplified(), "后" in simplified()
    (True, False)
    """
    return frozenset(c for c in changed_characters("s2t") if not _encodable(c, "big5"))


@cache
def ambiguous() -> frozenset[str]:
    """Characters that Simplified text writes too, yet a conversion changes: 乾 著 後 徵 於 …"""
    both = set(changed_characters("t2s")) | set(changed_characters("tw2s"))
    return frozenset(c for c in both if _encodable(c, "gb2312"))


@cache
def variants() -> frozenset[str]:
    """Characters that Hong Kong writes otherwise and `t2s` does not know: 衞 敍 粧 …"""
    plain = changed_characters("t2s")
    return frozenset(c for c, to in changed_characters("hk2s").items() if plain.get(c) != to)


@cache
def table_of(of: Callable[[], frozenset[str]]) -> CharacterSet:
    """One of these sets as a table, for long texts."""
    return character_set(of())


def excess(codes: Points, places: NDArray[np.intp], near: int) -> NDArray[np.int64]:
    """How many more characters only Traditional has than only Simplified around each place."""
    tells = table_of(traditional).within(codes).astype(np.int8) - table_of(simplified).within(codes)
    before = np.concatenate(([0], np.cumsum(tells, dtype=np.int64)))
    more: NDArray[np.int64] = (
        before[np.minimum(places + near, len(codes))] - before[np.maximum(places - near, 0)]
    )
    return more
