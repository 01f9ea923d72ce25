"""Texts in which one character of nearly every word stands twice are read as they were; others keep their doubles."""

from __future__ import annotations

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.stuttered import find_echoes, find_stuttered
from tests.bounded import in_linear_time

STUTTERED = (
    "石桥小学安全管理制制度,门卫职职责,教室卫卫生标准准,食堂采采购流程程,学生守守则,作息时时间表,"
    "奖励办办法,考勤勤制度,图书借借阅规定定,值班安排排,家长委委员会章程程。"
)
WHOLE = (
    "石桥小学安全管理制度,门卫职责,教室卫生标准,食堂采购流程,学生守则,作息时间表,"
    "奖励办法,考勤制度,图书借阅规定,值班安排,家长委员会章程。"
)


def test_a_stuttering_text_is_whole_again() -> None:
    assert apply_edits(STUTTERED, repair(STUTTERED))[0] == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        "学生生活丰富,天天锻炼,人人参与,层层落实,常常检查,工作作风扎实,处处留心,年年有进步。" * 3,
        "管理制制度和学生守守则。" + WHOLE,
        "加油油!" * 40,
    ],
)
def test_other_doubles_stay(text: str) -> None:
    assert find_stuttered(text) == []


def test_the_work_is_bounded() -> None:
    with in_linear_time():
        find_stuttered("制制度度" * 5_000)


ECHOED = "石桥小学法 制 制教育以学生为主 体 体,开展了主题班 会 会、讲 座 座 , ,签订责任 书 书,组织观 看 看录像 ,  ,安 全 全教育人 人 人参与。"


def test_a_text_that_prints_each_line_end_twice_is_whole_again() -> None:
    fixed = apply_edits(ECHOED, find_echoes(ECHOED))[0]
    assert fixed.startswith("石桥小学法制教育以学生为主体,开展了主题班会、讲座,签订责任书,组织观看录像")


@pytest.mark.parametrize(
    "text", ["校长 李明 明年退休。", ECHOED[:20], "男 男 女 女 男", "1 1 2 2 3 3 4 4 5 5 6 6"]
)
def test_a_few_such_places_stay(text: str) -> None:
    assert find_echoes(text) == []
