"""All words of a text together show a spinner where its phrases do not."""

import pytest

from tasks.text.repairs.spun import find_spun
from tasks.text.repairs.spun_evidence import shown

SPUN = "学校效劳半径两公里。办公楼的根底稳固,局部门窗陈旧,比拟简陋,经费缺乏,盼望催促各方到达要求。"


def test_many_words_in_the_place_of_others_prove_what_one_phrase_does_not() -> None:
    assert shown(SPUN, ["那么"], set()) == {"那么"}
    assert [edit.fixed for edit in find_spun(SPUN)][:2] == ["服务", "基础"]


def test_words_whose_originals_stand_beside_them_prove_nothing() -> None:
    whole = "服务基础部分比较不足督促达到发展规范计划安全广大项目机会贡献办法多次加入承认发达关怀巩固。"
    assert shown(SPUN + whole * 2, ["那么"], set()) == set()


def test_a_long_text_needs_more_of_them() -> None:
    assert shown(SPUN + "学校认真工作。" * 10_000, ["那么"], set()) == set()


def test_words_of_a_dictionary_that_is_known_prove_no_other() -> None:
    text = "教化学生学问扎实,刚好支配工作,爱好广泛,阅历丰富,敬重老师,留意平安,学习看法端正。"
    assert "刚好" in shown(text, ["刚好"], set())
    assert shown(text, ["训练"], {"刚好"}) == set()


@pytest.mark.parametrize("text", ["", "?" * 1000, "教师45人,学生820人。"])
def test_a_text_without_such_words_shows_nothing(text: str) -> None:
    assert shown(text, ["那么", "训练"], set()) == set()
