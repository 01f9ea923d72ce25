"""The peer suites as cases: what each says of an expression, beside what is found here."""

import json
import math
import re
from collections.abc import Callable, Iterator
from datetime import datetime

from tasks.facts.dates.dates import DateMention, dates, resolve
from tasks.facts.language.numerals import numeral
from tasks.facts.quantities.quantities import Quantity, quantities
from tasks.text.normalise import match_form
from tests.shared import SHARED

SUITES = SHARED / "suites"
RECOGNIZERS = "recognizers-text"

Case = tuple[str, str, bool, str]  # suite, place in its file, passed, the expression


def load(path: str) -> object:
    return json.loads((SUITES / path).read_text("utf-8-sig"))


def same(got: float | None, want: float) -> bool:
    return got is not None and math.isclose(got, want, rel_tol=1e-6, abs_tol=1e-15)


def plain(text: str) -> str:
    return match_form(text).replace(" ", "")


def results(path: str) -> Iterator[tuple[str, str, dict]]:
    """Place, input and result of every expectation of a Recognizers file."""
    for i, case in enumerate(load(f"{RECOGNIZERS}/{path}.json")):
        for j, result in enumerate(case["Results"]):
            yield f"{i}.{j}", case["Input"], {**result, "Context": case.get("Context", {})}


def overlapping(hans: str, start: int, end: int) -> list[Quantity]:
    return [q for q in quantities(hans) if q.start <= end and q.end > start]


def number_model() -> Iterator[Case]:
    for place, _, result in results("Number/Chinese/NumberModel"):
        want = float(result["Resolution"]["value"])
        yield "number", place, same(numeral(plain(result["Text"])), want), result["Text"]


def ordinal_model() -> Iterator[Case]:
    for place, _, result in results("Number/Chinese/OrdinalModel"):
        got = numeral(plain(result["Text"]).removeprefix("第"))
        yield "ordinal", place, same(got, float(result["Resolution"]["value"])), result["Text"]


def percent_model() -> Iterator[Case]:
    for place, _, result in results("Number/Chinese/PercentModel"):
        want = float(result["Resolution"]["value"].rstrip("%"))
        found = [q for q in quantities(plain(result["Text"]) + ",") if q.dimension == "share"]
        yield "percent", place, bool(found) and same(found[0].value, want), result["Text"]


def ends(found: list[Quantity]) -> tuple[float | None, float | None]:
    """The lowest and the highest value that the quantities allow."""
    low = [q.value for q in found if q.bound in ("at_least", "more_than", "range", "exact", "approx")]
    high = [q.value for q in found if q.bound in ("at_most", "less_than", "exact", "approx")]
    high += [q.value_high for q in found if q.value_high is not None]
    return (max(low) if low else None, min(high) if high else None)


def number_range_model() -> Iterator[Case]:
    """The suite's numbers have no unit; they are given one, since a number without one is no quantity here."""
    for place, _, result in results("Number/Chinese/NumberRangeModel"):
        want = [float(v) if v else None for v in result["Resolution"]["value"][1:-1].split(",")]
        got = ends(
            list(
                quantities(
                    re.sub(
                        "((?:或者?)?(?:以上|以下|更多)|之间|间)?$", r"个\1", plain(result["Text"]), count=1
                    )
                    + ","
                )
            )
        )
        agree = all(
            (a is None) == (b is None) and (a is None or same(a, b)) for a, b in zip(got, want, strict=True)
        )
        yield "number_range", place, agree, result["Text"]


def with_unit(suite: str, path: str) -> Callable[[], Iterator[Case]]:
    def cases() -> Iterator[Case]:
        for place, text, result in results(path):
            if result["Resolution"].get("value"):
                want = float(result["Resolution"]["value"])
                near = overlapping(match_form(text), result["Start"], result["End"])
                yield suite, place, any(same(q.value, want) for q in near), result["Text"]

    return cases


