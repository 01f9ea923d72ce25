"""Cleaning: chrome is cut to the letter, documents are left whole."""

import importlib.util
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from tasks.records import Source
from tasks.text.chrome.lines import folded
from tasks.text.clean import clean
from tasks.text.decode import decode
from tasks.text.read import read_source
from tasks.vocabulary import table, words
from tests.bounded import in_linear_time
from tests.shared import SHARED, needs_shared


def _cut(text: str, title: str | None = None) -> list[str]:
    source = Source(text, "txt", "utf-8", title=title)
    return [text[b.start : b.end] for b in clean(source).boilerplate]


def _kept(text: str) -> list[str]:
    """The lines of a page that stay, whole."""
    chrome = {i for b in clean(Source(text, "txt", "utf-8")).boilerplate for i in range(b.start, b.end)}
    left = "".join(c for i, c in enumerate(text) if i not in chrome)
    return [line.strip() for line in left.splitlines() if line.strip()]


BODY = [
    "柳河县第二小学2019年工作总结",
    "2019年,我校有教学班18个,学生820人,教师45人。",
    "一、主要工作",
    "时间:每周一上午",
    "二、存在问题",
    "1、设备不足。2、经费紧张。",
    "柳河县第二小学",
    "2019年12月30日",
]
LIBRARY_HEAD = [
    "收藏 分享(赏) 举报",
    "柳河县第二小学2019年工作总结.docx",
    "上传人：chen****22 • 文档编号：88213345 • 上传时间：2020-03-02 • 格式：DOCX • 页数：12 • 大小：45.2KB",
    "立即下载",
    "柳河县第二小学2019年工作总结.docx_第1页",
    "第1页 / 共12页",
    "柳河县第二小学2019年工作总结.docx_第2页",
    "第2页 / 共12页",
    "亲，该文档总共12页，到这儿已超出免费预览范围，如果喜欢就下载吧！",
    "版权说明：本文档由用户提供并上传，若内容存在侵权，请进行举报或认领",
    "资源描述",
]
LIBRARY_TAIL = [
    "展开阅读全文",
    "相关资源",
    "2018年小学安全工作总结.doc",
    "当前位置：首页 > 教育专区 > 其它",
    "copyright@ 2008-2023 example.com网站版权所有",
    "经营许可证编号：豫ICP备12345678号",
]
ARTICLE_HEAD = [
    "首页 > 范文大全 > 学校工作总结",
    "时间:2015-07-01 10:20:33 来源:范文网 作者:佚名 阅读:2035次",
    "下面是小编为大家整理的工作总结，欢迎阅读借鉴。",
]
ARTICLE_TAIL = [
    "以上就是小编为大家带来的工作总结，希望对您有帮助。",
    "标签：德育 总结 学校",
    "上一篇：教学工作总结",
    "下一篇：安全工作总结",
    "相关推荐",
    "小学德育工作总结",
    "某某学校 本学期，我校德育工作围绕养成教育，开展了丰富多彩的活动...",
]
MIRROR_HEAD = [
    "当前位置:首页 > 教育专区 > 工作总结",
    "简介:某某文库小编为你整理了多篇相关的《工作总结》，但愿对你有帮助。",
    "【提示】本文档来源自某某范文网（https://www.example.com），转发文档请保留以上标记，谢谢！",
    "《工作总结.docx》由会员分享，可在线阅读，更多相关《工作总结（4页珍藏版）》请在某某文库上搜索。",
]
OFFICIAL_HEAD = [
    "索 引 号： 000014348/2014-00021 信息分类： 基础教育",
    "发布机构： 县教育局 发文日期： 2014年03月02日",
    "文 号： 教基〔2014〕3号",
]


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (LIBRARY_HEAD, LIBRARY_TAIL),
        (ARTICLE_HEAD, ARTICLE_TAIL),
        (MIRROR_HEAD, ["内容仅供参考", "相关主题", "相关文档", "最新文档"]),
        (OFFICIAL_HEAD, ["打印本页 关闭窗口"]),
        ([], []),
    ],
)
def test_the_chrome_of_each_family_of_sites_goes_and_the_document_stays(
    head: list[str], tail: list[str]
) -> None:
    assert _kept("\n".join(head + BODY + tail)) == BODY


