"""Years that were blanked out open a clause as years do."""

import pytest

from tasks.facts.extract import facts_of
from tasks.records import Source
from tasks.text.read import read_source

REPORT = """\
青石县水务局2016年工作总结
2016年全县共修复水毁工程64处,投入资金980万元,我局被评为全县先进集体。
2016年秋季,全县共有39个工程完工,2016年投入资金120万元。"""


@pytest.mark.parametrize("year", ["xx", "XX", "20xx", "201x", "20XX", "××", "**", "20**", "20__", "○○"])
def test_whose_quantities_they_are_does_not_depend_on_the_year(year: str) -> None:
    told, blanked = (_told(text) for text in (REPORT, REPORT.replace("2016", year)))
    assert told == blanked
    assert ("全县", "水毁工程") in told


def test_years_that_are_spelt_out_are_no_part_of_who_won() -> None:
    text = "石桥小学工作总结\n学校成绩突出,二〇一六年十月被评为县级文明单位,二〇一七年三月被评为平安校园。\n"
    part = facts_of(read_source(Source(text, "txt", "utf-8")))[0]
    told = [(one.recipient, one.year) for one in part.awards]
    assert told == [("石桥小学", "2016"), ("石桥小学", "2017")]


def _told(text: str) -> list[tuple[str | None, str | None]]:
    part = facts_of(read_source(Source(text, "txt", "utf-8")))[0]
    return [(one.subject, one.object) for one in part.indicators]
