"""The year that the headings above a place name: a report of 2024 looks back on 2023 in its first chapter."""

from __future__ import annotations

import re

from tasks.facts.language.headings_above import headings_above
from tasks.records import Passage

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!至|到|[-—–~])")
_A_SPAN = re.compile(r"\d{4}年?(?:至|到|[-—–~])\d{2,4}")


def year_above(passage: Passage, at: int) -> str | None:
    """The year of the nearest heading above a place, or of the heading which that one stands under, that names just one.

    Months and days are said without their year below such a heading: 7月 under `一、2023年工作回顾` is July 2023, whatever the
    title of the report says.

    >>> from tasks.records import Part, Section
    >>> text = "2024年工作报告\\n一、2023年工作回顾\\n(一)抓建设\\n7月开工。"
    >>> sections = (Section(10, 21, 1, "一、", None), Section(22, 28, 2, "(一)", 0))
    >>> passage = Passage(text, text, Part(0, len(text), 1), sections, ())
    >>> year_above(passage, 29), year_above(passage, 5) is None
    ('2023', True)
    """
    for i in headings_above(passage.sections, at - 1):
        section = passage.sections[i]
        heading = passage.hans[section.start : section.end]
        if years := set(_YEAR.findall(heading)):
            return years.pop() if len(years) == 1 and not _A_SPAN.search(heading) else None
    return None
