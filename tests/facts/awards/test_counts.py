"""Honours that are counted or listed without a verb of giving, and prizes told group by group."""

from __future__ import annotations

from tasks.facts.awards.awards import find_awards
from tests.facts.passages import passage


def rows(hans: str, **facts: str | None) -> list[tuple[str | None, str | None, int | None, str | None]]:
    return [(a.recipient, a.title, a.count, a.level) for a in find_awards(passage(hans, **facts))]


def test_honours_are_counted_among_the_staff() -> None:
    line = "学校涌现出市级优秀教师2名;县级模范教师3名,省级表彰近20人次。现有省级骨干教师6名。"
    assert rows(line) == [
        ("教师", "市级优秀教师", 2, "市"),
        ("教师", "县级模范教师", 3, "县"),
        ("教师", "表彰", 20, "省"),
    ]


def test_quoted_honours_share_the_level_before_them() -> None:
    assert rows("其中市“师德标兵”“十佳教师”5人。") == [
        ("教师", "“师德标兵”", None, "市"),
        ("教师", "“十佳教师”", None, "市"),
    ]


def test_those_who_came_forward_are_called_by_their_honour() -> None:
    line = "学校涌现出全国“模范教师”林晓芸、“青禾名师”周岚等先进典型。"
    assert [(who, title) for who, title, _, _ in rows(line)] == [
        ("林晓芸", "全国“模范教师”"),
        ("周岚", "“青禾名师”"),
    ]


def test_a_list_is_of_honours_because_it_says_so_at_its_end() -> None:
    line = "学校荣获多项荣誉,包括全国足球特色学校、省优秀少先队集体等。学校开设了书法、足球等课程。"
    assert rows(line)[-2:] == [
        ("学校", "全国足球特色学校", None, "国家"),
        ("学校", "省优秀少先队集体", None, "省"),
    ]


def test_a_prize_is_told_for_every_group_behind_a_colon() -> None:
    line = "经过评审,评出科技活动一等奖:小学组4个、初中组9个;获得优秀方案二等奖5个。"
    found = find_awards(passage("全县青少年科技大赛在我校举行。" + line))
    assert [(a.title, a.rank, a.count, a.recipient, a.level) for a in found] == [
        ("科技活动小学组", "一等奖", 4, None, "县"),
        ("科技活动初中组", "一等奖", 9, None, "县"),
        ("优秀方案", "二等奖", 5, None, "县"),
    ]


def test_units_that_win_are_counted() -> None:
    assert [a.count for a in find_awards(passage("30家单位获得“优秀组织奖”。"))] == [30]


def test_under_what_somebody_won_is_not_who_won() -> None:
    line = "学校抓质量,在全县办学水平评估中获“良好等级单位”称号。苗青老师最终获得一等奖。"
    assert [who for who, _, _, _ in rows(line)] == ["学校", "苗青老师"]
