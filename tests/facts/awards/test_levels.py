"""Levels of awards whose own words leave them open: by the rank of a city, by the contest or meeting told of before."""

from __future__ import annotations

import pytest

from tasks.facts.awards.awards import find_awards
from tasks.facts.honours.gatherings import gatherings
from tests.facts.passages import passage


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("武安市文明单位", "县"),
        ("南昌市文明单位", "市"),
        ("重庆市文明单位", "省"),
        ("房山区文明单位", "县"),
    ],
)
def test_a_city_commends_at_its_rank(title: str, level: str) -> None:
    assert [a.level for a in find_awards(passage(f"学校被评为{title}。"))] == [level]


def test_a_prize_is_of_the_contest_that_the_report_tells_of() -> None:
    line = (
        "青石小学举行了首届校园朗诵比赛。选手们声情并茂。经过角逐,三(1)班获得一等奖,三(2)班获得“最佳台风奖”。"
    )
    assert [(a.title, a.rank, a.level) for a in find_awards(passage(line))] == [
        ("首届校园朗诵比赛", "一等奖", "校"),
        ("“最佳台风奖”", None, "校"),
    ]


def test_a_contest_with_a_name_of_its_own_has_no_level_of_another() -> None:
    line = "学校在全县合唱比赛中获一等奖。3名学生参加第六届青禾杯作文大赛,获二等奖。"
    assert [(a.title, a.level) for a in find_awards(passage(line))] == [
        ("全县合唱比赛", "县"),
        ("第六届青禾杯作文大赛", None),
    ]


def test_honours_of_a_meeting_are_of_those_who_hold_it() -> None:
    line = "9月10日,河口镇召开庆祝教师节表彰大会。会上,苗青等5位老师被评为“优秀班主任”。"
    assert [(a.title, a.level) for a in find_awards(passage(line))] == [("“优秀班主任”", "乡镇")]


def test_what_those_who_report_have_won_before_was_not_given_at_their_meeting() -> None:
    line = "青石小学召开总结表彰大会。学校连续三年被评为“教学评估先进单位”。"
    assert [a.level for a in find_awards(passage(line))] == [None]


def test_where_a_contest_is_held_is_not_who_holds_it() -> None:
    assert [g.level for g in gatherings("我区在青石小学举行田径运动会。")] == ["县"]


def test_who_decides_gives_its_level_to_all_honours_of_the_list() -> None:
    line = "县委、县政府决定,授予柳河中学等6个单位“先进集体”称号,授予周岚等45名同志“优秀教师”称号,授予苗青等5名同志“优秀校长”称号。"
    assert [a.level for a in find_awards(passage(line))] == ["县", "县", "县"]
