"""Dated things, and dates that date nothing."""

import pytest

from tasks.facts.events.events import find_events
from tasks.facts.extract import extract, facts_of
from tasks.records import Source
from tasks.text.read import read_source
from tests.facts.passages import passage


def dated(hans: str, **facts: str | None) -> list[tuple[str | None, str]]:
    return [(e.date, e.kind) for e in find_events(passage(hans, period=facts.pop("period", "2013"), **facts))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("11月6日,学区组织了诗词朗诵会。", [("2013-11-06", "past")]),
        ("2013年4月争取图书经费30万元。", [("2013-04", "past")]),
        ("预计明年3月份交付使用。", [("2014-03", "planned")]),
        ("年初,学区与各校签订了责任书。", [("2013", "past")]),
        ("教师节期间走访了离岗教师。", [("2013-09-10", "past")]),
        ("图书楼落成于1986年,藏书丰富。", [("1986", "past")]),
        ("xx年3月9日,食堂工程竣工。", [("--03-09", "past")]),
        ("为实现2015年建成省级示范园奠定了基础。", [("2015", "planned")]),
        ("6月底前完成全部改造任务。", [("2013-06", "planned")]),
        ("确保 2013 年 9 月完成改造。", [("2013-09", "planned")]),
        ("2013年被县妇联推荐为“书香校园”。", [("2013", "past")]),
    ],
)
def test_what_happens_at_a_date_is_an_event(line: str, expected: list[tuple[str, str]]) -> None:
    assert dated(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "青石学区2013年度工作总结",
        "2013年度,学区进行了4次督查。",
        "暑假组织了教师培训。",
        "藏书由2009年的3100册增至5200册。",
        "举办了迎元旦红歌赛和庆六一文艺汇演。",
        "落实“十二五”规划,2012—2013学年开齐课程。",
        "各项工作圆满完成。\n二〇一三年七月六日\n",
        "为教师节购买慰问品。",
    ],
)
def test_titles_signatures_periods_and_names_date_nothing(line: str) -> None:
    assert dated(line) == []


def test_a_year_that_the_part_does_not_know_stays_open() -> None:
    assert dated("11月初召开了现场会。", period=None) == [("--11", "past")]


def test_an_earthquake_keeps_its_own_year() -> None:
    assert dated("汲取“5·12”大地震教训,修订应急预案。") == [("2008-05-12", "past")]


def test_a_span_whose_halves_stand_apart_is_one_span() -> None:
    first, second = find_events(passage("从3月10日起培训骨干,到4月20日全部结业。", period="2013"))
    assert (first.date, first.date_end, second.date) == ("2013-03-10", "2013-04-20", "2013-04-20")


def test_what_and_place_are_told() -> None:
    [event] = find_events(passage("4月底,在青石中学召开书法教育推进会。", period="2013"))
    assert event.what == "在青石中学召开书法教育推进会"
    assert event.place == "青石中学"


def test_what_is_short_and_hides_private_numbers() -> None:
    line = "3月5日,联系人林晓芸电话13800000000," + "组织师生开展活动" * 20 + "。"
    [event] = find_events(passage(line, period="2013"))
    assert event.what is not None
    assert len(event.what) <= 60
    assert "138" not in event.what


def test_a_date_told_twice_in_one_sentence_is_one_event() -> None:
    assert len(dated("教师节举行庆典,教师节慰问教师。")) == 1


def test_a_deadline_of_a_ledger_is_an_event_to_come() -> None:
    line = "1、设备老化。整改措施:更换设备。责任人:周岚\n整改时限:6月15日前\n二、管理"
    [event] = find_events(passage(line, period="2013"))
    assert (event.date, event.kind, event.what) == ("2013-06-15", "planned", "完成整改")


def test_a_date_after_the_year_of_the_report_is_planned() -> None:
    [event] = find_events(passage("2014年9月,新教学楼投入使用。", period="2013"))
    assert event.kind == "planned"
    [event] = find_events(passage("2013年9月,新教学楼投入使用。", period="2013"))
    assert event.kind == "past"


