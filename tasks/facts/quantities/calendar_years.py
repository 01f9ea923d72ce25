"""Numbers before 年 that are a year of some calendar, and no stretch of time."""

from __future__ import annotations

import re

from tasks.facts.dates.pattern import OF_TAIWAN
from tasks.facts.quantities.articles import ENDS
from tasks.facts.quantities.candidates import Quantity

_CALENDARS = (
    "公元",
    "公元前",
    "民国",
    "光绪",
    "康熙",
    "乾隆",
    "宣统",
    "道光",
    "同治",
)  # 始建于公元1877年, 光绪三年
# 大正9年(1920年), 同治四年(1865): a year by two calendars; 103年师铎奖: a year of Taiwan before what was held in it.
_DATED = re.compile(r"\((?:公元|西元)?(?:1[5-9]|20)\d\d年?\)")
_OF_TAIWAN = re.compile(
    r"1[01]\d年(?=[一-鿿]{0,8}?(?:奖|节|优良|优秀|比赛|竞赛|评选|会考|学测|指考|统测|教师|第一|上半|春|夏|秋|冬|预算|度))|(?<=[于至到自从在])1[01]\d年(?![的来以多余历左内])(?=[一-鿿])"
)
_YEARLY = frozenset({"年", "届", "级", "版", "学年", "度"})
_SPAN_BEFORE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}年?(?:[-—–~～至到]|——)\Z")
# 16年,我校…: two digits of a year at the head of a clause, before the one that acts or before a season.
_OPENS_CLAUSE = re.compile(r",(?:我|学校|全)|[春秋夏冬]|(?:我校|我县|全[校县市])|[上下]半年")
# 在83年迁到河西, 于85年建成: of the last century, behind a word of time and before what was done then.
_DONE_THEN = re.compile(r"(?![的来以多余历左内间里之后中漫])[一-鿿]")
_NUMBERED_YEAR = re.compile(r"[0-9]{1,2}\.(?:19|20)[0-9]{2}年")  # 1.2012年: an item that begins with a year
_HISTORY = re.compile(r"的?(?:[悠漫]?[久长]的?)?历史|以?来|前")
_SENTENCE_ENDS = frozenset("。;\n")
_ENDS = frozenset((*ENDS, ""))
_COMPARING = frozenset("比较")
_ERA_REACH = 1500  # characters that a chapter of a gazetteer goes on in one era


def is_calendar_year(hans: str, found: Quantity) -> bool:
    """Whether a quantity of years names one: 2013年, 07年, 民国3年, 大正9年(1920年), 108年教师奖.

    >>> from tasks.facts.quantities.quantities import quantities
    >>> texts = ("2013年", "始于07年", "大正9年(1920年)", "任教9年", "1700年的历史")
    >>> [is_calendar_year(text, next(quantities(text))) for text in texts]
    [True, True, True, False, False]
    """
    return found.written in _YEARLY and (_is_year(hans, found) or _is_short_year(hans, found))


def _is_short_year(hans: str, found: Quantity) -> bool:
    """07年, 在83年建成, 2007-10年, 1.2012年, 16年春: no stretch of time is written with a nought, a year or an item before it."""
    at = found.number
    if _is_of_era(hans, found):
        return True
    if hans[at] == "0" and hans[at + 1 : at + 2].isdigit():
        return True
    if 10 <= found.value <= 29 and _OPENS_CLAUSE.match(hans, found.end) and hans[at - 1 : at] in _ENDS:
        return not found.chinese and found.end - at == 3
    if 50 <= found.value <= 99 and found.end - at == 3 and hans[at - 1 : at] in frozenset("在于自从"):
        return not found.chinese and _DONE_THEN.match(hans, found.end) is not None
    return _SPAN_BEFORE.search(hans, max(0, at - 8), at) is not None or (
        _NUMBERED_YEAR.match(hans, at) is not None
    )


def _is_of_era(hans: str, found: Quantity) -> bool:
    """7年,改为初级小学 at the head of a sentence, behind 民国3年: a year of the era named before."""
    at = found.number
    if (
        found.chinese
        or found.start != at
        or not (hans[found.end : found.end + 1] == "," and found.value < 40)
    ):
        return False
    heads = hans[at - 1 : at] in _SENTENCE_ENDS or hans[max(0, at - 3) : at].rstrip(" \u3000").endswith("\n")
    return heads and hans.rfind("民国", max(0, at - _ERA_REACH), at) >= 0


def _is_year(hans: str, found: Quantity) -> bool:
    if (
        _DATED.match(hans, found.end)
        or hans.endswith(_CALENDARS, 0, found.number)
        or (
            100 <= found.value < 120
            and (OF_TAIWAN.match(hans, found.number) or _OF_TAIWAN.match(hans, found.number)) is not None
        )
    ):
        return True
    earliest = (
        1900 if _HISTORY.match(hans, found.end) else 1600
    )  # 同治四年(1865年); 1700年的历史 is a stretch of time
    plain = found.bound == "exact" or hans[found.number - 1 : found.number] in _COMPARING  # 比2016年多150人
    return (earliest <= found.value <= 2100 and found.value_high is None and plain) or (
        found.value_high is not None and found.value_high >= 1900 and found.value <= 2100
    )
