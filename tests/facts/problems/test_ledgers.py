"""Problems in rows and ledgers, and the remedies that stand beside or below them."""

import pytest

from tasks.facts.problems.problems import find_measures, find_problems
from tests.facts.passages import passage
from tests.facts.wordings import part_of


def told(line: str, *headings: tuple[str, int]) -> list[tuple[str, int | None]]:
    return [(line[p.start : p.end], p.ordinal) for p in find_problems(passage(line, *headings))]


def promised(line: str, *headings: tuple[str, int]) -> list[str]:
    return [line[m.start : m.end] for m in find_measures(passage(line, *headings))]


@pytest.mark.parametrize(
    ("line", "problems"),
    [
        (
            "反馈指出,还存在一些共性问题:学习有偏差,部署有差距,落实不到底,议事不规范等。",
            ["学习有偏差", "部署有差距", "落实不到底", "议事不规范等"],
        ),
        (
            "检查也发现了一些不足,有的思想认识模糊,推动不够;有的责任压得不实。",
            ["有的思想认识模糊,推动不够", "有的责任压得不实"],
        ),
        ("工作中还有许多不尽人意的地方,如理论水平不高,习惯较差。", ["理论水平不高", "习惯较差"]),
        (
            "还存在一些薄弱环节:氛围不浓、发展不平衡、联系不紧密。",
            ["氛围不浓", "发展不平衡", "联系不紧密"],
        ),
    ],
)
def test_rows_of_shortcomings_are_told_one_by_one(line: str, problems: list[str]) -> None:
    assert [words for words, _ in told(line)] == problems


def test_headings_in_a_paragraph_are_what_is_listed() -> None:
    line = "存在以下几个问题:一、认识不到位。有的教师意识淡薄。二、设备陈旧。"
    headings = (("一、认识不到位", 1), ("二、设备陈旧", 1))
    assert told(line, *headings) == [("一、认识不到位", 1), ("二、设备陈旧", 2)]


def test_labels_of_a_ledger_are_no_problems() -> None:
    line = (
        "(一)关于教师缺编问题\n1.整改目标:配齐教师。\n2.整改措施:招聘教师8人。\n"
        "3.整改时限:2014年8月31日前。\n4.责任单位:清河县教育局。\n"
    )
    headings = (
        ("(一)关于教师缺编问题", 1),
        ("1.整改目标", 2),
        ("2.整改措施", 2),
        ("3.整改时限", 2),
        ("4.责任单位", 2),
    )
    assert told(line, *headings) == [("关于教师缺编问题", 1)]
    (measure,) = find_measures(passage(line, *headings))
    assert (line[measure.start : measure.end], measure.deadline, measure.responsible) == (
        "招聘教师8人。",
        "2014-08-31",
        "清河县教育局",
    )


def test_remedies_stand_below_the_aspects_they_are_about() -> None:
    line = "二、整改措施\n(一)教学方面\n1.严格检查备课。\n2.抽查作业。\n(二)整改时限 六月底。\n"
    headings = (
        ("二、整改措施", 1),
        ("(一)教学方面", 2),
        ("1.严格检查备课", 3),
        ("2.抽查作业", 3),
        ("(二)整改时限 六月底", 2),
    )
    assert promised(line, *headings) == ["严格检查备课。", "抽查作业。"]


def test_a_remedy_may_follow_its_problem() -> None:
    line = "三、存在的问题和整改措施\n1、教室照明不足。学校将统一更换灯具。\n2、图书陈旧。\n"
    headings = (("三、存在的问题和整改措施", 1), ("1、教室照明不足", 2), ("2、图书陈旧", 2))
    assert promised(line, *headings) == ["学校将统一更换灯具"]
    assert [words for words, _ in told(line, *headings)] == ["教室照明不足。", "图书陈旧。"]


def test_what_was_done_is_no_remedy() -> None:
    line = "三、已开展的工作\n(一)主要措施\n1、成立机构;\n2、逐项排查。\n"
    headings = (("三、已开展的工作", 1), ("(一)主要措施", 2), ("1、成立机构", 3), ("2、逐项排查", 3))
    assert promised(line, *headings) == []


def test_a_label_may_stand_over_a_list() -> None:
    assert promised("处理意见:\n(1)加固护栏。\n(2)更换灭火器。\n") == ["(1)加固护栏", "(2)更换灭火器"]


def test_who_is_told_to_do_it_is_responsible() -> None:
    line = "四、整改措施\n1、园方责成后勤组改装护栏。\n"
    (measure,) = find_measures(passage(line, ("四、整改措施", 1), ("1、园方责成后勤组改装护栏", 2)))
    assert measure.responsible == "后勤组"


def test_a_state_in_which_everything_is_wrong_is_a_list_of_problems() -> None:
    line = "二、建设进展情况\n1、食堂尚未兴建;\n2、操场没有整理;\n3、图书室还不够完善。\n"
    headings = (("二、建设进展情况", 1), ("1、", 2), ("2、", 2), ("3、", 2))
    assert len(told(line, *headings)) == 3
    better = line.replace("操场没有整理", "操场铺了草皮")
    assert told(better, *headings) == []


def test_labels_in_a_line_part_problems_and_remedies() -> None:
    line = "小结\n不足:1.个别教师迟到。2.备课不深入。\n改进措施:1.严格考勤。2.落实制度。\n"
    assert [words for words, _ in told(line)] == ["1.个别教师迟到", "2.备课不深入"]
    assert promised(line) == ["1.严格考勤", "2.落实制度"]


@pytest.mark.parametrize("due", ["长期坚持", "已完成", "已经整改到位"])
def test_a_problem_stands_between_an_aspect_and_its_remedy(due: str) -> None:
    line = f"(一)师资方面。专任教师不足。整改措施:招聘教师。完成时限:{due}。\n"
    headings = (("(一)师资方面", 1),)
    assert told(line, *headings) == [("专任教师不足", 1)]
    (measure,) = find_measures(passage(line, *headings))
    assert (line[measure.start : measure.end], measure.deadline) == ("招聘教师。", due)


def test_a_remedy_may_stand_in_the_clause_of_its_problem() -> None:
    line = "二、问题及整改措施\n1、操场灯光有待改善,已更换灯具;\n2、绿化维护不够,正在更换草皮。\n"
    headings = (("二、问题及整改措施", 1), ("1、操场灯光有待改善", 2), ("2、绿化维护不够", 2))
    found = find_measures(passage(line, *headings))
    assert [(line[m.start : m.end], m.problem_ordinal) for m in found] == [
        ("已更换灯具;", 1),
        ("正在更换草皮。", 2),
    ]


def test_the_term_of_a_row_is_no_event_of_its_own() -> None:
    rows = "1\t作业批改不及时。\t每周检查一次。\t2014年5月底\t周志远\n2\t食堂管理不到位。\t每日留样。\t立行立改\t林岚\n"
    part = part_of(f"石桥小学整改台账\n序号\t存在问题\t整改措施\t整改时限\t责任人\n{rows}")
    assert [(m.deadline, m.responsible) for m in part.measures] == [
        ("2014-05", "周志远"),
        ("立行立改", "林岚"),
    ]
    assert part.events == ()
