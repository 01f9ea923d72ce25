"""Runs that a gloss set out of step: `們?nèi)詫⒗^續` for `們仍將繼續`.

Sites that gloss Traditional characters looked for their bytes without a look at boundaries. `們仍` is 8283 C8D4, in its
middle stands 83C8, 內, so `(nèi)` was put behind C8: that byte and the bracket were printed `?`, and what follows the gloss
is one byte out of step. Nothing was lost: the gloss says which character the site saw, so which byte was printed `?`.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs
from tasks.text.repairs.slip.choice import choices, distance
from tasks.text.repairs.slip.damage import gbk
from tasks.text.repairs.slip.search import Original, originals_behind_gloss
from tasks.text.repairs.syllables import SYLLABLE, TONED, heard_last, sounding

RULE = "gloss_slip"
_GLOSS = regex.compile(rf"(?<=(?P<seen>[\p{{Han}}\p{{P}}]))\?(?P<sound>{SYLLABLE}) ?\)")
# Natural logarithms by which no other original may come near; on 1,322 fresh places three in a thousand were wrong.
_STANDS_OUT = 4.0
NEEDS = pairs("?", "abcdefghijklmnopqrstuwxyzü" + TONED)


def find_gloss_slips(text: str) -> list[Edit]:
    """Runs behind a gloss that was put into the middle of a character, each with its original.

    >>> [(e.start, e.end, e.fixed, e.certain) for e in find_gloss_slips("老師們?nèi)詫⒗^續努力，每學期向?qū)W校匯報。")]
    [(3, 11, '仍將繼', True), (19, 24, '學', True)]
    >>> find_gloss_slips("這是誰?a)學校 b)家長")
    []
    """
    return list(_found(text))


def _found(text: str) -> Iterator[Edit]:
    at = 0
    while (match := _GLOSS.search(text, at)) is not None:
        at = match.end()
        leads = _leads(match["seen"], match["sound"])
        possible = originals_behind_gloss(text, match.start(), match.end(), leads, True) if leads else []
        if possible:
            edit = _edit(text, match.start(), possible)
            at = max(at, edit.end)
            yield edit


def _leads(seen: str, sound: str) -> list[int]:
    """The first bytes with which the last byte of a character makes a Traditional one that sounds so."""
    last = gbk(seen)[1:]
    codes = (gbk(one) for one in sounding(sound)) if last else ()
    return sorted({code[1] for code in codes if code[:1] == last and min(code) < 0xA1 and code[1] > 0x80})


def _edit(text: str, start: int, possible: list[Original]) -> Edit:
    heard = [one for one in possible if heard_last(text, one.end, one.fixed)]
    found = choices(text, start, heard or possible)
    best = found[0].original
    known = best.taken != "0"  # nobody knows which digit a byte took along
    certain = known and distance(found) >= _STANDS_OUT
    return Edit(start, best.end, best.fixed if known else None, "gbk_slip", RULE, certain)
