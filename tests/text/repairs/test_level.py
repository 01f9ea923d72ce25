"""平 that a filter struck out of a whole text."""

import pytest

from tasks.text.edits import apply_edits, in_order
from tasks.text.repair import repair
from tasks.text.repairs.level import find_struck_level


def fixed(text: str) -> str:
    return apply_edits(text, in_order(find_struck_level(text)))[0]


@pytest.mark.parametrize(
    ("struck", "whole"),
    [
        ("粉刷墙面2 万余方米,管理水不断提升", "粉刷墙面2 万余平方米,管理水平不断提升"),
        ("新建綜合樓1860方米,教學水及質量明顯提高", "新建綜合樓1860平方米,教學水平及質量明顯提高"),
    ],
)
def test_it_stands_again_in_square_metres_and_levels(struck: str, whole: str) -> None:
    assert fixed(struck) == whole
    assert {edit.rule for edit in repair(struck)} >= {"struck_level"}


@pytest.mark.parametrize(
    "text",
    [
        "粉刷墙面2万方米,教师的平均年龄为41岁。",
        "四方米店开业,饮水安全有保障。",
        "学校用水方便,生活水有人管,运动场3600平米。",
    ],
)
def test_a_text_that_has_it_and_words_that_never_had_it_stay(text: str) -> None:
    assert find_struck_level(text) == []
