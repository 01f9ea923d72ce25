"""Each rule is broken by a row that breaks nothing else."""

import re
from copy import deepcopy
from dataclasses import replace

import polars as pl
import pytest

from tasks.errors import BadInput
from tests.warehouse.rows import SOURCE, frames, place, rows
from warehouse.context import DERIVED, with_context
from warehouse.rules import KINDS, RULES, rules_of
from warehouse.schemas import LOCATED, TABLES
from warehouse.verdicts import findings, holds, with_dependants

POINTING = [rule for rule in RULES if rule.kind != "row_count_between"]
AFTER = len(SOURCE)
OTHER = place("学校")


def far(end):
    """A span of a located row that begins and ends past the source, or is of the other part."""
    return {"start": end - 1, "end": end}


# What to change in the last row of the table to break the rule, where the rule does not tell by itself.
BREAKERS = {
    "documents.one_id": {"row_id": "other"},
    "documents.same_length": {"text_hans": "短"},
    "documents.decoded": {"source_text": SOURCE.replace("。", "\ufffd")},
    "documents.published_on_possible": {"published_on": "2013-02-30"},
    "documents.published_in_time": {"published_on": "2027-01-01"},
    "documents.pages_obtained_pages_stated": {"pages_obtained": 4},
    "documents.pages_stated.between": {"pages_stated": 100_001},
    "parts.one_id": {"part_id": "other"},
    "parts.signed_date_possible": {"signed_date": "2013-11-31"},
    "parts.signed_in_time": {"signed_date": "2027"},
    "parts.period_possible": {"period": "2013-2012"},
    "sections.one_id": {"section_id": "other"},
    "sections.parent_exists": {"parent_id": "other"},
    "sections.below_parent": {"level": 1},
    "indicators.range_complete": {"bound": "range"},
    "indicators.value_value_high": {"bound": "range", "value_high": 39.0},
    "indicators.rate_possible": {"unit": "%", "value": 130.0},
    "indicators.count_whole": {"value": 4.5},
    "indicators.size_plausible": {"unit": "岁", "value": 860.0},
    "indicators.clause_start_clause_end": {"clause_start": 60, "clause_end": 50},
    "indicators.clause_in_source": {"clause_end": AFTER + 1},
    "indicators.clause_holds_row": {"clause_end": place("40人")[1] - 1},
    "indicators.period_possible": {"period": "2013-09/2013-02"},
    "indicators.actual_in_time": {"period": "2031"},
    "masked.not_stated_too": dict(zip(("start", "end", "text"), place("40人"), strict=True)),
    "awards.year_in_time": {"year": "2031"},
    "events.date_possible": {"date": "2013-02-29"},
    "events.date_end_possible": {"date_end": "2013-09-31"},
    "events.dates_ordered": {"date_end": "2013-09-09"},
    "events.past_in_time": {"date": "2026-11-23"},
    "measures.problem_exists": {"problem_ordinal": 2},
    "checks.indicators_exist": {"indicator_ids": ["d1:i1", "other"]},
    "checks.enough_indicators": {"indicator_ids": ["d1:i1"]},
    "checks.verdict_agrees": {"holds": False},
    "repairs.known_where_certain": {"fixed": None},
    "repairs.changes_text": {"fixed": "臵"},
    "families.containment.between": {"containment": 1.5},
    "fetches.status.between": {"status": 99, "outcome": "unexpected"},
    "families.self_is_exact": {"relation": "near"},
    "fetches.body_where_ok": {"body_sha256": None},
    "fetches.archive_place_whole": {"archive_offset": None},
    "fetches.status_fits": {"status": 404},
    "quarantine.table_known": {"table": "fact"},
    "runs.end_known": {"state": "running"},
    "runs.started_at_finished_at": {"started_at": "2026-11-22T03:00:00Z"},
    "changes.table_known": {"table": "fact"},
    "documents.damage_ratio.usual": {"damage_ratio": 0.4},
    "fetches.seconds.usual": {"seconds": 4000.0},
    "fetches.attempts.usual": {"attempts": 21},
    "families.containment.usual": {"containment": 0.2},
    # Forms that another rule would refuse as well, were they broken in the usual way.
    "indicators.value.between": {"value": 1e16, "unit": None},
    "indicators.value_high.between": {"bound": "range", "value_high": 1e16},
    "indicators.bound.in_set": {"bound": "about"},
    "documents.row_id.not_null": {"row_id": None},
    "runs.finished_at.regex": {"finished_at": "tomorrow"},
    "runs.started_at.regex": {"started_at": "1 o'clock"},
    "cells.indicator_exists": {"indicator_id": "other"},
    "people.name_short": {"start": 3, "end": 34, "text": SOURCE[3:34]},
}
NEW_ROWS = {
    "parts.apart": {"row_id": "d1:p2", "part_id": "d1:p2"},
    "repairs.apart": {"row_id": "d1:e2"},
    "cells.one_place": {"row_id": "d1:c2"},
}


