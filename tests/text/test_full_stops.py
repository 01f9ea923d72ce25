"""Points that end sentences are read as full stops, those of numbers, headings and names are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.full_stops import with_full_stops

TAIL = "学校抓安全.学生820人.师生满意."


@pytest.mark.parametrize("point", [".", "．"])
def test_a_text_that_ends_its_sentences_with_points_is_read_with_full_stops(point: str) -> None:
    assert with_full_stops(TAIL.replace(".", point)) == TAIL.replace(".", "。")


@pytest.mark.parametrize(
    "line", ["一.概况\n", "(二).师资\n", "第一.概况\n", "占3.5%,", "见www.shiqiao.cn,", "……...\n"]
)
def test_other_points_stay(line: str) -> None:
    assert with_full_stops(line + TAIL) == line + TAIL.replace(".", "。")


def test_a_few_points_among_full_stops_stay() -> None:
    text = "学校抓安全。学生820人。师生满意。家长放心.社会认可.成绩优异."
    assert with_full_stops(text) == text


@given(st.text(alphabet="学校.．。一(二)36a\n", max_size=80))
def test_the_length_stays(text: str) -> None:
    read = with_full_stops(text)
    assert len(read) == len(text)
    assert all(a == b or (a in ".．" and b == "。") for a, b in zip(text, read, strict=True))
