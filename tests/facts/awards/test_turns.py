"""Turns of phrase around prizes: places, spans of years, governments that give, the next of a list."""

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage


def won(hans: str, **facts: str | None) -> list[tuple[str | None, str | None, str | None, int | None]]:
    return [(a.recipient, a.title, a.rank, a.count) for a in find_awards(passage(hans, **facts))]


def test_the_first_place_has_many_names() -> None:
    line = "在全县教师技能大赛中,我校教师6人夺冠,9人获一等奖。"
    assert [found[1:] for found in won(line)] == [
        ("全县教师技能大赛", "冠军", 6),
        ("全县教师技能大赛", "一等奖", 9),
    ]
    assert [rank for _, _, rank, _ in won("代表队在运动会中取得了“团体总分第一”的成绩。")] == ["第一名"]


def test_a_place_among_the_first_prizes_is_no_prize_of_its_own() -> None:
    assert won("语文周岚老师、体育林晓芸老师分别获得说课比赛一等奖的第二名。") == [
        ("语文周岚老师、体育林晓芸老师", "说课比赛", "一等奖", 2)
    ]


def test_a_report_on_one_contest_tells_the_level_of_its_prizes() -> None:
    found = find_awards(passage("苗青老师获得二等奖。", title="东河区教师技能大赛揭晓"))
    assert [award.level for award in found] == ["县"]
    found = find_awards(passage("苗青老师获得二等奖。", title="我校在东河区技能大赛中获佳绩"))
    assert [award.level for award in found] == [None]


def test_spans_and_turns_before_an_honour_are_nobody() -> None:
    line = "我校抓质量,已连续17年8届获得省级文明单位,2000——2003年连续四年被评为县文明单位。"
    assert {who for who, _, _, _ in won(line)} == {"我校"}


def test_the_next_school_of_a_list_has_its_own_name() -> None:
    line = "授予青石小学“艺术教育”特色学校,柳溪中心小学“书香校园”特色学校,河口初中“科技”特色学校。"
    assert [(who, title) for who, title, _, _ in won(line)][1:] == [
        ("柳溪中心小学", "“书香校园”特色学校"),
        ("河口初中", "“科技”特色学校"),
    ]


def test_the_last_of_a_list_of_honours_may_be_any_unit() -> None:
    line = "学校曾荣获市文明单位,市少先队工作红旗单位,市先进教研室等荣誉称号。"
    assert [title for _, title, _, _ in won(line)] == ["市文明单位", "市少先队工作红旗单位", "市先进教研室"]


def test_a_government_that_gives_a_prize_is_no_contest() -> None:
    [award] = find_awards(passage("课题《学生自主管理》获得省政府二等奖。"))
    assert (award.title, award.level, award.awarded_by) == ("课题", "省", "省政府")


def test_who_she_is_stands_in_an_earlier_sentence() -> None:
    line = "周岚老师爱岗敬业。她获得县级“先进个人”称号。"
    assert [who for who, _, _, _ in won(line)] == ["周岚老师"]


def test_persons_chosen_in_one_clause_are_honoured_in_the_next() -> None:
    line = "最终,周岚、林晓芸等12名教师脱颖而出,荣获东河县“最美教师”称号。"
    assert won(line) == [("周岚、林晓芸等12名教师", "东河县“最美教师”", None, 12)]
    line = "林晓芸是河口中学的一名语文教师,被评为“年度人物”、东河县先进工作者。"
    assert {who for who, _, _, _ in won(line)} == {"林晓芸"}


def test_a_level_before_a_quoted_honour_is_its_own() -> None:
    line = "苗青老师曾被评为县“带头人”、“先进个人”,市“教学新手”,省“和谐个人”。"
    found = find_awards(passage(line))
    assert [(award.title, award.level) for award in found] == [
        ("县“带头人”", "县"),
        ("“先进个人”", "县"),
        ("市“教学新手”", "市"),
        ("省“和谐个人”", "省"),
    ]


def test_what_a_list_calls_honours_are_honours() -> None:
    line = "学校获得省文明校园、省体育传统项目学校、市安全校园等多项荣誉。"
    assert [title for _, title, _, _ in won(line)] == ["省文明校园", "省体育传统项目学校", "市安全校园"]


def test_schools_are_put_on_lists_and_elected() -> None:
    line = "1996年学校被列为省电教示范校。2007年5月当选为“百强中学”。学校被列为省重点建设项目。"
    assert [title for _, title, _, _ in won(line)] == ["省电教示范校", "“百强中学”"]


