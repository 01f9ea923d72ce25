"""Persons whose role, body or name stands elsewhere: said before, in a list, in what they won."""

import pytest

from tasks.facts.people import find_people
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
