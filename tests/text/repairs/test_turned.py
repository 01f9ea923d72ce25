"""Quotation marks that face the wrong way are turned in lines that do not close without it."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.turned import find_turned_quotes


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("开展“手拉手“活动,评为“文明学校”。", "开展“手拉手”活动,评为“文明学校”。"),
        ("实施”三名“工程", "实施“三名”工程"),
        ("把”合格学校”建好", "把“合格学校”建好"),
        ('“十一五"期间', "“十一五”期间"),
        ("“两基”达标。\n评为”先进集体“。", "“两基”达标。\n评为“先进集体”。"),
    ],
)
def test_a_mark_is_turned(typed: str, meant: str) -> None:
    assert apply_edits(typed, find_turned_quotes(typed))[0] == meant


@pytest.mark.parametrize(
    "text",
    [
        "他说:““两基”是重点。”",
        "“两基”和“一费制”",
        '开展"手拉手"活动',
        "“要抓好两基,\n要抓好安全。”",
        "创建“平安校园和“文明学校,开展“读书”活动",
        "开展“结对帮扶活动,落实“一费制收费,通过“两基复查,抓好“普九",
        "第一条“学校应当加强管理,提高质量,\n第二条“教师应当遵守规定。”",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert find_turned_quotes(text) == []


def test_opening_marks_stand_for_closing_ones() -> None:
    text = "开展了“书香校园“活动,评选“文明班级“12个。"
    assert [(e.start, e.fixed) for e in find_turned_quotes(text)] == [(8, "”"), (19, "”")]


def test_marks_that_lost_their_closing_ones_are_left_to_others() -> None:
    assert find_turned_quotes("发挥“名校优势,实施“名校带动,逐步缩小差距。") == []