def test_an_honour_of_this_year_is_an_event() -> None:
    assert dated("今年,我校创建成为全市平安校园。", period="2013") == dated("2013年,我校荣获称号。")
    assert dated("今年,我校狠抓质量。", period="2013") == []
    assert dated("1994年我校被列为重点小学。") == dated("1994年,学校成立。")
    assert dated("1994年我校抓质量。") == []


def test_a_year_in_the_name_of_what_is_held_dates_nothing() -> None:
    assert len(dated("5月10日,召开2013年重点工作责任制推进会。", period="2013")) == 1


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("5月,我校在枣沟村举行义务宣讲。", "枣沟村"),
        ("5月,我校在镇文化广场举办书画展。", "镇文化广场"),
        ("5月,我校举办书画展。", "青石小学"),
        ("5月,我校教师赴外地考察学习。", None),
        ("建校于1957年,学校坐落在枣沟村。", "青石小学"),
    ],
)
def test_what_a_school_does_happens_there_unless_it_goes_out(line: str, place: str | None) -> None:
    [event] = find_events(passage(line, period="2013", org="青石小学"))
    assert event.place == place


def test_a_central_school_is_no_place() -> None:
    [event] = find_events(passage("5月,举办书画展。", period="2013", org="青石镇中心学校"))
    assert event.place is None


@pytest.mark.parametrize(
    "line",
    [
        "为隆重庆祝第30个教师节,增强荣誉感。",
        "校园环境日益优美。",
        "5月8日,镇政府2013年教育工作大会召开。"[5:],
    ],
)
def test_names_of_days_and_meetings_date_nothing(line: str) -> None:
    assert dated(line) == []


def test_schools_in_short_are_places_if_the_part_names_them() -> None:
    line = "柳溪中学有学生900人。12月12日,学区在柳中召开现场会。10月8日,学区在集中组织活动。"
    assert [e.place for e in find_events(passage(line, period="2013"))] == ["柳中", None]


def test_a_promise_with_a_slip_of_the_pen_is_planned() -> None:
    line = "更换灯管,保证2018年7月低完成整改。"
    assert [(e.what, e.kind) for e in find_events(passage(line, period="2018"))] == [("完成整改", "planned")]


def test_the_year_in_the_name_of_what_was_held_does_not_cut_it_off() -> None:
    [event] = find_events(passage("5月9日,学校举行2013年朗诵比赛,全校参加。", period="2013"))
    assert event.what.startswith("学校举行2013年朗诵比赛")


def test_years_in_a_row_share_what_happened() -> None:
    line = "后来经1957年、1989年和2003年三次扩建。"
    assert {e.what for e in find_events(passage(line, period="2013"))} <= {"后来经三次扩建", "三次扩建"}
    assert len(find_events(passage(line, period="2013"))) == 3


def test_a_place_stands_before_whom_the_event_was_for() -> None:
    line = "9月8日,柳溪镇在河口中学对40名优秀教师进行了表彰。"
    [found] = find_events(passage(line, period="2013"))
    assert (found.date, found.place) == ("2013-09-08", "河口中学")


def test_the_time_at_which_a_page_was_put_up_is_no_event() -> None:
    assert find_events(passage("2022-01-29 07:39:12柳叶文档网\n学校召开了大会。")) == []


def test_a_month_in_praise_of_the_season_is_no_event() -> None:
    line = "金秋九月,硕果飘香,学校迎来了新同学。九月,学校召开了大会。"
    assert [e.what for e in find_events(passage(line, period="2013"))] == ["学校召开了大会"]


def test_the_day_of_a_count_is_no_event() -> None:
    assert find_events(passage("截止12月31日,图书总数为61350册。", period="2013")) == []
    line = "截至10月底,已完成投资30万元。"
    assert [e.date for e in find_events(passage(line, period="2013"))] == ["2013-10"]


