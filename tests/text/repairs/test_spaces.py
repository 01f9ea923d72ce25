"""Blanks inside words close; those between words, names and headings stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.edits import apply_edits
from tasks.text.normalise import to_traditional
from tasks.text.repair import repair
from tasks.text.repairs.spaces import find_spaces


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("学校有专 任教师86人", "学校有专任教师86人"),
        ("新建教学楼1700平方 米", "新建教学楼1700平方米"),
        ("组 长:李明", "组长:李明"),
        ("全县义务教  育学校45所", "全县义务教育学校45所"),
        ("加强师资　队伍建 设", "加强师资　队伍建设"),
        ("争取支持,投 资 96 万元。", "争取支持,投资 96 万元。"),
    ],
)
def test_a_word_is_whole_again_in_either_script(text: str, want: str) -> None:
    assert apply_edits(text, find_spaces(text))[0] == want
    traditional = to_traditional(text)
    assert apply_edits(traditional, find_spaces(traditional))[0] == to_traditional(want)


@pytest.mark.parametrize(
    "text",
    [
        "一、基本情况 学校占地35亩",
        "柳溪镇中心小学 校长张明",
        "张秀兰 陈强 李国华",
        "姓名 性别 年龄 男 女",
        "学校\n教师",
        "a b 12 3",
    ],
)
def test_blanks_between_words_stay(text: str) -> None:
    assert find_spaces(text) == []


TORN = "全县义 务教育学校45所,专 任教师86人,办 公室12间,"


@pytest.mark.parametrize(
    ("clause", "want"),
    [
        ("经费投入 逐年增加,成效明显。", "经费投入逐年增加,成效明显。"),
        ("全部教师 都参加了培训。", "全部教师都参加了培训。"),
        ("师资建设 我校抓培训,重实效。", "师资建设 我校抓培训,重实效。"),
        ("二、师资建设 抓培训,重实效。", "二、师资建设 抓培训,重实效。"),
    ],
)
def test_where_many_words_are_torn_blanks_amid_a_clause_close_too(clause: str, want: str) -> None:
    text = TORN + clause
    assert apply_edits(text, find_spaces(text))[0].endswith("," + want)
    assert find_spaces("全县共有学校,投入增加," + clause) == []


def test_the_repair_is_certain_and_a_row_of_its_own() -> None:
    assert [(e.start, e.end, e.fixed, e.rule) for e in repair("全校有专 任教师86人。")] == [
        (4, 5, "", "space_in_word")
    ]


@given(st.text("学校专任教师 　\n1,", max_size=40))
def test_only_blanks_ever_go(text: str) -> None:
    assert all(text[e.start : e.end].strip(" \u3000") == "" and e.fixed == "" for e in find_spaces(text))


@pytest.mark.parametrize(
    "text", ["作者:周福林 周越", "(组员:李小文 文静)", "人才强教 师者领航\n本学期,我校抓师资。"]
)
def test_blanks_between_names_and_the_halves_of_a_title_stay(text: str) -> None:
    assert find_spaces(text) == []


@pytest.mark.parametrize(
    ("set_apart", "whole"),
    [
        ("检查了食堂 , 及时整改 ; 学校高度重视 。", "检查了食堂,及时整改;学校高度重视。"),
        ("现将情况汇报如下 :", "现将情况汇报如下:"),
        ("出栏生猪2586头 。五年来", "出栏生猪2586头。五年来"),
    ],
)
def test_no_blank_stands_before_a_mark(set_apart: str, whole: str) -> None:
    assert apply_edits(set_apart, find_spaces(set_apart))[0] == whole


@pytest.mark.parametrize("text", ["第一, 加强领导。", "优秀率 (含良好)", "校长:李明 主任:王芳", "a , b"])
def test_other_blanks_beside_marks_stay(text: str) -> None:
    assert find_spaces(text) == []


def test_a_counted_item_closes_up() -> None:
    assert [e.start for e in find_spaces("抓好三件事: 一 是抓队伍; 二 是抓制度。")] == [8, 16]
    assert find_spaces("分数线 一 是否公布") == []
