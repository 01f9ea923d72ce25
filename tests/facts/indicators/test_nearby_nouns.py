"""Nouns on both sides of a quantity, behind which more is said, and verbs between which nothing stands."""

import pytest

from tasks.facts.indicators.indicators import find_indicators
from tests.facts.passages import passage


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全镇小学毛入园率保持100%。", ["小学毛入园率"]),
        ("村民纯收入预计增长9%。", ["村民纯收入"]),
        ("消防隐患排查整治86项。", ["消防隐患"]),
        ("村级服务站建设工作共完成6个。", ["村级服务站建设工作"]),
        ("发现问题57个,完成整改49个。", ["问题", "问题"]),
        ("来自九所学校推荐的86名选手参加了决赛。", ["学校", "选手"]),
        ("12所小学6300名学生每天领到价值5元的早餐。", ["小学", "学生", "早餐(每天)"]),
        ("7名领奖者中有女生3名。", ["领奖者", "领奖者·女"]),
        ("5位班子成员间互提意见。", ["班子成员"]),
        ("接过校友送上门的3万元助学金。", ["助学金"]),
        ("发放0.6万元学习用品。", ["学习用品"]),
        ("向6个村集中反馈了情况。", ["村"]),
        ("为4名积极参加读书活动的小作家颁奖。", ["小作家"]),
        ("有教师46人其中;学生690人。", ["教师", "学生"]),
        ("教师每单元写好一篇教学后记。", ["教学后记"]),
    ],
)
def test_what_is_counted_between_other_words(hans: str, want: list[str]):
    assert [one.object for one in find_indicators(passage(hans))[0]] == want


@pytest.mark.parametrize(
    "hans",
    [
        "石桥镇三角湖小学抓质量。",
        "整改自查报告锦集9篇\n抓质量。",
        "石桥县表彰决定(通用6篇)\n抓质量。",
        "隐患排查一处、整改一处。",
        "学校在十字街东侧,五道岭镇西侧。",
        "打好质量、特色、管理三张牌。",
        "一个支部一个堡垒,一名党员就是一面旗帜。",
    ],
)
def test_numbers_of_names_collections_and_slogans_count_nothing(hans: str):
    assert find_indicators(passage(hans))[0] == []


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("预计入学率由86%提高到95%。", ["actual", "target"]),
        ("计划今年搬迁36户,经验收,今年实现搬迁41户。", ["target", "actual"]),
    ],
)
def test_where_a_rate_started_and_what_was_done_of_a_plan_are_facts(hans: str, want: list[str]):
    assert [one.kind for one in find_indicators(passage(hans))[0]] == want


def test_news_that_tell_of_plans_are_no_plan():
    told = passage("按照统一安排部署,县委派出5个检查组。", doc_type="工作计划")
    assert [one.kind for one in find_indicators(told)[0]] == ["actual"]


@pytest.mark.parametrize(
    ("hans", "period", "want"),
    [
        ("2020年,全县有学校96所。其中初中9所。另有教学点6个。", None, ["2020", "2020", None]),
        ("全年接诊3600人次。", "2021", [None]),
        ("2022年元旦慰问职工36户。教师节表彰9人。", "2022", ["2022", None]),
    ],
)
def test_years_of_parts_and_feasts(hans: str, period: str | None, want: list[str | None]):
    told = find_indicators(passage(hans, period=period))[0]
    assert [one.period for one in told] == want


def test_one_of_each_of_two_is_counted():
    told = find_indicators(passage("争取建成一家便民超市和一家便民食堂。"))[0]
    assert [one.object for one in told] == ["便民超市", "便民食堂"]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("绿化面积3000平方米,占学校用地36%。", ["绿化面积", "绿化面积占学校用地的比例"]),
        ("最快还书时间由6天缩短到9小时。", ["最快还书时间", "最快还书时间"]),
        ("向困难学生出资6000元现金。", ["现金"]),
        ("资助6名困难学生每人900元助学金。", ["困难学生", "助学金(每人)"]),
    ],
)
def test_wholes_changes_and_what_is_given(hans: str, want: list[str]):
    assert [one.object for one in find_indicators(passage(hans))[0]] == want


def test_a_new_term_and_those_who_go_together_count_nothing():
    told = find_indicators(passage("选出新一届村民委员会,申请户分为6人一组进场。"))[0]
    assert [one.value for one in told] == [6]


def test_years_reach_over_a_semicolon_and_what_came_since_a_year_has_none():
    told = find_indicators(passage("2022年,镇政府创新方式;选派干部16名。2020年来,投入资金30万元。"))[0]
    assert [one.period for one in told] == ["2022", None]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("全村辖6个村民小组152户486人。", ["村民小组", "户", "人口"]),
        ("河口小学距县城3公里。", ["距县城"]),
        ("完成六座小水库的除险加固。", ["小水库"]),
        ("床位使用率保持在91%的合理范围。", ["床位使用率"]),
        ("投资260万的土地整理已完工。", ["土地整理"]),
        ("市府办等5个帮扶单位投入36万元扶贫资金。", ["帮扶单位", "扶贫资金"]),
        ("900多亩农田因此受益。", ["农田"]),
        ("低保户9户,去年搬迁3户。", ["低保户", "搬迁"]),
        ("贫困人口36人,占全村总人口的9%。", ["贫困人口", "贫困人口占全村总人口的比例"]),
    ],
)
def test_households_ways_and_wholes(hans: str, want: list[str]):
    assert [one.object for one in find_indicators(passage(hans))[0]] == want


def test_a_year_before_which_something_was_is_not_its_own():
    told = find_indicators(passage("2018年以前脱贫36户,2019年脱贫41户,2020年计划脱贫5户。"))[0]
    assert [(one.period, one.kind) for one in told] == [
        (None, "actual"),
        ("2019", "actual"),
        ("2020", "target"),
    ]


def test_dates_in_names_are_no_periods_and_a_list_of_years_reaches_over_a_sentence():
    told = find_indicators(passage("印发《2019年教育报告》,共有9个县达标。利用“五月读书周”,举办活动3次。"))[0]
    assert [one.period for one in told] == [None, None]
    told = find_indicators(passage("2016-2017年支出分别为36万元、38万元。拨款两年分别为16万元、18万元。"))[0]
    assert [one.period for one in told] == ["2016", "2017", "2016", "2017"]