@pytest.mark.parametrize("stamp", ["2025-10-13人已围观", "2021-04-17 发布", "2025-06-07 16:43"])
def test_what_a_site_says_of_a_page_is_no_event(stamp: str) -> None:
    assert find_events(passage(f"{stamp}\n学校召开了大会。")) == []


def test_what_is_collected_about_a_festival_happens_at_no_date() -> None:
    assert find_events(passage("让孩子们收集有关教师节的来历。")) == []


def test_the_main_thing_of_a_month_was_no_wish() -> None:
    line = "3月份主要是理论学习。"
    assert [e.kind for e in find_events(passage(line, period="2013"))] == ["past"]


def test_what_an_office_did_happened_at_the_school_only_if_it_came() -> None:
    line = "3月6日,县教育局公布考核结果。5月8日,县教育局组织督查,对我校逐一检查。"
    found = find_events(passage(line, org="青石中学"))
    assert [e.place for e in found] == [None, "青石中学"]


def test_fair_weather_and_results_of_a_year_are_no_events() -> None:
    assert find_events(passage("四月,草长莺飞,春意盎然。")) == []
    line = "2018年3月6日,县教育局公布2017年目标考核结果。"
    assert [e.date for e in find_events(passage(line))] == ["2018-03-06"]


def test_an_honour_that_somebody_gave_in_a_year_is_an_event() -> None:
    line = "2008年我校被青石县第一中学授予“优质生源基地”。"
    assert [e.date for e in find_events(passage(line))] == ["2008"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("6月7日,专家组到清河县河口中学开展评估。", "清河县河口中学"),
        ("6月7日,教育局长来到柳溪小学,看望师生。", "柳溪小学"),
        ("6月7日,省教育厅与教育部在北京签署备忘录。", "北京"),
        ("6月7日,研讨会在贵溪市召开。", "贵溪市"),
        ("6月7日,在我校举行教师大赛。", "我校"),
        ("6月7日,在清河县县委常委、副县长林晓芸的陪同下,省督学检查工作。", None),
        ("6月7日,东河小学的学生合并到柳溪小学。", None),
    ],
)
def test_where_people_went_and_met(line: str, place: str | None) -> None:
    assert [event.place for event in find_events(passage(line))] == [place]


@pytest.mark.parametrize(
    "line",
    [
        "局长王国庆带队检查了学校安全。",
        "第30个教师节在秋色中悄然而至。",
        "送上一份儿童节的大礼。",
        "部门:党政办 发布时间:2020年9月8日 访问量:4126",
        "今年上半年,县教育局紧紧围绕中心任务,实施教育兴县战略。",
        "第一季度,我局主要抓了以下几项工作。",
        "该校已有80年的风雨历程。",
    ],
)
def test_names_greetings_stamps_and_openings_are_no_events(line: str) -> None:
    assert find_events(passage(line, period="2023")) == []


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("校运会于11.16—18日在操场举行。", [("--11-16", "--11-18")]),
        ("我校于5.12日召开大会。", [("--05-12", None)]),
        ("99年学校被评为“示范学校”。", [("1999", None)]),
        ("将参加5月初举行的决赛。", [("--05", None)]),
    ],
)
def test_short_forms_of_dates(line: str, dates: list[tuple[str, str | None]]) -> None:
    assert [(event.date, event.date_end) for event in find_events(passage(line))] == dates


def test_what_somebody_will_take_part_in_is_to_come() -> None:
    assert [event.kind for event in find_events(passage("他们将参加5月初举行的决赛。"))] == ["planned"]


@pytest.mark.parametrize(
    ("line", "period", "date"),
    [
        ("2月3日,我校举行2022年度成果颁奖典礼。", "2022", "2023-02-03"),
        ("9月18日,学校举行2020至2021学年度总结表彰大会。", "2020-2021", "2021-09-18"),
        ("2月3日,我校举行开学典礼。", "2022", "2022-02-03"),
        ("2月3日,我校召开2021年度总结大会。", "2022", "2022-02-03"),
    ],
)
def test_a_year_is_summed_up_after_it(line: str, period: str, date: str) -> None:
    assert [event.date for event in find_events(passage(line, period=period))] == [date]


