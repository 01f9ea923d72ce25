"""A text as an array of code points: which characters it holds, and where, in one pass.

Nearly every rule is idle on nearly every document, and asking a text of 3,000 Chinese characters for one character
after another costs more than all repairs. A table that the code points index answers for a whole set of
characters at the speed of memory: on one core 1 ms a megabyte, where `frozenset.isdisjoint` takes 25.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Points: TypeAlias = NDArray[np.uint32]
Cells: TypeAlias = NDArray[np.uint16] | NDArray[np.uint32]
# The planes that have Han characters. Beyond them nothing is in any set; indices are clipped to the last entry,
# a code point that Unicode leaves open.
SIZE = 0x40000
BEYOND = SIZE - 1  # the first code point that no table tells apart


def points(text: str) -> Points:
    """The code points of a text, lone surrogates included.

    >>> points("a学").tolist() == [97, 0x5B66]
    True
    """
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@lru_cache(maxsize=4)
def remembered_points(text: str) -> Points:
    """The code points of one of the last texts: many ask the same part for their own characters.

    >>> remembered_points("学校") is remembered_points("学校")
    True
    """
    return points(text)


def text_of(codes: Points) -> str:
    """The text that code points make.

    >>> text_of(points("学校 2"))
    '学校 2'
    """
    return codes.tobytes().decode("utf-32-le", "surrogatepass")


def offsets_of(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text.

    >>> list(offsets_of("以", "以德育为先,以教学为主"))
    [0, 6]
    """
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@lru_cache(maxsize=4)
def line_starts(text: str) -> tuple[int, ...]:
    """Where the lines of a text begin: the places at which a pattern of whole lines is tried.

    >>> line_starts("一、概况\\n\\n二、师资")
    (0, 5, 6)
    """
    return (0, *(at + 1 for at in offsets_of("\n", text)))


def starting_at(
    pattern: re.Pattern[str], text: str, places: Iterable[int], stop: int | None = None
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds, for those who know the few places (in order) where a match may start.

    >>> [m.group() for m in starting_at(re.compile("x+"), "xx县20xx年", [0, 1, 5, 6])]
    ['xx', 'xx']
    """
    end, stop = 0, len(text) if stop is None else stop
    for at in places:
        if at >= end and (match := pattern.match(text, at, stop)):
            end = match.end()
            yield match


@dataclass(frozen=True, slots=True, eq=False)
class CharacterSet:
    """A set of characters as a table."""

    table: NDArray[np.bool_]

    def within(self, codes: Points) -> NDArray[np.bool_]:
        """For each code point whether it is in the set."""
        return self.table.take(codes, mode="clip")

    def occurs(self, text: str) -> bool:
        """Whether a text holds any of the characters.

        >>> character_set("學區").occurs("学区"), character_set("學區").occurs("學区")
        (False, True)
        """
        return bool(self.within(points(text)).any())

    def places(self, text: str) -> list[int]:
        """Where the characters stand in a text.

        >>> character_set("。；").places("好。行；")
        [1, 3]
        """
        found: list[int] = self.within(points(text)).nonzero()[0].tolist()
        return found


def character_set(characters: Iterable[str]) -> CharacterSet:
    """The table of some characters; those beyond the planes of Han characters are left out."""
    table = np.zeros(SIZE, np.bool_)
    table[[ord(c) for c in characters if ord(c) < BEYOND]] = True
    return CharacterSet(table)


@dataclass(frozen=True, slots=True, eq=False)
class CharacterMap:
    """Characters and the one that each becomes."""

    table: Points
    changed: CharacterSet

    def apply(self, text: str) -> str:
        """The text with all of them changed, in its own length.

        >>> character_map({"，": ",", "學": "学"}).apply("學校，好")
        '学校,好'
        """
        codes = points(text)
        there = self.changed.within(codes)
        if not there.any():
            return text
        return text_of(np.where(there, self.table.take(codes, mode="clip"), codes))


def character_map(pairs: Mapping[str, str]) -> CharacterMap:
    """The tables of a mapping from character to character."""
    table = np.arange(SIZE, dtype=np.uint32)
    table[[ord(c) for c in pairs]] = [ord(to) for to in pairs.values()]
    return CharacterMap(table, character_set(pairs))


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """Characters and pairs of neighbours, each with the bits of what it is a sign of."""

    single: NDArray[np.uint8]
    row: Cells  # by first character, where its row begins in `pairs`
    column: Cells  # by second character
    pairs: NDArray[np.uint8]

    def marks(self, codes: Points) -> NDArray[np.uint8]:
        """For each code point the bits of it and of the pair that begins with it.

        >>> signs({"校": 1, "学校": 2}).marks(points("学校")).tolist()
        [2, 1]
        """
        marks = self.single.take(codes, mode="clip")
        marks[:-1] |= self.pairs.take(self.cells(codes[:-1], codes[1:]))
        return marks

    def cells(self, firsts: Points, seconds: Points) -> Cells:
        """For each first character and the second behind it their place in `pairs`."""
        cells: Cells = self.row.take(firsts, mode="clip") + self.column.take(seconds, mode="clip")
        return cells

    def places(self, codes: Points) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
        """Where the signs stand, in order, and the bits of each place."""
        marks = self.marks(codes)
        at = (marks != 0).nonzero()[0]  # NumPy counts truth values ten times as fast as numbers
        return at, marks[at]


def signs(wanted: Mapping[str, int]) -> Signs:
    """The tables of characters and pairs; of longer words the first two characters count."""
    both = [(word[0], word[1], bits) for word, bits in wanted.items() if len(word) > 1]
    firsts, seconds = sorted({ord(a) for a, *_ in both}), sorted({ord(b) for _, b, _ in both})
    single = np.zeros(SIZE, np.uint8)
    for word, bits in wanted.items():
        if len(word) == 1:
            single[ord(word)] |= bits
    # Row and column 0 are those of all other characters.
    row, column = np.zeros(SIZE, np.uint32), np.zeros(SIZE, np.uint32)
    row[firsts] = np.arange(1, len(firsts) + 1) * (len(seconds) + 1)
    column[seconds] = np.arange(1, len(seconds) + 1)
    cells = (len(firsts) + 1) * (len(seconds) + 1)
    pairs = np.zeros(cells, np.uint8)
    for a, b, bits in both:
        pairs[row[ord(a)] + column[ord(b)]] |= bits
    if cells < 1 << 16:  # half the size, and more of it stays in a core's cache
        return Signs(single, row.astype(np.uint16), column.astype(np.uint16), pairs)
    return Signs(single, row, column, pairs)
