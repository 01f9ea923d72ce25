"""Numbers, quantities and dates against public suites, at the level of values.

`suite_scope.tsv` names every case that does not pass, with the reason: those that are out of this project's scope
(`out`), and those that are in it and not met (`open`). Every other case must pass, and a case that is listed must
fail, so that the list can only shrink.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.facts.suites import SUITES, Case, cases

SCOPE = Path(__file__).with_name("suite_scope.tsv")
needs_suites = pytest.mark.skipif(
    not SUITES.is_dir(), reason=f"peer suites not found at {SUITES} (set ZONGJIE_SHARED)"
)


@cache
def found() -> tuple[Case, ...]:
    return tuple(cases())


def scope() -> dict[tuple[str, str], tuple[str, str]]:
    rows = [line.split("\t") for line in SCOPE.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {(suite, case): (kind, reason) for suite, case, kind, reason in rows}


@needs_suites
def test_every_case_that_is_not_listed_has_the_value_of_the_suite():
    known = scope()
    assert [f"{s} {c} {text}" for s, c, passed, text in found() if not passed and (s, c) not in known] == []


@needs_suites
def test_no_case_is_listed_that_passes():
    failing = {(s, c) for s, c, passed, _ in found() if not passed}
    assert sorted(set(scope()) - failing) == []


@needs_suites
def test_nine_in_ten_cases_in_scope_pass_in_every_suite():
    known = scope()
    passed = Counter(s for s, _, ok, _ in found() if ok)
    unmet = Counter(suite for (suite, _), (kind, _) in known.items() if kind == "open")
    assert set(passed) >= {
        "number",
        "percent",
        "number_range",
        "dimension",
        "currency",
        "age",
        "money",
        "time",
    }
    assert {s: n for s, n in unmet.items() if passed[s] < 0.9 * (passed[s] + n)} == {}


@needs_suites
def test_nine_in_ten_cases_of_the_numeral_suites_pass_without_any_exception():
    ok = [passed for s, _, passed, _ in found() if s in ("number", "ordinal", "cn2an")]
    assert len(ok) > 500
    assert sum(ok) / len(ok) >= 0.90


def test_every_exception_is_of_a_kind_and_has_a_reason():
    assert {kind for kind, _ in scope().values()} <= {"out", "open"}
    assert all(len(reason) > 10 for _, reason in scope().values())