def test_how_often_and_since_when_is_nobody() -> None:
    line = "我校7次被授予“省文明单位”称号,学校自1989年以来连续十二年获市级“文明单位”。"
    found = find_awards(passage(line))
    assert [(award.recipient, award.year) for award in found] == [("我校", None), ("学校", None)]


def test_a_town_bears_what_the_province_gives() -> None:
    found = find_awards(passage("我镇被评为“省级环境优美乡镇”、“全省村镇建设新型乡镇”。"))
    assert [award.level for award in found] == ["省", "省"]


def test_prizes_by_level_name_their_contest() -> None:
    line = "周岚老师在教学比武中获国家级奖2次,省级奖3次,市、县级奖10余次。"
    found = find_awards(passage(line))
    assert [(award.title, award.level, award.count) for award in found] == [
        ("教学比武", "国家", 2),
        ("教学比武", "省", 3),
        ("教学比武", None, 10),
    ]


def test_a_list_of_honours_goes_on_over_commas() -> None:
    line = "学校获省、市示范家长学校,德育工作先进集体,安全文明校园,科技、教研工作先进单位等荣誉称号。"
    found = find_awards(passage(line))
    assert [(award.title, award.level) for award in found][:3] == [
        ("省、市示范家长学校", None),
        ("德育工作先进集体", None),
        ("安全文明校园", None),
    ]


def test_what_a_prize_is_for_gives_none() -> None:
    assert (
        won("首先颁发的是“科研成果奖”。该奖项用于奖励论文获奖的教师。典礼分为“竞赛奖”、“课题奖”两个篇章。")
        == []
    )
    assert [(title, count) for _, title, _, count in won("9人获“论文奖”。")] == [("“论文奖”", 9)]


def test_the_second_place_may_be_all_that_is_left() -> None:
    assert [rank for _, _, rank, _ in won("在排球赛中,我校教师队屈居亚军。")] == ["亚军"]
    assert won("比赛分四组,赢的两组争冠亚军。") == []


def test_a_city_named_after_a_wall_is_one() -> None:
    assert [award.level for award in find_awards(passage("我校被评为“聊城市先进集体”。"))] == ["市"]


def test_a_life_told_without_subjects_is_about_whom_the_paragraph_introduces() -> None:
    line = "苗青禾,男,1975年生,青石县第一中学校长。先后被评为县优秀教师,荣获市“五一劳动奖章”。\n青石县第一中学被评为县文明单位。"
    assert [who for who, _, _, _ in won(line, org="青石县第一中学")] == ["苗青禾", "苗青禾", "青石县第一中学"]


def test_who_won_goes_on_in_the_script_of_the_document():
    text = "課件、微課等共有9件獲國家級獎;26件獲省級獎。"
    hans = "课件、微课等共有9件获国家级奖;26件获省级奖。"
    found = find_awards(passage(hans, text=text))
    assert [(a.recipient, a.count, a.level) for a in found] == [
        ("課件、微課等", 9, "国家"),
        ("課件、微課等", 26, "省"),
    ]


def test_pupils_told_by_their_short_schools_won_and_not_who_was_named_before():
    line = "一中等9所学校被评为“文明学校”。三中周岚青、城南苗青禾等同学在活动中获得省市一等奖或特等奖。"
    assert won(line)[1:] == [
        ("三中周岚青、城南苗青禾等同学", None, "一等奖", None),
        ("三中周岚青、城南苗青禾等同学", None, "特等奖", None),
    ]


def test_what_this_time_was_counted_is_no_part_of_who_and_what():
    assert won("青石县本次获评优秀微课共6件。") == [("青石县", "优秀微课", None, 6)]


def test_pupils_behind_the_quoted_honour_of_their_school_have_won_something_else():
    line = "学校被评为“先进单位”大二班周岚、中一班苗青小朋友在县朗诵比赛中,分别获一等奖、二等奖。"
    assert won(line) == [
        ("学校", "“先进单位”", None, None),
        ("大二班周岚", "县朗诵比赛", "一等奖", 1),
        ("中一班苗青小朋友", "县朗诵比赛", "二等奖", None),
    ]


def test_the_rules_of_a_judging_are_no_contest():
    assert won("按照评比办法,理化组、语文组获一等奖。")[0][1] is None


def test_what_is_hoped_for_is_not_won_and_what_a_place_is_has_no_verb():
    assert won("全年超收36万元,有望跻身全县“十强”乡镇。") == []
    line = "曾先后获得“青禾省平安镇”等荣誉称号,是青禾省绿色农业示范乡镇。"
    assert [title for _, title, *_ in won(line)] == ["“青禾省平安镇”", "青禾省绿色农业示范乡镇"]
