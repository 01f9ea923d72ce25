"""Dates as such documents write them, with what each one means."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CHINESE_MONTHS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_FESTIVALS = (
    ("元旦", "01-01"),
    ("三八妇女节", "03-08"),
    ("植树节", "03-12"),
    ("五四青年节", "05-04"),
    ("六一儿童节", "06-01"),
    ("“六一”", "06-01"),
    ("七一", "07-01"),
    ("教师节", "09-10"),
    ("国庆节", "10-01"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date expression: ISO as precise as it says (`--03-12` where the year is unknown).

    `iso` is empty where it dates no event: a school year, a year that is blanked out.
    """

    text: str
    iso: str
    iso_end: str | None = None
    planned: bool = False
    span: str | None = field(
        default=None, repr=False
    )  # the period of quantities, where it is no date of an event

    @property
    def period(self) -> str | None:
        """The date as the period of a quantity in the same sentence."""
        if self.span:
            return self.span
        return (f"{self.iso}/{self.iso_end}" if self.iso_end else self.iso) or None


def moment(random: Random, kind: str, year: int | None, *, explicit: bool = False) -> Moment:
    """A date expression of a kind: `day`, `month`, `range`, `months`, `festival`, `year`, `next`.

    Args:
        year: the year that the document covers; None where the source blanked it out.
        explicit: write the year, since the document covers more than one.

    >>> moment(Random(4), "day", 2013, explicit=True)
    Moment(text='2013年4月10日', iso='2013-04-10', iso_end=None, planned=False)
    """
    if kind == "year" and (year is None or explicit):
        kind = "month"
    return _KINDS[kind](random, year, explicit)


def _written_year(random: Random, year: int | None, explicit: bool) -> str:
    if year is None:
        return random.choice(("", "", "xx年", "××年"))
    if explicit:
        return f"{year}年"
    return random.choice(("", "", f"{year}年", "今年"))


def _head(year: int | None) -> str:
    return "-" if year is None else str(year)


def _day(random: Random, year: int | None, explicit: bool) -> Moment:
    month = random.randint(1, 12)
    day = random.randint(1, _DAYS[month - 1])
    said = _written_year(random, year, explicit)
    return Moment(f"{said}{month}月{day}日", f"{_head(year)}-{month:02}-{day:02}")


def _month(random: Random, year: int | None, explicit: bool) -> Moment:
    month = random.randint(1, 12)
    said = _written_year(random, year, explicit)
    tail = random.choice(("月", "月", "月份", "月初", "月中旬", "月底", "月下旬", "月上旬"))
    number = _CHINESE_MONTHS[month] if not said and random.random() < 0.2 else str(month)
    return Moment(f"{said}{number}{tail}", f"{_head(year)}-{month:02}")


def _range(random: Random, year: int | None, explicit: bool) -> Moment:
    month = random.randint(1, 12)
    first = random.randint(1, 20)
    last = first + random.randint(1, 8)
    said = _written_year(random, year, explicit)
    join = random.choice(("日至", "日—", "—", "-"))
    head = f"{_head(year)}-{month:02}"
    return Moment(f"{said}{month}月{first}{join}{last}日", f"{head}-{first:02}", f"{head}-{last:02}")


def _months(random: Random, year: int | None, explicit: bool) -> Moment:
    first = random.randint(1, 8)
    last = first + random.randint(1, 4)
    said = _written_year(random, year, explicit)
    join = random.choice(("月至", "—", "-", "月到"))
    return Moment(f"{said}{first}{join}{last}月", f"{_head(year)}-{first:02}", f"{_head(year)}-{last:02}")


def _festival(random: Random, year: int | None, explicit: bool) -> Moment:
    name, day = random.choice(_FESTIVALS)
    said = f"{year}年" if explicit and year else ""
    return Moment(f"{said}{name}{random.choice(('期间', '前夕', '当天'))}", f"{_head(year)}-{day}")


def _year(random: Random, year: int | None, explicit: bool) -> Moment:
    return Moment("今年", str(year))


def _next(random: Random, year: int | None, explicit: bool) -> Moment:
    month = random.randint(1, 12)
    tail = random.choice(("月", "月份", "月底前", "月底"))
    if year is None:
        return Moment(f"明年{month}{tail}", f"--{month:02}", planned=True)
    said = f"{year + 1}年" if explicit else random.choice(("明年", f"{year + 1}年"))
    return Moment(f"{said}{month}{tail}", f"{year + 1}-{month:02}", planned=True)


def _founded(random: Random, year: int | None, explicit: bool) -> Moment:
    founded = str(random.randint(1921, 1998))
    return Moment(f"{founded}年", founded)


def _stated(random: Random, year: int | None, explicit: bool) -> Moment:
    """The year of the document itself, at the head of a sentence."""
    if year is None:
        return Moment("xx年", "")
    if explicit:
        return Moment(f"{year - 1}—{year}学年", "", span=f"{year - 1}/{year}")
    return Moment(f"{year}年", str(year))


def _due(random: Random, year: int | None, explicit: bool) -> Moment:
    """A deadline: always with what is known of its year."""
    month = random.randint(3, 12)
    day = random.randint(10, _DAYS[month - 1])
    said = "" if year is None else f"{year}年"
    if random.random() < 0.3:
        return Moment(f"{said}{month}月底前", f"{_head(year)}-{month:02}", planned=True)
    before = random.choice(("", "前"))
    return Moment(f"{said}{month}月{day}日{before}", f"{_head(year)}-{month:02}-{day:02}", planned=True)


_KINDS = {
    "due": _due,
    "founded": _founded,
    "stated": _stated,
    "day": _day,
    "month": _month,
    "range": _range,
    "months": _months,
    "festival": _festival,
    "year": _year,
    "next": _next,
}


def signature(random: Random, year: int | None, *, within: bool = False) -> Moment:
    """The date under a document; `within` the year that it covers, else January may be of the next.

    >>> signature(Random(3), 2013).iso
    '2013-07-19'
    """
    month, day = random.choice((6, 7, 11, 12, 12, 12, 12 if within else 1)), random.randint(1, 28)
    shown = year + 1 if year is not None and month == 1 else year
    if shown is None:
        return Moment(f"{random.choice(('xx', '××', 'XX'))}年{month}月{day}日", f"--{month:02}-{day:02}")
    if random.random() < 0.15:
        return Moment(f"{shown}年{month}月", f"{shown}-{month:02}")
    if random.random() < 0.25:
        return Moment(_chinese_date(random, shown, month, day), f"{shown}-{month:02}-{day:02}")
    return Moment(f"{shown}年{month}月{day}日", f"{shown}-{month:02}-{day:02}")


def _chinese_date(random: Random, year: int, month: int, day: int) -> str:
    zero = random.choice("〇〇零")
    digits = zero + "一二三四五六七八九"
    tens, ones = divmod(day, 10)
    said_day = ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (
        digits[ones] if ones else ""
    )
    return "".join(digits[int(d)] for d in str(year)) + f"年{_CHINESE_MONTHS[month]}月{said_day}日"
