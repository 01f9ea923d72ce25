"""Rolls, results and chronicles of honours, as schools and offices set them line by line."""

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage


def won(hans: str, **facts: str | None) -> list[tuple[str | None, str | None, str | None]]:
    return [(a.recipient, a.title, a.rank) for a in find_awards(passage(hans, **facts))]


def test_a_line_tells_whose_the_places_of_its_event_are() -> None:
    text = "成绩如下:\n男子100米:周志远 第一名\n女子跳远:林晓芸 第四名、苗青 第六名\n迎面接力:第三名\n"
    assert won(text, org="石桥中学") == [
        ("周志远", "男子100米", "第一名"),
        ("林晓芸", "女子跳远", "第四名"),
        ("苗青", "女子跳远", "第六名"),
        ("石桥中学", "迎面接力", "第三名"),
    ]


def test_the_short_line_over_a_roll_says_what_its_prizes_are_of() -> None:
    text = "一、拔河比赛\n第一名:三年级组\n二、跳长绳\n一等奖  四年级组\n优秀组织者:周岚\n"
    assert won(text) == [
        ("三年级组", "拔河比赛", "第一名"),
        ("四年级组", "跳长绳", "一等奖"),
        ("周岚", "优秀组织者", None),
    ]


def test_whom_a_roll_names_with_school_or_work_has_won() -> None:
    text = (
        "教学质量进步奖(2个):石桥初中、柳河小学\n宣传先进个人:周岚(石桥初中)、苗青(柳河小学)\n说明:以上奖项"
    )
    assert [(a.title, a.count) for a in find_awards(passage(text))] == [
        ("教学质量进步奖", 2),
        ("宣传先进个人", 2),
    ]


def test_a_chronicle_of_honours_tells_one_a_line() -> None:
    text = "2012年3月  青石县文明单位  县文明委\n2013年  省级绿色学校\n2014年  新建综合楼\n"
    found = find_awards(passage(text, org="石桥小学"))
    assert [(a.title, a.level, a.year) for a in found] == [
        ("青石县文明单位", "县", "2012"),
        ("省级绿色学校", "省", "2013"),
    ]


def test_a_heading_that_speaks_of_honours_hides_none_below_it() -> None:
    text = "五、获得的荣誉\n(1)校工会被青石市总工会授予“模范职工之家”;\n"
    assert won(text) == [("校工会", "“模范职工之家”", None)]


def test_of_as_many_winners_as_places_each_has_one() -> None:
    assert won("篮球赛中,一队、二队、三队分获前三名。")[:2] == [
        ("一队", "篮球赛", "第一名"),
        ("二队", "篮球赛", "第二名"),
    ]
    line = "周岚、苗青两位老师分获青石县说课比赛一、二等奖。"
    assert [who for who, _, _ in won(line)] == ["周岚", "苗青"]


def test_the_next_of_those_who_are_given_a_title_need_no_verb() -> None:
    line = "学校授予周岚等9名同学“三好学生”称号,苗青等5名同学“学习标兵”称号。"
    assert [(a.recipient, a.title, a.count) for a in find_awards(passage(line))] == [
        ("周岚等9名同学", "“三好学生”", 9),
        ("苗青等5名同学", "“学习标兵”", 5),
    ]


def test_who_reports_on_his_own_work_is_called_by_name() -> None:
    line = "述职报告\n我叫林晓芸,现任石桥小学教导主任。本人被县委授予“优秀党员”称号,学校获市绿色学校称号。"
    assert [who for who, _, _ in won(line, org="石桥小学")] == ["林晓芸", "石桥小学"]


def test_a_contest_of_our_own_is_of_the_school() -> None:
    line = "11月举办社团文化展演,话剧社获一等奖。全国书写大赛中周岚获一等奖。"
    assert [a.level for a in find_awards(passage(line, org="石桥中学"))] == ["校", "国家"]
    line = "11月参加社团文化展演,话剧社获一等奖。"
    assert [a.level for a in find_awards(passage(line, org="石桥中学"))] == [None]


def test_a_giver_gives_all_that_the_sentence_names_bare() -> None:
    line = "支部被区教育工委评为“先进党支部”,周岚获评“优秀党员”。"
    assert [a.level for a in find_awards(passage(line))] == ["县", "县"]
