"""Phrases that a converter read once for each layer stand once; what is said twice on purpose stays."""

from __future__ import annotations

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.echoes import find_echoes
from tests.bounded import in_linear_time


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("办园宗旨办园宗旨办园宗旨办园宗旨:服务幼儿", "办园宗旨:服务幼儿"),
        ("柳河镇校舍维修规划柳河镇校舍维修规划编报说明", "柳河镇校舍维修规划编报说明"),
        ("石桥小学校史石桥小学校史石桥小学校史1968年建校", "石桥小学校史1968年建校"),
    ],
)
def test_a_phrase_in_several_layers_stands_once(text: str, whole: str) -> None:
    assert apply_edits(text, find_echoes(text))[0] == whole


@pytest.mark.parametrize(
    "text",
    [
        "加油石桥加油石桥加油石桥!",
        "一等奖一等奖一等奖一等奖",
        "天天向上天天向上天天向上",
        "我校教师参加柳河镇教师节表彰会,柳河镇教师节表彰会在礼堂举行。",
        "",
        "校",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert find_echoes(text) == []


@pytest.mark.parametrize("text", ["学校安全" * 5000, "校" * 20000, "石桥小学工作总结汇报" * 2000])
def test_hostile_texts_take_linear_time(text: str) -> None:
    with in_linear_time():
        find_echoes(text)
