"""Awards whose contest, recipient or level stands further off: in the sentence before, at the head of the part, in a list."""

import pytest

from tasks.facts.awards.awards import find_awards
from tasks.records import Award
from tests.facts.passages import passage


def awards(hans: str, **facts: str | None) -> list[Award]:
    return find_awards(passage(hans, **facts))


def one(hans: str, **facts: str | None) -> Award:
    [award] = awards(hans, **facts)
    return award


def test_the_contest_in_which_a_prize_was_won_may_be_named_a_sentence_before() -> None:
    first, second = awards("第五届全县说课大赛落幕。在比赛中,苗青获一等奖,周岚获二等奖。")
    assert [(a.title, a.rank, a.level) for a in (first, second)] == [
        ("第五届全县说课大赛", "一等奖", "县"),
        ("第五届全县说课大赛", "二等奖", "县"),
    ]


def test_the_board_of_a_contest_is_no_contest() -> None:
    award = one("第五届全县说课大赛落幕。在省大赛组委会关心下,苗青获一等奖。")
    assert (award.title, award.level) == ("第五届全县说课大赛", "县")


def test_a_kind_of_prize_is_of_the_contest_that_the_clause_names() -> None:
    award = one("学生在第八届全国创新大赛中获工业设计全国一等奖1项。")
    assert (award.title, award.level, award.count) == ("第八届全国创新大赛工业设计", "国家", 1)


def test_each_division_stands_by_itself_behind_the_contest() -> None:
    found = awards("我省参加全国航模大赛共获得:设计竞赛小学组三等奖4名,初中组一等奖3名;创意展示二等奖8名。")
    assert [a.title for a in found] == [
        "全国航模大赛设计竞赛小学组",
        "全国航模大赛设计竞赛初中组",
        "创意展示",
    ]
    assert [a.recipient for a in found] == ["我省"] * 3
    assert [a.level for a in found] == ["国家"] * 3


def test_a_place_behind_a_prize_is_no_second_prize() -> None:
    assert [a.rank for a in awards("河口中学参赛选手获一等奖第二名。")] == ["一等奖"]
    assert [a.rank for a in awards("合唱团参加全区合唱比赛以一等奖第一名的成绩晋级。")] == ["一等奖"]


def test_somebody_s_lesson_is_a_work_of_his() -> None:
    award = one("苗青老师的优质课获河口县一等奖。")
    assert (award.recipient, award.title, award.level) == ("苗青老师", "优质课", "县")


def test_a_school_whose_name_ends_in_the_middle_is_a_winner() -> None:
    found = awards("河口小学获得器乐类一等奖,青石镇中心学校、柳溪镇中获得朗诵类二等奖。")
    assert [a.recipient for a in found] == ["河口小学", "青石镇中心学校、柳溪镇中"]


def test_winners_of_a_list_keep_the_school_before_the_first_of_them() -> None:
    line = "河口一中苗青同学获得“创新奖”、青石学校周岚、林晓芸两位同学获得“崇尚科学奖”。"
    assert [a.recipient for a in awards(line)] == ["河口一中苗青同学", "青石学校周岚、林晓芸两位同学"]


def test_when_somebody_won_is_not_who() -> None:
    assert one("连续两年获得县优秀教师称号。").recipient is None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("河口镇幼儿园建于1998年。先后荣获“市文明单位”称号。", "河口镇幼儿园"),
        ("**老师爱岗。**老师爱生,**老师有恒心。获得县优秀教师称号。", "**老师"),
        (
            "苗青老师爱岗。近年来,苗青老师爱生,苗青老师有恒心。河口小学出名师。获得县优秀教师称号。",
            "苗青老师",
        ),
    ],
)
def test_who_a_report_is_about_won_what_it_leaves_open(line: str, who: str) -> None:
    assert one(line).recipient == who


def test_two_schools_at_the_head_tell_nobody() -> None:
    assert one("河口小学和青石小学联合办学。荣获“市文明单位”称号。").recipient is None


def test_a_list_of_who_is_given_what_goes_on_without_its_verb() -> None:
    line = "校党委决定,授予苗青等13名同志为“优秀党员”,周岚等4名同志为“优秀党务工作者”称号。"
    assert [(a.recipient, a.title, a.count, a.level) for a in awards(line)] == [
        ("苗青等13名同志", "“优秀党员”", 13, "校"),
        ("周岚等4名同志", "“优秀党务工作者”", 4, "校"),
    ]


