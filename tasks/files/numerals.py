"""The numerals of automatic lists: a count as Word shows it in each of its formats.

The names are those of ST_NumberFormat (ECMA-376 part 1, 17.18.59); the numbers by which the binary format
calls the same ones are the `nfc` of [MS-OSHARED] 2.2.1.3 (MSONFC).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_PLAIN = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_FORMAL_HANT = "零壹貳參肆伍陸柒捌玖"
_HEAVENLY, _EARTHLY = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def counting(count: int, digits: str = _PLAIN, units: str = "十百千") -> str:
    """A count below ten thousand in words.

    >>> [counting(n) for n in (3, 10, 12, 20, 105, 320)]
    ['三', '十', '十二', '二十', '一百零五', '三百二十']
    """
    if not 0 < count < 10_000:
        return str(count)
    words, gap = "", False
    for power in (3, 2, 1, 0):
        digit = count // 10**power % 10
        if digit == 0:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + digits[digit] + (units[power - 1] if power else "")
        gap = False
    return words.removeprefix("一") if words.startswith("一十") else words


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    text = ""
    for value, sign in _ROMAN:
        text += sign * (count // value)
        count %= value
    return text


def _letter(count: int) -> str:
    """a to z, then aa, bb: Word repeats the letter."""
    return chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1) if 0 < count <= 780 else str(count)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda count: signs[(count - 1) % len(signs)] if count > 0 else str(count)


def _run(first: str, most: int) -> Callable[[int], str]:
    """Consecutive characters of Unicode: ① to ⑳, ⑴ to ⒇."""
    return lambda count: chr(ord(first) + count - 1) if 0 < count <= most else str(count)


def _digits(signs: str) -> Callable[[int], str]:
    return lambda count: "".join(signs[int(digit)] for digit in str(max(count, 0)))


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda count: f"{count:02}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda count: _letter(count).upper(),
    "lowerLetter": _letter,
    "chineseCounting": counting,
    "chineseCountingThousand": counting,
    "japaneseCounting": counting,
    "taiwaneseCounting": counting,
    "taiwaneseCountingThousand": counting,
    "koreanCounting": counting,
    "ideographDigital": _digits(_PLAIN),
    "japaneseDigitalTenThousand": _digits(_PLAIN),
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "chineseLegalSimplified": lambda count: counting(count, _FORMAL, "拾佰仟"),
    "ideographLegalTraditional": lambda count: counting(count, _FORMAL_HANT, "拾佰仟"),
    "japaneseLegal": lambda count: counting(count, _FORMAL_HANT, "拾百阡"),
    "ideographTraditional": _cycle(_HEAVENLY),
    "ideographZodiac": _cycle(_EARTHLY),
    "decimalEnclosedCircle": _run("①", 20),
    "decimalEnclosedCircleChinese": _run("①", 20),
    "decimalEnclosedParen": _run("⑴", 20),
    "decimalEnclosedFullstop": _run("⒈", 20),
    "ideographEnclosedCircle": _run("㊀", 10),
    "none": lambda count: "",
    "bullet": lambda count: "",
}

# MSONFC, as far as the names above go; others count in scripts that no document here uses.
_BINARY: Mapping[int, str] = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
    10: "ideographDigital", 11: "japaneseCounting", 14: "decimalFullWidth", 15: "decimalHalfWidth",
    16: "japaneseLegal", 17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle",
    19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet", 26: "decimalEnclosedFullstop",
    27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese", 29: "ideographEnclosedCircle",
    30: "ideographTraditional", 31: "ideographZodiac", 33: "taiwaneseCounting",
    34: "ideographLegalTraditional", 35: "taiwaneseCountingThousand", 36: "taiwaneseDigital",
    37: "chineseCounting", 38: "chineseLegalSimplified", 39: "chineseCountingThousand",
    255: "none",
}  # fmt: skip


def numeral(count: int, form: str) -> str:
    """A count in a format; a format that is not known counts in digits.

    >>> numeral(3, "japaneseCounting"), numeral(3, "decimalEnclosedCircle"), numeral(4, "upperRoman")
    ('三', '③', 'IV')
    >>> numeral(3, "hebrew1"), numeral(3, "bullet")
    ('3', '')
    """
    return _FORMATS.get(form, str)(count)


def binary_format(nfc: int) -> str:
    """The name of the format that a binary document calls by number."""
    return _BINARY.get(nfc, "decimal")