@pytest.mark.parametrize(
    "line",
    [
        "每年的三月,学校都要组织主题班会。",
        "柳溪网5月6日讯(记者 林晓芸)三尺讲台,记录了青春。",
        "在庆祝建校40周年暨第34个教师节文化活动中,节目受到好评。",
    ],
)
def test_customs_datelines_and_names_of_feasts_are_no_events(line: str) -> None:
    assert find_events(passage(line)) == []


def test_who_organises_is_no_place() -> None:
    [event] = find_events(passage("在10月份市关工委组织的演讲比赛中,学生表现突出。"))
    assert event.place is None


@pytest.mark.parametrize(
    "line",
    [
        "情况汇报清河县教育局(2014年1月5日)首先,欢迎各位领导。",
        "(县教育局、县财政局\n县审计局 二○一四年一月五日)",
    ],
)
def test_the_day_on_which_a_body_signs_below_the_title_is_no_event(line: str) -> None:
    assert dated(line) == []


def test_a_meeting_that_looks_back_on_a_year_is_held_after_it() -> None:
    line = "3月6日,青石县教育会议召开,会议总结2016年工作,部署2017年工作。"
    assert dated(line, period="2016") == [("2017-03-06", "past")]
    assert dated("11月8日,会议回顾2016年工作。", period="2016") == [("2016-11-08", "past")]


def test_the_first_day_of_a_term_explains_the_date_before_it() -> None:
    (event,) = find_events(
        passage("9月2日,2018年秋季学期开学第一天,县教育局到河口小学检查开学工作。", period="2018")
    )
    assert (event.date, event.place) == ("2018-09-02", "河口小学")
    assert "检查开学工作" in event.what


def test_a_deed_of_a_history_may_stand_behind_what_led_to_it() -> None:
    line = "1996年春,随着职业教育的发展,在县里各单位的帮助和支持下,成立了职教班。"
    assert dated(line) == [("1996", "past")]
    assert dated("1996年,随着职业教育的发展,教师们的热情很高。") == []


@pytest.mark.parametrize(
    "line",
    [
        "该局评选的2016年十件大事是:课题通过鉴定。",
        "2021年,我县校舍建设项目年度计划为17个,新建园舍3万平方米。",
        "2021-04-17 | 格式:DOC | 分类:学校开展活动",
        "自查报告\n自查报告2018-06-19苗老师\n我校开展自查。",
    ],
)
def test_what_is_only_planned_counted_or_stamped_is_no_event(line: str) -> None:
    assert dated(line, period="2014") == []


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("4月24日,调研组到清河镇和柳溪乡中小学调研。", "清河镇和柳溪乡"),
        ("4月24日,局领导赴婺源县考察。", "婺源县"),
        ("4月11日,县长率队到清河小学现场调研工程。", "清河小学"),
        ("8月7日,专家组在市政府督学林晓芸带领下,进行了复查。", None),
        ("2003年5月,在县委的关心支持下,幼儿园扩建。", None),
    ],
)
def test_where_people_went_is_the_place_and_who_led_them_is_none(line: str, place: str | None) -> None:
    assert [event.place for event in find_events(passage(line))] == [place]


@pytest.mark.parametrize(
    "line",
    [
        "本报海口9月6日讯 (记者林晓芸)记者获悉,学校举行大会。",
        "成绩通报\n创建于2022-05-16 阅读731\n学校举行大会。",
        "成绩通报\n2022年03月15日 09:42 17 学校举行大会。",
        "在金色的秋天里,第25个教师节如期来临。",
        "全校师生以扎实的教研向党的生日献礼。",
        "县教育局对全县2016年中学生航模大赛获奖作品通报表彰。",
        "青石镇召开2019年第三季度校车安全工作会议。",
        "一、2019年承担任务完成情况及位次。",
        "2023年,辖区共有民办学校19所。",
    ],
)
def test_datelines_stamps_greetings_and_names_date_nothing(line: str) -> None:
    assert dated(line) == []


