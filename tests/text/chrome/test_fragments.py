"""Heads of pages by what stands beside each line: fragments, values, details, menus."""

import pytest

from tests.text.pages import cut

TITLE = "石桥小学安全工作总结"
BODY = [TITLE, "本学期我校以安全为先,组织演练4次,师生820人全部参加。"]


CRUMB = "首页 > 教育 > 正文"


def kept_all(lines: list[str]) -> bool:
    return cut(lines) == []


@pytest.mark.parametrize(
    "fragments",
    [
        ["青山论坛", "柳河客", "12", "主题"],
        ["新闻", "汽车", "旅游", "青山频道"],
        ["指南", "制度", "法定主动公开内容", "年报"],
        ["青山文化", "加好友 发纸条", "写留言 加关注"],
    ],
)
def test_fragments_above_certain_chrome_go_with_it(fragments: list[str]) -> None:
    page = [*fragments, "登录/注册", "首页 > 教育 > 正文"]
    assert "\n".join(cut([*page, *BODY])) == "\n".join(page)


def test_fragments_between_the_title_and_certain_chrome_go() -> None:
    page = [TITLE, "柳河融媒", "2021-09-12 11:20 · 柳河融媒官方账号", BODY[1]]
    assert cut(page) == ["柳河融媒", "2021-09-12 11:20 · 柳河融媒官方账号"]


@pytest.mark.parametrize(
    "own",
    [
        ["石桥镇", "中心小学"],
        ["工作简报", "第3期", "石桥县教育局办公室"],
        ["一、基本情况"],
        ["年级 人数", "一年级 120", "二年级 98"],
        ["李文华"],
    ],
)
def test_what_a_document_begins_with_stays_below_chrome(own: list[str]) -> None:
    assert cut(["首页 > 教育 > 正文", *own, *BODY]) == ["首页 > 教育 > 正文"]
    assert kept_all([*own, *BODY])


def test_an_author_below_the_title_stays() -> None:
    page = [TITLE, "李文华", "点击数:386 更新时间:2014-01-10", BODY[1]]
    assert cut(page) == ["点击数:386 更新时间:2014-01-10"]


def test_a_short_title_between_chrome_stays() -> None:
    page = ["首页 > 教学 > 正文", "家访手记", "点击数:386 更新时间:2014-01-10", BODY[1]]
    assert cut(page) == ["首页 > 教学 > 正文", "点击数:386 更新时间:2014-01-10"]


def test_values_below_their_labels_go() -> None:
    head = [
        "• 索引号:",
        "0114/2013-00008",
        "• 发文字号:",
        "石教发〔2013〕8号",
        "• 发布日期:",
        "2013年05月20日 16:40",
    ]
    assert "\n".join(cut([TITLE, *head, *BODY])) == "\n".join(head)


def test_a_title_below_an_empty_label_stays() -> None:
    page = ["索引号:0114/2013-00008", "内容概览:", TITLE, "【字体:大 中 小】", BODY[1]]
    assert TITLE not in "\n".join(cut(page))


def test_labels_that_no_list_knows_go_with_those_of_the_site() -> None:
    head = [
        "索引号:0114/2013-00008",
        "信息来源:教育局",
        "所用载体:网页",
        "浏览次数:36",
        "发布时间:2013-12-20 16:40",
    ]
    assert "\n".join(cut([*head, *BODY])) == "\n".join(head)
    assert kept_all(["会议名称:安全会", "参会对象:全体教师", "会议地点:会议室", *BODY])


@pytest.mark.parametrize(
    "line", ["编辑 | 刘明", "星期三 晴 12℃~20℃", "2014年03月12日 星期三 10:20", "#校园动态 12个", "登 录"]
)
def test_forms_that_a_document_may_use_need_chrome_beside_them(line: str) -> None:
    assert line in "\n".join(cut([*BODY, line, "阅读原文"]))
    assert kept_all([*BODY, line, "石桥小学"])


