"""Titles inside sentences, and marks that stand twice: taken out where proved, else left."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.injected import find_injected

TITLE = "柳溪中学安全工作总结"


def _restored(text: str) -> str:
    return apply_edits(text, repair(text))[0]


def test_a_title_that_tears_words_apart_goes() -> None:
    clean = f"{TITLE}\n我校认真贯彻上级精神，定期排查隐患，师生的安全意识明显提高。"
    damaged = clean.replace("贯彻", f"贯{TITLE}彻").replace("隐患", f"隐{TITLE}患")
    assert _restored(damaged) == clean


def test_traditional_titles_go_as_well() -> None:
    title = "柳溪中學安全工作總結"
    text = f"{title}\n學校認真貫{title}徹上級精神，定期排查隱{title}患。"
    assert [e.fixed for e in find_injected(text)] == ["", ""]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n现将{TITLE}公布如下。各班上交{TITLE}一份。会上宣读了{TITLE}。",
        f"{TITLE}\n我校认真贯{TITLE}彻上级精神。会上宣读了{TITLE}。",
        "工作总结、工作总结、工作总结",
        "",
    ],
)
def test_a_title_that_a_sentence_speaks_of_stays(text: str) -> None:
    assert not find_injected(text)


def test_quotes_and_title_marks_that_stand_twice_stand_once() -> None:
    assert _restored("开展““手拉手””活动，学习《《教师法》》。") == "开展“手拉手”活动，学习《教师法》。"


@pytest.mark.parametrize("text", ["他说：““两基”是重点。”", "“他说“好””"])
def test_a_quotation_inside_another_stays(text: str) -> None:
    assert _restored(text) == text
