"""Dates are read in every form that reports use, and nothing else is read as one."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.dates.dates import DateMention, dates, resolve


def read(text: str) -> list[tuple[str, str | None, str | None, str]]:
    return [(text[m.start : m.end], m.iso, m.iso_end, m.kind) for m in dates(text)]


@pytest.mark.parametrize(
    ("text", "iso", "end", "kind"),
    [
        ("2013年11月29日", "2013-11-29", None, "day"),
        ("2013 年 3 月", "2013-03", None, "month"),
        ("2 0 1 4年9月", "2014-09", None, "month"),
        ("二O一二年十一月二十六日", "2012-11-26", None, "day"),
        ("二0一五年三月", "2015-03", None, "month"),
        ("二00九年十二月三十一日", "2009-12-31", None, "day"),
        ("一九九八年八月", "1998-08", None, "month"),
        ("2013.11.29", "2013-11-29", None, "day"),
        ("2013-11-29", "2013-11-29", None, "day"),
        ("2014.9.1—2015.6.30", "2014-09-01", "2015-06-30", "day"),
        ("2012年9月—2013年6月", "2012-09", "2013-06", "month"),
        ("2013年3—5月", "2013-03", "2013-05", "month"),
        ("3月5日至8日", "--03-05", "--03-08", "day"),
        ("5月20至22日", "--05-20", "--05-22", "day"),
        ("5月28日-6月3日", "--05-28", "--06-03", "day"),
        ("2010—2012年", "2010", "2012", "year"),
        ("2008—2009学年", "2008", "2009", "academic_year"),
        ("2008/2009学年度", "2008", "2009", "academic_year"),
        ("2012学年", "2012", "2013", "academic_year"),
        ("“十二五”期间", "2011", "2015", "plan"),
        ("十一五", "2006", "2010", "plan"),
        ("13年5月", "2013-05", None, "month"),
        ("xx年12月", "--12", None, "month"),
        ("20xx年5月3日", "--05-03", None, "day"),
        ("11月初", "--11", None, "month"),
        ("9月中旬", "--09", None, "month"),
        ("2014年底", "2014", None, "year"),
        ("2013年秋季学期", "2013", None, "year"),
        ("六一儿童节", "--06-01", None, "festival"),
        ("教师节", "--09-10", None, "festival"),
        ("2013年教师节", "2013-09-10", None, "festival"),
        ("第31个教师节", "2015-09-10", None, "festival"),
        ("第三十个教师节", "2014-09-10", None, "festival"),
        ("清明节", None, None, "festival"),
        ("5·12", "--05-12", None, "festival"),
        ("正月初六", None, None, "relative"),
        ("本学期", None, None, "relative"),
        ("xx年", None, None, "relative"),
    ],
)
def test_a_date_expression_is_read_whole(text: str, iso: str | None, end: str | None, kind: str) -> None:
    assert read(text) == [(text, iso, end, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "合格率达98.12%",
        "投入3.12万元",
        "投资2013.11万元",
        "比分为2:11",
        "教发〔2011〕54号文件",
        "近3年来",
        "历时12个月",
        "住在3号楼",
        "拨打0713-8512345",
        "作息时间8:00-11:30",
        "2012年级和2013级学生",
        "第2013届毕业生",
        "一月一检查、一月一反馈",
        "三八红旗手和五一劳动奖章",
        "八一小学位于五一路",
        "第十一届运动会上,十一名学生获奖",
        "每学期两次",
        "13月45日",
        "年终考核",
        "1850年",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read(text) == []


def test_a_bare_festival_counts_only_as_a_day() -> None:
    assert [iso for _, iso, _, _ in read("庆六一活动,“三八”前夕,五一期间,迎七一")] == [
        "--06-01",
        "--03-08",
        "--05-01",
        "--07-01",
    ]


def test_further_days_share_the_month_of_the_first() -> None:
    assert [iso for _, iso, _, _ in read("2014年5月3日、6日和9日")] == [
        "2014-05-03",
        "2014-05-06",
        "2014-05-09",
    ]


@pytest.mark.parametrize(
    ("text", "year", "iso"),
    [
        ("12月12日", "2013", "2013-12-12"),
        ("九月份", "2013", "2013-09"),
        ("明年9月份", "2013", "2014-09"),
        ("去年11月", "2013", "2012-11"),
        ("今年", "2013", "2013"),
        ("年初", "2013", "2013"),
        ("六一儿童节", "2013", "2013-06-01"),
        ("xx年12月", "2013", "--12"),
        ("本学期", "2013", None),
        ("暑假", "2013", None),
        ("今年正月初六", "2013", None),
        ("2010年5月", "2013", "2010-05"),
        ("11月", None, "--11"),
        ("今年", None, None),
        ("9月", "2012-2013", "2012-09"),
        ("3月", "2012-2013", "2013-03"),
        ("3月", "2011-2015", "2015-03"),
    ],
)
def test_a_mention_takes_the_year_of_its_part(text: str, year: str | None, iso: str | None) -> None:
    assert resolve(dates(text)[0], year).iso == iso


def test_a_span_over_new_year_ends_in_the_next_year() -> None:
    mention = resolve(dates("12月20日至1月10日")[0], "2013")
    assert (mention.iso, mention.iso_end) == ("2013-12-20", "2014-01-10")


DIGITS = "〇一二三四五六七八九"


def small(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_arabic_and_chinese_numerals_say_the_same(day: date) -> None:
    arabic = f"{day.year}年{day.month}月{day.day}日"
    chinese = "".join(DIGITS[int(c)] for c in str(day.year)) + f"年{small(day.month)}月{small(day.day)}日"
    for text in (arabic, chinese, chinese.replace("〇", "O"), chinese.replace("〇", "0")):
        assert read(f"于{text}召开") == [(text, day.isoformat(), None, "day")]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 1, 1)), st.integers(1, 300))
def test_a_stated_span_keeps_its_order(first: date, days: int) -> None:
    last = first + timedelta(days)
    text = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
    assert read(text) == [(text, first.isoformat(), last.isoformat(), "day")]


@given(st.text("12〇零Oxx年月日号0九十学期“五”-—至、.· \n度初底六一节庆", max_size=60))
def test_mentions_lie_in_order_inside_any_text(text: str) -> None:
    found = dates(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(isinstance(resolve(m, "2013"), DateMention) for m in found)


def test_a_year_after_the_number_of_its_item_is_read() -> None:
    assert read("3.2021年9月底前,完成改造")[0][1] == "2021-09"
    assert read("增长3.2021,比分") == []


def test_a_date_after_a_label_is_read_and_a_time_is_not() -> None:
    assert read("时限:3月16日前") == [("3月16日", "--03-16", None, "day")]
    assert read("8:30日常巡查") == []


def test_a_month_between_marks_is_a_month_not_a_duration() -> None:
    assert read("。二月,学校召开大会")[0][1] == "--02"
    assert read("一月一检查,二月二小结") == []


@pytest.mark.parametrize(
    ("hans", "iso", "iso_end"),
    [
        ("2016年第三季度", "2016-07", "2016-09"),
        ("一季度", "--01", "--03"),
        ("一至三季度", "--01", "--09"),
        ("2022年前十个月", "2022-01", "2022-10"),
        ("上世纪90年代", "1990", "1999"),
        ("本世纪00年代", "2000", "2009"),
        ("80年代初", "1980", "1989"),
        ("民国三十年", "1941", None),
        ("民国 102 年 8 月 3 日", "2013-08-03", None),
        ("民国一百零二年八月", "2013-08", None),
        ("103年5月6日", "2014-05-06", None),
        ("九八年5月", "1998-05", None),
        ("两千零五年八月", "2005-08", None),
        ("1999.08-2002.02", "1999-08", "2002-02"),
        ("自2020-05-26起至2020-05-29止", "2020-05-26", "2020-05-29"),
    ],
)
def test_quarters_decades_and_years_in_characters(hans, iso, iso_end):
    (one,) = dates(hans)
    assert (one.iso, one.iso_end) == (iso, iso_end)


@pytest.mark.parametrize(
    "hans", ["每季度一次", "一季度一检查", "前三个月", "一二年级", "二三年内", "两千年历史", "40年代"]
)
def test_what_only_looks_like_one_is_none(hans):
    assert dates(hans) == []


@pytest.mark.parametrize("text", ["6月20在公园悬挂横幅", "6月20上午悬挂横幅", "6月20至25日悬挂横幅"])
def test_a_day_that_lost_its_sign_is_a_day(text: str) -> None:
    assert dates(text)[0].iso == "--06-20"


def test_a_number_behind_a_month_is_no_day() -> None:
    assert [m.iso for m in dates("6月20人参加,7月30多人参加")] == ["--06", "--07"]


@pytest.mark.parametrize(
    ("hans", "iso"), [("二0一一年元月八日", "2011-01-08"), ("元月份,学校", "--01"), ("2012年元月", "2012-01")]
)
def test_the_first_month_is_called_by_its_old_name(hans: str, iso: str) -> None:
    assert [m.iso for m in dates(hans)] == [iso]


def test_the_end_of_last_year_touches_whatever_follows() -> None:
    ends = [
        dates(text)[0].end for text in ("去年底即着手规划", "今年初我校维修", "今年初中招生", "今年初步建成")
    ]
    assert ends == [3, 3, 2, 2]
