"""Equations between the quantities of a sentence: they hold, nearly hold, or are none."""

import pytest

from tasks.facts.checks import find_checks
from tasks.facts.indicators import find_indicators
from tests.facts.passages import passage


def checks(hans: str) -> list[tuple[str, float, float, bool]]:
    one = passage(hans)
    return [(c.kind, c.stated, c.computed, c.holds) for c in find_checks(find_indicators(one)[0], one)]


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("学生736人,其中初中生281人,小学生342人,学前幼儿113人。", ("parts", 736, 736, True)),
        ("小学生5128人,初中生8840人,高中生15600人,合计29551人。", ("parts", 29551, 29568, False)),
        ("教职工45人(男20人,女25人)。", ("sexes", 45, 45, True)),
        ("教职工45人(男20人,女26人)。", ("sexes", 45, 46, False)),
        ("适龄儿童5210人,其中入学4950人,入学率达95.01%。", ("rate", 95.01, 95.009597, True)),
        ("在校生11800人,流失6人,巩固率99.05%。", ("rate", 99.05, 99.949153, False)),
        ("合格率由82%提高到93.5%,提高11.5个百分点。", ("growth", 11.5, 11.5, True)),
        ("学生由800人增加到1000人,增长25%。", ("growth", 25, 25, True)),
        ("为120名学生每人补助500元,共计6万元。", ("product", 60000, 60000, True)),
    ],
)
def test_an_equation_says_what_is_stated_what_follows_and_whether_they_agree(hans, want):
    assert checks(hans) == [want]


@pytest.mark.parametrize(
    "hans",
    [
        "学生736人,其中寄宿生200人,留守儿童30人。",
        "教师56人,图书900册,电脑20台。",
        "新建校舍300平方米,投资20万元。",
        "学生842人。初中生305人,小学生392人,合计697个。",
    ],
)
def test_numbers_that_imply_nothing_give_no_check(hans):
    assert checks(hans) == []


def test_approximate_totals_hold_within_a_twentieth():
    assert checks("小学生480人,初中生530人,合计约1000人。") == [("parts", 1000, 1010, True)]


def test_a_check_names_its_indicators_and_its_place():
    one = passage("开学了。学校有教师6人;学生10人,其中男生4人,女生6人。")
    found = find_indicators(one)[0]
    for check in find_checks(found, one):
        members = [found[i] for i in check.indicator_indexes]
        assert check.start == min(m.start for m in members)
        assert check.end == max(m.end for m in members)
        assert check.stated == members[0].value
