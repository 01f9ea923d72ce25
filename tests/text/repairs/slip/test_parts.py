"""A slip that is in doubt as a whole: its known parts are restored, its doubtful ones marked."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample.slip import Habits, damage, mark_inside, out_of_step
from tasks.records import Edit
from tasks.text.edits import apply_edits
from tasks.text.repairs.slip.damage import reproduces
from tasks.text.repairs.slip.gaps import in_gaps, parts, printed
from tasks.text.repairs.slip.model import usage
from tasks.text.repairs.slip.rivals import rivals
from tasks.text.repairs.slip.slips import find_slips
from tasks.text.repairs.slip.steps import Steps

_LONG = "石桥小学秋季运动会圆满结束。会后各班主任组织学生写出观后感，张贴在教室的学习园地里。"
_PROSE = st.text("。学校会议要求各班级认真组织学生开展可行的活动，、（）“”12", min_size=3, max_size=20)


def _slipped(text: str) -> list[Edit]:
    return find_slips(damage(text, Random(1), Habits())[0])


def test_what_all_originals_agree_about_is_restored_and_the_rest_is_marked() -> None:
    edits = _slipped(_LONG)
    assert {e.certain for e in edits} == {True, False}
    assert all((e.fixed or "?") in _LONG for e in edits if e.certain)


def test_the_parts_of_a_run_stand_side_by_side() -> None:
    edits = _slipped(_LONG)
    assert all(one.end == other.start for one, other in pairwise(edits))


def test_all_parts_together_are_the_best_guess_and_print_the_damage_again() -> None:
    damaged, _ = damage(_LONG, Random(1), Habits())
    edits = find_slips(damaged)
    assert reproduces(damaged, edits[0].start, edits[-1].end, "".join(e.fixed or "" for e in edits))


@given(_PROSE)
def test_each_gap_of_a_print_holds_something_and_together_they_are_the_original(text: str) -> None:
    for at in (i for i in range(len(text) - 1) if mark_inside(text, i)):
        print_, until = out_of_step(text, at)
        gaps = in_gaps(text[at:until])
        assert all(gaps)
        assert "".join(gaps) == text[at:until]
        assert len(gaps) == len(print_) - 1


@given(st.lists(st.booleans(), min_size=1, max_size=20))
def test_the_prints_of_all_parts_make_the_whole_print(known: list[bool]) -> None:
    found = [printed(first, behind, one, len(known)) for first, behind, one in parts(known)]
    assert found[0][0] == 0
    assert found[-1][1] == len(known) + 1
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert all(start < end for start, end in found)


@given(st.lists(st.booleans(), min_size=1, max_size=20))
def test_no_part_is_called_known_that_holds_a_doubtful_gap(known: list[bool]) -> None:
    assert all(all(known[first:behind]) for first, behind, one in parts(known) if one)


def test_a_rival_whose_middle_pair_printed_nothing_is_found_though_the_search_missed_it() -> None:
    steps = Steps(usage(""), traditional=False)
    gaps = in_gaps("校茫、优秀班级")
    assert rivals(steps, gaps, "本学期学", "。", tail=False)[gaps.index("茫")] < 0


def test_a_part_without_a_rival_stands_apart() -> None:
    steps = Steps(usage(""), traditional=False)
    assert min(rivals(steps, in_gaps("校开展教学"), "本学期学", "工作。", tail=False)[1:]) > 3


@pytest.mark.parametrize("mark", ["?", ""], ids=["printed", "not printed"])
@pytest.mark.parametrize("number", ["（二）", "２、"])
def test_a_numbered_line_behind_two_blanks_is_read(number: str, mark: str) -> None:
    line = f"　　{number}加强学校安全管理，落实责任。"
    printed_, until = out_of_step(line, 1, line.index("，"))
    text = f"一、主要工作\n　{printed_.replace('?', mark)}{line[until:]}\n（三）改善办学条件"
    restored = apply_edits(text, find_slips(text))[0]
    assert f"\n　{number}加强" in restored


def test_a_wrapped_line_that_begins_with_a_full_stop_is_left() -> None:
    text = "学校认真落实各项制度\n。保证了教学秩序，学生病\n。病假有人管\n。场地平整"
    assert find_slips(text) == []
