"""Headings and numbered lead-ins, with their rows."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from sample.amounts import chinese
from sample.rows import Draft

_LONGEST = 40  # characters of a heading that a row quotes
_PAUSES = "，。；：,;"


@dataclass(frozen=True, slots=True)
class Scheme:
    """How a part numbers its outline: a marker form a level, and how the second level is set."""

    first: str
    second: str
    run_in: bool  # the first level shares its line with the text


_SCHEMES = (
    Scheme("{c}、", "（{c}）", False),
    Scheme("{c}、", "（{c}）", False),
    Scheme("{c}、", "{n}、", False),
    Scheme("{c}、", "{n}.", False),
    Scheme("{c}、", "{n}．", False),
    Scheme("{c}、", "（{n}）", False),
    Scheme("{c}、", "{c}是", False),
    Scheme("{c}、", "{c}是", True),
    Scheme("{c}、", "", False),
    Scheme("{c}、", "", True),
    Scheme("{n}、", "（{n}）", False),
)


def scheme(random: Random) -> Scheme:
    """Draw a way of numbering."""
    return random.choice(_SCHEMES)


def marker(form: str, number: int) -> str:
    """The marker of the n-th heading.

    >>> marker("（{c}）", 2), marker("{n}.", 12), marker("{c}是", 1)
    ('（二）', '12.', '一是')
    """
    return form.format(c=chinese(number, counting=False), n=number)


def heading(draft: Draft, form: str, number: int, text: str, level: int) -> None:
    """Write a heading and record it."""
    mark = marker(form, number)
    start = draft.write(mark + text.rstrip("。"))
    draft.note("sections", start, level=level, marker=mark)


def lead_in(draft: Draft, form: str, number: int, body: Draft, level: int) -> int:
    """Write a numbered sentence; its first clause is the lead-in. Gives the offset of the sentence."""
    mark = marker(form, number)
    start = draft.write(mark)
    said = draft.append(body)
    text = body.text()
    ends = [at for pause in _PAUSES if (at := text.find(pause)) > 0]
    length = min([*ends, len(text), _LONGEST - len(mark)])
    draft.rows.append(("sections", {"start": start, "end": said + length, "level": level, "marker": mark}))
    return said
