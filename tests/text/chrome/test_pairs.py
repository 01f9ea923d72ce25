"""Labels that no list knows: a program fills them in, and what a document states so stays."""

import pytest

from tests.text.pages import cut

TITLE = "石桥小学安全工作总结"
BODY = "本学期我校以安全为先,组织演练4次,师生820人全部参加。"


@pytest.mark.parametrize(
    "line",
    [
        "投送:柳河客 录毕:2014-03-07 围观:",
        "柳河周刊 刊载时间:2014/3/7 10:20 执机:柳河客",
        "【出处:柳河周刊】 【归入:2014-03-07】",
        "录毕:2014-03-07 10:20:11 工作总结 我来说",
        "2014-03-07 来源:柳河周刊收藏",
        "工作总结 发布时间:2014/3/7",
        "来源:柳河周刊 | 字长:12千 | 执机:柳河客",
    ],
)
def test_labels_and_values_of_a_program_go(line: str) -> None:
    assert cut([TITLE, line, BODY]) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "填报单位:石桥小学 填报日期:2014-03-07",
        "会议时间:2014-03-07 14:30",
        "检查时间:2014-03-07 检查组:柳河学区",
        "教师:45人 学生:820人",
        "汇报人:李小文 日期:2014-03-07",
        "小学:12 初中:3",
    ],
)
def test_labels_of_a_document_stay(line: str) -> None:
    assert cut([TITLE, line, BODY]) == []


@pytest.mark.parametrize("line", ["页宽:[大] [中] [小]", "热评度:★★★★", "篇长:12页", "代号:20418"])
def test_values_of_a_machine_beside_chrome_go(line: str) -> None:
    clock = "发布时间:2014-03-07 10:20:11"
    assert cut([TITLE, clock, line, BODY]) == [f"{clock}\n{line}"]
    assert cut([TITLE, line, BODY]) == []


def test_values_of_a_document_beside_chrome_stay() -> None:
    clock = "发布时间:2014-03-07 10:20:11"
    assert cut([TITLE, clock, "活动编号:20418", BODY]) == [clock]


def test_such_a_line_below_the_text_goes_too() -> None:
    assert cut([TITLE, BODY, "刊载:柳河周刊 录毕:2014-03-07 10:20"]) == [
        "刊载:柳河周刊 录毕:2014-03-07 10:20"
    ]
