"""Lines that lead elsewhere in a site: where the reader is, the columns, the neighbours of the page, greetings."""

from __future__ import annotations

import regex

_BUTTONS = 2  # entries in brackets that a document may set beside each other
#: Columns of a site, each inside the one before it: `教育 > 总结 > 小学`.
TRAIL = r"(?:>\s*)?[^。,;>»›]{1,16}(?:\s*(?:>>?|»|›)\s*[^。,;>»›]{1,40}){2,6}"
_PLACE = regex.compile(
    r"(?:您|你|我们?|本页|本文)?(?:的|当前|现在|目前|所在|现|是)*的?位置(?:是|为)?\s*[::>/].{0,100}|(?:\d{1,2}\.\s*|\p{Han}{1,4})?[首主]页\s*(?:[>»›→]|-+>|>>).{0,100}"
    r"|(?:\[[^\[\]\d。;]{2,14}\]\s*){4,}|(?:[^【】。,;\d]{2,10}】\s*)?(?:【[^【】。;]{2,14}】\s*){3,8}"
    r"|(?:\p{Han}{2,8})?[首主]页\s*/\s*[^/。;]{1,24}(?:\s*/\s*[^/。;]{1,40}){1,6}"
    r"|\p{Han}{2,10}(?:\s*(?:/{1,2}|→|-+>)\s*[^/。,;→]{2,24}){1,4}\s*(?:/{1,2}|→|-+>)\s*(?:正文|浏览文章|文章正文|详细内容)"
    r"|\p{Han}{2,10}[(]www\.[\w.-]{4,30}[)](?:\s?/\s?[^/。;]{2,24}){1,4}"
    rf"|{TRAIL}"
    r"|(?:\p{Han}{0,4}导航|路径)\s*:\s*首页\s*[-–—/|].{0,60}|>{2,3}\s?下一页\S{0,40}"
    r"|\p{Han}{2,8}(?:网|文库|在线|论坛)\s*(?:>>?|»|›)\s*[^。,;>»›]{2,20}"
    r"|(?:\p{Han}{2})?首页(?:[ |]{1,4}[^\s。,;:|]{2,12}){2,12}|首页 [^。,;:]{2,50}|首页(?![为是设要应有栏版内图])[\p{Han}]{4,20}|[\p{Han}]{2,4} 导航"
)
# The names of sites, one or some after each other: 中国教育网 / 河南教育网.
_SITES = regex.compile(r"\p{Han}{2,10}网[群站]?(?:\s*(?:/|>+|\|)\s*\p{Han}{2,10}网[群站]?){0,5}")
_NEIGHBOUR = regex.compile(
    r"(?:[-•·●|»«→←›‹]\s?)?[<【\[]*(?:上|下|前|后)[一壹][篇页章条](?:文章|新闻|信息|日志|主题|公告|资讯)?(?:[>】\]]*\s*:.{0,60}|[>】\]]+.{0,60}|\s+.{0,60}|(?:没有|无|已|返回|[上下]一[篇页章条]).{0,12})?"
)
_WELCOME = regex.compile(
    r"(?i)(?:(?:[您你]好|hi|hello)[,!])?欢迎[您你]?(?:来到|访问|光临|浏览|登[录陆])(?:[^。,]{2,20}[!|].{0,60}|[^。,]{1,14}(?:网|网站|文库|文档|主页)(?:[,!][^。]{0,80}:[^。]{4,80})?)"
)
_GREETED_FIRST = regex.compile(r"[您你]好[,!]\s?欢迎[您你]?(?:来到|访问|光临)[^。,]{2,16}[。!]?")
_GREETS = regex.compile(
    r"[^。,;:]{2,20}欢迎[您你](?:的?(?:到来|光临))?!?"
)  # a school may end its own account so
# A server writes the day behind the greeting; copies lose it.
_TODAY = regex.compile(
    r"(?:欢迎.{2,40})?今天是\s*:?\s*(?:\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?.{0,12}?(?:[,!]?\s*欢迎.{2,30})?)?"
)
_OTHER = regex.compile(r"[-•·]?\s*[^。;:]{2,50}\s(?:推荐度|热度)\s*:?")
_GREETED = regex.compile(r"(?:网|网站|文库|主页)(?:!?$|[,!].*(?:咨询|热线|电话|客服))")
# The page that a copy was made of, and the collection in which a reader keeps it.
_COPIED = regex.compile(r"查看完整版本\s*:.{2,60}|来自\s*:\s*[^。,>]{1,20}>\s*《[^》]{1,20}》")
# Whose pages these are: `青山人家的博客`, an address with buttons behind it.
_OWNER = regex.compile(
    r"\S{2,12}的(?:博客|空间|个人主页|个人空间|百家号|头条号|微博)|https?://\S{4,60}(?:\s*\[\p{Han}{2,4}\])+"
)
# Below the text: its title, what else there is, and the way back to the column.
_BACK = regex.compile(
    r"[^。;]{0,60}(?:>>?\s*查看更多\s*)?[【\[]?返回\s?[^\s。,;]{2,16}\s?(?:栏目)?列表[】\]]?"
)
# What a program calls the pages it makes, behind the columns it has run together.
_CALLED = regex.compile(r"[^。,;:\s]{4,30}(?:内容|正文|列表|详情)页")
# Where the furniture of a page begins, or its text ends: `------全文毕------`.
_RULED = regex.compile(r"([-—=_*~])\1{3,40}\s?[\p{Han}A-Za-z]{2,8}\s?\1{4,60}")
_COLUMN = regex.compile(r"[•·●]\s*[^。,;>]{2,16}>")


