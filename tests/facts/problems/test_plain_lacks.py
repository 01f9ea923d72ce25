"""Shortcomings that no heading announces: told in prose, or torn from the page before."""

from dataclasses import replace

import pytest

from tasks.facts.problems.headings import is_measure_heading, is_problem_heading
from tasks.facts.problems.problems import find_problems
from tests.facts.passages import passage


def told(line: str, *headings: tuple[str, int]) -> list[tuple[str, int | None]]:
    return [(line[p.start : p.end], p.ordinal) for p in find_problems(passage(line, *headings))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("石桥小学师资力量薄弱,教学设备陈旧,家长呼声很高。", ["石桥小学师资力量薄弱,教学设备陈旧"]),
        ("由于柳河镇园舍老化,活动器材破损,镇里重新作了规划。", ["由于柳河镇园舍老化,活动器材破损"]),
        ("2、门卫管理松散,夜间值班缺乏记录。", ["门卫管理松散,夜间值班缺乏记录"]),
        (
            "保育工作不够细致,家访一度停顿;个别教师对游戏的研究不深入。",
            ["保育工作不够细致", "个别教师对游戏的研究不深入"],
        ),
    ],
)
def test_several_lacks_in_one_sentence_state_a_shortcoming(line: str, expected: list[str]) -> None:
    assert [words for words, _ in told(line)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "石桥小学克服师资力量薄弱,教学设备陈旧的困难。",
        "柳河镇对布局不合理,设施破旧的村小作了调整。",
        "如果师资力量薄弱,教学设备陈旧,质量就无从谈起。",
        "我们总结亮点和不足,明确了方向。",
        "教学设备陈旧。",
    ],
)
def test_a_lack_that_is_mended_or_only_thought_of_states_none(line: str) -> None:
    assert told(line) == []


def test_a_page_may_begin_amid_an_item() -> None:
    line = "措施不多,力度还要加大。\n2.组织生活质量不高。一些支部只图完成次数。\n3.党员管理松散。谈心很少。"
    headings = (("2.组织生活质量不高", 1), ("3.党员管理松散", 1))
    assert told(line, *headings) == [("组织生活质量不高。", 2), ("党员管理松散。", 3)]


def test_an_item_of_a_torn_list_may_tell_its_shortcoming_later() -> None:
    line = "2、账目管理松散。\n3、食堂的收入,须按月上交。个别学校上交不及时。\n4、票据保管混乱。"
    headings = (("2、账目管理松散", 1), ("3、食堂的收入,须按月上交", 1), ("4、票据保管混乱", 1))
    assert [n for _, n in told(line, *headings)] == [2, 3, 4]


def test_the_items_of_a_torn_list_may_have_items_of_their_own() -> None:
    line = "2、师资方面:(1)教师紧缺。(2)年龄偏大。\n3、校舍方面:(1)围墙破损。(2)操场狭小。"
    assert told(line, ("2、师资方面", 1), ("3、校舍方面", 1)) == [
        ("(1)教师紧缺", 1),
        ("(2)年龄偏大", 2),
        ("(1)围墙破损", 1),
        ("(2)操场狭小", 2),
    ]


def test_a_sort_of_failing_only_heads_what_shows_it() -> None:
    line = (
        "一、存在的问题\n(一)形式主义\n形式主义是指只图表面。主要有:\n1.学习不够扎实。\n2.检查走过场。\n"
        "(二)官僚主义方面\n与教师谈心少,不了解难处。"
    )
    headings = (
        ("一、存在的问题", 1),
        ("(一)形式主义", 2),
        ("1.学习不够扎实", 3),
        ("2.检查走过场", 3),
        ("(二)官僚主义方面", 2),
    )
    assert told(line, *headings) == [
        ("学习不够扎实。", 1),
        ("检查走过场。", 2),
        ("与教师谈心少,不了解难处", 2),
    ]


def test_a_section_of_problems_may_say_that_there_are_none() -> None:
    line = "三、主要问题\n学校和教师没有以补课为由向学生收费。公示栏更新不及时。也没有强制订购资料的现象。"
    assert told(line, ("三、主要问题", 1)) == [("公示栏更新不及时。", 1)]


def test_lines_below_labels_that_a_sentence_announces_are_problems() -> None:
    line = "石桥小学存在的不足有几个方面:\n师资队伍:\n年龄偏大。\n校际之间待遇存在差距。\n管理:\n制度需要更新。\n"
    whole = passage(line, ("师资队伍:", 1), ("管理:", 1))
    unnumbered = replace(whole, sections=tuple(replace(s, marker="") for s in whole.sections))
    assert [line[p.start : p.end] for p in find_problems(unnumbered)] == [
        "年龄偏大。",
        "校际之间待遇存在差距。",
        "制度需要更新。",
    ]


def test_what_an_analysis_finds_out_to_adjust_announces_no_list() -> None:
    line = "分析成绩可以发现教学里的不足,据此改换教法。\n首先,各班成绩差异不大。\n其次,少数学生参加了补考。"
    assert told(line) == []


def test_a_heading_that_only_announces_may_have_its_list_on_its_line() -> None:
    line = "一、自查情况\n(一)收费规范,无乱收费现象。\n(二)存在的问题。一是公示不全;二是票据管理有漏洞。\n"
    headings = (("一、自查情况", 1), ("(一)收费规范,无乱收费现象", 2), ("(二)存在的问题", 2))
    rows = told(line, *headings, ("一是公示不全", 3), ("二是票据管理有漏洞", 3))
    assert rows == [("公示不全;", 1), ("票据管理有漏洞。", 2)]


def test_a_sentence_that_says_there_are_difficulties_is_none_of_them() -> None:
    line = "三、主要困难\n由于种种原因,石桥小学仍面临不少困难。\n部分家长不重视教育。"
    assert told(line, ("三、主要困难", 1)) == [("部分家长不重视教育。", 1)]


@pytest.mark.parametrize(
    "heading", ["亟待解决的问题", "需要上级帮助解决的困难和问题", "需要改进的地方", "发展中的瓶颈"]
)
def test_what_waits_to_be_solved_heads_problems(heading: str) -> None:
    line = f"四、{heading}\n1、教师紧缺。\n2、围墙未修。"
    assert told(line, (f"四、{heading}", 1), ("1、教师紧缺", 2), ("2、围墙未修", 2)) == [
        ("教师紧缺。", 1),
        ("围墙未修。", 2),
    ]
    assert not is_problem_heading("着力解决突出问题")


def test_plans_and_ways_of_rectification_head_remedies() -> None:
    assert all(map(is_measure_heading, ("整改计划", "改进方法", "解决问题的措施", "对策与措施")))
    assert not any(map(is_measure_heading, ("完善工作计划", "解决策略", "安全防范措施")))


def test_lines_that_name_an_aspect_give_a_problem_each() -> None:
    line = "三、存在的问题\n备课方面:个别教案雷同。建议集体备课。\n作业方面:批改不及时。\n听课方面:记录只有5次。\n"
    assert told(line, ("三、存在的问题", 1)) == [
        ("备课方面:个别教案雷同。", 1),
        ("作业方面:批改不及时。", 2),
        ("听课方面:记录只有5次。", 3),
    ]
