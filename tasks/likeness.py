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
# Runs that are sorted at once, and runs of sketches whose meetings are counted at once.
_PORTION, _COMPARED = 2_000_000, 500_000
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
    return met(*_runs(sketches, sizes, fresh), sizes, fresh)


def _runs(
    sketches: Sequence[Hashes], sizes: NDArray[np.int64], fresh: NDArray[np.bool_]
) -> tuple[Hashes, NDArray[np.int32]]:
    """The runs of sketches and whose they are; those that nothing fresh has are left out."""
    values = np.concatenate(list(sketches))
    owners = np.repeat(np.arange(len(sketches), dtype=np.int32), sizes)
    if not fresh.all():
        there = np.isin(values, values[fresh[owners]])
        values, owners = values[there], owners[there]
    return values, owners


def met(
    values: Hashes, owners: NDArray[np.int32], sizes: NDArray[np.int64], fresh: NDArray[np.bool_]
) -> list[tuple[int, int]]:
    """The pairs that may be alike, by their runs: `owners[i]` is the sketch that has `values[i]`.

    `sizes` are the runs of each sketch, in the order of `pairs`; runs of sketches that nothing fresh shares may be
    left out. The meetings of some sketches after the others are counted: those of all together would take four
    gigabytes for 50,000 documents that use the same phrases.
    """
    owners, begins = _shared(values, owners)
    del values  # a hundred megabytes of a first build
    found = [np.empty(0, np.int64)]
    for low, high in _blocks(owners, len(sizes)):
        seconds = np.flatnonzero((owners >= low) & (owners < high))
        both, times = np.unique(_meetings(owners, begins, seconds, fresh), return_counts=True)
        # Half of what a spun copy shares: a run that is common lets some of its meetings out.
        found.append(both[times * 2 >= _SPUN * sizes[both % len(sizes)]])
    first, second = np.divmod(np.sort(np.concatenate(found)), len(sizes))
    return list(zip(first.tolist(), second.tolist(), strict=True))


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


def _shared(values: Hashes, owners: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The owners of runs that several have, run by run and each in order; and for each where its run begins.

    Sorted in portions: of all runs together that needs several times their memory.
    """
    named, begins, done = [np.empty(0, np.int32)], [np.empty(0, np.int32)], 0
    for portion in _portions(values, 1 << max(0, len(values) // _PORTION).bit_length()):
        some, whose = values[portion], owners[portion]
        order = np.lexsort((whose, some))
        some, whose = some[order], whose[order]
        opens = np.r_[True, some[1:] != some[:-1]] if some.size else np.empty(0, np.bool_)
        alone = opens & np.r_[opens[1:], True] if some.size else opens
        whose, starts = whose[~alone], np.flatnonzero(opens[~alone])
        named.append(whose)
        lengths = np.diff(np.r_[starts, len(whose)])
        begins.append(np.repeat((done + starts).astype(np.int32), lengths))
        done += len(whose)
    return np.concatenate(named), np.concatenate(begins)


def _blocks(owners: NDArray[np.int32], count: int) -> Iterator[tuple[int, int]]:
    """Ranges of sketches that have about so many runs together as are compared at once."""
    runs = np.cumsum(np.bincount(owners, minlength=count))
    edges = runs.searchsorted(np.arange(_COMPARED, runs[-1] if count else 0, _COMPARED))
    bounds = np.unique(np.r_[0, edges + 1, count])
    yield from zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True)


def _meetings(
    owners: NDArray[np.int32], begins: NDArray[np.int32], seconds: NDArray[np.int64], fresh: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """One number, `first * count + second`, for each run that some sketches share with one before of which one is fresh.

    `seconds` are the places of their runs among those of `owners`, `begins` where each run begins.
    """
    count, starts, met = len(fresh), begins[seconds], [np.empty(0, np.int64)]
    for k in range(FIRST):
        later = starts + k < seconds
        first, second = owners[starts[later] + k].astype(np.int64), owners[seconds[later]].astype(np.int64)
        some = fresh[first] | fresh[second]
        met.append(first[some] * count + second[some])
    return np.concatenate(met)