def test_a_list_of_commendations_goes_on_behind_a_semicolon() -> None:
    line = "全省共评选表彰先进党支部10个;优秀党员标兵9名;优秀党员90名。"
    assert [(a.title, a.count, a.level) for a in awards(line)] == [
        ("先进党支部", 10, "省"),
        ("优秀党员标兵", 9, "省"),
        ("优秀党员", 90, "省"),
    ]


def test_titles_alone_are_praised_with_one_count_for_all() -> None:
    found = awards("会上,镇政府对全镇71名“最美教师”、优秀班主任进行了表彰。")
    assert [(a.title, a.recipient, a.count, a.level) for a in found] == [
        ("“最美教师”", "教师", None, "乡镇"),
        ("优秀班主任", "班主任", None, "乡镇"),
    ]


def test_models_and_leaders_of_a_field_are_honours() -> None:
    first, second = awards("县里推选出6名全国教书育人楷模。苗青入选为省级学科带头人。")
    assert (first.title, first.count, first.level, first.recipient) == (
        "全国教书育人楷模",
        6,
        "国家",
        "教师",
    )
    assert (second.title, second.level, second.recipient) == ("省级学科带头人", "省", "苗青")


def test_the_same_honour_is_meant_by_a_pronoun() -> None:
    line = "苗青被授予“全国师德标兵”称号。全省共有26名教师获此殊荣。"
    assert [(a.title, a.count, a.level) for a in awards(line)] == [
        ("“全国师德标兵”", 1, "国家"),
        ("“全国师德标兵”", 26, "国家"),
    ]
    assert awards("全省共有26名教师获此殊荣。") == []


def test_who_is_handed_a_certificate_stands_behind_the_honour() -> None:
    found = awards("校长为获得“优秀教师”、“优秀班主任”等荣誉称号的教师颁发证书。")
    assert [a.recipient for a in found] == ["教师", "教师"]
    assert awards("镇领导为获得奖项的教师颁奖。") == []


def test_chosen_works_are_the_works_and_of_the_school_that_chose() -> None:
    first, second = awards("学校开展论文评选,评选出优秀论文一等奖7名,二等奖13名。", org="河口小学")
    assert (first.recipient, first.title, first.rank, first.count, first.level) == (
        "论文",
        "优秀论文",
        "一等奖",
        7,
        "校",
    )
    assert (second.title, second.count) == ("优秀论文", 13)


def test_a_post_is_no_honour() -> None:
    assert awards("2006年,她被评定为中教一级。") == []


def test_two_persons_called_by_their_posts_are_counted() -> None:
    line = "河口中学体育教师苗青、青石小学校长周岚被教育部授予“全国师德标兵”称号。"
    assert one(line).count == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("苗青被县政府记三等功2次。", ("苗青", "三等功", "县", 2)),
        ("1998年,县教育局为她记大功一次。", (None, "大功", "县", 1)),
        ("130名教师受到了镇党委、政府的表彰。", ("教师", "表彰", "乡镇", 130)),
        ("我校获市五一劳动奖状。", ("我校", "市五一劳动奖状", "市", None)),
    ],
)
def test_merits_are_told_by_their_verb(line: str, told: tuple[str | None, str, str, int | None]) -> None:
    award = one(line)
    assert (award.recipient, award.title, award.level, award.count) == told


def test_a_year_between_two_honours_keeps_who_won() -> None:
    line = "2016年学校被市政府授予“文明单位”,2017年获“全国足球特色学校”称号。"
    assert [(a.recipient, a.year) for a in awards(line)] == [("学校", "2016"), ("学校", "2017")]


def test_a_contest_of_the_county_gives_no_prize_of_the_province() -> None:
    line = "周岚老师获县级优质课一等奖,撰写的论文获省级二等奖。"
    assert [(a.title, a.level) for a in awards(line)] == [("县级优质课", "县"), ("论文", "省")]


def test_a_prize_without_a_contest_is_for_the_work() -> None:
    assert [a.title for a in awards("学生作文获国家级一等奖2篇、省级二等奖5篇。")] == ["作文", "作文"]


def test_counts_may_stand_apart_from_what_they_count() -> None:
    found = awards("该校选手参加全国技能大赛获 1 个一等奖、2 个二等奖。")
    assert [(a.title, a.rank, a.count) for a in found] == [
        ("全国技能大赛", "一等奖", 1),
        ("全国技能大赛", "二等奖", 2),
    ]
