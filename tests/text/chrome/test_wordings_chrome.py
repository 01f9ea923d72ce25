"""A page is a frame: each line of chrome is put where sites put it, and the report must come out whole."""

import pytest

from tasks.records import Source
from tasks.text.clean import clean

TITLE = "石桥小学校园读书活动工作总结"
REPORT = (
    TITLE,
    "本学期,我校以建设书香校园为目标,开展了读书活动,现总结如下:",
    "一、领导重视",
    "学校成立了读书活动领导小组,添置图书320册,师生都有书可读。",
    "二、存在的不足",
    "低年级学生的读书时间不够,家长陪读的也不多。",
    "石桥小学",
    "2014年6月20日",
)
ABOVE, BELOW = "首页 > 范文 > 工作总结 > 正文", "时间:2014-06-25 来源:网络 点击:132次"
BEFORE, BEHIND = "上一篇:班主任工作计划", "Copyright 2014 All Rights Reserved 湘ICP备05001234号"


def pages(line: str) -> list[tuple[str, ...]]:
    """The report as sites show it, with a line at its head, below its title, and at its foot."""
    return [
        (ABOVE, line, TITLE, BELOW, *REPORT[1:]),
        (ABOVE, TITLE, BELOW, line, *REPORT[1:]),
        (*REPORT, BEFORE, line, BEHIND),
    ]


def body(page: tuple[str, ...]) -> tuple[str, ...]:
    text = "\n".join(page)
    left = list(text)
    for span in clean(Source(text, "txt", "utf-8")).boilerplate:
        left[span.start : span.end] = " " * (span.end - span.start)
    rows, at = [], 0
    for line in page:
        rows.append("".join(left[at : at + len(line)]).strip())
        at += len(line) + 1
    return tuple(row for row in rows if row)


CHROME = {
    "search boxes": ("请输入关键字", "请输入搜索内容", "热门关键词:师德 安全 德育", "全站搜索:"),
    "places": ("导航:首页-小学-总结", "路径:首页/总结", "今天是:2012-11-06 星期二 欢迎访问本站"),
    "neighbours": (
        "«上一篇:班级管理经验",
        "» 下一篇:教研组活动小结",
        "→ 下一篇:教研小结",
        "← 班主任经验交流材料",
    ),
    "details": ("软件类型:国产软件", "语言:简体中文", "资料版本:人教版", "归档于: 学校总结", "个人分类:学校"),
    "prices": ("¥5.00", "价格 ¥ 2.90", "需要10积分", "下载需要5知币", "5元下载", "20金币"),
    "counters": ("阅读 1.2万", "浏览量:2.3w", "点赞 1.1k+", "0.00%", "(0)", "4.5分"),
    "time to read": ("阅读时间约5分钟", "预计阅读时间:6分钟"),
    "pages": (
        "[1]",
        "共3页,当前第1页",
        "当前1/5页",
        "PAGE \\* MERGEFORMAT 2",
        "第一页 上一页 下一页 最后一页",
    ),
    "previews": ("预览结束", "文档预览结束", "非会员只能阅读前两页", "展开阅读全文 ∨", "余下全文点击下载"),
    "ends": ("—END—", "—— END ——", "(完)", "【全文完】", "......", "……"),
    "comments": ("说点什么吧", "看不清楚,换一张", "快来抢沙发吧", "请文明发言,最多可输入200字"),
    "machines": ("AI智能摘要", "由AI生成,仅供参考", "内容由AI生成,请注意甄别"),
    "files": (
        f"(完整word版){TITLE}",
        f"{TITLE}(完整版)",
        f"{TITLE}_石桥文库",
        f"{TITLE} 第2页",
        f"正在浏览:{TITLE}",
    ),
    "stamps": ("标准文案", "完美格式整理版", "欢迎下载 可修改编辑", "优质文档,精选范文"),
    "following": ("关注“石桥教育”微信公众号", "谢谢观看", "侵删", "广告位招租"),
}


@pytest.mark.parametrize("line", [line for lines in CHROME.values() for line in lines])
def test_what_a_site_adds_is_cut_and_the_report_stays_whole(line: str) -> None:
    assert [body(page) for page in pages(line)] == [REPORT] * 3


@pytest.mark.parametrize(
    "line", ["5.6万元", "(1)", "由AI生成的课件参加评比", "20积分", "¥300元", "……", "[1]"]
)
def test_amid_a_report_such_a_line_stays(line: str) -> None:
    page = (*REPORT[:4], line, *REPORT[4:])
    assert body(page) == page


@pytest.mark.parametrize("title", [f"{TITLE}(2)", f"篇一:{TITLE}", f"关于{TITLE}的说明", f"{TITLE}(完整版)"])
def test_the_only_title_of_a_page_stays(title: str) -> None:
    page = (title, *REPORT[1:])
    assert body(page) == page
