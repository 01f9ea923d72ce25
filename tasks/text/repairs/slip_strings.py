"""What stands behind three and four other characters: what the tables of pairs and triples can't tell.

Whether `先进` or `等进` follows `全省卫生`, and `开支` or `开展` follows `全部用于学校`, shows in longer strings only. They are kept
in a table of 16-bit cells (`tasks/vocabulary/make_character_strings.py` makes it), two bytes a string: the sum of a
string says in which cell it is and how the cell begins, so that of 1,000 strings that are not kept about one is
taken for one that is. The table is read when the first slip is weighed.
"""

from __future__ import annotations

import sys
from array import array
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from tasks.vocabulary import FOLDER

NAME = "character_strings.bin"
CELLS = 1 << 21
STEP, DEAREST = 0.3, 31  # what a step of cost stands for, in natural logarithms, and how many there are
SHORTEST, LONGEST = 4, 5  # symbols of a string
_COST_BITS = 5


def place(string: str) -> tuple[int, int]:
    """The cell in which a string is looked for first, and what that cell holds above the cost."""
    total = crc32(string.encode("utf-16-le", "surrogatepass"))
    return total % CELLS, total // CELLS << _COST_BITS


@cache
def _cells() -> array[int]:
    cells = array("H")
    cells.frombytes((FOLDER / NAME).read_bytes())
    if sys.byteorder == "big":
        cells.byteswap()
    return cells


def listed(string: str) -> float | None:
    """-ln of the probability that the last symbol stands behind the others; nothing for a string that is not kept.

    Args:
        string: four or five symbols, as `slip_model.symbols` gives them.

    >>> listed("教育教学") is None, listed("教育教枭") is None
    (False, True)
    """
    cells = _cells()
    at, begins = place(string)
    while cell := cells[at]:
        if cell ^ begins <= DEAREST:
            return (cell ^ begins) * STEP
        at = (at + 1) % CELLS
    return None


@dataclass(frozen=True, slots=True)
class Told:
    """How many symbols strings of five are kept for, and how many neither strings of five nor of four."""

    well: int
    not_at_all: int


def told(text: str, start: int) -> Told:
    """What the kept strings tell of the symbols from `start` on.

    >>> told("全部用于学校开支", 4), told("全部用于学校开展", 4)
    (Told(well=4, not_at_all=0), Told(well=3, not_at_all=1))
    """
    well = not_at_all = 0
    for end in range(start + 1, len(text) + 1):
        if end >= LONGEST and listed(text[end - LONGEST : end]) is not None:
            well += 1
        elif end < SHORTEST or listed(text[end - SHORTEST : end]) is None:
            not_at_all += 1
    return Told(well, not_at_all)
