"""The choice among possible originals: brackets need their halves, marks stand alone, words count."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.text.repairs.slip.model import MARKS, cost
from tasks.text.repairs.slip.pairs import in_term, still_open, stopped_terms, unpaired
from tasks.text.repairs.slip.slips import find_slips
from tasks.text.repairs.slip.words import cost_in_words


def test_a_bracket_that_the_line_opened_is_the_one_that_closes() -> None:
    opened = still_open("按照《柳溪乡中心学")
    assert unpaired(opened, "校考核方案》", "，") < unpaired(opened, "校考核方案”", "，")


def test_a_bracket_may_close_behind_the_run() -> None:
    assert unpaired((), "（柳溪", "中学）。") == 0
    assert unpaired((), "（柳溪", "中学。") > 0


def test_widths_of_brackets_may_differ() -> None:
    assert unpaired(still_open("学校(柳溪"), "小学）", "。") == 0


def test_a_quoted_term_holds_no_full_stop_but_a_quoted_sentence_does() -> None:
    assert stopped_terms("盘活“双", "。”企业") == 1
    assert stopped_terms("校长说：“今年大家都很努力，成绩也不小", "。”") == 0
    assert in_term("开展“七彩")
    assert not in_term("开展“七彩”活动")


def test_no_two_marks_stand_together() -> None:
    assert all(cost("学" + one, other) > 10 for one in MARKS for other in MARKS)


def test_a_text_of_words_costs_less_than_one_of_loose_characters() -> None:
    assert cost_in_words("推进篮球场建设") < cost_in_words("推进煤球场建设")
    assert cost_in_words("") == 0


@given(st.text("学校开展了活动，。2", max_size=20), st.text("学校开展了活动，。2", max_size=20))
def test_two_texts_together_never_cost_more_than_apart(one: str, other: str) -> None:
    assert cost_in_words(one + other) <= cost_in_words(one) + cost_in_words(other) + 1e-9


def test_what_two_opinions_read_alike_is_certain_and_a_name_that_nobody_knows_is_not() -> None:
    (sure,) = find_slips("全區教師參加了學習活動?；顒佑薪M織、有安排。")
    assert sure.certain
    assert all(not e.certain for e in find_slips("选聘崔英?！坠蠊蟮?4名同志任中层领导。"))
