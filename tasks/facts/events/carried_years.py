"""The year that a date takes from the one before it: `2016年3月开工,8月竣工`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tasks.facts.dates.dates import DateMention
from tasks.facts.events.beside_dates import names_what_was_held
from tasks.records import Span

_REACH = 120  # characters within which a year still holds in the next sentence
_BACK = 6  # dates before it that are looked at
_OWN = ("今", "本", "当", "同")  # 今年3月 says its year


class Told(NamedTuple):
    """The dates of a part and, as far as they were read, what became of each: None if it tells of nothing."""

    mentions: Sequence[DateMention]
    settled: Sequence[DateMention | None]


def with_year_before(hans: str, told: Told, sentence: Span, period: str | None) -> DateMention:
    """The date that is to be read next, with the year that its sentence stated before; as it is if none did.

    Where the part has no year of its own, a year holds in the next sentence of the line as well.

    >>> from tasks.facts.dates.dates import dates
    >>> line = "2016年3月开工,8月竣工。"; found = dates(line)
    >>> with_year_before(line, Told(found, found[:1]), Span(0, len(line)), "2020").iso
    '2016-08'
    >>> with_year_before(line, Told(found, [None]), Span(0, len(line)), "2020").iso
    '--08'
    """
    mention = told.mentions[len(told.settled)]
    if mention.shift != 0 or not (mention.iso or "").startswith("-") or hans.startswith(_OWN, mention.start):
        return mention
    year = _of_name_behind(hans, told) or _stated(hans, told, sentence, period)
    if year is None:
        return mention
    end = mention.iso_end and year + mention.iso_end[1:]
    return mention._replace(iso=year + (mention.iso or "")[1:], iso_end=end, shift=None)


def _of_name_behind(hans: str, told: Told) -> str | None:
    """The year in the name of what was held on a day: `5月20日,2014年全县运动会举行`."""
    day, *behind = told.mentions[len(told.settled) : len(told.settled) + 2]
    return behind[0].iso if behind and names_what_was_held(hans, day, behind[0]) else None


def _stated(hans: str, told: Told, sentence: Span, period: str | None) -> str | None:
    """The year of the last date that tells of something, if it is near enough and comes first in the calendar."""
    here = len(told.settled)
    mention = told.mentions[here]
    for i in range(here - 1, max(-1, here - 1 - _BACK), -1):
        stated, settled = told.mentions[i], told.settled[i]
        if stated.start < sentence.start and (period or not _is_near(hans, stated, mention)):
            return None
        if settled is None or settled.iso is None or settled.iso.startswith("-"):
            continue
        last = settled.iso_end or settled.iso
        return last[:4] if last[5:7] <= (mention.iso or "")[2:4] else None
    return None


def _is_near(hans: str, stated: DateMention, mention: DateMention) -> bool:
    return mention.start - stated.end <= _REACH and "\n" not in hans[stated.end : mention.start]
