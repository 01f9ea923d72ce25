"""Decisions about refused rows live in a text file under git."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.errors import BadInput
from warehouse.decisions import Decision, add_decision, read_decisions, row_hash

ONE = Decision(
    "ab12", "indicators.rate_possible", "indicators:d1:3-6:x", "2026-11-22", "应届生入学率可超过百分之百"
)


def test_what_was_added_is_read_back(tmp_path):
    path = tmp_path / "more" / "decisions.tsv"
    add_decision(path, ONE)
    other = Decision("aa00", "events.date_possible", "events:d2:1-9:x", "2026-11-23", "闰年")
    add_decision(path, other)
    assert read_decisions(path) == (other, ONE)
    assert path.read_text("utf-8").startswith("# Refused rows")


def test_a_second_decision_on_the_same_row_and_rule_replaces_the_first(tmp_path):
    path = tmp_path / "decisions.tsv"
    add_decision(path, ONE)
    again = Decision(ONE.row_hash, ONE.rule, ONE.quarantine_id, "2026-11-25", "核对过原件")
    add_decision(path, again)
    assert read_decisions(path) == (again,)


def test_no_file_holds_no_decisions(tmp_path):
    assert read_decisions(tmp_path / "none.tsv") == ()


@pytest.mark.parametrize("because", ["", "   ", "two\nlines", "a\ttab"])
def test_a_reason_that_is_none_is_refused(tmp_path, because):
    with pytest.raises(BadInput, match="expected the reason in words"):
        add_decision(tmp_path / "d.tsv", Decision("a", "r", "q", "2026-11-22", because))


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder", "utf-8")
    with pytest.raises(BadInput, match=r"ZONGJIE_DECISIONS=.*/file/d\.tsv: .*; expected a file in a folder"):
        add_decision(tmp_path / "file" / "d.tsv", ONE)


def test_a_line_that_is_no_decision_is_named(tmp_path):
    path = tmp_path / "decisions.tsv"
    path.write_text("# head\nab12\tonly two\n", "utf-8")
    with pytest.raises(BadInput, match=r"decisions.tsv line 2: 2 columns, expected row_hash, rule"):
        read_decisions(path)


@given(st.dictionaries(st.sampled_from(["text", "value", "unit", "start"]), st.text(max_size=5), min_size=1))
def test_the_hash_does_not_depend_on_the_order_of_columns(row):
    assert row_hash("indicators", row) == row_hash("indicators", dict(reversed(row.items())))


def test_the_hash_tells_tables_apart():
    assert row_hash("awards", {"text": "一等奖"}) != row_hash("events", {"text": "一等奖"})
