"""Pinyin that a site printed behind characters: `學(xué)校`."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.syllables import SYLLABLE, TONED

# Some sites print a blank before the second bracket: `社會(huì )`.
_GLOSS = regex.compile(rf"(?<=(\p{{Han}}))[(（]({SYLLABLE}) ?[)）]")
_TONE = regex.compile(f"[{TONED}]")
NEEDS = frozenset(TONED)
_HIGHEST_COMMON = 0xD7F9  # the last character of GB 2312's first level, the 3,755 common ones


def find_glosses(text: str) -> list[Edit]:
    """The pronunciation of common characters in brackets, printed into the running text.

    Some sites add it to hinder copying. Nobody explains how 学 is read, so a gloss of a common character is
    junk; one behind a rare character (`谌(chén)`) is the writer's own and stays, unless the text is full of
    glosses. A syllable without tone mark counts only in such a text (`们(men)`), since `(a)` numbers lists.

    >>> [(e.start, e.end) for e in find_glosses("全學(xué)區(qū)共有教師12人")]
    [(2, 7), (8, 12)]
    >>> find_glosses("谌(chén)老师教维生素(vitamin)的分类,见表(a)。")
    []
    """
    glosses = list(_GLOSS.finditer(text))
    toned = [m for m in glosses if _TONE.search(m[2])]
    dense = len(toned) >= 3
    return [
        Edit(m.start(), m.end(), "", "other", "pinyin_gloss", True)
        for m in glosses
        if dense or (_common(m[1]) and _TONE.search(m[2]))
    ]


def _common(character: str) -> bool:
    """Whether it is one of the common characters of GB 2312, or Traditional (which that set lacks)."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return int.from_bytes(code, "big") <= _HIGHEST_COMMON
