"""Line ends that tear a word, in lines too short to be told as prose by their length."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.normalise import match_form
from tasks.text.repairs.lines import STARTS
from tasks.text.repairs.slip_words import cost_in_words, meet_in_a_word

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
    return [
        Edit(m.start(), m.end(), "", "broken_line", "line_in_word", True)
        for m in _END.finditer(text)
        if _in_sentences(text, m.start(), m.end()) and _tears(text, m.start(), m.end())
    ]


def _in_sentences(text: str, start: int, end: int) -> bool:
    """Whether the lines on both sides of a line end hold a mark of a sentence, and the second is no item or heading."""
    head = max(text.rfind("\n", 0, start) + 1, start - _FAR)
    foot = text.find("\n", end, end + _FAR)
    behind = end + _FAR if foot < 0 else foot
    marks = _MARK.search(text, head, start) and _MARK.search(text, end, behind)
    return marks is not None and STARTS.match(text, end) is None


def _tears(text: str, start: int, end: int) -> bool:
    left, right = _BEFORE.search(text[max(0, start - _NEAR) : start]), _AFTER.match(text, end)
    if left is None or right is None:
        return False
    both = match_form(left.group() + right.group())
    before, after = both[: len(left.group())], both[len(left.group()) :]
    if not meet_in_a_word(before, after):
        return False
    return cost_in_words(before) + cost_in_words(after) - cost_in_words(both) > _GAIN
