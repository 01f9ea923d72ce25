"""Chrome that no list names: lines of page words, sentences about pages, heads and feet of sites."""

import pytest

from tasks.records import Source
from tasks.text.chrome.lines import judge
from tasks.text.clean import clean
from tests.bounded import in_linear_time

TITLE = "柳河二小安全工作总结"
BODY = "本学期我校安全工作以防溺水教育为重点,开展主题班会16次。"


def _cut(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[b.start : b.end] for b in clean(Source(text, "txt", "utf-8")).boilerplate]


@pytest.mark.parametrize(
    "line",
    [
        "扫码下载手机客户端",
        "转发到朋友圈 | 收藏到微博",
        "查看全部评论(12)",
        "看过本文的网友还看了",
        "我的下载 我的收藏 退出登录",
        "热门文章排行榜",
        "返回网站首页 >>",
        "您是本站第 20418 位访问者",
        "Powered by SiteMaker 3.1",
        "本文已被阅读 35 次",
        "本帖最后由 liming 于 2011-3-4 10:20 编辑",
        "文章录入:liming",
        "录入时间:2011-3-4",
        "举报邮箱:jubao@example.com",
        "凡本网注明来源的稿件,版权均属本网,转载时请注明作者和链接。",
        "登录后可充值,金币立即到账,下载更方便",
        "阅读了该文档的用户还下载了这些文档",
    ],
)
def test_lines_of_page_words_go_wherever_they_stand(line: str) -> None:
    assert _cut(TITLE, line, BODY) == [line]
    assert _cut(TITLE, BODY, line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "推荐优秀学生",
        "阅读推荐活动",
        "网站建设",
        "学校网站设栏目12个,全年上传信息320条,点击量达5万次。",
        "严禁学生登录不良网站,不得下载、转发未经核实的信息。",
        "(三)删除网页上的不实信息,注销账号;",
        "联系电话:0738-2041800",
        "附件1",
        "访问贫困学生家庭120户",
    ],
)
def test_what_a_document_says_of_sites_stays(line: str) -> None:
    assert _cut(TITLE, line, BODY) == []


def test_what_stands_above_the_place_on_the_site_goes() -> None:
    head = ["柳河范文 小学 中学", "会员特惠", "当前位置:首页 > 安全"]
    assert _cut(*head, TITLE, BODY) == ["\n".join(head)]


def test_a_title_that_stands_only_above_the_place_stays() -> None:
    assert _cut(TITLE, "当前位置:首页 > 安全", BODY) == ["当前位置:首页 > 安全"]


def test_the_title_of_the_window_goes_and_the_title_of_the_page_stays() -> None:
    assert _cut(f"{TITLE}_柳河教育网", TITLE, BODY) == [f"{TITLE}_柳河教育网"]
    assert _cut(f"工作总结-{TITLE}-柳河教育网", TITLE, BODY) == [f"工作总结-{TITLE}-柳河教育网"]
    assert _cut(TITLE, "柳河二小——一所山区小学", BODY) == []


def test_details_one_a_line_go_together() -> None:
    assert _cut("- 时间:2014-03-07", "- 点击:63", "- 来源:", TITLE, BODY) == [
        "- 时间:2014-03-07\n- 点击:63\n- 来源:"
    ]
    assert _cut(TITLE, "时间:2012年10月24日", "地点:会议室", BODY) == []


def test_a_list_of_contacts_above_the_text_goes() -> None:
    items = ["• info@example.com", "• 0738-2041800", "• 柳河微信"]
    assert _cut(*items, TITLE, BODY) == ["\n".join(items)]
    assert _cut(TITLE, "• 防溺水", "• 防火", "• 防震", BODY) == []


def test_the_columns_of_a_site_go() -> None:
    columns = ["首页", "走进柳河", "德育之窗", "教学园地", "校友风采"]
    assert _cut(*columns, TITLE, BODY) == ["\n".join(columns)]
    assert _cut(TITLE, *columns[1:], BODY) == []


def test_what_stands_below_the_foot_of_a_site_goes_but_no_signature() -> None:
    assert _cut(TITLE, BODY, "上一篇:没有了", "柳河二小德育计划", "柳河新闻") == [
        "上一篇:没有了\n柳河二小德育计划\n柳河新闻"
    ]
    assert _cut(TITLE, BODY, "展开阅读全文", "柳河县第二小学校", "2013年5月9日") == ["展开阅读全文"]


@pytest.mark.parametrize(
    ("line", "chrome"),
    [
        (f"{BODY} 来源:柳河生活网 |", "来源:柳河生活网 |"),
        (f"{BODY}(责任编辑:李小文)", "(责任编辑:李小文)"),
        (f"{BODY}xQp柳河教育在线-柳河教育资讯", "xQp柳河教育在线-柳河教育资讯"),
        ("推动我县教育事业健康发展s0204", "s0204"),
    ],
)
def test_what_a_site_sets_behind_a_line_goes_without_the_line(line: str, chrome: str) -> None:
    assert _cut(TITLE, line, BODY) == [chrome]


def test_a_source_of_money_and_a_model_stay_behind_a_line() -> None:
    assert _cut(TITLE, f"{BODY}经费来源:县财政拨款。", BODY) == []
    assert _cut(TITLE, "为各班购置电脑型号a4312", BODY) == []


def test_cells_of_a_dictionary_go_without_what_they_hold() -> None:
    assert _cut(f"词条 | {TITLE} |", f"释义 | {BODY}") == ["词条 |", "|", "释义 |"]


@pytest.mark.parametrize(
    "line", ["查看更多" * 20, "阅读(" * 24, "版权转载下载" * 40, "•" * 250, ":" * 190, "- " * 90]
)
def test_hostile_lines_are_judged_in_linear_time(line: str) -> None:
    with in_linear_time():
        for _ in range(200):
            judge(line)
