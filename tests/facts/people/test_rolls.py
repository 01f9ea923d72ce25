"""Persons in rolls, by their class, and by what they do behind their title."""

from tasks.facts.people.people import find_people
from tests.facts.passages import passage


def told(hans: str, **facts: str | None) -> list[tuple[str, str | None, str | None]]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans, **facts))]


def test_rolls_set_persons_behind_their_county_or_school() -> None:
    text = "先进个人\n青石县:周岚 林晓芸\n石桥小学:苗 青、周志远\n工作要求:认真 细致\n"
    assert [(name, org) for name, _, org in told(text)] == [
        ("周岚", "青石县"),
        ("林晓芸", "青石县"),
        ("苗 青", "石桥小学"),
        ("周志远", "石桥小学"),
    ]


def test_a_bracket_tells_the_group_of_all_before_it() -> None:
    text = "一等奖:周志远、林晓芸(体育组)\n"
    assert [(name, org) for name, _, org in told(text)] == [("周志远", "体育组"), ("林晓芸", "体育组")]


def test_a_prize_stands_before_or_behind_a_name_with_a_blank() -> None:
    assert [name for name, _, _ in told("金奖  林晓芸 高二(2)班\n")] == ["林晓芸"]
    assert [name for name, _, _ in told("男子100米:周志远 第一名\n")] == ["周志远"]


def test_the_name_of_a_county_is_no_name_of_a_roll() -> None:
    assert told("优秀集体\n罗江区教育局、石桥小学\n") == []


def test_pupils_are_told_by_their_class() -> None:
    assert told("新生代表是七(2)班的周志远。") == [("周志远", "学生", "七(2)班")]


def test_what_leaders_say_closes_their_names() -> None:
    assert [name for name, _, _ in told("校长周岚感慨地说,教师很辛苦。")] == ["周岚"]
    assert [name for name, _, _ in told("听取了校长林晓芸关于工程进展的汇报。")] == ["林晓芸"]


def test_a_government_is_no_head_of_another_division() -> None:
    line = "省政府督导组来到石桥小学,副县长林晓芸陪同。"
    assert [(name, org) for name, _, org in told(line)] == [("林晓芸", None)]


def test_those_who_are_given_a_title_are_named_before_it() -> None:
    line = "授予周岚、苗青、林晓芸“优秀教师”称号。"
    assert [name for name, _, _ in told(line)] == ["周岚", "苗青", "林晓芸"]
