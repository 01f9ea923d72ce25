"""The year of an award: that of the last date before it in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TypeAlias

from tasks.facts.dates.dates import dates, resolve
from tasks.records import Passage, Span

_YEAR = re.compile(r"(?<![建创办立始]于)((?:19|20)\d\d)年(?!开始|起|以来|建[立校园成]|成立|创[建办立]|始建)")
_FOUNDED = ("建于", "创于", "办于", "立于", "始于")

_OFTEN = re.compile(
    r",[^,。]{0,6}(?:多次|屡次|历年)"
)  # 2008年被命名为…,多次被评为…: in which years is not told

_NEXT = ("次年", "翌年")  # 2016年当选,次年5月荣获…

Years: TypeAlias = tuple[list[int], list[str]]


def years_of(passage: Passage) -> Years:
    """Where the part names a date whose year is known, in the order of the text, and that year."""
    dated = [(m, resolve(m, passage.part.period).iso) for m in dates(passage.hans)]
    known = [
        (m.start, iso[:4])
        for m, iso in dated
        if iso
        and iso[0] != "-"
        and m.kind not in _SPANS
        and not passage.hans.endswith(_FOUNDED, 0, m.start)
        and not passage.hans.startswith(_LASTING, m.end)
    ]
    return [start for start, _ in known], [year for _, year in known]


_LASTING = ("以来", "建立", "建校", "建园", "建成", "成立", "创建", "创办", "创立", "始建")
_SPANS = ("academic_year", "plan")


def year_of(hans: str, sentence: Span, end: int, years: Years) -> str | None:
    """The year of the last date before the award in its sentence."""
    stated = list(_YEAR.finditer(hans, sentence.start, end))
    i = bisect_left(years[0], end) - 1
    if stated and not (i >= 0 and years[0][i] > stated[-1].start() and hans.startswith(_NEXT, years[0][i])):
        often = _OFTEN.search(hans, stated[-1].end(), end)
        return None if often else str(stated[-1][1])
    return years[1][i] if i >= 0 and years[0][i] >= sentence.start else None
