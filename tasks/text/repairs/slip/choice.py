"""Which of the possible originals of a slip is meant, and how sure that is.

The search weighs characters by their neighbours. Here the words they make are weighed as well, and the longer
strings that prose has; and all that tells how often such a choice has been right: how far it lies before the others,
whether the opinions agree, how well the text can be foretold at all, and how many bytes were lost.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.text.repairs.slip.damage import Lost, lost_in
from tasks.text.repairs.slip.search import Original
from tasks.text.repairs.slip.strings import Told, told
from tasks.text.repairs.slip.symbols import symbols
from tasks.text.repairs.slip.words import cost_in_words

# What the opinions weigh in the choice, learned together (conditional logistic regression on the places of `_WEIGHTS`):
# the gain by neighbours, the words, each symbol that the longer strings tell well, each that they do not tell at all.
_GAIN, _WORDS, _WELL, _NOT_AT_ALL = 0.74, 0.21, 0.63, 0.26
_BEFORE, _BEHIND = 8, 6  # characters around that may belong to a word
_MARKS_FAR = 7.0  # distance at which a choice of other marks is out of the question
_NEAR = 2.5  # distance up to which each step counts most
_FAR = (
    8.0  # beyond which a distance says nothing more: where no other is left, the search may have missed one
)
_MANY = 4  # lost pairs beyond which their number says nothing more
# Logistic regression of "the best choice was right" on 1,620 places of fresh damage: made-up reports in both scripts, and half of
# the excerpts of real pages of schools and bureaus. In the order of `signs_of`.
_WEIGHTS = (
    *(0.92, 0.52, 0.23, 0.93, 0.73, -0.17, -0.05, 2.57, 0.46, -0.61),
    *(-1.94, 0.57, -0.14, 0.04, -0.67, 0.91, 0.38, -0.91, -0.19),
)
_SURE = 2.8  # log-odds from which a choice is certain; docs/decisions.md has what that gave on unused places


@dataclass(frozen=True, slots=True)
class Choice:
    """An original with what all opinions say of it together, what its words cost, and what longer strings tell of it."""

    original: Original
    total: float
    in_words: float
    told: Told
    symbols: int  # that were weighed: its own and some behind it


def choices(text: str, start: int, possible: Sequence[Original]) -> list[Choice]:
    """The possible originals of a run with the weight of their words and of longer strings, best first."""
    until = max(one.end for one in possible) + _BEHIND
    before = symbols(text[max(0, start - _BEFORE) : start].rpartition("\n")[2])
    found = [_weighed(before, one, text[one.end : until].partition("\n")[0]) for one in possible]
    return sorted(found, key=lambda c: -c.total)


def _weighed(before: str, one: Original, behind: str) -> Choice:
    whole = before + symbols(one.fixed + behind)
    in_words, strings = cost_in_words(whole), told(whole, len(before))
    total = _GAIN * one.gain - _WORDS * in_words + _WELL * strings.well - _NOT_AT_ALL * strings.not_at_all
    return Choice(one, total, in_words, strings, len(whole) - len(before))


def distance(found: Sequence[Choice]) -> float:
    """How far the best choice lies before all others together, in natural logarithms."""
    rest = sum(math.exp(one.total - found[0].total) for one in found[1:])
    return min(_FAR, -math.log(rest)) if rest else _FAR


def surely(text: str, start: int, found: Sequence[Choice], traditional: bool) -> bool:
    """Whether the best choice is beyond doubt."""
    signs = signs_of(text, start, found, traditional)
    return sum(w * sign for w, sign in zip(_WEIGHTS, signs, strict=True)) >= _SURE


def signs_of(text: str, start: int, found: Sequence[Choice], traditional: bool) -> tuple[float, ...]:
    """What tells how sure the best choice is; each has a weight in `_WEIGHTS`."""
    best = found[0].original
    ahead = distance(found)
    each = best.paid / (len(best.fixed) + 2)
    return (
        1.0,
        ahead,
        min(ahead, _NEAR),
        float(found[0].in_words <= min(c.in_words for c in found)),
        float(best.gain >= max(c.original.gain for c in found)),
        each,
        each * each,
        found[0].told.well / found[0].symbols,
        found[0].told.not_at_all / found[0].symbols,
        math.log(len(best.fixed)),
        *_signs_of_loss(lost_in(best.fixed, best.taken), len(best.fixed), ahead, text[best.end - 1] == "?"),
        float(best.fixed[0] == "。"),
        _marks_aside(found),
        float(not traditional),
    )


def _signs_of_loss(lost: Lost, length: int, ahead: float, printed_last: bool) -> tuple[float, ...]:
    return (
        lost.pairs / length,
        float(lost.pairs > 0),
        float(min(lost.pairs, _MANY)),
        ahead * (lost.pairs > 0),
        float(printed_last),
        float(printed_last and lost.last_character),
    )


def _marks_aside(found: Sequence[Choice]) -> float:
    """How near another choice lies that differs in marks only (`校。` and `校、`), from 0 to 1."""
    letters = _letters(found[0].original)
    alike = (c.total for c in found[1:] if _letters(c.original) == letters)
    return max(0.0, 1.0 - (found[0].total - max(alike, default=-math.inf)) / _MARKS_FAR)


def _letters(one: Original) -> str:
    return "".join(filter(str.isalnum, one.fixed))
