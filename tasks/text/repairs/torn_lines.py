"""Line ends that tear a word, in lines too short to be told as prose by their length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from tasks.records import Edit
from tasks.text.normalise import match_form
from tasks.text.repairs.lines import STARTS
from tasks.text.repairs.slip.words import cost_in_words, meet_in_a_word

NEEDS = frozenset("\n")
_END = regex.compile(r"\n(?<=\p{Han}\n)\s{0,9}(?=\p{Han})")
_BEFORE, _AFTER = regex.compile(r"\p{Han}{1,6}$"), regex.compile(r"\p{Han}{1,6}")
_MARK = regex.compile(r"[,，、。;；]")
_FAR = 120  # characters on each side among which a mark of the sentence stands
_NEAR = 6  # characters on each side that show whether words are whole
_GAIN = 5.0  # by how much the words must cost less without the line end, in natural logarithms


def find_torn_lines(text: str) -> list[Edit]:
    """Line ends without which the characters beside them fall into far likelier words, between two lines of sentences.

    Slides and narrow columns are wrapped below the length that tells prose from headings; only the word tells.

    >>> text = "通过走访,摸清了底数,推动学\\n校各项工作,效果良好。"
    >>> [(e.start, e.end) for e in find_torn_lines(text)]
    [(14, 15)]
    >>> find_torn_lines("加强领导,提高认识\\n全校教师参加了培训,收获很大。")
    []
    """
    places = [m for m in _END.finditer(text) if _in_sentences(text, m.start(), m.end())]
    if not places:
        return []
    return [
        Edit(place.start(), place.end(), "", "broken_line", "line_in_word", True)
        for place, (before, after) in zip(places, _beside(text, places), strict=True)
        if _tears(before, after)
    ]


def _beside(text: str, places: Sequence[regex.Match[str]]) -> Iterator[tuple[str, str]]:
    """The characters before and behind each place, in matching form, which is made once for all."""
    before = [_BEFORE.search(text[max(0, m.start() - _NEAR) : m.start()]) for m in places]
    after = [_AFTER.match(text, m.end()) for m in places]
    sides = [(a.group() if a else "", b.group() if b else "") for a, b in zip(before, after, strict=True)]
    for (left, _), both in zip(sides, match_form("\n".join(map("".join, sides))).split("\n"), strict=False):
        yield both[: len(left)], both[len(left) :]


def _in_sentences(text: str, start: int, end: int) -> bool:
    """Whether the lines on both sides of a line end hold a mark of a sentence, and the second is no item or heading."""
    head = max(text.rfind("\n", 0, start) + 1, start - _FAR)
    foot = text.find("\n", end, end + _FAR)
    behind = end + _FAR if foot < 0 else foot
    marks = _MARK.search(text, head, start) and _MARK.search(text, end, behind)
    return marks is not None and STARTS.match(text, end) is None


def _tears(before: str, after: str) -> bool:
    """Whether two stretches that meet are words together that they are not apart."""
    if not meet_in_a_word(before, after):
        return False
    return cost_in_words(before) + cost_in_words(after) - cost_in_words(before + after) > _GAIN
