"""Pinyin put behind Traditional characters as some sites do it: looked for in GBK bytes, without a look at boundaries.

Most of it is `學(xué)校`. Where the last byte of one character and the first of the next make another one that the site
glosses, its sound is put into the middle of a character, and what follows is read one byte out of step: `們仍將` is
8283 C8D4 8CA2, in its middle stands 83C8, 內, and `們?nèi)詫` is printed. The repair has a model of its own
(`tasks.text.repairs.slip.damage`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sample.slip import Lost

_PUT_BEHIND = "(%s)"


@dataclass(frozen=True, slots=True)
class Glossed:
    """A glossed text: what was put in where nothing was set out of step, and what was lost where something was."""

    text: str
    put_in: tuple[tuple[int, int], ...]
    lost: tuple[Lost, ...]


def gloss(text: str, sounds: Mapping[str, str]) -> Glossed:
    """A text with the sounds of some characters behind them, as a site that looks at bytes puts them.

    >>> gloss("學校的老師們仍將努力", {"學": "xué", "內": "nèi"}).text
    '學(xué)校的老師們?nèi)詫⑴?'
    >>> gloss("學校可用", {}).text
    '學校可用'
    """
    codes = {one.encode("gbk"): _PUT_BEHIND % sound for one, sound in sounds.items()}
    printed: list[str] = []
    put_in: list[tuple[int, int]] = []
    lost: list[Lost] = []
    at = length = 0
    while at < len(text):
        between = codes.get(_between(text, at))
        shown = text[at] + codes.get(_code(text[at]), "") if between is None else text[at]
        if len(shown) > 1:
            put_in.append((length + 1, length + len(shown)))
        at += 1
        if between is not None:
            until, run = _out_of_step(text, at, "?" + between[1:], codes)
            taken = "(" if run[-1] == "?" and codes.get(_code(text[until - 1])) else ""
            lost.append(Lost(length + 1, length + 1 + len(run), text[at:until] + taken))
            shown += run + (codes[_code(text[until - 1])][1:] if taken else "")
            at = until
        printed.append(shown)
        length += len(shown)
    return Glossed("".join(printed), tuple(put_in), tuple(lost))


def _code(character: str) -> bytes:
    return character.encode("gbk", "replace")


def _between(text: str, at: int) -> bytes:
    """The last byte of a character and the first of the next, empty where they have not two each."""
    one, two = _code(text[at]), _code(text[at + 1 : at + 2])
    return one[1:] + two[:1] if len(one) == len(two) == 2 else b""


def _out_of_step(text: str, at: int, run: str, codes: Mapping[bytes, str]) -> tuple[int, str]:
    """Where a text is whole again behind a gloss in the character `at`, and all that is printed from that gloss on."""
    pending = _code(text[at])[1]
    while True:
        at += 1
        following = _code(text[at : at + 1])
        if pending < 0x80:
            return at, run + chr(pending)
        if len(following) < 2 or codes.get(_code(text[at - 1])):
            return at, run + "?"
        run += bytes((pending, following[0])).decode("gbk", "ignore")
        pending = following[1]
