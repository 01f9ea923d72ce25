"""What an event was, and whether it was to come, as the words around its date tell it."""

import pytest

from tasks.facts.events.events import find_events
from tests.facts.passages import passage


def told(line: str, **facts: str | None) -> list[tuple[str | None, str, str]]:
    found = find_events(passage(line, period=facts.pop("period", "2013"), **facts))
    return [(e.date, e.what, e.kind) for e in found]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("我校位于青石镇东街,始建于1958年,占地20亩。", "我校始建"),
        ("河口小学,创办于1958年,现有教师36人。", "河口小学创办"),
        ("一、基本情况河口小学始建于1958年,是一所村小。", "河口小学始建"),
        ("我校教学楼建于1986年,建筑面积2100平方米。", "我校教学楼建"),
    ],
)
def test_a_foundation_is_told_before_its_year(line: str, what: str) -> None:
    assert told(line) == [(told(line)[0][0], what, "past")]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("9月9日,镇政府召开庆祝第29个教师节暨表彰大会。", "镇政府召开庆祝第29个教师节暨表彰大会"),
        (
            "9月6日,在第29个教师节来临之际,我县举行座谈会。",
            "在第29个教师节来临之际,我县举行座谈会",
        ),
        ("3月省教育厅授予我区“2012年度先进县(区)”称号。", "省教育厅授予我区“2012年度先进县(区)”称号"),
        ("12月8日,青石镇2013年技能大赛在我校举办。", "青石镇2013年技能大赛在我校举办"),
    ],
)
def test_a_feast_or_a_year_in_a_name_does_not_cut_it_off(line: str, what: str) -> None:
    assert [found[1] for found in told(line)] == [what]


def test_a_year_that_opens_a_clause_begins_another_matter() -> None:
    assert told("2010年偿还欠款26万元,2011年上级未再拨款。", period="2011")[0][1] == "偿还欠款26万元"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("本报讯 2月18日,全县教育工作会议召开。", "全县教育工作会议召开"),
        ("9月9日上午9时,镇政府召开表彰会。", "镇政府召开表彰会"),
        ("7月4日早上,河口小学举行了总结会;", "河口小学举行了总结会"),
        ("4月11日,前往青石中学参加了教研活动。", "前往青石中学参加了教研活动"),
    ],
)
def test_datelines_clocks_and_marks_are_no_part_of_it(line: str, what: str) -> None:
    assert told(line)[0][1] == what


def test_full_width_marks_are_cut_off_as_well() -> None:
    hans = "2005年实施了改革;2007年开通远程教育。"
    found = find_events(passage(hans, text=hans.replace(";", "；"), period="2013"))
    assert [e.what for e in found] == ["实施了改革", "开通远程教育"]


@pytest.mark.parametrize(
    ("line", "facts", "kind"),
    [
        ("2011年初,省厅将我县确定为试点县。", {}, "past"),
        ("2012年5月省体育局授予我区“先进集体”称号。", {"doc_type": "工作计划"}, "past"),
        ("学校创办于1944年。", {"doc_type": "工作计划"}, "past"),
        ("2013年9月下旬市教育局组织专项督导。", {"title": "关于开展专项督导的通知"}, "planned"),
        ("各校于11月8日前报送方案,现将有关事项通知如下。", {}, "planned"),
        ("2013年10月低,完成整改任务。", {"signed_date": "2013-06-15"}, "planned"),
    ],
)
def test_whether_it_was_to_come(line: str, facts: dict[str, str | None], kind: str) -> None:
    assert [found[2] for found in told(line, **facts)] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "青石县教育工作报告\n——2013年3月5日在全县教育工作会议上\n局长 苗青\n同志们:",
        "人均寿命比2010年提高1岁,全部完成任务。",
        "2013年是“十二五”规划实施的关键一年。",
        "2013年各项目标的完成,标志着新的起点。",
        "工程实现三年初见成效。",
        "全面完成年初责任目标。",
        "(某某网5月6日电 据报道)",
        "反馈意见\n2013年1月20日 来源:某某网\n",
        "青石县人民政府办公室 2013年12月5日印发\n",
        "教研周报 第二十一期 2013年5月29日 图1",
        "每年的 3月份开展安全教育。",
        "各校要认真制订2013年装备计划,实现达标。",
        "我镇2013年“控辍保学”工作,下发了通知。",
    ],
)
def test_names_measures_credits_and_customs_date_nothing(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "1991年大水,老校舍被冲毁。",
        "2009年推出校园读书计划。",
        "1985年称为河口中心小学。",
        "1988年,县里拨款25万元。",
        "2010年我县通过省级评估认定。",
        "2009年担任大队辅导员。",
        "学校主教学楼修于1995年。",
    ],
)
def test_more_deeds_of_a_year(line: str) -> None:
    assert len(told(line)) == 1


def test_a_month_may_follow_the_number_of_its_item() -> None:
    assert told("下半年:\n1.8月20日前,完成聘任工作。")[0][:2] == ("2013-08-20", "完成聘任工作")
    assert told("绿化面积\n0.8公顷,增长\n1.8倍。") == []


def test_what_stands_under_a_heading_of_plans_is_to_come() -> None:
    line = "一、主要工作\n3月举行技能大赛。\n二、下半年打算\n10月组织技能大赛。"
    found = find_events(passage(line, ("一、主要工作", 1), ("二、下半年打算", 1), period="2013"))
    assert [e.kind for e in found] == ["past", "planned"]


def test_what_leads_in_the_next_date_and_a_number_of_an_item_are_no_part_of_it() -> None:
    assert told("教学楼于6月底主体封顶,预计8月底竣工。")[0][1] == "教学楼主体封顶"
    assert told("\n3.新食堂于6月底投入使用。")[0][1] == "新食堂投入使用"


def test_a_year_in_a_quoted_name_is_no_date() -> None:
    assert [found[0] for found in told("9月10日,我校在“2013年办学工作考核”中荣获A等。")] == ["2013-09-10"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("1904年(清光绪30年),柳河小学堂成立。", "柳河小学堂成立"),
        ("1914年(民国3年)石桥村小成立。", "石桥村小成立"),
        ("今天上午(7月3日),局长宣布了任命。", "局长宣布了任命"),
        ("经过5天(7月11日至15日)的比赛,我校获奖。", "经过5天的比赛,我校获奖"),
        ("3月和9月分两次组织督查。", "分两次组织督查"),
    ],
)
def test_what_stands_in_brackets_about_a_date_is_no_part_of_what_happened(line: str, what: str) -> None:
    assert find_events(passage(line))[0].what == what
