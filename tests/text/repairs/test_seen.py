"""What a text holds is found as a plain look at its characters and pairs finds it."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tasks.records import Edit
from tasks.text.edits import apply_edits
from tasks.text.repairs.rules import rule, wanted_by
from tasks.text.repairs.seen import add_seen, code, codes, pair_counts, pairs_at, seen_in

ALPHABET = "学校。\n1"
WANTED = [*ALPHABET, *(a + b for a in ALPHABET for b in ALPHABET)]


@given(st.text(alphabet=ALPHABET, max_size=12))
def test_exactly_the_wanted_characters_and_pairs_of_a_text_are_seen(text: str) -> None:
    assert seen_in(text, codes(WANTED)) == codes(one for one in WANTED if one in text)


@given(st.text(alphabet=ALPHABET, max_size=12))
def test_so_are_those_of_a_text_for_which_the_tables_are_asked(text: str) -> None:
    long = text + " " * 100
    assert seen_in(long, codes(WANTED)) == codes(one for one in WANTED if one in long)


@given(st.text(max_size=12))
def test_no_text_is_too_strange_to_look_at(text: str) -> None:
    assert seen_in(text, codes(WANTED)) >= codes(one for one in WANTED if one in text)


@given(st.text(alphabet=ALPHABET, max_size=12))
def test_pairs_are_told_with_their_places_and_counted_as_often_as_they_stand(text: str) -> None:
    pairs = codes(one for one in WANTED if len(one) == 2)
    standing = [(at, code(text[at : at + 2])) for at in range(len(text) - 1)]
    assert list(pairs_at(text, pairs)) == standing
    assert Counter(dict(pair_counts(text, pairs))) == Counter(pair for _, pair in standing)


def test_what_an_edit_joins_is_seen_after_it() -> None:
    text, edits = "办学\n校舍", [Edit(2, 3, "", "broken_line", "r", True)]
    seen = seen_in(text, codes(["学校", "校舍"]))
    assert seen == codes(["校舍"])
    add_seen(seen, apply_edits(text, edits)[0], edits, codes(["学校", "校舍"]))
    assert seen == codes(["学校", "校舍"])


def test_rules_want_what_they_need_and_what_they_ask_for() -> None:
    rules = [rule(list, ["学"]), rule(list, ["校"], asks=codes(["学校"]))]
    assert wanted_by(rules) == codes(["学", "校", "学校"])
