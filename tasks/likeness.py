"""Which parts are copies of which: pairs that share runs, and what a shared proportion means.

Document sites copy each other, cut pieces out, and put synonyms in so that nobody finds the copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tasks.sketch import Hashes

# A run that many parts share (a stock phrase, or a text that everybody copies) pairs each of them with the
# first few only, so that the work stays proportional to what is compared.
_FIRST = 8
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
    return len(np.intersect1d(longer, shorter, assume_unique=True)) / len(shorter)


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
    owners = np.repeat(np.arange(len(sketches), dtype=np.int64), sizes)
    if not fresh.all():
        wanted = np.isin(values, np.unique(values[fresh[owners]]))
        values, owners = values[wanted], owners[wanted]
    if not values.size:  # what is fresh is too short to have a sketch
        return []
    met = _meetings(values, owners, len(sketches))
    both, times = np.unique(met, return_counts=True)
    first, second = both // len(sketches), both % len(sketches)
    # Half of what a spun copy shares: a run that is common lets some of its meetings out.
    likely = (times * 2 >= _SPUN * sizes[second]) & (fresh[first] | fresh[second])
    return list(zip(first[likely].tolist(), second[likely].tolist(), strict=True))


def _meetings(values: Hashes, owners: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """One number, `first * count + second`, for each run that two sketches share."""
    # Owners ascend already, so a stable sort leaves them so within each run.
    order = np.argsort(values, kind="stable")
    values, owners = values[order], owners[order]
    begins = np.r_[True, values[1:] != values[:-1]]
    alone = begins & np.r_[begins[1:], True]
    owners, begins = owners[~alone], begins[~alone]
    starts = np.flatnonzero(begins)
    group = np.repeat(starts, np.diff(np.r_[starts, len(owners)]))
    place = np.arange(len(owners))
    met = [
        owners[(group + k)[m]] * count + owners[m] for k in range(_FIRST) if (m := group + k < place).any()
    ]
    return np.concatenate(met) if met else np.empty(0, np.int64)
