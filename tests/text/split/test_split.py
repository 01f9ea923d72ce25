"""Compilations come apart at the headings of their documents, single documents stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.normalise import match_form
from tasks.text.split.split import split

BODY = "一年来,我们认真抓好教学工作,质量稳步提高。" * 5


def titles(text: str) -> list[str | None]:
    return [part.title for part in split(text, match_form(text))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("第一篇:河口小学工作总结", "第二篇:北岭学区工作计划"),
        ("【第1篇】河口小学工作总结", "【第2篇】北岭学区工作计划"),
        ("篇一:河口小学工作总结", "篇二:北岭学区工作计划"),
        ("篇1 河口小学工作总结", "篇2 北岭学区工作计划"),
        ("第一篇:工作总结\n河口小学工作总结", "第二篇:工作计划\n北岭学区工作计划"),
    ],
)
def test_numbered_headings_begin_parts(first: str, second: str) -> None:
    text = f"{first}\n{BODY}\n{second}\n{BODY}\n"
    parts = split(text, text)
    assert [text[p.start :].split("\n")[0] for p in parts] == [first.split("\n")[0], second.split("\n")[0]]
    assert [p.title for p in parts] == ["河口小学工作总结", "北岭学区工作计划"]
    assert [p.ordinal for p in parts] == [1, 2]


@pytest.mark.parametrize(
    "label", ["工作总结 篇{}", "工作总结({})", "工作总结范文{}", "工作总结模板({}) | 返回目录"]
)
def test_titles_with_a_running_number_begin_parts(label: str) -> None:
    text = "".join(f"学校安全{label.format(n)}\n{BODY}\n" for n in (1, 2, 3))
    assert titles(text) == ["学校安全工作总结"] * 3


def test_a_first_document_without_a_number_is_a_part() -> None:
    text = f"《河口小学工作总结》\n{BODY}\n第二篇:北岭学区工作总结\n{BODY}\n第三篇:青山完小工作总结\n{BODY}"
    assert titles(text) == ["河口小学工作总结", "北岭学区工作总结", "青山完小工作总结"]


def test_a_preface_belongs_to_no_part() -> None:
    text = f"下面是整理好的几篇总结,供大家参考。\n第一篇:甲镇工作总结\n{BODY}\n第二篇:乙镇工作总结\n{BODY}"
    assert split(text, text)[0].start == text.index("第一篇")


def test_a_table_of_contents_begins_no_parts() -> None:
    text = f"目录\n第一篇:安全总结\n第二篇:后勤总结\n\n第一篇:安全总结\n{BODY}\n第二篇:后勤总结\n{BODY}"
    assert [p.start for p in split(text, text)] == [text.rindex("第一篇"), text.rindex("第二篇")]


def test_a_title_glued_to_its_text_is_cut_off() -> None:
    text = f"第一篇:甲镇建设总结甲镇建设总结为了学校发展,{BODY}\n第二篇:乙镇工作方案一、指导思想\n{BODY}"
    assert titles(text) == ["甲镇建设总结", "乙镇工作方案"]


def test_a_title_over_two_lines_is_joined() -> None:
    assert titles(f"新河中学\n2018年工作计划\n{BODY}") == ["新河中学2018年工作计划"]


@pytest.mark.parametrize(
    "text",
    [
        f"河口小学工作总结\n{BODY}\n教师发表论文第一篇、第二篇。\n{BODY}",
        f"河口小学工作总结\n一、德育\n{BODY}\n二、教学\n{BODY}",
        f"{BODY}第一篇章已经翻过。{BODY}",
        "",
        "\n\n",
    ],
)
def test_a_single_document_is_one_part(text: str) -> None:
    (part,) = split(text, text)
    assert part.end == len(text)


@given(
    st.lists(st.sampled_from(["总结", "计划", "方案"]), min_size=2, max_size=9),
    st.text("教学质量,。\n", max_size=40),
)
def test_parts_tile_the_text_from_the_first_heading_on(kinds: list[str], tail: str) -> None:
    numbers = "一二三四五六七八九"
    text = "".join(f"第{numbers[i]}篇:学校{kind}\n{BODY}{tail}\n" for i, kind in enumerate(kinds))
    parts = split(text, text)
    assert len(parts) == len(kinds)
    assert [p.start for p in parts[1:]] == [p.end for p in parts[:-1]]
    assert (parts[0].start, parts[-1].end) == (0, len(text))


@given(st.text("第一二12篇:()范文总结\n 。学|", max_size=120))
def test_parts_never_overlap(text: str) -> None:
    parts = split(text, text)
    assert parts
    assert all(0 <= p.start <= p.end <= len(text) for p in parts)
    assert [p.start for p in parts[1:]] == [p.end for p in parts[:-1]]


@pytest.mark.parametrize("label", ["{}{}", "{}「篇{}」", "{} 篇{}"])
def test_numbers_right_behind_the_title_begin_parts(label: str) -> None:
    text = "".join(label.format("河口小学工作总结", n) + f"\n{BODY}\n" for n in (1, 2, 3))
    assert titles(text) == ["河口小学工作总结"] * 3


def test_a_sentence_that_announces_is_no_title() -> None:
    text = f"办学条件自查报告\n根据《办学标准》,现将情况汇报如下:\n{BODY}\n"
    assert titles(text) == ["办学条件自查报告"]


@pytest.mark.parametrize("label", ["第一篇:河口小学工作总结", "篇1 河口小学工作总结", "河口小学工作总结 篇1"])
def test_a_lone_first_heading_below_a_preface_begins_the_part(label: str) -> None:
    text = f"河口小学工作总结(精选5篇)\n下面是为大家带来的总结,欢迎阅读。\n{label}\n{BODY}\n"
    (part,) = split(text, text)
    assert (part.start, part.title) == (text.index(label), "河口小学工作总结")


def test_a_lone_heading_in_the_middle_of_a_report_begins_nothing() -> None:
    text = f"河口小学工作总结\n一、教学\n{BODY}\n第一篇:论文\n{BODY}\n"
    assert [p.start for p in split(text, text)] == [0]


def test_the_title_of_the_page_with_a_number_begins_parts_inside_a_line() -> None:
    page = "消防整改报告(通用3篇)"
    text = f"{page}\n\n{page}消防整改报告篇1根据要求,{BODY}消防整改报告篇2为了安全,{BODY}"
    assert [text[p.start :][:7] for p in split(text, text)] == ["消防整改报告篇", "消防整改报告篇"]


def test_a_bare_label_has_the_title_of_the_page() -> None:
    text = f"2018年度乡镇教育工作总结\n下面是为大家带来的总结,欢迎阅读。\n篇一:\n{BODY}\n篇二:\n{BODY}\n"
    assert titles(text) == ["2018年度乡镇教育工作总结"] * 2


def test_the_own_title_below_the_label_and_the_speaker_wins() -> None:
    text = (
        f"第一篇:安全工作通知\n\n河口中心校\n\n关于做好春季开学安全工作的通知\n\n{BODY}\n第二篇:计划\n{BODY}"
    )
    assert titles(text)[0] == "河口中心校关于做好春季开学安全工作的通知"


def test_the_column_of_a_site_below_a_title_is_no_title() -> None:
    assert titles(f"河口镇教育2014年工作总结\n部门工作总结\n2014/11/06\n{BODY}") == [
        "河口镇教育2014年工作总结"
    ]


def test_a_title_with_its_year_below_a_shorter_one_wins() -> None:
    assert titles(f"学区年工作总结\n学区2017年工作总结\n{BODY}") == ["学区2017年工作总结"]


def test_a_promise_and_the_first_title_may_stand_on_one_line() -> None:
    text = "开学检查自查报告(精选3篇)开学检查自查报告 篇1\n" + "我校对开学工作进行了自查。" * 20
    assert [(p.start, p.title) for p in split(text, text)] == [(14, "开学检查自查报告")]


def test_a_title_set_from_top_to_bottom_is_one_title() -> None:
    text = "小\n学\n语\n文\n教\n学\n总\n结\n作者:李小文\n" + "我校抓教研。" * 20
    assert [p.title for p in split(text, text)] == ["小学语文教学总结"]


def test_a_line_with_half_a_quotation_is_no_title() -> None:
    text = '教师培训经费不到位,除了参加"\n素质提升工程"\n以外都要自己支付。' + "我校抓教研。" * 20
    assert [p.title for p in split(text, text)] == [None]


@pytest.mark.parametrize(
    "heading",
    [
        "学校工作总结【{n}】",
        "学校工作总结 {n}",
        "安全管理制度 {n}",
        "学校工作总结{c}",
        "学校工作总结篇{n}:柳河小学工作总结",
        "★篇{c}★柳河小学工作总结",
        "〖篇{c}〗柳河小学工作总结",
        "<篇{c}>柳河小学工作总结",
        "**篇{n}**",
        "【学校工作总结{n}】",
        "学校工作总结(第{n}篇)",
    ],
)
def test_compilers_number_their_texts_in_many_ways(heading: str) -> None:
    body = "\n我校抓安全,抓质量。\n一、基本情况\n" + "全校教师45人。" * 8 + "\n"
    text = "".join(heading.format(n=n, c=c) + body for n, c in ((1, "一"), (2, "二"), (3, "三")))
    assert len(split(text, text)) == 3


@pytest.mark.parametrize(
    "heading",
    ["实施方案{c}", "具体措施{c}", "第{c}部分 工作总结", "材料{c}:经费", "附件{n}:名单", "岗位职责{n}"],
)
def test_numbered_sections_are_no_texts_of_their_own(heading: str) -> None:
    body = "\n我校抓安全,抓质量。" + "全校教师45人。" * 10 + "\n"
    text = "柳河小学工作总结\n" + "".join(heading.format(n=n, c=c) + body for n, c in ((1, "一"), (2, "二")))
    assert len(split(text, text)) == 1


def test_a_report_before_the_texts_attached_to_it_is_a_part_of_its_own() -> None:
    report = "柳河镇教育工作报告\n一、基本情况\n" + "全镇有小学12所,在校学生4500人。" * 30 + "\n"
    attached = "".join(f"教学工作总结{n}\n" + "我校抓教学,抓质量。" * 12 + "\n" for n in (1, 2))
    assert [p.title for p in split(report + attached, report + attached)] == [
        "柳河镇教育工作报告",
        "教学工作总结",
        "教学工作总结",
    ]
    preface = "总结是对工作的回顾。写好总结能帮助我们提高。下面是小编整理的总结。\n" * 8
    assert len(split(preface + attached, preface + attached)) == 2


def test_a_motto_and_what_a_site_prints_around_a_title() -> None:
    text = "第一篇:校安工程总结\n把学校建成最安全的地方\n—清河县校安工程工作总结 清河县校安办 二0一二年元月六日\n我县抓安全。"
    assert split(text, text)[0].title == "把学校建成最安全的地方—清河县校安工程工作总结"
    text = "【Word文档】 清河县教育局工作总结\n我县抓安全。"
    assert split(text, text)[0].title == "清河县教育局工作总结"


PREFACE = "校园安全自查报告(精选3篇)\n下面是小编整理的报告,欢迎参考。\n"
SECTIONS = f"一、基本情况\n{BODY}\n二、存在的问题\n{BODY}\n"


@pytest.mark.parametrize(
    "heading",
    [
        "校园安全自查报告{n}",
        "校园安全自查报告 {n} ",
        "校园安全自查报告 第{n}篇 ",
        "模板{n}:校园安全自查报告\n",
        "参考{n}:\n",
        "例{n}:校园安全自查报告\n",
        "{n}、校园安全自查报告\n",
        "★校园安全自查报告{n}★\n",
        "消防安全自查报告\n",
    ],
)
def test_every_heading_below_a_promise_begins_a_part(heading: str) -> None:
    text = PREFACE + "".join(heading.format(n=n) + SECTIONS for n in (1, 2, 3))
    first = heading.format(n=1).strip()
    assert split(text, text)[0].start == text.index(first, len(PREFACE) - 1)
    assert len(split(text, text)) == 3


def test_the_first_text_may_stand_below_the_title_of_the_page() -> None:
    text = f"关于表彰先进教师的决定(通用2篇)\n{BODY}\n关于表彰优秀学生的决 定\n{BODY}\n"
    assert titles(text) == ["关于表彰先进教师的决定", "关于表彰优秀学生的决 定"]


@pytest.mark.parametrize(
    "text",
    [
        f"校园安全自查报告\n全镇各校上交自查报告1份,整改报告2份。{BODY}\n{BODY}",
        f"校园安全自查报告\n{BODY}\n消防安全自查报告\n{BODY}",
    ],
)
def test_numbers_of_reports_and_titles_that_nothing_promises_begin_none(text: str) -> None:
    assert len(split(text, text)) == 1


def test_a_page_from_the_middle_of_a_compilation_has_two_parts() -> None:
    text = f"社区工作计划(5)\n13、{BODY}\n篇五:石桥社区工作计划\n{BODY}\n"
    assert [p.start for p in split(text, text)] == [0, text.index("篇五")]


def test_a_first_text_may_say_more_in_its_title_than_was_promised() -> None:
    text = f"学校半年小结范文6篇\n时间:2022-03-05\n导语:为你推荐六篇范文,欢迎参考。\n某镇学校上半年工作小结\n{BODY}\n"
    assert [(p.start, p.title) for p in split(text, text)] == [(text.index("某镇"), "某镇学校上半年工作小结")]
    text = text.replace("某镇学校上半年工作小结", "某镇安全工作小结")
    assert split(text, text)[0].start < text.index("某镇")


def test_the_title_of_the_page_with_its_number_begins_a_text() -> None:
    head = "石桥小学防汛整改方案(2篇)\n\n"
    for label in ("石桥小学防汛整改方案一\n", "石桥小学防汛整改方案最新【篇1】"):
        text = f"{head}{label}{BODY}\n"
        assert [(p.start, p.title) for p in split(text, text)] == [(len(head), "石桥小学防汛整改方案")]
    text = f"{head}有两个整改方案一起讨论。{BODY}\n"
    assert split(text, text)[0].start == 0


def test_titles_with_their_numbers_may_stand_behind_sentences() -> None:
    head = "标题 | 石桥小学经费申请报告 |\n范文 | 石桥小学经费申请报告 怎样写才好?一起来看看吧。 "
    first, second = "石桥小学经费申请报告1我校现有学生。", "石桥小学经费申请报告2尊敬的局长:我校经费不足。"
    text = f"{head}{first}{BODY.strip()} {second}{BODY.strip()}\n"
    assert [(p.start, p.title) for p in split(text, text)] == [
        (text.index(first), "石桥小学经费申请报告"),
        (text.index(second), "石桥小学经费申请报告"),
    ]
    text = f"石桥小学工作总结\n{BODY.strip()} 全校上交工作总结2份。\n{BODY}"
    assert len(split(text, text)) == 1
