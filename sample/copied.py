"""Damage of sites that copy each other: their title set into sentences, quotation marks printed twice.

Each says what it put in, so that a repair can be measured on unlimited fresh damage.
"""

from __future__ import annotations

from random import Random

import regex

from sample.slip import Lost

_INSIDE = regex.compile(r"(?<=\p{Han})(?=\p{Han})")
_QUOTED = regex.compile(r"[“《][^“”《》\n]{1,80}[”》]")


def set_in(text: str, title: str, random: Random, share: float = 0.005) -> tuple[str, list[Lost]]:
    """The title put between characters of sentences, at a share of the places; the text, and what is too much.

    >>> damaged, lost = set_in("教师积极", "河东小学工作总结", Random(3), 1.0)
    >>> damaged.count("河东小学工作总结"), {damaged[one.start:one.end] for one in lost}
    (3, {'河东小学工作总结'})
    """
    places = [m.start() for m in _INSIDE.finditer(text) if random.random() < share]
    return _with(text, [(at, title) for at in places])


def double_quotes(text: str, random: Random, share: float = 1.0) -> tuple[str, list[Lost]]:
    """Quotations and titles in their marks twice, a share of them; the text, and the marks that are too many.

    >>> double_quotes("开展“一帮一”活动", Random(1))
    ('开展““一帮一””活动', [Lost(start=2, end=3, fixed=''), Lost(start=8, end=9, fixed='')])
    """
    quoted = [m for m in _QUOTED.finditer(text) if random.random() < share]
    return _with(text, [put for m in quoted for put in ((m.start(), text[m.start()]), (m.end(), m[0][-1]))])


def _with(text: str, put_in: list[tuple[int, str]]) -> tuple[str, list[Lost]]:
    pieces: list[str] = []
    lost: list[Lost] = []
    at = length = 0
    for place, more in put_in:
        pieces += [text[at:place], more]
        length += place - at
        lost.append(Lost(length, length + len(more), ""))
        length += len(more)
        at = place
    return "".join(pieces) + text[at:], lost
