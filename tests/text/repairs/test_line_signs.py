"""Signs that stand for line ends."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair


def _restored(text: str) -> str:
    return apply_edits(text, repair(text))[0]


def test_letters_that_were_paragraph_marks_become_line_ends() -> None:
    text = "学校成立了安全小组。\u0420 2、完善制度,明确职责。\u0420 (二)定期演练"
    assert _restored(text) == "学校成立了安全小组。\n2、完善制度,明确职责。\n(二)定期演练"


def test_frames_part_paragraphs_and_the_characters_of_a_title() -> None:
    text = "@#@石桥小学@#@总@#@结@#@2013年12月@#@全校教师45人。"
    assert _restored(text) == "\n石桥小学\n总结\n2013年12月\n全校教师45人。"


@pytest.mark.parametrize(
    "text", ["学习字母\u0420。", "密码是@#@三个符号", "\u0420\u043e\u0441\u0441是俄文,\u0420和\u0420同形"]
)
def test_one_sign_or_a_text_in_russian_stays(text: str) -> None:
    assert _restored(text) == text
