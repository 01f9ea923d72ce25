"""The parts of a compilation, listed above the first of them."""

from __future__ import annotations

import pytest

from tests.text.pages import cut

PART = "第1篇 石桥小学军训总结"
BODY = "军训历时五天,全校师生120人参加,成效明显。"


@pytest.mark.parametrize("heading", ["目录", "- 目录\n-", "目  录", "文章目录"])
def test_one_part_below_a_heading_is_a_list(heading: str) -> None:
    titles = f"{heading}\n{PART}"
    assert cut([titles, PART, BODY]) == [titles]


def test_two_parts_need_no_heading() -> None:
    titles = f"{PART}\n第2篇 柳河中学军训总结"
    assert cut([titles, PART, BODY]) == [titles]


def test_bullets_and_colons_may_differ() -> None:
    titles = "目录\n- 第一篇:石桥小学总结\n- 第二篇:柳河中学总结"
    assert cut([titles, "第一篇石桥小学总结", BODY]) == [titles]


@pytest.mark.parametrize(
    "lines",
    [
        [PART, BODY],
        [PART, PART, BODY],
        ["目录", "一、基本情况", "二、存在问题", "一、基本情况", BODY],
        [PART, "第2篇 柳河中学军训总结", BODY],
    ],
)
def test_headings_of_parts_and_the_contents_of_a_document_stay(lines: list[str]) -> None:
    assert cut(lines) == []
