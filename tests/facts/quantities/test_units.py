"""Units and measure words mean one thing each."""

import pytest

from tasks.facts.quantities.number_names import names_in
from tasks.facts.quantities.quantities import quantities
from tasks.facts.quantities.units import is_compound, unit_of
from tasks.vocabulary import table, words


def test_no_measure_word_is_also_a_unit_of_measure():
    assert sorted(set(words("measure_words")) & {row[0] for row in table("units")}) == []


def test_every_canonical_unit_stands_for_itself():
    for written, name, _, _ in table("units"):
        unit = unit_of(name)
        assert unit is not None, written
        assert (unit.name, unit.scale) == (name, 1.0)


def test_every_guard_belongs_to_a_known_unit():
    assert [unit for unit, _, _ in table("unit_guards") if unit_of(unit) is None] == []


@pytest.mark.parametrize("unit", [row[0] for row in table("unit_guards") if row[1] == "any"])
def test_a_guard_holds_for_what_it_lists_and_not_for_a_noun(unit):
    after = next(row[2] for row in table("unit_guards") if row[:2] == (unit, "any")).split(" ")
    assert is_compound(unit, unit + after[0], len(unit), chinese=False)
    assert not is_compound(unit, unit + "。", len(unit), chinese=False)


def test_every_fixed_name_hides_a_quantity_that_would_be_found_without_it():
    idle = [name for name in words("fixed_names") if not list(quantities(name + "。"))]
    assert idle == []


def test_a_fixed_name_covers_the_whole_of_its_place():
    assert [(s.start, s.end) for s in names_in("树牢四个意识,")] == [(2, 6)]
