"""Rolls that are tables: a row of cells for each winner, under the line that names the columns."""

import pytest

from tests.facts.wordings import Rows, named, won

TITLE = "柳河县2013年小学数学优质课评选获奖名单\n经评选,现将全县小学数学优质课评选结果公布如下。\n"
CONTEST = "柳河县2013年小学数学优质课评选"


def winners(text: str) -> Rows:
    return [(title, rank, who, level) for title, rank, who, level, _, _ in won(text)]


@pytest.mark.parametrize("gap", ["\t", " ", "  ", " | "])
@pytest.mark.parametrize("who", ["姓名", "教师姓名", "参赛教师", "获奖者", "选手姓名", "执教教师"])
@pytest.mark.parametrize("rank", ["奖项", "等次", "获奖等次", "获奖等级", "名次", "评定结果"])
def test_a_row_is_a_winner_with_his_rank(gap: str, who: str, rank: str) -> None:
    rows = (
        ["序号", who, "学校", rank],
        ["1", "周志远", "石桥小学", "一等奖"],
        ["2", "林岚", "柳河小学", "二等奖"],
    )
    text = TITLE + "\n".join(gap.join(row) for row in rows) + "\n"
    assert winners(text) == [(CONTEST, "一等奖", "周志远", "县"), (CONTEST, "二等奖", "林岚", "县")]
    assert [(name, org) for name, _, org in named(text)] == [("周志远", "石桥小学"), ("林岚", "柳河小学")]


@pytest.mark.parametrize("title", ["荣誉称号", "荣誉名称", "所获荣誉", "获奖名称", "称号"])
def test_an_honour_has_a_column_of_its_own(title: str) -> None:
    text = f"石桥小学2013年教师获奖情况\n姓名\t{title}\t授予单位\t时间\n周志远\t县优秀教师\t县教育局\t2013年9月\n"
    assert won(text) == [("县优秀教师", None, "周志远", "县", 1, "2013")]


def test_a_body_wins_where_no_person_has_a_column() -> None:
    text = TITLE.replace("优质课", "广播操") + "单位 名次\n石桥小学 第一名\n柳河小学 第二名\n"
    assert [(rank, who) for _, rank, who, _ in winners(text)] == [
        ("第一名", "石桥小学"),
        ("第二名", "柳河小学"),
    ]


def test_a_table_of_other_columns_is_no_roll() -> None:
    text = "石桥小学值班安排\n序号\t姓名\t班级\t时间\n1\t周志远\t三(1)班\t周一\n"
    assert won(text) == []
    assert won("石桥小学奖励办法\n姓名\t奖项\t金额\n一等奖\t200元\n") == []
