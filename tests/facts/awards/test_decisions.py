"""Decisions that confer honours, and reports of them: who becomes what, how many of each, whose level."""

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage


def won(hans: str, **facts: str | None) -> list[tuple[str | None, str | None, int | None]]:
    return [(a.recipient, a.title, a.count) for a in find_awards(passage(hans, **facts))]


def test_a_decision_makes_one_after_the_other_something() -> None:
    line = "县政府决定授予柳河镇等6个乡镇为绿化先进单位,苗青等9人为植树贡献奖,青禾合作社等2家合作社为县级示范合作社。"
    assert won(line) == [
        ("柳河镇等6个乡镇", "绿化先进单位", 6),
        ("苗青等9人", "植树贡献奖", 9),
        ("青禾合作社等2家合作社", "县级示范合作社", 2),
    ]


def test_an_honour_of_a_year_is_conferred_without_a_verb() -> None:
    line = "县政府决定,柳河镇人民政府为2011年度水利先进单位,奖励5万元;河口镇等两个镇为2011年度水利达标单位,奖励3万元。"
    assert [(who, title) for who, title, _ in won(line)] == [
        ("柳河镇人民政府", "2011年度水利先进单位"),
        ("河口镇等两个镇", "2011年度水利达标单位"),
    ]
    assert won("苗青等9人为学生服务,周岚老师为优秀教师的成长铺路。") == []


def test_whom_a_decision_names_before_a_title_without_quotation_marks() -> None:
    assert won("市政府决定授予柳河镇等 3个乡镇优胜乡镇荣誉称号。") == [("柳河镇等 3个乡镇", "优胜乡镇", 3)]


def test_what_holds_for_all_who_are_honoured_is_no_award() -> None:
    assert won("被授予“模范教师”称号的人员享受劳动模范待遇。") == []


def test_of_so_many_each_honour_has_its_share() -> None:
    line = "受表彰的人中,有获得“优秀教师”荣誉称号的84名,“先进工作者”26名。"
    assert [(title, count) for _, title, count in won(line)] == [("“优秀教师”", 84), ("“先进工作者”", 26)]


def test_the_end_of_a_list_tells_the_level_of_its_quotes() -> None:
    found = find_awards(passage("学校荣获“文明单位”“绿色学校”等省级荣誉9个,“书香校园”等市级荣誉12个。"))
    assert [(a.title, a.level) for a in found] == [
        ("“文明单位”", "省"),
        ("“绿色学校”", "省"),
        ("“书香校园”", "市"),
    ]


def test_two_editions_of_an_honour_are_one_title() -> None:
    assert [title for _, title, _ in won("我校被评为第三、四届市级文明学校。")] == ["第三、四届市级文明学校"]
    assert [title for _, title, _ in won("她被评为乡(镇)、县优秀教师。")] == ["乡(镇)、县优秀教师"]


def test_who_hands_a_prize_over_has_not_won_it() -> None:
    assert won("周岚校长为获得二等奖的老师颁奖。") == []


def test_prizes_that_are_only_spoken_of_are_none() -> None:
    assert won("经过三天的角逐,评选出了一、二、三等奖。") == []


def test_a_merit_in_quotation_marks_is_one() -> None:
    line = "她被县委记一次“二等功”。我校获文明单位,苗青校长荣记三等功。"
    assert [title for _, title, _ in won(line)] == ["“二等功”", "文明单位", "三等功"]


def test_she_is_the_teacher_whose_name_is_masked() -> None:
    assert [who for who, _, _ in won("在z老师的班上,成绩领先。她曾被评为县“优秀教师”。")] == ["z老师"]


def test_several_contests_have_no_winner_among_them() -> None:
    line = "苗青、周岚等同学参加全县征文比赛、“春光杯”创作大赛,均获一等奖。"
    assert won(line) == [("苗青、周岚等同学", "全县征文比赛、“春光杯”创作大赛", None)]


def test_an_honour_may_stand_before_those_who_bear_it() -> None:
    line = "获评“县优秀教师”的两人分别是石桥小学周岚、柳河中学苗青。特殊优良教师包括,青禾国小林晓芸、柳河国中周志远。"
    assert won(line) == [
        ("石桥小学周岚、柳河中学苗青", "“县优秀教师”", 2),
        ("青禾国小林晓芸、柳河国中周志远", "特殊优良教师", 2),
    ]
    assert won("优秀教师为学生服务、为家长服务。") == []


def test_a_roll_has_works_levels_and_a_heading() -> None:
    lines = "科技绘画获奖名单:\n省二等奖:周志远《春天的河》\n林晓芸《桥》\n市三等奖:苗青禾《山》\n"
    found = find_awards(passage(lines))
    assert [(a.recipient, a.title, a.rank, a.level, a.count) for a in found] == [
        ("周志远、林晓芸", "科技绘画", "二等奖", "省", 2),
        ("苗青禾", "科技绘画", "三等奖", "市", 1),
    ]


def test_those_who_were_named_are_no_honours() -> None:
    assert won("本县获评的两名教师分别是石桥小学周岚、柳河中学苗青。") == []


def test_a_prize_names_its_winner() -> None:
    assert won("大会表扬了全国园丁奖得主石桥小学周岚老师及县园丁奖得主苗青老师。")[-1][:2] == (
        "苗青老师",
        "县园丁奖",
    )


def test_merits_are_told_with_how_often() -> None:
    assert [(t, n) for _, t, n in won("周岚老师先后9次受到嘉奖,二等功1次、三等功2次。")] == [
        ("嘉奖", 9),
        ("二等功", 1),
        ("三等功", 2),
    ]