def test_what_a_county_reached_in_a_year_is_an_event() -> None:
    line = "我县于1991年普及初等教育,1994年基本消除全部危房;学校建制于1962年。"
    assert [date for date, _ in dated(line)] == ["1991", "1994", "1962"]


def test_what_was_won_after_the_year_of_a_story_was_won() -> None:
    assert dated("2021年5月,合唱团参加全市艺术节荣获一等奖。", period="2019") == [("2021-05", "past")]
    assert dated("2021年5月,合唱团参加全市艺术节。", period="2019") == [("2021-05", "planned")]


def test_a_contest_in_a_district_is_no_place() -> None:
    (event,) = find_events(passage("2016年4月,3名教师在宜兴市中学优质课比赛中分别获得奖励。"))
    assert event.place is None


def test_what_came_to_a_school_came_to_the_school() -> None:
    (event,) = find_events(passage("2015年11月6日,我园接到县教育局下达的通知。", org="柳溪幼儿园"))
    assert event.place == "柳溪幼儿园"


def test_the_number_of_a_teachers_day_tells_its_year() -> None:
    line = "9月8日,青石镇召开庆祝第32个教师节表彰大会。"
    [part] = extract(line, line)
    assert [event.date for event in part.events] == ["2016-09-08"]


def test_the_year_of_what_is_reported_at_a_meeting_dates_nothing() -> None:
    line = "5月8日,县教育局召开会议。会上,副局长汇报了2011年招生情况和2012年招生目标。"
    assert [event.date for event in find_events(passage(line))] == ["--05-08"]


def test_which_day_it_is_did_not_happen() -> None:
    assert find_events(passage("9月10日是我国第29个教师节,主题是立德树人。")) == []
    line = "5月12日是全国防灾减灾日,学校开展演练。"
    assert [event.date for event in find_events(passage(line, period="2013"))] == ["2013-05-12"]


def test_titles_that_lost_their_line_end_are_no_part_of_what_happened() -> None:
    line = "食堂整改报告 石桥小学 关于食堂问题的整改报告 石桥小学于2018年6月11日组织人员检查了食堂。"
    (event,) = find_events(passage(line))
    assert event.what == "石桥小学组织人员检查了食堂"


def test_when_somebody_was_born_only_says_who_is_meant() -> None:
    assert find_events(passage("培训对象为1961年6月30日前出生的女职工。")) == []
    assert len(find_events(passage("1961年6月30日,学校迁到柳河镇。"))) == 1


@pytest.mark.parametrize(
    ("plan", "date"),
    [
        ("力争9月底前完成食堂改造", "2019-09"),
        ("确保2018年10月完成食堂改造", "2018-10"),
    ],
)
def test_what_a_summary_of_a_school_year_plans_is_still_to_come(plan: str, date: str) -> None:
    text = f"石桥小学2018—2019学年度工作总结\n一、工作回顾\n3月5日,学校开展清扫活动。\n二、下学期打算\n{plan}。\n石桥小学\n2019年7月3日\n"
    events = facts_of(read_source(Source(text, "txt", "utf-8")))[0].events
    assert [(one.date, one.kind) for one in events] == [("2019-03-05", "past"), (date, "planned")]


def test_a_month_over_its_days_dates_nothing_and_who_reports_for_duty_does() -> None:
    line = "二月:\n1、2月14日教师报到,2月17日正式开学。\n三月:组织幼儿体检。"
    found = find_events(passage(line, period="2022", doc_type="工作计划"))
    assert [(e.date, e.what) for e in found] == [
        ("2022-02-14", "教师报到"),
        ("2022-02-17", "正式开学"),
        ("2022-03", "组织幼儿体检"),
    ]


def test_what_somebody_will_take_part_in_is_yet_to_come() -> None:
    hans = "周岚将代表全县参加7月在柳河市举行的竞赛,合作社今年初具规模。"
    found = find_events(passage(hans, period="2013"))
    assert [(e.date, e.kind) for e in found if e.date != "2013"] == [("2013-07", "planned")]
