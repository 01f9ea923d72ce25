"""A candidate for a quantity, and what all forms of it have in common."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.facts.language.numerals import numeral
from tasks.facts.quantities.bounds import bound_before, bound_of, is_kept_under
from tasks.facts.quantities.units import Unit


class Quantity(NamedTuple):
    """A number with what stands on it, in local coordinates; `number` is where the bare number begins."""

    start: int
    end: int
    number: int
    value: float
    value_high: float | None
    unit: str | None
    dimension: str | None
    written: str  # the unit as it stands
    bound: str
    chinese: bool
    known: bool = True  # False for a measure word that the vocabulary lacks


_LONGEST = 30  # characters of plain digits: what is longer is a code
_WORD = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_DASHES = frozenset("-–/")
_BLANKS = " \u3000"
_NOT_BEFORE = frozenset("第+.№#＃") | _WORD
_VAGUE_BEFORE = frozenset("几数")
_SCALES = frozenset("十百千万亿")


def value_of(number: str) -> float | None:
    """The value of a numeral that a scan may have spaced.

    >>> value_of("14.37 万"), value_of("100多\\n\\n万")
    (143700.0, 1000000.0)
    """
    if len(number) <= _LONGEST and number.isascii() and number.replace(".", "", 1).isdigit():
        return float(number)  # most numbers are plain digits
    if number.endswith("个多"):
        number = number[:-2]  # 三个多月
    return numeral(number if number.isalnum() else "".join(number.split()))


def starts_well(hans: str, start: int) -> bool:
    """Not within a word of letters, a decimal, a sum (2+1) or an ordinal, nor behind digits that a blank tore off.

    >>> starts_well("第 19届", 2), starts_well("共 19届", 2), starts_well("A4纸", 1), starts_well("数百名", 1)
    (False, True, False, False)
    """
    before = hans[start - 1] if start else "\n"
    if before in _BLANKS:
        if hans[start].isdigit() and hans[start - 2 : start - 1].isdigit():
            return False  # 面积1808 84平方公里: nobody knows the number
        return not hans[max(0, start - 3) : start].rstrip(_BLANKS).endswith("第")
    if before in _VAGUE_BEFORE and hans[start] in _SCALES:
        return False  # 几十, 数百: no number is stated
    if before in _NOT_BEFORE:
        return False
    return not (before in _DASHES and start > 1 and hans[start - 2] in _WORD)


def past_blank(hans: str, at: int) -> int:
    """The place before the blank that a form leaves before a number.

    >>> past_blank("达标率为 97.7", 5), past_blank("达标率为97.7", 4)
    (4, 4)
    """
    return at - 1 if hans[at - 1 : at] == " " else at


def scaled(value: float, unit: Unit) -> float:
    """A value in the unit itself, without the noise of binary fractions."""
    return round(value * unit.scale, 6) if unit.scale != 1.0 else value


def is_negative(hans: str, start: int) -> bool:
    """负3.9%, 增长率为-2.1%; a dash after a number or a word is none.

    >>> is_negative("增长率为-2.1%", 5), is_negative("2011-12", 5), is_negative("负的百分之二", 2)
    (True, False, True)
    """
    if not start or hans[start - 1] not in "负的-−":
        return False
    sign, before = hans[start - 1], hans[start - 2] if start > 1 else "\n"
    if sign == "的":
        return before == "负"
    return sign == "负" or before in "为是达到了:(,、\n "


def bounded(match: re.Match[str], hans: str, loose: str | None) -> tuple[int, str]:
    """Where a quantity starts with its approximators, and its bound."""
    start, before = bound_before(hans, match.start())
    if before is None and not loose and not match["after"] and is_kept_under(hans, match.start()):
        return start, "at_most"
    return start, bound_of(before, match["after"], loose)
