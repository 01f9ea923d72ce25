"""Headings that announce shortcomings or their remedies, and headings that are shortcomings themselves."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from tasks.facts.shortcomings import REMEDY, WORDED

NOUN = r"(?:问题|不足(?:之处)?|困难|困惑|差距|薄弱环节|短板|缺点|缺陷|弱点|弊端|隐患|缺憾|遗憾|矛盾|缺乏)"
_LINK = r"(?:[和与及、,]|以及|(?:主要|突出|现实|实际|具体|共性|个性|几个|一些|的|较大)){0,6}"
# The line of a heading: short, and about nothing but shortcomings.
HEADING = re.compile(
    rf"^[^。;]{{0,14}}?(?:存在|面临|不足|困难|问题|差距|薄弱|短板|困惑)[^。;]{{0,4}}{NOUN}?(?:{_LINK}{NOUN}){{0,4}}"
    rf"(?:及其?|和|与|以及)?(?:(?:形成|产生|存在)?的?(?:主要)?(?:原因|成因)(?:分析)?|(?:今后|下步|下一步|整改|改进|工作)?的?(?:建议|措施|打算|方向|对策|思路|设想|努力方向|反思|思考|分析|剖析))?$|^[^。;,、]{{2,8}}不?安全隐患$"
)
_NO_HEADING = re.compile(
    r"解决|克服|化解|针对|关注|破解|直面|反馈|查找|排查|整改(?!措施)|处理|防止|防范|立足|围绕|坚持|热点|重视|抓住|突出问题导向|弥补|补齐|消除"
)


@lru_cache(maxsize=1024)
def is_problem_heading(heading: str) -> bool:
    """Whether a heading, without its marker, announces shortcomings.

    >>> [is_problem_heading(h) for h in ("存在的问题", "存在的不足和今后打算", "主要困难")]
    [True, True, True]
    >>> [is_problem_heading(h) for h in ("着力解决突出问题", "关注热点问题,确保稳定", "工作亮点")]
    [False, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    if len(words) > 30 or is_stated_shortcoming(words):
        return False
    return HEADING.search(words) is not None and _NO_HEADING.search(words) is None


_MEASURE_HEADING = regex.compile(
    r"(?:(?:整改|改进|改正|解决|纠正|完善|应对)(?:的?(?:工作|具体|主要))?(?:措施|办法|方案|对策|举措|意见|情况|落实情况|方向)"
    r"|(?:措施|对策)(?:和|与|及)建议|^对策$|^(?:采取的)?(?:具体|主要)?措施$|整改(?:落实|台账|清单|要求|目标))"
)


@lru_cache(maxsize=1024)
def is_measure_heading(heading: str) -> bool:
    """Whether a heading announces remedies for shortcomings (not plans in general).

    >>> [is_measure_heading(h) for h in ("改进措施", "整改落实情况", "今后的打算", "安全防范措施")]
    [True, True, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    return len(words) <= 30 and _MEASURE_HEADING.search(words) is not None


_ABOUT_SHORTCOMINGS = re.compile(r"存在|面临|问题|困难|主要|[的与和及、]不足$|^.{0,4}不足$|之处")
# 饮食卫生措施还需不断加强 as a heading; 有待 alone is a stock phrase.
_NEEDED_HEADING = re.compile(r"(?:还需|仍需|尚需|还要)(?:进一步|不断|继续)[\u4e00-\u9fff]{2,4}$")
_STATED_HEADING = regex.compile(WORDED + "$")


@lru_cache(maxsize=1024)
def is_stated_shortcoming(heading: str) -> bool:
    """Whether a heading itself is a shortcoming (`师资力量薄弱`), as in reports about one subject.

    >>> [is_stated_shortcoming(h) for h in ("师资力量薄弱", "一是投入不均衡", "改造薄弱学校", "解决经费不足")]
    [True, True, False, False]
    """
    words = heading.strip(" \u3000。:;,")
    if not 5 <= len(words) <= 24 or _ABOUT_SHORTCOMINGS.search(words) or REMEDY.search(words):
        return False
    return _STATED_HEADING.search(words) is not None or _NEEDED_HEADING.search(words) is not None
