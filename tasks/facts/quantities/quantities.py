"""Candidates for quantities: one combined pattern over the matching form, then parsing of each match.

A candidate has a value, a bound and a unit; whether it is a quantity about the world, rather than a slogan,
a date or a name, is for `tasks.facts.quantities.exclusions` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.language.numerals import numeral
from tasks.facts.quantities.candidates import Quantity, bounded, is_negative, scaled, starts_well, value_of
from tasks.facts.quantities.pattern import candidates
from tasks.facts.quantities.unitless import bare, fraction, nought, percent, ratio
from tasks.facts.quantities.units import Unit, is_compound, unit_of

__all__ = ["Quantity", "quantities"]

_TWO_DIGITS = re.compile(r"(.*?)([一二两三四五六七八])([两二三四五六七八九])([十百千万亿]*)\Z")
_PLAIN_DIGITS = frozenset("零〇一二三四五六七八九两")
# 由85%到95%, 增加4亿元至87亿元: two levels, or a change and the level it led to; 增加3至5亿元 is a range.
_CHANGE = re.compile(
    r"(?:由|从)[^,;。由从中里]{0,12}\Z|(?:增加|增长|提高|上升|减少|下降|降低|减|增|升|降)了?\Z"
)
# 调研报告1分: the slip of the pen for 份; papers have no score of their own there.
_PAPERS = ("》", "报告", "材料", "教案", "方案", "总结", "通知书", "责任书", "登记表", "宣传单", "倡议书")
# 提高2.7个和4.3个百分点: the last of the list names the unit of all.
_POINTS = re.compile(r"(?:[、和与及,](?:\d[\d.]{0,5})个?){0,4}[、和与及]\d[\d.]{0,5}个百分点")
_SECONDS = re.compile(r" ?\d{1,2}秒")
_LOOSE_INSIDE = frozenset("余多来几")


def quantities(hans: str) -> Iterator[Quantity]:
    """Every number of the text that has a unit or may do without one, in order.

    >>> text = "投入近3.2万元,购图书1000——1500册,约占三分之一。"
    >>> [(q.value, q.value_high, q.unit, q.bound) for q in quantities(text)]
    [(32000.0, None, '元', 'approx'), (1000.0, 1500.0, '册', 'range'), (33.333333, None, '%', 'exact')]
    >>> list(quantities("三位一体,统一思想,第25中学"))
    []
    """
    for match in candidates(hans):
        number, unit = match.group("n", "unit")
        if unit is not None:
            yield from _measured(match, hans, number, unit)
        elif number is not None:
            yield from _odd(match, hans, number)
        elif match["fraction"] is not None:
            yield from fraction(match, hans)
        elif "percent" in match.re.groupindex:
            yield from nought(match, hans) if match["nought"] else percent(match, hans)
        elif match["bare"] is not None:
            yield from bare(match, hans)
        else:
            yield from ratio(match, hans)


def _measured(match: re.Match[str], hans: str, number: str, written: str) -> Iterator[Quantity]:
    """A number with a unit."""
    chinese = not number[0].isascii()
    spaced = match["gap"] != ""
    if (spaced and chinese) or is_compound(written, hans, match.end("unit"), chinese=chinese, spaced=spaced):
        return
    if not starts_well(hans, match.start()):
        return
    if number[-2:-1] == "个":
        written = "个" + written  # 两个半月
    unit = unit_of(_meant(written, match, hans))
    low = _spoken_pair(number) if chinese else None
    value = low[0] if low else _value(number, written)
    if unit is None or value is None:
        return
    upper = match["m"]
    if upper is None:
        yield _quantity(match, hans, value, low[1] if low else None, unit, written, chinese)
        return
    high = value_of(upper)
    if high is None:
        return
    first = match["u1"]
    if high > value and not (first and _CHANGE.search(hans, max(0, match.start() - 14), match.start())):
        yield _quantity(match, hans, _same_scale(number, upper, value), high, unit, written, chinese)
        return
    yield from _pair(match, value, high, unit, written)


def _meant(written: str, match: re.Match[str], hans: str) -> str:
    """分 of papers are copies of them (试卷36分), and before seconds they are minutes: 用时2分15秒."""
    if written == "个" and _POINTS.match(hans, match.end("unit")):
        return "百分点"
    if written != "分":
        return written
    if _SECONDS.match(hans, match.end("unit")):
        return "分钟"
    return "份" if hans.endswith(_PAPERS, 0, match.start()) else written


def _value(number: str, written: str) -> float | None:
    """The value of a number before a unit; 六一 and 三八 are days, not sixty-one and thirty-eight."""
    if len(number) in (2, 3) and _PLAIN_DIGITS.issuperset(number):
        value = numeral(number)
        return value / 10 if written == "折" and value else None
    value = value_of(number)
    if written == "折" and value is not None and value >= 10:
        return value / 10  # 75折 is 7.5 tenths
    return value


def _odd(match: re.Match[str], hans: str, number: str) -> Iterator[Quantity]:
    """A number and one character that closes the clause: most likely a measure word nobody has listed."""
    value, word = value_of(number), match["odd"]
    if (
        value is None
        or match["m"] is not None
        or len(match["gap"]) > 1
        or not starts_well(hans, match.start())
    ):
        return
    start, bound = bounded(match, hans, match["loose"])
    yield Quantity(
        start, match.end(), match.start(), value, None, word, "count", word, bound, False, known=False
    )


def _pair(match: re.Match[str], value: float, high: float, unit: Unit, written: str) -> Iterator[Quantity]:
    """由85%到95.6%: two levels of one thing, each a quantity of its own."""
    chinese = not match["n"][0].isascii()
    first = match["u1"]
    if first:
        own = unit_of(first) or unit
        yield Quantity(
            match.start("n"), match.end("u1"), match.start("n"), scaled(value, own), None,
            own.name, own.dimension, first, "exact", chinese,
        )  # fmt: skip
    yield Quantity(
        match.start("m"), match.end("unit"), match.start("m"), scaled(high, unit), None,
        unit.name, unit.dimension, written, "exact", chinese,
    )  # fmt: skip


def _same_scale(number: str, upper: str, value: float) -> float:
    """3-5万, 十八至三十万, 两~3百: the scale of the upper number holds for a smaller lower one."""
    for scales in ("万亿", "千百仟佰万亿"):
        digits = upper.rstrip(scales)
        scale = upper[len(digits) :]
        mantissa = value_of(digits) if digits and scale else None
        if mantissa is not None and number[-1] not in scales and value < mantissa:
            return value_of(number + scale) or value
    return value


def _spoken_pair(number: str) -> tuple[float, float] | None:
    """两三, 十五六, 七八百: two digits side by side are a range."""
    pair = _TWO_DIGITS.match(number) if len(number) > 1 else None
    if pair is None:
        return None
    low, high = numeral(pair[1] + pair[2] + pair[4]), numeral(pair[1] + pair[3] + pair[4])
    if low is None or high is None or not (pair[1] == "" or pair[1][-1] in "十百千万"):
        return None
    step = (numeral(pair[3]) or 0) - (numeral(pair[2]) or 0)
    return (low, high) if step == 1 or pair[2] + pair[3] == "三五" else None


def _quantity(
    match: re.Match[str],
    hans: str,
    value: float,
    high: float | None,
    unit: Unit,
    written: str,
    chinese: bool,
) -> Quantity:
    loose, coins, tenth, half = match.group("loose", "coins", "tenth", "half")
    if not loose and not _LOOSE_INSIDE.isdisjoint(match["n"]):
        loose = "来" if "来" in match["n"] else "余"
    start, bound = bounded(match, hans, loose.strip() if loose else None)
    if half:
        value += 0.5
    if tenth:
        value += (numeral(tenth) or 0) / 10
    if coins:
        unit, value = unit_of("元") or unit, round(value + _coins(coins), 2)
    if start and start == match.start() and is_negative(hans, start):
        start, value = start - (2 if hans[start - 1] == "的" else 1), -value
    return Quantity(
        start, match.end(), match.start(), scaled(value, unit), None if high is None else scaled(high, unit),
        unit.name, unit.dimension, written, "range" if high is not None else bound, chinese,
    )  # fmt: skip


def _coins(written: str) -> float:
    """角 and 分 behind 元: 3角5分 is 0.35."""
    digits = [numeral(sign) or 0 for sign in written if sign not in "角毛分钱"]
    return round(sum(digit * 0.1**place for place, digit in enumerate(digits, 1)), 2)
