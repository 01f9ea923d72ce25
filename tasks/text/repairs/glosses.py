"""Pinyin that a site printed behind characters: `學(xué)校`."""

from __future__ import annotations

import re
from string import ascii_lowercase

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs
from tasks.text.repairs.slip.damage import gbk
from tasks.text.repairs.syllables import SYLLABLE, TONED, reads, sounding

# Some sites print a blank before the second bracket, `社會(huì )`, or the sound several times, `学(xue)(xue)`.
_GLOSS = regex.compile(rf"(?<=(?P<read>\p{{Han}}))(?:[(（](?P<sound>{SYLLABLE}) ?[)）])+")
_TONE = re.compile(f"[{TONED}]")
_DENSE = 3  # glosses that show that they are the site's
NEEDS = frozenset(TONED) | pairs("(（", ascii_lowercase)
_RUN = 24  # characters of a run out of step that are looked at
_HIGHEST_COMMON = 0xD7F9  # the last character of GB 2312's first level, the 3,755 common ones


def find_glosses(text: str) -> list[Edit]:
    """The pronunciation of common characters in brackets, printed into the running text.

    Some sites add it to hinder copying. Nobody explains how 学 is read, so a gloss of a common character is
    junk; one behind a rare character (`谌(chén)`) is the writer's own and stays, unless the text is full of
    glosses. A syllable without tone mark counts only in such a text (`们(men)`), since `(a)` numbers lists, or
    where several say how the character before them is read (`学(xue)校`).

    >>> [(e.start, e.end) for e in find_glosses("全學(xué)區(qū)共有教師12人")]
    [(2, 7), (8, 12)]
    >>> [(e.start, e.end) for e in find_glosses("学(xue)(xue)校有(you)教师12人(ren)")]
    [(1, 11), (13, 18), (23, 28)]
    >>> find_glosses("谌(chén)老师教维生素(vitamin)的分类,见表(a)、学(xue)习。")
    []
    """
    glosses = list(_GLOSS.finditer(text))
    toned = [m for m in glosses if _TONE.search(m["sound"])]
    plain = [m for m in glosses if not _TONE.search(m["sound"]) and reads(m["read"], m["sound"])]
    own = plain if len(plain) >= _DENSE else []
    found = glosses if len(toned) >= _DENSE else own + [m for m in toned if _common(m["read"])]
    return sorted((_removed(m) for m in found if not _ends_a_slip(text, m)), key=lambda edit: edit.start)


def _ends_a_slip(text: str, gloss: regex.Match[str]) -> bool:
    """Whether a gloss is one of a character whose last byte printed nothing, behind a run that is out of step.

    In `?cè)诟鱾(gè)` it is the one of 個 (8280): the run is read to there, and needs to know.
    """
    if "?" not in text[max(0, gloss.start() - _RUN) : gloss.start()]:
        return False
    possible = sounding(gloss["sound"])
    return gloss["read"] not in possible and any(gbk(one)[1:] == b"\x80" for one in possible)


def _removed(gloss: regex.Match[str]) -> Edit:
    return Edit(gloss.start(), gloss.end(), "", "other", "pinyin_gloss", True)


def _common(character: str) -> bool:
    """Whether it is one of the common characters of GB 2312, or Traditional (which that set lacks)."""
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return int.from_bytes(code, "big") <= _HIGHEST_COMMON