def breaking(rule):
    """The changes to a valid row that break the rule."""
    if rule.name in BREAKERS:
        return BREAKERS[rule.name]
    column = TABLES[rule.table].column(rule.columns[0]) if rule.columns[0][0] != "_" else None
    match rule.kind:
        case "not_null":
            return {column.name: None}
        case "in_set":
            return {column.name: "no such value"}
        case "between":
            low, high = rule.arguments["minimum"], rule.arguments["maximum"]
            value = high + 1 if low is None else low - 1
            return {column.name: float(value) if column.dtype == pl.Float64 else value}
        case "regex":
            return {column.name: next(v for v in ("", "a\tb", "<p>x", "2013-13") if not fits(rule, v))}
        case "pair_ordered":
            return {"start": 9, "end": 8}
    return SPAN_BREAKERS[rule.columns[0]]


def fits(rule, value):
    return re.fullmatch(rule.arguments["pattern"], value)


SPAN_BREAKERS = {
    "_document_exists": {"document_id": "other"},
    "_inside_source": {"start": AFTER, "end": AFTER + 1},
    "_text_matches": {"text": "别的字"},
    "_part_exists": {"part_id": "other"},
    "_section_exists": {"section_id": "other"},
}


def broken_batch(rule):
    batch = deepcopy(rows())
    if rule.name == "documents.has_part":
        batch["parts"] = []
    elif rule.name.endswith(".inside_part"):
        batch[rule.table][-1] |= {"part_id": "d1:p0"} | (
            {"problem_ordinal": None} if rule.table == "measures" else {}
        )
        batch["parts"].append(
            batch["parts"][0]
            | {"row_id": "d1:p0", "part_id": "d1:p0", "start": AFTER - 1, "end": AFTER, "text": SOURCE[-1]}
        )
    elif rule.kind == "unique":
        batch[rule.table].append(batch[rule.table][-1])
    elif rule.name in NEW_ROWS:
        batch[rule.table].append(batch[rule.table][-1] | NEW_ROWS[rule.name])
    else:
        batch[rule.table][-1] |= breaking(rule)
    return batch


def broken_rules(table, batch):
    return set(findings(frames(batch), [table])["rule"])


def test_the_valid_rows_break_no_rule():
    assert findings(frames(rows())).rows() == []


# These can't be broken alone: the rules named beside are broken by the nature of the thing.
TOGETHER = {
    **{f"{t}.row_id.unique": {f"{t}.apart"} for t in ("parts", "repairs")},
    "cells.row_id.unique": {"cells.one_place"},
}


@pytest.mark.parametrize("rule", POINTING, ids=lambda rule: rule.name)
def test_a_row_breaks_only_this_rule(rule):
    assert broken_rules(rule.table, broken_batch(rule)) - TOGETHER.get(rule.name, set()) == {rule.name}


