"""Units and measure words: what a written unit means, and where it is only part of another word.

The words are in `units.tsv`, `measure_words.txt` and `unit_guards.tsv`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tasks.vocabulary import table, words


class Unit(NamedTuple):
    """A canonical unit, what it measures, and how many of it the written unit holds."""

    name: str
    dimension: str
    scale: float


def unit_of(written: str) -> Unit | None:
    """The unit that a written form stands for, or None for a word that is no known unit.

    >>> unit_of("万元"), unit_of("m2"), unit_of("位")
    (Unit(name='元', dimension='money', scale=10000.0), Unit(name='平方米', dimension='area', scale=1.0), \
Unit(name='人', dimension='people', scale=1.0))
    >>> unit_of("栋"), unit_of("学校")
    (Unit(name='栋', dimension='count', scale=1.0), None)
    """
    return _units().get(written)


@cache
def _units() -> dict[str, Unit]:
    units = {word: Unit(word, "count", 1.0) for word in words("measure_words")}
    units |= {row[0]: Unit(row[1], row[2], float(row[3])) for row in table("units")}
    return units


def written_units() -> tuple[str, ...]:
    """Every written form of a unit or measure word.

    >>> {"万元", "m2", "间"} <= set(written_units()), "学校" in written_units()
    (True, False)
    """
    return tuple(_units())


@cache
def _guards(chinese: bool, spaced: bool) -> dict[str, tuple[str, ...]]:
    """Unit to the continuations that make it another word, for one kind of numeral."""
    kinds = {"any"} | ({"chinese"} if chinese else set()) | ({"spaced"} if spaced else set())
    guards: dict[str, tuple[str, ...]] = {}
    for unit, kind, after in table("unit_guards"):
        if kind in kinds:
            guards[unit] = guards.get(unit, ()) + tuple(after.split(" "))
    return guards


def is_compound(written: str, hans: str, end: int, *, chinese: bool, spaced: bool = False) -> bool:
    """Whether the unit that ends at `end` goes on as another word, so that it is no unit there.

    After a number that is set off by a blank (2 人员 in a flattened table) more words count as such.

    >>> is_compound("位", "三位一体", 2, chinese=True), is_compound("次", "一次性", 2, chinese=True)
    (True, True)
    >>> is_compound("位", "三位教师", 2, chinese=True), is_compound("人", "2 人员", 3, chinese=False, spaced=True)
    (False, True)
    """
    guard = _guards(chinese, spaced).get(written)
    return guard is not None and hans.startswith(guard, end)
