"""What stands twice right behind itself stands once; what only begins alike stays."""

from __future__ import annotations

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.duplicates import find_doubled_marks, find_duplicates, find_openings_again
from tests.bounded import in_linear_time

OPENING = "柳教发〔2009〕12号 柳河镇共有小学9所、初中2所,在校生3120人,教师205人,校舍完好。"


@pytest.mark.parametrize("between", ["", " ", "  "])
def test_an_opening_that_is_printed_again_goes(between: str) -> None:
    text = f"标题\n{OPENING}{between}{OPENING.replace(' ', '')}一、办学条件"
    assert apply_edits(text, find_openings_again(text))[0] == f"标题\n{OPENING}{between}一、办学条件"


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING}柳教发〔2009〕12号 柳河镇共有小学9所、初中2所,其中完全小学4所。",
        f"{OPENING}\n{OPENING}",
        OPENING * 3,
        "天天向上。天天向上。天天向上。天天向上。天天向上。天天向上。天天向上,向上。",
    ],
)
def test_paragraphs_that_begin_alike_stay(text: str) -> None:
    assert find_openings_again(text) == []


@pytest.mark.parametrize(
    "title",
    [
        "在石桥镇教育工作会议上的讲话",
        "柳河小学德育工作计划",
        "关于表彰优秀教师的决定",
        "柳河小学安全工作总结最新3篇",
        "2013年班主任工作計劃參考8篇",
    ],
)
def test_a_title_on_two_lines_stands_once(title: str) -> None:
    text = f"{title}\n\n{title}\n全校教师45人。"
    assert apply_edits(text, find_duplicates(text))[0] == f"{title}\n\n全校教师45人。"


@pytest.mark.parametrize("text", ["石桥小学工作总结。" * 4000, ("石桥小学工作总结" * 5 + "。") * 800])
def test_hostile_texts_take_linear_time(text: str) -> None:
    with in_linear_time():
        find_openings_again(text)


def test_a_headline_printed_again_goes_whatever_it_tells() -> None:
    text = "石桥小学三名教师获县级表彰\n\n石桥小学三名教师获县级表彰\n日前,县教育局公布了结果。"
    assert [text[e.start : e.end] for e in find_duplicates(text)] == ["石桥小学三名教师获县级表彰\n"]
    inside = f"本期要目\n{text}"
    assert find_duplicates(inside) == []


def test_a_semicolon_stands_once() -> None:
    assert [e.fixed for e in find_doubled_marks("促进了提高;;改善了条件。")] == [";"]
