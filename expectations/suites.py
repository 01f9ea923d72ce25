"""Great Expectations suites, generated from the rules that stand beside the schemas.

Each kind of rule is one expectation; the rule's name travels in `meta`, so that a result leads back to
the rule and its meaning.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import great_expectations as gx
import great_expectations.expectations as gxe

from warehouse.rules import Rule, rules_of

Expectation: TypeAlias = gxe.Expectation


def suite_of(table: str) -> gx.ExpectationSuite:
    """The suite of one table: an expectation for each of its rules, in their order."""
    return gx.ExpectationSuite(table, expectations=[expectation_of(rule) for rule in rules_of(table)])


@cache
def digest_of(table: str) -> str:
    """What decides how the page of a table's suite looks: its rules, this file, Great Expectations' release.

    The suite written out as JSON would say the same, but takes a tenth of a second, and ids in it are never the same.
    """
    said = (
        gx.__version__,
        hashlib.sha256(Path(__file__).read_bytes()).hexdigest(),
        *map(repr, rules_of(table)),
    )
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


def expectation_of(rule: Rule) -> Expectation:
    """The expectation that asks what the rule asks.

    >>> from warehouse.rules import RULES
    >>> rule = next(r for r in RULES if r.name == "indicators.kind.in_set")
    >>> expectation_of(rule).value_set
    ['actual', 'target']
    """
    shared: dict[str, Any] = {
        "meta": {"rule": rule.name, "severity": rule.severity},
        "description": rule.meaning,
        "severity": "critical" if rule.severity == "critical" else "warning",
    }
    return _EXPECTATIONS[rule.kind](rule, shared)


def _not_null(rule: Rule, shared: dict[str, Any]) -> Expectation:
    return gxe.ExpectColumnValuesToNotBeNull(column=rule.columns[0], **shared)


def _in_set(rule: Rule, shared: dict[str, Any]) -> Expectation:
    return gxe.ExpectColumnValuesToBeInSet(
        column=rule.columns[0], value_set=list(_sequence(rule.arguments["values"])), **shared
    )


def _is_true(rule: Rule, shared: dict[str, Any]) -> Expectation:
    return gxe.ExpectColumnValuesToBeInSet(column=rule.columns[0], value_set=[True], **shared)


def _between(rule: Rule, shared: dict[str, Any]) -> Expectation:
    return gxe.ExpectColumnValuesToBeBetween(
        column=rule.columns[0],
        min_value=rule.arguments["minimum"],
        max_value=rule.arguments["maximum"],
        **shared,
    )


def _regex(rule: Rule, shared: dict[str, Any]) -> Expectation:
    # Python's `$` also matches before a final line end, which no column may have.
    pattern = rf"^(?:{rule.arguments['pattern']})\Z"
    return gxe.ExpectColumnValuesToMatchRegex(column=rule.columns[0], regex=pattern, **shared)


def _pair_ordered(rule: Rule, shared: dict[str, Any]) -> Expectation:
    low, high = rule.columns
    return gxe.ExpectColumnPairValuesAToBeGreaterThanB(
        column_A=high, column_B=low, or_equal=True, ignore_row_if="either_value_is_missing", **shared
    )


def _unique(rule: Rule, shared: dict[str, Any]) -> Expectation:
    return gxe.ExpectColumnValuesToBeUnique(column=rule.columns[0], **shared)


def _row_count(rule: Rule, shared: dict[str, Any]) -> Expectation:
    return gxe.ExpectTableRowCountToBeBetween(
        min_value=rule.arguments["minimum"], max_value=rule.arguments["maximum"], **shared
    )


def _sequence(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


_EXPECTATIONS: Mapping[str, Callable[[Rule, dict[str, Any]], Expectation]] = {
    "not_null": _not_null,
    "in_set": _in_set,
    "is_true": _is_true,
    "between": _between,
    "regex": _regex,
    "pair_ordered": _pair_ordered,
    "unique": _unique,
    "row_count_between": _row_count,
}
