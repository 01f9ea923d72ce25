"""How much, when, whose and whether it is planned: the same figure said in other words gives the same row."""

import pytest

from tests.facts.wordings import Rows, part_of, said


def bounded(text: str) -> Rows:
    return [(i.value, i.value_high, i.unit, i.bound) for i in part_of(text).indicators]


def dated(text: str) -> Rows:
    return [(i.value, i.object, i.period) for i in part_of(text).indicators]


def owned(text: str) -> Rows:
    return [(i.value, i.subject) for i in part_of(text).indicators]


def kinds(text: str) -> list[str]:
    return [i.kind for i in part_of(f"柳河县石桥小学2013年工作总结\n{text}").indicators]


@pytest.mark.parametrize(
    ("how", "bound"),
    [
        ("三百人出头", "more_than"),
        ("三百余人", "more_than"),
        ("三百来人", "approx"),
        ("三百人上下", "approx"),
        ("不下三百人", "at_least"),
        ("三百人以内", "at_most"),
    ],
)
def test_chinese_numbers_are_bounded_as_those_in_digits_are(how: str, bound: str) -> None:
    assert bounded(f"石桥小学总结\n培训教师{how}。") == [(300.0, None, "人", bound)]


@pytest.mark.parametrize("how", ["80来万元", "八十来万元", "80来万元左右"])
def test_来_before_万_is_about_as_it_is_before_a_unit(how: str) -> None:
    assert bounded(f"石桥小学总结\n投入资金{how}。") == [(800000.0, None, "元", "approx")]


@pytest.mark.parametrize("how", ["控制在35%", "控制在35%以内", "控制到35%", "限定在35%", "控制在35%以下"])
def test_a_level_that_is_kept_under_is_the_most(how: str) -> None:
    assert bounded(f"石桥镇卫生院总结\n药占比{how}。") == [(35.0, None, "%", "at_most")]


def test_what_is_kept_up_or_around_is_not_the_most() -> None:
    assert bounded("石桥小学总结\n满意率控制在95%以上,费用控制在3万元左右,辍学率控制在0。")[:2] == [
        (95.0, None, "%", "at_least"),
        (30000.0, None, "元", "approx"),
    ]


@pytest.mark.parametrize("verb", ["降至", "下降到", "降到", "缩小到", "调整为", "优化到"])
def test_a_ratio_may_fall_to_a_bound(verb: str) -> None:
    found = bounded(f"石桥小学总结\n生师比由16:1{verb}14:1以下。")
    assert found == [(16.0, None, "比", "exact"), (14.0, None, "比", "at_most")]


def test_a_share_may_be_written_with_a_slash() -> None:
    assert bounded("石桥小学总结\n3名教师入选,占全区总数的1/5。")[1] == (20.0, None, "%", "exact")
    assert bounded("石桥小学总结\n费用减少了1/3。") == [(33.333333, None, "%", "exact")]
    assert bounded("石桥小学总结\n内容详见1/4。") == []


BEFORE = "上年的85% 去年的85% 2012年的85% 上年同期的85% 2012年底的85%"


def test_the_level_that_was_reached_has_the_year_of_the_sentence() -> None:
    frame = "石桥小学2013年总结\n2013年,升学率由_提高到95%,提高10个百分点。"
    assert {period for _, _, period in dated(frame.replace("_", "85%"))} == {"2013"}
    for base in BEFORE.split():
        assert [period for _, _, period in dated(frame.replace("_", base))] == ["2012", "2013", "2013"], base


@pytest.mark.parametrize(
    "words", ["是2012年的2.5倍", "相当于2012年的2.5倍", "为上年的2.5倍", "达到去年的2.5倍"]
)
def test_how_many_times_as_much_is_of_the_year_of_the_sentence(words: str) -> None:
    assert [period for _, _, period in dated(f"石桥小学2013年总结\n2013年,投入{words}。")] == ["2013"]


def test_a_year_that_is_compared_with_is_no_number_of_years() -> None:
    found = dated("石桥小学2013年总结\n2013年,在校生比2012年多150人。")
    assert [(value, period) for value, _, period in found] == [(150.0, "2013")]


@pytest.mark.parametrize(
    ("when", "period"),
    [
        ("5月、6月", "2013-05/2013-06"),
        ("5月和6月", "2013-05/2013-06"),
        ("自2010年至2012年", "2010/2012"),
        ("二季度", "2013-04/2013-06"),
        ("三季度", "2013-07/2013-09"),
    ],
)
def test_a_row_of_months_and_a_quarter_are_a_span(when: str, period: str) -> None:
    found = dated(f"石桥小学2013年总结\n{when},举办培训14期。")
    assert found == [(14.0, "培训", period)]


def test_three_quarters_are_counted_where_they_are_said_to_be() -> None:
    assert dated("石桥小学2013年总结\n三个季度培训870人次。")[0][0] == 3.0


