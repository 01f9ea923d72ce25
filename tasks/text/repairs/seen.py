"""Which characters and pairs of neighbours a text holds: what a rule must see before it is worth running.

Nearly every rule is idle on nearly every document. One pass over the text tells which: its pairs are looked up in
a table of first characters and second ones; a rule whose needs are disjoint from what is found is skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tasks.records import Edit
from tasks.text.edits import applied
from tasks.text.points import Points, Signs, points, remembered_points, signs

_SHIFT = 21  # bits of a code point; a pair is both, the second one above the first
_LOW = (1 << _SHIFT) - 1
_SHORT = 50  # characters up to which tables cost more than they save
# Pairs are sifted by a hash first: the table of all pairs does not stay in a core's cache.
_BITS = 16
_FIRST, _SECOND = np.uint32(2654435761), np.uint32(2246822519)  # odd, with bits all over


@dataclass(frozen=True, slots=True, eq=False)
class _Sieve:
    """The hashes of the wanted pairs, and which character or pair has which number."""

    hashes: NDArray[np.bool_]
    signs: Signs
    numbers: NDArray[np.uint16]  # by cell of `signs`
    codes: tuple[int, ...]  # of the pairs, by their numbers


@lru_cache(maxsize=16)
def _sieve(wanted: frozenset[int]) -> _Sieve:
    both = sorted(c for c in wanted if c > _LOW)
    firsts = np.array([c & _LOW for c in both], np.uint32)
    seconds = np.array([c >> _SHIFT for c in both], np.uint32)
    hashes = np.zeros(1 << _BITS, np.bool_)
    hashes[_hashes(firsts, seconds)] = True
    known = signs(dict.fromkeys(map(_characters, wanted), 1))
    numbers = np.zeros(len(known.pairs), np.uint16)
    numbers[known.cells(firsts, seconds)] = np.arange(1, len(both) + 1)
    return _Sieve(hashes, known, numbers, (0, *both))


def _characters(code: int) -> str:
    return chr(code & _LOW) + (chr(code >> _SHIFT) if code > _LOW else "")


def _hashes(firsts: Points, seconds: Points) -> Points:
    mixed: Points = (firsts * _FIRST) ^ (seconds * _SECOND)
    return mixed >> np.uint32(32 - _BITS)


def seen_in(text: str, wanted: AbstractSet[int]) -> set[int]:
    """Those of the wanted codes whose character or pair of neighbours a text holds.

    >>> seen_in("学校", codes(["校", "学校", "校学"])) == codes(["校", "学校"])
    True
    """
    if len(text) < _SHORT:
        its_points = list(map(ord, text))
        return {*its_points, *(a | b << _SHIFT for a, b in pairwise(its_points))} & wanted
    sieve = _sieve(frozenset(wanted))
    there = points(text)
    found = there[sieve.signs.single.take(there, mode="clip").view(np.bool_)].tolist()
    _, numbers = _pairs_in(there, sieve)
    # Most pairs stand more than once; a number each is told only once.
    told = np.zeros(len(sieve.codes), np.bool_)
    told[numbers] = True
    return {*found, *map(sieve.codes.__getitem__, (told[1:].nonzero()[0] + 1).tolist())}


def _pairs_in(there: Points, sieve: _Sieve) -> tuple[NDArray[np.intp], NDArray[np.uint16]]:
    """Where pairs may stand, and their numbers; 0 where no wanted one stands."""
    at = sieve.hashes.take(_hashes(there[:-1], there[1:])).nonzero()[0]
    return at, sieve.numbers.take(sieve.signs.cells(there[at], there[at + 1]))


def pairs_at(text: str, wanted: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Where pairs of neighbours stand in a text, in order, with their codes.

    >>> [at for at, _ in pairs_at("学校和学区", codes(["学校", "学区"]))]
    [0, 3]
    """
    sieve = _sieve(wanted)
    at, numbers = _pairs_in(remembered_points(text), sieve)
    there = numbers.nonzero()[0]
    return zip(at[there].tolist(), map(sieve.codes.__getitem__, numbers[there].tolist()), strict=True)


def pair_counts(text: str, wanted: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The codes of the pairs of neighbours that stand in a text, and how often each does.

    >>> list(pair_counts("学校和学校", codes(["学校", "学区"]))) == [(code("学校"), 2)]
    True
    """
    sieve = _sieve(wanted)
    _, numbers = _pairs_in(points(text), sieve)
    counts = np.bincount(numbers)
    there = counts[1:].nonzero()[0] + 1
    return zip(map(sieve.codes.__getitem__, there.tolist()), counts[there].tolist(), strict=True)


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
