"""Which parts are copies of which: pairs that share runs, and what a shared proportion means.

Document sites copy each other, cut pieces out, and put synonyms in so that nobody finds the copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tasks.sketch import Hashes

# A run that many parts share (a stock phrase, or a text that everybody copies) pairs each of them with the
# first few only, so that the work stays proportional to what is compared.
FIRST = 8
# Runs that are compared at once.
_PORTION = 2_000_000
# Measured on made-up summaries, of which every 12th, 20th or 40th letter began a replaced word: the copies
# shared 38, 52 and 73 % of all runs, the least similar one in twenty 26, 38 and 56 %; of unrelated ones with
# the same stock phrases 999 in 1,000 shared less than 15 %.
_NEAR = 0.7
_SPUN = 0.3
# An excerpt is shorter than this share of what it was taken from, and mostly inside it.
_SHORTER = 0.7
_INSIDE = 0.7


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a part relates to a longer one: `containment` is the share of its runs that the longer one has."""

    relation: str  # near, spun, excerpt
    containment: float


def likeness(longer: Hashes, shorter: Hashes) -> Likeness | None:
    """What two sketches say of their texts, or nothing where they are unrelated.

    >>> runs = np.arange(1, 101, dtype=np.uint64)
    >>> likeness(runs, runs[:40])
    Likeness(relation='excerpt', containment=1.0)
    >>> likeness(runs, runs + np.uint64(30))
    Likeness(relation='spun', containment=0.7)
    >>> likeness(runs, runs + np.uint64(90)) is None
    True
    """
    containment = contained(longer, shorter)
    if len(shorter) < _SHORTER * len(longer):
        return Likeness("excerpt", containment) if containment >= _INSIDE else None
    shared = containment * len(shorter)
    of_both = shared / (len(longer) + len(shorter) - shared)
    if of_both < _SPUN:
        return None
    return Likeness("near" if of_both >= _NEAR else "spun", containment)


def contained(longer: Hashes, shorter: Hashes) -> float:
    """The share of the shorter text's runs that the longer one has."""
    places = longer.searchsorted(shorter)
    places[places == len(longer)] = 0  # beyond the last: not there, and no longer first
    return int(np.count_nonzero(longer[places] == shorter)) / len(shorter)


