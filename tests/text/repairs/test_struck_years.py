"""年 that a filter struck out comes back where only years can be meant."""

import pytest

from tasks.text.edits import apply_edits, in_order
from tasks.text.repairs.struck_years import find_struck_years


def restored(text: str) -> str:
    return apply_edits(text, in_order(find_struck_years(text)))[0]


@pytest.mark.parametrize(
    ("struck", "whole"),
    [
        ("石桥县学前教育三行动计划", "石桥县学前教育三年行动计划"),
        ("柳河镇學前三規劃", "柳河镇學前三年規劃"),
        ("全县学前三毛入园率达到95%", "全县学前三年毛入园率达到95%"),
        ("全镇安定。近三来,新建园舍", "全镇安定。近三年来,新建园舍"),
    ],
)
def test_after_a_count_nothing_else_fits(struck: str, whole: str) -> None:
    assert restored(struck) == whole


def test_two_such_places_tell_of_the_others() -> None:
    text = "近来,学前三毛入园率逐提高。实施学前教育三行动计划。"
    assert restored(text) == "近年来,学前三年毛入园率逐年提高。实施学前教育三年行动计划。"


@pytest.mark.parametrize(
    "text", ["近来,入园率逐提高。", "十三五发展规划", "第三行动计划组", "学前三班", "新近来校的教师"]
)
def test_what_may_be_right_stays(text: str) -> None:
    assert find_struck_years(text) == []
