"""Numbers that the source blanked out or took away."""

import pytest

from tasks.facts.indicators.masked import masked_in


@pytest.mark.parametrize(
    ("hans", "words", "unit"),
    [
        ("投入xx多万元", "xx多万元", "元"),
        ("征地x0余亩", "x0余亩", "亩"),
        ("投资3x0余万元", "3x0余万元", "元"),
        ("新建教室××间", "××间", "间"),
        ("历时**年", "**年", "年"),
        ("资助x名学生", "x名", "人"),
        ("家庭人口 x 人", "x 人", "人"),
        ("获奖○○人次", "○○人次", "人次"),
        ("学生3x名", "3x名", "人"),
        ("年收入____元", "____元", "元"),
        ("培训教师( )人次", "( )人次", "人次"),
        ("投入资金……万元", "……万元", "元"),
        ("教师某百人", "某百人", "人"),
        ("及格率xx.x%", "xx.x%", "%"),
        ("共投入资金万元,", "万元", "元"),
        ("新建校舍平方米,", "平方米", "平方米"),
        ("用地总面积平方米(含操场)", "平方米", "平方米"),
        ("共有名教师", "名", "人"),
        ("合格率达%", "%", "%"),
        ("高级职称9人,占教师总数的%,", "%", "%"),
        ("总人口xx万,", "xx万", None),
        ("安排*万用于补充保安", "*万", None),
    ],
)
def test_a_blank_is_found_with_its_unit(hans, words, unit):
    (one,) = masked_in(hans)
    assert (hans[one.start : one.end], one.unit) == (words, unit)


@pytest.mark.parametrize(
    "hans",
    [
        "投入12万元",
        "上万元",
        "几万元",
        "有所提高",
        "每平方米造价",
        "元/平方米,",
        "30%",
        "著名教师",
        "十余万元",
        "自**年以来",
        "20xx年12月",
        "党的xx届三中全会",
        "xx级学生",
        "xx班学生",
        "xx家长委员会",
        "宽2×3米",
        "庆祝第**个教师节",
    ],
)
def test_a_number_that_is_there_is_not_masked(hans):
    assert masked_in(hans) == []


@pytest.mark.parametrize(
    ("hans", "objects"),
    [
        ("共有学生xx人,其中女xx人", ["学生", "学生·女"]),
        ("购置电脑xx台,资助xx名贫困生", ["电脑", "贫困生"]),
        ("新建校舍平方米,新增绿化面积平方米。", ["校舍", "绿化面积"]),
        ("现有xx个教学班", ["教学班"]),
        ("总人口xx万,安排**万用于添置设备", ["总人口", None]),
    ],
)
def test_a_blank_has_the_object_that_it_counts(hans, objects):
    assert [one.object for one in masked_in(hans)] == objects


def test_the_object_is_written_as_the_document_writes_it():
    text, hans = "購置電腦xx臺", "购置电脑xx台"
    assert [one.object for one in masked_in(hans, text)] == ["電腦"]


def test_a_blank_behind_and_has_the_noun_behind_it():
    hans = "有 x 个行政村和 x 个社区 x 个小区。"
    assert [one.object for one in masked_in(hans)][:2] == ["行政村", "社区"]


def test_a_title_of_villages_holds_no_sum():
    assert masked_in("石桥村获评亿元村。") == []
