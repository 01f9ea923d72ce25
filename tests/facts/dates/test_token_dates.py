"""Dates that a span joins, and days that lost their sign."""

import pytest

from tasks.facts.dates.dates import dates


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(text[m.start : m.end], m.iso, m.iso_end) for m in dates(text) if m.iso]


@pytest.mark.parametrize(
    ("text", "whole", "iso", "end"),
    [
        ("假期自1月21日始至2月26日止,共37天。", "1月21日始至2月26日", "--01-21", "--02-26"),
        ("3月1日开始到3月9日结束。", "3月1日开始到3月9日", "--03-01", "--03-09"),
        ("材料准备(4月下旬至5月3日前)。", "4月下旬至5月3日", "--04", "--05-03"),
        ("自2019年3月起至5月止。", "2019年3月起至5月", "2019-03", "2019-05"),
    ],
)
def test_a_span_may_say_where_it_begins_and_may_join_unlike_dates(
    text: str, whole: str, iso: str, end: str
) -> None:
    assert read(text)[0] == (whole, iso, end)


def test_a_month_and_a_feast_make_no_span() -> None:
    assert read("5月至国庆节")[0] == ("5月", "--05", None)


@pytest.mark.parametrize(
    ("text", "day"), [("6月12前上报", "--06-12"), ("4月26晚7点", "--04-26"), ("8月9之前", "--08-09")]
)
def test_a_day_without_its_sign_stands_before_a_word_of_time(text: str, day: str) -> None:
    assert read(text)[0][1] == day


@pytest.mark.parametrize("text", ["3月5早操", "4月30晚会"])
def test_a_number_before_another_word_is_no_day(text: str) -> None:
    assert read(text)[0][1] in ("--03", "--04")


def test_school_that_opens_on_a_day_is_no_part_of_the_date() -> None:
    assert read("3月1日开学。")[0][0] == "3月1日"
    assert read("自2017年9月开学以来,")[0][0] == "2017年9月开学"


def test_the_years_of_a_list_share_the_sign_of_the_last() -> None:
    assert [iso for _, iso, _ in read("05、06、07年连续获奖")] == ["2005", "2006", "2007"]
    assert [iso for _, iso, _ in read("2015、2016和2018年扩建")] == ["2015", "2016", "2018"]
    assert read("15、16、17年级") == []
