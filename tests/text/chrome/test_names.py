"""Sites above the title and below the text: names, menus, tables of offices, openings of other documents."""

import pytest

from tasks.text.chrome.lines import judge
from tests.text.pages import cut

BODY = ["石桥小学安全工作总结", "本学期我校以安全为先,组织演练4次,师生820人全部参加。"]


@pytest.mark.parametrize(
    "line",
    [
        "石桥范文网",
        "“范文大全” 安全总结",
        "青山作文之家",
        "石桥小学安全 _ 青山题库",
        "石桥小学安全总结 - 柳河文库",
        "安全总结 | 柳河新闻网",
    ],
)
def test_a_site_names_itself_above_the_title(line: str) -> None:
    assert cut([line, *BODY]) == [line]


@pytest.mark.parametrize(
    "line", ["柳河新闻 青山新闻 石桥新闻", "柳河论坛", "教材教辅 | 试卷下载 | 论文写作 | 联系客服"]
)
def test_columns_are_a_menu_where_chrome_stands(line: str) -> None:
    crumb = "柳河新闻 > 石桥镇 > 正文"
    assert "\n".join(cut([line, crumb, *BODY])) == f"{line}\n{crumb}"
    assert cut([line, *BODY]) == []


@pytest.mark.parametrize(
    "line", ["石桥小学作文教学", "小学 初中 高中", "姓名 | 性别 | 年龄 | 职务", "石桥教研网建设"]
)
def test_what_a_document_writes_above_its_title_stays(line: str) -> None:
    assert cut([line, *BODY]) == []


def test_a_name_that_is_the_only_title_stays() -> None:
    assert cut(["石桥作文之家", BODY[1]]) == []


@pytest.mark.parametrize(
    "line",
    [
        "索 引 号 QX0114/2013-00008 分 类 教育",
        "公开责任部门 石桥镇政府 公开形式: 主动公开",
        "文 号 无 主 题 词",
        "部门:办公室 发布时间:2013年9月8日 访问量:412",
        "作者/来源: 李小文 发表: 2013-09-08 20:11:36 浏览: 105 次",
        "2013-09-08 21:126978阅读",
        "http://www.example.com2013年9月8日 10:19石桥教育网",
        "我来说两句",
        "🔗 网页链接",
        "SHOW MORE",
        "查看隐藏内容(*)需先登录",
        "Make your own free website on Example.com",
        "2013-12-15 石桥教育和科研网",
        "[主页] [学校简介] [荣誉榜] [意见箱]",
        "第 iv 页",
    ],
)
def test_details_of_pages_are_certain(line: str) -> None:
    verdict = judge(line)
    assert verdict is not None
    assert verdict.sure


@pytest.mark.parametrize(
    "line",
    [
        "发布时间",
        "客户端通讯员 李小文",
        "咨询电话:400-0000-000",
        "标 题 安全总结",
        "石桥小学欢迎您!",
        "3400字",
        "Read the text on page 20",
        "教育与生活(上) 2013年7期",
    ],
)
def test_details_that_a_document_may_state_need_chrome_beside_them(line: str) -> None:
    verdict = judge(line)
    assert verdict is not None
    assert not verdict.sure


@pytest.mark.parametrize(
    "line",
    [
        "文件名称 文号 发文日期",
        "分类 推进教育改革",
        "标题新颖,内容充实",
        "通讯员队伍",
        "Good morning, teacher",
        "[1] [2]说明",
    ],
)
def test_words_of_tables_alone_are_no_details(line: str) -> None:
    assert judge(line) is None


def test_openings_of_other_documents_go_with_their_headings() -> None:
    foot = [
        "新闻推荐",
        "柳河小学开展家访活动",
        "3日,柳河小学教师走访了学生家庭。...",
        "石桥,是我们的家乡。",
        "相关新闻:",
    ]
    assert cut([*BODY, *foot]) == ["\n".join(foot)]


def test_a_paragraph_between_two_boxes_of_links_stays() -> None:
    text = [*BODY, "相关链接", "下一步,我校将继续抓好安全工作。", "相关新闻:", "柳河小学开展家访"]
    assert cut(text) == ["相关链接", "相关新闻:\n柳河小学开展家访"]


def test_the_last_line_names_the_site_and_the_title() -> None:
    assert cut([*BODY, f"柳河文库{BODY[0]}"]) == [f"柳河文库{BODY[0]}"]
    assert cut([*BODY, f"附件{BODY[0]}"]) == []


def test_a_label_that_clings_to_the_text_goes_alone() -> None:
    assert cut([f"文档介绍:{BODY[0]}", BODY[1]]) == ["文档介绍:"]


def test_introductions_name_the_site_that_made_the_collection() -> None:
    notice = "制度怎么拟定才合适呢?下面是柳河网整理的9篇《值班制度》,不妨一读。"
    assert cut([BODY[0], notice, BODY[1]]) == [notice]
    assert cut([BODY[0], "档案室由专人整理的资料已经归档,下面是柳河片区的情况。", BODY[1]]) == []


def test_the_labels_of_an_office_may_stand_in_brackets_between_bars() -> None:
    head = [
        "| [ 索引号 ] | 0142/2013-00007 | [ 发文字号 ] | |",
        "| [ 发布机构 ] | 柳河县教育局 |",
        "| [ 有效性 ] |",
    ]
    assert "\n".join(cut([*head, *BODY])) == "\n".join(head)
    assert cut([BODY[0], "| [ 校训 ] | 求实 |", BODY[1]]) == []
