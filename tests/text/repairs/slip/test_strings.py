"""The table of longer strings: what it holds, and that no string, however odd, is too much for it."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.repairs.slip import strings
from tasks.text.repairs.slip.strings import CELLS, DEAREST, STEP, listed, place, told
from tasks.vocabulary import FOLDER


def test_the_table_has_its_cells_and_some_are_free() -> None:
    cells = array("H")
    cells.frombytes((FOLDER / strings.NAME).read_bytes())
    assert len(cells) == CELLS
    assert 0.05 < cells.count(0) / CELLS < 0.3  # a search ends at the first free cell


def test_what_prose_writes_is_told_and_what_it_does_not_is_not() -> None:
    assert told("全县教育工作", 4).not_at_all < told("全县教育二作", 4).not_at_all
    assert told("提高教育教学质量", 4).well > told("提高教育教枭质量", 4).well


@given(st.text(min_size=4, max_size=5))
def test_any_string_has_a_place_and_a_cost_or_none(string: str) -> None:
    at, begins = place(string)
    assert 0 <= at < CELLS
    assert begins % (DEAREST + 1) == 0
    found = listed(string)
    assert found is None or 0 <= found <= DEAREST * STEP


@given(st.text("教学校的。0县", max_size=12), st.integers(0, 12))
def test_each_symbol_is_told_well_or_a_little_or_not_at_all(text: str, start: int) -> None:
    found = told(text, start)
    assert 0 <= found.well + found.not_at_all <= max(0, len(text) - start)


def test_strings_that_were_put_into_the_table_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [0] * CELLS
    costs = {"学校教学": 3, "教师学生": 7, "全县教育工": 31}
    for string, cost in costs.items():
        at, begins = place(string)
        cells[at] = begins | cost
    monkeypatch.setattr(strings, "_cells", lambda: array("H", cells))
    assert {s: round((listed(s) or 0) / STEP) for s in costs} == costs
    assert listed("学校教师") is None
