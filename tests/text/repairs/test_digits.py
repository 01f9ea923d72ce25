"""Numbers that blanks tore apart."""

from tasks.text.repair import repair


def test_a_count_torn_apart_is_joined_beside_another_and_above_a_hundred() -> None:
    assert [e.fixed for e in repair("全校师生12 00余人参加演练。")] == ["1200"]
    assert [e.fixed for e in repair("共获奖励2 3项,其中省级1 8项。")] == ["23", "18"]
    assert repair("共获奖励2 3项。") == []
    assert repair("六年级3 50人,附表2 12人。") == []


def test_a_letter_stands_for_five_and_a_year_stands_in_round_brackets() -> None:
    assert [e.fixed for e in repair("现有教师4S人。")] == ["45"]
    assert [e.fixed for e in repair("落实国发(2O12)5号文件。")] == ["2012"]
    assert repair("推行5S管理,S形路段。") == []
