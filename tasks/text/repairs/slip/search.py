"""The originals that a slipped run can have had: a beam search over the bytes that were lost.

Read one byte out of step, `活動` (BBEE 84D3) prints EE84: each printed character gives the last byte of one original
and the first of the next. So nearly all is known; unknown are the first byte (printed `?`), pairs that print
nothing, and a last byte that was printed `?` again, alone or with the ASCII character behind it. What those may have
been is weighed by how well the characters follow each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import regex

from tasks.text.repairs.slip.damage import (
    FOLDED,
    LOST,
    MARKS,
    STOPS,
    TRAILS,
    UNPRINTED,
    gbk,
    pair,
    reproduces,
    reproduces_behind_gloss,
    wide,
)
from tasks.text.repairs.slip.model import cost, usage
from tasks.text.repairs.slip.pairs import (
    in_term,
    line_before,
    line_behind,
    still_open,
    stopped_terms,
    unpaired,
)
from tasks.text.repairs.slip.pools import with_trail
from tasks.text.repairs.slip.steps import BEHIND, State, Steps, pruned
from tasks.text.repairs.slip.strings import longer
from tasks.text.repairs.slip.symbols import BLANK, LINE_END, symbols
from tasks.text.repairs.syllables import SYLLABLE, sounding

_MARK_BYTES = {mark: code for code, mark in MARKS.items()}
_MARK_BYTES |= {mark.translate(FOLDED): code for mark, code in _MARK_BYTES.items()}
_FOLDED_MARKS = {chr(narrow): chr(wide) for wide, narrow in ((w, ord(n)) for w, n in FOLDED.items())}
_PINYIN = regex.compile(rf"(?P<sound>{SYLLABLE}) ?\)")  # a gloss whose first bracket went along
_GLOSSED = regex.compile(rf"[(（](?P<sound>{SYLLABLE}) ?[)）]")
ANY_DIGIT = "0"  # nobody knows which
_TAKEN = ("\n", " ", ANY_DIGIT)  # what a lone byte can have taken along,
_TAKEN_MARKS = (",", ";", ":")  # and where the text writes its commas so
_GLOSS = 8  # characters in which a bracket that was taken along must close
_LONGEST = 300  # printed characters of a run
_ONWARD = 6  # characters in which a run must end that goes on over a letter
_AROUND = 2000  # characters of a block; it and its neighbours tell the usage of the document
_FINALISTS = 24
_AFTER = 2  # characters behind the run that count
_STOP = 2.0  # taken off for a full stop at the beginning: the usual case
_UNPAIRED = 5.0  # added for a bracket or quote without its other half
_HOPELESS = 25.0  # worse than the print as it stands


@dataclass(frozen=True, slots=True)
class Original:
    """A possible original of the print `[start, end)`."""

    end: int
    fixed: str
    gain: float  # how much better it reads than the print, in natural logarithms
    paid: float  # what its characters cost, and the next ones behind it
    taken: str = ""  # the ASCII character at its end that the last byte took along, 0 for any digit


def originals(text: str, start: int, traditional: bool) -> tuple[list[Original], int]:
    """The possible originals of a slip whose `?` stands at `start`, best first, and how far the search went."""
    search = _Search(text, start, start + 2, traditional)
    search.folded = text[start + 1].isascii() or (text[start + 1] == "。" and search.folded)
    found = search.run(search.cut_open())
    return _finalists(found, lambda o: reproduces(text, start, o.end, o.fixed, o.taken)), search.at


def originals_behind_gloss(
    text: str, start: int, at: int, leads: Iterable[int], traditional: bool
) -> list[Original]:
    """The possible originals of a print whose `?` stands at `start`, behind a gloss that ends at `at`.

    `leads`: what the first byte can have been that was printed `?`.
    """
    search = _Search(text, start, at, traditional)
    found = search.run(search.pulled_open(leads))
    return _finalists(found, lambda o: reproduces_behind_gloss(text, at, o.end, o.fixed, o.taken))


def _finalists(possible: Iterable[Original], prints_again: Callable[[Original], bool]) -> list[Original]:
    """The best originals that print the same again, each once."""
    kept: dict[tuple[int, str], Original] = {}
    found = sorted(possible, key=lambda o: -o.gain)
    for one in found:
        if one.gain < found[0].gain - BEHIND or len(kept) == _FINALISTS:
            break
        if (one.end, one.fixed) not in kept and prints_again(one):
            kept[one.end, one.fixed] = one
    return list(kept.values())


class _Search:
    """The state of one search: where it is, and what the print up to there costs as it stands."""

    def __init__(self, text: str, start: int, at: int, traditional: bool) -> None:
        self.text, self.start, self.at, self.traditional = text, start, at, traditional
        nearby = near(text, start)
        self.usage = usage(nearby)
        self.steps = Steps(self.usage, traditional)
        self.folded = "，" not in nearby
        self.taken = _TAKEN + _TAKEN_MARKS if self.folded else _TAKEN
        self.before = line_before(text, start)
        self.opened = still_open(self.before)
        self.as_it_stands = sum(map(self._stands, range(start, at)))

    def run(self, first: Iterable[State]) -> Iterator[Original]:
        states = sorted(first)
        limit = min(len(self.text), self.at + _LONGEST)
        while states and self.at < limit:
            states += self.steps.vanished(states)
            gloss = self._gloss()
            yield from self._ends(states, gloss)
            if gloss:
                return
            states = pruned(self._read(states))
            self.as_it_stands += self._stands(self.at)
            self.at += 1
            yield from (self._original(s[0], s[1] + chr(s[3][0]), self.at) for s in states if s[3][0] < 0x80)
            states = [s for s in states if s[3][0] >= 0x80]
            if states and states[0][0] > self.as_it_stands + _HOPELESS:
                return

    def cut_open(self) -> Iterator[State]:
        """The states behind the character whose first byte was lost: all characters with the mark's byte."""
        trail, onward = _MARK_BYTES[self.text[self.start + 1]]
        last = self._symbols(self.start - 4, self.start).replace(BLANK, LINE_END)
        if trail == gbk(BLANK)[1] and last[-1] == LINE_END:
            yield 0.0, BLANK, LINE_END * 2, bytes([onward])  # a paragraph is set in by blanks
        stop = _UNPAIRED if in_term(self.before) else -_STOP
        for symbol, guesses in with_trail(trail, self.traditional).guesses.items():
            paid = (
                self.usage.cost(last[-2:], symbol) + longer(last, symbol) + (stop if symbol == "。" else 0.0)
            )
            yield from ((paid + g[3], g[0], last[-3:] + symbol, bytes([onward])) for g in guesses)

    def pulled_open(self, leads: Iterable[int]) -> Iterator[State]:
        """The states before a character whose first byte was printed `?`, because something was put behind it."""
        last = self._symbols(self.start - 4, self.start)
        yield from ((0.0, "", last, bytes([lead])) for lead in leads)

    def _symbols(self, start: int, end: int) -> str:
        """What the printed characters count as; the text is as if between line ends."""
        before = LINE_END * max(0, -start)
        return (before + symbols(self.text[max(0, start) : end])).ljust(end - start, LINE_END)

    def _stands(self, at: int) -> float:
        """What the printed character costs as it stands."""
        five = self._symbols(at - 4, at + 1)
        return cost(five[2:4], five[4]) + longer(five[:4], five[4])

    def _read(self, states: list[State]) -> Iterator[State]:
        """The states behind the printed character."""
        code = self._bytes(self.text[self.at])
        if code:
            trail, lead = code[0], code[1:]
            yield from self.steps.known((s for s in states if len(s[3]) == 1), trail, lead)
            unknown = [s for s in states if len(s[3]) > 1]
            yield from self.steps.guessed(unknown, [with_trail(trail, self.traditional)] * len(unknown), lead)

    def _bytes(self, printed: str) -> bytes:
        if self.folded and printed in _FOLDED_MARKS:
            printed = _FOLDED_MARKS[printed]
        code = gbk(printed)
        if len(code) == 2:
            return code
        return wide(printed) if self.folded and self._ends_ahead() else b""

    def _ends_ahead(self) -> bool:
        """Whether the run may end behind the printed letter, or that is its end."""
        ahead = self.text[self.at + 1 : self.at + 1 + _ONWARD]
        return any(c == LOST or (c.isascii() and ord(c) in TRAILS) for c in ahead)

    def _gloss(self) -> str:
        """The syllable of a gloss whose first bracket went along with the lone byte: 服務(wù) as 逃?wù)."""
        found = _PINYIN.match(self.text, self.at + 1) if self.text[self.at] == LOST else None
        return found["sound"] if found else ""

    def _ends(self, states: list[State], gloss: str) -> Iterator[Original]:
        """The originals that end at the printed character: `?`, or a letter that was taken along."""
        printed = self.text[self.at]
        if printed in "(（":
            yield from self._unseen(states)
        elif printed == LOST:
            taken = ("(",) if gloss else self._taken()
            for s in self.steps.last(states, gloss):
                yield from (self._original(s[0], s[1], self.at + 1, one) for one in taken)
        elif printed.isascii() and ord(printed) in TRAILS:
            single = [s for s in states if len(s[3]) == 1]
            unknown = [s for s in states if len(s[3]) > 1]
            found = [*self.steps.known(single, ord(printed), b"\x00")]
            pools = [with_trail(ord(printed), self.traditional)] * len(unknown)
            found += self.steps.guessed(unknown, pools, b"\x00")
            yield from (self._original(s[0], s[1], self.at + 1) for s in pruned(found))

    def _unseen(self, states: list[State]) -> Iterator[Original]:
        """The originals whose last byte, 80, printed nothing before a gloss that says how they end."""
        found = _GLOSSED.match(self.text, self.at)
        possible = sounding(found["sound"]) if found else ""
        for paid, text, last, leads in states:
            character = pair(leads[0], UNPRINTED) if possible and len(leads) == 1 else ""
            if character and character in possible:
                yield self._original(
                    paid + self.usage.cost(last[-2:], symbols(character)), text + character, self.at
                )

    def _taken(self) -> tuple[str, ...]:
        """What the lone byte can have taken along: nothing if a mark or an ASCII character stopped it."""
        following = self.text[self.at + 1 : self.at + 1 + _GLOSS]
        if following.startswith("0"):  # no number begins so: its first digit may have gone along
            return "", ANY_DIGIT
        if not following or following[0].isascii() or following[0] in STOPS:
            return ("",)
        return self.taken + (("(",) if ")" in following else ())

    def _original(self, paid: float, fixed: str, end: int, taken: str = "") -> Original:
        """A finished hypothesis, joined to what follows."""
        stands = self.as_it_stands + sum(self._stands(at) for at in range(self.at, end + _AFTER))
        last = self._symbols(self.start - 4, self.start) + symbols(fixed)
        for following in symbols(taken) + self._symbols(end, end + _AFTER):
            paid += self.usage.cost(last[-2:], following) + longer(last[-4:], following)
            last += following
        alone = unpaired(self.opened, fixed + taken, line_behind(self.text, end))
        alone = _UNPAIRED * (alone + stopped_terms(self.before, fixed))
        fixed = fixed.translate(FOLDED) if self.folded else fixed
        return Original(end, fixed + taken, stands - paid - alone, paid, taken)


def near(text: str, start: int) -> str:
    """The block of the text around a place, and its neighbours."""
    block = start - start % _AROUND
    return text[max(0, block - _AROUND) : block + 2 * _AROUND]