def pairs(sketches: Sequence[Hashes], fresh: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The pairs of sketches, the smaller index first, that may be alike and of which one is fresh.

    Sorted. The sketches stand in the order in which they may stand for others, the longest first.

    >>> a, b, c = (np.arange(i, i + 40, dtype=np.uint64) for i in (0, 10, 500))
    >>> pairs([a, b, c], np.array([True, True, True]))
    [(0, 1)]
    >>> pairs([a, b, c], np.array([False, False, True]))
    []
    >>> pairs([a, a[:0]], np.array([False, True]))
    []
    """
    sizes = np.array([len(s) for s in sketches], np.int64)
    if not sizes.sum() or not fresh.any():
        return []
    values = np.concatenate(list(sketches))
    owners = np.repeat(np.arange(len(sketches), dtype=np.int32), sizes)
    if not fresh.all():
        there = np.isin(values, values[fresh[owners]])
        values, owners = values[there], owners[there]
    return met(values, owners, sizes, fresh)


def met(
    values: Hashes, owners: NDArray[np.int32], sizes: NDArray[np.int64], fresh: NDArray[np.bool_]
) -> list[tuple[int, int]]:
    """The pairs that may be alike, by their runs: `owners[i]` is the sketch that has `values[i]`.

    `sizes` are the runs of each sketch, in the order of `pairs`; runs of sketches that nothing fresh shares may be
    left out. The runs are compared in portions: of all of them together the work needs eight times the memory.
    """
    portions = 1 << max(0, len(values) // _PORTION).bit_length()
    found = [_counted(values[m], owners[m], fresh) for m in _portions(values, portions)]
    both = np.concatenate([pair for pair, _ in found])
    both, places = np.unique(both, return_inverse=True)
    times = np.bincount(places, np.concatenate([count for _, count in found])).astype(np.int64)
    first, second = both // len(sizes), both % len(sizes)
    # Half of what a spun copy shares: a run that is common lets some of its meetings out.
    likely = times * 2 >= _SPUN * sizes[second]
    return list(zip(first[likely].tolist(), second[likely].tolist(), strict=True))


def still_needed(keys: NDArray[np.uint64], fresh: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Of runs with their owners those by which something fresh may meet another, sorted; each once.

    A key is the number of the run, and in its lower 32 bits that of the owner. Of the owners of a run those count that
    are fresh, the first few, and all where one of the first few is fresh. Runs may be added later, but not of fresh ones.

    >>> keys = np.array([7 << 32 | owner for owner in range(20)], np.uint64)
    >>> fresh = np.arange(20) == 15
    >>> (still_needed(keys, fresh) & np.uint64(31)).tolist()
    [0, 1, 2, 3, 4, 5, 6, 7, 15]
    >>> len(still_needed(keys, np.arange(20) == 5))
    20
    """
    keys = np.sort(keys)  # numpy's `unique` takes ten times as long
    keys = keys[np.r_[True, keys[1:] != keys[:-1]]] if len(keys) else keys
    if not len(keys):
        return keys
    few, starts, opens = _owners(keys, fresh)
    needed: NDArray[np.uint64] = keys[few | np.repeat(opens, np.diff(np.r_[starts, len(keys)]))]
    return needed


def opened(keys: NDArray[np.uint64], fresh: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The runs of which one of the first few owners is fresh, so that all others may meet it; keys are sorted.

    >>> keys = np.array([7 << 32, 7 << 32 | 1, 9 << 32], np.uint64)
    >>> opened(keys, np.array([False, True])).tolist()
    [7]
    """
    if not len(keys):
        return np.empty(0, np.int64)
    _, starts, opens = _owners(keys, fresh)
    return (keys[starts[opens]] >> np.uint64(32)).astype(np.int64)


def _owners(
    keys: NDArray[np.uint64], fresh: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.int64], NDArray[np.bool_]]:
    """Of sorted keys: which owners are fresh or among the first few of their run, where runs begin, which are open."""
    runs, is_fresh = keys >> np.uint64(32), fresh[(keys & np.uint64(2**32 - 1)).astype(np.int64)]
    starts = np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]])
    lengths = np.diff(np.r_[starts, len(keys)])
    among_first = np.arange(len(keys)) - np.repeat(starts, lengths) < FIRST
    return among_first | is_fresh, starts, np.logical_or.reduceat(among_first & is_fresh, starts)


def _portions(values: Hashes, portions: int) -> Iterator[NDArray[np.bool_]]:
    """Masks that part the runs: equal ones are in one portion."""
    for i in range(portions):
        yield (values & np.uint64(portions - 1)) == np.uint64(i)


def _counted(
    values: Hashes, owners: NDArray[np.int32], fresh: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each pair that meets and has a fresh one, as `first * count + second`, and how often."""
    pair, times = np.unique(_meetings(values, owners.astype(np.int64), fresh), return_counts=True)
    return pair, times


def _meetings(values: Hashes, owners: NDArray[np.int64], fresh: NDArray[np.bool_]) -> NDArray[np.int64]:
    """One number, `first * count + second`, for each run that two sketches share of which one is fresh."""
    if not values.size:  # what is fresh is too short to have a sketch
        return np.empty(0, np.int64)
    order = np.lexsort((owners, values))
    values, owners = values[order], owners[order]
    begins = np.r_[True, values[1:] != values[:-1]]
    alone = begins & np.r_[begins[1:], True]
    owners, begins = owners[~alone], begins[~alone]
    starts = np.flatnonzero(begins)
    group = np.repeat(starts, np.diff(np.r_[starts, len(owners)]))
    place, count, is_fresh = np.arange(len(owners)), len(fresh), fresh[owners]
    met = [np.empty(0, np.int64)]
    for k in range(FIRST):
        second = np.flatnonzero(group + k < place)
        first = group[second] + k
        some = is_fresh[first] | is_fresh[second]
        met.append(owners[first[some]] * count + owners[second[some]])
    return np.concatenate(met)
