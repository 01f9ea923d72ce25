"""What else may stand in a gap of a print, all else being as the best original has it.

The search keeps few hypotheses, and those that agree about a gap may all be wrong there: `乱际的行为` where `乱集资的行为`
was meant, whose middle pair printed nothing. So each gap is asked by itself for all that its bytes allow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tasks.text.repairs.slip.damage import LEADS, gbk, widened
from tasks.text.repairs.slip.pools import vanishing_with_lead, with_trail
from tasks.text.repairs.slip.steps import State, Steps
from tasks.text.repairs.slip.strings import longer
from tasks.text.repairs.slip.symbols import set_in, symbols

_AFTER = 4  # symbols behind a gap that what stands in it foretells
_BEAM, _BEHIND = 12, 12.0  # hypotheses for one gap


def rivals(steps: Steps, gaps: Sequence[str], before: str, behind: str, *, tail: bool) -> list[float]:
    """How much worse the best rival of each gap reads, in natural logarithms; below zero where it reads better.

    Args:
        steps: of the document and its script.
        gaps: what the best original puts into each.
        before: four symbols at least, before the first gap.
        behind: what follows the last gap.
        tail: whether the last byte was printed `?`, so that nobody knows it.
    """
    found, last = [], before[-4:]
    for i, own in enumerate(gaps):
        following = symbols("".join(gaps[i + 1 :])[:_AFTER] + behind)[:_AFTER]
        others = (
            _first(steps, own, last) if i == 0 else _others(steps, own, last, tail and i == len(gaps) - 1)
        )
        rest = min((_read_on(steps, s, following) for s in others if s[1] != own), default=_BEHIND)
        found.append(min(_BEHIND, rest - _read_on(steps, _own(steps, own, last), following)))
        last = (last + set_in(own))[-4:]
    return found


def _own(steps: Steps, own: str, last: str) -> State:
    """What stands in a gap, as a hypothesis."""
    paid = -steps.shorter * (len(own) - 1)
    for character in own:
        symbol = symbols(character)
        paid += steps.usage.cost(last[-2:], symbol) + longer(last, symbol) + steps.odd.get(character, 0.0)
        last = last[-3:] + symbol
    return paid, own, last, b""


def _read_on(steps: Steps, state: State, following: str) -> float:
    """The cost of a hypothesis with what follows it."""
    paid, _, last, _ = state
    for symbol in following:
        paid += steps.usage.cost(last[-2:], symbol) + longer(last, symbol)
        last = last[-3:] + symbol
    return paid


def _first(steps: Steps, own: str, last: str) -> list[State]:
    """The characters that end as the one before the mark does."""
    pool = with_trail(gbk(widened(own[-1]))[-1], steps.traditional)
    return steps.guessed([(0.0, "", last, LEADS)], [pool], b"\x00", _BEAM, _BEHIND)


def _others(steps: Steps, own: str, last: str, tail: bool) -> Iterator[State]:
    """One character, or two whose middle pair printed nothing, with the bytes of what stands in a gap."""
    lead, trail = gbk(widened(own[0]))[0], gbk(widened(own[-1]))[-1]
    start: State = (0.0, "", last, bytes([lead]))
    lost = steps.guessed([start], [vanishing_with_lead(lead, steps.traditional)], b"", _BEAM, _BEHIND)
    if tail:
        yield from steps.last([start, *lost], "")
    else:
        pool = with_trail(trail, steps.traditional)
        yield from steps.known([start], trail, b"\x00")
        yield from steps.guessed(lost, [pool] * len(lost), b"\x00", _BEAM, _BEHIND)