def test_traditional_pages_are_cleaned_as_well() -> None:
    body = ["二OO八年工作總結", "全校現有教師45人,學生820人。"]
    head = ["當前位置:首頁 > 教育專區", "上傳人:wang****5 文檔編號:5566 上傳時間:2012-02-01 頁數:4"]
    assert _kept("\n".join([*head, *body, "展開閱讀全文", "相關資源", "版權所有"])) == body


@pytest.mark.parametrize(
    "line",
    [
        "时间:2014年3月5日上午",
        "地点:县教育局三楼会议室",
        "参加人员:各中小学校长",
        "附件:安全检查表.doc",
        "未经允许不得使用大功率电器",
        "查验食品经营许可证、健康证",
        "如有侵犯学生权益的行为,可向教育局举报",
        "现将有关做法整理如下,供大家参考。",
        "学生课外阅读超过规定要求,人均阅读20册。",
        "食堂资金基本由县财政提供,网络由电信公司接入。",
        "校园网站由信息组负责,发布新闻120条,点击12万次。",
        "1、下载并安装教学软件45套",
        "第一页是封面,第二页是目录",
        "三(2)班",
        "第一篇:柳河镇教师队伍现状及对策[小编推荐]",
        "建成学校微信公众号,关注人数达1200人。",
    ],
)
def test_what_a_document_may_say_stays(line: str) -> None:
    assert _cut("\n".join([*BODY[:3], line, *BODY[4:]])) == []


@pytest.mark.parametrize("word", ["下载", "举报", "导航", "其它"])
def test_a_doubtful_word_is_chrome_only_beside_chrome(word: str) -> None:
    assert _cut("\n".join([word, *BODY])) == []
    assert _cut("\n".join([word, "上传人:li****9 文档编号:204", *BODY]))[0].startswith(word)


@pytest.mark.parametrize(
    ("text", "junk"),
    [
        ("师资已合理调配。『1』『2』\n三是提升品位,努力办出特色,形成品牌。", ["『1』『2』"]),
        ("各项活动均正常开展,师生积极参与。7qkxw\n第二篇:工作方案", ["7qkxw"]),
        ("各项活动均正常开展,师生积极参与。s0100", ["s0100"]),
        ("购置电脑12台。www.example.com", ["www.example.com"]),
        ("建成校园网(www.example.edu.cn),配备电脑12台。", []),
        ("绿化面积达1800m2。\n新增4g网络,pm25监测点3个。", []),
        ("经验收全部合格。h1n1防控到位,无疫情发生。", []),
    ],
)
def test_stamps_of_sites_in_the_text_are_junk(text: str, junk: list[str]) -> None:
    assert _cut(text) == junk


TITLE = "第一篇:柳河镇校舍建设工作方案\n一、建设指导思想是办好每一所学校。\n"


@pytest.mark.parametrize(
    ("sentence", "glued"),
    [
        ("抓好师资队伍建设,提升办学水平,柳河镇校舍建设工作方案。", [",柳河镇校舍建设工作方案"]),
        (
            "认真开展校园绿化工作,学校工作计划《柳河镇校舍建设工作方案》。",
            [",学校工作计划《柳河镇校舍建设工作方案》"],
        ),
        ("镇政府召开专题会议,制定了《柳河镇校舍建设工作方案》。", []),
        ("根据《柳河镇校舍建设工作方案》,新建校舍3200平方米。", []),
        ("先后印发了安全工作方案、柳河镇校舍建设工作方案。", []),
    ],
)
def test_a_title_glued_into_a_sentence_is_junk_and_a_cited_one_is_not(
    sentence: str, glued: list[str]
) -> None:
    assert _cut(TITLE + sentence) == glued


def test_a_summary_that_repeats_the_opening_is_metadata() -> None:
    opening = "本学期我校德育工作以养成教育为重点,开展主题班会16次,评选文明班级6个。"
    assert _cut(f"德育工作总结\n{opening[:24]}...\n{opening}\n二、活动") == [f"{opening[:24]}..."]
    assert _cut(f"[摘 要]{opening[:24]}\n德育工作总结\n{opening}") == [f"[摘 要]{opening[:24]}"]
    assert _cut(f"德育工作总结\n德育工作总结\n{opening}") == []


def test_a_notice_that_breaks_a_line_off_is_cut_and_the_line_stays() -> None:
    line = "四、学校围墙年久失修,车辆经常出入操场,给师生活动带来严 "
    wall = "……(未完,全文共939字,当前仅显示596字,请阅读下面提示信息。"
    source = Source(f"安全检查情况汇报\n{line}{wall}", "txt", "utf-8")
    cleaned = clean(source)
    assert [source.text[b.start : b.end] for b in cleaned.boilerplate] == [wall]
    assert cleaned.completeness == "preview"


