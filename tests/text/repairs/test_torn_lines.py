"""Line ends inside words go, however short the lines are."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.torn_lines import find_torn_lines


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("摸清了底数,推动学\n校各项工作,效果良好。", "摸清了底数,推动学校各项工作,效果良好。"),
        ("經費充足,組織教\n\n師參加培訓,成績顯著。", "經費充足,組織教師參加培訓,成績顯著。"),
    ],
)
def test_a_word_is_whole_again(torn: str, whole: str) -> None:
    assert apply_edits(torn, find_torn_lines(torn))[0] == whole


@pytest.mark.parametrize(
    "text",
    [
        "加强领导,提高认识\n全校教师参加了培训,收获很大。",
        "推动学\n校各项工作",
        "教师:李明,张强\n李红,周越",
        "改善办学条件,优化育人环境\n一、校园建设,成效显著。",
    ],
)
def test_line_ends_between_words_and_titles_stay(text: str) -> None:
    assert find_torn_lines(text) == []
