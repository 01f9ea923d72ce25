"""The words of the dictionaries are counted as Python counts them, all at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tasks.text.repairs.spun_counts import counts_in
from tasks.vocabulary import table

WORDS = sorted({word for _, *both in table("spun_words") for word in both})


@given(st.lists(st.sampled_from([*WORDS, "常", "，", "的"]), max_size=30).map("".join))
def test_each_word_that_stands_in_a_text_is_counted(text: str) -> None:
    assert counts_in(text) == {word: text.count(word) for word in WORDS if word in text}
