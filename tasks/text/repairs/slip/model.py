"""How well characters follow each other: in general, and in the document at hand.

The tables (`tasks/vocabulary/make_character_tables.py` makes them) are read when the first slip is suspected; their rows
are taken apart one by one, as they are asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice
from math import exp, log
from typing import TypeAlias

from tasks.text.points import offsets_of
from tasks.text.repairs.slip.symbols import all_symbols
from tasks.vocabulary import lines

_TENTH = 0.1
STEP, FIRST_LETTER = 0.2, ord("0")  # what a letter of the tables stands for
MARKS = frozenset(",。、;:")  # of which no two stand together
_CLASH = 14.0
_UNKNOWN = 15.0  # rarity of a character that the table lacks
_OWN = 0.15  # weight of what the document itself writes behind one symbol, and of what behind two
_DISCOUNT = 0.5
_MOST = 30  # symbols that are tried in one place
_MANY = 300  # in a pool of so many only the likeliest followers are looked at
_NOTHING: dict[str, float] = {}
# How often one symbol or two stand in a text, and how often each other behind.
_Counts: TypeAlias = tuple[int, dict[str, int]]
_NEVER: _Counts = (0, {})


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


def costs(before: str, many: Iterable[str]) -> list[float]:
    """The costs of many symbols behind the same two others.

    >>> costs("的学", "校枭") == [cost("的学", "校"), cost("的学", "枭")]
    True
    """
    off_two, behind_both = behind_two(before)
    off_one, behind_last = behind_one(before[-1])
    barred = MARKS if before[-1] in MARKS else frozenset[str]()
    return [
        _CLASH
        if after in barred
        else behind_both[after]
        if after in behind_both
        else off_two + (behind_last[after] if after in behind_last else off_one + rarity(after))
        for after in many
    ]


@lru_cache(maxsize=1 << 14)
def rarity(symbol: str) -> float:
    """-ln of the share of a symbol."""
    line = _line("character_pairs", symbol)
    return int(line.split("\t", 2)[1]) * _TENTH if line else _UNKNOWN


def _behind(text: str, symbol: str) -> dict[str, int]:
    """How often each symbol stands behind one."""
    found: dict[str, int] = {}
    at = text.find(symbol)
    while at >= 0:
        other = text[at + 1 : at + 2]
        found[other] = found.get(other, 0) + 1
        at = text.find(symbol, at + 1)
    return found


def _own(paid: float, one: _Counts, two: _Counts, after: str) -> float:
    """A general cost, less for the document's own shares of a symbol, behind one other and behind two."""
    often, behind = one
    share = _OWN * (behind[after] - _DISCOUNT) / often
    often, behind = two
    if after in behind:
        share += _OWN * (behind[after] - _DISCOUNT) / often
    return -log((1 - 2 * _OWN) * exp(-paid) + share)


class Usage:
    """What stands behind one and two symbols in a document, counted for the symbols that are asked for: few are."""

    def __init__(self, text: str) -> None:
        self._text = all_symbols().apply(text)
        self._known_two: dict[str, _Counts] = {}
        self._known: dict[str, _Counts] = {}
        self._followers: dict[str, frozenset[str]] = {}
        self._likely: dict[tuple[str, frozenset[str]], list[tuple[float, str]]] = {}

    def _behind(self, symbol: str) -> _Counts:
        found = self._known.get(symbol)
        if found is None:
            behind = _behind(self._text, symbol)
            self._followers[symbol] = frozenset(behind)
            found = self._known[symbol] = sum(behind.values()), behind
        return found

    def _behind_two(self, before: str) -> _Counts:
        often = self._behind(before[0])[1].get(before[-1], 0)
        if not often:
            return _NEVER
        found = self._known_two.get(before)
        if found is None:
            behind = Counter(self._text[at + 2 : at + 3] for at in offsets_of(before, self._text))
            found = self._known_two[before] = often, behind
        return found

    def cost(self, before: str, after: str) -> float:
        """The general cost, less where the document itself writes so.

        >>> usage("柳溪完小").cost("柳溪", "完") < usage("").cost("柳溪", "完")
        True
        """
        paid = cost(before, after)
        one = self._behind(before[-1])
        return _own(paid, one, self._behind_two(before), after) if after in one[1] else paid

    def _costs(self, before: str, written: Collection[str]) -> Iterator[tuple[float, str]]:
        """The costs of symbols that all stand in the text behind the last of two others."""
        one, two = self._behind(before[-1]), self._behind_two(before)
        for paid, after in zip(costs(before, written), written, strict=True):
            yield _own(paid, one, two, after), after

    def likely(self, before: str, wanted: frozenset[str], common: frozenset[str]) -> list[tuple[float, str]]:
        """The wanted symbols that are known to follow two others, and the common ones, with their costs, best first.

        Known is what the tables list, behind both or behind the last, and what the document writes.
        """
        key = before, wanted
        known = self._likely.get(key)
        if known is None:
            self._behind(before[-1])
            own = self._followers[before[-1]] & wanted
            known = _likely(before, wanted, common)
            if own:
                known = [one for one in known if one[1] not in own]
                known += self._costs(before, own)
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
        return wanted.intersection(listed)
    return list(islice(filter(wanted.__contains__, listed), _MOST))


@lru_cache(maxsize=4)
def usage(text: str) -> Usage:
    """The usage of a document, from a stretch of its text."""
    return Usage(text)
