"""Whose somebody is: the school behind 校党委, the office of the clause before, the body of a post that is taken."""

import pytest

from tasks.facts.people.people import find_people
from tests.facts.passages import passage

Told = tuple[str, str | None, str | None]


def people(hans: str, **facts: str | None) -> list[Told]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans, **facts))]


@pytest.mark.parametrize(
    ("line", "org"),
    [
        ("柳河镇石桥小学走访学生。该校党支部书记周志远带队。", "柳河镇石桥小学"),
        ("石桥小学党支部开展家访。党支部书记周志远带队。", "石桥小学"),
        ("我校师生座谈。校党委书记周志远讲话。", "我校"),
        ("校长周志远到柳河镇中心学校送教。", None),
    ],
)
def test_a_branch_without_a_name_is_of_the_school_that_the_text_names(line: str, org: str | None) -> None:
    assert [found for _, _, found in people(line)] == [org]


def test_a_school_where_people_only_go_is_not_theirs() -> None:
    line = "我校周志远老师到柳河镇中心学校送教。"
    assert people(line) == [("周志远", "老师", "我校")]
    line = "石桥小学开学。石桥小学师生到校。我校周志远老师讲课。"
    assert people(line) == [("周志远", "老师", "石桥小学")]


def test_a_government_honours_the_teachers_of_others() -> None:
    line = "省政府决定授予周志远等9名教师“功勋教师”称号,授予石桥小学林晓芸、苗青两名教师“优秀教师”称号。"
    assert [org for _, _, org in people(line)] == [None, "石桥小学", "石桥小学"]
    line = "经县教育局考核,周志远等9名同志被评为优秀校长。"
    assert people(line) == [("周志远", None, None)]


def test_who_takes_or_leaves_a_post_is_of_the_body_told_with_it() -> None:
    line = (
        "市委组织部宣布,周志远任石桥大学党委书记,林晓芸不再担任柳河学院院长,裘志明由东河大学副校长转任校长。"
    )
    assert people(line) == [
        ("周志远", "党委书记", "石桥大学"),
        ("林晓芸", "院长", "柳河学院"),
        ("裘志明", "校长", "东河大学"),
    ]
    assert people("周志远担任五年级班主任。") == [("周志远", "班主任", None)]


def test_leaders_side_by_side_are_of_one_body() -> None:
    line = "民进中央主席周志远,副主席林晓芸,秘书长裘志明出席。"
    assert {org for _, _, org in people(line)} == {"民进中央"}
    line = "县教体局领导周志远局长、林晓芸主任陪同。"
    assert people(line) == [("周志远", "局长", "县教体局"), ("林晓芸", "主任", "县教体局")]
    line = "柳河镇党委书记周志远、镇长林晓芸到会。市教育局副局长裘志明、校长张青陪同。"
    assert [org for _, _, org in people(line)] == ["柳河镇党委", "柳河镇", "市教育局", None]


def test_a_head_of_a_county_is_of_the_county_that_is_named() -> None:
    assert people("青田县副县长周志远讲话。") == [("周志远", "副县长", "青田县")]
    assert people("副县长周志远讲话。") == [("周志远", "副县长", None)]


def test_those_who_made_the_page_are_of_no_body() -> None:
    line = "石桥小学开学。\n图片:周志远\n一审:林晓芸 二审:裘志明"
    assert people(line, org="石桥小学") == [
        ("周志远", None, None),
        ("林晓芸", "一审", None),
        ("裘志明", "二审", None),
    ]


@pytest.mark.parametrize(
    ("line", "org"),
    [
        ("广河市青禾商会的副会长周志远表示支持。", "广河市青禾商会"),
        ("我市工商联主席周志远讲话。", "市工商联"),
        ("县教研室小学语文教研员周志远点评。", "县教研室"),
        ("柳河坪九校校长周志远介绍经验。", "柳河坪九校"),
        ("市教科院院长周志远作报告。", "市教科院"),
        ("周志远强调要抓落实。周志远委托中心校教师看望老人。", None),
    ],
)
def test_the_unit_beside_a_title_is_whose_the_person_is(line: str, org: str | None) -> None:
    assert all(found == org for _, _, found in people(line))


def test_blanks_around_a_name_part_nothing() -> None:
    line = "民盟县委委员、四中校长助理 周志远 老师到会。"
    assert [(name, org) for name, _, org in people(line)] == [("周志远", "四中")]


@pytest.mark.parametrize(
    ("line", "org"),
    [
        ("石桥镇党委委员、副镇长周志远走访学校。", "石桥镇"),
        ("东河区教育局党组书记周志远讲话。", "东河区教育局"),
        ("石桥派出所所长周志远作报告。", "石桥派出所"),
        ("北江师大教授周志远作报告。", "北江师大"),
        ("青河一高校长周志远介绍经验。", "青河一高"),
        ("县政协文史委主任周志远视察学校。", "县政协文史委"),
        ("语文组周志远老师承担公开课。", "语文组"),
        ("石桥小学通讯员 周志远 报道", "石桥小学"),
        ("感谢柳河镇党委、感谢企业家周志远的支持。", None),
    ],
)
def test_short_names_of_bodies_beside_a_title(line: str, org: str | None) -> None:
    assert [found for _, _, found in people(line)] == [org]


def test_a_post_that_somebody_holds_besides() -> None:
    assert people("领导小组下设办公室,办公室主任由周志远同志兼任。")[0][:2] == ("周志远", "主任")


def test_labels_with_a_body_or_a_name() -> None:
    line = "执教者:石桥小学周志远 评课人:县教研室 林晓芸"
    assert people(line) == [("周志远", "执教者", "石桥小学"), ("林晓芸", "评课人", "县教研室")]
    assert people("学生姓名:周志远 班级:五(1)班")[0][:2] == ("周志远", "学生")
    assert people("主持:全体教师 执教:各学科教师") == []


def test_who_is_called_so() -> None:
    assert [name for name, _, _ in people("他叫周志远,是石桥小学的一名教师。")] == ["周志远"]


def test_an_alumnus_who_has_a_post_keeps_it() -> None:
    line = "青禾公司董事长周志远校友出席石桥大学的仪式。周志远校友在致辞中表示感谢。"
    assert people(line) == [("周志远", "董事长", "青禾公司")] * 2


def test_care_is_no_person() -> None:
    assert people("家长体会到学校给的关怀,他表示感谢。") == []


def test_who_brings_news_is_not_the_body_of_whom_it_tells() -> None:
    line = "近日,从省教育厅传来消息,我县教师周岚获优秀教师称号。周岚是柳河镇石桥小学教师。"
    assert {(person[0], person[2]) for person in people(line)} == {("周岚", "柳河镇石桥小学")}
