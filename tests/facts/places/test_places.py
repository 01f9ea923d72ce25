"""Places are resolved to the division that the text means, or left open."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.facts.places.places import levels, places
from tasks.vocabulary import table


def codes(text: str) -> list[str | None]:
    return [place.adcode for place in places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省", ["430000"]),
        ("湖南省湘潭市湘潭县", ["430000", "430300", "430321"]),
        ("甘肃酒泉", ["620000", "620900"]),
        ("渭源县教育局", ["621123"]),
        ("襄樊市", ["420600"]),
        ("兰州市城关区", ["620100", "620102"]),
        ("赴成都、兰州学习", ["510100", "620100"]),
        ("陕西省安康", ["610000", "610900"]),
    ],
)
def test_a_named_division_gets_its_code(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text", ["师生安康,国家长治久安", "世界大同", "城区和郊区学校", "和平小学", "朝阳般的少年", "新建教室"]
)
def test_ordinary_words_are_no_places(text: str) -> None:
    assert codes(text) == []


def test_an_autonomous_county_is_known_without_its_people() -> None:
    assert codes("琼中县教育局") == ["469030"]


def test_a_shared_name_is_left_open_unless_the_text_tells() -> None:
    alone, told = places("鼓楼区教育局"), places("福州市的会议上,鼓楼区教育局发言")
    assert [(p.county, p.province, p.adcode) for p in alone] == [("鼓楼区", None, None)]
    assert told[-1].adcode == "350102"


def test_levels_follow_from_the_code() -> None:
    assert levels("621123") == ("甘肃省", "定西市", "渭源县")
    assert levels("500000") == ("重庆市", None, None)


def test_every_county_lies_in_a_known_province() -> None:
    assert all(levels(row[0])[0] for row in table("gazetteer"))


@given(st.text("湖南省长沙市岳麓区安定县和平北京东城兰州鼓楼", max_size=40))
def test_mentions_lie_in_order_inside_any_text(text: str) -> None:
    found = places(text)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_county_of_two_characters_counts_where_nothing_can_have_run_into_it() -> None:
    counties = [[p.county for p in places(text)] for text in ("校安工程总结(南县)", "南县教育局", "湖南县级")]
    assert counties[:2] == [["南县"], ["南县"]]
    assert "南县" not in counties[2]
    titles = ("南县2013年工作总结", "关于南县2013年财政的公告", "南县审计局公告")
    assert [[p.county for p in places(text)] for text in titles] == [["南县"]] * 3
    assert places("随县教育局领导检查") == places("省、市和县教育局") == []


@pytest.mark.parametrize("text", ["新兴区域合作", "白银市场回暖", "三百万人口以上城区", "中南部县城学校"])
def test_a_name_that_runs_into_a_word_is_no_place(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(("text", "code"), [("七台河市新兴区", "230902"), ("南充市南部县", "511321")])
def test_the_same_name_by_itself_is_one(text: str, code: str) -> None:
    assert codes(text)[-1] == code
