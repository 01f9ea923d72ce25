"""Years in the names of what was held, outings, and what a report plans."""

from tasks.facts.events.events import find_events
from tests.facts.passages import passage


def dated(hans: str, **facts: str | None) -> list[tuple[str | None, str | None]]:
    return [(e.date, e.place) for e in find_events(passage(hans, **facts))]


def test_the_year_of_a_name_right_behind_a_day_is_the_year_of_the_day() -> None:
    assert dated("10月24日,2014年青石县中小学生运动会在县体育中心举行。") == [("2014-10-24", "县体育中心")]
    assert dated("2月20日,2014年总结表彰大会在礼堂召开。", period="2014") == [("2015-02-20", "礼堂")]


def test_a_day_goes_on_behind_the_feast_that_it_is() -> None:
    assert dated("4月23日,第16个世界读书日,学校开展诵读活动。", period="2011") == [("2011-04-23", None)]


def test_an_outing_happens_where_people_went() -> None:
    assert dated("3月8日,组织女教师赴青莲峰踏青。", period="2012") == [("2012-03-08", "青莲峰")]
    assert dated("3月5日,志愿者赴敬老院开展服务。", period="2012") == [("2012-03-05", "敬老院")]
    assert dated("3月5日,教师赴外地学习。", period="2012") == [("2012-03-05", None)]


def test_what_somebody_did_in_a_year_is_dated_by_it() -> None:
    assert dated("2012年,她谢绝了县城学校的邀请。2013年,全校学生486人。") == [("2012", None)]


def test_a_report_signed_in_december_plans_for_the_next_march() -> None:
    found = find_events(
        passage(
            "新的一年,我校计划于3月底前完成操场改造。",
            doc_type="工作总结",
            period="2011",
            signed_date="2011-12-28",
        )
    )
    assert [(e.date, e.kind) for e in found] == [("2012-03", "planned")]
