"""Events of dates in lists, in chronicles and in what somebody is told to do."""

import pytest

from tasks.facts.events.events import find_events
from tests.facts.passages import passage


def found(line: str, **facts: str | None) -> list[tuple[str | None, str, str]]:
    return [(e.date, e.what, e.kind) for e in find_events(passage(line, **facts))]


def test_each_date_of_a_list_has_the_event_that_stands_before_the_list() -> None:
    line = "返校日全镇统一定为1月27日(星期四)、2月10日(星期四)和2月24日(星期四)。各校照此执行。"
    assert [(date, what) for date, what, _ in found(line)] == [
        ("--01-27", "返校日全镇统一定为"),
        ("--02-10", "返校日全镇统一定为"),
        ("--02-24", "返校日全镇统一定为"),
    ]


def test_what_was_decided_to_be_given_is_past() -> None:
    assert found("1953年,柳河县人民政府决定将东门的荒地划给石桥中学。")[0][2] == "past"


@pytest.mark.parametrize(
    "line",
    [
        "各科室要在6月28日前完成整改,并于7月2日提交报告。",
        "艺术节将于10月12日开幕,并持续至10月16日结束。",
    ],
)
def test_the_second_deed_of_what_must_be_done_is_planned(line: str) -> None:
    assert [kind for _, _, kind in found(line)] == ["planned", "planned"]


@pytest.mark.parametrize(
    "line",
    [
        "石桥小学2016年度荣获县教学质量先进单位。",
        "石桥小学2016—2018年投资90万元新建教学楼。",
        "2016年,鉴于生源增多,镇政府在河东建立石桥二小。",
        "林晓芸2016年毕业于清河师范学校。",
        "2016年中考再创佳绩。",
        "2016年,柳河二小加入石桥小学。",
        "2016年,学校成为县级试点单位。",
    ],
)
def test_what_a_year_brought_is_an_event(line: str) -> None:
    assert [date for date, _, _ in found(line)] == ["2016"]


@pytest.mark.parametrize(
    "line",
    [
        "2016年度先进教师名单。",
        "2016—2018年建设规划。",
        "2016年毕业生人数为120人。",
        "2016年高考命题指定为参考教材。",
    ],
)
def test_what_only_names_a_year_is_none(line: str) -> None:
    assert found(line) == []


def test_a_report_without_a_year_takes_that_of_the_paper_it_follows() -> None:
    line = "按照柳教发〔2014〕9号文件要求,学校于9月5日召开动员会。"
    assert found(line)[0][0] == "2014-09-05"
    assert found(line + "柳教发〔2016〕3号文件也作了要求。")[0][0] == "--09-05"


def test_a_feast_that_only_names_its_day_is_no_second_event() -> None:
    assert [date for date, _, _ in found("- 3月11日:植树节,学校组织栽树。")] == ["--03-11"]


def test_what_a_calendar_sets_down_is_planned() -> None:
    line = "2019年春季行事历\n- 3月6日:全校大扫除。\n- 4月8日:举行诵读比赛。"
    assert {kind for _, _, kind in found(line, doc_type="工作计划", title="2019年春季行事历")} == {"planned"}


def test_the_heading_above_a_bare_label_tells_what_happens() -> None:
    line = "1.闭幕式及文艺演出\n时间:2015年6月20日\n地点:学校操场\n"
    assert [what for _, what, _ in found(line)] == ["闭幕式及文艺演出"]


def test_the_season_of_a_year_is_no_part_of_what_happened() -> None:
    assert [what for _, what, _ in found("1963年秋,学校增设农业班。")] == ["学校增设农业班"]
    assert found("金色十月,天高云淡。") == []


def test_a_meeting_of_the_whole_county_is_not_at_the_school() -> None:
    line = "4月6日,全县扫盲工作会议召开。我校周志远校长参加会议。"
    [event] = find_events(passage(line, org="石桥中学"))
    assert event.place is None


def test_a_school_for_short_is_a_place() -> None:
    [event] = find_events(passage("5月6日,青石街道组织教师在二小举行拔河比赛。"))
    assert event.place == "二小"