TIMES = (
    "迄今 日前 前不久 年终 岁末 学期初 学期末 期末 历年 前两年 这学期 一学期来 一学年来 开学初 建校以来 开学以来 入冬以来 "
    "春学期 秋季 寒假 暑假 截止2012年12月 截止到2012年底 自2012年9月起 2012年期间 2012年元月 2012年秋 2012年暑假 2012年岁末 "
    "9月以来 “十一五”末 2012年以前 2012年之后"
)


@pytest.mark.parametrize(
    "frame", ["石桥小学2013年总结\n_学校投入资金30万元。", "石桥小学2013年总结\n_,我校投入资金30万元。"]
)
def test_a_word_of_time_is_no_part_of_what_is_counted(frame: str) -> None:
    def things(text: str) -> Rows:
        return [(i.value, i.object, i.subject) for i in part_of(text).indicators]

    assert said(things, frame, TIMES, "去年") == {}


@pytest.mark.parametrize(
    "planned",
    [
        "希望新建教学楼一幢。",
        "我校应该新建教学楼一幢。",
        "我校力求新建教学楼一幢。",
        "建议新建教学楼一幢。",
        "我校拟将班额压缩到30人。",
        "我校拟于5月聘请外教2名。",
        "下学期,聘请外教2名。",
        "2014年,巩固率要提高到96%。",
        "如果新建教学楼一幢,学位就够了。",
        "投入资金将突破30万元。",
    ],
)
def test_wishes_conditions_and_what_lies_ahead_are_planned(planned: str) -> None:
    assert set(kinds(planned)) == {"target"}


@pytest.mark.parametrize(
    "done",
    [
        "希望小学新建教学楼一幢。",
        "我校为确保安全投入资金30万元。",
        "我校根据要求投入资金30万元。",
        "应上级要求投入资金30万元。",
        "我校按照计划投入资金30万元。",
        "全年完成投资300万元,超计划12个百分点。",
        "截止到2012年底,学校投入资金30万元。",
        "到2012年底,学校投入资金30万元。",
        "2014年,培训教师30人次。",
    ],
)
def test_what_was_done_by_plan_or_for_an_end_is_done(done: str) -> None:
    assert set(kinds(done)) == {"actual"}


@pytest.mark.parametrize("verb", ["投入", "投资", "支出", "自筹", "募集", "获得", "使用"])
def test_bodies_before_分别_own_a_number_each(verb: str) -> None:
    found = owned(f"柳河县教育局总结\n石桥小学、东山小学、柳河小学分别{verb}30万元、20万元、10万元。")
    assert found == [(300000.0, "石桥小学"), (200000.0, "东山小学"), (100000.0, "柳河小学")]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("发现问题40个,已整改38个,整改率95%。", [True]),
        ("发现问题40个,已整改30个,整改率85%。", [False]),
        ("第一批问题40个,已整改38个;第二批问题25个,整改率96%。", []),
        ("发现隐患30处,整改25处;食堂隐患10处,整改率90%。", []),
        ("发现问题40个,下发通知书12份,整改率100%。", []),
    ],
)
def test_a_rate_behind_a_stop_is_not_of_what_was_counted_before_it(text: str, holds: list[bool]) -> None:
    assert [check.holds for check in part_of(f"石桥镇教育总结\n{text}").checks] == holds


@pytest.mark.parametrize("how", ["负责", "牵头", "具体负责"])
def test_who_is_in_charge_owns_what_is_done(how: str) -> None:
    assert owned(f"柳河县教育局总结\n由石桥小学{how},新建围墙200米。") == [(200.0, "石桥小学")]


@pytest.mark.parametrize("who", ["社会", "社会力量", "县慈善会", "群众"])
def test_who_gives_behind_another_owns_the_sum(who: str) -> None:
    found = owned(f"柳河县教育局总结\n县财政投入3000万元,{who}捐资200万元。")
    assert found == [(30000000.0, "县财政"), (2000000.0, who)]


@pytest.mark.parametrize(
    ("line", "each"),
    [
        ("全镇硬化道路23公里,其中红星村12公里、大桥村11公里。", ["全镇", "红星村", "大桥村"]),
        ("石桥小学有图书5000册,柳河小学7000册。", ["石桥小学", "柳河小学"]),
        ("红星村种植西瓜118亩,大桥村197亩,石岭村20亩。", ["红星村", "大桥村", "石岭村"]),
    ],
)
def test_those_that_a_list_shares_a_thing_out_among_have_a_part_each(line: str, each: list[str]) -> None:
    found = part_of(f"石桥镇2013年工作总结\n{line}").indicators
    assert [i.subject for i in found] == each
    assert len({i.object for i in found}) == 1


def test_rooms_and_kinds_of_villages_are_counted_themselves() -> None:
    found = part_of("石桥镇2013年工作总结\n全镇有村级组织12个,行政村9个,中心小学3所。").indicators
    assert [(i.object, i.subject) for i in found] == [
        ("村级组织", "全镇"),
        ("行政村", "全镇"),
        ("中心小学", "全镇"),
    ]
