"""The county that names of towns tell, where no division is named."""

import pytest

from tasks.facts.places.towns import county_of_towns
from tasks.vocabulary import table


@pytest.mark.parametrize(
    ("title", "hans", "within", "county"),
    [
        ("野三关镇2013年教育工作总结", "", None, "422823"),
        ("工作总结", "野三关镇中心小学有教师40人。野三关镇政府拨款2万元。", None, "422823"),
        ("工作总结", "野三关镇中心小学有教师40人。", "422800", "422823"),
        ("工作总结", "野三关镇中心小学有教师40人。", None, None),
        ("工作总结", "野三关镇中心小学有教师40人。", "430000", None),
        ("工作总结", "教师到野三关镇中心小学学习。赴野三关镇中心小学参观。", None, None),
        ("城关镇工作总结", "", None, None),
        ("最新乡镇教育工作总结", "", None, None),
        ("我镇工作总结", "全镇学校抓质量。镇政府重视教育。", None, None),
    ],
)
def test_a_town_tells_its_county_where_no_other_county_has_one_of_its_name(title, hans, within, county):
    assert county_of_towns(title, hans, within) == county


def test_every_town_lies_in_counties_of_the_gazetteer():
    counties = {row[0] for row in table("gazetteer")}
    assert {code for _, codes in table("towns") for code in codes.split()} <= counties


def test_two_towns_of_one_county_tell_it_though_they_are_only_visited() -> None:
    text = "投资新建大流乡幼儿园、马庄桥镇校舍。"
    assert county_of_towns("", text, None) == "410922"
    assert county_of_towns("", "投资新建大流乡幼儿园。", None) is None
