"""For whom, or how often, a quantity is meant: 每周例会1次, 人均读书11本, 生均图书30册."""

from __future__ import annotations

import re

from tasks.facts.indicators.counted import Counted
from tasks.facts.quantities.quantities import Quantity
from tasks.records import Span

_PER = re.compile(
    r"每(?:名|位|个)?(?:人|生|校|班|所|户|师|学生|教师|学期|学年|季度|半年|[两三四]?周(?:[一二三四五六日](?![节次课期个场篇]))?|星期|两?个?月|两?天|日|[两三]?年|[期间批场轮组栋处份])(?:每[周月天年日餐顿])?|每[餐顿]|"
    r"(?:(?<![每个多等工])人|生|师|(?<![学各])校|户|(?<![各全])班|月)均(?!衡)"
)
_OF_EACH = re.compile(r"人均(?:占有|拥有|享有)?\Z")
_DEED = re.compile("[读撰写听捐增减]")  # 人均读书11本


def with_per(hans: str, found: Quantity, before: int, what: Counted) -> Counted:
    """What a quantity counts, with the word that says for each of whom or how often.

    Shares are not told for each of anybody, and 人均 is part of a name (人均耕地) unless a deed is counted.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> hans = "教师每周听课2节"
    >>> with_per(hans, next(quantities(hans)), 0, Counted(Span(4, 6))).per
    '每周'
    >>> hans = "各校均配备保健教师1名"
    >>> with_per(hans, next(quantities(hans)), 0, Counted(Span(5, 9))).per
    ''
    """
    per = _per(hans, found, before) if found.dimension != "share" else ""
    if not per:
        return what
    own = what.object
    of_each = _OF_EACH.search(hans, max(0, own.start - 4), own.start) if per == "人均" and own else None
    if own and of_each and (found.dimension == "money" or not _DEED.match(hans, own.start)):
        return what._replace(object=Span(of_each.start(), own.end))  # 人均耕地: its name
    return what._replace(per=per)


def _per(hans: str, found: Quantity, before: int) -> str:
    """For whom or how often a quantity is meant: 每周, 每学期, 人均, in its own clause."""
    low = max(before, found.start - 24)
    if hans.find("每", low, found.start) < 0 and hans.find("均", low, found.start) < 0:
        return ""
    low = max(low, hans.rfind(",", low, found.start) + 1)
    last = None
    for match in _PER.finditer(hans, low, found.start):
        last = match
    return last.group().replace("个", "") if last else ""


# 健康教育课每两周1节: a lesson, a meeting, a paper; 教师每周 tells who, and not what.
_THING = re.compile(
    r"(?:[一-鿿]*(?:课|例会|班会|会议|晚会|活动|讲座|演练|培训|检查|巡查|值班|家访|例检|体检|消毒|补助|补贴|津贴|伙食费|学费|收费|餐费|工资|听课|教研))(?=每)"
)


def _done_each(hans: str, own: Span) -> Span | None:
    """健康教育课每两周, of which the lesson is what is counted."""
    thing = _THING.match(hans, own.start, own.end)
    return Span(own.start, thing.end()) if thing else None


def past_per(hans: str, own: Span) -> Span | None:
    """教师每周听课: what is done each week, without those who do it; 每生每学期 alone is no thing."""
    if hans.find("每", own.start, own.end) < 0 and hans.find("均", own.start, own.end) < 0:
        return own
    end = own.start
    for match in _PER.finditer(hans, own.start, own.end):
        end = match.end()
    if end == own.end > own.start:
        return _done_each(hans, own)
    return Span(end, own.end) if own.end - end > 1 and end > own.start + 1 else own
