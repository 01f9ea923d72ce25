"""Buttons, counters, columns and walls as sites print them around a document."""

import pytest

from tasks.text.chrome.lines import judge
from tests.text.pages import cut

BODY = ["德育工作总结", "本学期我校德育工作以养成教育为重点,开展主题班会16次。"]


@pytest.mark.parametrize(
    "line",
    [
        "整理文档很辛苦,赏杯茶钱您下走!",
        "免费阅读已结束,点击下载阅读编辑剩下 ...",
        "下载文档,编辑使用",
        "时间: 02-26 作者:李小文 栏目:请示",
        "• 分页 >>",
        "投诉建议",
        "用手机扫描二维码 在手机上继续观看",
        "欢迎来到零点方案网!",
        "也许下面的“工会工作计划”正合你意!不妨参考一下。希望你喜欢!",
        "发表日期:2012/10/23 7:37:28 作者:14172 有887位读者读过",
        "www.example.com 2012-08-22 08:37  李小文 来源:东南教育网    我来说两句",
        "2021年12月23日16:21 | 来源:大众教育·客户端",
        "原标题:德育工作的八件实事",
        "编辑:李小文2017-04-26",
        "2020年11月4日发(作者:李小文)",
        "2021-08-28  本文已影响0人  李小文",
        "首页 商品订货流程",
        "首页报告总结报告",
        "首页 学校概况 新闻动态 德育天地 教学科研",
        "行政 导航",
        "第2版:新闻",
        "404 Not Found",
        "评论(0)",
        "(请认真阅读下面的提示信息)",
        "如文档侵犯商业秘密等,请点击“版权申诉”(推荐),也可以打举报电话:400-000-0000",
        "提示:此页并非官方站点,收集于网络只为方便查询。",
        "教育,学校,小学,柳河小学官网:http://www.example.com",
        "李小文 2024-11-26 柳河资料库 1 次浏览 0个评论",
        "于 2011/06/20 09:44:34 发布",
        "1643 阅读",
        "IP属地:未知",
        "1个回答",
        "评论 0人参与,0条评论",
        "已有0人参与,点击查看更多精彩评论",
        "20170503100346346.jpg (129.46 KB, 下载次数: 73)",
        "2017-5-3 19:43 上传",
        "图文编辑:李小文丨责任编辑:周明",
        "发布网友 发布时间:2024-10-24 15:05",
        "发布日期:2015-10-09 信息来源:",
        "- 教研室工作总结 推荐度:",
        "扫一扫在手机打开当前页",
    ],
)
def test_what_a_site_prints_goes_wherever_it_stands(line: str) -> None:
    assert cut([BODY[0], line, BODY[1]]) == [line]
    assert cut([*BODY, line]) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "2023-04-04",
        "时间:",
        "|",
        "主办:柳河县教育局 技术支持:某某科技",
        "编辑:李小文",
        "通知公告",
        "柳河教育网",
        "柳河教育网 / 石桥教育网",
    ],
)
def test_a_doubtful_line_goes_only_above_or_below_with_chrome(line: str) -> None:
    assert cut([line, *BODY]) == []
    assert cut(["当前位置:首页 > 总结", BODY[0], line, BODY[1]])[-1].endswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "首页栏目设置",
        "首页设计要突出特色",
        "时间:2013年5月9日 14:30",
        "2013年12月20日 9:30",
        "上一页所列经费",
        "来源:县财政拨款45万元",
        "校园网建设",
        "3---5人一组",
        "第二版:修订版共印300册",
    ],
)
def test_a_line_of_a_document_is_no_chrome(line: str) -> None:
    assert judge(line) is None or not judge(line).sure  # type: ignore[union-attr]
    assert cut([BODY[0], line, BODY[1]]) == []


def test_a_day_in_figures_below_the_text_is_the_documents_own() -> None:
    assert cut([*BODY, "柳河小学", "2023-04-04", "上一篇:总结"]) == ["上一篇:总结"]


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        (
            "改善了办学条件。按照规定精选学习资料 - - - - - - - - - 名师归纳总结",
            "精选学习资料 - - - - - - - - - 名师归纳总结",
        ),
        ("3、- - - - - - -第 1 页,共 4 页标准配备了图书资料", "- - - - - - -第 1 页,共 4 页"),
        ("德育中期汇报李小文(执笔)(2013-10-30 17:46:48)转载▼", "(2013-10-30 17:46:48)转载▼"),
    ],
)
def test_running_heads_and_clocks_are_cut_out_of_a_line(line: str, stamp: str) -> None:
    assert cut([*BODY, line]) == [stamp]


