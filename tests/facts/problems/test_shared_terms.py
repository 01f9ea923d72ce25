"""By when and by whom: said with a remedy, once for a row of them, or in a heading."""

from dataclasses import replace

from tasks.facts.problems.measures import find_measures
from tasks.records import Part
from tests.facts.passages import passage


def terms(
    line: str, *headings: tuple[str, int], part: Part | None = None
) -> list[tuple[str, str | None, str | None]]:
    here = passage(line, *headings)
    here = replace(here, part=part) if part else here
    return [(line[m.start : m.end].strip("12.。"), m.deadline, m.responsible) for m in find_measures(here)]


def test_labels_above_or_below_a_row_of_remedies_hold_for_all_of_it() -> None:
    line = "问题一:灯管短缺。\n责任单位:总务处\n整改时限:长期坚持\n整改措施:\n1.更换灯管。\n2.加强巡查。\n"
    assert terms(line) == [("更换灯管", "长期坚持", "总务处"), ("加强巡查", "长期坚持", "总务处")]
    line = (
        "问题一:灯管短缺。\n整改措施:\n1.更换灯管。\n2.加强巡查。\n牵头部门:总务处\n完成时限:2013年6月底前\n"
    )
    assert terms(line) == [("更换灯管", "2013-06", "总务处"), ("加强巡查", "2013-06", "总务处")]


def test_a_heading_sets_the_deadline_of_what_stands_below() -> None:
    line = "一、整改措施\n(一)近期(2013年6月底前完成)\n1、更换灯管。\n2、添置水箱。\n"
    headings = (
        ("一、整改措施", 1),
        ("(一)近期(2013年6月底前完成)", 2),
        ("1、更换灯管", 3),
        ("2、添置水箱", 3),
    )
    assert {deadline for _, deadline, _ in terms(line, *headings)} == {"2013-06"}


def test_days_without_a_year_are_near_the_signature() -> None:
    line = "一、整改措施\n1、3月底前更换灯管。\n2、由工会于本学期末前验收。\n"
    headings = (("一、整改措施", 1), ("1、3月底前更换灯管", 2), ("2、由工会于本学期末前验收", 2))
    signed = Part(0, len(line), 1, signed_date="2013-12-20", period="2013")
    assert [found[1:] for found in terms(line, *headings, part=signed)] == [
        ("2014-03", None),
        ("本学期末前", "工会"),
    ]


def test_a_mere_settled_is_passed_over_for_what_was_done() -> None:
    line = "一、账目混乱。整改结果:已整改。重新建账。\n二、票据缺失。整改结果:正在整改。补齐票据。\n"
    headings = (("一、账目混乱", 1), ("二、票据缺失", 1))
    assert [words for words, _, _ in terms(line, *headings)] == ["重新建账", "补齐票据"]


def test_findings_in_headings_are_told_with_what_was_done() -> None:
    line = "巡察整改情况\n一、关于“学习不深”问题的整改情况\n修订制度。\n二、关于“公示不及时”问题的整改情况\n完善专栏。\n"
    headings = (("一、关于“学习不深”问题的整改情况", 1), ("二、关于“公示不及时”问题的整改情况", 1))
    assert [words for words, _, _ in terms(line, *headings)] == ["修订制度", "完善专栏"]
