"""Honours and prizes, one row for each title and rank."""

import pytest

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage

Row = tuple[str | None, str | None, int | None, str | None]


def rows(hans: str, **facts: str | None) -> list[Row]:
    return [(a.title, a.rank, a.count, a.level) for a in find_awards(passage(hans, **facts))]


def test_ranks_of_one_contest_share_its_title_and_level() -> None:
    assert rows("全国棋类竞赛获得二等奖2个,三等奖4个。") == [
        ("全国棋类竞赛", "二等奖", 2, "国家"),
        ("全国棋类竞赛", "三等奖", 4, "国家"),
    ]


def test_a_contest_named_before_holds_for_the_segments_after_it() -> None:
    line = "在县第八届航模大赛中,2名队员获得一等奖,5名队员获得二等奖。"
    found = find_awards(passage(line))
    assert [(a.recipient, a.title, a.count) for a in found] == [
        ("队员", "县第八届航模大赛", 2),
        ("队员", "县第八届航模大赛", 5),
    ]


def test_each_level_word_starts_a_level_of_its_own() -> None:
    line = "书画展评中,获得市级一等奖2件,二等奖7件,县级一等奖4件。"
    assert [(r[1], r[2], r[3]) for r in rows(line)] == [
        ("一等奖", 2, "市"),
        ("二等奖", 7, "市"),
        ("一等奖", 4, "县"),
    ]


def test_a_shared_count_goes_to_every_rank_before_it() -> None:
    assert [r[1:3] for r in rows("说课比赛获得县级二等奖、三等奖各两个。")] == [("二等奖", 2), ("三等奖", 2)]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("学校先后被评为“市级文明单位”、“省级示范学校”等荣誉称号。", ["“市级文明单位”", "“省级示范学校”"]),
        ("青石幼儿园被县委县政府评为卫生工作先进集体。", ["卫生工作先进集体"]),
        ("荣获县教育局颁发的“教学质量先进单位”称号。", ["“教学质量先进单位”"]),
        ("表彰了优秀教师12人、优秀班主任5人。", ["优秀教师", "优秀班主任"]),
        ("表彰奖励了6个文明班级,9个优秀中队。", ["文明班级", "优秀中队"]),
        (
            "1所初中和4所完小先后通过省级示范性初中和县级示范性小学验收。",
            ["省级示范性初中", "县级示范性小学"],
        ),
        ("授予苗青等5名同志“优秀党员”称号。", ["“优秀党员”"]),
        ("苗青同学被评为“节水小卫士”、林晓芸同学被评为“孝心少年”。", ["“节水小卫士”", "“孝心少年”"]),
    ],
)
def test_honorary_titles_are_listed_one_by_one(line: str, titles: list[str]) -> None:
    assert [r[0] for r in rows(line)] == titles


def test_giver_level_and_year_are_told() -> None:
    [award] = find_awards(passage("2012年3月,青石幼儿园被县委县政府评为先进集体。"))
    assert (award.awarded_by, award.level, award.year, award.recipient) == (
        "县委县政府",
        "县",
        "2012",
        "青石幼儿园",
    )


def test_this_year_is_the_year_of_the_part() -> None:
    [award] = find_awards(passage("今年,我校荣获“市级文明单位”称号。", period="2014"))
    assert award.year == "2014"


def test_a_school_honours_at_school_level() -> None:
    assert [r[3] for r in rows("六一期间学校表彰了优秀少先队员20名。")] == ["校"]


def test_named_winners_are_counted() -> None:
    assert [r[2] for r in rows("苗青、林晓芸老师获说课比赛一等奖。")] == [2]


def test_prizes_without_a_rank_count_too() -> None:
    assert rows("论文在各级评比中获奖50多次。")[0][2] == 50
    assert rows("9名教练获得指导奖。")[0][1:3] == (None, 9)


@pytest.mark.parametrize(
    "line",
    [
        "建立奖励机制,完善奖惩制度,对成绩突出的班级给予表彰。",
        "设一等奖3名,二等奖5名。",
        "要求各校对照标准自评,并认定为达标学校。",
        "有县级骨干教师9人,优秀教师队伍不断壮大。",
        "举行了“年级第一名”评比报喜。",
        "合计表彰奖励83人次。",
        "学校制定了评选三好学生和优秀班干部的办法。",
        "开展评选优秀教师活动。",
        "取得了优异成绩,获得了家长好评。",
    ],
)
def test_plans_systems_and_praise_are_no_awards(line: str) -> None:
    assert rows(line) == []


