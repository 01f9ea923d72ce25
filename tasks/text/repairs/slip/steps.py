"""The steps of the search for the originals of a slip: hypotheses with one more character.

A hypothesis ("state") is a beginning of an original with what it costs. A printed character gives the last byte of one
original and the first of the next, so most steps leave no choice; where a byte was lost, the characters that
the known bytes allow are weighed by what stands before them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heapreplace
from typing import TypeAlias

from tasks.text.repairs.slip.damage import pair
from tasks.text.repairs.slip.model import Usage
from tasks.text.repairs.slip.pools import (
    Pool,
    any_vanishing,
    anything,
    heard,
    oddness,
    vanishing,
    vanishing_with_lead,
    with_lead,
)
from tasks.text.repairs.slip.strings import longer
from tasks.text.repairs.slip.symbols import symbols

_BEAM = 12
_ALIKE = 3  # hypotheses kept of those that go on alike
_BEAM_UNSEEN = 10  # the same behind a pair that printed nothing
_LOSING = 8  # the best states, behind which such a pair is tried
_AGAIN = 4  # those of them that another such pair is tried behind
_IN_A_ROW = 3  # such pairs
_BEHIND_UNSEEN = 9.0
_LONGER = 0.6  # taken off for each pair that printed nothing: the model likes short originals too well
BEHIND = 11.0  # worse than the best hypothesis

# Cost, characters, the symbols of the last four, what the first byte of the next one can be.
State: TypeAlias = tuple[float, str, str, bytes]


class Steps:
    """What can come next, in one document and one script."""

    def __init__(self, usage: Usage, traditional: bool) -> None:
        self.usage, self.traditional = usage, traditional
        self.odd = oddness(traditional)
        self.shorter = _LONGER

    def known(self, states: Iterable[State], trail: int, onward: bytes) -> Iterator[State]:
        """Each state whose first byte is known, with the one character that it makes with `trail`."""
        for paid, text, last, leads in states:
            character = pair(leads[0], trail)
            if character:
                symbol = symbols(character)
                more = (
                    self.usage.cost(last[-2:], symbol) + longer(last, symbol) + self.odd.get(character, 0.0)
                )
                yield paid + more, text + character, last[-3:] + symbol, onward

    def guessed(
        self,
        states: Sequence[State],
        pools: Sequence[Pool],
        onward: bytes,
        beam: int = _BEAM,
        behind: float = BEHIND,
    ) -> list[State]:
        """The best states with one more character of their pool that their first bytes allow.

        The characters that may follow each state come best first, and so do the states made of them: nothing is
        looked at that comes after the last one kept. `onward`: the first bytes of the next character; none
        where they vanish with the last one of this.
        """
        lost, gained = vanishing(), 0.0 if onward else _LONGER
        options: dict[int, list[tuple[float, str]]] = {}
        # No option costs less than its state, so a state waits for its options until it comes first (rank -1).
        queue = [(s[0], i, -1) for i, s in enumerate(states)]
        heapify(queue)
        kept: list[State] = []
        while queue and len(kept) < 2 * beam:
            paid, i, rank = queue[0]
            if kept and paid - gained > kept[0][0] + behind:
                break
            before, text, last, leads = states[i]
            if rank < 0:
                options[i] = self.usage.likely(last[-2:], pools[i].symbols, pools[i].common)
            else:
                symbol = options[i][rank][1]
                paid += longer(last, symbol) - gained
                for character, lead, trail, odd in pools[i].guesses[symbol]:
                    if lead in leads:
                        kept.append((paid + odd, text + character, last[-3:] + symbol, onward or lost[trail]))
            if rank + 1 < len(options[i]):
                heapreplace(queue, (before + options[i][rank + 1][0], i, rank + 1))
            else:
                heappop(queue)
        return pruned(kept, beam, behind)

    def vanished(self, states: list[State]) -> list[State]:
        """The states with pairs behind them that print nothing."""
        lost = states[:_LOSING]
        pools = [self._vanishing(s) for s in lost]
        lost = self.guessed(lost, pools, b"", _BEAM_UNSEEN, _BEHIND_UNSEEN)
        found = [*lost]
        for _ in range(_IN_A_ROW - 1):
            lost = lost[:_AGAIN]
            pools = [any_vanishing(self.traditional)] * len(lost)
            lost = self.guessed(lost, pools, b"", _BEAM_UNSEEN, _BEHIND_UNSEEN)
            found += lost
        return found

    def _vanishing(self, state: State) -> Pool:
        """The characters whose last byte can vanish, with the first byte of a state where it is known."""
        if len(state[3]) == 1:
            return vanishing_with_lead(state[3][0], self.traditional)
        return any_vanishing(self.traditional)

    def last(self, states: list[State], sound: str) -> list[State]:
        """The states with a character behind them whose last byte was printed `?`; `sound`: as a gloss says."""
        if sound:
            return self.guessed(states, [heard(sound, self.traditional)] * len(states), b"\x00")
        pools = [
            with_lead(s[3][0], self.traditional) if len(s[3]) == 1 else anything(self.traditional)
            for s in states
        ]
        return self.guessed(states, pools, b"\x00")


def pruned(states: Iterable[State], beam: int = _BEAM, behind: float = BEHIND) -> list[State]:
    """The best states, few of those that go on alike."""
    kept: list[State] = []
    alike: defaultdict[tuple[str, bytes], int] = defaultdict(int)
    for s in sorted(states):
        if kept and s[0] > kept[0][0] + behind:
            break
        onward = s[2:]
        alike[onward] += 1
        if alike[onward] <= _ALIKE:
            kept.append(s)
            if len(kept) == beam:
                break
    return kept
