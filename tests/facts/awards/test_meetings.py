"""Awards as reports of meetings and portraits tell them: whose they are, who gave them, what is only handed over."""

from tasks.facts.awards.awards import find_awards
from tasks.records import Award
from tests.facts.passages import passage


def awards(hans: str, **facts: str | None) -> list[Award]:
    return find_awards(passage(hans, **facts))


def test_a_portrait_gives_its_honours_to_whom_it_is_about() -> None:
    line = "林晓芸一直扎根山区,她爱生如子。曾获市优秀教师、县师德标兵等荣誉称号。"
    assert [(a.recipient, a.title) for a in awards(line)] == [
        ("林晓芸", "市优秀教师"),
        ("林晓芸", "县师德标兵"),
    ]
    line = "周志远扎根山区。从教以来,他严于律己。他先后被评为清河县优秀教师。"
    assert [a.recipient for a in awards(line)] == ["周志远"]


def test_who_won_may_stand_behind_the_prize() -> None:
    found = awards("受表彰的有:全县作文竞赛一等奖获得者林晓芸;二等奖获得者周岚、苗青。")
    assert [(a.recipient, a.rank, a.count) for a in found] == [
        ("林晓芸", "一等奖", 1),
        ("周岚、苗青", "二等奖", 2),
    ]


def test_what_is_handed_over_was_won_before() -> None:
    assert awards("镇长为一等奖获得者周岚颁奖。会后同获奖学生合影。") == []
    assert awards("对成绩突出的学校给予15万元现金奖励。") == []


def test_a_place_that_puts_persons_in_an_honour_gives_it() -> None:
    [award] = awards("清河县将苗青、周岚等13位同志表彰为“教学能手”。")
    assert (award.recipient, award.awarded_by, award.level, award.count) == (
        "苗青、周岚等13位同志",
        "清河县",
        "县",
        13,
    )


def test_a_decision_that_is_read_out_tells_the_level_of_its_list() -> None:
    line = "副镇长宣读表彰决定:石桥小学荣获“先进单位”荣誉称号、周岚荣获“师德标兵”荣誉称号。"
    assert [(a.recipient, a.level) for a in awards(line)] == [("石桥小学", "乡镇"), ("周岚", "乡镇")]


def test_a_list_over_several_clauses_is_commended_at_its_end() -> None:
    line = "大会对50名优秀教师,40名先进德育工作者,9个先进集体进行了隆重表彰。"
    assert [(a.title, a.count) for a in awards(line)] == [
        ("优秀教师", 50),
        ("先进德育工作者", 40),
        ("先进集体", 9),
    ]
    line = "领导给获表彰的12名优秀教师和5个先进单位颁发了证书。"
    assert [(a.title, a.count) for a in awards(line)] == [("优秀教师", 12), ("先进单位", 5)]
    assert awards("对50名优秀教师,9个班进行了检查。") == []


def test_a_prize_may_hold_the_word_twice() -> None:
    assert [a.title for a in awards("学校获得清河市质量管理奖进步单位奖。")] == ["清河市质量管理奖进步单位奖"]


def test_points_are_no_part_of_a_verb() -> None:
    [award] = awards("在校运动会中,三(2)班以86分获得团体总分第一名。")
    assert (award.recipient, award.title, award.rank) == ("三(2)班", "校运动会", "第一名")


def test_two_places_are_two_prizes() -> None:
    found = awards("在全县运动会中,周岚、林晓芸分获跳高第二、第五名。")
    assert [a.rank for a in found] == ["第二名", "第五名"]


def test_a_prize_may_be_voted() -> None:
    [award] = awards("全县优质课竞赛在我校举行。石桥小学选送的优质课被评为一等奖。")
    assert (award.recipient, award.rank) == ("石桥小学选送的优质课", "一等奖")


def test_quoted_titles_share_their_count() -> None:
    line = "镇党委对9名“教学能手”、“德育先进个人”和“师德模范”予以表彰。"
    assert [a.title for a in awards(line)] == ["“教学能手”", "“德育先进个人”", "“师德模范”"]


def test_who_is_the_only_one_was_named_before() -> None:
    line = "学校被授予市“模范工会”称号,是全县唯一获此殊荣的单位。"
    assert len(awards(line)) == 1


def test_a_roll_sets_winners_behind_their_prize() -> None:
    text = "第三届青年教师说课评选活动结束。\n一等奖:林晓芸、周志远、苗青\n优秀辅导员:周岚\n二等奖:每人奖金200元\n"
    found = awards(text, org="石桥小学")
    assert [(a.rank, a.title, a.recipient, a.count) for a in found] == [
        ("一等奖", "第三届青年教师说课评选活动", "林晓芸、周志远、苗青", 3),
        (None, "优秀辅导员", "周岚", 1),
    ]


def test_counts_behind_titles_and_works_are_counts() -> None:
    line = "全县教师被表彰为清河市教学能手6人、中小学优秀班主任2人。"
    assert [(a.title, a.count, a.level) for a in awards(line)] == [
        ("清河市教学能手", 6, "市"),
        ("中小学优秀班主任", 2, "市"),
    ]
    line = "省艺术节评比揭晓,全县获一等奖作品7件,二等奖作品9件。"
    assert [(a.rank, a.count) for a in awards(line)] == [("一等奖", 7), ("二等奖", 9)]
    assert [a.count for a in awards("17人被镇党委表彰为先进工作者。")] == [17]


def test_who_takes_part_in_the_next_round_has_won_nothing_by_that() -> None:
    assert awards("获得片区一等奖的96名教师参加了全县决赛。") == []


def test_a_contest_is_called_by_its_name_alone() -> None:
    line = "石桥小学举行第九届校园艺术节。评出一等奖20名、二等奖40名。"
    assert {a.title for a in awards(line)} == {"第九届校园艺术节"}
    line = "清河市2017年度说课大赛落幕。大赛共评出一等奖63个、二等奖121个。"
    assert {a.title for a in awards(line)} == {"清河市2017年度说课大赛"}


def test_an_office_that_publishes_has_not_won() -> None:
    [award] = awards("县教科局公布结果,我校荣获目标考核一等奖。", org="清河县教科局")
    assert award.recipient == "我校"


def test_who_gives_is_said_once_for_a_list() -> None:
    line = "清河县将苗青等13位同志表彰为“教学能手”;周岚等9名同志表彰为“师德标兵”。"
    assert [(a.awarded_by, a.level) for a in awards(line)] == [("清河县", "县"), ("清河县", "县")]


def test_those_who_are_commended_for_a_place_have_won_it() -> None:
    [award] = awards("会议对夺得体育第一名的周岚等16名教师进行了表彰。")
    assert (award.recipient, award.rank) == ("周岚等16名教师", "第一名")


def test_certificates_go_to_those_behind_the_titles() -> None:
    found = awards("镇长为获评“德育标兵”、“教学能手”的9位教师颁发了证书。")
    assert {a.recipient for a in found} == {"教师"}


def test_prizes_at_an_activity_that_somebody_holds_are_of_that_activity() -> None:
    line = "5月,在县教研室组织的“同课异构”活动中,周岚老师执教的课例获一等奖。"
    (award,) = awards(line)
    assert (award.title, award.rank, award.level) == ("“同课异构”活动", "一等奖", "县")
