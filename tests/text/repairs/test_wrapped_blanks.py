"""Blanks where the lines of a page ended."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.text.edits import apply_edits
from tasks.text.repairs.spaces import find_spaces

LINES = [
    "学校安全工作关系师生健康和家庭的幸福,是各",
    "项工作的基础。我校高度重视,落实责任,成立",
    "了领导小组,每学期开展演练和讲座,参加的师",
    "生和家长共计一千余人。同时完善各项规章制度",
    "明确职责。",
]


def test_blanks_between_words_go_where_lines_of_one_width_ended() -> None:
    text = " ".join(LINES)
    assert apply_edits(text, find_spaces(text))[0] == "".join(LINES)


def test_a_blank_in_the_middle_of_a_line_stays() -> None:
    text = " ".join([*LINES[:-1], "一、情况 明确职责"])
    assert apply_edits(text, find_spaces(text))[0].endswith("规章制度 一、情况 明确职责")


def test_without_blanks_inside_words_all_stay() -> None:
    text = " ".join(["学校安全工作关系师生健康和家庭的幸福与未来"] * 6)
    assert find_spaces(text) == []


@given(st.text("安全学校 ,\n一12", max_size=80))
def test_only_blanks_go(text: str) -> None:
    assert all(not text[e.start : e.end].strip() for e in find_spaces(text))
