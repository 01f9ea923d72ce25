"""Dates that stand without their month, their year or a sentence of their own."""

import pytest

from tasks.facts.events.events import find_events
from tests.facts.passages import passage


def dated(hans: str, period: str | None = "2013", **facts: str | None) -> list[tuple[str | None, str | None]]:
    return [(e.date, e.date_end) for e in find_events(passage(hans, period=period, **facts))]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("3月22日召开动员会,29日举行培训会。", ["2013-03-22", "2013-03-29"]),
        ("3月22日召开动员会,住5号楼,29日均到会。", ["2013-03-22"]),
        ("3月22日召开动员会,12日的雨还没有停。", ["2013-03-22"]),
    ],
)
def test_a_later_day_takes_the_month_before_it(line: str, days: list[str]) -> None:
    assert [day for day, _ in dated(line)] == days


@pytest.mark.parametrize(
    ("line", "period", "dates"),
    [
        ("综合楼于2010年3月开工,8月竣工。", "2013", ["2010-03", "2010-08"]),
        ("2010年9月1日学校更名。9月10日举行揭牌仪式。", None, ["2010-09-01", "2010-09-10"]),
        ("2010年9月1日学校更名。9月10日举行揭牌仪式。", "2013", ["2010-09-01", "2013-09-10"]),
        ("综合楼于2010年9月开工,今年8月竣工。", "2013", ["2010-09", "2013-08"]),
    ],
)
def test_a_year_stated_before_holds_on(line: str, period: str | None, dates: list[str]) -> None:
    assert [date for date, _ in dated(line, period)] == dates


@pytest.mark.parametrize(
    ("line", "span", "what"),
    [
        ("(一)宣传发动阶段(3月1日—3月10日)\n各班宣传。", ("2013-03-01", "2013-03-10"), "宣传发动阶段"),
        ("2.自查阶段:5月10日至5月20日。", ("2013-05-10", "2013-05-20"), "自查阶段"),
        ("三、活动时间:6月1日\n四、活动地点:操场\n", ("2013-06-01", None), "活动"),
        ("(2)诵读比赛(11月21日)\n", ("2013-11-21", None), "诵读比赛"),
    ],
)
def test_a_plan_tells_times_without_sentences(line: str, span: tuple[str, str | None], what: str) -> None:
    (event,) = find_events(passage(line, period="2013", doc_type="工作方案"))
    assert ((event.date, event.date_end), event.what, event.kind) == (span, what, "planned")


def test_years_that_a_deed_took_are_a_span() -> None:
    assert dated("2007年至2009年,全县建成寄宿学校14所。") == [("2007", "2009")]


def test_an_accident_is_known_by_its_day() -> None:
    assert dated("“3.21”火灾事故之后,柳河镇开展了排查。") == [("2013-03-21", None)]


@pytest.mark.parametrize(
    "line",
    [
        "我校利用“五月宣传周”开展活动。",
        "会上通报了5月份考试成绩。",
        "8月份“清洁校园”工作总结\n一、主要做法",
        "石桥小学公开栏[发布时间2013年12月16日]",
    ],
)
def test_months_of_campaigns_results_and_titles_date_nothing(line: str) -> None:
    assert dated(line) == []


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("3月5日,督导组来到河口中学、青山小学和北岭教学点,查看了校园。", "河口中学、青山小学和北岭教学点"),
        ("3月5日,师生前往柳河烈士纪念馆开展研学活动。", "柳河烈士纪念馆"),
        ("3月5日,专家组对清河县、柳溪县的校舍安全开展了核查。", "清河县、柳溪县"),
    ],
)
def test_all_places_of_a_visit_are_told(line: str, place: str) -> None:
    (event,) = find_events(passage(line, period="2013"))
    assert event.place == place


def test_the_place_stands_below_the_time() -> None:
    line = "2)4月13日开展书法比赛。\n参加对象:各班\n比赛地点:阶梯教室\n3)4月21日举办知识竞赛。\n"
    assert [e.place for e in find_events(passage(line, period="2013"))] == ["阶梯教室", None]


def test_what_was_done_before_a_day_is_past() -> None:
    (event,) = find_events(passage("维修项目已于2013年9月前全部到位。", period="2013"))
    assert (event.date, event.kind) == ("2013-09", "past")


def test_a_term_that_is_set_is_planned() -> None:
    (event,) = find_events(passage("要求各园限期(从3月上旬到5月底)整改。", period="2013"))
    assert event.kind == "planned"


def test_a_signature_behind_a_closing_is_no_event() -> None:
    assert dated("恳请上级解决。此致敬礼石桥镇河口小学2013年2月附预算表一份") == []


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("5月中下旬,开展家访活动。", "2013-05"),
        ("12·4全国法制宣传日期间,我校举办讲座。", "2013-12-04"),
        ("国庆长假期间,组织教师参观。", "2013-10-01"),
        ("元旦前,举办文艺晚会。", "2013-01-01"),
    ],
)
def test_thirds_of_months_and_days_with_a_name(line: str, date: str) -> None:
    (event,) = find_events(passage(line, period="2013"))
    assert (event.date, event.kind) == (date, "past")


def test_months_head_the_lines_of_a_plan() -> None:
    line = "一月份:制定教研计划\n三月份:\n1、学雷锋活动\n2、植树活动\n"
    found = find_events(passage(line, period="2013", doc_type="工作计划"))
    assert [(e.date, e.what) for e in found] == [("2013-01", "制定教研计划"), ("2013-03", "学雷锋活动")]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("9月5日下午,柳河区第31个教师节庆祝表彰大会在城里召开。", ["--09-05"]),
        ("近日,柳河区安全培训暨第三季度安全形势研判会在石桥中学召开。", []),
        ("干部认真工作,顺利完成了年初各项目标任务。", []),
    ],
)
def test_feasts_quarters_and_aims_in_names_are_no_events(line: str, dates: list[str]) -> None:
    assert [event.date for event in find_events(passage(line))] == dates
