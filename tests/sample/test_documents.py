"""A sample document says what its truth says, at the places that it says."""

import json
import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sample.documents import SCRIPTS, STYLES, document
from sample.rows import TABLES

seeds = st.integers(0, 10_000)
indexes = st.integers(0, 1_000_000)
quick = settings(max_examples=60, deadline=None)

LEVELS = {"国家", "省", "市", "县", "乡镇", "校", None}
BOUNDS = {"exact", "approx", "at_least", "more_than", "at_most", "less_than", "range"}
DOC_TYPES = {
    "工作总结",
    "工作计划",
    "工作方案",
    "工作报告",
    "工作汇报",
    "情况报告",
    "整改报告",
    "自查报告",
    "其他",
}
DATE = re.compile(r"(\d{4}|-)(-\d\d(-\d\d)?)?$")


@quick
@given(seeds, indexes)
def test_every_row_points_at_its_own_characters(seed, index):
    one = document(seed, index)
    for table, rows in one.truth.items():
        for row in rows:
            assert one.text[row["start"] : row["end"]] == row["text"], table
            assert row["text"].strip() == row["text"] != "" or table == "parts"


@quick
@given(seeds, indexes)
def test_the_same_seed_and_index_give_the_same_document_in_any_order(seed, index):
    first = document(seed, index)
    document(seed, index + 1)
    assert document(seed, index) == first


@quick
@given(seeds, indexes)
def test_the_truth_can_be_written_as_json_and_has_every_table(seed, index):
    truth = document(seed, index).truth
    assert tuple(truth) == TABLES
    assert json.loads(json.dumps(truth)) == truth


@quick
@given(seeds, indexes, st.sampled_from(("hant", "tw")))
def test_the_converter_moves_no_offset(seed, index, script):
    plain, converted = (document(seed, index, style="single", script=s) for s in ("hans", script))
    assert len(plain.text) == len(converted.text)
    for table in TABLES:
        spans = [[(r["start"], r["end"]) for r in d.truth[table]] for d in (plain, converted)]
        assert spans[0] == spans[1]


@quick
@given(seeds, indexes)
def test_attributes_keep_to_the_definitions_of_the_guide(seed, index):
    truth = document(seed, index).truth
    for row in truth["indicators"]:
        assert row["bound"] in BOUNDS
        assert row["kind"] in {"actual", "target"}
        assert row["numeral"] in {"arabic", "chinese"}
        assert row["object"]
        assert (row["value_high"] is not None) == (row["bound"] == "range")
        assert row["clause_start"] <= row["start"] < row["end"] <= row["clause_end"]
    for row in truth["events"]:
        assert DATE.match(row["date"])
        assert row["kind"] in {"past", "planned"}
        assert row["date_end"] is None or row["date_end"] > row["date"]
    assert {row["level"] for row in truth["awards"]} <= LEVELS
    assert {row["doc_type"] for row in truth["parts"]} <= DOC_TYPES


@quick
@given(seeds, indexes)
def test_every_digit_stands_in_a_fact_or_in_a_named_non_fact(seed, index):
    one = document(seed, index)
    covered = bytearray(len(one.text))
    for table in ("indicators", "masked", "events", "policies", "nonfacts"):
        for row in one.truth[table]:
            covered[row["start"] : row["end"]] = b"\1" * (row["end"] - row["start"])
    for row in one.truth["sections"]:
        covered[row["start"] : row["start"] + len(row["marker"])] = b"\1" * len(row["marker"])
    stray = [m.group() for m in re.finditer(r"\d+", one.text) if not all(covered[m.start() : m.end()])]
    assert stray == []


@quick
@given(seeds, indexes)
def test_quantities_do_not_overlap_and_stay_inside_one_line(seed, index):
    rows = document(seed, index).truth["indicators"]
    assert all(a["end"] <= b["start"] for a, b in pairwise(rows))
    assert not any("\n" in row["text"] for row in rows)


@quick
@given(seeds, indexes)
def test_parts_cover_the_document_one_after_another(seed, index):
    one = document(seed, index)
    parts = one.truth["parts"]
    assert parts[0]["start"] == 0
    assert parts[-1]["end"] == len(one.text)
    assert all(a["end"] == b["start"] for a, b in pairwise(parts))
    assert len(parts) > 1 if one.style == "compilation" else len(parts) == 1


@quick
@given(seeds, indexes)
def test_a_check_holds_exactly_when_its_numbers_agree(seed, index):
    one = document(seed, index, style="long", script="hans")
    quantities = {(r["start"], r["end"]): r["value"] for r in one.truth["indicators"]}
    for check in one.truth["checks"]:
        values = [quantities[tuple(span)] for span in check["spans"]]
        if check["kind"] == "total":
            assert check["holds"] == (values[0] == sum(values[1:]))
        elif check["kind"] == "growth":
            assert check["holds"] == (values[0] == values[1] - values[2])
        else:
            assert check["holds"] == (abs(values[0] - 100 * values[1] / values[2]) < 0.06)


@pytest.mark.parametrize("style", STYLES)
def test_each_style_states_the_kinds_of_fact_that_it_is_for(style):
    seen = Counter(
        table for i in range(40) for table, rows in document(3, i, style=style).truth.items() if rows
    )
    expected = {
        "ledger": {"problems", "measures", "people", "sections"},
        "prose": {"sections", "parts"},
        "plan": {"sections", "indicators"},
    }.get(style, {"indicators", "sections", "awards", "people", "events", "policies", "checks"})
    assert all(seen[table] >= 10 for table in expected)
    if style == "prose":
        assert set(seen) <= {"parts", "sections", "nonfacts", "policies"}


def test_some_sums_are_wrong_and_most_are_right():
    held = Counter(c["holds"] for i in range(300) for c in document(8, i).truth["checks"])
    assert 0 < held[False] < held[True] / 4


def test_plans_state_targets_and_summaries_state_what_was_done():
    plans = [r for i in range(30) for r in document(4, i, style="plan").truth["indicators"]]
    assert {r["kind"] for r in plans} == {"target"}


def test_a_masked_year_gives_dates_without_a_year():
    masked = [
        d for i in range(300) if (d := document(6, i, style="single")).truth["parts"][0]["period"] is None
    ]
    dates = [row["date"] for one in masked for row in one.truth["events"]]
    assert len(masked) > 5
    assert dates
    assert all(date.startswith("--") or int(date) < 2000 for date in dates)  # the founding of a school apart


def test_styles_and_scripts_all_occur():
    many = [document(2, i) for i in range(250)]
    assert {one.style for one in many} == set(STYLES)
    assert {one.script for one in many} == set(SCRIPTS)


def test_no_two_documents_are_alike():
    texts = {document(1, i).text for i in range(300)}
    assert len(texts) == 300


def test_long_documents_have_about_twelve_kilobytes_of_text():
    sizes = [len(document(1, i, style="long", script="hans").text.encode()) for i in range(60)]
    assert 10_000 < sum(sizes) / len(sizes) < 16_000


@quick
@given(seeds, indexes)
def test_a_heading_begins_with_its_marker(seed, index):
    for row in document(seed, index).truth["sections"]:
        assert row["text"].startswith(row["marker"])
        assert len(row["text"]) <= 40
