"""Lists of honours, who won them where the words leave it open, and what is no prize."""

import pytest

from tasks.facts.awards import find_awards
from tests.facts.passages import passage
from tests.facts.test_awards import Row, rows


def test_prizes_with_a_rank_stand_in_one_list_with_honours() -> None:
    line = "县体育局被县委评为年度目标考核一等奖、森林防火(巡山、值守)先进单位、全市安保工作先进单位。"
    found = find_awards(passage(line))
    assert [(a.recipient, a.title, a.rank, a.level) for a in found] == [
        ("县体育局", "年度目标考核", "一等奖", "县"),
        ("县体育局", "森林防火(巡山、值守)先进单位", None, "县"),
        ("县体育局", "全市安保工作先进单位", None, "市"),
    ]
    line = "河口区先后获得省工会工作先进集体、市体育督查优秀奖、市勤工俭学先进单位等16项殊荣。"
    assert rows(line) == [
        ("省工会工作先进集体", None, None, "省"),
        ("市体育督查", "优秀奖", None, "市"),
        ("市勤工俭学先进单位", None, None, "市"),
    ]


def test_what_is_named_by_a_rank_has_its_winner_before_the_verb() -> None:
    [award] = find_awards(passage("苗青禾的案例被评为全县德育案例一等奖。"))
    assert (award.recipient, award.title, award.rank) == ("苗青禾的案例", "全县德育案例", "一等奖")


def test_a_county_is_named_by_what_it_was_chosen_for() -> None:
    line = "我县被确定为东林市体育工作创新先行区、东林市教研管理试验县、东林市民办教育品牌县。"
    assert [(r[0], r[3]) for r in rows(line)] == [
        ("东林市体育工作创新先行区", "市"),
        ("东林市教研管理试验县", "市"),
        ("东林市民办教育品牌县", "市"),
    ]


def test_a_list_of_honours_goes_on_with_places_that_are_named() -> None:
    line = "荣获全省读书活动优秀组织单位,东林市歌咏活动、舞蹈大赛和朗诵大赛优秀组织单位。"
    assert [r[0] for r in rows(line)] == [
        "全省读书活动优秀组织单位",
        "东林市歌咏活动、舞蹈大赛和朗诵大赛优秀组织单位",
    ]


def test_a_sentence_without_a_subject_is_about_the_one_before() -> None:
    line = "县体育局被评为全市先进单位。荣获全省读书活动优秀组织单位。"
    assert [a.recipient for a in find_awards(passage(line))] == ["县体育局", "县体育局"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("苗青获全国航模决赛银牌。", ("全国航模决赛", "银牌", 1, "国家")),
        ("我校在全市田径运动会上取得6个单项第一。", ("全市田径运动会", "第一名", 6, "市")),
        ("林晓芸老师获得全国青年名师提名。", ("全国青年名师提名", None, 1, "国家")),
        ("我校斩获全市航模比赛一等奖4项。", ("全市航模比赛", "一等奖", 4, "市")),
    ],
)
def test_medals_places_and_nominations(line: str, expected: Row) -> None:
    assert rows(line) == [expected]


@pytest.mark.parametrize(
    "line", ["综合素质居全县第一名。", "五年级语文合格率踞全县第三,平均分列全市第二名。", "聘请了金牌教练。"]
)
def test_where_results_stand_is_no_prize(line: str) -> None:
    assert rows(line) == []


def test_the_education_office_that_gives_is_that_of_the_place() -> None:
    [award] = find_awards(passage("我校被教育局授予“教研基地”。", county="鲁山县", city="平顶山市"))
    assert award.level == "县"
    [award] = find_awards(passage("09、10年连续被青石中学授予“优质生源学校”。", org="河口小学"))
    assert (award.recipient, award.level) == ("河口小学", "校")
