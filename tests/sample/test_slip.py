"""The forward model of the GBK slip: what sites print, and what they leave alone."""

from random import Random

import pytest

from sample.documents import document
from sample.slip import ALL_MARKS, Habits, damage, mark_inside, out_of_step
from tasks.text.repairs.slip.damage import slip, slips


@pytest.mark.parametrize(
    ("clean", "at", "stop", "printed"),
    [
        ("。肯定為主，鞭策到位。", 0, 10, "?？隙橹鳎薏叩轿?"),
        ("。活動有組織", 0, None, "?；顒佑薪M"),
        ("校可持續發展", 0, None, "?？沙掷m"),
        ("。現有", 0, None, "?，F"),
        ("。總之，通過", 0, 3, "?？傊?"),
    ],
)
def test_the_print_of_real_sites_is_reproduced(clean: str, at: int, stop: int | None, printed: str) -> None:
    assert out_of_step(clean, at, stop)[0] == printed


def test_a_mark_that_the_site_does_not_see_is_read_over() -> None:
    seen_all, _ = damage("办学。环境好，设施全。", Random(1), Habits())
    seen_stops, _ = damage("办学。环境好，设施全。", Random(1), Habits(seen="。"))
    assert "，" in seen_all
    assert "，" not in seen_stops


def test_a_lone_byte_may_take_an_ascii_character_along() -> None:
    assert damage("学校可用,好", Random(1), Habits())[0] == "学?？捎?,好"
    assert damage("学校可用,好", Random(1), Habits(swallow=True))[0] == "学?？捎?好"


def test_a_lone_byte_and_a_letter_make_a_character() -> None:
    printed, until = out_of_step("学校可A类", 1)
    assert (len(printed), until) == (3, 4)
    assert "A" not in printed


def test_only_the_marks_that_a_site_cuts_at_slip() -> None:
    assert damage("学校可用", Random(1), Habits(cut="，"))[0] == "学校可用"


def test_folding_makes_all_marks_half_width() -> None:
    assert damage("学校可用，", Random(1), Habits(fold=True))[0] == "学??捎?,"


def test_the_rest_of_a_damaged_document_is_as_it_was() -> None:
    for index in range(40):
        text = document(5, index).text
        damaged, lost = damage(text, Random(index), Habits(), share=0.5)
        pieces, at = [], 0
        for one in lost:
            pieces += [damaged[at : one.start], one.fixed]
            at = one.end
        assert "".join(pieces) + damaged[at:] == text


def test_text_without_such_neighbours_never_changes() -> None:
    text = "全县有12所小学、3所初中"
    assert not any(mark_inside(text, i) for i in range(len(text) - 1))
    assert damage(text, Random(1), Habits(cut=ALL_MARKS)) == (text, [])


@pytest.mark.parametrize("swallow", [False, True])
def test_both_models_print_the_same(swallow: bool) -> None:
    places = 0
    for index in range(60):
        text = document(6, index).text[:1500]
        for at in range(len(text) - 1):
            assert mark_inside(text, at) == slips(text, at)
            if slips(text, at):
                stop = text.find("。", at + 2)
                expected = slip(text, at, stop, swallow=swallow)
                assert out_of_step(text, at, stop, swallow) == expected
                places += 1
    assert places > 50
