"""Figures inside which a site wrote a year give no fact, and say so."""

import pytest

from tasks.facts.extract import facts_of
from tasks.facts.quantities.overwritten import written_over
from tasks.records import Source
from tasks.text.read import read_source


@pytest.mark.parametrize("hans", ["图书12023册。", "电话2023114。", "2023年有教师22人,图书202345册。"])
def test_a_figure_alone_shows_nothing(hans: str) -> None:
    assert written_over(hans) == []


@pytest.mark.parametrize("hans", ["面积12023.5平方米", "编号120231234567"])
def test_decimals_and_codes_are_not_looked_at(hans: str) -> None:
    assert written_over(hans, spun=True) == []


def test_what_was_written_over_is_an_issue_and_no_indicator() -> None:
    text = "柳溪小学办学汇报\n学校家长22023人,学生736人,教师45人。202223年村小撤并。"
    [part] = facts_of(read_source(Source(text, "txt", "utf-8")))
    assert [i.value for i in part.indicators] == [736, 45]
    assert [i.note for i in part.issues if i.kind == "overwritten_figure"] == ["22023", "202223"]


def test_a_share_above_a_thousand_per_cent_shows_that_figures_were_written_over() -> None:
    hans = "农户362023户,入学率为20230%。"
    assert [hans[one.start : one.end] for one in written_over(hans)] == ["362023", "20230"]
    assert written_over("农户362023户,入学率为99%。") == []
