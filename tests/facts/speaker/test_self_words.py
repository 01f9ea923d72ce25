"""Reports that name nobody: the word by which they called themselves last says whose a quantity is."""

import pytest

from tasks.facts.speaker.self_words import last_before, self_words
from tests.facts.indicators.test_indicators import indicators


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("我园是全日制幼儿园。幼儿园占地900平方米。有活动室6间。", ["幼儿园", "幼儿园"]),
        (
            "学校抓建设:\n投资13万元新建大门。我校教师努力。我校有教师26人。绿化400平方米。",
            ["学校", "我校", "我校"],
        ),
        ("我校学风好。学校舞蹈队参加汇演。有36名学生获奖。", ["我校"]),
    ],
)
def test_the_word_that_was_said_last_stands_where_no_clause_names_anybody(hans: str, want: list[str]) -> None:
    assert [one.subject for one in indicators(hans)] == want


def test_a_school_with_a_name_is_called_by_it() -> None:
    assert [one.subject for one in indicators("学校占地900平方米。有教师26人。", org="柳溪小学")] == [
        "柳溪小学"
    ] * 2


def test_before_the_first_word_the_first_one_stands() -> None:
    words = "现有教师26人。学校占地9亩。"
    assert last_before(self_words(words, words, "学校"), 3) == "学校"


def test_a_place_and_a_person_keep_their_own_word() -> None:
    words = "学校占地9亩。"
    assert self_words(words, words, "我镇") == () == self_words(words, words, None)


def test_a_report_on_that_school_is_about_it() -> None:
    words = "记者走访了一所幼儿园。该园有4个幼儿班。该园去年收入35万元。购置玩具1.2万元。"
    assert [one.subject for one in indicators(words)][1:] == ["该园"] * (len(indicators(words)) - 1)


@pytest.mark.parametrize(
    ("hans", "want"),
    [
        ("我县地处山区。辖镇9个。\n全县现有学校96所。\n投入资金360万元。", ["我县", "全县", "全县"]),
        ("我镇抓质量。全镇上下齐心。\n新建学校2所。", ["我镇"]),
        ("我县抓质量。我县县委重视。\n新建学校2所。", ["我县"]),
    ],
)
def test_a_place_is_called_by_the_word_that_was_said_last(hans: str, want: list[str]) -> None:
    assert [one.subject for one in indicators(hans)] == want


def test_a_place_that_is_named_keeps_its_name() -> None:
    words = "我县抓质量。\n全县现有学校96所。\n投入资金360万元。"
    assert [one.subject for one in indicators(words, county="青石县")] == ["全县", "青石县"]
