"""The characters that known and lost bytes allow.

A pool holds the characters with one first byte, or one second byte, or neither known, by what they count as in the
model; a text of one script hardly holds the characters of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from tasks.text.repairs.slip.damage import LEADS, TRAILS, gbk, pair
from tasks.text.repairs.slip.model import rarity
from tasks.text.repairs.slip.symbols import converted, every, symbols
from tasks.text.repairs.syllables import sounding

_COMMON = 16  # characters that are tried although nothing says that they follow
_OTHER_SCRIPT = 7.0  # added for a Simplified form in Traditional text, or the reverse
_OTHER_FORM = 1.5  # added for a form that both scripts have, but not for this word (于 for 於)
_RARE = 14.0  # rarity from which no character is guessed

# A character, its two bytes, what its form adds to the cost.
Guess: TypeAlias = tuple[str, int, int, float]


@dataclass(frozen=True, slots=True)
class Pool:
    """Characters by what they count as, and the most frequent of those symbols."""

    guesses: dict[str, tuple[Guess, ...]]
    symbols: frozenset[str]
    common: frozenset[str]


@cache
def oddness(traditional: bool) -> dict[str, float]:
    """What a text of one script hardly holds, with what that adds to the cost."""
    hans, hant = converted("s2t"), converted("t2s")
    found = {}
    for c in (hans.keys() if traditional else hant.keys()) - (hant.keys() if traditional else hans.keys()):
        found[c] = _OTHER_FORM if traditional and _in_big5(c) else _OTHER_SCRIPT
    if traditional:
        preferred = set(hans.values())
        found |= {c: _OTHER_FORM for c in hant if c not in preferred and c not in hans}
    return found | {chr(code): _OTHER_SCRIPT for code in range(0xFF10, 0xFF5B) if chr(code).isalnum()}


def _in_big5(character: str) -> bool:
    try:
        return bool(character.encode("big5"))
    except UnicodeEncodeError:
        return False


@cache
def _known(traditional: bool) -> tuple[Guess, ...]:
    """The characters worth guessing, frequent ones first."""
    odd = oddness(traditional)
    found = [
        (c, *gbk(c), odd.get(c, 0.0))
        for c in every()
        if odd.get(c, 0.0) < _OTHER_SCRIPT and rarity(symbols(c)) < _RARE
    ]
    return tuple(sorted(found, key=lambda g: rarity(symbols(g[0]))))


def _pool(guesses: Iterable[Guess]) -> Pool:
    by_symbol: defaultdict[str, list[Guess]] = defaultdict(list)
    for guess in guesses:
        by_symbol[symbols(guess[0])].append(guess)
    found = {symbol: tuple(these) for symbol, these in by_symbol.items()}
    return Pool(found, frozenset(found), frozenset(list(found)[:_COMMON]))


@cache
def with_trail(trail: int, traditional: bool) -> Pool:
    """The characters with a second byte."""
    return _pool(g for g in _known(traditional) if g[2] == trail)


@cache
def with_lead(lead: int, traditional: bool) -> Pool:
    """The characters with a first byte."""
    return _pool(g for g in _known(traditional) if g[1] == lead)


@cache
def vanishing_with_lead(lead: int, traditional: bool) -> Pool:
    """The characters with a first byte whose second byte can vanish with the next first one."""
    return _pool(g for g in _known(traditional) if g[1] == lead and g[2] in vanishing())


@cache
def any_vanishing(traditional: bool) -> Pool:
    """All characters whose second byte can vanish."""
    return _pool(g for g in _known(traditional) if g[2] in vanishing())


@cache
def heard(sound: str, traditional: bool) -> Pool:
    """The characters that a gloss says, all of them where it is no syllable."""
    said = frozenset(sounding(sound))
    return _pool(g for g in _known(traditional) if g[0] in said) if said else anything(traditional)


@cache
def anything(traditional: bool) -> Pool:
    """All characters."""
    return _pool(_known(traditional))


@cache
def vanishing() -> dict[int, bytes]:
    """By second byte, the first bytes of a next character with which it makes a pair that GBK leaves without one."""
    found = {a: bytes(b for b in LEADS if not pair(a, b)) for a in TRAILS if a >= 0x80}
    return {a: seconds for a, seconds in found.items() if seconds}
