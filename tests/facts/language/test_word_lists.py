"""Words of a list are found where they stand, the longest at each place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.facts.honours.contests import contest_end, names_contest
from tasks.facts.language.word_lists import word_finder
from tasks.vocabulary import words

FEW = st.text(alphabet="中心小学大]^-\\", max_size=40)


# Each example builds tables for all of Unicode: milliseconds, which a busy machine makes many.
@settings(deadline=None)
@given(st.sets(st.text(alphabet="中心小学]^-\\", min_size=2, max_size=4), min_size=1), FEW)
def test_the_finder_agrees_with_looking_at_every_place(names: set[str], text: str) -> None:
    naive = [
        (at, at + max(len(n) for n in names if text.startswith(n, at)))
        for at in range(len(text))
        if any(text.startswith(n, at) for n in names)
    ]
    find = word_finder(names)
    assert list(find(text)) == list(word_finder(names, once=True)(text)) == naive
    assert list(find(text + "。" * 80)) == naive  # a long text is looked through by tables


@given(
    st.lists(
        st.sampled_from([*words("contests")[:20], "全县", "工作扎实", ",", "、", "(小学组)"]), max_size=6
    )
)
def test_a_contest_ends_before_the_next_mark(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = contest_end(text)
    assert end is None or (names_contest(text) and not set(text[:end]) & {",", "、"})
