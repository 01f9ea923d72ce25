"""The unit that a person's title stands behind, and names of rarer characters beside a title or a deed."""

import pytest

from tasks.facts.people.people import find_people
from tests.facts.passages import passage

Told = tuple[str, str | None, str | None]


def people(hans: str, **facts: str | None) -> list[Told]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans, **facts))]


@pytest.mark.parametrize(
    ("line", "org"),
    [
        ("招生就业处处长周岚岚获奖。", "招生就业处"),
        ("北江大学体育教师林晓芸获奖。", "北江大学"),
        ("北江广播电视总台主持人林晓芸到会。", "北江广播电视总台"),
        ("机械工程系党总支副书记林晓芸到会。", "机械工程系"),
        ("河口一中纪委书记林晓芸宣读了决定。", "河口一中纪委"),
        ("县教育局党组成员、纪检组长林晓芸通报了情况。", "县教育局党组"),
    ],
)
def test_the_unit_right_before_a_title_is_whose_the_person_is(line: str, org: str) -> None:
    assert [body for _, _, body in people(line)] == [org]


def test_what_only_says_of_which_kind_is_no_unit() -> None:
    assert people("全校教师林晓芸获奖。") == [("林晓芸", "教师", None)]
    assert people("副主任兼办公室主任林晓芸主持会议。") == [("林晓芸", "主任", None)]
    assert people("语文学科教师林晓芸获奖。") == [("林晓芸", "教师", None)]


def test_our_own_school_is_nearer_than_the_office_that_gives() -> None:
    line = "市教育局公布了评选结果,我校林晓芸、周岚两位老师被评为骨干教师。"
    assert people(line) == [("林晓芸", "老师", "我校"), ("周岚", "老师", "我校")]
    assert people("我校和区教育局林晓芸局长到会。") == [("林晓芸", "局长", "区教育局")]


def test_the_leaders_of_an_office_are_of_it_and_those_of_a_county_of_the_county() -> None:
    line = "县教育局领导林晓芸、周岚到会。"
    assert people(line) == [("林晓芸", "领导", "县教育局"), ("周岚", "领导", "县教育局")]
    assert people("县教育局开会,县领导林晓芸、周岚到会。") == [
        ("林晓芸", "县领导", "县"),
        ("周岚", "县领导", "县"),
    ]


def test_the_head_of_a_town_hall_is_of_the_town_that_the_title_names() -> None:
    line = "在镇政府礼堂,大会由林晓芸镇长主持。"
    assert people(line, title="河口镇召开教师节表彰大会") == [("林晓芸", "镇长", "河口镇政府")]


def test_a_branch_of_the_party_is_told_from_a_group_within_it() -> None:
    line = "授予化学系等4个党组织先进称号,林晓芸等6名同志为优秀党员。"
    assert [org for _, _, org in people(line)] == [None]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("河口小学教师林维奋入选全县名师。", ["林维奋"]),
        ("县教体局副局长林瑛参加了会议。", ["林瑛"]),
        ("校长符载秋是好带头人。符载秋因此荣获称号。", ["符载秋", "符载秋"]),
        ("县教育局姚岱局长到校。", ["姚岱"]),
        ("我校林大川、何岑和罗湛三位老师获奖。", ["林大川", "何岑", "罗湛"]),
        ("共有石芝岚等8名辅导教师获奖。", ["石芝岚"]),
    ],
)
def test_a_sure_sign_makes_up_for_rare_characters(line: str, names: list[str]) -> None:
    assert [name for name, _, _ in people(line)] == names


@pytest.mark.parametrize(
    "line",
    [
        "班主任14人,占全校班主任的三成。",
        "多位教师荣获省级称号。",
        "中心小学校长向大会致辞。",
        "河口镇中心学校、洪阳镇中获得二等奖。",
        "白渡村村民委员会捐资2万元。",
    ],
)
def test_everyday_words_beside_a_title_are_no_names(line: str) -> None:
    assert people(line) == []


def test_the_head_of_a_group_is_told_by_the_group() -> None:
    line = "我校重视安全。成立了由校长林晓芸任组长的小组。副校长周岚岚讲话。"
    assert [(name, org) for name, _, org in people(line)] == [("林晓芸", None), ("周岚岚", "我校")]


def test_what_the_others_of_a_count_won_is_no_role() -> None:
    assert people("林晓芸等8人被评为校级优秀教师。") == [("林晓芸", None, None)]
