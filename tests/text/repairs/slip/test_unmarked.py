"""Runs that lost their question mark are read where nothing else begins a sentence so."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.slip.damage import FOLDED, slip
from tasks.text.repairs.slip.unmarked import find_unmarked_slips

HEAD, TAIL = "柳河鎮石橋小學認真開展了讀書活動", ",家長們十分滿意,學生們收獲很大。"


def unmarked(whole: str) -> str:
    """What a site prints for a beginning out of step that prints nothing for lone bytes."""
    printed, until = slip(whole, 0)
    return printed.removeprefix("?").translate(FOLDED) + whole[until:]


@pytest.mark.parametrize("whole", ["。活動有組織、有安排", "。活動由校長主持", "。活動內容豐富多彩"])
def test_a_run_behind_its_bare_mark_is_read(whole: str) -> None:
    text = HEAD + unmarked(whole) + TAIL
    assert apply_edits(text, find_unmarked_slips(text))[0] == HEAD + whole + TAIL
    assert apply_edits(text, repair(text))[0] == HEAD + whole + TAIL


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD};夯實工作基礎{TAIL}",
        f"{HEAD},澎湖縣縣長到會{TAIL}",
        f"{HEAD}?;顒佑薪M織{TAIL}",
        "柳河镇石桥小学开展了读书活动;顒佑薪M織,学生们收获很大。",
    ],
)
def test_rare_words_and_whole_runs_are_left(text: str) -> None:
    assert find_unmarked_slips(text) == []


def test_the_work_is_bounded() -> None:
    assert find_unmarked_slips("學生們;夯,澎!鑲" * 2000) == []
