"""The numbers of dates: years and days in any digits, spaced or not."""

from __future__ import annotations

from tasks.facts.dates.pattern import CN, ZERO

_TO_ASCII = str.maketrans({c: str(i) for i, c in enumerate(CN, 1)} | dict.fromkeys(ZERO, "0"))


def to_ascii(text: str) -> str:
    """A number in ASCII digits, without the blanks of a scan; 十 stays.

    >>> to_ascii("二O一 三"), to_ascii("二十三")
    ('2013', '2十3')
    """
    return text.translate(_TO_ASCII).replace(" ", "").replace("　", "")


def year_of(text: str) -> int | None:
    """A year in any digits, None outside 1900 to 2099.

    >>> year_of("二O一三"), year_of("2 0 1 4"), year_of("1234"), year_of("08"), year_of("二一三")
    (2013, 2014, None, 2008, 2013)
    """
    digits = to_ascii(text)
    if len(digits) == 3:
        digits = f"20{digits[1:]}"  # a lost 〇
    year = century(int(digits)) if len(digits) == 2 else int(digits)
    return year if 1900 <= year <= 2099 else None


def century(two_digits: int) -> int:
    """The year of two digits: from 50 on of the last century.

    >>> century(8), century(98)
    (2008, 1998)
    """
    return two_digits + (1900 if two_digits >= 50 else 2000)


def later_year(first: int, text: str) -> int | None:
    """The year at the end of a span, None where it is not after the first.

    >>> later_year(2008, "2010"), later_year(2008, "07")
    (2010, None)
    """
    last = year_of(text)
    return last if last is not None and last > first else None


def small(text: str) -> int:
    """A number below 100 in either numerals.

    >>> small("二十三"), small("十"), small("1 2"), small("07")
    (23, 10, 12, 7)
    """
    text = to_ascii(text)
    if "十" not in text:
        return int(text)
    tens, _, ones = text.partition("十")
    return 10 * int(tens or 1) + int(ones or 0)
