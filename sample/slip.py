"""Damage as some sites do it: punctuation looked for in GBK bytes, without a look at character boundaries.

It is done to whole texts, here and there, with the habits that sites differ in, and it says what was lost, so
that a repair can be measured. The repair has a model of its own (`tasks.text.repairs.slip.damage`), written
character by character where this one goes byte by byte: neither vouches for itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sample.documents import convert

_MARKS = {mark.encode("gbk"): mark for mark in "；？！，。"}
_FAR = 5000  # characters after which no run goes on
ALL_MARKS = "".join(_MARKS.values())
_FOLD = str.maketrans("；？！，：（）", ";?!,:()")


@dataclass(frozen=True, slots=True)
class Habits:
    """What one site does.

    `cut`: the marks that it finds in the middle of characters; `seen`: the real marks at which it reads rightly
    again; `fold`: whether it makes punctuation half-width in the end; `swallow`: whether a lone byte takes an ASCII
    character with it; `script`: a conversion after the damage (one before is the business of the text).
    """

    cut: str = ALL_MARKS
    seen: str = ALL_MARKS
    fold: bool = False
    swallow: bool = False
    script: str = "hans"


@dataclass(frozen=True, slots=True)
class Lost:
    """A damaged place: `[start, end)` of the damaged text was `fixed`."""

    start: int
    end: int
    fixed: str


def damage(text: str, random: Random, habits: Habits, share: float = 1.0) -> tuple[str, list[Lost]]:
    """Slip at a share of the places where it can happen; the damaged text, and what was where.

    >>> damage("学校可用，", Random(1), Habits())
    ('学?？捎?，', [Lost(start=1, end=5, fixed='校可用')])
    >>> damage("学校的书，", Random(1), Habits())
    ('学校的书，', [])
    """
    pieces: list[str] = []
    lost: list[Lost] = []
    at = length = 0
    for place in (i for i in range(len(text) - 1) if mark_inside(text, i)):
        if place < at or mark_inside(text, place) not in habits.cut or random.random() >= share:
            continue
        printed, until = out_of_step(text, place, _stop(text, place + 2, habits.seen), habits.swallow)
        pieces += [text[at:place], printed]
        length += place - at
        lost.append(Lost(length, length + len(printed), _folded(text[place:until], habits)))
        length += len(printed)
        at = until
    damaged = _folded("".join(pieces) + text[at:], habits)
    if habits.script == "hans":
        return damaged, lost
    return convert(damaged, habits.script), [
        Lost(one.start, one.end, convert(one.fixed, habits.script)) for one in lost
    ]


def mark_inside(text: str, at: int) -> str:
    """The mark that the end of one character and the beginning of the next make, empty if none.

    >>> mark_inside("1所。現有", 2), mark_inside("学校的", 1)
    ('，', '')
    """
    one, two = (c.encode("gbk", "replace") for c in text[at : at + 2])
    return _MARKS.get(one[1:] + two[:1], "") if len(one) == len(two) == 2 else ""


def out_of_step(text: str, at: int, stop: int | None = None, swallow: bool = False) -> tuple[str, int]:
    """What is printed from the character `at` on, whose end makes a mark, and which character is whole again.

    >>> out_of_step("。肯定為主，鞭策到位。好", 0, stop=10)
    ('?？隙橹鳎薏叩轿?', 10)
    """
    raw = b""
    whole: dict[int, int] = {}  # where in the bytes each character begins
    for i in range(at, min(len(text), at + _FAR)):
        whole[len(raw)] = i
        raw += text[i].encode("gbk", "replace")
    whole[len(raw)] = min(len(text), at + _FAR)
    printed, here = ["?", mark_inside(text, at)], 3
    while here not in whole:
        step, shown = _step(raw[here : here + 2], whole.get(here + 1) == stop, swallow)
        printed.append(shown)
        here += step
    return "".join(printed), whole[here]


def _step(two: bytes, stops: bool, swallow: bool) -> tuple[int, str]:
    """How many bytes are read at a place, and what they print."""
    if two[0] < 0x80:
        return 1, chr(two[0])
    if len(two) < 2 or stops:
        return 1, "?"
    if two[1] < 0x40 or two[1] == 0x7F:
        return (2 if swallow else 1), "?"
    return 2, _character(two)


def _character(two: bytes) -> str:
    shown = two.decode("gbk", "replace")
    return "" if "\ufffd" in shown else shown


def _stop(text: str, start: int, seen: str) -> int | None:
    found = (text.find(mark, start) for mark in seen)
    return min((at for at in found if at >= 0), default=None)


def _folded(text: str, habits: Habits) -> str:
    return text.translate(_FOLD) if habits.fold else text
