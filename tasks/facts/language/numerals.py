"""Numerals of running text and their values: Arabic, Chinese, and the two mixed.

Public documents write one number in many ways within a page: 3.2万, 三万二千, 2亿多, 十余, 三分之一. This
module reads the value of one such stretch; where a number begins and ends in a text, and what stands around
it, is the business of `tasks.facts.quantities.quantities`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = {
    **dict(zip("零〇○一二三四五六七八九", (0, 0, 0, *range(1, 10)), strict=True)),
    **dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True)),
    **{"两": 2, "俩": 2, "仨": 3, "幺": 1, "貳": 2, "參": 3, "陸": 6, "兩": 2},
}
SMALL_SCALES = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
TENS = {"廿": 20, "卅": 30}
LARGE_SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12}

#: A count in a pattern, of either script (等26名, 等二十六名); its value is for `numeral`.
FIGURE = r"(?:\d+|(?<![几数])[一二两三四五六七八九十百千零]+)"

_LONGEST = 40  # characters: what is longer is a code or a damaged line

_SCALES = {**SMALL_SCALES, **LARGE_SCALES}
_CHINESE = re.compile(r"[零〇○一二三四五六七八九两俩仨十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟貳參陸廿卅幺兩]+\Z")
_MIXED = re.compile(r"零?((?:\d+(?:[,，]\d{3})*(?:\.\d+)?|(?<!\d)\.\d+))([十百千万亿兆]*)")
_LOOSE = re.compile(r"[余多来几]|有余")
_SIGN = re.compile(r"[-−–负](?=[\d零〇一二三四五六七八九十百千万两])")
_FRACTION = re.compile(r"(.+?)分之(.+)")
_RATIO_OF_DIGITS = re.compile(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)")


@lru_cache(maxsize=1024)
def numeral(hans: str) -> float | None:
    """The value of one numeral, or None where the text is not wholly a numeral.

    Approximators inside the numeral do not change its value (十余, 2亿多, 三百来); 百分之… gives the number
    of hundredths, since its unit is %; every other …分之… gives the fraction.

    >>> [numeral(n) for n in ("736", "1,845", "3.2万", "2亿多", "十余", "两", "一百二", "三百零五")]
    [736.0, 1845.0, 32000.0, 200000000.0, 10.0, 2.0, 120.0, 305.0]
    >>> numeral("三分之一"), numeral("百分之九十八点五"), numeral("二〇一三"), numeral("半")
    (0.3333333333333333, 98.5, 2013.0, 0.5)
    >>> numeral("学校") is None, numeral("三好") is None, numeral("") is None
    (True, True, True)
    """
    if len(hans) > _LONGEST:
        return None
    sign = _SIGN.match(hans)
    if sign:
        value = _unsigned(hans[1:])
        return None if value is None else -value
    return _unsigned(hans)


def _unsigned(hans: str) -> float | None:
    fraction = _fraction(hans)
    if fraction is not None:
        return fraction
    bare = _LOOSE.sub("", hans)
    if not bare:
        return None
    if bare[0].isascii():
        return _mixed(bare)
    if bare == "半":
        return 0.5
    if bare[-1] == "半" and len(bare) > 1 and bare[-2] in "个十百千万亿":
        return _with_half(bare[:-1].rstrip("个"))
    return _chinese(bare)


def _with_half(hans: str) -> float | None:
    """A numeral after which 半 adds half of its last scale: 两个半, 一万半."""
    value = _chinese(hans)
    return None if value is None else value + 0.5 * _SCALES.get(hans[-1], 1)


def _fraction(hans: str) -> float | None:
    """…分之… and 2/3; None for all else. The whole before 又 is added: 一又二分之一."""
    ratio = _RATIO_OF_DIGITS.fullmatch(hans)
    if ratio:
        return float(ratio[1]) / float(ratio[2]) if float(ratio[2]) else None
    parts = _FRACTION.fullmatch(hans)
    if not parts:
        return None
    whole, _, below = parts[1].rpartition("又")
    over = _unsigned(parts[2])
    if below == "百":
        return over
    base = _unsigned(below)
    added = _unsigned(whole) if whole else 0.0
    if over is None or not base or added is None:
        return None
    return added + over / base


def _mixed(hans: str) -> float | None:
    """Arabic digits with Chinese scales, also one after another: 1亿3000万, 3.2万."""
    total, at = 0.0, 0
    for piece in _MIXED.finditer(hans):
        if piece.start() != at:
            break
        scale = 1
        for sign in piece[2]:
            scale *= _SCALES[sign]
        total += exact(piece[1], scale)
        at = piece.end()
    if at == len(hans) or not at:
        return total if at else None
    rest = _chinese(hans[at:]) if hans[at - 1] in LARGE_SCALES else None
    return None if rest is None else total + rest  # 100万三千


def exact(digits: str, scale: int) -> float:
    """Scale written digits without the noise of binary fractions: 22.3625万 is 223625.

    >>> exact("22.3625", 10000), exact("1,952", 1)
    (223625.0, 1952.0)
    """
    return float(Decimal(digits.replace(",", "").replace("，", "")) * scale)


def _chinese(hans: str) -> float | None:
    """A numeral in Chinese characters, spoken by scales (三百零五) or digit by digit (二〇一三)."""
    whole, point, decimals = hans.partition("点")
    if point:
        return _with_decimals(whole, decimals)
    if not _CHINESE.match(hans):
        return None
    if all(sign in DIGITS for sign in hans):
        return float("".join(str(DIGITS[sign]) for sign in hans)) if len(hans) > 1 else float(DIGITS[hans])
    return _by_scales(hans)


def _with_decimals(whole: str, decimals: str) -> float | None:
    """三点五, 二十点一万: the scale after the decimals holds for the whole."""
    digits = decimals.rstrip("十百千万亿兆")
    before = _chinese(whole)
    if before is None or not digits or not all(sign in DIGITS for sign in digits):
        return None
    scale = 1
    for sign in decimals[len(digits) :]:
        scale *= _SCALES[sign]
    return exact(f"{int(before)}." + "".join(str(DIGITS[sign]) for sign in digits), scale)


def _by_scales(hans: str) -> float | None:
    """Sum of digits times scales; a last digit after a scale stands for the next scale (一百二 is 120)."""
    total = section = 0.0
    digit: int | None = None
    last, large, zero = 1, 10**16, False
    for sign in hans:
        if sign in DIGITS:
            if digit:
                return None
            digit, zero = DIGITS[sign], zero or DIGITS[sign] == 0
        elif sign in TENS:
            section, last, zero = section + TENS[sign], 10, True
        elif sign in SMALL_SCALES:
            last = SMALL_SCALES[sign]
            if section % (last * 10):
                return None  # scales fall within a section: 十一十二 is two numerals
            section, digit, zero = section + (digit or 1) * last, None, False
        else:
            last = LARGE_SCALES[sign]
            total = _with_large_scale(total, section + (digit or 0), last, large)
            section, digit, zero, large = 0.0, None, False, last
    if digit and not zero and last >= 100:
        return total + section + digit * last / 10
    return total + section + (digit or 0)


def _with_large_scale(total: float, section: float, scale: int, before: int) -> float:
    """万 after 亿 adds its section (一亿三千万), 亿 after 万 multiplies all before it (四万亿)."""
    if scale >= before:
        return (total + section) * scale
    return total + (section or 1) * scale