def test_chrome_is_known_on_a_page_full_of_glosses() -> None:
    body = "學(xué)校現(xiàn)有教師(shī)45人,學(xué)生820人,開(kāi)展活動(dòng)12次。"
    head = "時(shí)間：2021-04-17 08:15:40 工作總結(jié) 我要投稿"
    tail = "相關(guān)資(zī)源"
    assert _cut(f"{head}\n{body}\n{body}\n展開(kāi)閱讀全文\n{tail}") == [head, f"展開(kāi)閱讀全文\n{tail}"]


def test_what_stands_between_the_same_lines_of_the_text_stays() -> None:
    points = [
        "1、石桥小学的教研活动质量不高,青年教师参与的积极性有待提高。\n责任部门:办公室\n完成时间:2017年5月22日",
        "2、个别教师责任心不强,对作业的批改不认真,评语过于简单。\n责任部门:办公室\n完成时间:2017年6月28日",
    ]
    assert _cut("\n".join(["石桥小学整改台账", *points, "石桥小学"])) == []


def test_chrome_is_known_behind_entities_and_between_characters_without_a_shape() -> None:
    body = "&nbsp;&nbsp;学校现有教师45人,学生820人,开展活动12次。"
    page = f"&nbsp;&nbsp;当前位\u200b置:首页 > 总结\n{body}\n{body}\n&nbsp;&nbsp;展开阅\ufeff读全文"
    assert _cut(page) == ["当前位\u200b置:首页 > 总结", "展开阅\ufeff读全文"]


@pytest.mark.parametrize(
    "line",
    [
        "2025-06-07 16:43",
        "2022-01-29 07:39:12石桥教育网",
        "发布 2020-06-25 19:43:28 阅读 4412",
        "166人看过",
        "2025-10-13人已围观",
        "一审:周明",
        "还没有评论,快来抢沙发吧!",
        "温馨提示:答案为网友推荐,仅供参考",
        "因篇幅问题不能全部显示,请点此查看更多更全内容",
    ],
)
def test_what_a_site_prints_beside_any_document_goes(line: str) -> None:
    body = ["德育工作总结", "本学期我校德育工作以养成教育为重点,开展主题班会16次。"]
    assert _cut("\n".join([body[0], line, body[1]])) == [line]
    assert _cut("\n".join([*body, line])) == [line]


@pytest.mark.parametrize("line", ["2013年12月20日", "欢迎各位家长参观", "120人参加", "浏览图书300册"])
def test_what_a_document_says_of_days_and_readers_stays(line: str) -> None:
    assert _cut(f"德育工作总结\n本学期我校德育工作以养成教育为重点,开展主题班会16次。\n{line}") == []


def test_a_summary_may_run_title_heading_and_opening_together() -> None:
    opening = "本学期我校德育工作以养成教育为重点,开展主题班会16次,评选文明班级6个。"
    summary = f"德育工作总结 一、基本情况 {opening[:20]}..."
    assert _cut(f"{summary}\n德育工作总结\n一、基本情况\n{opening}") == [summary]
    assert _cut(f"{summary}\n德育工作总结\n一、主要做法\n{opening}") == []


def test_a_list_of_other_documents_may_be_headed_by_the_title_of_this_one() -> None:
    body = ["德育工作总结", "本学期我校德育工作以养成教育为重点,开展主题班会16次。"]
    others = ["【德育工作总结】相关文章：", "1.学校安全工作总结", "2.小学后勤工作总结"]
    assert _cut("\n".join([*body, *others])) == ["\n".join(others)]


def _blocks(ends: str) -> str:
    long = "全区中小学继续推进素质教育示范学校建设" * 12
    return "".join(f"{n}、{long}{ends}\n\n" for n in range(1, 5))


def test_only_torn_page_blocks_have_page_ordinals() -> None:
    assert _cut(_blocks("先进单")) == ["1、"]
    assert _cut(_blocks("先进单位。")) == []


