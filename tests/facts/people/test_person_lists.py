"""Names in lists: school and name either way round, rare names among others, what winners are."""

from tasks.facts.people.people import find_people
from tests.facts.passages import passage

Told = tuple[str, str | None, str | None]


def people(hans: str) -> list[Told]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans))]


def test_schools_with_的_and_brackets_behind_the_names() -> None:
    line = "石桥小学的周志远和柳河中学的林晓芸(女)、东河一中的裘志明获县优秀教师称号。"
    assert [(name, org) for name, _, org in people(line)] == [
        ("周志远", "石桥小学"),
        ("林晓芸", "柳河中学"),
        ("裘志明", "东河一中"),
    ]


def test_a_list_with_schools_for_short() -> None:
    line = "石桥小学周志远、青河师大附外苏婷、柳河三十九中林晓芸3位教师获一等奖。"
    assert people(line) == [
        ("周志远", "教师", "石桥小学"),
        ("苏婷", "教师", "青河师大附外"),
        ("林晓芸", "教师", "柳河三十九中"),
    ]


def test_the_next_school_is_no_name_of_the_one_before() -> None:
    line = "入选教师为石桥小学周志远、青田县八一小学林晓芸、柳河二中裘志明。"
    assert [name for name, _, _ in people(line)] == ["周志远", "林晓芸", "裘志明"]


def test_a_column_of_names_before_their_schools() -> None:
    lines = "优秀教师名单\n周志远   石桥小学\n林   柏   柳河中学\n裘志明   东河大学\n"
    assert [(name, org) for name, _, org in people(lines)] == [
        ("周志远", "石桥小学"),
        ("林   柏", "柳河中学"),
        ("裘志明", "东河大学"),
    ]
    assert people("学校简介 石桥小学 师资力量 柳河中学 教学成果 东河中学") == []


def test_pupils_and_teachers_among_winners_by_their_clause() -> None:
    line = "我校同学在赛中获奖:周志远、林晓芸获金奖;裘志明获银奖。"
    assert {role for _, role, _ in people(line)} == {"学生"}
    assert people("周志远被评为优秀教师。")[0][1] is None


def test_rarer_names_between_a_post_and_a_deed() -> None:
    assert [name for name, _, _ in people("副校长裘万泉及各年级组长到会。")] == ["裘万泉"]
    assert [name for name, _, _ in people("在书记周志远、副校长苏飞的带领下家访。")] == ["周志远", "苏飞"]
    assert [name for name, _, _ in people("副局长周志远、苏璎和县政府办公室主任林晓芸陪同。")] == [
        "周志远",
        "苏璎",
        "林晓芸",
    ]


def test_no_names_of_contests_and_of_posts() -> None:
    assert people("少年环保作文大赛获奖者揭晓。") == []
    assert people("周志远校长代表学校致辞。") == [("周志远", "校长", None)]
    assert people("以周志远为组长的检查组到校。")[0][0] == "周志远"


def test_honorary_and_acting_heads() -> None:
    line = "商会名誉会长周志远、代理县长林晓芸到会。"
    assert [role for _, role, _ in people(line)] == ["名誉会长", "代理县长"]


def test_who_gives_to_a_school() -> None:
    assert people("周志远为母校捐资30万元。")[0][0] == "周志远"
    assert people("周志远(右)先捐款12万元。")[0][0] == "周志远"


def test_two_persons_before_their_number_and_post() -> None:
    line = "9月3日,周志远和清泉两位督学来校,语文、数学两位老师上课。"
    assert people(line) == [("周志远", "督学", None), ("清泉", "督学", None)]


def test_a_family_name_is_of_the_body_of_whom_it_means() -> None:
    line = "青石市教育局局长钟志远在柳河市教育局副书记林晓芸的陪同下来校,随同钟局长来的还有河东县教育局主任苏婷。钟局长讲话。"
    assert [(name, org) for name, _, org in people(line) if name == "钟"] == [("钟", "青石市教育局")] * 2


def test_sections_and_offices_within_a_bureau() -> None:
    line = "青石市教育局后勤产业办主任周志远、青石市教育局基教科副科长林晓芸参加。"
    assert [org for _, _, org in people(line)] == ["青石市教育局后勤产业办", "青石市教育局基教科"]


def test_a_pupil_for_whom_others_give_is_no_donor() -> None:
    line = "全体师生为患病学生周志远捐款,学生林晓芸捐款100元。"
    found = find_people(passage(line))
    assert [(line[p.start : p.end], p.context) for p in found] == [("周志远", "other"), ("林晓芸", "donor")]


def test_whom_somebody_speaks_to_is_no_name() -> None:
    assert [name for name, *_ in people("周志远副校长向老同志们介绍学校。")] == ["周志远"]


def test_a_head_whose_name_makes_a_word_with_what_follows() -> None:
    assert people("成立以周志成为组长的排查小组。")[0][:2] == ("周志成", "组长")
