"""Persons told by where they come from, and leaders named in a row."""

from __future__ import annotations

from tasks.facts.people.people import find_people
from tests.facts.passages import passage


def told(hans: str) -> list[tuple[str, str | None, str | None]]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans))]


def test_who_comes_from_a_school_is_of_it_and_so_on_down_the_list() -> None:
    line = "来自青石中学高二(1)班的周岚以9.6分夺冠,来自河口职高的林晓芸、柳溪初中的苗青均获二等奖。"
    assert told(line) == [
        ("周岚", None, "青石中学"),
        ("林晓芸", None, "河口职高"),
        ("苗青", None, "柳溪初中"),
    ]


def test_teachers_from_everywhere_are_nobody() -> None:
    assert told("来自全县各中学的教师、来自兄弟学校的同行和来自农村的学生参加。") == []


def test_leaders_are_named_in_a_row_without_their_posts() -> None:
    line = "9月9日,县领导周岚、林晓芸、苗青出席会议。各镇领导高度重视、积极参与,加强学习。"
    assert [(name, role) for name, role, _ in told(line)] == [
        ("周岚", "县领导"),
        ("林晓芸", "县领导"),
        ("苗青", "县领导"),
    ]
