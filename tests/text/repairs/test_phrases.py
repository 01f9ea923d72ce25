"""Phrases are found where they stand, whether few or many of them may be in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.repairs import phrases
from tasks.text.repairs.phrases import occurrences, phrase_book

BOOK = phrase_book(
    {
        "根底": "基础",
        "根底上": "基础上",
        "底上课": "底下课",
        "效劳": "服务",
        "到达要求": "达到要求",
        "效劳心": "服务心",
    }
)
PHRASES = [*BOOK.by_pair.values()]


def plainly(text: str) -> list[tuple[int, str]]:
    """The first phrase from each place on, and of those the longest."""
    found: list[tuple[int, str]] = []
    at = 0
    every = sorted((phrase for group in PHRASES for phrase in group), key=len, reverse=True)
    while at < len(text):
        here = next((phrase for phrase in every if text.startswith(phrase, at)), "")
        found += [(at, here)] if here else []
        at += len(here) or 1
    return found


@pytest.mark.parametrize("many", [0, 100])
@given(
    text=st.lists(st.sampled_from("根底上课效劳心。") | st.sampled_from(["到达要求", "根底"])).map("".join)
)
def test_every_phrase_is_found_in_either_way(text: str, many: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phrases, "_MANY", many)
        assert occurrences(BOOK, text) == plainly(text)


def test_a_text_without_its_pairs_holds_no_phrase() -> None:
    assert occurrences(BOOK, "教师45人,学生820人。") == []
