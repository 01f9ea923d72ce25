"""The year or years that a document covers: as its title says, its opening, or its signature."""

from __future__ import annotations

import re

from tasks.facts.dates.dates import DateMention, dates
from tasks.facts.language.time_words import MASKED_YEAR

OPENING = 400  # characters in which a document says which time it covers
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]| ?[多余]?字)")  # 1950字 is how long a text is
_SPAN = re.compile(r"(?<!\d)(?P<first>(?:19|20)\d\d)年?[-—–~至到]{1,2}(?P<last>(?:19|20)\d\d)(?!\d)")
_MASKED_YEAR = re.compile(rf"{MASKED_YEAR}[ ]?学?年|(?:[xX×＊*_]{{2,4}}|20[0-9xX×*_][xX×*_])[ ]?-")
_SINCE = re.compile(
    r"[以之]?来|(?:、(?:19|20)\d\d年)*的?(?:前|往)[几两三四五一\d]?[届次]|起|开始|标准|版|颁|修订|制定|至今|,?(?:由|经|被|正式)?[^,。;]{0,6}?(?:建[校成立园]|创[建办]|[兴修新改扩始]建|成立|更名|合并|改[名制]|搬迁|迁[入至]|投入使用|组建|升格|扩建)"
    r"|,?(?:我[校园])?[^,。;]{0,8}?(?:被[^,。;]{0,14}(?:评|授|命名|认定)|荣获)"
)
_FOUNDED = re.compile(
    r"(?:[建创立办修]|成立|设立|落成|投入使用|投用|毕业|合并|更名|升格|搬迁|迁入|改制|组建)[于在至]?$"
)
# 到2030年基本实现教育现代化: what is aimed at.
_GOAL = re.compile(r"底?[,]?[^,。;]{0,24}(?:实现|力争|普及|建成|形成|达到|完成|全面|基本|确保)")
_STALE = 3  # years before its signature that a document no longer reports on
_EARLIEST = "1990"  # years before it are those of foundations, not of reports


def period(title: str, hans: str, found: list[DateMention], signed: str | None, kind: str) -> str | None:
    """The year or span of years that a document covers, None where it is masked or never stated.

    The title says it, else the opening, else the signature: a summary signed in January or February
    covers the year before, a plan the year it is signed in. A year after the signature is an intention.

    >>> period("2008—2009学年工作总结", "", [], None, "工作总结")
    '2008-2009'
    >>> period("", "", [], "2014-01-05", "工作总结"), period("", "", [], "2014-01-05", "工作计划")
    ('2013', '2014')
    """
    stated = next((m for m in dates(title) if m.iso and not m.iso.startswith("-") and m.kind != "plan"), None)
    if (span := _SPAN.search(title)) and span["first"] < span["last"]:
        return f"{span['first']}-{span['last']}"
    if stated:
        return _years(stated)
    if match := _YEAR.search(title):
        return str(match.group())
    if _MASKED_YEAR.search(title):
        return None
    opening = [
        m
        for m in found
        if m.start < OPENING and m.kind in ("year", "month", "day", "academic_year", "festival")
    ]
    opening = [m for m in opening if not (m.iso_end and _is_cited(hans, m))]
    if alone := next((m for m in opening if m.iso_end and m.iso and _has_a_line(hans, m)), None):
        return None if alone.iso and alone.iso.startswith("-") else _years(alone)
    current = [m for m in opening if m.iso and m.iso >= _EARLIEST and not _in_passing(hans, m)]
    current.sort(key=lambda m: _is_cited(hans, m))
    if signed and signed[:4].isdigit():
        current = [m for m in current if int(signed[:4]) - int(_years(m)[-4:]) <= _STALE]
    if not signed and len({_years(m) for m in opening if m.iso and not m.iso.startswith("-")}) > 2:
        return None  # a history, not the time that is reported on
    if current and not (signed and _EARLIEST <= signed < (current[0].iso or "")[:4]):
        return _years(current[0])
    if signed and not signed.startswith("-"):
        late = kind in ("工作总结", "工作汇报", "工作报告") and signed[5:7] in ("01", "02")
        return f"{int(signed[:4]) - late:04d}"
    return None


def _has_a_line(hans: str, mention: DateMention) -> bool:
    """Whether a span stands alone below the title: (2010年2月—2015年2月)."""
    before = hans[hans.rfind("\n", 0, mention.start) + 1 : mention.start]
    end = hans.find("\n", mention.end)
    return not (before + hans[mention.end : end if end >= 0 else len(hans)]).strip(" 　\t()")


def _is_cited(hans: str, mention: DateMention) -> bool:
    """Whether a date belongs to the title of a cited document: 《…规划纲要(2010—2020年)》."""
    low = max(0, mention.start - _CITED)
    return hans.rfind("《", low, mention.start) > hans.rfind("》", low, mention.start)


_CITED = 60  # characters of a cited title


def _in_passing(hans: str, mention: DateMention) -> bool:
    """Whether a date tells of a foundation, a beginning or a goal (建于2001年, 2006年以来, 到2030年实现…)."""
    if hans.endswith("到", 0, mention.start) and _GOAL.match(hans, mention.end):
        return True
    return bool(
        _SINCE.match(hans, mention.end) or _FOUNDED.search(hans, max(0, mention.start - 5), mention.start)
    )


def _years(mention: DateMention) -> str:
    first = (mention.iso or "")[:4]
    last = (mention.iso_end or first)[:4]
    return first if first == last else f"{first}-{last}"
