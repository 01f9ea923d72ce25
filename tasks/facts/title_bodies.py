"""Bodies without a head of their own that a title opens with: libraries, unions, towns and streets."""

from __future__ import annotations

import regex

from tasks.records import Span

_HOUSES = (
    r"(?:图书馆|文化馆|博物馆|档案馆|科技馆|体育馆|少年宫|青少年宫|活动中心|总?工会|妇联|团委|团县委|团市委)"
)
_TOWNS = r"(?:镇|乡(?!镇))(?:党委|政府)?|街道(?:办事处|办|党工委)?"
# 学校图书馆 may be anybody's; only a name says whose it is.
_UNNAMED = r"(?:学校|小学|中学|幼儿园|中心校|城乡|乡镇|[我全本各某县区镇乡市省]|[xX*_]{2,})"
_WHEN_OR_WHAT = (
    r"(?:(?>(?:19|20)\d\d年?(?:[-—~]\d{4}年?)?|[xX*]{2,4}年)(?!教育)|[上下]半年|年度|第[一二三四]季度"
    r"|工作(?:总结|汇报|报告|计划)|年终)"
)
_OPENING = regex.compile(
    rf"[\s《]*(?:(?:19|20)\d\d年度?)?(?P<who>(?!{_UNNAMED})(?:\p{{Han}}{{2,10}}?{_HOUSES}|\p{{Han}}{{2,10}}?(?:{_TOWNS})))(?={_WHEN_OR_WHAT})"
)


def title_body(title: str) -> Span | None:
    """The library, union, town or street whose report a title announces.

    A town's report on its schools is written by their office, and says nothing of the sort.

    >>> title = "柳河县图书馆2014年工作总结"
    >>> span = title_body(title); title[span.start : span.end]
    '柳河县图书馆'
    >>> [title_body(t) for t in ("学校图书馆工作总结", "石桥镇2014年教育工作总结", "柳河县2014年工作总结")]
    [None, None, None]
    """
    found = _OPENING.match(title)
    return Span(*found.span("who")) if found else None
