"""Marks that sites strew between characters go; those that quote, number or end something stay."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tests.bounded import in_linear_time


def repaired(text: str) -> str:
    return apply_edits(text, repair(text))[0]


@pytest.mark.parametrize(
    ("strewn", "right"),
    [
        ("做了大量卓有成效的.工作。", "做了大量卓有成效的工作。"),
        ("跟上了时代的`步伐。", "跟上了时代的步伐。"),
        ("孩子们在快乐的'学习中成长。", "孩子们在快乐的学习中成长。"),
        ("全校教师团结协作,。成绩显著。", "全校教师团结协作。成绩显著。"),
        ("加强管理，,提高质量,、增进效益。", "加强管理,提高质量、增进效益。"),
        ("校园占地12000㎡平方米。", "校园占地12000平方米。"),
    ],
)
def test_marks_that_mean_nothing_go(strewn: str, right: str) -> None:
    assert repaired(strewn) == right


@pytest.mark.parametrize(
    "text",
    [
        "一.加强领导,二.完善制度。",
        "所谓的'学困生'其实不多。",
        "成绩达到85.5分,见www.abc.cn网站。",
        "等等。。。",
        "书、报、刊,共三类。",
        "占地1200平方米,绿化300平方米。",
    ],
)
def test_marks_that_mean_something_stay(text: str) -> None:
    assert repaired(text) == text


def test_a_megabyte_of_them_is_read_in_linear_time() -> None:
    with in_linear_time():
        repair("的`'.,。" * 150_000)
