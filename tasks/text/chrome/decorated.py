"""The title of the page once more, with what a site or the owner of the file adds: `(完整word版)安全工作总结`."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.line_views import LineView

_HEADS = 16  # lines among which the bare title stands
_SHORTEST, _LONGEST = 6, 80  # characters of a title, and of one with what is added
_EDITION = r"(?:完整|最新|精选|精品|推荐|优秀|全新|实用|通用|可编辑|可修改|word|doc|docx|pdf|文字|电子|打印|下载|版|全文|原创|整理|珍藏|收藏)"
_LEAD = regex.compile(
    rf"[(【\[]\s?{_EDITION}{{1,4}}\s?[)】\]]\s?|(?:文章|文档|资料|文件|本文)?(?:标题|题目|名称)\s?:\s?"
    r"|(?:[您你]?(?:现在|正在)?(?:正在)?(?:浏览|阅读|查看)的?(?:是|文章)?)\s?:\s?",
    regex.I,
)
_TAIL = regex.compile(
    rf"[(【\[]\s?(?:{_EDITION}{{1,4}}|第\s?\d{{1,3}}\s?页)\s?[)】\]]|\s第\s?\d{{1,3}}\s?页|\s?(?:VIP|免费)?下载|\s?VIP|\s?相关文章"
    r"|\s{0,2}[-_|—–]{1,2}\s{0,2}(?:\p{Han}{0,8}(?:文库|网|文档|范文|图书馆|大全|巴巴|豆丁|资料)|MBA智库\p{Han}{0,4})",
    regex.I,
)
_STARTS = frozenset("([【标题文资名本您你现正浏阅查")
_ENDS = frozenset(")】]页载Pp章库网档文馆全巴丁料")


def decorated_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines that are the title and an edition, a page or the name of a site, where the bare title stands too.

    Without the bare one the document would lose its own heading, which its author may have marked so himself.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "(完整word版)石桥小学安全工作总结\\n石桥小学安全工作总结\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['(完整word版)石桥小学安全工作总结']
    >>> page = "石桥小学安全工作总结(2)\\n石桥小学安全工作总结\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> clean(Source(page, "txt", "utf-8")).boilerplate
    ()
    """
    titles = {lines[i].text for i in range(min(_HEADS, len(lines))) if i not in cut and _is_title(lines[i])}
    if not titles:
        return {}
    found = (i for i, line in enumerate(lines) if i not in cut and _may_be(line.text))
    return {i: "metadata" for i in found if _bare(lines[i].text) in titles}


def _is_title(line: LineView) -> bool:
    return not line.prose and _SHORTEST <= len(line.text) <= _LONGEST and line.text[-1] not in "。;,:"


def _may_be(text: str) -> bool:
    return len(text) <= _LONGEST and (text[0] in _STARTS or text[-1] in _ENDS)


def _bare(text: str) -> str | None:
    """A line without what is added to it; None if nothing is."""
    lead = _LEAD.match(text)
    bare = text[lead.end() :] if lead else text
    tail = _TAIL.search(bare, max(0, len(bare) - 20))
    if tail is not None and tail.end() == len(bare):
        bare = bare[: tail.start()]
    return bare if bare != text else None