def test_bare_page_numbers_are_markers_where_they_tear_sentences() -> None:
    page = "全区中小学继续推进素质教育示范学校建设,成效明显" * 20
    assert _cut(f"{page}\n1\n{page}\n2\n{page}。") == ["1", "2"]
    assert _cut(f"{page}。\n1\n{page}。\n2\n{page}。") == []
    assert _cut(f"{page}。 7\n展开阅读全文") == ["7", "展开阅读全文"]


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        (LIBRARY_HEAD + BODY, ("preview", 12, 2)),
        ([*BODY, "已阅读5页，还剩23页未读，继续免费阅读"], ("preview", 28, 5)),
        ([*BODY, "……(未完,全文共939字,当前仅显示596字)"], ("preview", None, None)),
        (
            [*BODY, '2、"仅部分预览"的文档，不可在线预览部分如存在完整性等问题，可反馈申请退款。'],
            ("full", None, None),
        ),
        (BODY, ("full", None, None)),
        ([], ("unknown", None, None)),
    ],
)
def test_a_page_says_whether_it_is_whole(lines: list[str], state: tuple[str, int | None, int | None]) -> None:
    found = clean(Source("\n".join(lines), "txt", "utf-8"))
    assert (found.completeness, found.pages_stated, found.pages_obtained) == state


def test_html_is_cut_by_place_and_then_by_line() -> None:
    page = (
        "<html><body><div class=nav><a>首页</a><a>总结</a></div><h1>柳河小学工作总结</h1><div class=text>"
        "<p>全校教师45人,学生820人,新建校舍3200平方米。</p><p>下一步将继续改善办学条件,确保按期完工。</p>"
        "<p>本文来源:http://www.example.com/1.html</p></div><div class=foot>关于我们</div></body></html>"
    )
    source = decode(page.encode())
    cut = [(source.text[b.start : b.end], b.kind) for b in clean(source).boilerplate]
    assert cut == [
        ("首页总结", "nav"),
        ("本文来源:http://www.example.com/1.html", "metadata"),
        ("关于我们", "nav"),
    ]


def test_folding_keeps_the_length() -> None:
    assert folded("當前位置：首頁　（第１頁）") == "当前位置:首页 (第1页)"


@given(
    st.lists(
        st.sampled_from(
            [*LIBRARY_HEAD, *BODY, *LIBRARY_TAIL, *ARTICLE_HEAD, *ARTICLE_TAIL, "", " 7", "『1』『2』"]
        )
    )
)
def test_spans_are_sorted_apart_and_inside_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    at = 0
    for span in clean(Source(text, "txt", "utf-8")).boilerplate:
        assert at <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        at = span.end


