"""Tables over code points answer what sets and dictionaries answer."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.points import (
    character_map,
    character_set,
    offsets_of,
    points,
    signs,
    starting_at,
    text_of,
)

ANY = st.text(
    alphabet=st.one_of(st.sampled_from("学校學。\ud800\U000e0001\U00020000"), st.characters()), max_size=30
)


@given(ANY)
def test_a_text_comes_back_from_its_code_points(text: str) -> None:
    assert text_of(points(text)) == text


@given(ANY, st.frozensets(st.sampled_from("学校學。\ud800\U00020000")))
def test_a_set_finds_its_characters_and_no_others(text: str, wanted: frozenset[str]) -> None:
    found = character_set(wanted)
    assert found.occurs(text) == (not wanted.isdisjoint(text))
    assert found.places(text) == [i for i, c in enumerate(text) if c in wanted]


@given(ANY)
def test_a_map_changes_its_characters_and_no_others(text: str) -> None:
    pairs = {"學": "学", "。": ".", "\U00020000": "丽"}
    assert character_map(pairs).apply(text) == "".join(pairs.get(c, c) for c in text)


@given(st.text("学校。1\n", max_size=20))
def test_signs_are_marked_where_they_stand(text: str) -> None:
    wanted = {"校": 1, "学校": 2, "。1": 4, "校校": 8}
    at, bits = signs(wanted).places(points(text))
    expected = [
        (i, sum(bit for word, bit in wanted.items() if text.startswith(word, i))) for i in range(len(text))
    ]
    assert list(zip(at.tolist(), bits.tolist(), strict=True)) == [one for one in expected if one[1]]


@given(st.text(alphabet="x*县20", max_size=30))
def test_matches_at_the_places_where_they_may_start_are_those_of_a_search(text: str) -> None:
    pattern = regex.compile(r"(?<!县)x{2,3}|(?<=县)\*+")
    places = character_set("x*").places(text)
    assert [m.span() for m in starting_at(pattern, text, places)] == [
        m.span() for m in pattern.finditer(text)
    ]


@given(st.text(alphabet="以为", max_size=12))
def test_a_word_is_found_wherever_it_stands_even_where_it_overlaps_itself(text: str) -> None:
    assert list(offsets_of("以以", text)) == [i for i in range(len(text)) if text.startswith("以以", i)]
