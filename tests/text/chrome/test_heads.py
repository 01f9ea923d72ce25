"""What sites print above a document: greetings, days, where the reader is."""

from __future__ import annotations

import pytest

from tests.text.pages import cut

TITLE = "石桥小学德育工作总结"
BODY = ["本学期我校德育工作以养成教育为重点,开展主题班会16次。"]


@pytest.mark.parametrize(
    "line",
    [
        "HI,欢迎来到石桥范文网,期刊咨询:400-000-0000",
        "石桥学习网 > 活动总结",
        f"首页 理论教育 {TITLE}",
    ],
)
def test_greetings_and_trails_above_the_title_go(line: str) -> None:
    assert cut([line, TITLE, *BODY]) == [line]


@pytest.mark.parametrize(
    "line", ["时间:2018-07-21 工作总结 版权反馈", "时间:2018-07-21 关注:", "WORD下载 PDF下载 收藏"]
)
def test_days_with_columns_and_buttons_below_the_title_go(line: str) -> None:
    assert cut([TITLE, line, *BODY]) == [line]


def test_a_bare_day_goes_between_two_titles_only() -> None:
    assert cut([TITLE, "2018-07-21", f"{TITLE}(精选6篇)", *BODY]) == ["2018-07-21"]
    assert cut([TITLE, "2018-07-21", *BODY]) == []


def test_the_name_of_a_site_inside_a_sentence_goes_alone() -> None:
    assert cut([TITLE, f"开展教学反思活动,[百家范文]不断提高水平。{BODY[0]}"]) == ["[百家范文]"]
    assert cut([TITLE, f"学习[2013]12号文件,开展【读书】活动。{BODY[0]}"]) == []


def test_two_long_items_are_no_pages_of_a_preview() -> None:
    items = [f"1、{'成立班子,狠抓教学,' * 18}深入课堂", "2、学习培训,提升素质,全校教师参加。"]
    assert cut([TITLE, *items]) == []


def test_the_frame_of_a_question_goes_from_around_its_answer() -> None:
    asked = ["问题描述:", f"{TITLE},快急用了,求一份完整的!", "最佳答案", "推荐答案"]
    assert "\n".join(cut([TITLE, *asked, *BODY])).split("\n") == asked
    assert cut([TITLE, "办学条件,急需改善!", *BODY]) == []


def test_the_way_back_to_a_column_goes() -> None:
    line = f"{TITLE} >>查看更多【返回 工作总结 栏目列表】"
    assert cut([TITLE, *BODY, line]) == [line]


def test_what_a_site_says_of_itself_goes() -> None:
    line = "论文助手,好用的论文写作神器! 马上试用"
    assert cut([line, TITLE, *BODY]) == [line]


def test_search_words_strewn_into_words_go_one_by_one() -> None:
    line = "石桥县包養網教育局投入12.5包養萬元,受益包養心得學生300人。"
    assert cut([TITLE, line, *BODY]) == ["包養網", "包養", "包養心得"]


def test_what_a_wall_says_of_the_page_goes() -> None:
    line = f"{TITLE}》所在栏目:工作总结 > 内容摘要:各位来宾,各位领导:秋风送爽"
    assert cut([TITLE, *BODY, line]) == [line]
