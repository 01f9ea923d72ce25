"""Characters of both scripts in Traditional text: names and words of their own stay as they are."""

from __future__ import annotations

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.half_converted import find_half_converted


def restored(text: str) -> str:
    return apply_edits(text, find_half_converted(text))[0]


@pytest.mark.parametrize(
    "kept",
    [
        "參觀召夸鎮中心學校,學習辦學經驗。",
        "三斗坪小學和采石中心校的教師參加了會議。",
        "余校長指出學校要加強教學管理。",
        "會上,校長于洋,主任李華發言。",
        "踏上教育發展的新征程,學校將出征全國賽。",
        "每戶捐糧三斗米,送給學校。",
    ],
)
def test_names_and_words_of_their_own_stay(kept: str) -> None:
    assert restored(kept) == kept


@pytest.mark.parametrize(
    ("left", "whole"),
    [
        ("學校有教師三十余人,剩余經費用于維修。", "學校有教師三十餘人,剩餘經費用於維修。"),
        ("校長于會上要求教師發揚奮斗精神。", "校長於會上要求教師發揚奮鬥精神。"),
        ("教師征文比賽獲獎,并征求家長意見。", "教師徵文比賽獲獎,並徵求家長意見。"),
        ("經費到位,并為各校配齊設備。", "經費到位,並為各校配齊設備。"),
        ("柳河鎮骨干教師采取措施,走訪后街村學生。", "柳河鎮骨幹教師採取措施,走訪後街村學生。"),
    ],
)
def test_leftovers_of_a_conversion_change(left: str, whole: str) -> None:
    assert restored(left) == whole
