"""Quantities in the many ways in which such documents write them, with what each one means."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_DIGITS = "零一二三四五六七八九"
_UNITS = {  # as written: (canonical, factor)
    "名": ("人", 1),
    "位": ("人", 1),
    "㎡": ("平方米", 1),
    "m2": ("平方米", 1),
    "平米": ("平方米", 1),
    "万元": ("元", 10_000),
    "亿元": ("元", 100_000_000),
    "万册": ("册", 10_000),
    "万字": ("字", 10_000),
    "万人": ("人", 10_000),
    "万人次": ("人次", 10_000),
    "万平方米": ("平方米", 10_000),
    "个小时": ("小时", 1),
    "周岁": ("岁", 1),
    "个百分点": ("百分点", 1),
}
_AREA = ("平方米", "平方米", "平方米", "㎡", "m2", "平米")
_BEFORE = {
    "approx": ("近", "约", "大约"),
    "more_than": ("超过", "突破"),
    "at_least": ("不少于", "至少", "不低于"),
    "at_most": ("不超过",),
    "less_than": ("不足", "不到"),
}
_AFTER = {"approx": ("左右",), "at_least": ("以上",), "at_most": ("以内", "以下")}
_LOOSE = ("exact",) * 9 + ("approx",) * 3 + ("more_than",) * 6 + ("at_least",)


@dataclass(frozen=True, slots=True)
class Amount:
    """A written quantity and its meaning: value in the base unit after scaling."""

    text: str
    value: float
    value_high: float | None
    unit: str | None
    bound: str
    numeral: str


def chinese(number: int, *, counting: bool = True) -> str:
    """A whole number below 100 million in Chinese numerals, as before a measure word.

    >>> [chinese(n) for n in (2, 10, 12, 20, 22, 105, 260, 2000, 60000)]
    ['两', '十', '十二', '二十', '二十二', '一百零五', '二百六十', '两千', '六万']
    >>> chinese(2, counting=False)
    '二'
    """
    if counting and number == 2:
        return "两"
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return chinese(high) + "万" + (_tail(low, 1000) if low else "")
    text = _under_wan(number)
    if 10 <= number < 20:
        text = text[1:]
    return "两" + text[1:] if counting and text.startswith("二千") else text


def _tail(low: int, expected: int) -> str:
    return ("零" if low < expected else "") + _under_wan(low)


def _under_wan(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    for size, name in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            high, low = divmod(number, size)
            return _DIGITS[high] + name + (_tail(low, size // 10) if low else "")
    raise ValueError(number)


def draw(random: Random, spec: str) -> float:
    """A number out of `12..40`, `100..900/10` (steps of ten) or `85.0..99.9` (one decimal).

    >>> draw(Random(1), "7")
    7
    """
    if ".." not in spec:
        return float(spec) if "." in spec else int(spec)
    span, _, step = spec.partition("/")
    low, _, high = span.partition("..")
    if "." in low:
        places = len(low.split(".")[1])
        scale = float(f"1e{places}")
        return round(random.randint(round(float(low) * scale), round(float(high) * scale)) / scale, places)
    by = int(step or 1)
    return random.randrange(int(low), int(high) + 1, by)


def amount(random: Random, value: float, unit: str, flags: str) -> Amount:
    """Write a quantity.

    Args:
        value: the number as it stands before the unit (60 for 60万元).
        unit: the unit as written; empty for a bare number.
        flags: `~` an approximation where it reads well, `c` Chinese numerals, `c?` sometimes, `r` a
            range that begins here, or the name of a bound that the sentence demands (with `suffix`: said
            after the number).

    >>> amount(Random(0), 60, "万元", "=")
    Amount(text='60万元', value=600000, value_high=None, unit='元', bound='exact', numeral='arabic')
    >>> amount(Random(0), 3, "次", "c").text
    '三次'
    """
    if unit == "平方米":
        unit = random.choice(_AREA)
    is_chinese = "c" in flags.split() or ("c?" in flags.split() and random.random() < 0.4)
    if "r" in flags.split():
        return _range(random, int(value), unit, is_chinese)
    bound = random.choice(_LOOSE) if "~" in flags.split() else "exact"
    after = "suffix" in flags or "~" in flags
    for word in flags.split():
        if word in _BEFORE:
            bound = word
    return _bounded(random, value, unit, bound, is_chinese, after=after and bound == "at_least")


def _meaning(value: float, unit: str) -> tuple[float, str | None]:
    canonical, factor = _UNITS.get(unit, (unit or None, 1))
    scaled = value * factor
    return (round(scaled) if abs(scaled - round(scaled)) < 1e-6 else round(scaled, 6)), canonical


def _number(random: Random, value: float, unit: str, is_chinese: bool) -> str:
    if is_chinese and value == int(value):
        return chinese(int(value))
    return f"{value:g}" if value < 100_000 or value != int(value) else str(int(value))


def _bounded(random: Random, value: float, unit: str, bound: str, is_chinese: bool, *, after: bool) -> Amount:
    if (
        bound == "more_than"
        and unit != "%"
        and value == int(value)
        and value >= 10
        and random.random() < 0.75
    ):
        return _inside(random, int(value), unit, is_chinese)
    number = _number(random, value, unit, is_chinese) + unit
    if bound != "exact":
        heads, tails = (() if after else _BEFORE[bound]), _AFTER.get(bound, ())
        head, tail = random.choice([*((word, "") for word in heads), *(("", word) for word in tails)])
        number = head + number + tail
    if bound == "exact" and unit == "%" and random.random() < 0.06:
        number, is_chinese = percent_words(value), True
    base, canonical = _meaning(value, unit)
    return Amount(number, base, None, canonical, bound, "chinese" if is_chinese else "arabic")


def percent_words(value: float) -> str:
    """A percentage in words.

    >>> percent_words(98.5), percent_words(100), percent_words(60)
    ('百分之九十八点五', '百分之百', '百分之六十')
    """
    if value == 100:
        return "百分之百"
    whole, _, rest = f"{value:g}".partition(".")
    decimals = "点" + "".join(_DIGITS[int(d)] for d in rest) if rest else ""
    return "百分之" + chinese(int(whole), counting=False) + decimals


def _inside(random: Random, value: int, unit: str, is_chinese: bool) -> Amount:
    """`30余人`, `300多名`, `15万余元`: the word stands between the number and the unit."""
    word = random.choice("余多")
    if unit in ("万元", "万字", "万册") and random.random() < 0.5:
        number = _number(random, value, unit, is_chinese)
        text = f"{number}万{word}{unit[1:]}"
    else:
        value = value // 10 * 10 if value < 200 else value // 100 * 100
        text = f"{_number(random, value, unit, is_chinese)}{word}{unit}"
    base, canonical = _meaning(value, unit)
    return Amount(text, base, None, canonical, "more_than", "chinese" if is_chinese else "arabic")


def _range(random: Random, low: int, unit: str, is_chinese: bool) -> Amount:
    high = low + (1 if low < 10 else max(1, low // 5))
    if is_chinese and high < 10:
        text = f"{chinese(low)}{_DIGITS[high]}{unit}"
    else:
        is_chinese = False
        text = f"{low}{random.choice('-—～至')}{high}{unit}"
    base, canonical = _meaning(low, unit)
    top, _ = _meaning(high, unit)
    return Amount(text, base, top, canonical, "range", "chinese" if is_chinese else "arabic")
