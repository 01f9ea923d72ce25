"""Short lines of a number and what a site counts or charges, and the signs with which a page ends: `阅读 1.2万`, `¥5.00`, `—END—`."""

from __future__ import annotations

import regex

from tasks.text.chrome.verdicts import Verdict

_LONGEST = 40
# What a file costs: in money with its sign, or in what the site pays its users with.
_COIN = r"(?:积分|金币|文币|知币|学币|书币|豆币|下载券|下载点|财富值|阅读币)"
_PRICE = regex.compile(
    r"(?:\p{Han}{0,4}价格?\s?:?\s?)?[¥￥]\s?\d{1,5}(?:\.\d{1,2})?(?:\s?元)?(?:\s?/\s?[篇份月年])?"
    rf"|(?:下载)?(?:只?需要?|所需|扣除|消耗|仅需|售价|价格)?\s?:?\s?\d{{1,4}}(?:\.\d)?\s?个?{_COIN}(?:即可)?(?:下载|购买)?"
    r"|\d{1,4}(?:\.\d{1,2})?\s?元(?:下载|购买)"
)
# How many have read a page, and how long it takes them: `浏览 2.3w`, `预计阅读时间:6分钟`.
_READ = regex.compile(
    r"(?:阅读|浏览|点击|播放|观看|围观|热度|点赞|在看|收藏|评论|转发)[量数]?\s?:?\s?\d{1,4}(?:\.\d)?\s?[万千wWkK]\+?次?"
    r"|(?:全文|本文|预计|大约)?(?:预计|大约)?阅读(?:时间|时长|全文|本文)?[\s:]{0,2}(?:大?约|需要?|预计){0,2}[\s:]{0,2}\d{1,3}\s?分钟"
)
# Marks, votes and letters to choose from, as their buttons show them before anyone has pressed one.
_VOTES = regex.compile(r"[0-5]\.\d\s?分|0\s?分|\(0\)|0(?:\.0{1,2})?%|A[+-]?(?:\s?A[+-]?){1,3}")
_PLACE = regex.compile(
    r"\[\d{1,3}\]|(?:共\s?\d{1,4}\s?页[,/\s]{0,3})?当前(?:在|为|是)?第?\s?\d{1,4}\s?(?:/\s?\d{1,4}\s?)?页"
)
_FIELD = regex.compile(r"(?:NUM)?PAGES?(?:\s?\\\*\s?(?:MERGEFORMAT|Arabic|ROMAN))*(?:\s?\d{1,4})?")
_DOTS = regex.compile(r"[.…]{2,24}")
_END = regex.compile(
    r"(?:[-—–=*~·]{1,12}|[(【\[<])\s?(?:the end|end|(?:全文|正文|本文)?[完毕])\s?(?:[-—–=*~·]{1,12}|[)】\]>])",
    regex.I,
)
_ROOM = regex.compile(
    r"[^。;]{0,16}(?:最多|还可以?|不超过)可?(?:输入|填写|评论)?\s?\d{2,4}\s?个?字(?:符|内)?"
)
_FOLLOW = regex.compile(
    r"(?:欢迎|请|点击|长按|扫码|扫描|微信)?关注\s?[“\"「【]?[^\s“”\"。,;]{2,16}[”\"」】]?\s?(?:官方)?(?:微信)?(?:公众号|公众平台|订阅号|服务号|视频号)"
)
_MACHINE = regex.compile(
    r"(?:本文|以上|该|此)?(?:内容|摘要|回答|文章|总结)?由\s?AI(?:大模型|技术)?(?:辅助|智能|自动)?生成(?:,[^。;]{2,16})?"
)
_CHOICE = regex.compile(r"[-=]{2,10}\s?请选择\p{Han}{0,6}\s?[-=]{2,10}")
_HANDS = regex.compile(
    r"(?:文/图|图/文|文图|图文/|文字/|摄影/)\s{0,2}\p{Han}{2,8}(?:[\s、]\p{Han}{2,4}){0,3}"
)
_ARROW = regex.compile(r"[←→⇐⇒]\s?[^。;,:]{4,40}")

# The forms, what each can't do without, what it is, and whether only pages write it.
_FORMS = (
    (_PRICE, "0123456789分币券点值载买元篇份月年", "metadata", False),
    (_READ, "万千wWkK+次钟", "metadata", False),
    (_VOTES, "分)%A+-", "metadata", False),
    (_PLACE, "]页", "page_marker", False),
    (_FIELD, "EScTN0123456789", "page_marker", True),
    (_DOTS, ".…", "preview_marker", False),
    (_END, "-—–=*~·)】]>", "metadata", False),
    (_ROOM, "字符内", "nav", False),
    (_FOLLOW, "号台", "nav", False),
)
_OPENED = {"←": _ARROW, "→": _ARROW, "⇐": _ARROW, "⇒": _ARROW, "文": _HANDS, "图": _HANDS, "摄": _HANDS}


def tallied(line: str) -> Verdict | None:
    """What a folded line is that gives a count, a price or a mark of a site, or ends a page.

    Documents give counts as well, if rarely on a line of their own: only the place decides, but for what no
    document writes, the codes of a word processor and the word of a site that a machine wrote its text.

    >>> [tallied(x) for x in ("¥5.00", "阅读 1.2万", "预计阅读时间:6分钟")] == [Verdict("metadata", False)] * 3
    True
    >>> tallied("PAGE \\\\* MERGEFORMAT 2"), tallied("由AI生成,仅供参考")
    (Verdict(kind='page_marker', sure=True), Verdict(kind='metadata', sure=True))
    >>> [tallied(x) for x in ("5.6万元", "阅读教学时间30分钟", "(一)", "合格率95%", "PAGE计划")]
    [None, None, None, None, None]
    """
    if len(line) > _LONGEST:
        return None
    for form, ends, kind, sure in _FORMS:
        if line[-1] in ends and form.fullmatch(line):
            return Verdict(kind, sure)
    if "AI" in line[:10] and _MACHINE.fullmatch(line):
        return Verdict("metadata", True)
    if "请选择" in line[:13] and _CHOICE.fullmatch(line):
        return Verdict("nav", True)
    opened = _OPENED.get(line[0])
    return Verdict("nav", False) if opened is not None and opened.fullmatch(line) else None
