"""A title and chrome on one line, and what stands above a title that the page fixes."""

import pytest

from tests.text.pages import cut

TITLE = "石桥小学2013年安全工作总结"
BODY = "本学期我校以安全为先,组织演练4次,师生820人全部参加,取得了明显的成效。"
STATED = "投送:柳河客 录毕:2013-12-20 10:20"


@pytest.mark.parametrize(
    "behind",
    [
        " 发布时间:2013-12-20 点击:35次",
        "(2013-12-20 10:20:11)",
        "_柳河台",
        "-工作总结-柳河文秘网",
        " | 柳河教育网",
    ],
)
def test_what_stands_behind_the_title_goes_and_the_title_stays(behind: str) -> None:
    assert cut([TITLE + behind, BODY]) == [behind.strip()]


@pytest.mark.parametrize(
    "before",
    [
        "当前位置:首页 > 工作总结 > 正文 ",
        "首页>>范文>>总结>>",
        "word下载 PDF下载 投诉",
        "【字体:大 中 小】",
        "问题描述:",
        "【原标题】",
    ],
)
def test_what_stands_before_the_title_goes_and_the_title_stays(before: str) -> None:
    between = " " if before.endswith("投诉") else ""
    assert cut([before + between + TITLE, BODY]) == [before.strip()]


def test_a_trail_goes_with_its_title_where_that_stands_below() -> None:
    trail = f"首页 > 工作总结 > {TITLE}"
    assert cut([trail, TITLE, BODY]) == [trail]


@pytest.mark.parametrize(
    "title", ["石桥小学-柳河小学联谊工作总结", "安全工作总结——以石桥小学为例", "教学总结 石桥小学"]
)
def test_signs_of_a_title_are_no_chrome(title: str) -> None:
    assert cut([title, BODY]) == []


@pytest.mark.parametrize(
    "above",
    [
        ["柳河台", "资讯 文稿 专栏 课堂"],
        ["资讯|文稿|专栏|课堂"],
        ["代写总结加QQ:12345678"],
        ["热词: 述职 申请书 体会"],
        ["Home About Contact"],
    ],
)
def test_columns_and_offers_above_a_fixed_title_go(above: list[str]) -> None:
    assert cut([*above, TITLE, STATED, BODY]) == ["\n".join(above), STATED]


@pytest.mark.parametrize(
    "above",
    [["石桥县教育局"], ["石教字〔2013〕5号"], ["李小文 王大山 张青"], ["安全工作总结"], ["姓名|性别|年龄"]],
)
def test_what_a_document_has_above_its_title_stays(above: list[str]) -> None:
    assert cut([*above, TITLE, BODY]) == []


@pytest.mark.parametrize(
    "line", ["★★★★☆ 4.5分", "下载全文(20KB)", "[首页](http://a.example) > [总结](http://a.example/z)"]
)
def test_ratings_sizes_and_links_go_anywhere(line: str) -> None:
    assert cut([TITLE, line, BODY]) == [line]


@pytest.mark.parametrize(
    "line", ["柳河范文吧实用文档内容页", "------全文毕------", "=====正文=====", "石桥文库总结列表页"]
)
def test_what_a_program_prints_around_a_text_goes(line: str) -> None:
    assert cut([TITLE, BODY, line]) == [line]
    assert cut([line, TITLE, BODY]) == [line]


def test_a_name_that_stands_twice_above_the_text_is_the_site_s() -> None:
    assert cut(["石桥新闻网", "石桥新闻网", TITLE, BODY]) == ["石桥新闻网\n石桥新闻网"]
    assert cut(["织密校园安全网", TITLE, BODY]) == []


def test_a_row_that_begins_with_the_name_of_a_site_goes() -> None:
    assert cut(["石桥期刊网 精选 文稿", TITLE, BODY]) == ["石桥期刊网 精选 文稿"]


def test_a_greeting_goes_above_chrome_alone() -> None:
    trail = "首页 > 总结"
    assert cut(["您好,欢迎来到石桥小知识。", trail, TITLE, BODY]) == [f"您好,欢迎来到石桥小知识。\n{trail}"]
    assert cut(["您好,欢迎来到石桥小学。", TITLE, BODY]) == []


def test_a_long_notice_in_english_goes() -> None:
    said = "Notice: what this website shows was taken elsewhere and is given for reading alone; " * 4
    assert cut([TITLE, BODY, said + "please contact us."]) == [said + "please contact us."]


def test_a_compilation_keeps_its_title_in_other_words() -> None:
    page = ["石桥校本研修建议精选(九篇)", "柳河客", "石桥校本研修建议", "第1篇:校本研修", BODY]
    assert "石桥校本研修建议" not in cut(page)
