"""Numerals and units against public suites, at the level of values.

`numeral_scope.tsv` names the cases that are out of this project's scope, one by one, with the reason; every other
case must pass, and a case that is listed there must fail, so that the list can only shrink.
"""

import json
import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.facts.numerals import numeral
from tasks.facts.quantities import quantities
from tasks.text.normalise import match_form
from tests.shared import SHARED

SUITES = SHARED / "suites"
SCOPE = Path(__file__).with_name("numeral_scope.tsv")
needs_suites = pytest.mark.skipif(
    not SUITES.is_dir(), reason=f"peer suites not found at {SUITES} (set ZONGJIE_SHARED)"
)

Case = tuple[str, str, bool]


def load(path: str) -> object:
    return json.loads((SUITES / path).read_text("utf-8-sig"))


def same(got: float | None, want: float) -> bool:
    return got is not None and math.isclose(got, want, rel_tol=1e-6, abs_tol=1e-15)


def plain(text: str) -> str:
    return match_form(text).replace(" ", "")


def number_model() -> Iterator[Case]:
    for i, case in enumerate(load("recognizers-text/Number/Chinese/NumberModel.json")):
        for j, result in enumerate(case["Results"]):
            want = float(result["Resolution"]["value"])
            yield "number", f"{i}.{j}", same(numeral(plain(result["Text"])), want)


def percent_model() -> Iterator[Case]:
    for i, case in enumerate(load("recognizers-text/Number/Chinese/PercentModel.json")):
        for j, result in enumerate(case["Results"]):
            want = float(result["Resolution"]["value"].rstrip("%"))
            found = [q for q in quantities(plain(result["Text"]) + ",") if q.dimension == "share"]
            yield "percent", f"{i}.{j}", bool(found) and same(found[0].value, want)


def dimension_model() -> Iterator[Case]:
    for i, case in enumerate(load("recognizers-text/NumberWithUnit/Chinese/DimensionModel.json")):
        hans = match_form(case["Input"])
        for j, result in enumerate(case["Results"]):
            want = float(result["Resolution"]["value"])
            near = [q for q in quantities(hans) if q.start <= result["End"] and q.end > result["Start"]]
            yield "dimension", f"{i}.{j}", any(same(q.value, want) for q in near)


def money() -> Iterator[Case]:
    for i, (text, result) in enumerate(load("jionlp/money_parser.json")["money_string_list"]):
        want = [float(v) for v in (result["num"] if isinstance(result["num"], list) else [result["num"]])]
        found = next(iter(quantities(plain(text) + ",")), None)
        got = [v for v in (found.value, found.value_high) if v is not None] if found else []
        agree = len(got) == len(want) and all(abs(a - b) < 0.01 for a, b in zip(got, want, strict=True))
        yield "money", str(i), agree


def spoken_numerals() -> Iterator[Case]:
    data = load("cn2an/cn2an_test.json")
    for name in ("strict_data_dict", "normal_data_dict", "smart_data_dict"):
        for i, (text, want) in enumerate(data[name].items()):
            yield "cn2an", f"{name}.{i}", same(numeral(plain(text)), float(want))


def inverse_text() -> Iterator[Case]:
    for name in ("measure", "number"):
        lines = (SUITES / f"wetext/itn/{name}.txt").read_text("utf-8").splitlines()
        for i, line in enumerate(lines):
            spoken, _, written = line.partition(" => ")
            value = numeral(plain(written))
            if value is not None and not written.startswith("0"):
                yield "wetext", f"{name}.{i}", same(numeral(plain(spoken)), value)


def cases() -> list[Case]:
    sources = (number_model, percent_model, dimension_model, money, spoken_numerals, inverse_text)
    return [case for source in sources for case in source()]


def scope() -> dict[tuple[str, str], str]:
    rows = [line.split("\t") for line in SCOPE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {(suite, case): reason for suite, case, reason in rows}


@needs_suites
def test_every_case_in_scope_has_the_value_of_the_suite():
    known = scope()
    assert [f"{s} {c}" for s, c, passed in cases() if not passed and (s, c) not in known] == []


@needs_suites
def test_no_case_is_out_of_scope_that_passes():
    failing = {(s, c) for s, c, passed in cases() if not passed}
    assert sorted(set(scope()) - failing) == []


@needs_suites
def test_nine_in_ten_cases_of_the_numeral_suites_pass_without_any_exception():
    found = [passed for s, _, passed in cases() if s in ("number", "cn2an", "wetext")]
    assert len(found) > 400
    assert sum(found) / len(found) >= 0.90


def test_every_exception_has_a_reason():
    assert all(len(reason) > 10 for reason in scope().values())