def test_the_name_of_the_site_goes_with_buttons_beside_it() -> None:
    assert (
        "\n".join(cut(["青山素材网 首页", "首页 > 教育 > 正文", *BODY]))
        == "青山素材网 首页\n首页 > 教育 > 正文"
    )


def test_menus_between_bars_differ_in_length_and_rows_of_tables_do_not() -> None:
    menu = ["简介 | 要闻 | 学校 | 教师 | 学生 | 家长", "通知 | 课表 | 食谱 | 校历 | 相册 | 视频 | 校刊"]
    assert "\n".join(cut([*menu, *BODY])) == "\n".join(menu)
    rows = [
        "班级 | 语文 | 数学 | 英语 | 体育 | 音乐",
        "一班 | 98 | 96 | 95 | 90 | 92",
        "二班 | 97 | 95 | 96 | 91 | 93",
    ]
    assert kept_all([*rows, *BODY])


def test_a_title_in_a_frame_of_latin_letters_is_for_who_shares_it() -> None:
    page = [TITLE, f'Share "{TITLE}"', "首页 > 教育 > 正文", BODY[1]]
    assert f'Share "{TITLE}"' in "\n".join(cut(page))


@pytest.mark.parametrize(
    "own",
    [
        ["值班安排", "周一", "李文华", "王明"],
        ["家长会纪要", "时间:2014-03-12", "地点:三楼会议室"],
        ["Unit 3 Lesson 2", "Teaching aims"],
        ["日程安排", "2014-03-12 报到", "2014-03-13 开幕式", "2014-03-14 分组讨论"],
        ["光荣榜", "李文华 王明 张芳", "刘强 陈静"],
    ],
)
def test_lists_of_a_document_below_the_place_on_the_site_stay(own: list[str]) -> None:
    assert cut([CRUMB, *own, BODY[1]]) == [CRUMB]


def test_a_column_between_a_title_and_the_same_title_goes() -> None:
    assert cut([CRUMB, TITLE, "安全教育专栏", TITLE, BODY[1]]) == [CRUMB, "安全教育专栏"]


def test_what_is_left_of_a_table_of_an_office_goes() -> None:
    table = [
        "索 引 号 | QX/2013-00008 | 发布机构 | 石桥县教育局 | ||",
        "公开目录 | 督导信息 | 发布日期 | 2013-12-20 | ||",
        "名 称 | 石桥县安全督导情况 | ||||",
        "时 效 | 主题分类 | 安全 | 文 种 |",
    ]
    assert "\n".join(cut([*table, *BODY])) == "\n".join(table)


def test_a_row_of_kinds_of_documents_is_a_menu() -> None:
    menu = "工作总结 心得体会 演讲稿 检讨书 申请书 述职报告"
    assert cut(["首页 > 总结 > 正文", menu, *BODY]) == [f"首页 > 总结 > 正文\n{menu}"]


def test_a_numbered_trail_goes_on() -> None:
    assert cut(["1. 首页", "2. 教育其他", *BODY]) == ["1. 首页\n2. 教育其他"]
    assert kept_all(["1.学校概况", "2.教师队伍", *BODY])


def test_a_title_set_wide_stays_above_chrome() -> None:
    assert cut(["石 桥 中 心 小 学", "Similar documents", "untitled", *BODY])[0].startswith("Similar")


def test_the_name_of_a_body_among_the_chrome_stays() -> None:
    page = ["首页 > 教育 > 正文", "简况 青山中心小学", "点击数:386 更新时间:2014-01-10", *BODY]
    assert "青山中心小学" not in "\n".join(cut(page))


@pytest.mark.parametrize("named", ["第一篇:青山教育均衡", "更多相关的《青山教育均衡》,请在本站搜索。"])
def test_a_short_title_that_the_page_names_below_stays(named: str) -> None:
    page = [
        "青山教育均衡",
        "时间:2019-05-12 06:36:26下载本文作者:会员上传",
        named,
        "石桥小学总结全文",
        BODY[1],
    ]
    assert not any(span.partition("\n")[0] == "青山教育均衡" for span in cut(page))
