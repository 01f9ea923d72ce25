"""Places of many rows at once are those of each row by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tasks.records import Edit
from tasks.text.edits import apply_edits, in_order
from tasks.way_back import way_back

TEXT = "青石中学二〇一三年工作总结现有教师八十六人"
PLACES = st.integers(0, len(TEXT) + 3)


@st.composite
def edits(draw: st.DrawFn) -> list[Edit]:
    """Edits of the text, of any length, some of which are only marks."""
    found = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(TEXT)))
        end = draw(st.integers(start, min(len(TEXT), start + 6)))
        fixed = draw(st.none() | st.text("校年", max_size=4))
        found.append(Edit(start, end, fixed, "kind", "rule", draw(st.booleans())))
    return in_order(found)


@given(edits(), st.lists(st.tuples(PLACES, PLACES)))
def test_many_spans_lead_where_each_leads(damage: list[Edit], asked: list[tuple[int, int]]) -> None:
    _, offsets = apply_edits(TEXT, damage)
    starts, ends = way_back(offsets).spans([start for start, _ in asked], [end for _, end in asked])
    alone = [offsets.span(start, end) for start, end in asked]
    assert list(zip(starts, ends, strict=True)) == [(span.start, span.end) for span in alone]


def test_a_text_that_was_cut_away_altogether_leads_to_its_end() -> None:
    _, offsets = apply_edits(TEXT, [Edit(0, len(TEXT), "", "nav", "cut", True)])
    there = offsets.span(0, 0)
    assert way_back(offsets).spans([0, 0], [0, 0]) == ([there.start] * 2, [there.end] * 2)
