"""Names beside words that open a sentence, a class, a label or a quotation."""

import pytest

from tasks.facts.people.people import find_people
from tests.facts.passages import passage

Told = tuple[str, str | None, str | None]


def told(hans: str, **facts: str | None) -> list[Told]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans, **facts))]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("接着周岚主任宣读了名单。", ["周岚"]),
        ("指导林晓芸同学制作的模型。", ["林晓芸"]),
        ("评委周璇老师:字迹工整。", ["周璇"]),
        ("指导老师:周岚", ["周岚"]),
        ("工会主席周岚及各处室老师参加。", ["周岚"]),
        ("县教育局联系人苗青禾,电话见附件。", ["苗青禾"]),
        ("课题组成员周岚、苗青禾、林晓芸到会。", ["周岚", "苗青禾", "林晓芸"]),
        ("青河讯( 周志远)6月1日,石桥小学开放日。", ["周志远"]),
        ("在河口小学周校长和庞校长陪同下听课。", ["周", "庞"]),
        ("传来喜讯(见附件)。", []),
        ("留守儿童占小学生的九成,文卫委到会。", []),
        ("向广大干部宣讲,曾有教师离岗。", []),
        ("石桥镇、青石一中等四个单位发言。", []),
        ("争做黄大年式好老师。", []),
    ],
)
def test_names_are_found_beside(line: str, names: list[str]) -> None:
    assert [name for name, _, _ in told(line)] == names


def test_a_squad_is_the_body_of_its_pupils() -> None:
    line = "二(1)中队林安、三(2)中队周岚获评县“小先锋”。"
    assert [(name, org) for name, _, org in told(line)] == [("林安", "二(1)中队"), ("周岚", "三(2)中队")]


def test_a_roster_whose_blanks_became_question_marks() -> None:
    line = "组? 长:周志远\n副组长:苗青? 林晓芸\n成? 员:周岚? 罗守田?"
    assert [(name, role) for name, role, _ in told(line)] == [
        ("周志远", "组长"),
        ("苗青", "副组长"),
        ("林晓芸", "副组长"),
        ("周岚", "成员"),
        ("罗守田", "成员"),
    ]


def test_the_schools_of_a_city_are_no_school() -> None:
    line = "石桥小学周岚老师备赛。青石市小学语文教学比赛举行,周岚老师荣获一等奖。"
    assert [org for _, _, org in told(line)] == ["石桥小学", "石桥小学"]


def test_a_meeting_is_no_part_of_a_school() -> None:
    assert told("会上中心校校长周岚讲话。") == [("周岚", "校长", "中心校")]
