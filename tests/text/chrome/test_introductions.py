"""What stands between the title of a compilation and its first piece is by the site; what a document says there is not."""

from __future__ import annotations

import pytest

from tests.text.pages import cut

SAID = "好的计划能让日子更有方向,写的人也更安心。落笔以前,看看别人怎样写总是好的。"
PIECE = "本学期我校抓安全,全年组织演练4次,成效明显。"


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("学校安全工作计划(通用6篇)", "学校安全工作计划 篇1"),
        ("石桥范文:学校安全工作计划(十二篇)", "学校安全工作计划篇一"),
        ("学校安全工作计划", "学校安全工作计划范文一"),
        ("學校安全工作計劃(精選3篇)", "學校安全工作計劃1"),
    ],
)
def test_an_introduction_goes(title: str, first: str) -> None:
    assert cut([title, SAID, first, PIECE]) == [SAID]


def test_a_day_and_the_title_once_more_go_with_the_introduction() -> None:
    lines = [
        "学校安全工作计划(通用6篇)",
        "2023-02-20",
        "学校安全工作计划。",
        SAID,
        "学校安全工作计划 篇1",
        PIECE,
    ]
    assert cut(lines) == ["\n".join(lines[1:4])]


@pytest.mark.parametrize(
    "lines",
    [
        ["学校安全工作计划", SAID, "一、指导思想", PIECE],
        ["学校安全工作计划(通用6篇)", PIECE, "学校安全工作计划 篇1", PIECE],
        [
            "学校安全工作计划(通用6篇)",
            "2013年石桥镇有学生400人,安全工作抓得紧。",
            "学校安全工作计划 篇1",
            PIECE,
        ],
        ["柳河镇教育简报", SAID, "学校安全工作计划1", PIECE],
    ],
)
def test_what_a_document_says_stays(lines: list[str]) -> None:
    assert cut(lines) == []
