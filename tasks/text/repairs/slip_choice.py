"""Which of the possible originals of a slip is meant, and how sure that is.

The search weighs characters by their neighbours. Here the words they make are weighed as well, and all that tells
how often such a choice has been right: how far it lies before the others, whether both opinions agree, how well the
text can be foretold at all, and how many bytes were lost.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.text.repairs.slip_damage import lost_in
from tasks.text.repairs.slip_model import symbols
from tasks.text.repairs.slip_search import Original
from tasks.text.repairs.slip_words import cost_in_words

_WORDS = 0.25  # weight of the words beside the neighbours
_BEFORE, _BEHIND = 8, 6  # characters around that may belong to a word
_MARKS_FAR = 7.0  # distance at which a choice of other marks is out of the question
_NEAR = 2.5  # distance up to which each step counts most
_FAR = 14.0  # beyond which a distance says nothing more
# Logistic regression of "the best choice was right" on 1,700 places of fresh damage: made-up reports (a Traditional and a
# Simplified copy of each), pages of schools and bureaus, reports of governments. In the order of `signs_of`. The last, of
# Simplified text, is stricter than the regression: on excerpts of real pages one in eight of its certain places was wrong.
_WEIGHTS = (0.83, 0.71, 0.53, 1.01, 0.46, -0.18, -6.53, 0.90, -0.48, -0.66, 0.55, 0.48, -0.76, -0.76)
_SURE = 3.5  # log-odds from which a choice is certain; on 888 unused Traditional places four were wrong, on 643 Simplified none


@dataclass(frozen=True, slots=True)
class Choice:
    """An original with what both opinions say of it: its gain, less what its words cost."""

    original: Original
    total: float
    in_words: float


def choices(text: str, start: int, possible: Sequence[Original]) -> list[Choice]:
    """The possible originals of a run with the weight of their words, best first."""
    until = max(one.end for one in possible) + _BEHIND
    before = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    found = []
    for one in possible:
        in_words = cost_in_words(symbols(before + one.fixed + text[one.end : until].partition("\n")[0]))
        found.append(Choice(one, one.gain - _WORDS * in_words, in_words))
    return sorted(found, key=lambda c: -c.total)


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
    lost = lost_in(best.fixed, best.taken)
    ahead = distance(found)
    each = best.paid / (len(best.fixed) + 2)
    printed_last = text[best.end - 1] == "?"
    return (
        1.0,
        ahead,
        min(ahead, _NEAR),
        float(found[0].in_words <= min(c.in_words for c in found)),
        each,
        each * each,
        lost.pairs / len(best.fixed),
        float(lost.pairs > 0),
        ahead * (lost.pairs > 0),
        float(printed_last),
        float(printed_last and lost.last_character),
        float(best.fixed[0] == "。"),
        _marks_aside(found),
        float(not traditional),
    )


def _marks_aside(found: Sequence[Choice]) -> float:
    """How near another choice lies that differs in marks only (`校。` and `校、`), from 0 to 1."""
    letters = _letters(found[0].original)
    alike = (c.total for c in found[1:] if _letters(c.original) == letters)
    return max(0.0, 1.0 - (found[0].total - max(alike, default=-math.inf)) / _MARKS_FAR)


def _letters(one: Original) -> str:
    return "".join(filter(str.isalnum, one.fixed))
