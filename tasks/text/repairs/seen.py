"""Which characters and pairs of neighbours a text holds: what a rule must see before it is worth running.

Nearly every rule is idle on nearly every document. One pass over the text tells which: its pairs are looked up in
a table of first characters and second ones; a rule whose needs are disjoint from what is found is skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tasks.records import Edit
from tasks.text.edits import applied
from tasks.text.points import CharacterSet, Points, character_set, points

_SHIFT = 21  # bits of a code point; a pair is both, the second one above the first
_LOW = (1 << _SHIFT) - 1
# Pairs are sifted by a hash first: a table of all pairs would not stay in a core's cache.
_BITS = 16
_FIRST, _SECOND = np.uint32(2654435761), np.uint32(2246822519)  # odd, with bits all over


@dataclass(frozen=True, slots=True, eq=False)
class _Sieve:
    """The wanted characters, and the hashes of the wanted pairs."""

    single: CharacterSet
    pairs: NDArray[np.bool_]


@lru_cache(maxsize=16)
def _sieve(wanted: frozenset[int]) -> _Sieve:
    pairs = np.zeros(1 << _BITS, np.bool_)
    both = [c for c in wanted if c > _LOW]
    pairs[
        _hashes(
            np.array([c & _LOW for c in both], np.uint32), np.array([c >> _SHIFT for c in both], np.uint32)
        )
    ] = True
    return _Sieve(character_set(chr(c) for c in wanted if c <= _LOW), pairs)


def _hashes(firsts: Points, seconds: Points) -> Points:
    mixed: Points = (firsts * _FIRST) ^ (seconds * _SECOND)
    return mixed >> np.uint32(32 - _BITS)


def seen_in(text: str, wanted: AbstractSet[int]) -> set[int]:
    """Those of the wanted codes whose character or pair of neighbours a text holds.

    >>> seen_in("学校", codes(["校", "学校", "校学"])) == codes(["校", "学校"])
    True
    """
    known = frozenset(wanted)
    sieve = _sieve(known)
    there = points(text)
    at = sieve.pairs.take(_hashes(there[:-1], there[1:])).nonzero()[0]
    pairs = there[at] | there[at + 1].astype(np.int64) << _SHIFT
    single = there[sieve.single.within(there)]
    return {*known.intersection(pairs.tolist()), *single.tolist()}


def code(characters: str) -> int:
    """The number that stands for a character or a pair of them."""
    return ord(characters[0]) | (ord(characters[1]) << _SHIFT if len(characters) > 1 else 0)


def codes(needs: Iterable[str]) -> frozenset[int]:
    """The numbers of many characters or pairs."""
    return frozenset(map(code, needs))


def add_seen(seen: set[int], current: str, edits: Sequence[Edit], wanted: AbstractSet[int]) -> None:
    """Add those of the wanted codes that edits brought about; `current` is the text after them.

    >>> seen = seen_in("原那\\n么", codes(["那么"]))
    >>> add_seen(seen, "原那么", [Edit(2, 3, "", "broken_line", "r", True)], codes(["那么"]))
    >>> code("那么") in seen
    True
    """
    shift, around = 0, []
    for edit in applied(edits):
        length = len(edit.fixed or "")
        start = edit.start + shift
        around.append(current[max(0, start - 1) : start + length + 1])
        shift += length - (edit.end - edit.start)
    seen |= seen_in("\n".join(around), wanted)


def pairs(characters: Iterable[str], others: Iterable[str]) -> frozenset[str]:
    """Each of the first before each of the second.

    >>> sorted(pairs("一二", "月"))
    ['一月', '二月']
    """
    seconds = tuple(others)
    return frozenset(a + b for a in characters for b in seconds)