def money() -> Iterator[Case]:
    for i, (text, result) in enumerate(load("jionlp/money_parser.json")["money_string_list"]):
        want = [float(v) for v in (result["num"] if isinstance(result["num"], list) else [result["num"]])]
        found = next(iter(quantities(plain(text) + ",")), None)
        got = [v for v in (found.value, found.value_high) if v is not None] if found else []
        agree = len(got) == len(want) and all(abs(a - b) < 0.01 for a, b in zip(got, want, strict=True))
        yield "money", str(i), agree, text


def spoken_numerals() -> Iterator[Case]:
    data = load("cn2an/cn2an_test.json")
    for name in ("strict_data_dict", "normal_data_dict", "smart_data_dict"):
        for i, (text, want) in enumerate(data[name].items()):
            hans = plain(text)
            sums = [q.value for q in quantities(hans + ",")] if "元" in hans or "圆" in hans else []
            yield "cn2an", f"{name}.{i}", same(sums[0] if sums else numeral(hans), float(want)), text


def inverse_text(name: str) -> Iterator[tuple[int, str, str]]:
    lines = (SUITES / f"wetext/itn/{name}.txt").read_text("utf-8").splitlines()
    for i, line in enumerate(lines):
        spoken, _, written = line.partition(" => ")
        yield i, spoken, written


def inverse_numbers() -> Iterator[Case]:
    for name in ("measure", "number", "cardinal", "fraction"):
        for i, spoken, written in inverse_text(name):
            value = numeral(plain(written))
            if value is not None and not written.startswith("0"):
                yield "wetext", f"{name}.{i}", same(numeral(plain(spoken)), value), spoken


def values_in(written: str) -> list[float]:
    """The numbers of a written expression; the end of a range that is cut short takes the head of its begin."""
    coins = re.match(r"(\d+)块(\d)毛", written)
    if coins:
        return [int(coins[1]) + int(coins[2]) / 10]
    found: list[float | None] = []
    for match in re.finditer(r"(\d+(?:\.\d+)?)(?:(?:([~-])(\d+))?([万亿兆](?:\d+[万亿]?)*)?)", written):
        low, dash, high, scale = match[1], match[2], match[3], match[4] or ""
        found.append(numeral(low + scale))
        if high:
            found.append(numeral((high if dash == "~" else low[: len(low) - len(high)] + high) + scale))
    return [v for v in found if v is not None]


def inverse_quantities() -> Iterator[Case]:
    for name in ("measure", "money"):
        for i, spoken, written in inverse_text(name):
            if numeral(plain(written)) is None and len(spoken) < 40:
                found = list(quantities(plain(spoken) + ","))
                got = [v for q in found for v in (q.value, q.value_high) if v is not None]
                want = values_in(written)
                agree = len(got) >= len(want) > 0 and all(same(a, b) for a, b in zip(got, want, strict=False))
                yield "wetext", f"{name}.{i}", agree, spoken


def inverse_dates() -> Iterator[Case]:
    for i, spoken, written in inverse_text("date"):
        for j, want in enumerate(re.findall(r"\d+年?(?:/?\d+/\d+|/\d+)?|\d+/\d+", written)):
            digits = [int(n) for n in re.findall(r"\d+", want)]
            got = [[int(n) for n in re.findall(r"\d+", m.iso or "")] for m in dates(plain(spoken))]
            agree = (
                digits in got
                or [1900 + digits[0], *digits[1:]] in got
                or [2000 + digits[0], *digits[1:]] in got
            )
            yield "wetext", f"date.{i}.{j}", agree, spoken


def timex(value: str) -> tuple[str | None, str | None]:
    """The begin and end of a date or period as this project writes them."""
    parts = value.strip("()").split(",")
    told = ["-" + p[4:] if p.startswith("XXXX-") else p for p in parts[:2]]
    if len(parts) == 3 and parts[2].endswith("Y") and all(re.match(r"\d{4}-01-01", p) for p in told):
        told = [told[0][:4], str(int(told[1][:4]) - (parts[2] == "P10Y"))]
    if len(parts) == 3 and re.fullmatch("P[0-9]+M", parts[2]):  # the suite's end is the first day after
        told = [told[0][:7], f"{told[1][:5]}{int(told[1][5:7]) - 1:02d}"]
    return told[0], told[1] if len(told) > 1 else None


