"""Honours, prizes and chronicles in other words: winners without a verb, lists, inverted orders, and what was not won."""

import pytest

from tests.facts.wordings import Rows, named, part_of, said, won

HEAD = "石桥小学2016年工作总结\n"


def told(text: str) -> Rows:
    """Prizes without level, count and year."""
    return [(a.title, a.rank, a.recipient) for a in part_of(text).awards]


def happened(text: str) -> Rows:
    return [(e.date, e.date_end) for e in part_of(text).events]


@pytest.mark.parametrize(
    "frame",
    [
        HEAD + "在全县说课比赛中,_一等奖。",
        HEAD + "在全县运动会中,_第二名。",
        HEAD + "在全县运动会上,_季军。",
    ],
)
@pytest.mark.parametrize("who", ["周岚", "周岚老师", "周岚、苗青", "五(2)班", "石桥中学", "校合唱队"])
def test_a_winner_may_stand_right_before_the_prize(frame: str, who: str) -> None:
    assert [recipient for _, _, recipient in told(frame.replace("_", who))] == [who]


@pytest.mark.parametrize("mark", ["", ":", "为", "是", "分别是", "为:"])
def test_winners_may_stand_right_behind_their_prize(mark: str) -> None:
    rows = told(f"{HEAD}校级说课比赛结果:一等奖{mark}周岚,二等奖{mark}苗青、林晓芸。")
    assert [row[1:] for row in rows] == [("一等奖", "周岚"), ("二等奖", "苗青、林晓芸")]


def test_the_first_places_are_named_in_turn_by_many_words() -> None:
    words = "前三名分别是 前三名分别为: 前三名为: 前三名依次是 前三名的分别是 前三名有:"
    frame = HEAD + "拔河比赛_五(1)班、五(2)班、五(3)班。"
    assert said(told, frame, words, "前三名依次为:") == {}
    assert [row[1:] for row in told(frame.replace("_", "前三名依次为:"))] == [
        ("第一名", "五(1)班"),
        ("第二名", "五(2)班"),
        ("第三名", "五(3)班"),
    ]


def test_each_of_several_teams_has_its_own_place() -> None:
    words = "分获冠、亚、季军 分获冠亚季军 分别获得冠、亚、季军 分别夺得冠亚季军"
    frame = HEAD + "拔河比赛中,语文组、数学组、英语组_。"
    assert said(told, frame, words, "分别获得冠军、亚军、季军") == {}


@pytest.mark.parametrize("words", ["拔得头筹", "位居榜首", "荣登榜首", "力拔头筹", "名列榜首"])
def test_the_first_place_has_many_names(words: str) -> None:
    text = f"{HEAD}在全县合唱比赛中,我校代表队{words}。"
    assert told(text) == [("全县合唱比赛", "第一名", "我校代表队")]


@pytest.mark.parametrize(
    "words",
    [
        "将“教学能手”称号授予周岚老师",
        "把“教学能手”的称号授予了周岚老师",
        "“教学能手”称号授予周岚老师",
        "“教学能手”称号由周岚老师摘得",
    ],
)
def test_an_honour_may_be_told_before_who_got_it(words: str) -> None:
    assert told(f"{HEAD}{words}。") == [("“教学能手”", None, "周岚老师")]


@pytest.mark.parametrize("mark", [",", ":", "—"])
def test_a_list_sets_persons_before_what_they_hold(mark: str) -> None:
    text = f"{HEAD}周岚{mark}市优秀教师;苗青{mark}县师德标兵;林晓芸{mark}县说课比赛一等奖。"
    rows = [("市优秀教师", None, "周岚"), ("县师德标兵", None, "苗青"), ("县说课比赛", "一等奖", "林晓芸")]
    assert told(text) == rows
    assert [name for name, _, _ in named(text)] == ["周岚", "苗青", "林晓芸"]


@pytest.mark.parametrize("opens", ["其中", "分别为", "分别是", "其中有", ""])
def test_prizes_are_counted_level_by_level(opens: str) -> None:
    text = f"{HEAD}师生获市级以上奖励46人次,{opens}国家级3人次,省级11人次。"
    assert [row[3:5] for row in won(text)][1:] == [("国家", 3), ("省", 11)]


@pytest.mark.parametrize("work", ["论文", "作品", "案例", "课件"])
def test_prized_works_are_counted_with_their_ranks(work: str) -> None:
    text = f"{HEAD}获奖{work}9篇,其中一等奖2篇、二等奖7篇。"
    assert [(rank, count) for _, rank, _, _, count, _ in won(text)] == [
        (None, 9),
        ("一等奖", 2),
        ("二等奖", 7),
    ]


@pytest.mark.parametrize("prize", ["特優", "優等", "甲等", "佳作", "首獎"])
def test_prizes_of_taiwan_are_ranks(prize: str) -> None:
    text = f"本校學生參加全國兒童繪畫比賽,四年級周志遠同學榮獲{prize},指導老師為苗青老師。"
    assert [rank is not None for _, rank, _ in told(text)] == [True]


@pytest.mark.parametrize(
    "words",
    [
        "我校未获得一等奖",
        "我校没有被评为县先进单位",
        "我校未能评上县文明单位",
        "如果获得全县说课比赛一等奖,可以加分",
        "凡获全县说课比赛一等奖的教师,奖励200元",
        "获一等奖者奖励500元",
        "评选条件:获县级以上优秀教师称号三年以上",
    ],
)
def test_what_was_not_won_is_no_award(words: str) -> None:
    assert told(f"{HEAD}{words}。") == []


@pytest.mark.parametrize("heading", ["今后打算", "努力方向", "下一步打算"])
def test_what_a_section_of_plans_says_is_no_award(heading: str) -> None:
    assert told(f"{HEAD}一、工作\n学校工作扎实。\n二、{heading}\n开展评选,评出一等奖3名,二等奖5名。\n") == []


@pytest.mark.parametrize("bullet", ["", "●", "·", "1、", "★"])
@pytest.mark.parametrize("giver", ["", "(县文明委)", "  县文明委"])
def test_honours_stand_behind_their_dates(bullet: str, giver: str) -> None:
    text = f"石桥小学荣誉\n{bullet}2012年  县文明单位{giver}\n{bullet}2014年  省级绿色学校{giver}\n"
    assert [title for title, _, _ in told(text)] == ["县文明单位", "省级绿色学校"]


@pytest.mark.parametrize("month", ["3月", "三月", "3月份", "三月:"])
@pytest.mark.parametrize("mark", ["  ", ",", " "])
def test_the_days_of_a_chronicle_take_the_month_above_them(month: str, mark: str) -> None:
    days = f"6日{mark}召开教师大会。\n24—25日{mark}举行春季运动会。\n"
    assert happened(f"石桥小学大事记(2015年)\n{month}\n{days}") == [
        ("2015-03-06", None),
        ("2015-03-24", "2015-03-25"),
    ]
