"""Lists that can only be of persons, names between rare neighbours, and whose they are."""

from tasks.facts.people.people import find_people
from tests.facts.passages import passage


def people(hans: str) -> list[tuple[str, str | None, str | None]]:
    return [(hans[p.start : p.end], p.role, p.org) for p in find_people(passage(hans))]


def test_as_many_names_as_the_number_says() -> None:
    assert [name for name, _, _ in people("苗青、树岚、周志远3位同学荣获金奖。")] == [
        "苗青",
        "树岚",
        "周志远",
    ]
    assert people("语文、数学、英语3位老师上课。") == []


def test_two_full_names_side_by_side_are_persons() -> None:
    assert [name for name, _, _ in people("我校苗青禾、周志远组成的航模队出色。")] == ["苗青禾", "周志远"]
    line = "学校成立了工作小组,由副校长周岚任组长,苗青禾、林志远、各班班主任为成员。"
    assert [role for name, role, _ in people(line) if name in ("苗青禾", "林志远")] == ["成员", "成员"]


def test_a_school_behind_the_mark_is_no_name() -> None:
    assert all(len(name) < 4 and "石" not in name for name, _, _ in people("周志远、石桥东中学苗青禾获奖。"))


def test_towns_that_win_are_no_persons() -> None:
    assert people("青庄镇、林丰镇获拔河比赛第一名。") == []


def test_masks_may_hide_the_middle() -> None:
    assert [name for name, _, _ in people("周*岚同学代表学校参加比赛获得三等奖。")] == ["周*岚"]


def test_who_held_a_post_in_which_years() -> None:
    line = "历任党支部书记:\n周志远(1961.3——1965.8)\n苗青禾(1965.9——1968.1)\n"
    assert [(name, role) for name, role, _ in people(line)] == [("周志远", "书记"), ("苗青禾", "书记")]


def test_offices_of_a_branch_and_of_the_school() -> None:
    assert people("苗青禾任党支部组织委员。")[0][:2] == ("苗青禾", "组织委员")
    assert people("石桥中学全校动员。校纪检书记周志远讲话。")[0] == ("周志远", "纪检书记", "石桥中学")


def test_the_body_of_several_posts_is_the_first() -> None:
    line = "市委常委、市委组织部部长、统战部部长周永丽出席。"
    assert people(line)[0] == ("周永丽", "部长", "市委")


def test_a_pupil_is_of_the_class_where_no_school_is_named() -> None:
    assert people("八(2)班的周岚同学打破纪录。") == [("周岚", "学生", "八(2)班")]


def test_what_he_did_first_is_no_part_of_the_name() -> None:
    assert people("副书记周健首先宣读了名单。")[0][0] == "周健"
    assert people("教务主任林旭为获奖会做总结讲话。")[0][0] == "林旭"


def test_a_group_named_behind_those_in_it() -> None:
    line = "学校成立了以周志远为组长,各班班主任为成员的防汛工作领导小组。"
    assert [(name, org) for name, _, org in people(line)] == [("周志远", "防汛工作领导小组")]


def test_names_beside_the_honours_that_they_bear() -> None:
    assert [name for name, _, _ in people("评出县级优秀班主任为:周志远,苗青禾,林岚。")] == [
        "周志远",
        "苗青禾",
        "林岚",
    ]


def test_who_is_chosen_for_a_post_and_whose_work_it_is() -> None:
    assert [role for _, role, _ in people("四月补选周志远、苗青禾两同志为支部委员。")] == [
        "支部委员",
        "支部委员",
    ]
    assert [name for name, _, _ in people("石桥小学苗青禾的摄影作品《春》荣获一等奖。")] == ["苗青禾"]