def dated(mention: DateMention) -> tuple[str | None, str | None]:
    return mention.iso, mention.iso_end


def date_models() -> Iterator[Case]:
    for name in ("DateParser", "DatePeriodParser"):
        for place, text, result in results(f"DateTime/Chinese/{name}"):
            year = result["Context"]["ReferenceDateTime"][:4]
            want = timex(result["Value"]["Timex"])
            found = dates(match_form(text))
            got = [dated(m) for m in found] + [dated(resolve(m, year)) for m in found]
            yield name, place, want in got, result["Text"]


def jionlp_time() -> Iterator[Case]:
    for i, (text, base, result) in enumerate(load("jionlp/time_parser.json")["time_string_list"]):
        if result["type"] == "time_delta":
            yield "time", str(i), lasts(text, result["time"]), text
        elif result["type"] in ("time_point", "time_span"):
            yield "time", str(i), spans(text, base, result["time"]), text
        else:
            yield "time", str(i), False, text


UNITS = {"year": ("年",), "month": ("个月",), "day": ("天", "工作日", "昼夜"), "hour": ("小时",), "minute": ("分钟",), "second": ("秒",)}  # fmt: skip
IN_DAYS = {"周": 7.0}


def lasts(text: str, want: dict | list) -> bool:
    found = next(iter(quantities(plain(text) + ",")), None)
    if found is None or found.unit is None:
        return False
    terms = want if isinstance(want, list) else [want]
    scale = IN_DAYS.get(found.unit, 1.0)
    values = (
        (None, found.value) if found.bound in ("at_most", "less_than") else (found.value, found.value_high)
    )
    for got, term in zip(values, terms, strict=False):
        ((unit, value),) = term.items() if len(term) == 1 else (("", 0),)
        named = found.unit in UNITS.get(unit, ()) or (unit == "day" and found.unit in IN_DAYS)
        if unit not in ("infinite", "zero") and not (
            named and same(None if got is None else got * scale, value)
        ):
            return False
    return True


def base_year(base: object) -> str:
    if isinstance(base, dict) and "year" in base:
        return str(base["year"])
    if isinstance(base, list):
        return str(base[0])
    if isinstance(base, float):
        return str(datetime.fromtimestamp(base).year)
    return "2021"


def spans(text: str, base: object, want: list) -> bool:
    """Whether a mention covers exactly the days from the one to the other."""
    if len(want) != 2 or not all(isinstance(w, str) and re.match(r"\d{4}-", w) for w in want):
        return False
    first, last = want[0][:10], want[1][:10]
    found = [resolve(m, base_year(base)) for m in dates(match_form(text))]
    return any(m.iso and covers(m.iso, m.iso_end) == (first, last) for m in found)


def covers(iso: str, iso_end: str | None) -> tuple[str, str]:
    """The first and the last day of a date or span that is as precise as the text."""
    last = iso_end or iso
    return (iso + "-01-01"[len(iso) - 4 :])[:10], _last_day(last)


def _last_day(iso: str) -> str:
    if len(iso) == 4:
        return iso + "-12-31"
    if len(iso) == 7:
        year, month = int(iso[:4]), int(iso[5:])
        days = (
            31,
            29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28,
            31,
            30,
            31,
            30,
            31,
            31,
            30,
            31,
            30,
            31,
        )
        return f"{iso}-{days[month - 1]:02d}"
    return iso


SOURCES: tuple[Callable[[], Iterator[Case]], ...] = (
    number_model,
    ordinal_model,
    percent_model,
    number_range_model,
    with_unit("dimension", "NumberWithUnit/Chinese/DimensionModel"),
    with_unit("currency", "NumberWithUnit/Chinese/CurrencyModel"),
    with_unit("age", "NumberWithUnit/Chinese/AgeModel"),
    money,
    spoken_numerals,
    inverse_numbers,
    inverse_quantities,
    inverse_dates,
    date_models,
    jionlp_time,
)


def cases() -> list[Case]:
    return [case for source in SOURCES for case in source()]
