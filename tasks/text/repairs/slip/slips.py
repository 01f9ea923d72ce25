"""Runs of GBK characters that were read one byte out of step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

import regex

from tasks.records import Edit
from tasks.text.edits import apply_edits
from tasks.text.normalise import is_traditional
from tasks.text.repairs.seen import pairs
from tasks.text.repairs.slip.choice import choices, distance, surely
from tasks.text.repairs.slip.gaps import in_gaps, parts, printed
from tasks.text.repairs.slip.known import MARKER, known
from tasks.text.repairs.slip.search import ANY_DIGIT, Original, originals
from tasks.text.repairs.slip.symbols import BLANK
from tasks.text.repairs.syllables import SYLLABLE, TONED, heard_last, sounding

RULE = "gbk_slip"
_MARKS = "？！；，。?!;,"
# The first byte is lost, the mark stands, and something follows: a letter, a character, or `?` again.
_TRIGGER = regex.compile(rf"(?<=[\p{{Han}}\p{{P}}\d])(?<!\?)\?(?=[{_MARKS}](?:[^\x00-\x3f]|\?(?!\?)))")
# A line that begins with a full stop: behind it a heading out of step, `（一）` as `。ㄒ唬`, or `１、加强` as `。薄⒓忧浚`. The
# full-width digits 1 to 9 before a mark give the characters of `_DIGITS`, the mark before a character those of `_ROW`.
_HALVES = "ㄒǘㄈㄋㄎㄆòňㄊ"
_TEENS, _DIGITS, _ROW = "保", "薄病场础怠丁贰浮埂", "ⅰ-ⅹ⒈-⒛⑴-⒇①-⑩㈠-㈩Ⅰ-Ⅻ"
_SET_IN = regex.compile(
    rf"(?m)(?<=^[ 　]*)(?P<run>\??。(?:[{_HALVES}]|{_TEENS}?[{_DIGITS}][{_ROW}])[^\n]{{1,80}})"
)
# The same before digits: `（1）` as `。1)`, and `（2016年` as `。?016年`, whose first digit a lone byte took along.
_SET_IN_DIGITS = regex.compile(r"(?m)(?<=^[ 　]*)\??。(?:(?=\d{1,2}[)）])|\?(?=(?P<age>[019])\d\d年))")
_MARK = regex.compile(rf"[{_MARKS}]")
# A gloss behind a letter is one of the character of which the letter is the half that was printed.
_LETTER_GLOSS = regex.compile(rf"(?<=[A-Za-z@\[\]^_`{{|}}~])[(（](?P<sound>{SYLLABLE}) ?[)）]")
_TONES = frozenset(TONED)
_STANDS_OUT = 5.0  # natural logarithms by which no other original may come near
_AROUND = 400  # characters around such a line that tell the usage of the document
_REACH = 9  # characters before such a gloss among which a run begins that has no question mark
_HEARD = 3.0  # natural logarithms by which no other original that sounds so may come near
_HALF = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@[]^_`{|}~"  # what half a character prints
NEEDS = (
    pairs("?", _MARKS)
    | pairs(_HALF, "(（")
    | {f"。{sign}" for sign in (*_HALVES, *_DIGITS, _TEENS, *"?0123456789")}
)
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
    return found + list(_set_in(text, found))


def _set_in(text: str, found: list[Edit]) -> Iterator[Edit]:
    """Slips of the blanks that a paragraph is set in by: no line begins with a full stop.

    Some sites print nothing where others print `?`, so the search is shown the line with the question marks that it
    may have lost: at its beginning, and at its end.
    """
    for match in _SET_IN_DIGITS.finditer(text):
        digit = {"0": "2", "1": "2", "9": "1"}.get(match["age"] or "", "")
        yield Edit(match.start(), match.end(), f"（{digit}", "gbk_slip", RULE, True)
    taken = {edit.start for edit in found}
    for match in _SET_IN.finditer(text):
        start, line = match.start("run"), match["run"].lstrip("?")
        if start in taken:
            continue
        before, behind = text[max(0, start - _AROUND) : start], text[match.end() : match.end() + _AROUND]
        for until in _ends(line):
            shown = f"{before}?{line[:until]}{'?' * (until > 0)}{line[until:]}{behind}"
            possible, _ = originals(shown, len(before), is_traditional(before))
            if possible and _numbered(possible[0].fixed, line):
                lacks = len(line) + 1 - len(match["run"])
                yield from _of_line(start, lacks, until or len(line), shown, len(before), possible)
                break


def _numbered(fixed: str, line: str) -> bool:
    """Whether an original begins with a number of the kind that its print begins with."""
    return MARKER.match(fixed) is not None and (fixed[1] in "(（") == (line[1] in _HALVES)


def _ends(line: str) -> Iterator[int]:
    """Where a run may have lost its last question mark: nowhere, before a mark that the site saw, or with the line."""
    yield 0
    if mark := _MARK.search(line, 1):
        yield mark.start()
    yield len(line)


def _of_line(
    start: int, lacks: int, until: int, shown: str, at: int, possible: list[Original]
) -> Iterator[Edit]:
    """The edits of a run at the head of a line, which `shown` has at `at` with all its question marks.

    Certain as a whole where no other original comes near.

    Args:
        start: where the run begins.
        lacks: whether its first question mark is lacking, 1 or 0.
        until: how many characters behind its question mark belong to it at most.
    """
    first, end = possible[0], start + 1 - lacks + until
    edits = [Edit(at, first.end, first.fixed, "gbk_slip", RULE, certain=True)]
    if len(possible) > 1 and first.gain - possible[1].gain < _STANDS_OUT:
        edits = _edits(shown, at, possible, is_traditional(shown[:at]))
    for edit in edits:
        begins, ends = (min(end, start + max(0, place - at - lacks)) for place in (edit.start, edit.end))
        yield replace(edit, start=begins, end=ends, fixed=edit.fixed and edit.fixed.lstrip(BLANK))


def _slip_at(text: str, start: int, glossed: Set[int]) -> tuple[list[Edit], int]:
    """The edits for one place, and from where to search on."""
    traditional = _script(text, start)
    possible, explored = originals(text, start, traditional)
    onward = explored if explored - start > _SHORT else 0
    if not possible or possible[0].gain < _SURE_GAIN or _only_marks(text, start, possible[0].end):
        return [], onward
    edits = _edits(text, start, possible, traditional)
    sure = (len(edits) == 1 and edits[0].certain) or possible[0].end in glossed
    return (edits, 0) if sure or possible[0].gain >= _DAMAGED else ([], onward)


def _edits(text: str, start: int, possible: Sequence[Original], traditional: bool) -> list[Edit]:
    """The edit of a run whose best original stands out, else those of its parts."""
    found = choices(text, start, possible)
    heard = next((c for c in found if heard_last(text, c.original.end, c.original.fixed)), None)
    best = (heard or found[0]).original
    complete = best.taken != ANY_DIGIT
    if complete and (heard is not None or surely(text, start, found, traditional)):
        return [Edit(start, best.end, best.fixed, "gbk_slip", RULE, True)]
    gaps = in_gaps(best.fixed, best.taken)
    if heard is None and len(gaps) == best.end - start - 1:
        return list(_in_parts(start, gaps, known(text, start, found, traditional), complete))
    return [Edit(start, best.end, best.fixed if complete else None, "gbk_slip", RULE, False)]


def _in_parts(start: int, gaps: Sequence[str], sure: Sequence[bool], complete: bool) -> Iterator[Edit]:
    """The edits of the parts of a run; `complete`: whether what the last byte took along is known."""
    for first, behind, one in parts(sure):
        begins, ends = printed(first, behind, one, len(gaps))
        fixed = "".join(gaps[first:behind]) if complete or behind < len(gaps) else None
        yield Edit(start + begins, start + ends, fixed, "gbk_slip", RULE, one and fixed is not None)


def _only_marks(text: str, start: int, end: int) -> bool:
    """Whether nothing but marks was printed behind another mark: somebody asks and asks."""
    return not any(map(str.isalnum, text[start:end])) and not text[start - 1].isalnum()


def _script(text: str, start: int) -> bool:
    """Whether the text around is Traditional; what stands before the run tells more than the run."""
    before, after = text[max(0, start - _NEAR) : start], text[start : start + _NEAR]
    return is_traditional(before) or (is_traditional(after) and not _simplified(before))


def _simplified(before: str) -> bool:
    return sum(map(str.isalpha, before)) > _NEAR // 3
