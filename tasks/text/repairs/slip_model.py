"""How well characters follow each other, and which ones some of their bytes allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from math import exp, log
from typing import TypeAlias

from opencc import OpenCC

from tasks.text.repairs.slip_damage import LEADS, TRAILS, gbk, pair
from tasks.vocabulary import table

LINE_END = "⏎"
_TENTH, _HALF, _FIRST_LETTER = 0.1, 0.5, 97
_UNKNOWN = 15.0  # rarity of a character that the table lacks
_OWN = 0.3  # weight of what the document itself writes
_DISCOUNT = 0.5
_OTHER_SCRIPT = 8.0  # added for a Simplified form in Traditional text, or the reverse
_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_CANDIDATES = 300  # characters that are tried where both bytes are unknown, or nearly so
# Cost, character, its second byte, its symbol.
Candidate: TypeAlias = tuple[float, str, int, str]
# Character, its second byte, its symbol, the rarity of that, what the script adds.
_Guess: TypeAlias = tuple[str, int, str, float, float]


@cache
def _rows() -> dict[str, tuple[float, float, str]]:
    """By character: rarity, back-off, followers with their letters."""
    return {
        c: (int(r) * _TENTH, int(b) * _TENTH, "" if f == "-" else f)
        for c, r, b, f in table("character_pairs")
    }


@cache
def _triples() -> dict[str, tuple[float, str]]:
    """By two characters: back-off, followers with their letters."""
    return {c: (int(b) * _TENTH, f) for c, b, f in table("character_triples")}


def _costs(followers: str) -> dict[str, float]:
    letters = zip(followers[::2], followers[1::2], strict=True)
    return {c: (ord(letter) - _FIRST_LETTER) * _HALF for c, letter in letters}


@lru_cache(maxsize=1 << 13)
def _behind_one(before: str) -> tuple[float, dict[str, float]]:
    row = _rows().get(before)
    return (row[1], _costs(row[2])) if row else (0.0, {})


@lru_cache(maxsize=1 << 15)
def _behind_two(before: str) -> tuple[float, dict[str, float]]:
    row = _triples().get(before)
    return (row[0], _costs(row[1])) if row else (0.0, {})


def cost(before: str, after: str) -> float:
    """-ln of the probability that a symbol stands behind two others.

    >>> cost("的学", "校") < cost("的学", "枭")
    True
    """
    off_two, listed = _behind_two(before)
    if after in listed:
        return listed[after]
    off_one, listed = _behind_one(before[-1])
    return off_two + (listed[after] if after in listed else off_one + rarity(after))


def rarity(symbol: str) -> float:
    """-ln of the share of a symbol."""
    row = _rows().get(symbol)
    return row[0] if row else _UNKNOWN


@cache
def _every() -> tuple[str, ...]:
    """All characters of GBK with two bytes."""
    return tuple(c for lead in LEADS for trail in TRAILS if (c := pair(lead, trail)))


@cache
def _converted(config: str) -> dict[str, str]:
    every = _every()
    changed = OpenCC(config).convert("\n".join(every)).split("\n")
    return {a: b for a, b in zip(every, changed, strict=True) if a != b and len(b) == 1}


@lru_cache(maxsize=1 << 15)
def symbol(character: str) -> str:
    """What a character counts as: Simplified, half-width, any digit 0, any Latin letter A.

    >>> [symbol(c) for c in "學，８b\\n"]
    ['学', ',', '0', 'A', '⏎']
    """
    narrow = character.translate(_WIDTH)
    if not narrow.isascii():
        return _converted("t2s").get(narrow, narrow)
    if narrow.isalnum():
        return "0" if narrow.isdigit() else "A"
    return LINE_END if narrow in "\r\n" else narrow


@cache
def strange(traditional: bool) -> frozenset[str]:
    """The characters that a text of one script hardly holds, full-width letters among them."""
    simplified, hant = _converted("s2t"), _converted("t2s")
    wrong, right = (simplified, hant) if traditional else (hant, simplified)
    return frozenset(c for c in wrong if c not in right) | frozenset(map(chr, range(0xFF10, 0xFF5B)))


@cache
def _known() -> tuple[tuple[str, bytes, str], ...]:
    """The characters worth guessing, with bytes and symbol, frequent ones first."""
    known = [(c, gbk(c), s) for c in _every() if (s := symbol(c)) in _rows()]
    return tuple(sorted(known, key=lambda k: rarity(k[2])))


@cache
def _with(position: int, byte: int) -> tuple[tuple[str, bytes, str], ...]:
    return tuple(k for k in _known() if k[1][position] == byte)


@lru_cache(maxsize=1 << 14)
def _allowed(leads: bytes, trails: bytes, traditional: bool) -> tuple[_Guess, ...]:
    """What both sets of bytes allow, frequent characters first."""
    odd = strange(traditional)
    if len(leads) == len(trails) == 1:
        known = pair(leads[0], trails[0])
        pool: Iterable[tuple[str, bytes, str]] = ((known, leads + trails, symbol(known)),) if known else ()
    elif len(leads) == 1:
        pool = _with(0, leads[0])
    else:
        pool = _with(1, trails[0]) if len(trails) == 1 else _known()
    found = ((c, b[1], s) for c, b, s in pool if b[0] in leads and b[1] in trails)
    return tuple(
        (c, trail, s, rarity(s), _OTHER_SCRIPT if c in odd else 0.0)
        for c, trail, s in islice(found, _CANDIDATES)
    )


@lru_cache(maxsize=1 << 15)
def _general(before: str, leads: bytes, trails: bytes, traditional: bool) -> list[Candidate]:
    off_two, after_two = _behind_two(before)
    off_one, after_one = _behind_one(before[-1])
    off_one += off_two
    found = []
    for character, trail, s, rare, odd in _allowed(leads, trails, traditional):
        paid = after_one[s] + off_two if s in after_one else off_one + rare
        found.append((after_two.get(s, paid) + odd, character, trail, s))
    found.sort()
    return found


@dataclass(frozen=True, slots=True)
class Usage:
    """What stands behind one and two symbols in a document, each symbol with its share."""

    behind: dict[str, dict[str, float]]

    def cost(self, before: str, after: str) -> float:
        """The general cost, less where the document itself writes so."""
        share = self._shares(before).get(after)
        return _with_share(cost(before, after), share) if share else cost(before, after)

    def candidates(self, before: str, leads: bytes, trails: bytes, traditional: bool) -> list[Candidate]:
        """The characters that some bytes allow behind two symbols, likeliest first.

        >>> nothing = usage("")
        >>> [c for _, c, _, _ in nothing.candidates("学管", bytes([0xC0]), TRAILS, False)][:1]
        ['理']
        """
        general = _general(before, leads, trails, traditional)
        shares = self._shares(before)
        if not any(s in shares for _, _, _, s in general):
            return general
        odd = strange(traditional)
        return sorted(
            (_with_share(paid, shares[s]) if s in shares and c not in odd else paid, c, trail, s)
            for paid, c, trail, s in general
        )

    def _shares(self, before: str) -> dict[str, float]:
        """The mean share behind one symbol and behind two."""
        one, two = self.behind.get(before[-1], {}), self.behind.get(before, {})
        return {s: (share + two.get(s, 0.0)) / 2 for s, share in one.items()}


def _with_share(paid: float, share: float) -> float:
    return -log((1 - _OWN) * exp(-paid) + _OWN * share)


@lru_cache(maxsize=4)
def usage(text: str) -> Usage:
    """The usage of a document, from a stretch of its text."""
    symbols = "".join(map(symbol, text))
    counts: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one, two, three in zip(symbols, symbols[1:], symbols[2:], strict=False):
        counts[two][three] += 1
        counts[one + two][three] += 1
    return Usage({before: _shares_of(followers) for before, followers in counts.items()})


def _shares_of(followers: dict[str, int]) -> dict[str, float]:
    total = sum(followers.values())
    return {s: (n - _DISCOUNT) / total for s, n in followers.items()}
