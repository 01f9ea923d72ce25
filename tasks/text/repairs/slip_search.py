"""The originals that a slipped run can have had: a beam search over the bytes that were lost.

Read one byte out of step, `活動` (BBEE 84D3) prints EE84: each printed character gives the last byte of one original
and the first of the next. So nearly all is known; unknown are the first byte (printed `?`), pairs that print
nothing, and a last byte that was printed `?` again. What those may have been is weighed by how well the
characters follow each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from tasks.text.repairs.slip_damage import FOLDED, LEADS, LOST, MARKS, TRAILS, gbk, pair, slip
from tasks.text.repairs.slip_model import cost, symbol, usage

_MARK_BYTES = {mark: code for code, mark in MARKS.items()}
_MARK_BYTES |= {mark.translate(FOLDED): code for mark, code in _MARK_BYTES.items()}
STOPS = frozenset(_MARK_BYTES) | frozenset("：:")
_LONGEST = 300  # printed characters of a run
_BEAM = 24
_ALIKE = 6  # hypotheses kept of those that go on alike
_BEAM_UNSEEN = 20  # the same behind a pair that printed nothing
_TWICE = 12  # the same behind two of them
_BEHIND_UNSEEN = 9.0
_AROUND = 3000  # characters of a block; it and its neighbours tell the usage of the document
_FINALISTS = 24
_AFTER = 2  # characters behind the run that count
_BEHIND = 11.0  # worse than the best hypothesis
_HOPELESS = 25.0  # worse than the print as it stands


@dataclass(frozen=True, slots=True)
class Original:
    """A possible original of the print `[start, end)`."""

    end: int
    fixed: str
    gain: float  # how much better it reads than the print, in natural logarithms


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
        if (one.end, one.fixed) not in kept and reproduces(text, start, one.end, one.fixed):
            kept[one.end, one.fixed] = one
    return list(kept.values())


class _Search:
    """The state of one search: where it is, and what the print up to there costs as it stands."""

    def __init__(self, text: str, start: int, traditional: bool) -> None:
        self.text, self.start, self.traditional = text, start, traditional
        block = start - start % _AROUND
        near = text[max(0, block - _AROUND) : block + 2 * _AROUND]
        self.usage = usage(near)
        self.folded = text[start + 1].isascii() or (text[start + 1] == "。" and "，" not in near)
        self.at = start + 2
        self.as_it_stands = self._stands(start) + self._stands(start + 1)

    def run(self) -> Iterator[Original]:
        lead, trail = _MARK_BYTES[self.text[self.start + 1]]
        first: _State = (0.0, "", self._symbol(self.start - 2) + self._symbol(self.start - 1), LEADS)
        states = list(self._emit([first], bytes([lead]), bytes([trail])))
        limit = min(len(self.text), self.at + _LONGEST)
        while states and self.at < limit:
            states = self._with_vanished(states)
            yield from self._ends(states)
            states = _pruned(self._read(states))
            self.as_it_stands += self._stands(self.at)
            self.at += 1
            yield from (self._original(s[0], s[1] + chr(s[3][0]), self.at) for s in states if s[3][0] < 0x80)
            states = [s for s in states if s[3][0] >= 0x80]
            if states and states[0][0] > self.as_it_stands + _HOPELESS:
                return

    def _symbol(self, at: int) -> str:
        return symbol(self.text[at] if 0 <= at < len(self.text) else "\n")

    def _stands(self, at: int) -> float:
        """What the printed character costs as it stands."""
        return cost(self._symbol(at - 2) + self._symbol(at - 1), self._symbol(at))

    def _emit(
        self, states: list[_State], trails: bytes, leads: bytes | None, behind: float = _BEHIND
    ) -> Iterator[_State]:
        """Each state with each character that its first bytes and `trails` allow, if it is not far behind."""
        found = [(s, self.usage.candidates(s[2], s[3], trails, self.traditional)) for s in states]
        best = min((s[0] + c[0][0] for s, c in found if c), default=0.0)
        limit = best + behind
        vanishing = _vanishing()
        for (paid, text, last, _), characters in found:
            for more, character, trail, symbol_ in characters:
                if paid + more > limit:
                    break
                yield paid + more, text + character, last[-1] + symbol_, leads or vanishing[trail]

    def _with_vanished(self, states: list[_State]) -> list[_State]:
        """The states, and those with pairs behind them that print nothing."""
        once = _pruned(self._emit(states, _vanishing_trails(), None, _BEHIND_UNSEEN), _BEAM_UNSEEN)
        twice = _pruned(self._emit(once[:_TWICE], _vanishing_trails(), None, _BEHIND_UNSEEN), _TWICE)
        return states + once + twice

    def _read(self, states: list[_State]) -> Iterator[_State]:
        """The states behind the printed character."""
        for lead, trail in self._bytes(self.text[self.at]):
            yield from self._emit(states, bytes([lead]), bytes([trail]))

    def _bytes(self, printed: str) -> Iterator[bytes]:
        code = gbk(printed)
        if len(code) == 2:
            yield code
        elif self.folded and len(code) == 1 and 0x21 <= code[0] < 0x7F:
            yield bytes((0xA3, code[0] + 0x80))

    def _ends(self, states: list[_State]) -> Iterator[Original]:
        """The originals that end at the printed character: `?`, or a letter that was taken along."""
        printed = self.text[self.at]
        if printed == LOST:
            for s in _pruned(self._emit(states, TRAILS, b"\x00")):
                yield self._original(s[0], s[1], self.at + 1)
        elif printed.isascii() and ord(printed) in TRAILS:
            for s in _pruned(self._emit(states, printed.encode(), b"\x00")):
                yield self._original(s[0], s[1], self.at + 1)

    def _original(self, paid: float, fixed: str, end: int) -> Original:
        """A finished hypothesis, joined to what follows."""
        stands = self.as_it_stands + sum(self._stands(at) for at in range(self.at, end + _AFTER))
        last = self._symbol(self.start - 1) + "".join(map(symbol, fixed))
        for at in range(end, end + _AFTER):
            paid += self.usage.cost(last[-2:], self._symbol(at))
            last += self._symbol(at)
        gain = stands - paid
        fixed = fixed.translate(FOLDED) if self.folded else fixed
        return Original(end, fixed, gain)


def reproduces(text: str, start: int, end: int, fixed: str) -> bool:
    """Whether the same damage, done to `fixed`, prints `text[start:end]` again."""
    following = text[end : end + 1]
    whole = fixed.translate(_WIDEN) + following
    stop = len(fixed) if following and following in STOPS else None
    printed, until = slip(whole, 0, stop)
    return until == len(fixed) and printed.translate(FOLDED) == text[start:end].translate(FOLDED)


_WIDEN = {ord(narrow): wide for wide, narrow in ((chr(w), n) for w, n in FOLDED.items())}


def _pruned(states: Iterable[_State], beam: int = _BEAM) -> list[_State]:
    """The best states, few of those that go on alike."""
    kept: list[_State] = []
    alike: defaultdict[tuple[str, bytes], int] = defaultdict(int)
    for s in sorted(states):
        if kept and s[0] > kept[0][0] + _BEHIND:
            break
        alike[s[2:]] += 1
        if alike[s[2:]] <= _ALIKE:
            kept.append(s)
            if len(kept) == beam:
                break
    return kept


@cache
def _vanishing() -> dict[int, bytes]:
    """By first byte, the second bytes (that begin a character) of pairs that GBK leaves without a character."""
    found = {a: bytes(b for b in LEADS if not pair(a, b)) for a in TRAILS if a >= 0x80}
    return {a: seconds for a, seconds in found.items() if seconds}


@cache
def _vanishing_trails() -> bytes:
    return bytes(_vanishing())
