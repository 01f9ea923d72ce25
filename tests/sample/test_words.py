"""The words and patterns of the generator are well formed."""

from random import Random

import pytest

from sample import topics
from sample.pattern import Mark, Slot, parse
from sample.render import render
from sample.setting import setting
from sample.words import FOLDER, table, words

PATTERNS = ("openings", "problem_facts", "plans", "tricky")
LISTS = sorted(
    path.stem for path in FOLDER.glob("*.txt") if path.stem not in {*PATTERNS, "closings", "prose", "aims"}
)


KINDS = {"s": ("school",), "a": ("district", "bureau")}


def lines() -> list[tuple[str, tuple[str, ...]]]:
    """Every pattern, with the kinds of organisation that may say it."""
    anyone = ("school", "district", "bureau")
    found = [(line, anyone) for name in ("plans", "tricky", "prose") for line in words(name)]
    found += [(cell, anyone) for row in table("problem_facts") for cell in row]
    for name in ("openings", *(f"topics/{name}" for name in topics.names())):
        for line in words(name):
            tag, _, pattern = line.partition(" ")
            found.append((pattern, KINDS.get(tag, anyone)))
    return found


@pytest.mark.parametrize("name", LISTS)
def test_a_word_list_is_sorted_and_free_of_doubles(name):
    assert list(words(name)) == sorted(set(words(name)))


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.t[xs][tv]")), ids=lambda path: path.name)
def test_every_file_says_what_it_is(path):
    assert path.read_text(encoding="utf-8").startswith("# ")


def test_there_are_many_patterns_and_none_twice():
    found = [line for line, _ in lines()]
    assert len(found) > 250
    assert len(found) == len(set(found))


@pytest.mark.parametrize("part", range(10))
def test_every_pattern_can_be_written(part):
    for line, kinds in lines()[part::10]:
        for seed, kind in enumerate(kinds):
            draft = render(line, setting(Random(seed), kind, named=seed != 1))
            text = draft.text()
            assert text, line
            assert not set("{}|").intersection(text), text
            assert all(0 <= row["start"] < row["end"] <= len(text) for _, row in draft.rows), line


def test_a_mark_that_is_not_closed_is_refused():
    with pytest.raises(ValueError, match="not closed"):
        parse("有教师[i:3 人|教师")


def test_a_slot_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="no slot 'nobody'"):
        render("{nobody}来了。", setting(Random(1), "school"))


def test_marks_may_hold_marks():
    (award,) = (n for n in parse("[a:{contest}获一等奖[i:2 个|一等奖]]。").nodes if isinstance(n, Mark))
    assert isinstance(award.body[0], Slot)
    assert isinstance(award.body[2], Mark)
