"""Reports on rectification without labels: a problem in each heading, what was done below it."""

from tasks.facts.problems.measures import find_measures
from tasks.facts.problems.problems import find_problems
from tests.facts.passages import passage


def both(line: str, *headings: tuple[str, int]) -> tuple[list[str], list[tuple[str, int | None]]]:
    whole = passage(line, *headings)
    problems = [line[p.start : p.end] for p in find_problems(whole)]
    return problems, [(line[m.start : m.end], m.problem_ordinal) for m in find_measures(whole)]


def test_a_heading_that_is_called_a_problem_is_one_and_what_follows_was_done() -> None:
    line = (
        "现将巡察整改情况公布如下:\n一、关于“校服费多收”问题\n已整改。把多收的钱退还家长。\n"
        "二、账实不符的问题\n重新盘点资产,登记造册。"
    )
    assert both(line, ("一、关于“校服费多收”问题", 1), ("二、账实不符的问题", 1)) == (
        ["关于“校服费多收”问题", "账实不符的问题"],
        [("已整改。把多收的钱退还家长。", 1), ("重新盘点资产,登记造册。", 2)],
    )


def test_the_deeds_may_be_a_list() -> None:
    line = "石桥小学整改报告\n(一)学习不深入\n一是完善制度。二是开展交流。\n(二)接待不规范\n学校已修订办法。"
    headings = (("(一)学习不深入", 1), ("一是完善制度", 2), ("二是开展交流", 2), ("(二)接待不规范", 1))
    assert both(line, *headings) == (
        ["学习不深入", "接待不规范"],
        [("完善制度。", 1), ("开展交流。", 1), ("学校已修订办法。", 2)],
    )


def test_what_a_problem_looks_like_is_no_deed() -> None:
    line = "督导反馈如下:\n一、师资问题\n教师紧缺,年龄偏大。\n二、校舍问题\n操场狭小,围墙破损。"
    assert both(line, ("一、师资问题", 1), ("二、校舍问题", 1))[1] == []


def test_solving_problems_is_no_problem() -> None:
    line = "整改工作总结如下:\n一、解决午休问题\n学校购置床铺。\n二、解决交通问题\n学校增开校车。"
    assert both(line, ("一、解决午休问题", 1), ("二、解决交通问题", 1)) == ([], [])