def test_words_are_copied_in_the_own_script() -> None:
    text, hans = "苗青老師獲全縣說課比賽一等獎。", "苗青老师获全县说课比赛一等奖。"
    [award] = find_awards(passage(hans, text=text))
    assert (award.title, award.recipient, award.rank) == ("全縣說課比賽", "苗青老師", "一等奖")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("我校创建成为市级平安校园。", [("市级平安校园", None, None, "市")]),
        ("学校顺利创建了县“绿色学校”。", [("县“绿色学校”", None, None, "县")]),
        ("全县教学设计大赛获一等奖4个。", [("全县教学设计大赛", "一等奖", 4, "县")]),
        ("在全市航模比赛中取得3个第2名。", [("全市航模比赛", "第二名", 3, "市")]),
        ("师生获省级奖励8项,市级奖励14项。", [(None, None, 8, "省"), (None, None, 14, "市")]),
        ("5所学校获县政府“节水示范”奖。", [("县政府“节水示范”奖", None, 5, "县")]),
        ("我县被评为全省教育工作先进县。", [("全省教育工作先进县", None, None, "省")]),
    ],
)
def test_honours_reached_and_prizes_told_by_level(line: str, expected: list[Row]) -> None:
    assert rows(line) == expected


def test_a_list_of_prizes_and_honours_gives_each_its_row() -> None:
    found = rows("我局先后荣获全省航模大赛组织奖、全市禁毒工作先进单位、县文明窗口。")
    assert [(title, level) for title, _, _, level in found] == [
        ("全省航模大赛组织奖", "省"),
        ("全市禁毒工作先进单位", "市"),
        ("县文明窗口", "县"),
    ]


def test_a_school_that_counts_its_own_honours_gives_them_itself() -> None:
    line = "评选“书香班级”6个、“守纪之星”20名。"
    found = find_awards(passage(line, org="河口县青石小学"))
    assert [(a.recipient, a.count, a.level) for a in found] == [("班级", 6, "校"), ("学生", 20, "校")]


def test_we_are_the_body_that_the_part_names() -> None:
    [award] = find_awards(passage("我校被评为全市文明校园。", org="青石小学"))
    assert award.recipient == "青石小学"
    [award] = find_awards(passage("学校被评为全市文明校园。", org="河口县教育局"))
    assert award.recipient == "学校"


def test_the_year_of_an_award_is_that_of_the_date_before_it() -> None:
    [award] = find_awards(passage("5月,我校被评为全市文明校园。", period="2013"))
    assert award.year == "2013"
    [award] = find_awards(passage("我校被评为全市文明校园。5月召开大会。", period="2013"))
    assert award.year is None


def test_the_author_of_a_work_wins_its_prize_once() -> None:
    [award] = find_awards(passage("林晓芸老师撰写的《识字教学》获全县优秀案例评选二等奖。"))
    assert (award.count, award.rank) == (1, "二等奖")


def test_what_is_done_to_others_names_no_giver() -> None:
    found = find_awards(passage("二是对去年开展的办学水平评估进行汇总,评出示范学校8所。"))
    assert [a.awarded_by for a in found] == [None]


def test_a_decision_commends_each_of_its_list() -> None:
    line = "县委、县政府决定,对河口小学等6个“全县先进集体”、苗青等12名“全县模范教师”予以表彰奖励。"
    found = find_awards(passage(line))
    assert [(a.recipient, a.title, a.count, a.level) for a in found] == [
        ("河口小学等6个", "“全县先进集体”", 6, "县"),
        ("苗青等12名", "“全县模范教师”", 12, "县"),
    ]


def test_the_giver_is_named_without_how_it_decided() -> None:
    line = "省政府2013年11月正式发文授予南山“教育强市”称号。"
    assert [(a.recipient, a.awarded_by) for a in find_awards(passage(line))] == [("南山", "省政府")]


def test_a_level_with_its_prizes_leaves_the_word_out_later() -> None:
    line = "教师在各级业务比赛中屡屡获奖,省级获奖9人次,市级26人次。"
    found = find_awards(passage(line))
    assert [(a.recipient, a.level, a.count) for a in found] == [("教师", "省", 9), ("教师", "市", 26)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("其中获得省级先进单位1个,获得市级先进单位8个。", [("省级先进单位", 1), ("市级先进单位", 8)]),
        ("表彰了苗青等20多名优秀教师、优秀班主任。", [("优秀教师", 20), ("优秀班主任", None)]),
        ("25人获市级以上优质课奖。", [("市级以上优质课奖", 25)]),
        ("学校荣获南山市教育局“先进单位”的表彰和奖励。", [("“先进单位”", None)]),
        ("在作文竞赛中,获区团体第3名。", [("作文竞赛", None)]),
        ("在作文竞赛中,3人获市级奖。", [("作文竞赛", 3)]),
        ("旨在表彰做出突出贡献的优秀教师。", []),
        ("关于表彰优秀教师的决定", []),
    ],
)
def test_titles_and_counts_come_apart(line: str, expected: list[tuple[str, int | None]]) -> None:
    assert [(a.title, a.count) for a in find_awards(passage(line))] == expected


