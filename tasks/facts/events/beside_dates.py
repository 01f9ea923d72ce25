"""Dates that stand beside another and date nothing of their own: the month over its days, the occasion of a day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tasks.facts.dates.dates import DateMention
from tasks.records import Span

_HEADS = re.compile(r"份?(?:工作|活动|安排)?[::]\s*(?:[(]?\d{1,2}[)、.]\s*)?")
_HOLDS = re.compile(r"(?:开展|举行|举办|组织|召开|进行|公布|发布|下发|印发|完成)了?\Z")
_EVE_ONLY = re.compile(
    r"(?:即将)?(?:来临|到来)?之际,(?:为了?|围绕|以)(?:(?!举[行办]|召开|开展|组织|表彰)[^。;])*[于在]"
)
_SET_BESIDE = (":", "(", "", "是", "为")  # 3月12日:植树节, 3月12日是植树节: what day it is
# 9月6日,在第39个教师节来临之际,…: an occasion behind a day, no day of its own.
_ON_THE_EVE = re.compile(r"[节日]?(?:即将|就要)?(?:来临|到来)?(?:之际|前[夕后]|期间|之前)")
_NO_STOP = frozenset("。;!?\n")


def only_beside(hans: str, mentions: Sequence[DateMention], i: int) -> bool:
    """Whether a date only says of which month the day beside it is, or what day it is.

    >>> from tasks.facts.dates.dates import dates
    >>> text = "三月:1、3月8日开展主题活动,3月12日(植树节)植树"
    >>> found = dates(text)
    >>> [text[m.start : m.end] for i, m in enumerate(found) if only_beside(text, found, i)]
    ['三月', '植树节']
    >>> text = "四月:组织体检,5月开放日"
    >>> any(only_beside(text, dates(text), i) for i in range(2))
    False
    """
    mention = mentions[i]
    if i + 1 < len(mentions) and _heads_days(hans, mention, mentions[i + 1]):
        return True
    if not i:
        return False
    before = mentions[i - 1]
    if _is_of_its_month(hans, before, mention) or names_what_was_held(hans, before, mention):
        return True
    if mention.kind != "festival" or not _is_day_before(hans, before, mention):
        return False
    names_it = hans[before.end : mention.start].strip(" 　,") in _SET_BESIDE
    return names_it or _ON_THE_EVE.match(hans, mention.end) is not None


def _heads_days(hans: str, month: DateMention, day: DateMention) -> bool:
    """Whether a month only heads its days: `三月:1、3月8日开展活动`."""
    if month.kind != "month" or day.kind != "day" or not (day.iso or "").startswith(f"{month.iso}-"):
        return False
    return _HEADS.fullmatch(hans, month.end, day.start) is not None


def _is_of_its_month(hans: str, day: DateMention, month: DateMention) -> bool:
    """Whether a month behind a day says which of its kind was held: `6月12日六月份读书日`, `6月12日开展6月安全检查`."""
    if month.kind != "month" or day.kind != "day" or day.end > month.start:
        return False
    between = hans[day.end : month.start]
    return not between or (_NO_STOP.isdisjoint(between) and _HOLDS.search(between) is not None)


#: 5月20日,“2014年…, 5月20日,在2014年…: the year of a name at the head of what happened.
HEAD_OF_NAME = re.compile(r"(?:[上下]午)?[,、](?:[我全]校|在)*[“《]?")
_LOOKS_BACK = re.compile(r"[^,。;\n]{0,24}?(?:总结|表彰|颁奖|述职|考核)")


def names_what_was_held(hans: str, day: DateMention, year: DateMention) -> bool:
    """Whether a year right behind a day without one only names what was held: `5月20日,2014年全县运动会举行`.

    >>> from tasks.facts.dates.dates import dates
    >>> text = "5月20日,2014年全县中小学生运动会举行。"
    >>> names_what_was_held(text, *dates(text))
    True
    >>> text = "2月20日,2014年全县教育工作总结大会召开。"
    >>> names_what_was_held(text, *dates(text))
    False
    """
    if day.kind not in ("day", "month") or not (day.iso or "").startswith("-"):
        return False
    if year.kind != "year" or year.iso_end or hans[year.end - 1] != "年":
        return False
    looks_back = _early(day) and _LOOKS_BACK.match(hans, year.end) is not None
    return HEAD_OF_NAME.fullmatch(hans, day.end, year.start) is not None and not looks_back


def _early(day: DateMention) -> bool:
    """Whether a date lies in the months in which the year before is summed up."""
    return (day.iso or "")[2:4] in ("01", "02", "03")


def _is_day_before(hans: str, day: DateMention, festival: DateMention) -> bool:
    """Whether nothing but a comma and a word stands between a day and the occasion behind it."""
    between = hans[day.end : festival.start]
    return day.kind == "day" and len(between) < 12 and _NO_STOP.isdisjoint(between)


def leads_in(hans: str, mentions: Sequence[DateMention], i: int, sentence: Span) -> bool:
    """Whether an occasion only leads in the day behind it: `在教师节来临之际,为弘扬师德,学校于9月15日举行…`.

    >>> from tasks.facts.dates.dates import dates
    >>> text = "在教师节来临之际,为弘扬师德,学校于9月15日举行大会"
    >>> leads_in(text, dates(text), 0, Span(0, len(text)))
    True
    >>> text = "教师节举行大会,9月15日开课"
    >>> leads_in(text, dates(text), 0, Span(0, len(text)))
    False
    """
    if i + 1 == len(mentions) or mentions[i + 1].start >= sentence.end or mentions[i + 1].kind != "day":
        return False
    return _EVE_ONLY.fullmatch(hans[mentions[i].end : mentions[i + 1].start]) is not None