def test_the_noise_of_a_forum_behind_a_paragraph_is_junk() -> None:
    line = "把安全工作放在第一位,做到防患于未然。 2 S( w! a# @5 U+ A! V"
    assert cut([*BODY, line]) == ["2 S( w! a# @5 U+ A! V"]
    assert cut([*BODY, "板书:a + b = c + d", "成绩分为 A B C D E"]) == []


def test_a_list_of_other_documents_may_have_a_title_in_brackets_of_its_own() -> None:
    others = ["【【实用】德育工作总结汇总5篇】相关文章:", "1.学校安全工作总结", "2.【推荐】后勤工作总结"]
    assert cut([*BODY, *others]) == ["\n".join(others)]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["2023", "石桥", "小学", "均衡", "发展", "工作汇报", "材料"], "石桥小学均衡开展工作汇报材料"),
        (["柳河", "小学", "安全", "工作总结"], "柳河小学安全工作总结"),
    ],
)
def test_the_words_of_a_title_one_a_line_are_links(lines: list[str], words: str) -> None:
    assert cut([*lines, words, BODY[1]]) == ["\n".join(lines)]


@pytest.mark.parametrize(
    "lines", [["小学", "初中", "高中", "合计"], ["柳", "河", "小", "学"], ["教师", "学生"]]
)
def test_headings_of_a_table_and_upright_titles_are_no_links(lines: list[str]) -> None:
    assert cut([*lines, "柳河小学安全工作总结", BODY[1]]) == []
    assert cut(["当前位置:首页 > 总结", *lines, "柳河小学安全工作总结", BODY[1]]) == ["当前位置:首页 > 总结"]


@pytest.mark.parametrize(
    "lines",
    [
        ["集团标准化办公室:", "[VV986T-J682P28-JP266L8-68PNN]"],
        ["公司内部档案编码:[OPPTR-OPPT28-OPPTL98-OPPNN08]"],
    ],
)
def test_codes_made_up_for_a_file_are_junk(lines: list[str]) -> None:
    assert cut([BODY[0], *lines, BODY[1]]) == ["\n".join(lines)]


@pytest.mark.parametrize(
    "line",
    [
        "1. 部分包含数学公式或PPT动画的文件,查看预览时可能会显示错乱或异常,请放心下载。",
        "网站客服:30749227",
        "欢迎您登陆石桥职业高中今天是",
        "获取 Adobe Flash Player",
    ],
)
def test_more_that_a_site_prints_goes(line: str) -> None:
    assert cut([line, *BODY]) == [line]


def test_a_column_and_the_title_above_the_title_are_a_crumb() -> None:
    assert cut([f"安全工作 > {BODY[0]}", *BODY]) == [f"安全工作 > {BODY[0]}"]
    assert cut(["小学 > 初中", *BODY]) == []


def test_a_site_signs_behind_a_sentence() -> None:
    line = "回顾过去一年,我们做了以下工作: 公文集 www.example.com"
    assert cut([BODY[0], line, BODY[1]]) == ["公文集 www.example.com"]
    assert cut([BODY[0], "学校网站 www.example.com 由信息组负责。", BODY[1]]) == []


@pytest.mark.parametrize(
    "line",
    [
        "5、该文档为VIP文档,如果想要下载,成为VIP会员后,下载免费。",
        "下载本文档将扣除1次下载权益。下载后,不支持退款、换文档。",
        "如果你也想贡献VIP文档,本网站将对文档贡献者给予补贴。",
        "网站大量收购独家精品文档,联系QQ:10020030",
        "添加小石文库到电脑桌面",
        "您需要登录后才可以回帖 登录 | 立即注册",
        "这些总结范文涵盖了不同学段,是写作的好参考。",
        "下面的总结由小编为您准备,希望大家喜欢!",
        "发表于 2009-9-6 16:12:02 | 只看该作者 回帖奖励 |倒序浏览 |阅读模式",
        "二版:综合新闻总第863期 >2011-11-24编印",
        "刊发日期:2011-11-24 阅读次数: 作者:lixw 语音阅读:",
        "网友发表时间 1271671",
        "- 约8.25千字",
        "- 2021-02-23 发布于四川",
        "德育工作总结--第1页",
        "学校创办时有3个班。1959年,扩建.doc_第1页",
        '<sub id="t4"><ol id="t4"></ol></sub>',
        "亚洲精品一级在线视频,欧美日韩国产综合,久久免费视频",
    ],
)
def test_further_lines_of_sharing_sites_and_forums_are_cut(line: str) -> None:
    assert cut([*BODY, line]) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "学校成为VIP示范校后,生源增加。",
        "学生在桌面上安装软件,学会下载资料。",
        "约800字的作文每周一篇。",
        "发表于2009年的论文6篇,其中省级刊物3篇。",
        "亚洲文化节展出作品12件,其中欧美学生作品4件,免费参观。",
    ],
)
def test_what_reports_write_like_them_stays(line: str) -> None:
    assert cut([*BODY, line]) == []


