"""Edits apply, compose and lead back, whatever their mixture."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.records import Edit
from tasks.text.edits import apply_edits, compose, in_order

TEXT = st.text(alphabet="学校工作总结,2013年\n", min_size=0, max_size=30)
FIXED = st.text(alphabet="甲乙丙丁", max_size=3)


@st.composite
def edits_over(draw: st.DrawFn, text: str) -> list[Edit]:
    found = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 4)))
        fixed = draw(FIXED)
        if end > start or fixed:
            found.append(Edit(start, end, fixed, "other", "r", True))
    return in_order(found)


@st.composite
def two_generations(draw: st.DrawFn) -> tuple[str, list[Edit], list[Edit]]:
    text = draw(TEXT)
    first = draw(edits_over(text))
    middle, _ = apply_edits(text, first)
    return text, first, draw(edits_over(middle))


@given(two_generations())
def test_composed_edits_do_what_both_generations_do(case: tuple[str, list[Edit], list[Edit]]) -> None:
    text, first, second = case
    middle, offsets = apply_edits(text, first)
    expected, _ = apply_edits(middle, second)
    both = compose(first, second, middle, offsets)
    assert apply_edits(text, both)[0] == expected
    assert in_order(both) == both


@given(two_generations())
def test_copied_characters_lead_back_to_themselves(case: tuple[str, list[Edit], list[Edit]]) -> None:
    text, first, _ = case
    edited, offsets = apply_edits(text, first)
    covered = {i for e in first for i in range(e.start, e.end)}
    for i, character in enumerate(edited):
        if character in "甲乙丙丁":
            continue
        back = offsets.span(i, i + 1)
        assert text[back.start : back.end] == character
        assert back.start not in covered


@given(two_generations(), st.data())
def test_spans_keep_their_order_on_the_way_back(
    case: tuple[str, list[Edit], list[Edit]], data: st.DataObject
) -> None:
    text, first, _ = case
    edited, offsets = apply_edits(text, first)
    start = data.draw(st.integers(0, len(edited)))
    end = data.draw(st.integers(start, len(edited)))
    back = offsets.span(start, end)
    assert 0 <= back.start <= back.end <= len(text)
