"""What is kept of a part's wording so that copies of it can be found later without reading it again.

A sketch is a small sample of the hashes of all runs of six letters, chosen by their value alone
(FracMinHash: Irber et al. 2022, "Lightweight compositional analysis of metagenomes with FracMinHash"). So two
sketches share what their texts share, in the same proportion, and unlike with MinHash of a fixed size a
short excerpt can be told to lie in a long text.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Hashes: TypeAlias = NDArray[np.uint64]

RUN = 6
# One run in so many is sampled: some 250 of a summary of 4,000 letters, two kilobytes.
_ONE_IN = 16
# Below this many sampled runs chance decides; it is what some 130 letters give.
_FEWEST = 8

_BASE = np.uint64(0x100000001B3)
_LARGEST = np.uint64(2**64 // _ONE_IN)


def sketch(letters: str) -> str | None:
    """The sketch of a text's letters and digits, or nothing where the text is too short to compare.

    The result is the base64 form of sorted little-endian 64-bit hashes.

    >>> hashes(sketch("学校现有教学班12个学生六百余人教师四十二名" * 30)).dtype
    dtype('uint64')
    >>> sketch("学校现有教师86人") is None
    True
    """
    if len(letters) < RUN:
        return None
    sampled = np.unique(_sampled(letters))
    return b64encode(sampled.astype("<u8").tobytes()).decode() if len(sampled) >= _FEWEST else None


def hashes(sketched: str | None) -> Hashes:
    """The hashes of a sketch, sorted; none of no sketch."""
    return np.frombuffer(b64decode(sketched or ""), "<u8").astype(np.uint64)


def _sampled(letters: str) -> Hashes:
    codes = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    count = len(codes) - RUN + 1
    rolled = np.zeros(count, np.uint64)
    for i in range(RUN):
        rolled = rolled * _BASE + codes[i : i + count]
    mixed = _mix(rolled)
    return mixed[mixed < _LARGEST]


def _mix(values: Hashes) -> Hashes:
    """Spread values evenly over 64 bits (the finaliser of SplitMix64: Steele, Lea and Flood 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
