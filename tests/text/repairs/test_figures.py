"""Figures that a site wrote over are marked, and no fact is read from them."""

from tasks.facts.extract import facts_of
from tasks.text.read import read_bytes
from tasks.text.repairs.figures import find_figures


def test_the_year_in_the_place_of_a_count_is_marked_where_words_were_spun_too() -> None:
    text = "学校效劳人口众多。根据〔2023〕12号文件,2023年现有教师2023人,学生305人。"
    assert [(text[e.start : e.end], e.fixed, e.certain) for e in find_figures(text)] == [
        ("2023人", None, False)
    ]


def test_the_year_as_a_count_stays_in_an_honest_text() -> None:
    assert find_figures("根据〔2023〕12号文件,2023年现有学生2023人。") == []


def test_no_fact_is_read_from_a_figure_that_was_written_over() -> None:
    text = "河口小学工作总结\n9、培训2023余人。\n2023、加强安全。\n11、新建校舍2栋。"
    [part] = facts_of(read_bytes(text.encode(), name="a.txt"))
    assert [(i.value, i.unit) for i in part.indicators] == [(2.0, "栋")]
