"""Indicators of made-up reports: what is counted, whose it is, when, and whether it is done or planned."""

import pytest

from tasks.facts.indicators import find_indicators
from tasks.records import Indicator
from tests.facts.passages import passage


def indicators(hans: str, **facts: str | None) -> list[Indicator]:
    return find_indicators(passage(hans, **facts))[0]


def objects(hans: str) -> list[tuple[float, str | None]]:
    return [(i.value, i.object) for i in indicators(hans)]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("学校购置图书5600册。", [(5600, "图书")]),
        ("表彰8个文明班级、10名优秀少先队员。", [(8, "文明班级"), (10, "优秀少先队员")]),
        ("有16名同学获得奖励。", [(16, "同学")]),
        ("中考合格率为95.5%,优秀率74.8%。", [(95.5, "中考合格率"), (74.8, "优秀率")]),
        ("投入专项资金150万元。", [(1500000, "专项资金")]),
        ("添置了价值45万元的体育器材。", [(450000, "体育器材")]),
        ("现有学生736人(女341人)。", [(736, "学生"), (341, "学生·女")]),
        ("教职工45人,其中男20人,女25人。", [(45, "教职工"), (20, "教职工·男"), (25, "教职工·女")]),
        ("教学班51个,其中初中12个,小学33个。", [(51, "教学班"), (12, "初中教学班"), (33, "小学教学班")]),
        ("查出火灾隐患11处,已消除10处。", [(11, "火灾隐患"), (10, "火灾隐患")]),
        ("组织教师培训3次。", [(3, "教师培训")]),
        ("撰写学习笔记2万字。", [(20000, "学习笔记")]),
        ("专任教师学历合格率100%。", [(100, "专任教师学历合格率")]),
        ("绿化面积3200平方米,占地35亩。", [(3200, "绿化面积"), (35, "占地")]),
        ("共有31人参加了朗诵比赛。", [(31, "参加朗诵比赛")]),
        ("评选优秀教师、优秀班主任各12人。", [(12, "优秀班主任")]),
    ],
)
def test_the_object_is_the_noun_beside_the_quantity(hans, want):
    assert objects(hans) == want


def test_the_action_is_the_verb_that_governs_the_object():
    found = indicators("新建宿舍6500m2,维修宿舍3180m2,教师186人。")
    assert [i.action for i in found] == ["新建", "维修", None]


def test_objects_are_copied_in_the_script_of_the_document():
    hans, text = "购置图书200册,教师56人(女30人)。", "購置圖書200冊,教師56人(女30人)。"
    found = find_indicators(passage(hans, text=text))[0]
    assert [i.object for i in found] == ["圖書", "教師", "教師·女"]
    assert [i.action for i in found] == ["購置", None, None]
    assert [i.metric for i in found] == ["books", "teachers", "teachers_female"]
    assert found[0].unit == "册"


def test_each_clause_has_the_subject_that_opens_it():
    found = indicators("北河小学栽种杨树80棵,东山小学栽种女贞900株,茶花450棵;各小学开展活动3次。")
    assert [i.subject for i in found] == ["北河小学", "东山小学", "东山小学", "各小学"]


def test_a_school_that_is_counted_is_no_subject():
    found = indicators("全县现有小学58所,初中12所。", county="青川县")
    assert [(i.subject, i.object) for i in found] == [("全县", "小学"), ("全县", "初中")]


def test_a_body_that_only_held_the_contest_is_no_subject():
    found = indicators("选拔8名教师参加县教育局组织的竞赛,获奖5人次。", org="北河小学")
    assert {i.subject for i in found} == {"北河小学"}


def test_my_school_is_the_organisation_of_the_part():
    assert indicators("我校投入3万元。", org="北河镇中心小学")[0].subject == "北河镇中心小学"
    assert indicators("投入3万元。", org="北河镇中心小学")[0].subject == "北河镇中心小学"
    assert indicators("投入3万元。")[0].subject is None


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("计划新建教学楼一栋,建筑面积3600平方米。", ["target", "target"]),
        ("要求每人撰写2万字以上的笔记。", ["target"]),
        ("力争改造薄弱学校20所。", ["target"]),
        ("作业时间不超过1小时。", ["target"]),
        ("我们已按计划建成教学楼2栋。", ["actual"]),
        ("将校长与12名教师结对。", ["actual"]),
    ],
)
def test_what_is_asked_or_planned_is_a_target(hans, want):
    assert [i.kind for i in indicators(hans)] == want


def test_the_period_is_that_of_the_sentence_and_nothing_is_invented():
    found = indicators("2012年,新建校舍300平方米,购书80册。目前藏书900册。", period="2013")
    assert [i.period for i in found] == ["2012", "2012", None]


def test_a_year_that_is_compared_with_or_started_from_stays_with_its_own_number():
    assert indicators("比2008年净增640人。")[0].period is None
    found = indicators("入园儿童由2011年的68人上升到现在的117人。")
    assert [i.period for i in found] == ["2011", None]


def test_masked_numbers_are_no_indicators():
    found, blanked, _ = find_indicators(passage("全镇投资xx多万元,新建宿舍平方米,维修宿舍40平方米。"))
    assert [i.value for i in found] == [40]
    assert [(m.start, m.unit) for m in blanked] == [(4, "元"), (14, "平方米")]


def test_an_unknown_measure_word_is_an_issue_with_the_line_to_add():
    hans = "共制作展示12帧。"
    found, _, issues = find_indicators(passage(hans))
    assert [(i.value, i.unit) for i in found] == [(12, "帧")]
    assert [(hans[i.start : i.end], i.stage, i.kind, i.note) for i in issues] == [
        ("12帧", "extract", "unknown_unit", "measure_words.txt: 帧")
    ]


def test_the_clause_of_an_indicator_is_its_sentence():
    hans = "全校有教师56人。\n学生900人,班级20个。"
    assert [hans[i.clause_start : i.clause_end] for i in indicators(hans)] == [
        "全校有教师56人。", "学生900人,班级20个。", "学生900人,班级20个。",
    ]  # fmt: skip


def test_a_rate_in_words_is_a_rate():
    found = indicators("毕业率百分之九十八点七,学生三五成群地围在图书角。")
    assert [(i.value, i.unit, i.object) for i in found] == [(98.7, "%", "毕业率")]
