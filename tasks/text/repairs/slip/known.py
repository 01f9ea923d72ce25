"""Which parts of a slip's best original are beyond doubt, where the whole is not.

A run of twenty characters is often in doubt in one: whether `经费` or `经验` ends it, whether `建设一支` goes on with `数量` or with
`强`. On pages nobody had seen nine in ten characters of the best original were right, and one in ten stood in a run that
was right and certain as a whole. What tells that a part is right was learned on such places.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate

import regex

from tasks.text.repairs.slip.choice import Choice
from tasks.text.repairs.slip.damage import LOST
from tasks.text.repairs.slip.gaps import in_gaps
from tasks.text.repairs.slip.model import cost, usage
from tasks.text.repairs.slip.rivals import rivals
from tasks.text.repairs.slip.search import near
from tasks.text.repairs.slip.steps import Steps
from tasks.text.repairs.slip.symbols import LINE_END, set_in

# The number of a paragraph, behind the blank that sets it in.
MARKER = regex.compile(r"　(?:[(（][一二三四五六七八九十]{1,3}[)）]|[１-９][０-９]?、)")
_BEFORE, _BEHIND = 8, 4  # characters around that the model asks for
_FAR = 8.0  # beyond which a distance between choices says nothing more
_NEAR = 2.5  # distance up to which each step counts most
_WORST = -4.0  # by which a rival may read better; more says nothing more
_AROUND = 2  # gaps on both sides whose doubt is shared
_SURE = 5.0  # log-odds from which a part is certain; docs/decisions.md has what that gave on unused pages
# Logistic regression of "what the best choice has in this gap is right" on 16,200 gaps of fresh damage: made-up reports, reports
# of governments, and half of the texts of a school in both scripts. In the order of `signs_of`.
_WEIGHTS = (0.33, 0.36, 0.42, -0.29, -0.94, 0.14, -0.2, -0.22, 0.69, 0.32, -0.15, -0.25)


def known(text: str, start: int, found: Sequence[Choice], traditional: bool) -> list[bool]:
    """Which gaps of the print at `start` the best choice fills beyond doubt."""
    odds = [
        sum(w * sign for w, sign in zip(_WEIGHTS, signs, strict=True))
        for signs in signs_of(text, start, found, traditional)
    ]
    best = found[0].original
    numbered = MARKER.match(best.fixed)  # nothing else is set in so, and prints what begins such a line
    ends = accumulate(map(len, in_gaps(best.fixed, best.taken)))
    return [
        one >= _SURE or (numbered is not None and end <= numbered.end())
        for one, end in zip(odds, ends, strict=True)
    ]


def signs_of(
    text: str, start: int, found: Sequence[Choice], traditional: bool
) -> Iterator[tuple[float, ...]]:
    """What tells for each gap how sure its part of the best choice is; each has a weight in `_WEIGHTS`."""
    best = found[0].original
    gaps = in_gaps(best.fixed, best.taken)
    ahead = _ahead(found, gaps)
    before = set_in(text[max(0, start - _BEFORE) : start]).rjust(_BEFORE, LINE_END)
    behind = text[best.end : best.end + _BEHIND]
    steps = Steps(usage(near(text, start)), traditional)
    worse = rivals(steps, gaps, before, behind, tail=text[best.end - 1] == LOST)
    costs = _costs(gaps, before, behind)
    for i, own in enumerate(gaps):
        around = (ahead[j] for j in range(max(0, i - _AROUND), min(len(gaps), i + _AROUND + 1)) if j != i)
        worst = max(_WORST, worse[i])
        yield (
            1.0,
            ahead[i],
            min(ahead[i], _NEAR),
            ahead[i] * (len(own) > 1),
            float(len(own) > 2),
            min(around, default=_FAR),
            costs[i],
            best.paid / (len(best.fixed) + 2),
            float(all("\u4e00" <= c <= "\u9fff" for c in own)),
            worst,
            worst * (i == len(gaps) - 1),
            math.log(len(gaps)),
        )


def _ahead(found: Sequence[Choice], gaps: Sequence[str]) -> list[float]:
    """How far the best choice lies before all together that put something else into a gap."""
    odds = [0.0] * len(gaps)
    for one in found[1:]:
        weight = math.exp(one.total - found[0].total)
        other = in_gaps(one.original.fixed, one.original.taken)
        same_end = one.original.end == found[0].original.end and len(other) == len(gaps)
        for i, own in enumerate(gaps):
            if other[i : i + 1] != (own,) or (i == len(gaps) - 1 and not same_end):
                odds[i] += weight
    return [min(_FAR, -math.log(rest)) if rest else _FAR for rest in odds]


def _costs(gaps: Sequence[str], before: str, behind: str) -> list[float]:
    """What the characters of each gap cost in general, and the two behind them, on the average."""
    whole, at, found = before + set_in("".join(gaps) + behind), len(before), []
    for own in gaps:
        here = range(at, min(len(whole), at + len(own) + 2))
        found.append(sum(cost(whole[i - 2 : i], whole[i]) for i in here) / len(here))
        at += len(own)
    return found
