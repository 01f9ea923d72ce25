"""A rule: a finder of one kind of damage, and what must be in a text before it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass

from tasks.records import Edit
from tasks.text.repairs.seen import codes

Finder = Callable[..., list[Edit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A finder, and the codes of the characters and pairs without which it can't find anything."""

    find: Finder
    needs: frozenset[int]
    asks: frozenset[int] = frozenset()  # codes of which the finder wants to be told whether they are seen


def rule(find: Finder, needs: Iterable[str], *, asks: frozenset[int] = frozenset()) -> Rule:
    """A rule from a finder and the characters and pairs of neighbours that it needs one of."""
    return Rule(find, codes(needs), asks)


def wanted_by(rules: Iterable[Rule]) -> frozenset[int]:
    """The codes that any of the rules needs or asks for."""
    return frozenset().union(*(one.needs | one.asks for one in rules))


def found_by(rules: Iterable[Rule], text: str, seen: Set[int]) -> Iterator[Edit]:
    """What the rules find in a text, rule by rule; a rule that can't find anything is not asked."""
    for one in rules:
        if not one.needs.isdisjoint(seen):
            yield from one.find(text, seen) if one.asks else one.find(text)
