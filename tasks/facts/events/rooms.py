"""The room of a date in its sentence: the words between the dates before and after it, which tell its event."""

from __future__ import annotations

import re

from tasks.facts.dates.dates import DateMention
from tasks.facts.events.beside_dates import HEAD_OF_NAME
from tasks.records import Span

_LISTING = ("、", "和", "与", "及")
_CLAUSE = (",", ";", ":")
_CALENDAR = ("day", "month", "year", "festival")


_FIRST_DAY = re.compile(r"(?:[春秋]季?)?(?:新?学[期年])?开学(?:的?第|首日|前)")


def room_of(
    hans: str, mentions: list[DateMention], settled: list[DateMention | None], i: int, sentence: Span
) -> tuple[int, int, Span]:
    """The room of a date in its sentence, between the dates before and after it.

    A year in a name and a festival that is celebrated (召开庆祝第N个教师节大会) end no room.

    The span is that of the dates that are listed with it (1957年、1989年和2003年三次扩建).

    >>> from tasks.facts.dates.dates import dates
    >>> line = "学校于3月5日、8日召开家长会,6月1日举行会演。"; found = dates(line)
    >>> low, high, row = room_of(line, found, list(found), 1, Span(0, len(line)))
    >>> line[low:high], line[row.start : row.end]
    ('学校于3月5日、8日召开家长会,', '3月5日、8日')
    """
    first = _first_of_row(hans, mentions, i, sentence)
    low = max(sentence.start, mentions[first - 1].end if first else 0)
    high, listed = sentence.end, mentions[i].end
    for j in range(i + 1, len(mentions)):
        later = mentions[j]
        if later.start >= sentence.end:
            break
        between = hans[listed : later.start]
        if _WEEKDAY.sub("", between) in _LISTING and later.kind == mentions[i].kind:
            listed = later.end
            continue
        if later.kind in ("year", "festival", "month") and settled[j] is None and between[-1:] not in _CLAUSE:
            continue  # 举行2013年朗诵比赛, 召开庆祝教师节大会
        if later.kind in ("year", "festival") and settled[j] is None and HEAD_OF_NAME.fullmatch(between):
            continue  # 5月20日,2014年全县运动会举行
        if between == "," and _FIRST_DAY.match(hans, later.end):
            continue  # 9月2日,2018年秋季学期开学第二天,…
        if later.kind in _CALENDAR and (len(between) > 2 or between[:1] in (",", ";", "。")):
            high = min(high, max(later.start, mentions[i].end))
            break
    return low, high, Span(mentions[first].start, listed)


def _first_of_row(hans: str, mentions: list[DateMention], i: int, sentence: Span) -> int:
    """The first of the dates that are listed with one: what they are the dates of may stand before it."""
    while i > 0 and mentions[i - 1].start >= sentence.start and mentions[i - 1].kind == mentions[i].kind:
        if _WEEKDAY.sub("", hans[mentions[i - 1].end : mentions[i].start]) not in _LISTING:
            break
        i -= 1
    return i


# 1月27日(星期四)、2月10日(星期四): the day of the week behind a date.
_WEEKDAY = re.compile(r"[ 　]?[(](?:星期|周|礼拜)[一二三四五六日天][)]")