def test_a_person_and_not_the_school_is_a_good_teacher() -> None:
    line = "青禾中学裘志远校长教化学。曾获市教坛新秀、全国优秀教师等荣誉称号。"
    assert [who for who, _, _ in won(line, org="青禾中学")] == ["裘志远", "裘志远"]
    line = "苗青、周岚老师上台。我校曾获全国优秀教师集体称号。"
    assert [who for who, _, _ in won(line, org="青禾中学")] == ["青禾中学"]


def test_the_words_for_honours_may_stand_within_quotes() -> None:
    line = "她获得了“县先进工作者称号”、“名师荣誉称号”等一系列荣誉称号。"
    assert [title for _, title, _ in won(line)] == ["“县先进工作者称号”", "“名师荣誉称号”"]


def test_a_comma_before_a_year_may_be_missing() -> None:
    line = "学校被评为“先进学校”2006年10月在验收中被县评为“绿色学校”。"
    assert [title for _, title, _ in won(line)] == ["“先进学校”", "“绿色学校”"]


def test_a_prize_in_brackets_is_that_of_the_name_before_it() -> None:
    lines = "学校举办绕口令比赛。\n初级组:周志远(冠军) 苗青禾(亚军)\n"
    assert won(lines) == [("周志远", "绕口令比赛初级组", 1), ("苗青禾", "绕口令比赛初级组", 1)]


def test_since_when_somebody_works_is_not_when_the_honour_was_given() -> None:
    found = find_awards(passage("该村自1957年建立党组织至今,先后获县文明村称号。"))
    assert [award.year for award in found] == [None]


def test_a_name_that_a_school_is_given_is_no_honour() -> None:
    assert won("1952年学校命名为“柳河县初级中学”。") == []
    assert [title for _, title, _ in won("1992年学校被命名为“省级文明学校”。")] == ["“省级文明学校”"]


def test_counted_honours_stand_behind_those_who_hand_them_out() -> None:
    line = "领导为获得表彰的6所学校、11名优秀教育工作者、20 名优秀班主任颁发了奖牌。"
    assert [title for _, title, _ in won(line)] == ["优秀教育工作者", "优秀班主任"]


def test_a_programme_for_the_able_is_no_plan() -> None:
    line = "周岚老师从教多年。2015年调任柳河中学至今,先后被评为省百人计划教学名师,省特级教师。"
    assert [(who, title) for who, title, _ in won(line)] == [
        ("周岚", "省百人计划教学名师"),
        ("周岚", "省特级教师"),
    ]


def test_what_stands_around_winners_and_contests_is_no_part_of_them() -> None:
    line = "我校先后六年在全县“园丁杯”比赛中获一等奖。对在工作中取得突出成绩的23名授予“优秀教师”称号。"
    assert won(line, org="青禾小学") == [
        ("青禾小学", "全县“园丁杯”比赛", None),
        ("教师", "“优秀教师”", 23),
    ]
    line = "青禾网讯(通讯员 苗青)5月11日结束的县“园丁杯”教学竞赛上,周岚老师获第一名。"
    assert [title for _, title, _ in won(line)] == ["县“园丁杯”教学竞赛"]


def test_winners_who_are_only_spoken_of_won_nothing_here() -> None:
    assert won("恭喜20位获奖校长,周岚是史上第一个获奖的教练。") == []
    assert won("今年春晖奖共有7人获奖。") == [(None, "春晖奖", 7)]


def test_a_life_goes_on_over_paragraphs() -> None:
    line = "裘志远,青禾小学教师。\n从教22年,获得县劳动模范、县学科带头人、师德先进个人等近50项殊荣。"
    assert [(who, title) for who, title, _ in won(line, org="县教育局")] == [
        ("裘志远", "县劳动模范"),
        ("裘志远", "县学科带头人"),
        ("裘志远", "师德先进个人"),
    ]


def test_a_prize_within_quotes_stands_among_honours() -> None:
    line = "“扬波诗社”先后获得“全国优秀社团”、“省中学优秀社团一等奖”、“市十佳社团”称号。"
    found = find_awards(passage(line))
    assert [(a.title, a.rank) for a in found] == [
        ("“全国优秀社团”", None),
        ("省中学优秀社团", "一等奖"),
        ("“市十佳社团”", None),
    ]


def test_the_highest_honour_has_its_name_behind_it() -> None:
    assert won("周岚同学获得高中组的最高荣誉“青禾文学之星”。")[0][1] == "高中组的最高荣誉“青禾文学之星”"


def test_places_have_their_winners_in_brackets() -> None:
    line = "学校获得全县理科考生的第一名(周志远)和第二名(林晓芸)。"
    found = find_awards(passage(line))
    assert [(a.recipient, a.rank) for a in found] == [("周志远", "第一名"), ("林晓芸", "第二名")]


def test_one_of_so_many_is_honoured_alone() -> None:
    line = "49岁的周志远被教育部表彰为10名“全国师德楷模”之一。"
    assert won(line)[0][:2] == ("周志远", "“全国师德楷模”")


def test_how_often_and_by_what_somebody_won_is_not_who_gave_or_won() -> None:
    found = find_awards(passage("学校被连续三年评为县级“文明学校”。该校以其完善的设施被评为县先进单位。"))
    assert [(a.recipient, a.title, a.awarded_by) for a in found] == [
        ("学校", "县级“文明学校”", None),
        ("该校", "县先进单位", None),
    ]
    assert won("学校多次获得各种荣誉和奖励。") == []
