"""Honours bestowed without quotation marks, contests in brackets, and juries that are no contests."""

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage


def awards(hans: str) -> list[tuple[str | None, str | None, str | None, int | None, str | None]]:
    return [(a.recipient, a.title, a.rank, a.count, a.level) for a in find_awards(passage(hans))]


def test_who_and_what_stand_side_by_side() -> None:
    line = "省政府决定授予周岚等9名校长青禾省优秀校长称号;授予石桥小学等25所学校青禾省模范学校荣誉称号。"
    assert awards(line) == [
        ("周岚等9名校长", "青禾省优秀校长", None, 9, "省"),
        ("石桥小学等25所学校", "青禾省模范学校", None, 25, "省"),
    ]
    line = "镇政府授予周岚等16名优秀教师、苗青等6名师德标兵荣誉称号。"
    assert [count for _, _, _, count, _ in awards(line)] == [16, 6]


def test_a_name_that_ends_in_one_before_others_has_no_rank() -> None:
    line = "省政府决定授予林青一等10名教师青禾省功勋教师称号。"
    assert awards(line) == [("林青一等10名教师", "青禾省功勋教师", None, 10, "省")]


def test_the_final_in_brackets_belongs_to_the_contest() -> None:
    [found] = awards("我校周岚同学在决赛(国赛)中获得一等奖。")
    assert found[:3] == ("我校周岚同学", "决赛(国赛)", "一等奖")


def test_when_somebody_won_is_no_part_of_who() -> None:
    [found] = awards("苗青同学在今年四月喜获市赛二等奖。")
    assert found[0] == "苗青同学"


def test_how_works_were_judged_is_no_contest() -> None:
    line = "石桥小学举行教师节征文比赛。活动共收到稿件14篇,经专家三轮审核和现场评比,最终评选出一等奖2名、二等奖3名。"
    assert {title for _, title, _, _, _ in awards(line)} == {"教师节征文比赛"}


def test_what_somebody_is_wins_nothing() -> None:
    [found] = awards("周志远,石桥小学校长,曾获省优秀教师称号。")
    assert found[0] == "周志远"


def test_two_places_of_one_number_word() -> None:
    line = "周岚、苗青同学在作文比赛中分获第二、三名。"
    assert [rank for _, _, rank, _, _ in awards(line)] == ["第二名", "第三名"]


def test_a_building_up_is_prized_and_a_place_of_a_result_is_none() -> None:
    [found] = awards("石桥小学荣获全市校园文化建设一等奖。")
    assert found[1:3] == ("全市校园文化建设", "一等奖")
    assert awards("石桥小学以全县第一名的成绩入围。") == []


def test_a_cheer_before_the_winner_is_no_part_of_who() -> None:
    [found] = awards("热烈祝贺我校周岚老师在全市优质课评比中荣获一等奖!")
    assert found[0] == "我校周岚老师"


def test_who_stands_before_the_next_label_is_of_the_one_before() -> None:
    one_line = awards("冠军:石桥小学代表队 亚军:柳河小学代表队")
    assert [(who, rank) for who, _, rank, _, _ in one_line] == [
        ("石桥小学代表队", "冠军"),
        ("柳河小学代表队", "亚军"),
    ]
    assert [rank for _, _, rank, _, _ in awards("拔河比赛成绩\n冠军:石桥小学\n亚军:柳河小学\n")] == [
        "冠军",
        "亚军",
    ]
