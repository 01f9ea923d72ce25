"""Turns of phrase around prizes: places, spans of years, governments that give, the next of a list."""

from tasks.facts.awards import find_awards
from tests.facts.passages import passage


def won(hans: str, **facts: str | None) -> list[tuple[str | None, str | None, str | None, int | None]]:
    return [(a.recipient, a.title, a.rank, a.count) for a in find_awards(passage(hans, **facts))]


def test_the_first_place_has_many_names() -> None:
    line = "在全县教师技能大赛中,我校教师6人夺冠,9人获一等奖。"
    assert [found[1:] for found in won(line)] == [
        ("全县教师技能大赛", "冠军", 6),
        ("全县教师技能大赛", "一等奖", 9),
    ]
    assert [rank for _, _, rank, _ in won("代表队在运动会中取得了“团体总分第一”的成绩。")] == ["第一名"]


def test_a_place_among_the_first_prizes_is_no_prize_of_its_own() -> None:
    assert won("语文周岚老师、体育林晓芸老师分别获得说课比赛一等奖的第二名。") == [
        ("语文周岚老师、体育林晓芸老师", "说课比赛", "一等奖", 2)
    ]


def test_a_report_on_one_contest_tells_the_level_of_its_prizes() -> None:
    found = find_awards(passage("苗青老师获得二等奖。", title="东河区教师技能大赛揭晓"))
    assert [award.level for award in found] == ["县"]
    found = find_awards(passage("苗青老师获得二等奖。", title="我校在东河区技能大赛中获佳绩"))
    assert [award.level for award in found] == [None]


def test_spans_and_turns_before_an_honour_are_nobody() -> None:
    line = "我校抓质量,已连续17年8届获得省级文明单位,2000——2003年连续四年被评为县文明单位。"
    assert {who for who, _, _, _ in won(line)} == {"我校"}


def test_the_next_school_of_a_list_has_its_own_name() -> None:
    line = "授予青石小学“艺术教育”特色学校,柳溪中心小学“书香校园”特色学校,河口初中“科技”特色学校。"
    assert [(who, title) for who, title, _, _ in won(line)][1:] == [
        ("柳溪中心小学", "“书香校园”特色学校"),
        ("河口初中", "“科技”特色学校"),
    ]


def test_the_last_of_a_list_of_honours_may_be_any_unit() -> None:
    line = "学校曾荣获市文明单位,市少先队工作红旗单位,市先进教研室等荣誉称号。"
    assert [title for _, title, _, _ in won(line)] == ["市文明单位", "市少先队工作红旗单位", "市先进教研室"]


def test_a_government_that_gives_a_prize_is_no_contest() -> None:
    [award] = find_awards(passage("课题《学生自主管理》获得省政府二等奖。"))
    assert (award.title, award.level, award.awarded_by) == (None, "省", "省政府")
