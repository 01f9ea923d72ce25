"""Shortcomings told in running prose, without a heading and without numbers."""

import pytest

from tasks.facts.problems.problems import find_measures, find_problems
from tests.bounded import in_linear_time
from tests.facts.passages import passage


def problems(line: str) -> list[tuple[str, int | None]]:
    return [(line[p.start : p.end], p.ordinal) for p in find_problems(passage(line))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "检查中发现,个别校舍屋顶漏水,墙面开裂;部分灭火器过期等问题。柳河镇已派人维修。",
            ["个别校舍屋顶漏水,墙面开裂", "部分灭火器过期等问题"],
        ),
        (
            "督查组发现少数教师擅自订购教辅,责令立即退款。",
            ["少数教师擅自订购教辅"],
        ),
        (
            "柳河镇多数学校管理规范,但也发现一些宿舍没有夜间值班;另外还发现大部分食堂缺少留样柜。",
            ["一些宿舍没有夜间值班", "大部分食堂缺少留样柜"],
        ),
    ],
)
def test_what_an_inspection_finds_wrong_with_some_is_a_problem(line: str, expected: list[str]) -> None:
    assert problems(line) == [(text, None) for text in expected]


@pytest.mark.parametrize(
    "line",
    [
        "调研组发现,部分村小环境优美、特色鲜明。",
        "检查发现部分学校存在以下问题。",
        "督查发现的一些隐患已经整改完毕。",
        "老师善于发现有的学生身上的闪光点。",
        "共发现21处隐患,已整改5处。",
    ],
)
def test_what_is_found_right_or_settled_or_only_counted_is_none(line: str) -> None:
    assert problems(line) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("石桥小学台账齐全,但部分记录更新不及时。", ["部分记录更新不及时"]),
        ("各班重视读书。不过,读书氛围不浓,未能吸引家长。", ["读书氛围不浓,未能吸引家长"]),
        ("课程开设齐全,但校本教材的编写还有待加强。", ["校本教材的编写还有待加强"]),
        ("制度健全。然而,个别班级存在代签现象,要求限期改正。", ["个别班级存在代签现象"]),
    ],
)
def test_what_is_wrong_behind_praise_is_a_problem(line: str, expected: list[str]) -> None:
    assert [text for text, _ in problems(line)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "条件艰苦,但教师们克服人手不足的困难。",
        "成绩是可喜的,但我们深知工作还有不足。",
        "工作虽有起色,但还存在一些不足。",
        "学校虽小,但管理规范、特色鲜明。",
        "食品质量不过关的一律退回。",
    ],
)
def test_what_is_done_in_spite_of_something_is_none(line: str) -> None:
    assert problems(line) == []


def test_a_list_below_bullets_is_read_line_by_line() -> None:
    line = "二、存在的问题及整改措施\n自查中发现几处不足:\n- 教室照明不足,已安排更换;\n- 绿化养护不及时的问题正在逐步改善。\n"
    part = passage(line, ("二、存在的问题及整改措施", 1))
    assert [line[m.start : m.end] for m in find_measures(part)] == ["已安排更换", "正在逐步改善"]
    assert [(line[p.start : p.end][:6], p.ordinal) for p in find_problems(part)] == [
        ("教室照明不足", 1),
        ("绿化养护不及", 2),
    ]


def test_measures_may_stand_below_measures_taken() -> None:
    line = "七、采取措施:\n(1)购置消毒柜。\n(2)规范留样。\n"
    part = passage(line, ("七、采取措施", 1), ("(1)购置消毒柜", 2), ("(2)规范留样", 2))
    assert [line[m.start : m.end] for m in find_measures(part)] == ["购置消毒柜。", "规范留样。"]


@pytest.mark.parametrize("line", ["检查发现部分学校漏水;" * 40, ",但部分学校漏水" * 40])
def test_long_prose_is_read_in_linear_time(line: str) -> None:
    with in_linear_time():
        find_problems(passage(line * 40))


def test_problems_that_are_to_be_mended_soon_are_announced_as_well() -> None:
    line = "巡查发现以下隐患急需整改:\n1、门卫室墙体开裂。\n2、井盖破损。\n"
    assert problems(line) == [("1、门卫室墙体开裂", 1), ("2、井盖破损", 2)]


@pytest.mark.parametrize(
    ("line", "problems"),
    [
        (
            "各班布置整洁。但美中不足的是少数班级阅读氛围不浓,图书角整理不够及时。",
            ["少数班级阅读氛围不浓,图书角整理不够及时"],
        ),
        ("大部分学校准备充分;材料齐全。少数学校重视不够,宣传氛围不浓。", ["少数学校重视不够,宣传氛围不浓"]),
        (
            "宣传做得好。然而,部分村组由于位置偏远,家长意识依然薄弱,需要再宣传。",
            ["部分村组由于位置偏远,家长意识依然薄弱"],
        ),
        ("有些家长反映的突出问题,已全部答复。少数民族学生能歌善舞。", []),
        ("各校准备充分。本次抽查也发现一些问题,尚需逐步改进。", []),
    ],
)
def test_what_is_said_of_some_at_the_head_of_a_sentence_is_told(line: str, problems: list[str]) -> None:
    assert [line[p.start : p.end] for p in find_problems(passage(line))] == problems


def test_short_sentences_that_head_paragraphs_in_a_row_are_told() -> None:
    line = "学习意识淡薄。有的教师不愿读书,满足于旧经验。\n服务意识不强。有的教师怕麻烦,不愿家访谈心。\n"
    assert [line[p.start : p.end] for p in find_problems(passage(line))] == ["学习意识淡薄", "服务意识不强"]
