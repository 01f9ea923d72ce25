"""Candidates for quantities: one combined pattern over the matching form, then parsing of each match.

A candidate has a value, a bound and a unit; whether it is a quantity about the world, rather than a slogan,
a date or a name, is for `tasks.facts.exclusions` to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from tasks.facts.bounds import AFTER_PATTERN, bound_before, bound_of
from tasks.facts.numerals import exact, numeral
from tasks.facts.units import Unit, is_compound, unit_of, unit_pattern


@dataclass(frozen=True, slots=True)
class Quantity:
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


_SCALE = "(?:[百万亿]|千(?![米克瓦]))"
_CHINESE = "(?:[零〇一二三四五六七八九十百万亿两半]|千(?![米克瓦]))"
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?:\.\d+)?(?:[余多来]?{_SCALE}+)*"
    rf"|{_CHINESE}+(?:点[零一二三四五六七八九]+)?(?:[余多来]?{_SCALE}+)*"
)
_NO_MEASURE = "月日号时点世年至到和及与的等中起外内后前上下级届线段路院校区县市省教职第约近共合万亿千百十几余多来者之为是有在不"
_TO = r"(?:[-—–~～至到]|——|--)"
_PATTERN = regex.compile(
    rf"(?:百分之(?P<percent>{_NUMBER})(?:{_TO}(?:百分之)?(?P<percent2>{_NUMBER}))?"
    rf"|(?P<fraction>{_CHINESE}+分之(?!百){_CHINESE}+)"
    r"|(?P<ratio>\d+(?:\.\d+)?(?:[:∶比]\d+(?:\.\d+)?){1,4})(?![\d:])"
    rf"|(?P<n>{_NUMBER})(?:(?P<u1>%|万元|元|人|名|个|岁|周岁|年|天|小时|分钟|次|节|"
    rf"分)?{_TO}(?P<m>{_NUMBER}))?"
    rf"(?P<loose>余|多|来(?!自|到|源|访|校)|有余)?(?:(?P<size>[大小])(?=[块个项类片条次]))?"
    rf"(?:(?P<unit>{unit_pattern()})|(?P<odd>(?<=\d)[^{_NO_MEASURE}\P{{Han}}](?=[,;。、)\n]|\Z)))?)"
    r"(?P<half>(?<=[年斤吨米里亩])半(?![年载天个数途路径]))?"
    rf"(?P<after>{AFTER_PATTERN})"
)
_DIGITS = frozenset("0123456789")
_CLAUSE_ENDS = frozenset((*",;。、()\n!?:", ""))
_TWO_DIGITS = regex.compile(r"(.*?)([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)\Z")
_CHANGE = regex.compile(r"(?:由|从)[^,;。由从]{0,12}\Z")
_RATE_BEFORE = regex.compile(r"率(?:均|也|已|都|仍)?(?:为|达到?|是|到|高达|仅为|保持在|控制在)?\Z")
_AMOUNT_BEFORE = regex.compile(
    r"(?:元|投资|投入|资金|经费|费用|款|总额|补助|造价)[^。;]{0,16}(?:共计?|合计|总计|达|为|约|计|"
    r"投资|投入|资金|款|经费)\Z"
)
_RATIO_BEFORE = regex.compile(r"(?:比|为|按|例|约|达|以)(?:率|例)?(?:约|为|达|是|到)?\Z")


def quantities(hans: str) -> Iterator[Quantity]:
    """Every number of the text that has a unit or may do without one, in order.

    >>> text = "投入近3.2万元,购图书1000——1500册,约占三分之一。"
    >>> [(q.value, q.value_high, q.unit, q.bound) for q in quantities(text)]
    [(32000.0, None, '元', 'approx'), (1000.0, 1500.0, '册', 'range'), (33.333333, None, '%', 'exact')]
    >>> list(quantities("三位一体,统一思想,第25中学"))
    []
    """
    for match in _PATTERN.finditer(hans):
        number, unit = match.group("n", "unit")
        if number is not None:
            if unit is not None or (number[0] in _DIGITS and _may_stand_alone(match, hans)):
                yield from _measured(match, hans)
        elif match["percent"] is not None:
            yield from _percent(match, hans)
        elif match["fraction"] is not None:
            yield from _fraction(match, hans)
        else:
            yield from _ratio(match, hans)


def _may_stand_alone(match: regex.Match[str], hans: str) -> bool:
    """A number without a known unit is looked at only where its clause ends."""
    return match["odd"] is not None or hans[match.end() : match.end() + 1] in _CLAUSE_ENDS


def _measured(match: regex.Match[str], hans: str) -> Iterator[Quantity]:
    """A number with a unit, or a bare number in digits."""
    written, number = match["unit"], match["n"]
    chinese = not number[0].isdigit() or not number[0].isascii()
    if match["odd"] is not None:
        yield from _odd(match, hans)
        return
    if written is None:
        if not chinese:
            yield from _bare(match, hans)
        return
    if is_compound(written, hans, match.end("unit"), chinese=chinese) or not _starts_well(
        hans, match.start()
    ):
        return
    unit = unit_of(written)
    low = _spoken_pair(number) if chinese else None
    value = low[0] if low else _value(number)
    if unit is None or value is None:
        return
    if match["m"] is None:
        yield _quantity(match, hans, value, low[1] if low else None, unit, written, chinese)
        return
    high = numeral(match["m"])
    if high is None:
        return
    first = match["u1"]
    if high > value and not (first and _CHANGE.search(hans, max(0, match.start() - 14), match.start())):
        yield _quantity(match, hans, _same_scale(number, match["m"], value), high, unit, written, chinese)
        return
    yield from _pair(match, hans, value, high, unit)


def _value(number: str) -> float | None:
    """The value of a number before a unit; 六一 and 三八 are days, not sixty-one and thirty-eight."""
    if len(number) in (2, 3) and all(sign in "零〇一二三四五六七八九两" for sign in number):
        return None
    return numeral(number)


def _odd(match: regex.Match[str], hans: str) -> Iterator[Quantity]:
    """A number and one character that closes the clause: most likely a measure word nobody has listed."""
    value = numeral(match["n"])
    if value is None or match["m"] is not None or not _starts_well(hans, match.start()):
        return
    start, bound = bound_before(hans, match.start())
    bound = bound_of(bound, match["after"], match["loose"])
    yield Quantity(
        start,
        match.end(),
        match.start(),
        value,
        None,
        match["odd"],
        "count",
        match["odd"],
        bound,
        False,
        known=False,
    )


def _pair(match: regex.Match[str], hans: str, value: float, high: float, unit: Unit) -> Iterator[Quantity]:
    """由85%到95.6%: two levels of one thing, each a quantity of its own."""
    chinese = not match["n"][0].isascii()
    written = match["unit"]
    first = match["u1"]
    if first:
        own = unit_of(first) or unit
        yield Quantity(
            match.start("n"), match.end("u1"), match.start("n"), _scaled(value, own), None,
            own.name, own.dimension, first, "exact", chinese,
        )  # fmt: skip
    yield Quantity(
        match.start("m"), match.end("unit"), match.start("m"), _scaled(high, unit), None,
        unit.name, unit.dimension, written, "exact", chinese,
    )  # fmt: skip


def _same_scale(number: str, upper: str, value: float) -> float:
    """3-5万, 十八至三十万: the scale of the upper number holds for a smaller lower one."""
    digits = upper.rstrip("万亿")
    scale = upper[len(digits) :]
    mantissa = numeral(digits) if digits and scale else None
    if mantissa is None or number[-1] in "万亿" or value >= mantissa:
        return value
    return numeral(number + scale) or value


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


def _starts_well(hans: str, start: int) -> bool:
    """Not within a word of letters, a decimal, a sum (2+1) or an ordinal."""
    before = hans[start - 1] if start else "\n"
    if before in "几数" and hans[start] in "十百千万亿":
        return False  # 几十, 数百: no number is stated
    if before in "第+.№#＃" or (before.isascii() and before.isalnum()):
        return False
    return not (before in "-–/" and start > 1 and hans[start - 2].isascii() and hans[start - 2].isalnum())


def _scaled(value: float, unit: Unit) -> float:
    return round(value * unit.scale, 6) if unit.scale != 1.0 else value


def _is_negative(hans: str, start: int) -> bool:
    """负3.9%, 增长率为-2.1%; a dash after a number or a word is none."""
    sign, before = hans[start - 1], hans[start - 2] if start > 1 else "\n"
    return sign == "负" or (sign in "-−" and before in "为是达到:(,\n ")


def _quantity(
    match: regex.Match[str],
    hans: str,
    value: float,
    high: float | None,
    unit: Unit,
    written: str,
    chinese: bool,
) -> Quantity:
    start, bound = bound_before(hans, match.start())
    if match["half"]:
        value += 0.5
    if start and start == match.start() and _is_negative(hans, start):
        start, value = start - 1, -value
    loose = match["loose"] or ("余" if any(c in match["n"] for c in "余多来") else None)
    bound = bound_of(bound, match["after"], loose)
    return Quantity(
        start, match.end(), match.start(), _scaled(value, unit), None if high is None else _scaled(high, unit),
        unit.name, unit.dimension, written, "range" if high is not None else bound, chinese,
    )  # fmt: skip


def _percent(match: regex.Match[str], hans: str) -> Iterator[Quantity]:
    value, second = numeral(match["percent"]), match["percent2"]
    high = numeral(second) if second else None
    if value is None:
        return
    chinese = not match["percent"][0].isascii()
    start, bound = bound_before(hans, match.start())
    bound = bound_of(bound, match["after"], None)
    bound = "range" if high is not None else bound
    yield Quantity(start, match.end(), match.start(), value, high, "%", "share", "百分之", bound, chinese)


def _fraction(match: regex.Match[str], hans: str) -> Iterator[Quantity]:
    value = numeral(match["fraction"])
    if value is None:
        return
    start, bound = bound_before(hans, match.start())
    bound = bound_of(bound, match["after"], None)
    yield Quantity(
        start, match.end(), match.start(), round(value * 100, 6), None, "%", "share", "分之", bound, True
    )


def _ratio(match: regex.Match[str], hans: str) -> Iterator[Quantity]:
    """师生比1:12.5, 5:2:3; the value is the first term over the second, of three or more the first."""
    stands = _RATIO_BEFORE.search(hans, max(0, match.start() - 4), match.start())
    if not stands and not hans.startswith(("的比例", "比例"), match.end()):
        return
    terms = [float(term) for term in regex.split("[:∶比]", match["ratio"])]
    if len(terms) == 2 and terms[1] == 0:
        return
    value = round(terms[0] / terms[1], 6) if len(terms) == 2 else terms[0]
    yield Quantity(
        match.start(), match.end(), match.start(), value, None, "比", "ratio", "比", "exact", False
    )


def _bare(match: regex.Match[str], hans: str) -> Iterator[Quantity]:
    """A number in digits without a unit; where it may stand is for the exclusions to say."""
    if match["m"] is not None or match["loose"] or not _starts_well(hans, match.start()):
        return
    number = match["n"]
    value = exact(number, 1) if number[-1].isdigit() else numeral(number)
    if value is None:
        return
    start, bound = bound_before(hans, match.start())
    bound = bound_of(bound, match["after"], None)
    name, dimension = _implied_unit(hans, start, number)
    yield Quantity(start, match.end(), match.start(), value, None, name, dimension, "", bound, False)


def _implied_unit(hans: str, start: int, number: str) -> tuple[str | None, str | None]:
    """辍学率为0 is nought per cent, 共计约18.3万 after sums of money is money."""
    window = max(0, start - 40)
    if _RATE_BEFORE.search(hans, window, start):
        return "%", "share"
    if number[-1] in "万亿" and _AMOUNT_BEFORE.search(hans, window, start):
        return "元", "money"
    return None, None
