"""Numbers that the source blanked out or took away."""

import pytest

from tasks.facts.masked import masked_in


@pytest.mark.parametrize(
    ("hans", "words", "unit"),
    [
        ("投入xx多万元", "xx多万元", "元"),
        ("新建教室××间", "××间", "间"),
        ("自**年以来", "**年", "年"),
        ("共投入资金万元,", "万元", "元"),
        ("新建校舍平方米,", "平方米", "平方米"),
        ("共有名教师", "名", "人"),
        ("合格率达%", "%", "%"),
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
    ],
)
def test_a_number_that_is_there_is_not_masked(hans):
    assert masked_in(hans) == []
