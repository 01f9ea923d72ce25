import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tasks.sketch import hashes, sketch

LETTERS = "学校教师学生班级图书经费安全卫生课堂活动比赛表彰培训家长社区建设管理制度计划总结0123456789"


def wording(seed: int, length: int) -> str:
    return "".join(random.Random(seed).choices(LETTERS, k=length))


@given(st.text(alphabet=LETTERS, max_size=600))
def test_a_sketch_is_sorted_distinct_and_the_same_each_time(letters):
    drawn = sketch(letters)
    assert drawn == sketch(letters)
    found = hashes(drawn)
    assert (np.diff(found.astype(object)) > 0).all()


def test_an_excerpts_sketch_lies_inside_that_of_the_whole():
    whole = wording(1, 4000)
    inside = hashes(sketch(whole[1000:2000]))
    assert len(inside) > 20
    assert np.isin(inside, hashes(sketch(whole))).all()


def test_one_letter_changes_six_runs_at_most():
    whole = wording(2, 4000)
    other = whole[:2000] + "龙" + whole[2001:]
    left = np.setxor1d(hashes(sketch(whole)), hashes(sketch(other)))
    assert len(left) <= 12


def test_texts_with_nothing_in_common_share_nothing():
    assert not np.isin(hashes(sketch(wording(3, 4000))), hashes(sketch(wording(4, 4000)))).any()


def test_about_one_run_in_sixteen_is_kept():
    assert 3000 < len(hashes(sketch(wording(5, 64_000)))) < 5000


def test_a_short_text_and_lone_surrogates_are_no_error():
    assert sketch("") is None
    assert sketch("学校") is None
    assert hashes(None).size == 0
    assert sketch("\ud800" * 400) is None
