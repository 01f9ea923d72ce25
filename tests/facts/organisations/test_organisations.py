"""Public bodies are found by the word their name ends with, and read back to where it begins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.organisations.organisations import bodies, organisations
from tasks.facts.speaker.speaker import own_organisation
from tasks.vocabulary import table


def names(text: str) -> list[str]:
    return [text[span.start : span.end] for span in organisations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我校与安宁市第一小学结对", ["安宁市第一小学"]),
        ("第25中学和河口二小获奖", ["第25中学", "河口二小"]),
        ("和平小学、向阳小学及将台小学", ["和平小学", "向阳小学", "将台小学"]),
        ("由清河县教育局牵头", ["清河县教育局"]),
        ("完成教育局下达的任务", ["教育局"]),
        ("区委、区政府高度重视", ["区委", "区政府"]),
        ("成立了校园安全工作领导小组", ["校园安全工作领导小组"]),
        ("在云水镇中心学校的指导下", ["云水镇中心学校"]),
        ("北岭学区下辖五所学校", ["北岭学区"]),
        ("走访柳河沟学校和红星幼儿园", ["柳河沟学校", "红星幼儿园"]),
        ("江北师范大学附属小学", ["江北师范大学附属小学"]),
        ("江门市新会区教育局和向阳区河口小学", ["江门市新会区教育局", "向阳区河口小学"]),
        ("县一中与市实验小学", ["县一中", "市实验小学"]),
    ],
)
def test_a_body_is_found_with_its_whole_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全县中小学教师",
        "新建学校3所,薄弱学校2所",
        "解决学校面临的困难",
        "小学生运动会和中学生作文赛",
        "青石一中学子的河口中学术活动",
        "加大学校投入",
        "每二小时巡查一次,一中一西两餐",
        "十八届三中全会精神",
        "为学校和幼儿园服务",
        "第二小组发言",
    ],
)
def test_common_words_are_no_bodies(text: str) -> None:
    assert names(text) == []


def test_the_name_ends_where_the_head_begins() -> None:
    (body,) = bodies("久长小学")
    assert (body.start, body.name_end, body.end, body.kind, body.named) == (0, 2, 4, "school", True)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("石桥小学安全工作总结", "一年来,我们抓安全。", "石桥小学"),
        ("工作总结", "在县教育局的领导下,石桥小学抓安全。", "石桥小学"),
        ("工作总结", "一年来,我们抓安全。\n石桥小学\n2014年1月", "石桥小学"),
        ("学区工作总结", "石桥小学和河口小学开展了活动。", None),
        ("工作总结", "在县教育局的正确领导下,我校抓安全。", None),
    ],
)
def test_a_document_speaks_for_the_body_that_it_says(title: str, text: str, expected: str | None) -> None:
    span = own_organisation(title, text)
    assert (f"{title}\n{text}"[span.start : span.end] if span else None) == expected


@given(st.text("和平在由县区镇小学中教育局一二第0领导组各校我的,\n全", max_size=60))
def test_bodies_lie_in_order_inside_any_text(text: str) -> None:
    found = bodies(text)
    assert all(0 <= b.start <= b.name_end < b.end <= len(text) for b in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_every_head_has_a_known_kind() -> None:
    assert {kind for _, kind in table("organisation_heads")} == {"school", "district", "office", "group"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("和平路第二小学与向阳中学结对", ["和平路第二小学", "向阳中学"]),
        ("安宁市第十一中学校", ["安宁市第十一中学校"]),
        ("教学区和生活区分开", []),
        ("全县中小学校", []),
        ("2013年清河区教育局发文", ["清河区教育局"]),
    ],
)
def test_particles_and_dates_are_told_from_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("line", ["特教学校48人。", "职业技术学校3所。", "寄宿制学校占半数。"])
def test_a_sort_of_school_is_no_name(line: str) -> None:
    assert organisations(line) == []


def test_what_tells_the_kind_of_a_masked_place_is_no_part_of_a_name() -> None:
    line = "XX县区河口镇青石小学"
    assert [line[s.start : s.end] for s in organisations(line)] == ["河口镇青石小学"]


def test_what_came_of_something_is_no_name() -> None:
    assert names("经费不足,造成中心校师资紧张,导致学区生源减少,按普惠性幼儿园收费") == [
        "中心校",
        "学区",
    ]


def test_pupils_that_are_raised_are_no_high_school() -> None:
    assert names("不断提高中小学生的素质,石桥高中参加") == ["石桥高中"]