def test_there_are_at_least_eighty_rules_with_unique_names():
    assert len(RULES) >= 80
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_rule_is_of_a_known_kind_and_looks_at_columns_that_exist():
    for rule in RULES:
        assert rule.kind in KINDS
        assert rule.severity in ("critical", "row", "warning")
        known = {*TABLES[rule.table].names, *DERIVED[rule.table]}
        known |= {"_document_exists", "_inside_source", "_text_matches"} if rule.table in LOCATED else set()
        assert set(rule.columns) <= known, rule.name


def test_every_derived_column_has_a_rule_and_is_boolean_without_nulls():
    for table, frame in frames(rows()).items():
        derived = [c for c in with_context(table, frames(rows())).columns if c not in frame.columns]
        assert set(derived) == {rule.columns[0] for rule in rules_of(table) if rule.kind == "is_true"}
    batch = frames({t: [dict.fromkeys(listed[0])] for t, listed in rows().items()})
    for table in batch:
        context = with_context(table, batch).drop(TABLES[table].names)
        assert context.null_count().sum_horizontal().sum() == 0
        assert set(context.dtypes) <= {pl.Boolean}


def test_a_table_rule_points_at_no_row():
    rule = next(rule for rule in RULES if rule.kind == "row_count_between")
    with pytest.raises(BadInput, match="expected a row rule"):
        holds(rule)


def test_too_many_rows_are_a_finding_without_an_id(monkeypatch):
    rule = next(rule for rule in rules_of("documents") if rule.name == "documents.volume")
    none = replace(rule, arguments={"minimum": 0, "maximum": 0})
    monkeypatch.setattr("warehouse.verdicts.rules_of", lambda table: (none,))
    found = findings(frames(rows()), ["documents"])
    assert found.select("rule", "row_id", "severity").rows() == [("documents.volume", None, "critical")]


@pytest.mark.parametrize("clause", ["较上年增长130%", "完成计划的130%", "初中毛入学率为106.3%"])
def test_a_rate_over_a_hundred_is_right_in_a_clause_of_growth_or_gross_enrolment(clause):
    batch = rows()
    batch["documents"][0]["source_text"] = clause
    row = batch["indicators"][0] | {"start": 4, "end": 8, "clause_start": 0, "clause_end": len(clause)}
    row |= {"value": 130.0, "unit": "%"}
    frame = with_context("indicators", frames({"documents": batch["documents"], "indicators": [row]}))
    assert frame["_rate_possible"].to_list() == [True]


@pytest.mark.parametrize("clause", ["每班平均45.5人", "百名学生配有45.5台"])
def test_an_average_need_not_be_whole(clause):
    batch = rows()
    batch["documents"][0]["source_text"] = clause
    row = batch["indicators"][0] | {"clause_start": 0, "clause_end": len(clause), "value": 45.5}
    frame = with_context("indicators", frames({"documents": batch["documents"], "indicators": [row]}))
    assert frame["_count_whole"].to_list() == [True]


@pytest.mark.parametrize(("value", "held"), [(1.9e13, False), (3e14, True)])
def test_a_sum_may_be_that_of_the_country(value, held):
    batch = rows()
    row = batch["indicators"][0] | {"value": value, "unit": "元"}
    frame = with_context("indicators", frames({"documents": batch["documents"], "indicators": [row]}))
    assert frame["_size_plausible"].to_list() == [not held]


def test_all_rows_of_a_refused_document_hang_on_it():
    batch = frames(rows())
    gone = with_dependants(batch, {"documents": {"d1"}})
    assert set(gone) == {"documents", *LOCATED}
    assert all(gone[table] == set(batch[table]["row_id"]) for table in LOCATED)


def test_a_check_hangs_on_each_of_its_indicators_and_on_nothing_else():
    assert with_dependants(frames(rows()), {"indicators": {"d1:i2"}}) == {
        "indicators": {"d1:i2"},
        "checks": {next(iter(frames(rows())["checks"]["row_id"]))},
    }
