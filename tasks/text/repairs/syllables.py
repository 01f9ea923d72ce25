"""Syllables of Pinyin as sites print them, and the characters that sound so."""

from __future__ import annotations

from functools import cache

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


def heard_last(text: str, end: int, fixed: str) -> bool:
    """Whether a gloss behind a run says how its last character sounds.

    >>> heard_last("逃?wù)", 2, "服務(")
    True
    """
    last, gloss = fixed.rstrip("(（")[-1:], _BEHIND.match(text, end)
    if gloss is None or (fixed[-1:] not in "(（" and gloss[0][0] not in "(（"):
        return False
    return last in sounding(gloss["sound"])
