"""From places in what was read to places in the source, for all rows of a part at once.

`OffsetMap.span` answers for one place; a long document gives hundreds of rows, and asking for each by itself took as
long as writing them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tasks.text.edits import OffsetMap

Places = NDArray[np.int64]


class WayBack(NamedTuple):
    """An offset map as arrays: where its pieces begin after all edits and before them, and where they ended."""

    after: Places
    before: Places
    before_end: Places
    copied: NDArray[np.bool_]
    length_before: int
    length_after: int

    def spans(self, starts: Sequence[int], ends: Sequence[int]) -> tuple[list[int], list[int]]:
        """Starts and ends in the source of spans of the reading, as `OffsetMap.span` tells them one by one.

        >>> from tasks.records import Edit
        >>> from tasks.text.edits import apply_edits
        >>> _, there = apply_edits("优秀教\\n师12名", [Edit(3, 4, "", "broken_line", "r", True)])
        >>> way_back(there).spans([0, 4, 5], [4, 7, 5])
        ([0, 5, 6], [5, 8, 6])
        """
        first, last = np.array(starts, np.int64), np.array(ends, np.int64)
        if not self.after.size:
            return [self.length_before] * len(first), [self.length_before] * len(first)
        begin = self._starts(first)
        return begin.tolist(), np.where(last <= first, begin, self._ends(last)).tolist()

    def _starts(self, places: Places) -> Places:
        i = self.after.searchsorted(places, "right") - 1
        found = self.before[i] + np.where(self.copied[i], places - self.after[i], 0)
        return np.where(places >= self.length_after, self.length_before, found)

    def _ends(self, places: Places) -> Places:
        i = self.after.searchsorted(places - 1, "right") - 1
        copied = self.before[i] + places - self.after[i]
        return np.where(places <= 0, 0, np.where(self.copied[i], copied, self.before_end[i]))


def way_back(offsets: OffsetMap) -> WayBack:
    """The arrays of an offset map."""
    return WayBack(
        np.array(offsets.after, np.int64),
        np.array(offsets.before, np.int64),
        np.array(offsets.before_end, np.int64),
        np.array(offsets.copied, np.bool_),
        offsets.length_before,
        offsets.length_after,
    )
