"""Numbers that are none of the document's: how many texts a page collects, how large its file is, whom to call."""

from __future__ import annotations

import re

from tasks.facts.quantities.candidates import Quantity

# 工作总结(精选7篇): a site says how many documents it has put together.
_COLLECTED = re.compile(
    r"(?:总结|小结|计划|规划|报告|汇报|方案|材料|体会|心得|讲话稿?|发言稿?|演讲稿|范文|范本|模板|"
    r"精选|通用|热门|推荐|优秀|经典|实用|最新|集锦|锦集|合集|汇总|大全)\s*[(\[【]?(?:精选|通用|热门|推荐|优秀|集锦|锦集|合集|共)?\Z"
)
_WRITTEN = re.compile(
    "撰|写(?!作)|[上呈递提]交|上报|报[送道]|[发刊]表|刊[发登]|编[写印撰制发]|送[交达审]|收[到集取]|征集|征文|[完形]成"
)
# …二十篇一: the number of the first text stands right behind.
_COLLECTION_ENDS = frozenset((")", "]", "】", "\n", "_", "》", "", *"一二三四五六七八九十"))
_TITLE_LENGTH = 40
_MARKED = re.compile("[,;。:]")
_SHORTEST_CALLED = 1_000_000  # telephone numbers without an area code have seven digits
_TELEPHONE = re.compile(r"1[3-9]\d{9}(?!\d)")
_CALLED_BEFORE = re.compile(r"(?:电话|热线|手机|传真|专线|号码|QQ群?号?)[:是为]?\s?\Z")
_FILE_SIZE = re.compile(r"(?:\A|\n)(?:文[档件])?(?:大小|格式)?[-—·•:: ]*\Z")


def is_telephone(hans: str, found: Quantity) -> bool:
    """咨询热线0431…, 13800000000(周老师): what is called; sums of money as long are written with 亿.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> [is_telephone(t, q) for t in ("咨询电话:2345678,", "投入2345678元") for q in quantities(t)]
    [True, False]
    """
    if found.value < _SHORTEST_CALLED:
        return False
    if _CALLED_BEFORE.search(hans, max(0, found.number - 5), found.number):
        return True
    return found.unit != "元" and _TELEPHONE.match(hans, found.number) is not None


def is_collection(hans: str, found: Quantity) -> bool:
    """工作总结(精选7篇), 活动总结1300字 in a title; a line in which somebody writes or hands in states a count.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> [is_collection(t, q) for t in ("教学总结(精选6篇)", "自查报告锦集6篇", "撰写总结6篇") for q in quantities(t)]
    [True, True, False]
    """
    line = hans.rfind("\n", 0, found.number) + 1
    ends = hans[found.end : found.end + 1]
    if ends not in _COLLECTION_ENDS and not (ends == "(" and _is_title(hans, line, found)):
        return False
    if _WRITTEN.search(hans, max(line, found.number - 40), found.number):
        return False
    return _COLLECTED.search(hans, max(0, found.number - 8), found.number) is not None


def _is_title(hans: str, line: int, found: Quantity) -> bool:
    """2020年度工作总结3篇(5) alone on its line, and no mark before it."""
    end = hans.find("\n", found.end)
    end = end if end >= 0 else len(hans)
    return end - line < _TITLE_LENGTH and not _MARKED.search(hans, line, end)


def is_file_size(hans: str, found: Quantity) -> bool:
    """7.25 KB on a line of its own, or behind 大小.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> [is_file_size(t, q) for t in ("- 7.25 KB", "附件不超过500KB") for q in quantities(t)]
    [True, False]
    """
    return _FILE_SIZE.search(hans, max(0, found.start - 12), found.start) is not None
