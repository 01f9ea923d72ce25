"""Texts that end their sentences with a point: 全校有教师36人.其中女教师20人.

Typists who never left the Latin keyboard, and converters from old word processors, set `.` for 。. Every rule that asks
where a sentence ends would miss all of theirs. The text keeps its points; rules read it with full stops.
"""

from __future__ import annotations

import regex

# A point behind a character that ends a sentence; behind the number of a heading (一.概况, (二).师资) it marks the heading.
_NUMBER = r"[一二三四五六七八九十\d]{1,3}"
_POINT = regex.compile(
    rf"[.．](?<=[\p{{Han}}”’」』》)）%％].)(?<!(?:\A|[\n。.．])[ 　]*第?{_NUMBER}[)）]?.)(?<![(（]{_NUMBER}[)）].)(?![.．A-Za-z])"
)
_HABIT = 3  # points that show the habit,
_RARELY = 4  # where full stops are four times as rare


def with_full_stops(text: str) -> str:
    """The text with 。 for the points that end its sentences, in its own length; other texts as they are.

    >>> with_full_stops("一.概况\\n全校有教师36人.其中女教师20人,占55.6%.学生820人.")
    '一.概况\\n全校有教师36人。其中女教师20人,占55.6%。学生820人。'
    >>> with_full_stops("阿依古丽.买买提老师获奖。学校有教师36人。学生820人.")
    '阿依古丽.买买提老师获奖。学校有教师36人。学生820人.'
    """
    if "." not in text and "．" not in text:
        return text
    points = [match.start() for match in _POINT.finditer(text)]
    if len(points) < max(_HABIT, _RARELY * text.count("。")):
        return text
    signs = list(text)
    for at in points:
        signs[at] = "。"
    return "".join(signs)
