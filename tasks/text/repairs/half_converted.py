"""Simplified characters that a converter left in Traditional text."""

from __future__ import annotations

from functools import lru_cache

from tasks.records import Edit
from tasks.text.normalise import in_traditional, match_form, to_traditional
from tasks.text.points import character_set
from tasks.text.repairs.script_stays import stays

_NEAR = 30  # characters on each side that tell the script
_PHRASE = 4  # characters on each side that decide the meaning
# Characters of both scripts that nearly always mean another one in Traditional; only these are judged.
_LEFT_BEHIND = character_set("后并采干斗余松征辟筑柜夸钻志复系于范")
_MODEL = frozenset("规規示模防师師世典")  # 范 behind these is no surname
_AFTER_MODEL = frozenset("围圍文例畴疇")
_CADRES = frozenset("部群警事")
_MARKS = frozenset(",，、。;；:：")
NEEDS = frozenset("學國區會關師對發實辦進強動設義體總經濟個與現項員問題過來們")


def find_half_converted(text: str) -> list[Edit]:
    """Simplified characters in Traditional text, by the phrase they stand in.

    A converter that goes character by character leaves what Traditional also has: 后勤, 斗毆, 關于. The phrase
    decides (皇后 stays, 以后 does not). The matching form is the same with these edits and without.

    >>> [(e.start, e.fixed) for e in find_half_converted("學校后勤管理規范,講皇后的故事")]
    [(2, '後'), (7, '範')]
    >>> find_half_converted("学校后勤管理规范")
    []
    """
    found = []
    for at in in_traditional(text, _LEFT_BEHIND.places(text), _NEAR):
        if _no_surname(text, at):
            fixed = _in_phrase(text, at)
            if fixed != text[at] and not stays(text, at):
                found.append(Edit(at, at + 1, fixed, "half_converted", "half_converted", True))
    return found


def _no_surname(text: str, at: int) -> bool:
    """于 and 范 are surnames: they count behind a character they form a word with."""
    before = text[at - 1 : at]
    if text[at] == "于":
        return "\u4e00" <= before <= "\u9fff"
    return text[at] != "范" or before in _MODEL or text[at + 1 : at + 2] in _AFTER_MODEL


def _in_phrase(text: str, at: int) -> str:
    if text[at] == "干" and text[at + 1 : at + 2] in _CADRES:
        return "幹"  # 好干部 is no 好乾
    if text[at] == "并" and text[max(0, at - 1)] in _MARKS:
        return "並"  # 到位,并為各校 merges nothing
    low = max(0, at - _PHRASE)
    phrase = text[low : at + _PHRASE]
    converted = _converted(phrase)
    return converted[at - low] if len(converted) == len(phrase) else text[at]


@lru_cache(maxsize=4096)
def _converted(phrase: str) -> str:
    return to_traditional(match_form(phrase))
