"""Days that only lead in, greet or count, and the rooms in which things were held."""

import pytest

from tasks.facts.events.events import find_events
from tests.facts.passages import passage

Told = tuple[str, str]


def told(hans: str, **facts: str | None) -> list[Told]:
    return [(e.date, e.what) for e in find_events(passage(hans, **facts))]


def test_an_occasion_leads_in_the_day_behind_it_and_gives_it_its_year() -> None:
    line = "在第30个教师节来临之际,为弘扬师德,石桥小学于9月8日举行了座谈会。"
    assert told(line) == [("2014-09-08", "石桥小学举行了座谈会")]


@pytest.mark.parametrize(
    "line",
    [
        "值此国庆节到来之际,我谨代表学校向大家致以问候!",
        "现将3月5日至3月9日工作情况简报如下。",
    ],
)
def test_greetings_and_times_reported_on_are_no_events(line: str) -> None:
    assert told(line, period="2019") == []


def test_which_day_it_is_did_not_happen_either() -> None:
    assert told("每年的4月23日是世界读书日,学校藏书丰富。", period="2019") == []


def test_a_month_may_say_which_of_its_kind_was_held() -> None:
    assert told("3月7日,学校开展3月安全排查。", period="2019") == [("2019-03-07", "学校开展3月安全排查")]


def test_the_end_of_a_school_year_is_not_after_it() -> None:
    line = "1月9日,石桥小学举行2020-2021学年上学期表彰大会。"
    assert told(line, period="2020-2021")[0][0] == "2021-01-09"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("第100个妇女节当天,石桥镇组织座谈。", "2010-03-08"),
        ("第28个世界读书日,学校举办书展。", "2023-04-23"),
        ("第八个国家安全教育日,学校开展讲座。", "2023-04-15"),
    ],
)
def test_numbered_days_tell_their_year(line: str, date: str) -> None:
    assert told(line)[0][0] == date


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("3月7日,我们在报告厅举行演讲会。", "报告厅"),
        ("3月7日,石桥小学在报告厅A召开家长会。", "报告厅A"),
    ],
)
def test_a_room_alone_is_a_place(line: str, place: str) -> None:
    assert [e.place for e in find_events(passage(line))] == [place]


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("周岚获评“柳河市2018年最美教师”并发言。", []),
        ("柳河市2018年教育工作会议于6月18日召开。", ["2018-06-18"]),
    ],
)
def test_the_year_in_the_name_of_an_honour_or_meeting_dates_nothing(line: str, dates: list[str]) -> None:
    assert [date for date, _ in told(line, period="2018")] == dates
