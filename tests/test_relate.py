import random

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample.documents import document
from tasks.likeness import met, still_needed
from tasks.postings import postings
from tasks.relate import COLUMNS, families
from tasks.sketch import sketch
from tasks.wording import fingerprint


def letters(index: int) -> str:
    return "".join(filter(str.isalnum, document(31, index, style="long", script="hans").text))


def spun(text: str, every: int) -> str:
    """The text with two letters in so many replaced, as synonyms are."""
    out, chance = list(text), random.Random(7)
    for i in range(len(out) - 2):
        if chance.random() < 1 / every:
            out[i : i + 2] = chance.choices("替换词语同义改写", k=2)
    return "".join(out)


def parts(texts: dict[str, str], fresh: set[str] | None = None) -> pl.DataFrame:
    rows = [(name, fingerprint(text), sketch(text)) for name, text in texts.items()]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String), orient="row")
    return frame if fresh is None else frame.with_columns(pl.col("row_id").is_in(list(fresh)).alias("fresh"))


def relations(found: pl.DataFrame) -> dict[str, tuple[str, str]]:
    names = found.select("part_id", "canonical_part_id", "relation").iter_rows()
    return {part: (canonical, relation) for part, canonical, relation in names}


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    first, second, third = letters(1), letters(2), letters(3)
    return {
        "a": first,
        "a-again": first,
        "a-cut": first[200 : len(first) // 2],
        "a-spun": spun(first, 14),
        "b": second,
        "b-touched": spun(second, 150),
        "c": third,
    }


def test_each_copy_is_recognised_for_what_it_is(texts):
    found = relations(families(parts(texts)))
    head = found["a"][0]
    assert {name for name, (canonical, _) in found.items() if canonical == head} == {
        "a",
        "a-again",
        "a-cut",
        "a-spun",
    }
    assert found["a"] == found["a-again"]
    assert {found["a"][1], found["a-spun"][1]} == {"exact", "spun"}
    assert found["a-cut"][1] == "excerpt"
    assert {found["b"][1], found["b-touched"][1]} == {"exact", "near"}
    assert "c" not in found


def test_summaries_of_one_genre_are_no_family():
    assert families(parts({str(i): letters(i) for i in range(40)})).is_empty()


def test_the_order_of_the_parts_does_not_matter(texts):
    shuffled = dict(random.Random(3).sample(list(texts.items()), len(texts)))
    assert families(parts(shuffled)).equals(families(parts(texts)))


def test_a_night_that_adds_copies_gives_what_a_full_comparison_gives(texts):
    old = {name: text for name, text in texts.items() if name not in ("a-cut", "b-touched", "a-again")}
    known = families(parts(old))
    fresh = set(texts) - set(old)
    assert families(parts(texts, fresh), known).equals(families(parts(texts)))


def test_families_that_nothing_new_resembles_stay(texts):
    known = families(parts(texts))
    more = texts | {"d": letters(9)}
    assert families(parts(more, {"d"}), known).equals(known)


def test_a_first_copy_is_found_among_parts_of_which_none_had_one(texts):
    alone = {name: texts[name] for name in ("a", "b", "c")}
    known = families(parts(alone))
    assert known.is_empty()
    assert families(parts(alone | {"a-spun": texts["a-spun"]}, {"a-spun"}), known).equals(
        families(parts({name: texts[name] for name in ("a", "a-spun")}))
    )


def test_what_was_compared_without_finding_a_copy_is_not_compared_again(texts):
    unlike = families(parts({"c": texts["c"]}))
    assert families(parts(texts, set()), unlike).is_empty()


@pytest.mark.parametrize("gone", ["a", "a-again", "a-cut", "b", "b-touched", "c"])
def test_a_part_that_goes_leaves_its_family_as_if_it_had_never_been(texts, gone):
    known = families(parts(texts))
    left = {name: text for name, text in texts.items() if name != gone}
    assert families(parts(left, set()), known).equals(families(parts(left)))


def test_a_text_that_three_hundred_sites_copy_is_one_family():
    text = letters(4)
    copies = {f"p{i:03d}": spun(text, 200) + f"网站编号{i}" for i in range(300)}
    found = families(parts(copies))
    assert found.height == 300
    assert found["family_id"].n_unique() == 1


def test_parts_too_short_to_sketch_are_compared_by_their_letters_alone():
    found = families(parts({"x": "学校有教师12人", "y": "学校有教师12人", "z": "学校有教师13人"}))
    assert relations(found) == {"x": ("x", "exact"), "y": ("x", "exact")}


@given(
    st.sets(st.tuples(st.integers(0, 4), st.integers(0, 39)), min_size=1),
    st.sets(st.integers(0, 39), min_size=1),
    st.integers(1, 50),
)
def test_runs_that_are_not_needed_change_no_meeting(owned, fresh_owners, at_once):
    owned = sorted(owned, key=lambda one: (one[1] not in fresh_owners, hash(one)))
    values, owners = (np.array(column, np.uint64) for column in zip(*owned, strict=True))
    fresh = np.isin(np.arange(40), list(fresh_owners))
    sizes = np.bincount(owners.astype(np.int64), minlength=40)
    of_fresh = int(fresh[owners.astype(np.int64)].sum())
    keys = (values << np.uint64(32) | owners)[:of_fresh]
    for i in range(of_fresh, len(owned), at_once):
        some = slice(i, i + at_once)
        keys = still_needed(np.concatenate([keys, values[some] << np.uint64(32) | owners[some]]), fresh)
    needed = still_needed(keys, fresh)
    found = met(needed >> np.uint64(32), (needed & np.uint64(2**32 - 1)).astype(np.int32), sizes, fresh)
    assert found == met(values, owners.astype(np.int32), sizes, fresh)


def test_a_night_among_many_copies_gives_what_a_full_comparison_gives():
    stock = letters(6)[:400]
    many = {f"p{i:02d}": stock + letters(40 + i)[: 300 + 40 * i] for i in range(30)}
    more = {f"q{i}": spun(many[f"p{i * 7:02d}"], 100) for i in range(4)} | {"r": stock}
    live = [postings(parts(dict(list(many.items())[i::3]))) for i in range(3)]
    known = families(parts(many))
    found = families(parts(many | more, set(more)), known, live)
    assert found.equals(families(parts(many | more)))
    assert not found.is_empty()


def test_postings_of_parts_that_are_no_more_change_nothing(texts):
    live = [postings(parts({name: text[:600] for name, text in texts.items()})), postings(parts(texts))]
    known = families(parts(texts))
    more = texts | {"d": spun(texts["c"], 100)}
    assert families(parts(more, {"d"}), known, live).equals(families(parts(more)))


def test_without_parts_there_are_no_families(texts):
    assert families(parts({}, set()), families(parts(texts)), [postings(parts(texts))]).is_empty()
