"""Awards as reports of meetings and portraits tell them: whose they are, who gave them, what is only handed over."""

from tasks.facts.awards import find_awards
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
    assert awards("校长为二等奖获得者周岚颁奖。颁奖后,校长同获奖学生合影留念。") == []
    assert awards("对成绩突出的学校给予20万元的现金奖励。") == []


def test_a_place_that_puts_persons_in_an_honour_gives_it() -> None:
    [award] = awards("清河县将苗青、周岚等17位教师表彰为“优秀教师”。")
    assert (award.recipient, award.awarded_by, award.level, award.count) == (
        "苗青、周岚等17位教师",
        "清河县",
        "县",
        17,
    )


def test_a_decision_that_is_read_out_tells_the_level_of_its_list() -> None:
    line = "副镇长宣读教师节表彰决定:石桥小学荣获“先进单位”荣誉称号、周岚荣获“师德标兵”荣誉称号。"
    assert [(a.recipient, a.level) for a in awards(line)] == [("石桥小学", "乡镇"), ("周岚", "乡镇")]


def test_a_list_over_several_clauses_is_commended_at_its_end() -> None:
    line = "大会对50名优秀教师,40名先进教育工作者,9个先进集体进行了隆重表彰。"
    assert [(a.title, a.count) for a in awards(line)] == [
        ("优秀教师", 50),
        ("先进教育工作者", 40),
        ("先进集体", 9),
    ]
    line = "领导为受表彰的11名优秀教师及4个先进单位代表颁发了证书。"
    assert [(a.title, a.count) for a in awards(line)] == [("优秀教师", 11), ("先进单位", 4)]
    assert awards("对50名优秀教师,9个班进行了检查。") == []


def test_a_prize_may_hold_the_word_twice() -> None:
    assert [a.title for a in awards("学校获得清河市教育质量奖进步学校奖。")] == ["清河市教育质量奖进步学校奖"]


def test_points_are_no_part_of_a_verb() -> None:
    [award] = awards("在校运动会中,三(2)班以86分获得团体总分第一名。")
    assert (award.recipient, award.title, award.rank) == ("三(2)班", "校运动会", "第一名")


def test_two_places_are_two_prizes() -> None:
    found = awards("在全县运动会中,周岚、林晓芸分获跳高第三、第六名。")
    assert [a.rank for a in found] == ["第三名", "第六名"]


def test_a_prize_may_be_voted() -> None:
    [award] = awards("全县优质课竞赛在我校举行。石桥小学选送的优质课被评为一等奖。")
    assert (award.recipient, award.rank) == ("石桥小学选送的优质课", "一等奖")


def test_quoted_titles_share_their_count() -> None:
    line = "镇党委对9名“优秀教师”、“先进工作者”和“师德标兵”给予了表彰奖励。"
    assert [a.title for a in awards(line)] == ["“优秀教师”", "“先进工作者”", "“师德标兵”"]


def test_who_is_the_only_one_was_named_before() -> None:
    line = "学校被授予市“优秀工会组织”称号,是全县唯一获此殊荣的单位。"
    assert len(awards(line)) == 1


def test_a_roll_sets_winners_behind_their_prize() -> None:
    text = (
        "第三届教师优质课评选活动结束。\n一等奖:林晓芸、周志远、苗青\n优秀辅导员:周岚\n二等奖:每人奖金200元\n"
    )
    found = awards(text, org="石桥小学")
    assert [(a.rank, a.title, a.recipient, a.count) for a in found] == [
        ("一等奖", "第三届教师优质课评选活动", "林晓芸、周志远、苗青", 3),
        (None, "优秀辅导员", "周岚", 1),
    ]


def test_counts_behind_titles_and_works_are_counts() -> None:
    line = "全县教师被表彰为清河市优秀教师5人、中小学优秀校长2人。"
    assert [(a.title, a.count, a.level) for a in awards(line)] == [
        ("清河市优秀教师", 5, "市"),
        ("中小学优秀校长", 2, "市"),
    ]
    line = "省艺术节评比结果公布,我县获一等奖作品12件,二等奖作品16件。"
    assert [(a.rank, a.count) for a in awards(line)] == [("一等奖", 12), ("二等奖", 16)]
    assert [a.count for a in awards("15人被镇党委表彰为先进教育工作者。")] == [15]


def test_who_takes_part_in_the_next_round_has_won_nothing_by_that() -> None:
    assert awards("获得片区一等奖的108名教师参加了全县决赛。") == []


def test_a_contest_is_called_by_its_name_alone() -> None:
    line = "石桥小学举行第九届校园艺术节。评出一等奖30名、二等奖60名。"
    assert {a.title for a in awards(line)} == {"第九届校园艺术节"}
    line = "清河市2016年度优质课教学大赛结果揭晓。大赛共评出一等奖72个、二等奖133个。"
    assert {a.title for a in awards(line)} == {"清河市2016年度优质课教学大赛"}


def test_an_office_that_publishes_has_not_won() -> None:
    [award] = awards("县教科局公布结果,我校荣获目标考核一等奖。", org="清河县教科局")
    assert award.recipient == "我校"


def test_who_gives_is_said_once_for_a_list() -> None:
    line = "清河县将苗青等17位教师表彰为“优秀教师”;周岚等9名同志表彰为“师德标兵”。"
    assert [(a.awarded_by, a.level) for a in awards(line)] == [("清河县", "县"), ("清河县", "县")]


def test_those_who_are_commended_for_a_place_have_won_it() -> None:
    [award] = awards("会议对获得单科第一名的周岚等18名教师进行了表彰。")
    assert (award.recipient, award.rank) == ("周岚等18名教师", "第一名")


def test_certificates_go_to_those_behind_the_titles() -> None:
    found = awards("领导分别为获评“优秀班主任”、“优秀教师”的10位教职工颁发了证书。")
    assert {a.recipient for a in found} == {"教职工"}
