"""Persons whose body stands apart from them: posts in a row, papers of reporters, groups of rosters; and who signs."""

from __future__ import annotations

from tasks.facts.people.people import find_people
from tests.facts.passages import passage


def told(hans: str, **facts: str | None) -> list[tuple[str, str | None, str | None]]:
    found = find_people(passage(hans, **facts))
    return [(hans[p.start : p.end], p.role, p.org) for p in found]


def test_of_several_posts_the_first_says_whose_somebody_is() -> None:
    line = "县委常委、宣传部部长周岚出席。县委常委、副县长林晓芸讲话。市教育局党组书记、局长邓青禾主持会议。"
    assert [(name, org) for name, _, org in told(line)] == [
        ("周岚", "县委"),
        ("林晓芸", "县委"),
        ("邓青禾", "市教育局"),
    ]


def test_reporters_are_of_their_paper() -> None:
    line = "青禾日报讯(记者 林晓芸 通讯员 周岚)近日,全县运动会召开。"
    assert told(line) == [("林晓芸", "记者", "青禾日报"), ("周岚", "通讯员", "青禾日报")]
    assert told("(通讯员 周岚)近日,全县运动会召开。") == [("周岚", "通讯员", None)]


def test_a_roster_is_of_the_group_that_was_set_up() -> None:
    line = "学校成立了安全工作领导小组,组长:周岚\n成员:林晓芸、苗青"
    assert {org for _, _, org in told(line)} == {"安全工作领导小组"}
    line = "学校成立了由校长周岚任组长的防汛工作领导小组。成员:林晓芸、苗青"
    assert [org for _, _, org in told(line)][1:] == ["防汛工作领导小组"] * 2


def test_names_sign_in_brackets_behind_the_last_sentence() -> None:
    line = "教学质量迈上新台阶。(校办 周岚)\n摄影:林晓芸 编辑:苗青"
    assert told(line) == [("周岚", None, "校办"), ("林晓芸", "摄影", None), ("苗青", "编辑", None)]
    assert told("教学质量迈上新台阶。(见附件)") == []


def test_and_others_of_one_calling_are_a_list_of_names() -> None:
    line = "周岚、林晓芸、苗青等同学获得第二名。"
    assert [(name, role) for name, role, _ in told(line)] == [
        ("周岚", "学生"),
        ("林晓芸", "学生"),
        ("苗青", "学生"),
    ]


def test_a_rare_character_is_a_name_between_a_leaders_title_and_what_he_does() -> None:
    assert [name for name, _, _ in told("市教育局局长杨湜主持会议。")] == ["杨湜"]
    assert told("校长高度重视,主任和教师参加。") == []
    assert [name for name, _, _ in told("会上姚岱局长讲话。大家感谢史青昀同学。")] == ["姚岱", "史青昀"]
    assert told("会上高级教师讲话。大家感谢任课老师。") == []


def test_a_line_of_a_roster_that_is_mostly_names_is_all_names() -> None:
    line = "男队员:林柏、许正茂、周志远、阿木克唐\n成员:周志远、林晓芸、许正茂、各班主任"
    assert [(name, role) for name, role, _ in told(line)] == [
        ("林柏", "男队员"),
        ("许正茂", "男队员"),
        ("周志远", "男队员"),
        ("阿木克唐", "男队员"),
        ("周志远", "成员"),
        ("林晓芸", "成员"),
        ("许正茂", "成员"),
    ]
