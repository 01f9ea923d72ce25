"""Runs of GBK characters that were read one byte out of step."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

import regex

from tasks.records import Edit
from tasks.text.edits import apply_edits
from tasks.text.normalise import is_traditional
from tasks.text.repairs.seen import pairs
from tasks.text.repairs.slip.choice import choices, distance
from tasks.text.repairs.slip.line_heads import SET_IN_NEEDS, set_in
from tasks.text.repairs.slip.search import ANY_DIGIT, originals
from tasks.text.repairs.slip.settled import RULE, edits_of
from tasks.text.repairs.syllables import SYLLABLE, TONED, sounding

_MARKS = "？！；，。?!;,"
# The first byte is lost, the mark stands, and something follows: a letter, a character, or `?` again.
_TRIGGER = regex.compile(rf"(?<=[\p{{Han}}\p{{P}}\d])(?<!\?)\?(?=[{_MARKS}](?:[^\x00-\x3f]|\?(?!\?)))")
# A gloss behind a letter is one of the character of which the letter is the half that was printed.
_LETTER_GLOSS = regex.compile(rf"(?<=[A-Za-z@\[\]^_`{{|}}~])[(（](?P<sound>{SYLLABLE}) ?[)）]")
_TONES = frozenset(TONED)
_REACH = 9  # characters before such a gloss among which a run begins that has no question mark
_HEARD = 3.0  # natural logarithms by which no other original that sounds so may come near
_HALF = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@[]^_`{|}~"  # what half a character prints
NEEDS = pairs("?", _MARKS) | pairs(_HALF, "(（") | SET_IN_NEEDS
_NEAR = 60  # characters that tell the script
_DAMAGED = 16.0  # gain from which a place is damaged beyond doubt
_SURE_GAIN = 12.0
_IN_VAIN = 300  # places without a slip, one after another, after which the text is taken to ask questions
_SHORT = 30  # a search that gives up sooner is forgotten


def find_slips(text: str) -> list[Edit]:
    """Runs that a site read one byte out of step, with the one original that stands out.

    Some sites cut GBK text where two characters together held the bytes of a mark (see `slip_damage`). The originals
    that print the run again are weighed by general usage and by the document's own; where more than one may
    be meant, the place is marked with the best guess.

    >>> [(e.start, e.end, e.fixed, e.certain) for e in find_slips("參加了活動?;顒佑薪M織、有安排。")]
    [(5, 11, '。活動有組', True)]
    >>> [(e.start, e.end, e.fixed, e.certain) for e in find_slips("柳河鎮各學,F(xiàn)行制度十分完善,教師們嚴格執行。")]
    [(5, 7, '校現', True)]
    >>> find_slips("這樣行嗎?,大家問。怎么办??我们再研究。真的?!是的")
    []
    """
    lettered = [m for m in _LETTER_GLOSS.finditer(text) if not _TONES.isdisjoint(m["sound"])]
    return _around_glosses(text, lettered) if lettered else _slips(text)


def _around_glosses(text: str, glosses: list[regex.Match[str]]) -> list[Edit]:
    """The slips of a text whose glosses behind letters are no part of it: in `學校?,F(xiàn)有` F is half of 現.

    A gloss behind a run says how its last character sounds; where that differs, the run is left alone.
    """
    current, offsets = apply_edits(text, [Edit(m.start(), m.end(), "", "other", RULE, True) for m in glosses])
    sounds: dict[int, regex.Match[str]] = {}
    gone = 0
    for gloss in glosses:
        sounds[gloss.start() - gone] = gloss
        gone += len(gloss.group())
    found = []
    for edit in _slips(current, sounds.keys()):
        span = offsets.span(edit.start, edit.end)
        gloss = sounds.get(edit.end)
        if gloss is None:
            found.append(replace(edit, start=span.start, end=span.end))
        elif edit.fixed and edit.fixed[-1] in sounding(gloss["sound"]):
            found.append(replace(edit, start=span.start, end=gloss.start(), certain=True))
    reached = {edit.end for edit in found}
    for end, gloss in sounds.items():
        if gloss.start() not in reached and (unmarked := _unmarked(current, end, gloss["sound"])) is not None:
            start = offsets.span(unmarked.start, unmarked.end).start
            found.append(replace(unmarked, start=start, end=gloss.start()))
    return found


def _unmarked(text: str, end: int, sound: str) -> Edit | None:
    """The run before a gloss behind a letter that has lost its question mark: `我,F` before `(xiàn)` is 我校現.

    Some sites print nothing for a byte that is no character; the search is shown the mark that they left out.
    """
    start = next((at for at in range(end - 2, max(0, end - _REACH), -1) if text[at] in _MARKS), None)
    if start is None or text[start - 1] in "?？":
        return None
    shown = f"{text[:start]}?{text[start:]}"
    possible, _ = originals(shown, start, _script(text, start))
    heard = [one for one in possible if one.end == end + 1 and one.fixed[-1] in sounding(sound)]
    if not heard or heard[0].taken == ANY_DIGIT:
        return None
    found = choices(shown, start, heard)
    best = found[0].original.fixed
    return Edit(start, end, best, "gbk_slip", RULE, distance(found) >= _HEARD)


def _slips(text: str, glossed: Set[int] = frozenset()) -> list[Edit]:
    """The slips of a text; `glossed`: where a gloss behind a letter stood, which nothing but a slip puts there."""
    found: list[Edit] = []
    at = in_vain = 0
    while in_vain < _IN_VAIN and (match := _TRIGGER.search(text, at)) is not None:
        edits, explored = _slip_at(text, match.start(), glossed)
        found += edits
        in_vain = 0 if edits else in_vain + 1
        at = max(match.start() + 1, edits[-1].end if edits else 0, explored)
    return found + list(set_in(text, found))


def _slip_at(text: str, start: int, glossed: Set[int]) -> tuple[list[Edit], int]:
    """The edits for one place, and from where to search on."""
    traditional = _script(text, start)
    possible, explored = originals(text, start, traditional)
    onward = explored if explored - start > _SHORT else 0
    if not possible or possible[0].gain < _SURE_GAIN or _only_marks(text, start, possible[0].end):
        return [], onward
    edits = edits_of(text, start, possible, traditional)
    sure = (len(edits) == 1 and edits[0].certain) or possible[0].end in glossed
    return (edits, 0) if sure or possible[0].gain >= _DAMAGED else ([], onward)


def _only_marks(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks was printed behind another mark: somebody asks and asks."""
    return not any(map(str.isalnum, text[start:end])) and not text[start - 1].isalnum()


def _script(text: str, start: int) -> bool:
    """Whether the text around is Traditional; what stands before the run tells more than the run."""
    before, after = text[max(0, start - _NEAR) : start], text[start : start + _NEAR]
    return is_traditional(before) or (is_traditional(after) and not _simplified(before))


def _simplified(before: str) -> bool:
    return sum(map(str.isalpha, before)) > _NEAR // 3