def test_the_name_of_a_file_goes_with_the_pages_of_its_preview() -> None:
    head = ["石桥小学德育工作总结", "石桥小学德育工作总结_第1页", "第1页 / 共6页", "资源描述"]
    assert "\n".join(cut([*head, *BODY])).split("\n") == head
    assert cut(["石桥小学德育工作总结", *BODY]) == []


@pytest.mark.parametrize("stamp", ["精品文档---下载后可任意编辑", "下载后可任意编辑"])
def test_a_stamp_glued_to_the_first_sentence_goes_alone(stamp: str) -> None:
    sentence = "石桥小学办学水平督导评估汇报材料各位领导:石桥小学始建于1956年,现有教师45人。"
    assert cut([stamp + sentence, *BODY]) == [stamp]


@pytest.mark.parametrize("stamp", ["第3页 共12页", "第第#页共8页"])
def test_a_page_number_glued_to_the_title_goes_alone(stamp: str) -> None:
    assert cut([f"{stamp}石桥小学安全工作总结", *BODY]) == [stamp]


@pytest.mark.parametrize(
    "line",
    [
        "热 ★★★",
        "共3页 第1页",
        "本新闻共2页,当前在第1页 1 2",
        "2014-06-29 | 阅:2138 转:56 | 分享",
        "由 柳河客 分享于2012-03-21 10:23",
        "石桥文秘 / 工作总结 / 单位总结 / 正文",
        "本页位置:首页→工作报告→学校报告",
        "展开剩余80%",
        "大 中 小",
    ],
)
def test_what_programs_print_is_known_by_its_form(line: str) -> None:
    assert judge(line) is not None


@pytest.mark.parametrize("line", ["★★★", "大中小学", "共3页稿纸", "教学/科研/管理/后勤", "学生转学 12"])
def test_what_a_document_may_write_so_is_not(line: str) -> None:
    assert judge(line) is None


@pytest.mark.parametrize(
    "line",
    [
        'document.write("12");',
        "#main {width:960px;}",
        "{dede:global.name/}",
        "/* Style Definitions */",
        "//-->",
        "var id = 12;",
    ],
)
def test_what_browsers_hide_is_junk_wherever_it_stands(line: str) -> None:
    assert line in cut([*BODY, line, "教师轮流值日,学生自觉排队就餐,秩序井然有序。"])


def test_what_a_word_processor_hands_over_goes_from_before_the_text() -> None:
    office = "Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE MicrosoftInternetExplorer4"
    assert cut([BODY[0], f"{office} {BODY[1]}"]) == [office]


def test_a_summary_with_a_label_may_have_other_marks_than_the_text() -> None:
    summary = "本文导读:石桥小学年度总结 时间过得真快,转眼又到年终了,一年来我始终坚持"
    text = "时间过得真快,转眼又到年终了。一年来,我始终坚持党的教育方针,做好教学工作。"
    assert cut(["石桥小学年度总结", summary, text]) == [summary]


@pytest.mark.parametrize(
    "line",
    ["以上就是石桥小学年度总结的全部内容", "www.example.cn 阅读:", "如果觉得很不错,欢迎点评和分享。"],
)
def test_what_sites_say_at_both_ends_is_chrome(line: str) -> None:
    assert judge(line) is not None


def test_thanks_below_a_list_of_links_hide_none_of_it() -> None:
    foot = ["【石桥小学年度总结】相关推荐:", "柳河小学述职报告", "感谢您的阅读,祝您生活愉快。"]
    assert "\n".join(cut([*BODY, *foot])).replace("\n", "") == "".join(foot)


@pytest.mark.parametrize(
    "line",
    [
        "召开班会,引导学生文明上网、理性发言,争做时代好少年。",
        "通过师德报告会,让大家从中受益,并把收获带到课堂上去。",
        "同学们如果觉得谁讲得不错,就给他鼓掌,以此增强信心。",
    ],
)
def test_what_teachers_say_in_such_words_stays(line: str) -> None:
    assert cut([*BODY, line, "今后要再接再厉,不断创新,推动德育工作迈上新台阶。"]) == []