def leads_elsewhere(line: str) -> bool | None:
    """Whether a folded line leads elsewhere in a site: True for sure, False if a document may write it, else None.

    >>> [leads_elsewhere(x) for x in ("当前位置:首页 > 总结", "欢迎来到石桥小学", "二、存在的问题")]
    [True, None, None]
    >>> [leads_elsewhere(x) for x in ("首页 学校概况 新闻动态", "河南教育网 / 信阳教育网", "首页栏目设置")]
    [True, False, None]
    """
    if (">" in line or "位置" in line or "»" in line or "›" in line) and _PLACE.fullmatch(line):
        return True
    if (
        "首页" in line[:4]
        or "页/" in line[:12]
        or ":首页" in line[:10]
        or "(www." in line[:14]
        or (line[0] == "[" and line[-1] == "]")
        or (line[-1] == "】" and line.count("】") > _BUTTONS)
        or line.endswith(("导航", "正文", "文章", "内容"))
    ) and _PLACE.fullmatch(line):
        return True
    if len(line) <= 2 and not line.strip("|>»›"):
        return False
    if "网" in line[-10:] and _SITES.fullmatch(line):
        return False
    if line[-1] == ">" and _COLUMN.fullmatch(line):
        return False
    if "欢迎" in line[:8] and _WELCOME.fullmatch(line):
        return _GREETED.search(line) is not None
    if "好" in line[1:2] and _GREETED_FIRST.fullmatch(line):
        return False
    if "欢迎" in line[-6:] and _GREETS.fullmatch(line):
        return False
    if ":" in line[:9] and _COPIED.fullmatch(line):
        return True
    if (line[-1] in "博客空间主页号微]") and _OWNER.fullmatch(line):
        return False
    if "列表" in line[-3:] and _BACK.fullmatch(line):
        return True
    if line[-1] == "页" and _CALLED.fullmatch(line):
        return True
    if line[:4] == line[:1] * 4 and _RULED.fullmatch(line):
        return True
    if "度" in line[-4:] and _OTHER.fullmatch(line):
        return True
    if "今天是" in line and _TODAY.fullmatch(line):
        return True
    if ("一" in line[:5] or "壹" in line[:5]) and _NEIGHBOUR.fullmatch(line):
        return ":" in line or len(line) < 8
    return None
