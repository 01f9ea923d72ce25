"""A dash where a one belongs: each word that a one makes, and dashes of sound prose."""

import pytest

from tasks.text.repair import repair
from tasks.text.repairs.dash_ones import find_dash_ones

WORDS = (
    *(
        "统{}思想",
        "统{}领导",
        "进{}步落实",
        "另{}方面",
        "第{}名",
        "第{}学期",
        "这{}年",
        "每{}位教师",
        "同{}时期",
    ),
    *(
        "取得了{}定的成绩",
        "开展了{}系列活动",
        "有{}批骨干",
        "荣获{}等奖",
        "({})基本情况",
        "{}年来,学校",
        "{}方面抓教学",
    ),
    *("存在的问题:{}是经费不足;二是教师缺编。", "\n{}、加强领导\n石桥小学成立了小组。\n二、落实责任"),
)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("dash", "—―－")
def test_a_dash_within_a_word_that_a_one_makes_is_a_one(word: str, dash: str) -> None:
    text = word.format(dash)
    assert [(e.start, e.fixed) for e in find_dash_ones(text)] == [(text.index(dash), "一")]


@pytest.mark.parametrize("word", WORDS)
def test_the_word_itself_is_left_alone(word: str) -> None:
    assert find_dash_ones(word.format("一")) == []


@pytest.mark.parametrize(
    "text",
    [
        "教师——是学校发展的根本,二是学生。",
        "小学—初中衔接,学校—家庭—社会结合。",
        "获一等奖—三等奖12个,第二名—第五名各1个。",
        "2008—2009学年第一学期,全校分三个阶段——每个阶段两周。",
        "—是谁最先到校的?",
        "—、加强领导,没有下文。",
    ],
)
def test_dashes_of_sound_prose_stay(text: str) -> None:
    assert find_dash_ones(text) == []


def test_the_repair_reaches_the_text() -> None:
    assert [(e.fixed, e.rule) for e in repair("全镇统—思想,教师45人。")] == [("一", "dash_for_one")]
