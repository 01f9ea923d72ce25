"""In a scanned text, characters go back to look-alikes that their neighbours want, and in no other text."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.scanned import find_scanned

SIGN = "柳河镇敦师"


def read(text: str) -> str:
    whole = apply_edits(SIGN + text, repair(SIGN + text))[0]
    return whole.removeprefix("柳河镇教师")


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("加强侍别困难学生的资助工作", "加强特别困难学生的资助工作"),
        ("全镇小学共有教室20问,教师60人。", "全镇小学共有教室20间,教师60人。"),
        ("学籍菅理和财务菅理", "学籍管理和财务管理"),
        ("今俊的努力方向,持色学校", "今俊的努力方向,特色学校"),
        ("学校办工广两个", "学校办工厂两个"),
        ("大性畜存栏300头,减少井支", "大牲畜存栏300头,减少开支"),
        ("幼儿园六所,人园儿童三百人,迁人新校舍", "幼儿园六所,入园儿童三百人,迁入新校舍"),
        ("图书室有藏书2方册,投资30方元", "图书室有藏书2万册,投资30万元"),
    ],
)
def test_the_neighbours_say_what_was_printed(scanned: str, meant: str) -> None:
    assert read(scanned) == meant


@pytest.mark.parametrize(
    "text",
    [
        "石桥小学李白老师",
        "土地面积3亩",
        "工人宿舍",
        "持续改进",
        "日常工作和目标管理",
        "往来账目",
        "王主任和玉石村",
        "迟到一次扣2分,存贷挂钩",
        "嫁入石桥村的教师,挖土300方",
    ],
)
def test_sound_text_stays_even_there(text: str) -> None:
    assert read(text) == text


def test_a_text_without_such_phrases_is_not_looked_at() -> None:
    assert find_scanned("学籍菅理和财务菅理") == []