def test_for_whom_somebody_entered_is_not_who_won():
    [one] = find_awards(passage("苗青老师代表全县参加“湖北教师三项全能比赛”荣获小学组二等奖。"))
    assert (one.recipient, one.count, one.level) == ("苗青老师", 1, "省")


def test_a_plaque_is_an_honour_with_a_name():
    [one] = find_awards(passage("学校获得石桥区教学质量优秀学校奖牌。"))
    assert (one.title, one.level) == ("石桥区教学质量优秀学校", "县")


def honours(hans: str, **facts: str | None) -> list[tuple[str | None, str | None, str | None]]:
    return [(a.recipient, a.title, a.level) for a in find_awards(passage(hans, **facts))]


def test_a_list_goes_on_over_commas_and_semicolons() -> None:
    line = "学校先后被评为县文明单位,市绿色学校,省平安校园;被定为“省重点建设小学”。"
    assert honours(line) == [
        ("学校", "县文明单位", "县"),
        ("学校", "市绿色学校", "市"),
        ("学校", "省平安校园", "省"),
        ("学校", "“省重点建设小学”", "省"),
    ]


def test_a_title_that_is_held_is_an_honour_and_one_that_is_aimed_at_is_none() -> None:
    assert honours("我校为省级示范初中、全国绿色学校、市级教改实施学校。") == [
        ("我校", "省级示范初中", "省"),
        ("我校", "全国绿色学校", "国家"),
    ]
    assert honours("该校是一所有特色、质量高的省级示范高中。") == [("该校", "省级示范高中", "省")]
    assert honours("力争三年内成为省级示范初中。") == []
    assert honours("学校是全县的骄傲。") == []


def test_the_level_of_the_first_title_holds_for_those_that_begin_with_the_honour() -> None:
    line = "学校先后获得县教育系统先进集体、先进党支部、市文明单位等称号。"
    assert [level for _, _, level in honours(line)] == ["县", "县", "市"]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("学校荣获东乡县“先进单位”称号。", "县"),
        ("学校荣获景德镇市“先进单位”称号。", "市"),
        ("二中队荣获市“红旗中队”称号。", "市"),
        ("6名学生在县、乡各类竞赛中获奖。", None),
    ],
)
def test_letters_of_a_level_in_a_name_say_nothing_of_the_level(line: str, level: str | None) -> None:
    assert [got for _, _, got in honours(line)] == [level]


def test_a_quoted_name_keeps_its_commas() -> None:
    line = "6名同学获县“诵经典,爱家乡”朗诵比赛一等奖。"
    assert rows(line) == [("县“诵经典,爱家乡”朗诵比赛", "一等奖", 6, "县")]


def test_so_many_for_several_ranks_says_nothing_of_each() -> None:
    assert [r[1:3] for r in rows("18名同学在全市征文比赛中分别获得一等奖、二等奖。")] == [
        ("一等奖", None),
        ("二等奖", None),
    ]
    assert [r[1:3] for r in rows("全市征文比赛获一、二等奖各6个。")] == [("一等奖", 6), ("二等奖", 6)]


def test_one_winner_after_the_other() -> None:
    line = "林晓芸等4位同学被评为镇优秀少先队员、苗青等5位同学获书法比赛二等奖。"
    assert [(a.recipient, a.title, a.count) for a in find_awards(passage(line))] == [
        ("林晓芸等4位同学", "镇优秀少先队员", 4),
        ("苗青等5位同学", "书法比赛", 5),
    ]


def test_the_winner_is_carried_over_a_semicolon_and_the_year_is_not_that_of_the_foundation() -> None:
    line = "合唱队获全镇歌咏比赛一等奖;参加全县民歌大赛获二等奖。"
    assert [a.recipient for a in find_awards(passage(line))] == ["合唱队", "合唱队"]
    line = "学校始建于1958年,为省级示范小学。"
    assert [a.year for a in find_awards(passage(line))] == [None]


def test_how_many_won_in_all_contests() -> None:
    line = "队员参加国家、省、市的各项比赛共有130多人次获奖。"
    assert [(a.recipient, a.title, a.count, a.level) for a in find_awards(passage(line))] == [
        ("队员", "国家、省、市的各项比赛", 130, None)
    ]


