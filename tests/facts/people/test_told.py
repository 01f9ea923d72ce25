"""Persons whose role, body or name stands elsewhere: said before, in a list, in what they won."""

import pytest

from tasks.facts.people.people import find_people
from tests.facts.passages import passage

Told = tuple[str, str | None, str | None]


def people(hans: str, **facts: str | None) -> list[Told]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans, **facts))]


def test_a_roster_goes_on_over_names_of_rare_characters() -> None:
    line = "成员:苗青、李响、高爽、周岚、陈郧"
    assert [name for name, _, _ in people(line)] == ["苗青", "李响", "高爽", "周岚", "陈郧"]
    assert people("成员:苗青、各班班主任、高度重视安全的教师") == [("苗青", "成员", None)]


def test_winners_without_a_body_belong_to_what_the_report_calls_itself() -> None:
    line = "学区抓质量。优质课评选周岚获得一等奖,诵读比赛林晓芸获得三等奖。"
    assert people(line) == [("周岚", "教师", "学区"), ("林晓芸", None, "学区")]


def test_a_name_keeps_the_role_and_the_body_of_its_first_mention() -> None:
    line = "会议由县政府副县长林晓芸主持。\n林晓芸要求,要抓落实。区教育局副局长苗青禾到会。苗青禾副局长讲话。"
    found = people(line)
    assert [(name, role) for name, role, _ in found] == [
        ("林晓芸", "副县长"),
        ("林晓芸", "副县长"),
        ("苗青禾", "副局长"),
        ("苗青禾", "副局长"),
    ]
    assert [org for _, _, org in found] == ["县政府", "县政府", "区教育局", "区教育局"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("邀请国培专家苗青禾老师来校指导。", ["苗青禾"]),
        ("林晓芸、周岚等一批老师获省级奖。", ["林晓芸", "周岚"]),
        ("其中苗青、周岚在全县女子100米比赛中获得第一名。", ["苗青", "周岚"]),
        ("县教育局局长林晓芸通报了工作进展。", ["林晓芸"]),
    ],
)
def test_signs_of_names(line: str, names: list[str]) -> None:
    assert [name for name, _, _ in people(line)] == names


def test_so_many_works_are_no_person() -> None:
    assert people("学生作品有30余件在各级比赛中获奖。") == []


def test_the_head_of_an_office_with_a_party_group_is_of_the_office() -> None:
    line = "县教育局党组书记、局长林晓芸通报了进展。"
    assert people(line) == [("林晓芸", "局长", "县教育局")]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("学校校长林晓芸携领导班子全体成员到会祝贺。", ["林晓芸"]),
        ("教育部副部长茹昕和有关司局领导座谈。", ["茹昕"]),
        ("县领导苗青、林晓芸、周岚陪同检查。", ["苗青", "林晓芸", "周岚"]),
        ("生物周岚老师、音乐林晓芸老师获一等奖。", ["周岚", "林晓芸"]),
        ("学生36名。三班辅导员,周岚。", ["周岚"]),
        ("林晓芸担任五年级班主任。", ["林晓芸"]),
        ("林晓芸任教以来,班主任轮流值日。", ["林晓芸"]),
        ("校领导高度重视、全员参与。", []),
        ("参加的有班主任,教师。", []),
    ],
)
def test_names_before_and_behind_what_persons_are(line: str, names: list[str]) -> None:
    assert [name for name, _, _ in people(line)] == names


def test_a_roster_without_line_ends_runs_from_label_to_label() -> None:
    line = "成立了绿化小组,组长:陈居友副组长:周岚、邓青禾组员:林晓芸、苗青。"
    assert [(name, role) for name, role, _ in people(line)] == [
        ("陈居友", "组长"),
        ("周岚", "副组长"),
        ("邓青禾", "副组长"),
        ("林晓芸", "组员"),
        ("苗青", "组员"),
    ]


def test_a_short_name_is_known_again_by_what_it_is_called() -> None:
    line = "周岚老师获一等奖。同样优秀的周岚老师还获二等奖。"
    assert [name for name, _, _ in people(line)] == ["周岚", "周岚"]


def test_the_class_of_a_count_says_what_the_named_ones_are() -> None:
    line = "表彰了周志远等54名新闻宣传工作者、林晓芸等25名优秀班主任。"
    assert people(line) == [("周志远", "新闻宣传工作者", None), ("林晓芸", "班主任", None)]


def test_posts_between_a_body_and_a_title_are_of_that_body() -> None:
    line = "清河县县委常委、副县长林晓芸,柳溪镇党委书记苗青禾到会。县委常委、副县长周志远讲话。"
    assert [org for _, _, org in people(line)] == ["清河县县委", "柳溪镇党委", "县委"]


def test_a_teacher_of_our_school_is_of_it() -> None:
    assert people("我校周岚老师执教了示范课。") == [("周岚", "老师", "我校")]
    assert people("周岚老师执教了示范课,我校教师观摩。") == [("周岚", "老师", None)]


def test_an_address_takes_nothing_of_the_name() -> None:
    assert people("高青三中林晓前老师成功晋级。")[0][1] == "老师"


def test_who_is_cared_for_is_named_behind_the_preposition() -> None:
    line = "工会先后对周志远、林晓芸进行病情慰问,对困难学生进行资助。我校学生林青禾表现突出。"
    assert [name for name, _, _ in people(line)] == ["周志远", "林晓芸", "林青禾"]


def test_two_posts_are_no_body() -> None:
    [(_, role, org)] = people("副主任兼办公室主任林晓芸主持会议。")
    assert (role, org) == ("主任", None)


def test_a_life_told_from_the_head_of_a_paragraph_has_role_and_body_behind_the_name() -> None:
    line = "苗青禾,男,汉族,1975年生,青石县第一中学校长,高级教师。先后被评为市优秀教师。"
    assert people(line) == [("苗青禾", "校长", "青石县第一中学")]
    assert people("近年来,河口小学教师。") == []


def test_an_author_may_stand_right_behind_the_body() -> None:
    assert people("校本教研的思考\n河口镇中心小学周岚\n各位老师:") == [("周岚", None, "河口镇中心小学")]
    assert people("校本教研的思考\n河口镇中心小学校本部\n各位老师:") == []


def test_a_town_whose_committee_has_a_secretary_is_nobody() -> None:
    line = "活动邀请了高原镇团委书记周岚参加,高原镇妇联主席讲话。"
    assert [name for name, *_ in people(line)] == ["周岚"]