@pytest.mark.parametrize(
    "text",
    [
        "?" * 1_000_000,
        "(" * 10_000,
        "学校有教师45人," * 300_000,
        "。6d " * 100_000,
        "『1』" * 50_000,
        "时间:a " * 50_000,
        "http://" * 50_000,
    ],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    with in_linear_time():
        clean(Source(text, "txt", "utf-8"))


@needs_shared
def test_the_seeds_reach_the_agreed_score() -> None:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval/score.py")
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    total = {"tp": 0, "fn": 0, "fp": 0}
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        source = decode(path.read_bytes(), name=path.name)
        rows = (SHARED / "eval/gold" / path.stem / "boilerplate.jsonl").read_text("utf-8").splitlines()
        found = [{"start": b.start, "end": b.end} for b in clean(source).boilerplate]
        for key, count in score.score_boilerplate([json.loads(r) for r in rows], found, source.text).items():
            total[key] += count
    assert 2 * total["tp"] / (2 * total["tp"] + total["fn"] + total["fp"]) >= 0.98


@pytest.mark.parametrize("number", ["12", "3/12", "~3~", "·3·", "(3)", "- 3 -", "第三页", "Page 3 of 12"])
def test_a_page_number_inside_a_sentence_is_a_marker(number: str) -> None:
    head = "一年来,学校认真贯彻上级的要求,扎实工作,办学水平不断提高,学校被评为先进教"
    text = f"{head}\n{number}\n育单位。受到了上级的表彰。"
    assert [(text[b.start : b.end], b.kind) for b in clean(Source(text, "txt", "utf-8")).boilerplate] == [
        (number, "page_marker")
    ]


def test_a_number_between_whole_paragraphs_stays() -> None:
    text = "一年来,学校认真贯彻上级的要求,扎实工作,办学水平不断提高。\n12\n学校被评为先进单位。"
    assert clean(Source(text, "txt", "utf-8")).boilerplate == ()


@pytest.mark.parametrize("mark", ["#p#分页标题#e#", "[!--somecms.page--]", "[nextpage]", "[/page]"])
def test_the_page_marks_of_publishing_systems_go(mark: str) -> None:
    text = f"学校工作扎实有效。{mark}二、加强管理,落实责任。"
    assert [text[b.start : b.end] for b in clean(Source(text, "txt", "utf-8")).boilerplate] == [mark]


def test_a_page_that_shows_all_its_pages_is_whole() -> None:
    lines = [
        "上传人:li****9 页数:3",
        "总结.doc_第1页",
        "第1页 / 共3页",
        "亲,该文档总共3页,全部预览完了!",
        *BODY,
    ]
    found = clean(Source("\n".join(lines), "txt", "utf-8"))
    assert (found.completeness, found.pages_stated, found.pages_obtained) == ("full", 3, 3)


@pytest.mark.parametrize(
    "line",
    [
        "被侵权人可以依法请求精神损害赔偿,学校应当积极配合有关部门处理。",
        "情节严重的,吊销其经营许可证:由教育行政部门会同有关部门决定。",
        "下列规范性文件,应当报送教育局备案:",
        "学校不得向未成年人用户提供网络直播发布服务,家长应当加强监护。",
        "活动现场设立侵权投诉接待服务处,协助主管部门处理纠纷。",
    ],
)
def test_rules_and_law_are_no_notices(line: str) -> None:
    text = "\n".join([BODY[0], line, BODY[0]])
    assert clean(Source(text, "txt", "utf-8")).boilerplate == ()


def test_the_columns_of_a_site_above_the_document_go() -> None:
    head = [
        "欢迎来到文档之家! | 帮助中心",
        "• 教育教学>",
        "• PPT模板>",
        "1. 主页 > 工作总结 >",
        "快捷下载 游客一键下载",
    ]
    text = "\n".join([*head, *BODY])
    cut = clean(Source(text, "txt", "utf-8")).boilerplate
    assert "\n".join(text[b.start : b.end] for b in cut) == "\n".join(head)


def test_running_heads_that_owners_stamp_on_each_page_are_junk() -> None:
    page = [
        "精选优质文档-----倾情为你奉上",
        *BODY[:2],
        "学习必备      欢迎下载",
        BODY[2],
        "—WORD格式--可编辑--专业资料—",
        "精选学习资料 - - - - 名师归纳总结 - - - -第 2 页,共 7 页",
        *BODY[3:],
        "此文档下载后即可编辑",
    ]
    assert _kept("\n".join(page)) == BODY


def test_a_stamp_between_the_halves_of_a_word_leaves_the_word_whole() -> None:
    first = "全县现有小学20所,共有在校学生9300人,教师工作认真,学校管理严格,共有专任教"
    reading = read_source(Source(f"{first}\n学习必备 欢迎下载\n师45人,其中女教师12人。", "txt", "utf-8"))
    assert "专任教师45人" in reading.text


@pytest.mark.parametrize(
    "line", ["教师专心、专注、专业地投入教研。", "学习必备知识", "精心整理校园环境", "三、完整版教案"]
)
def test_a_line_that_only_shares_words_with_a_stamp_stays(line: str) -> None:
    assert _kept("\n".join([*BODY[:2], line, *BODY[2:]])) == [*BODY[:2], line, *BODY[2:]]


def test_a_library_for_members_says_how_much_it_hides() -> None:
    tail = ["全文共5120字,仅供站内会员参考", "新朋友请【点此注册】加入会员"]
    page = Source("\n".join([*BODY, *tail]), "txt", "utf-8")
    assert clean(page).completeness == "preview"
    assert _kept(page.text) == BODY


def test_page_numbers_run_into_a_line_are_cut_out_of_it() -> None:
    text = "第1页共4页柳河县第二小学自查报告\n校风:团结、守纪、第2页共4页求实、进取。\n我校有教师45人。"
    assert _cut(text) == ["第1页共4页", "第2页共4页"]


CHROME = ("chrome_phrases", "chrome_labels", "chrome_words", "page_talk")


@pytest.mark.parametrize("conversion", ["s2t", "s2tw", "s2hk"])
def test_chrome_is_known_in_either_script(conversion: str) -> None:
    phrases = [row[0] for name in CHROME for row in table(name)]
    phrases += [*words("page_stamps"), *words("member_walls")]
    traditional = OpenCC(conversion)
    assert [p for p in phrases if folded(traditional.convert(p)) != p] == []
