"""Marks that a site strewed between characters, so that its copies can be told: `卓有成效的.工作`, ``时代的`步伐``."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.points import character_set

_STREWN = regex.compile(r"(?<=\p{Han})(?:`|'|\.)(?=\p{Han})")
_SIGNS = character_set("`'.")
_LINK = "的"  # most of them stand behind it, where nothing else can
_STRUCK_BEHIND = ("党", "黨")  # 党的.精神 is what a filter left of a congress
_QUOTED = 40  # characters in which the other half of a quotation stands
NEEDS = frozenset({f"{_LINK}.", f"{_LINK}'", "`"})


def find_strewn(text: str) -> list[Edit]:
    """A tick or a dot between two Chinese characters that neither quotes nor ends nor numbers anything.

    >>> [(e.start, e.end) for e in find_strewn("卓有成效的.工作,跟上时代的`步伐,快乐的'学习")]
    [(5, 6), (14, 15), (21, 22)]
    >>> find_strewn("一.加强领导。所谓的'学困生'不多。二.制度,见图.表,党的.精神")
    []
    """
    places = (at for at in _SIGNS.places(text) if _STREWN.match(text, at))
    return [
        Edit(at, at + 1, "", "other", "strewn_mark", True)
        for at in places
        if _means_nothing(text, at, text[at])
    ]


def _means_nothing(text: str, at: int, sign: str) -> bool:
    if sign == "`":
        return True
    if text[at - 1] != _LINK or text[at - 2 : at - 1] in _STRUCK_BEHIND:
        return False
    return sign == "." or text.count("'", max(0, at - _QUOTED), at + _QUOTED) == 1
