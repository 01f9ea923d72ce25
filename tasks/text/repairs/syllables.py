"""Syllables of Pinyin as sites print them, and the characters that sound so."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from unicodedata import normalize

import regex

from tasks.vocabulary import table

TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ"
SYLLABLE = f"[a-zü{TONED}]{{1,6}}"
_BEHIND = regex.compile(rf"[(（]?(?P<sound>{SYLLABLE}) ?[)）]")  # 基礎(chǔ)


@cache
def _sounds() -> dict[str, str]:
    return {row[0]: row[1] for row in table("syllables")}


def sounding(syllable: str) -> str:
    """The characters that have a sound, in both scripts.

    >>> "學" in sounding("xué"), "內" in sounding("xué"), sounding("vitamin")
    (True, False, '')
    """
    return _sounds().get(syllable, "")


def reads(character: str, plain: str) -> bool:
    """Whether a syllable without tone mark is one of the sounds of a character.

    >>> reads("学", "xue"), reads("学", "a"), reads("女", "nv")
    (True, False, False)
    """
    return character in _plain_sounds().get(plain, ())


@cache
def _plain_sounds() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sound, characters in _sounds().items():
        found[_without_tone(sound)].update(characters)
    return {sound: frozenset(characters) for sound, characters in found.items()}


def _without_tone(syllable: str) -> str:
    """The letters without the marks of the four tones; the two dots of ü stay."""
    marks = normalize("NFD", syllable)
    return normalize("NFC", "".join(sign for sign in marks if sign not in "\u0300\u0301\u0304\u030c"))


def heard_last(text: str, end: int, fixed: str) -> bool:
    """Whether a gloss behind a run says how its last character sounds.

    >>> heard_last("逃?wù)", 2, "服務(")
    True
    """
    last, gloss = fixed.rstrip("(（")[-1:], _BEHIND.match(text, end)
    if gloss is None or (fixed[-1:] not in "(（" and gloss[0][0] not in "(（"):
        return False
    return last in sounding(gloss["sound"])
