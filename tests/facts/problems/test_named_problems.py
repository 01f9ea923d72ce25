"""Shortcomings that a sentence names on its way to something else."""

from tasks.facts.problems.headings import is_measure_heading, is_problem_heading
from tasks.facts.problems.problems import find_problems
from tests.facts.passages import passage


def told(line: str, *headings: tuple[str, int]) -> list[tuple[str, int | None]]:
    return [(line[p.start : p.end], p.ordinal) for p in find_problems(passage(line, *headings))]


def test_findings_are_quoted_before_what_was_done_about_them() -> None:
    line = "针对“器材室通道堆放杂物”的问题,已清理完毕;针对“档案归类混乱”的意见,已重新装订。"
    assert told(line) == [("器材室通道堆放杂物", None), ("档案归类混乱", None)]
    assert told("针对“书香校园”的问题,学校召开会议。") == []


def test_what_is_said_to_remain_is_a_shortcoming() -> None:
    assert told("虽有进步,但走访不深入的问题还不同程度地存在。") == [("走访不深入", None)]
    assert told("您反映的学位紧张的问题确实存在。") == [("学位紧张", None)]
    assert told("着力解决入园难问题,没有发生安全事故。") == []


def test_the_problems_of_a_ledger_stand_below_the_kinds_it_sorts_them_by() -> None:
    line = "二、整改内容和措施\n(一)近期事项(6月底前完成)\n1、饮水困难。整改措施:添置水箱。\n2、灯管短缺。整改措施:更换灯管。\n"
    headings = (
        ("二、整改内容和措施", 1),
        ("(一)近期事项(6月底前完成)", 2),
        ("1、饮水困难", 3),
        ("2、灯管短缺", 3),
    )
    assert told(line, *headings) == [("饮水困难。", 1), ("灯管短缺。", 2)]


def test_lists_that_start_anew_below_a_label_go_on() -> None:
    line = "一、安全隐患\n校外\n1、门前无护栏。\n校内\n1、单杠松动。\n2、灶台破损。\n"
    headings = (("一、安全隐患", 1), ("1、门前无护栏", 2), ("1、单杠松动", 2), ("2、灶台破损", 2))
    assert told(line, *headings) == [("门前无护栏。", 1), ("单杠松动。", 1), ("灶台破损。", 2)]


def test_aspects_on_a_line_of_their_own_are_told_by_the_items_below() -> None:
    line = "一、存在的问题\n(一)在宗旨意识方面\n一是下校蹲点少。\n二是谈心不够。\n"
    headings = (("一、存在的问题", 1), ("(一)在宗旨意识方面", 2), ("一是下校蹲点少", 3), ("二是谈心不够", 3))
    assert told(line, *headings) == [("下校蹲点少。", 1), ("谈心不够。", 2)]


def test_kinds_of_lists_that_count_with_words() -> None:
    line = "群众反映的问题有以下几类:一类是作业过多;二类是摊点杂乱。"
    assert told(line) == [("一类是作业过多", 1), ("二类是摊点杂乱", 2)]
    line = "看到自己还有不少毛病:一来学习抓得不紧,二来下乡蹲点少。"
    assert told(line) == [("一来学习抓得不紧", 1), ("二来下乡蹲点少", 2)]


def test_causes_and_the_subjects_of_minutes_head_no_problems() -> None:
    assert not any(
        map(
            is_problem_heading, ("产生问题的根源", "问题产生的原因分析", "关于教师招聘问题", "紧盯问题不放松")
        )
    )
    assert all(map(is_problem_heading, ("存在问题及原因", "排查出的隐患", "自查发现的问题", "待改进事项")))


def test_plans_of_rectification_are_no_remedies_by_their_principles() -> None:
    assert all(map(is_measure_heading, ("整改建议", "今后工作措施", "努力方向及改进措施", "改进策略")))
    assert not any(
        map(is_measure_heading, ("整改落实的原则", "整改工作领导小组", "整改组织情况", "今后打算"))
    )
