"""Look-alike characters of scanned texts that no phrase of the vocabulary holds."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from tasks.records import Edit
from tasks.text.normalise import in_script_of
from tasks.text.points import CharacterSet, character_set
from tasks.text.repairs import alike
from tasks.text.repairs.fonts import put_back
from tasks.text.repairs.slip.symbols import symbols
from tasks.vocabulary import table

NEEDS, ASKS = alike.NEEDS, alike.ASKS
# Natural logarithms by which the other character must be likelier, and what a cheaper division into words counts: of 3,600
# characters damaged in pages of schools nine in ten came back, 2 as another one; of 390,000 sound ones some 40 changed, a third
# of them slips of their authors.
_GAIN, _WORDS = 6.0, 0.5
_NEAR = 30


@cache
def _possible() -> tuple[dict[str, tuple[str, ...]], CharacterSet]:
    found: dict[str, tuple[str, ...]] = {}
    for read, meant in table("alike_characters"):
        found[read] = (*found.get(read, ()), meant)
    return found, character_set(found)


def find_scanned(text: str, seen: Set[int] | None = None) -> list[Edit]:
    """Characters that a scan misread, in texts where a phrase shows that it did.

    A scanned yearbook has more such errors than a list of phrases can hold. Beside those that the list has, a character
    goes back to one that looks like it if its neighbours want that one much more.

    >>> [(e.start, e.fixed) for e in find_scanned("敦师深人课堂,石桥小学姐织了侍别的活劲。")]
    [(14, '特'), (18, '动')]
    >>> find_scanned("石桥小学侍别的活劲。"), find_scanned("教师己经深入了解,特别是农村小学。")
    ([], [])
    """
    sure = alike.find_alike(text, seen)
    if not sure:
        return []
    possible, characters = _possible()
    known = list(symbols(text))
    for edit in sure:
        known[edit.start : edit.end] = symbols(edit.fixed or "")
    taken = {at for edit in sure for at in range(edit.start, edit.end)}
    places = [at for at in characters.places(text) if at not in taken]
    found = put_back(known, dict.fromkeys(places, _GAIN), {at: possible[text[at]] for at in places}, _WORDS)
    return [_edit(text, at, found[at]) for at in sorted(found)]


def _edit(text: str, at: int, meant: str) -> Edit:
    near = text[max(0, at - _NEAR) : at + 1 + _NEAR]
    return Edit(at, at + 1, in_script_of(meant, near), "ocr", "scanned", True)
