"""The year that a document of no year of its own takes from the papers that it cites."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.facts.dates.dates import dates
from tasks.records import Passage
from tasks.text.scans import scan

_NUMBER = scan(
    re.compile(r"[\[〔(【](?P<year>(?:19|20)\d\d)年?[\]〕)】] ?第?\d{1,4} ?(?:、\d{1,4} ?)*号"),
    "[1 [2 〔1 〔2 (1 (2 【1 【2",
)


def with_year_of_papers(passage: Passage) -> Passage:
    """The passage with the year of the papers that it cites by number, where it tells no year itself.

    A report says 按照青教发〔2012〕8号文件要求,于3月5日召开大会 and no year anywhere: the paper is of the year in
    which it is carried out. Where papers of several years are cited, or a date has its year, nothing is told.

    >>> from tasks.records import Part
    >>> line = "按照青教发〔2012〕8号文件要求,学校于9月5日召开大会。"
    >>> with_year_of_papers(Passage(line, line, Part(0, 30, 1), (), ())).part.period
    '2012'
    >>> line = line.replace("9月", "2013年9月")
    >>> with_year_of_papers(Passage(line, line, Part(0, 30, 1), (), ())).part.period is None
    True
    """
    if passage.part.period:
        return passage
    years = {match["year"] for match in _NUMBER.finditer(passage.hans)}
    if len(years) != 1 or any(_has_its_year(m.iso) for m in dates(passage.hans)):
        return passage
    return replace(passage, part=replace(passage.part, period=years.pop()))


def _has_its_year(iso: str | None) -> bool:
    return iso is not None and not iso.startswith("-")
