"""The originals that a slipped run can have had: a beam search over the bytes that were lost.

Read one byte out of step, `活動` (BBEE 84D3) prints EE84: each printed character gives the last byte of one original
and the first of the next. So nearly all is known; unknown are the first byte (printed `?`), pairs that print
nothing, and a last byte that was printed `?` again, alone or with the ASCII character behind it. What those may have
been is weighed by how well the characters follow each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace
from typing import TypeAlias

from tasks.text.repairs.slip_damage import FOLDED, LOST, MARKS, STOPS, TRAILS, gbk, pair, reproduces
from tasks.text.repairs.slip_model import LINE_END, Usage, cost, symbols, usage
from tasks.text.repairs.slip_pairs import (
    in_term,
    line_before,
    line_behind,
    still_open,
    stopped_terms,
    unpaired,
)
from tasks.text.repairs.slip_pools import (
    Pool,
    any_vanishing,
    anything,
    oddness,
    vanishing,
    vanishing_with_lead,
    with_lead,
    with_trail,
)

_MARK_BYTES = {mark: code for code, mark in MARKS.items()}
_MARK_BYTES |= {mark.translate(FOLDED): code for mark, code in _MARK_BYTES.items()}
_FOLDED_MARKS = {chr(narrow): chr(wide) for wide, narrow in ((w, ord(n)) for w, n in FOLDED.items())}
SYLLABLE = "[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}"
_PINYIN = re.compile(rf"{SYLLABLE}\)")  # a gloss whose first bracket went along
_BLANK = gbk("　")
_TAKEN = ("\n", " ", "0")  # what a lone byte can have taken along, 0 for any digit,
_TAKEN_MARKS = (",", ";", ":")  # and where the text writes its commas so
_GLOSS = 8  # characters in which a bracket that was taken along must close
_LONGEST = 300  # printed characters of a run
_BEAM = 12
_ALIKE = 3  # hypotheses kept of those that go on alike
_BEAM_UNSEEN = 10  # the same behind a pair that printed nothing
_LOSING = 8  # the best states, behind which such a pair is tried
_AGAIN = 4  # those of them that another such pair is tried behind
_IN_A_ROW = 3  # such pairs
_BEHIND_UNSEEN = 9.0
_AROUND = 2000  # characters of a block; it and its neighbours tell the usage of the document
_FINALISTS = 16
_AFTER = 2  # characters behind the run that count
_STOP = 2.0  # taken off for a full stop at the beginning: the usual case
_UNPAIRED = 5.0  # added for a bracket or quote without its other half
_LONGER = 0.6  # taken off for each pair that printed nothing: the model likes short originals too well
_BEHIND = 11.0  # worse than the best hypothesis
_HOPELESS = 25.0  # worse than the print as it stands


@dataclass(frozen=True, slots=True)
class Original:
    """A possible original of the print `[start, end)`."""

    end: int
    fixed: str
    gain: float  # how much better it reads than the print, in natural logarithms
    paid: float  # what its characters cost, and the next ones behind it
    taken: str = ""  # the ASCII character at its end that the last byte took along, 0 for any digit


# Cost, characters, the symbols of the last two, what the first byte of the next one can be.
_State: TypeAlias = tuple[float, str, str, bytes]


def originals(text: str, start: int, traditional: bool) -> tuple[list[Original], int]:
    """The possible originals of a slip whose `?` stands at `start`, best first, and how far the search went."""
    search = _Search(text, start, traditional)
    found = sorted(search.run(), key=lambda o: -o.gain)
    return _finalists(text, start, found), search.at


def _finalists(text: str, start: int, found: list[Original]) -> list[Original]:
    """The best originals that print the same again, each once."""
    kept: dict[tuple[int, str], Original] = {}
    for one in found:
        if one.gain < found[0].gain - _BEHIND or len(kept) == _FINALISTS:
            break
        if (one.end, one.fixed) not in kept and reproduces(text, start, one.end, one.fixed, one.taken):
            kept[one.end, one.fixed] = one
    return list(kept.values())


class _Search:
    """The state of one search: where it is, and what the print up to there costs as it stands."""

    def __init__(self, text: str, start: int, traditional: bool) -> None:
        self.text, self.start, self.traditional = text, start, traditional
        self.usage, near = _usage_near(text, start)
        self.odd = oddness(traditional)
        self.folded = text[start + 1].isascii() or (text[start + 1] == "。" and "，" not in near)
        self.taken = _TAKEN if "，" in near else _TAKEN + _TAKEN_MARKS
        self.before = line_before(text, start)
        self.opened = still_open(self.before)
        self.at = start + 2
        self.as_it_stands = self._stands(start) + self._stands(start + 1)

    def run(self) -> Iterator[Original]:
        states = sorted(self._first())
        limit = min(len(self.text), self.at + _LONGEST)
        while states and self.at < limit:
            states += self._vanished(states)
            yield from self._ends(states)
            states = _pruned(self._read(states))
            self.as_it_stands += self._stands(self.at)
            self.at += 1
            yield from (self._original(s[0], s[1] + chr(s[3][0]), self.at) for s in states if s[3][0] < 0x80)
            states = [s for s in states if s[3][0] >= 0x80]
            if states and states[0][0] > self.as_it_stands + _HOPELESS:
                return

    def _first(self) -> Iterator[_State]:
        """The states behind the character whose first byte was lost: all characters with the mark's byte."""
        trail, onward = _MARK_BYTES[self.text[self.start + 1]]
        last = self._symbols(self.start - 2, self.start)
        if trail == _BLANK[1] and last[-1] == LINE_END:
            yield 0.0, "　", LINE_END * 2, bytes([onward])  # a paragraph is set in by blanks
        stop = _UNPAIRED if in_term(self.before) else -_STOP
        for symbol, guesses in with_trail(trail, self.traditional).guesses.items():
            paid = self.usage.cost(last, symbol) + (stop if symbol == "。" else 0.0)
            yield from ((paid + g[3], g[0], last[-1] + symbol, bytes([onward])) for g in guesses)

    def _symbols(self, start: int, end: int) -> str:
        """What the printed characters count as; the text is as if between line ends."""
        before = LINE_END * max(0, -start)
        return (before + symbols(self.text[max(0, start) : end])).ljust(end - start, LINE_END)

    def _stands(self, at: int) -> float:
        """What the printed character costs as it stands."""
        three = self._symbols(at - 2, at + 1)
        return cost(three[:2], three[2])

    def _known(self, states: Iterable[_State], trail: int, onward: bytes) -> Iterator[_State]:
        """Each state whose first byte is known, with the one character that it makes with `trail`."""
        for paid, text, last, leads in states:
            character = pair(leads[0], trail)
            if character:
                symbol = symbols(character)
                more = self.usage.cost(last, symbol) + self.odd.get(character, 0.0)
                yield paid + more, text + character, last[-1] + symbol, onward

    def _guessed(
        self,
        states: Sequence[_State],
        pools: Sequence[Pool],
        onward: bytes,
        beam: int = _BEAM,
        behind: float = _BEHIND,
    ) -> list[_State]:
        """The best states with one more character of their pool that their first bytes allow.

        The characters that may follow each state come best first, and so do the states made of them: nothing is
        looked at that comes after the last one kept. `onward`: the first bytes of the next character; none
        where they vanish with the last one of this.
        """
        lost, gained = vanishing(), 0.0 if onward else _LONGER
        options = [self.usage.likely(s[2], p.symbols, p.common) for s, p in zip(states, pools, strict=True)]
        queue = [(states[i][0] + found[0][0], i, 0) for i, found in enumerate(options) if found]
        heapify(queue)
        kept: list[_State] = []
        while queue and len(kept) < 2 * beam:
            paid, i, rank = queue[0]
            if kept and paid - gained > kept[0][0] + behind:
                break
            symbol = options[i][rank][1]
            _, text, last, leads = states[i]
            for character, lead, trail, odd in pools[i].guesses[symbol]:
                if lead in leads:
                    more = paid + odd - gained
                    kept.append((more, text + character, last[-1] + symbol, onward or lost[trail]))
            if rank + 1 < len(options[i]):
                heapreplace(queue, (states[i][0] + options[i][rank + 1][0], i, rank + 1))
            else:
                heappop(queue)
        return _pruned(kept, beam, behind)

    def _vanished(self, states: list[_State]) -> list[_State]:
        """The states with pairs behind them that print nothing."""
        lost = states[:_LOSING]
        pools = [self._vanishing(s) for s in lost]
        lost = self._guessed(lost, pools, b"", _BEAM_UNSEEN, _BEHIND_UNSEEN)
        found = [*lost]
        for _ in range(_IN_A_ROW - 1):
            lost = lost[:_AGAIN]
            pools = [any_vanishing(self.traditional)] * len(lost)
            lost = self._guessed(lost, pools, b"", _BEAM_UNSEEN, _BEHIND_UNSEEN)
            found += lost
        return found

    def _vanishing(self, state: _State) -> Pool:
        """The characters whose last byte can vanish, with the first byte of a state where it is known."""
        if len(state[3]) == 1:
            return vanishing_with_lead(state[3][0], self.traditional)
        return any_vanishing(self.traditional)

    def _read(self, states: list[_State]) -> Iterator[_State]:
        """The states behind the printed character."""
        code = self._bytes(self.text[self.at])
        if code:
            trail, lead = code[0], code[1:]
            yield from self._known((s for s in states if len(s[3]) == 1), trail, lead)
            unknown = [s for s in states if len(s[3]) > 1]
            yield from self._guessed(unknown, [with_trail(trail, self.traditional)] * len(unknown), lead)

    def _bytes(self, printed: str) -> bytes:
        if self.folded and printed in _FOLDED_MARKS:
            printed = _FOLDED_MARKS[printed]
        code = gbk(printed)
        return code if len(code) == 2 else b""

    def _ends(self, states: list[_State]) -> Iterator[Original]:
        """The originals that end at the printed character: `?`, or a letter that was taken along."""
        printed = self.text[self.at]
        if printed == LOST:
            taken = self._taken()
            for s in self._last(states):
                yield from (self._original(s[0], s[1], self.at + 1, one) for one in taken)
        elif printed.isascii() and ord(printed) in TRAILS:
            single = [s for s in states if len(s[3]) == 1]
            unknown = [s for s in states if len(s[3]) > 1]
            found = [*self._known(single, ord(printed), b"\x00")]
            pools = [with_trail(ord(printed), self.traditional)] * len(unknown)
            found += self._guessed(unknown, pools, b"\x00")
            yield from (self._original(s[0], s[1], self.at + 1) for s in _pruned(found))

    def _taken(self) -> tuple[str, ...]:
        """What the lone byte can have taken along: nothing if a mark or an ASCII character stopped it."""
        following = self.text[self.at + 1 : self.at + 1 + _GLOSS]
        if _PINYIN.match(following):
            return ("(", "")  # 服務(wù) as 逃?wù)
        if not following or following[0].isascii() or following[0] in STOPS:
            return ("",)
        return self.taken + (("(",) if ")" in following else ())

    def _last(self, states: list[_State]) -> list[_State]:
        """The states with a character behind them whose last byte was printed `?`."""
        pools = [
            with_lead(s[3][0], self.traditional) if len(s[3]) == 1 else anything(self.traditional)
            for s in states
        ]
        return self._guessed(states, pools, b"\x00")

    def _original(self, paid: float, fixed: str, end: int, taken: str = "") -> Original:
        """A finished hypothesis, joined to what follows."""
        stands = self.as_it_stands + sum(self._stands(at) for at in range(self.at, end + _AFTER))
        last = self._symbols(self.start - 2, self.start) + symbols(fixed)
        for following in symbols(taken) + self._symbols(end, end + _AFTER):
            paid += self.usage.cost(last[-2:], following)
            last += following
        alone = unpaired(self.opened, fixed + taken, line_behind(self.text, end))
        alone = _UNPAIRED * (alone + stopped_terms(self.before, fixed))
        fixed = fixed.translate(FOLDED) if self.folded else fixed
        return Original(end, fixed + taken, stands - paid - alone, paid, taken)


def _usage_near(text: str, start: int) -> tuple[Usage, str]:
    block = start - start % _AROUND
    near = text[max(0, block - _AROUND) : block + 2 * _AROUND]
    return usage(near), near


def _pruned(states: Iterable[_State], beam: int = _BEAM, behind: float = _BEHIND) -> list[_State]:
    """The best states, few of those that go on alike."""
    kept: list[_State] = []
    alike: defaultdict[tuple[str, bytes], int] = defaultdict(int)
    for s in sorted(states):
        if kept and s[0] > kept[0][0] + behind:
            break
        alike[s[2:]] += 1
        if alike[s[2:]] <= _ALIKE:
            kept.append(s)
            if len(kept) == beam:
                break
    return kept
