"""Titles set into sentences and marks printed twice: what is put in is told, and most of it is found again."""

from random import Random

from sample.copied import double_quotes, set_in
from sample.documents import document
from sample.slip import Lost
from tasks.text.edits import apply_edits
from tasks.text.repairs.duplicates import find_doubled_quotes
from tasks.text.repairs.injected import find_injected


def _without(damaged: str, lost: list[Lost]) -> str:
    pieces, at = [], 0
    for one in lost:
        pieces.append(damaged[at : one.start])
        at = one.end
    return "".join(pieces) + damaged[at:]


def test_what_is_put_in_is_all_that_changed() -> None:
    for index in range(30):
        text = document(41, index).text
        for damaged, lost in (
            set_in(text, "柳溪小学工作总结", Random(index)),
            double_quotes(text, Random(index), 0.5),
        ):
            assert _without(damaged, lost) == text


def test_doubled_marks_are_all_single_again() -> None:
    for index in range(30):
        text = document(42, index).text
        damaged, _ = double_quotes(text, Random(index))
        assert apply_edits(damaged, find_doubled_quotes(damaged))[0] == text


def test_titles_that_tear_words_apart_go_and_nothing_else_does() -> None:
    found = right = places = 0
    for index in range(40):
        text = document(43, index, script="hans").text
        damaged, lost = set_in(text, "柳溪小学工作总结", Random(index), 0.02)
        told = {(one.start, one.end) for one in lost}
        edits = find_injected(damaged)
        places, found = places + len(told), found + len(edits)
        right += sum((edit.start, edit.end) in told for edit in edits)
    assert right == found
    assert right >= 0.3 * places
