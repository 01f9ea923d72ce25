"""Which characters and pairs of neighbours a text holds: what a rule must see before it is worth running.

Nearly every rule is idle on nearly every document. One pass over the text tells which: its pairs are looked up as
numbers (two UTF-16 units make one), several times faster than any search for many words; a rule whose needs are
disjoint from what is found is skipped.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from tasks.records import Edit
from tasks.text.edits import applied

_CODEC = f"utf-16-{'le' if sys.byteorder == 'little' else 'be'}"  # as arrays read it
_UNIT, _PAIR = "H", "I"  # arrays of two and of four bytes


def seen_in(text: str, wanted: AbstractSet[int]) -> set[int]:
    """Those of the wanted codes whose character or pair of neighbours a text holds.

    Looking each pair up takes half the time of gathering them all: most are in no rule.

    >>> seen_in("学校", codes(["校", "学校", "校学"])) == codes(["校", "学校"])
    True
    """
    units = text.encode(_CODEC, "surrogatepass")
    even = array(_PAIR, units[: len(units) // 4 * 4])
    odd = array(_PAIR, units[2 : 2 + max(0, (len(units) - 2) // 4 * 4)])
    known = frozenset(wanted)
    return {*known.intersection(even), *known.intersection(odd), *known.intersection(array(_UNIT, units))}


def code(characters: str) -> int:
    """The number that stands for a character or a pair of them."""
    units = characters.encode(_CODEC, "surrogatepass")
    return int.from_bytes(units[:4], sys.byteorder)


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
