"""Lists in which persons are told by their schools, and how schools are called in Taiwan."""

from tasks.facts.people import find_people
from tests.facts.passages import passage


def told(hans: str, **facts: str | None) -> list[tuple[str, str | None, str | None]]:
    found = find_people(passage(hans, **facts))
    return [(hans[p.start : p.end], p.role, p.org) for p in found]


def test_school_and_name_side_by_side_twice_are_a_list_of_persons() -> None:
    line = "获奖教师分别是石桥小学周岚、柳河中学苗青、青禾镇第二小学林晓芸。"
    assert told(line) == [
        ("周岚", "教师", "石桥小学"),
        ("苗青", "教师", "柳河中学"),
        ("林晓芸", "教师", "青禾镇第二小学"),
    ]
    assert told("石桥小学高度重视、柳河中学认真落实。") == []


def test_what_stands_behind_a_list_says_what_they_are() -> None:
    line = "石桥小学周岚、苗青、柳河中学林晓芸等8位学生获一等奖。"
    assert [role for _, role, _ in told(line)] == ["学生", "学生", "学生"]


def test_schools_of_taiwan_are_called_for_short() -> None:
    line = "青禾国小周岚老师、柳河国中林晓芸主任到场,全国小学都重视。"
    assert told(line) == [("周岚", "老师", "青禾国小"), ("林晓芸", "主任", "柳河国中")]


def test_the_post_before_a_name_and_others_is_the_role() -> None:
    assert told("柳河中学校长周岚等5人获得表彰。")[0] == ("周岚", "校长", "柳河中学")