def test_those_named_before_are_who_won() -> None:
    line = "学生参加全县航模竞赛,26人参赛,有4人获省级奖;3人获市、县级奖。"
    assert [(a.recipient, a.title, a.count, a.level) for a in find_awards(passage(line))] == [
        ("学生", "全县航模竞赛", 4, "省"),
        ("学生", None, 3, None),
    ]
    line = "教师参加各科教学比赛全部获市奖,其中获省奖3人。"
    assert [(a.recipient, a.title, a.count, a.level) for a in find_awards(passage(line))] == [
        ("教师", "各科教学比赛", None, "市"),
        ("教师", "各科教学比赛", 3, "省"),
    ]


def test_a_contest_named_in_full_is_meant_by_its_short_name() -> None:
    line = "东林省职业院校技能大赛结果公布,我校选手在省赛中取得一等奖4项。"
    assert [(a.title, a.level) for a in find_awards(passage(line))] == [("东林省职业院校技能大赛", "省")]


def test_prizes_without_a_rank_stand_beside_those_with_one() -> None:
    line = "学校荣获全县歌咏比赛团体优胜奖和组织奖。"
    assert [(r[0], r[1]) for r in rows(line)][-1] == ("全县歌咏比赛组织奖", None)
    assert rows("学校获得教研成果奖12项。") == [("教研成果奖", None, 12, None)]
    assert rows("参加全省技能大赛,获全国奖项2个,市级奖项17个。") == [
        ("全省技能大赛", None, 2, "国家"),
        ("全省技能大赛", None, 17, "市"),
    ]


def test_a_quoted_contest_is_taken_whole() -> None:
    line = "苗青老师在“全省实验说课评比活动”中荣获省二等奖。"
    assert [(a.recipient, a.title) for a in find_awards(passage(line))] == [
        ("苗青老师", "“全省实验说课评比活动”")
    ]


def test_efforts_that_were_made_are_no_plan() -> None:
    assert [r[2] for r in rows("通过教师的不断努力,论文共有7 篇获省级奖。")] == [7]
    assert rows("努力争取获得省级奖。") == []


def test_a_number_of_winners_are_not_the_one_named_before() -> None:
    line = "林晓芸老师被评为全国模范教师,26人获市级优质课奖。"
    assert [(a.recipient, a.count) for a in find_awards(passage(line))] == [("林晓芸老师", 1), (None, 26)]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("苗青老师在2019学年度获得“优秀教师”称号。", ("苗青老师", None)),
        ("去年9月该镇中心学校还被推选为全国教育系统先进集体。", ("该镇中心学校", "国家")),
        ("师生在国家、省、地三级比赛中获奖达36人次。", ("师生", None)),
    ],
)
def test_who_won_without_when(line: str, want: tuple[str | None, str | None]) -> None:
    assert [(a.recipient, a.level) for a in find_awards(passage(line))] == [want]


def test_a_division_and_how_it_was_scored_go_with_the_contest() -> None:
    line = "苗青老师参加 “东林市音乐教师技能比赛”荣获小学组综合一等奖。"
    assert [(a.title, a.level) for a in find_awards(passage(line))] == [
        ("“东林市音乐教师技能比赛”小学组综合", "市")
    ]


def test_who_reports_in_the_first_person_is_who_won() -> None:
    line = "我任教语文。本学期,我认真备课。我参加全县说课比赛。获县级一等奖。"
    assert [a.recipient for a in find_awards(passage(line))] == ["我"]


def test_where_a_place_was_won_is_not_who_won_it() -> None:
    line = "我镇代表队在全区获得初中组总分第三名,其中有六个第一名。"
    assert [(a.title, a.rank, a.count) for a in find_awards(passage(line))][-1][1:] == ("第一名", 6)
    found = find_awards(passage("在全区获得初中组总分第三名。", org="青石镇中心学校"))
    assert [(a.recipient, a.level) for a in found] == [("青石镇中心学校", "县")]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("授予周岚等26名同志“全县优秀教师”称号。", "授予周岚等二十六名同志“全县优秀教师”称号。"),
        ("国家级获奖3人次,省级获奖28人次,市级50人次。", "国家级获奖三人次,省级获奖二十八人次,市级五十人次。"),
        ("县模范教师6名;县先进班主任3名。", "县模范教师六名;县先进班主任三名。"),
        ("会议表彰了15名优秀教师和12个先进集体。", "会议表彰了十五名优秀教师和十二个先进集体。"),
    ],
)
def test_counts_in_words_are_read_as_counts_in_figures(line: str, written: str) -> None:
    assert rows(written) == rows(line) != []
