"""A closing mark that was deleted goes where the quotation ended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.edits import apply_edits
from tasks.text.repairs.quote_ends import likeliest_end
from tasks.text.repairs.quotes import find_quotes

LOST = "通过“两基复查,落实“一费制收费政策,发挥“名校优势,"


def closed(text: str) -> str:
    """The text behind three quotations whose marks are lost as well."""
    whole = LOST + text
    return apply_edits(whole, find_quotes(whole))[0].removeprefix(
        "通过“两基”复查,落实“一费制”收费政策,发挥“名校”优势,"
    )


@pytest.mark.parametrize(
    "text",
    [
        "树立“阅读为先、书香致远”的理念,",
        "校训为“明德向学,知行日新”。",
        "提出“勤、快、稳”的排练要求。",
        "所谓“水常清”就是天天换水。",
        "在“齐”字上下功夫。",
        "以“校园绿地改造”为契机,",
        "推广“千万工程”经验,",
        "评“金扫帚奖”(每月一次)。",
        "评选“文明班级”、“优秀少先队员”。",
        "“十五五”时期的规划",
    ],
)
def test_the_mark_goes_behind_what_was_quoted(text: str) -> None:
    assert closed(text.replace("”", "")) == text


def test_marks_that_open_paragraphs_are_left_alone() -> None:
    law = "第二条改为:\n“忘带校牌的;\n“穿错校服的;\n“迟到的。\n第三条改为:“经老师同意的,"
    assert find_quotes(law) == []


@given(
    st.text("教学活动,。的“工程、(两基)", min_size=1, max_size=40), st.sets(st.integers(1, 40), max_size=5)
)
def test_a_quotation_ends_within_what_follows_the_mark(inside: str, good: set[int]) -> None:
    assert 1 <= likeliest_end(inside, "", good) <= len(inside)


@given(st.text("教学活动,。的“”工程、(两基)\n", max_size=80))
def test_marks_are_only_inserted_and_each_opening_mark_gets_at_most_one(text: str) -> None:
    edits = find_quotes(text)
    assert all(e.start == e.end and e.fixed == "”" for e in edits)
    assert len(edits) <= text.count("“")


def test_one_mark_that_was_lost_among_many_is_put_back() -> None:
    text = "抓好“五个一”工程,创建“平安校园活动,评为“文明单位”。"
    assert [(text[e.start - 2 : e.start], e.fixed) for e in find_quotes(text)] == [("校园", "”")]


@pytest.mark.parametrize(
    "text",
    [
        "他说:“要抓好“两基”工作。",
        "第一条:“学校加强管理。\n“教师遵守规定。”",
        "评为“文明单位”,开展“读书”活动。",
    ],
)
def test_quotations_that_go_on_are_not_closed(text: str) -> None:
    assert find_quotes(text) == []


def test_the_first_of_two_in_a_row_goes_up_to_the_second() -> None:
    text = "开展“读书”活动,讲究“做人的朴实素养和“从教的专业素养”的统一。"
    assert "“做人的朴实素养”和“从教" in apply_edits(text, find_quotes(text))[0]
