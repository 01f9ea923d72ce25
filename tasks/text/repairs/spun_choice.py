"""Which of two words stood there: one that a spinner replaced, or the word that is there, in its own sense."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

import regex

from tasks.text.edits import OffsetMap
from tasks.vocabulary import table

_SURE = 5  # bits: the original is more than thirty times as likely
_ALL_GONE = 2  # bits that an original of which the text has none needs less
_WEIGHT = regex.compile(r"(?P<neighbour>\D+)(?P<bits>[+-]\d+)")


@dataclass(frozen=True, slots=True)
class Choice:
    """A word that a spinner may have put in, what it replaces, and the evidence in bits for the original."""

    original: str
    commoner: int
    before: Mapping[str, int]
    behind: Mapping[str, int]


@cache
def _choices() -> dict[tuple[str, str], Choice]:
    return {
        (spun, original): Choice(original, int(commoner), _weights(before), _weights(behind))
        for spun, original, commoner, before, behind in table("spun_odds")
    }


def _weights(neighbours: str) -> dict[str, int]:
    matches = (_WEIGHT.fullmatch(n) for n in neighbours.split(" "))
    return {m["neighbour"]: int(m["bits"]) for m in matches if m}


@cache
def words_of(dictionaries: frozenset[str]) -> dict[str, tuple[Choice, ...]]:
    """By spun word of the dictionaries what it may have replaced."""
    found: dict[str, dict[str, Choice]] = {}
    for dictionary, spun, original in table("spun_words"):
        if dictionary in dictionaries:
            found.setdefault(spun, {})[original] = _choices()[spun, original]
    return {spun: tuple(choices.values()) for spun, choices in found.items()}


@cache
def pattern_of(dictionaries: frozenset[str]) -> re.Pattern[str]:
    """Any spun word of the dictionaries; `re`, which goes by their first characters, is faster for fixed words."""
    longest_first = sorted(words_of(dictionaries), key=lambda w: (-len(w), w))
    return re.compile("|".join(longest_first))


def chosen(
    text: str, dictionaries: Set[str], settled: OffsetMap, received: str
) -> Iterator[tuple[int, str, str]]:
    """Where a word of the dictionaries stands for another: place, word, original.

    A spinner replaces every occurrence, so what stood there is a matter of how common the two words are and which
    of them keeps company with the neighbours (a naive Bayes choice, with counts over clean prose). Nothing is put
    back unless the odds are clear, nor where `received`, the text before any word went back, has the original more
    often than the other. What `settled` has replaced is not looked at again, or 依据→根据 would go on to 按照.

    >>> from tasks.text.edits import apply_edits
    >>> text, none = apply_edits("夯实根底设施,积极开展活动,加快经济开展步伐", [])
    >>> list(chosen(text, {"那么"}, none, text))
    [(2, '根底', '基础'), (18, '开展', '发展')]
    """
    active = frozenset(dictionaries)
    words = {spun: _left_out(spun, choices, received) for spun, choices in words_of(active).items()}
    replaced = _replaced(settled)
    for match in pattern_of(active).finditer(text) if words else ():
        if replaced.isdisjoint(range(match.start(), match.end())):
            bits, original = max(
                (weighed(c, text, *match.span()) for c in words[match.group()]), default=(0, "")
            )
            if bits >= _enough(match.group(), original, received):
                yield match.start(), match.group(), original


@cache
def _ruled() -> frozenset[str]:
    """The words with rules of their own: good ones in so many places that nothing is made easier for them."""
    return frozenset(spun for spun, *_ in table("spun_contexts"))


def _enough(spun: str, original: str, received: str) -> int:
    """The bits that put an original back; fewer where the text has none, since a spinner replaces them all."""
    return _SURE if original in received or spun in _ruled() else _SURE - _ALL_GONE


def _left_out(spun: str, choices: tuple[Choice, ...], received: str) -> tuple[Choice, ...]:
    """The originals that a text has more seldom than the word: a spinner leaves few."""
    there = received.count(spun)
    return tuple(c for c in choices if there and received.count(c.original) <= there)


def _replaced(settled: OffsetMap) -> frozenset[int]:
    ends = (*settled.after, settled.length_after)[1:]
    pieces = zip(settled.after, ends, settled.copied, strict=True)
    return frozenset(at for start, end, copied in pieces if not copied for at in range(start, end))


def weighed(choice: Choice, text: str, start: int, end: int) -> tuple[int, str]:
    """The bits that the place `[start, end)` gives for an original, and that original."""
    before = _told(choice.before, text[max(0, start - 2) : start], text[start - 1 : start])
    behind = _told(choice.behind, text[end : end + 2], text[end : end + 1])
    return choice.commoner + before + behind, choice.original


def _told(side: Mapping[str, int], two: str, one: str) -> int:
    return side.get(two, side.get(one, 0))
