"""The same said in other words gives the same rows: each frame is read with every word that may stand in it."""

from collections.abc import Callable

import pytest

from tasks.facts.extract import PartFacts, facts_of
from tasks.text.read import read_bytes

Rows = list[tuple[object, ...]]


def part_of(text: str) -> PartFacts:
    return facts_of(read_bytes(text.encode()))[0]


def stated(text: str) -> Rows:
    """Indicators without the word that governs them."""
    return [(i.value, i.unit, i.object, i.subject, i.metric, i.period) for i in part_of(text).indicators]


def won(text: str) -> Rows:
    return [(a.title, a.rank, a.recipient, a.level, a.count, a.year) for a in part_of(text).awards]


def named(text: str) -> Rows:
    """Persons with role and body."""
    part = part_of(text)
    return [(text[p.start : p.end], p.role, p.org) for p in part.people]


def said(read: Callable[[str], Rows], frame: str, words: str, like: str) -> dict[str, Rows]:
    """By word what is read from a frame, for each word that gives other rows than `like`."""
    want = read(frame.replace("_", like))
    assert want
    return {word: rows for word in words.split() if (rows := read(frame.replace("_", word))) != want}


HAVING = "现有 拥有 设有 计有 建有 总共有 一共有 共计有 总计有 合计有 现共有 目前有 目前共有 现拥有 总共拥有 下辖 现辖"


@pytest.mark.parametrize(
    "frame",
    [
        "石桥镇中心学校总结\n石桥镇_小学12所,教师306人,学生4520人。",
        "柳河县教育局总结\n全县_小学12所,初中3所,专任教师800人。",
        "柳河学区总结\n柳河学区_小学12所,教师306人。",
    ],
)
def test_what_there_is_is_told_by_many_verbs(frame: str) -> None:
    assert said(stated, frame, HAVING, "共有") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "柳河县教育局总结\n2013年,全县小学适龄儿童入学率_99.8%,初中巩固率_98%。",
        "石桥小学总结\n学生人数_1200人,图书_12000册。",
        "柳河县教育局总结\n全年教育投入_3200万元。",
    ],
)
def test_what_a_number_comes_to_is_told_by_many_verbs(frame: str) -> None:
    words = "达 升至 提升到 上升到 提升至 已达 达到了 高达 为 是 提高到 提高至 增至 增加到 攀升到 攀升至 跃升至 增长到"
    assert said(stated, frame, words, "达到") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "柳河县教育局总结\n2013年,全县招生1200人,_增加120人。",
        "柳河县教育局总结\n2013年,全县招生1200人,_增长12%。",
    ],
)
def test_the_year_that_is_compared_with_is_not_the_period(frame: str) -> None:
    words = (
        "较上年 比去年 较去年 比上一年 同比 比上年同期 较去年同期 与上年相比 与去年相比, 同去年相比 比前一年"
    )
    assert said(stated, frame, words, "比上年") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "石桥小学总结\n2019年,我校_“县先进单位”称号。",
        "石桥小学总结\n2019年,我校先后_县德育工作先进单位、市优秀学校等荣誉称号。",
        "石桥小学总结\n周岚老师在全县说课比赛中_一等奖。",
        "石桥小学总结\n在县运动会上,我校代表队一举_团体总分第一名。",
    ],
)
def test_what_was_won_is_told_by_many_verbs(frame: str) -> None:
    words = "获得 喜获 收获 收获了 获取 赢得 摘得 摘取 摘下 夺得 夺取 勇夺 拿下 拿下了 捧回 捧得 斩获 荣膺 取得 获 获评 揽获"
    assert said(won, frame, words, "荣获") == {}


@pytest.mark.parametrize(
    "frame",
    [
        "石桥小学总结\n2019年8月,周志远_柳河小学校长。",
        "石桥小学总结\n周志远同志_柳河小学校长,工作认真。",
    ],
)
def test_who_took_a_post_is_told_by_many_verbs(frame: str) -> None:
    words = "担任 兼任 出任 为 是 当选 当选为 被任命为 被聘为 任命为 接任 就任 升任 调任 履任 现任 曾任 被推选为 被选为"
    assert said(named, frame, words, "任") == {}


@pytest.mark.parametrize("words", ["校长", "我校校长", "石桥小学校长"])
def test_a_role_may_stand_in_a_bracket_behind_the_name(words: str) -> None:
    assert named(f"石桥小学总结\n周志远({words})获县一等奖。") == [("周志远", "校长", "石桥小学")]
