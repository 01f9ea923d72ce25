"""How well characters follow each other: in general, and in the document at hand.

The tables (`tasks/vocabulary/make_character_tables.py` makes them) are read when the first slip is suspected; their rows
are taken apart one by one, as they are asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from math import exp, log

from opencc import OpenCC

from tasks.text.repairs.slip_damage import LEADS, TRAILS, pair
from tasks.vocabulary import lines

LINE_END = "⏎"
_TENTH = 0.1
STEP, FIRST_LETTER = 0.2, ord("0")  # what a letter of the tables stands for
MARKS = frozenset(",。、;:")  # of which no two stand together
_CLASH = 14.0
_UNKNOWN = 15.0  # rarity of a character that the table lacks
_OWN = 0.15  # weight of what the document itself writes behind one symbol, and of what behind two
_DISCOUNT = 0.5
_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_MOST = 30  # symbols that are tried in one place
_MANY = 300  # in a pool of so many only the likeliest followers are looked at
_NOTHING: dict[str, float] = {}


@cache
def _lines(name: str) -> list[str]:
    return lines(name)


def _line(name: str, before: str) -> str | None:
    """The line of a table that begins with some symbols; the lines are sorted, so that no index is made of them."""
    table, start = _lines(name), before + "\t"
    at = bisect_left(table, start)
    return table[at] if at < len(table) and table[at].startswith(start) else None


def _costs(followers: str) -> dict[str, float]:
    return {
        c: (ord(letter) - FIRST_LETTER) * STEP
        for c, letter in zip(followers[::2], followers[1::2], strict=False)
    }


@lru_cache(maxsize=1 << 13)
def behind_one(before: str) -> tuple[float, dict[str, float]]:
    """The back-off behind a symbol, and its listed followers with their costs."""
    line = _line("character_pairs", before)
    if line is None:
        return 0.0, _NOTHING
    _, _, off, followers = line.split("\t")
    return int(off) * _TENTH, _costs(followers)


@lru_cache(maxsize=1 << 15)
def behind_two(before: str) -> tuple[float, dict[str, float]]:
    """The same behind two symbols."""
    line = _line("character_triples", before)
    if line is None:
        return 0.0, _NOTHING
    _, off, followers = line.split("\t")
    return int(off) * _TENTH, _costs(followers)


def cost(before: str, after: str) -> float:
    """-ln of the probability that a symbol stands behind two others.

    >>> cost("的学", "校") < cost("的学", "枭")
    True
    """
    if after in MARKS and before[-1] in MARKS:
        return _CLASH
    off_two, listed = behind_two(before)
    if after in listed:
        return listed[after]
    off_one, listed = behind_one(before[-1])
    return off_two + (listed[after] if after in listed else off_one + rarity(after))


@lru_cache(maxsize=1 << 14)
def rarity(symbol: str) -> float:
    """-ln of the share of a symbol."""
    line = _line("character_pairs", symbol)
    return int(line.split("\t", 2)[1]) * _TENTH if line else _UNKNOWN


@cache
def every() -> tuple[str, ...]:
    """All characters of GBK with two bytes."""
    return tuple(c for lead in LEADS for trail in TRAILS if (c := pair(lead, trail)))


@cache
def converted(config: str) -> dict[str, str]:
    """The characters of GBK that a conversion of script changes, one by one, and to what."""
    known = every()
    changed = OpenCC(config).convert("\n".join(known)).split("\n")
    return {a: b for a, b in zip(known, changed, strict=True) if a != b and len(b) == 1}


@cache
def _symbols() -> dict[int, str]:
    """What the characters count as that do not count as themselves."""
    found = {ord(c): simple for c, simple in converted("t2s").items()}
    found |= {code: narrow for code, narrow in _WIDTH.items() if not narrow.isalnum()}
    digits, letters = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    for alike, stands_for in ((digits, "0"), (letters, "A")):
        found |= {ord(c) + shift: stands_for for c in alike for shift in (0, 0xFEE0)}
    return found | {ord("\r"): LINE_END, ord("\n"): LINE_END}


def symbols(text: str) -> str:
    """What the characters of a text count as: Simplified, half-width, any digit 0, any Latin letter A.

    >>> symbols("學，８b\\n")
    '学,0A⏎'
    """
    return text.translate(_symbols())


@dataclass(frozen=True, slots=True)
class _Around:
    """How often a symbol stands in a text, and what before it, what behind it, what before and behind."""

    often: int
    before: dict[str, int]
    behind: dict[str, int]
    both: dict[str, int]
    followers: frozenset[str]


_NOWHERE = _Around(0, {}, {}, {}, frozenset())


def _around(text: str, symbol: str) -> _Around:
    before: dict[str, int] = {}
    behind: dict[str, int] = {}
    both: dict[str, int] = {}
    often, at = 0, text.find(symbol)
    while at >= 0:
        often += 1
        one, other = text[at - 1 : at], text[at + 1 : at + 2]
        before[one] = before.get(one, 0) + 1
        behind[other] = behind.get(other, 0) + 1
        both[one + other] = both.get(one + other, 0) + 1
        at = text.find(symbol, at + 1)
    return _Around(often, before, behind, both, frozenset(behind))


class Usage:
    """What stands behind one and two symbols in a document, counted for the symbols that are asked for: few are."""

    def __init__(self, text: str) -> None:
        self._text = symbols(text)
        self._known: dict[str, _Around] = {}
        self._likely: dict[tuple[str, frozenset[str]], list[tuple[float, str]]] = {}

    def _around(self, symbol: str) -> _Around:
        found = self._known.get(symbol)
        if found is None:
            found = self._known[symbol] = _around(self._text, symbol) if symbol in self._text else _NOWHERE
        return found

    def cost(self, before: str, after: str) -> float:
        """The general cost, less where the document itself writes so.

        >>> usage("柳溪完小").cost("柳溪", "完") < usage("").cost("柳溪", "完")
        True
        """
        paid = cost(before, after)
        around = self._around(before[-1])
        two = around.behind.get(after)
        if not two:
            return paid
        share = _OWN * (two - _DISCOUNT) / around.often
        three = around.both.get(before[0] + after)
        if three:
            share += _OWN * (three - _DISCOUNT) / around.before[before[0]]
        return -log((1 - 2 * _OWN) * exp(-paid) + share)

    def likely(self, before: str, wanted: frozenset[str], common: frozenset[str]) -> list[tuple[float, str]]:
        """The wanted symbols that are known to follow two others, and the common ones, with their costs, best first.

        Known is what the tables list, behind both or behind the last, and what the document writes.
        """
        key = before, wanted
        known = self._likely.get(key)
        if known is None:
            own = self._around(before[-1]).followers & wanted
            known = _likely(before, wanted, common)
            if own:
                known = [one for one in known if one[1] not in own]
                known += [(self.cost(before, after), after) for after in own]
                known.sort()
            self._likely[key] = known
        return known


@lru_cache(maxsize=1 << 14)
def _likely(before: str, wanted: frozenset[str], common: frozenset[str]) -> list[tuple[float, str]]:
    """The wanted symbols that the tables list behind two others or behind the last, and the common ones."""
    off_two, after_two = behind_two(before)
    behind = _first(after_two, wanted)
    found = [(paid + off_two, after) for paid, after in _behind_last(before[-1], wanted, common)]
    if behind:
        found = [one for one in found if one[1] not in after_two]
        found += [(after_two[after], after) for after in behind]
        found.sort()
    return found[:_MOST]


@lru_cache(maxsize=1 << 14)
def _behind_last(last: str, wanted: frozenset[str], common: frozenset[str]) -> list[tuple[float, str]]:
    """The wanted symbols that the tables list behind one other, and the common ones, without the back-off."""
    off_one, after_one = behind_one(last)
    found = {after: off_one + rarity(after) for after in common}
    found |= {after: after_one[after] for after in _first(after_one, wanted)}
    if last in MARKS:
        found = {after: paid for after, paid in found.items() if after not in MARKS}
    return sorted(zip(found.values(), found, strict=True))[:_MOST]


def _first(listed: dict[str, float], wanted: frozenset[str]) -> Collection[str]:
    """The wanted ones of a list, the likeliest only where many are wanted."""
    if len(wanted) < _MANY:
        return listed.keys() & wanted
    return list(islice(filter(wanted.__contains__, listed), _MOST))


@lru_cache(maxsize=4)
def usage(text: str) -> Usage:
    """The usage of a document, from a stretch of its text."""
    return Usage(text)
