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
from functools import cache, lru_cache
from zlib import crc32

from tasks.vocabulary import FOLDER

NAME = "character_strings.bin"
CELLS = 1 << 21
STEP, DEAREST = 0.3, 31  # what a step of cost stands for, in natural logarithms, and how many there are
SHORTEST, LONGEST = 4, 5  # symbols of a string
_COST_BITS = 5
# What the search takes off for a symbol of a kept string of five, and adds for one without a kept string of four: half
# of what a regression on the places of `slip_choice` gave them beside the neighbours, since the search errs in other ways.
_WELL, _NOT_AT_ALL = 0.87, 0.58


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


@lru_cache(maxsize=1 << 16)
def longer(before: str, after: str) -> float:
    """What the longer strings add to the cost of a symbol behind others, or take off.

    Args:
        before: up to four symbols; more say nothing.
        after: one symbol.

    >>> longer("用于学校", "开") < 0 < longer("用于学校", "枭")
    True
    """
    whole = before[1 - LONGEST :] + after
    if len(whole) == LONGEST and listed(whole) is not None:
        return -_WELL
    return 0.0 if listed(whole[-SHORTEST:]) is not None else _NOT_AT_ALL


@dataclass(frozen=True, slots=True)
class Told:
    """How many symbols kept strings of five end with, and how many neither those nor strings of four."""

    well: int
    not_at_all: int


def told(text: str, start: int) -> Told:
    """What the kept strings tell of the symbols from `start` on.

    >>> told("全部用于学校开支", 4), told("全部用于学校开展", 4)
    (Told(well=4, not_at_all=0), Told(well=3, not_at_all=1))
    """
    added = [longer(text[max(0, at + 1 - LONGEST) : at], text[at]) for at in range(start, len(text))]
    return Told(added.count(-_WELL), added.count(_NOT_AT_ALL))
