"""Blanks that only set figures apart are no part of what a document says."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tasks.facts.extract import facts_of
from tasks.records import Source
from tasks.text.read import read_source
from tasks.text.typesetting import typesetting
from tests.bounded import in_linear_time

REPORT = """\
石桥小学2014年工作总结
2014年3月12日,学校召开总结会,现有教师36名,占全镇的45%以上。
周岚老师在第3届全县书法比赛中获一等奖,2013至2014学年共2人次获奖。
石桥小学 2014 年 6 月"""

SET_APART = """\
石桥小学 2014 年工作总结
2014 年 3 月 12 日,学校召开总结会,现有教师 36 名,占全镇的 45% 以上。
周岚老师在第 3 届全县书法比赛中获一等奖,2013 至 2014 学年共 2 人次获奖。
石桥小学 2014 年 6 月"""


def joined(line: str) -> str:
    gone = {at for span in typesetting(line) for at in range(span.start, span.end)}
    return "".join(sign for at, sign in enumerate(line) if at not in gone)


def test_facts_are_the_same_with_blanks_around_figures() -> None:
    plain, apart = (facts_of(read_source(Source(text, "txt", "utf-8"))) for text in (REPORT, SET_APART))
    for table in ("indicators", "awards", "people", "events"):
        told = [[_told(row) for row in getattr(parts[0], table)] for parts in (plain, apart)]
        assert told[0] == told[1] != []


def _told(row: object) -> dict[str, object]:
    places = {"start", "end", "clause_start", "clause_end"}
    return {name: getattr(row, name) for name in row.__slots__ if name not in places}  # type: ignore[attr-defined]


def test_the_text_keeps_them_and_evidence_points_into_the_source() -> None:
    reading = read_source(Source(SET_APART, "txt", "utf-8"))
    assert reading.text == SET_APART
    assert reading.repairs == ()
    at = reading.running.text.index("36名")
    there = reading.running.in_source(at, at + 3)
    assert SET_APART[there.start : there.end] == "36 名"


@pytest.mark.parametrize(
    "line",
    [
        "小学 12 初中 5 高中 3",  # columns
        "1 总则",  # headings
        "2 人员配置\n3 项目概况",
        "工作回顾 1、加强管理",
        "石桥小学 2013年12月",
        "联系电话 024-8901",
        "教师36名。 二是学生",  # lines that were run together
        "2、 36岁以下",
        "**镇人民政府**",  # a name that was blanked out
        "优 良 中 差",
        "周 岚 苗 青 段 亮",
        "组 长 周岚 成 员",
    ],
)
def test_blanks_that_part_things_stay(line: str) -> None:
    assert joined(line) == line


@pytest.mark.parametrize(
    ("line", "close"),
    [
        ("全校共有 36 余人,第 3 届", "全校共有36余人,第3届"),
        ("达到 96.5 %,提高 1.5 个百分点", "达到96.5%,提高1.5个百分点"),
        ("3 月 12 日开会", "3月12日开会"),
        ("投入 1,250 万元,受益 8 县", "投入1250万元,受益8县"),
        ("一 、概况\n( 一 )德育(见附表 2)\n(3 )安全", "一、概况\n(一)德育(见附表 2)\n(3)安全"),
        ("教师, 学生、 家长; 村民", "教师,学生、家长;村民"),
        ("## 一、概况\n  **(一)师资**\n**2.经费**", "一、概况\n(一)师资\n2.经费"),
        ("石 桥  小 学 工 作 总 结\n(2013 年)", "石桥小学工作总结\n(2013年)"),
        ("一, 二, 三, 四, 五, 六。 七: 八", "一,二,三,四,五,六。七:八"),
    ],
)
def test_blanks_around_what_is_counted_and_in_numbers_go(line: str, close: str) -> None:
    assert joined(line) == close


@given(st.text(alphabet=" 　学校36名%年月。\n臵", max_size=60))
def test_what_is_left_out_is_blank_and_the_way_back_is_exact(text: str) -> None:
    reading = read_source(Source(text, "txt", "utf-8"))
    read = reading.running
    assert len(read.text) == len(read.hans)
    assert "".join(read.text.split()) == "".join(reading.text.split())
    assume(not reading.repairs and reading.text == text)
    for at, sign in enumerate(read.text):
        there = read.in_source(at, at + 1)
        assert text[there.start : there.end] == sign


LIST = "石桥小学自查报告\n一、存在的问题\n1、图书不足,\n2、周转房紧张。\n副组长:周岚\n成员:林晓芸  段亮\n"


@pytest.mark.parametrize("indent", ["　　", "    ", "\t", " \t"])
def test_lines_say_the_same_however_they_are_set_in_and_ended(indent: str) -> None:
    plain, apart = (
        facts_of(read_source(Source(text, "txt", "utf-8")))[0]
        for text in (LIST, "".join(f"{indent}{line}  \r\n" for line in LIST.splitlines()))
    )
    for table in ("problems", "people", "sections"):
        told = [[_told(row) for row in getattr(part, table)] for part in (plain, apart)]
        assert told[0] == told[1] != []


@pytest.mark.parametrize("figures", ["2013,2014", "1,20", "12,3456", "3,100,20", "1.5,200"])
def test_commas_between_figures_of_their_own_stay(figures: str) -> None:
    assert typesetting(f"编号{figures}号") == []


@pytest.mark.parametrize("piece", [" ", "\n", " \n", "年 ", "3 "])
def test_long_runs_of_blanks_take_linear_time(piece: str) -> None:
    with in_linear_time():
        typesetting("石桥" + piece * 500_000 + "小学")
