"""Numbers between which a character was lost come apart where nothing else can be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.edits import apply_edits
from tasks.text.repairs.run_together import find_run_together


def apart(text: str) -> str:
    return apply_edits(text, find_run_together(text))[0]


@given(st.integers(1950, 2029), st.integers(1, 12))
def test_a_lost_mark_of_the_year_comes_back(year: int, month: int) -> None:
    assert apart(f"学校于{year}{month}月通过验收。") == f"学校于{year}年{month}月通过验收。"


@pytest.mark.parametrize(
    ("lost", "right"),
    [
        ("20122013学年", "2012-2013学年"),
        ("任期20092014年", "任期2009-2014年"),
        ("发展规划(2010.22015.2)", "发展规划(2010.2-2015.2)"),
        ("宣传阶段(3月5日3月20日)。", "宣传阶段(3月5日-3月20日)。"),
        ("（2013年12月1日2014年1月15日）", "（2013年12月1日-2014年1月15日）"),
        ("小学34年级和56年级", "小学3-4年级和5-6年级"),
        ("辖区36周岁幼儿250人", "辖区3-6周岁幼儿250人"),
    ],
)
def test_a_lost_dash_comes_back(lost: str, right: str) -> None:
    assert apart(lost) == right


@pytest.mark.parametrize(
    "text",
    [
        "2006年3月",
        "12年级",
        "36周岁以下教师",
        "文号20092012",
        "2009—2014年",
        "20152010年",
        "共201230人",
        "3-4年级",
        "8890年代",
        "3月5日3月20日",
        "(3月5日、3月20日)",
    ],
)
def test_what_may_be_right_stays(text: str) -> None:
    assert apart(text) == text
