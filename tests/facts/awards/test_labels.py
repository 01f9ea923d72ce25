"""Prizes that label their winners, medals by their metals, lists of honours behind colons and semicolons."""

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage


def awards(hans: str) -> list[tuple[str | None, str | None, str | None, int | None, str | None]]:
    return [(a.recipient, a.title, a.rank, a.count, a.level) for a in find_awards(passage(hans))]


def test_ranks_label_the_classes_behind_them_and_keep_the_contest_of_the_report() -> None:
    line = "我校第九届田径运动会圆满结束。六年级总分第一名:六(2)班96分、第二名:六(5)班91.5分;"
    assert awards(line) == [
        ("六(2)班", "我校第九届田径运动会六年级总分", "第一名", None, "校"),
        ("六(5)班", "我校第九届田径运动会六年级总分", "第二名", None, "校"),
    ]


def test_blanks_may_part_labels_and_winners() -> None:
    line = "结果如下: 七年级 一等奖 七3班88.5分 二等奖 七1班84分 七6班83.2分"
    assert [(who, rank, count) for who, _, rank, count, _ in awards(line)] == [
        ("七3班", "一等奖", None),
        ("七1班、七6班", "二等奖", 2),
    ]


def test_one_label_alone_and_money_are_no_line_of_prizes() -> None:
    assert awards("一等奖:奖金300元;二等奖:奖金200元。") == []


def test_metals_tell_medals() -> None:
    found = awards("石桥小学航模队在青河市运动会中斩获三金一银的好成绩。")
    assert [(title, rank, count) for _, title, rank, count, _ in found] == [
        ("青河市运动会", "金牌", 3),
        ("青河市运动会", "银牌", 1),
    ]
    assert awards("学校投入三金一银项目资金。") == []


def test_a_colon_announces_honours() -> None:
    line = "周岚老师先后获得如下荣誉:石桥中学优秀教师;青田县骨干教师;青河市优秀教师。"
    assert [(title, level) for _, title, _, _, level in awards(line)] == [
        ("石桥中学优秀教师", "校"),
        ("青田县骨干教师", "县"),
        ("青河市优秀教师", "市"),
    ]


def test_honours_go_on_behind_semicolons_until_something_else_is_told() -> None:
    line = "石桥中学先后获得了全国绿化先进单位;青禾省文明单位;青河市德育示范学校等荣誉称号12项;学校开展家访。"
    assert [title for _, title, _, _, _ in awards(line)] == [
        "全国绿化先进单位",
        "青禾省文明单位",
        "青河市德育示范学校",
    ]


def test_so_many_of_several_honours_were_commended() -> None:
    line = "全镇共有5个文明校园和16名优秀教师受到表彰。"
    assert [(title, count) for _, title, _, count, _ in awards(line)] == [("文明校园", 5), ("优秀教师", 16)]


def test_who_commends_without_an_honour() -> None:
    [found] = find_awards(passage("石桥中学获县政府表彰。"))
    assert (found.recipient, found.title, found.awarded_by, found.level) == (
        "石桥中学",
        "表彰",
        "县政府",
        "县",
    )
    [order] = find_awards(passage("会后,县政府决定对石桥中学予以通报表彰。"))
    assert (order.recipient, order.title, order.level) == ("石桥中学", "通报表彰", "县")


def test_a_giver_holds_for_the_next_of_its_sentence() -> None:
    line = "石桥中学被县政府授予“教学先进单位”称号,周岚等9位教师被授予“师德标兵”称号。"
    assert [(who, level) for who, _, _, _, level in awards(line)] == [
        ("石桥中学", "县"),
        ("周岚等9位教师", "县"),
    ]


def test_the_kind_of_a_prize_is_no_contest_of_the_next() -> None:
    line = "第六届“青苗杯”全国征文大赛落幕。周岚、苗青等老师荣获指导教师一等奖,林晓芸同学荣获金奖。"
    assert [title for _, title, _, _, _ in awards(line)][-1] != "指导教师"


def test_a_prize_known_by_its_name_keeps_its_level() -> None:
    line = "周岚获青禾省第六届“春泥奖”。\n今年共有30人获得第六届“春泥奖”。"
    assert [level for _, _, _, _, level in awards(line)] == ["省", "省"]


def test_rates_stand_somewhere_and_a_new_name_is_no_honour() -> None:
    assert awards("中考及格率名列全县第二。") == []
    assert awards("1962年学校被命名为“青田第二中学”。") == []


def test_at_what_and_when_somebody_won_is_no_part_of_who() -> None:
    [found] = awards("校长周志远在本次评选中荣获“最美校长”。")
    assert found[0] == "校长周志远"
    [found] = awards("一年中我园师生共获县级奖项96人次。")
    assert found[0] == "我园师生"


def test_what_was_chosen_won() -> None:
    line = "大赛共评出获奖论文36篇,其中一等奖6篇,二等奖30篇。"
    assert [(who, count) for who, _, _, count, _ in awards(line)] == [("论文", 6), ("论文", 30)]


def test_in_which_of_many_years_is_not_told() -> None:
    line = "2008年,石桥中学被省教育厅命名为青禾省绿色学校,多次获评青河市文明单位。"
    assert [a.year for a in find_awards(passage(line))] == ["2008", None]


def test_a_quoted_honour_may_stand_right_before_who_bears_it() -> None:
    line = "“优秀教育工作者”周志远、“优秀班主任”苗青禾代表发言。"
    assert [(who, title) for who, title, _, _, _ in awards(line)] == [
        ("周志远", "“优秀教育工作者”"),
        ("苗青禾", "“优秀班主任”"),
    ]


def test_names_behind_the_colon_of_an_honour_bear_it() -> None:
    line = "学校评出2015年度县级优秀班主任为:周志远,苗青禾,林岚。"
    assert awards(line) == [("周志远、苗青禾、林岚", "县级优秀班主任", None, 3, "县")]


def test_counts_of_those_commended_stretch_over_clauses() -> None:
    line = "会上,6名师德标兵,30名优秀教师,9名考入重点高中的学生受到表彰。"
    assert [(title, count) for _, title, _, count, _ in awards(line)] == [("师德标兵", 6), ("优秀教师", 30)]


def test_a_place_without_a_contest_is_a_standing() -> None:
    assert awards("中考上线率为71%,名列全市第一。") == []


def test_honours_whose_marks_a_site_dropped_are_told_apart() -> None:
    line = "学校先后荣获自治区绿色示范学校青河市德育示范校青河市文明单位。"
    assert [title for _, title, _, _, _ in awards(line)] == [
        "自治区绿色示范学校",
        "青河市德育示范校",
        "青河市文明单位",
    ]
