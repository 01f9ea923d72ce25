"""Ledgers that were tables: a cell a line."""

import pytest

from tasks.facts.problems.measures import find_measures
from tasks.facts.problems.problems import find_problems
from tests.facts.passages import passage

NUMBERED = (
    "安全台账\n序号\n隐患内容\n整改措施\n责任人\n整改时限\n备注\n1\n燃气软管老化\n更换软管\n苗青\n2019年5月底\n"
    "2\n扶手松动\n焊接加固\n宋禾\n长期坚持\n已报\n3\n灯管不亮\n更换\n"
)


def test_rows_begin_with_their_numbers_and_may_lack_cells() -> None:
    whole = passage(NUMBERED)
    assert [(NUMBERED[p.start : p.end], p.ordinal) for p in find_problems(whole)] == [
        ("燃气软管老化", 1),
        ("扶手松动", 2),
        ("灯管不亮", 3),
    ]
    assert [(NUMBERED[m.start : m.end], m.deadline, m.responsible) for m in find_measures(whole)] == [
        ("更换软管", "2019-05", "苗青"),
        ("焊接加固", "长期坚持", "宋禾"),
        ("更换", None, None),
    ]


@pytest.mark.parametrize("bar", ["", " |"])
def test_rows_without_numbers_are_as_wide_as_the_names(bar: str) -> None:
    cells = (
        "学校食堂",
        "存在问题",
        "整改情况",
        "柳河小学",
        "门帘老旧",
        "已换新帘",
        "双桥小学",
        "地面湿滑",
        "已清理",
    )
    line = "检查情况\n" + "".join(f"{cell}{bar}\n" for cell in cells)
    whole = passage(line)
    assert [(line[p.start : p.end], p.ordinal) for p in find_problems(whole)] == [
        ("门帘老旧", None),
        ("地面湿滑", None),
    ]
    assert [line[m.start : m.end] for m in find_measures(whole)] == ["已换新帘", "已清理"]


def test_names_of_columns_above_prose_are_no_ledger() -> None:
    line = "存在问题\n整改措施\n学校召开了会议。\n教师参加了培训。\n"
    assert find_problems(passage(line)) == []
