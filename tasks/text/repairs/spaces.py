"""Blanks inside words: what a form or a converter from PDF leaves where its line or its font changed."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.records import Edit
from tasks.text.normalise import match_form
from tasks.text.repairs.lines import STARTS
from tasks.text.repairs.slip.words import cost_in_words
from tasks.text.repairs.wrapped_blanks import blanks_at_line_ends

_SPACE = regex.compile(r"(?<=\p{Han})[ \u3000]{1,2}(?=\p{Han})")
# Blanks around a mark, as converters from PDF set them at each change of font; none stands before a mark otherwise.
_AT_MARK = regex.compile(
    r"[ \u3000]{1,2}(?:(?=[,，。、;；:：](?![)）\-]))(?<=[\p{Han}\d%％)）”》][ \u3000]{1,2})"
    r"|(?=\p{Han})(?<=[\p{Han}\d%％)）”》][ \u3000]{1,2}[,，、;；:：][ \u3000]{1,2}))"
)
# `一 是加强领导; 二 是狠抓落实`, as lines set to one width leave it.
_COUNTED = regex.compile(
    r"[ \u3000]{1,2}(?=是\p{Han})(?<=(?:^|[:：;；。,，\n])[ \u3000]{0,4}[一二三四五六七八九][ \u3000]{1,2})"
)
_BEFORE = regex.compile(r"\p{Han}{1,6}$")
_AFTER = regex.compile(r"\p{Han}{1,6}")
_NEAR = 6  # characters on each side that show whether words are whole
_GAIN = 4.0  # by how much the words must cost less without the blank, in natural logarithms
_HALF, _NAME = 8, 3  # characters of the longest half of a title that is set in two, and of a name
_LEFT = regex.compile(rf"(?P<sign>[^\p{{Han}}]|^)(?P<run>\p{{Han}}{{2,{_HALF}}})$")
_RIGHT = regex.compile(rf"(?P<run>\p{{Han}}{{2,{_HALF}}}+)(?P<sign>[^\p{{Han}}]|$)")
_ENDS_ALONE = regex.compile(r"[:：]|[ \u3000]?\d")  # 组 长:, 投 资 32万元
_LABELLED = frozenset(":：、")
_COLONS = frozenset(":：")
# Amid a sentence: behind a mark that no numeral of a heading stands before, and with a mark to come.
_CLAUSE = regex.compile(r"[^\d一二三四五六七八九十][,，、;；](?:\p{Han}|\d|[ \u3000](?=\p{Han})){2,40}$")
_PAIR = regex.compile(r"[,，、;；]\p{Han}{2,3}$")  # may be a name or a label, and parted from another
# What stands below a heading on its line begins with who speaks, or with a time.
_GOES_ON = regex.compile(
    r"(?![我本全]\p{Han}|[今近去]年|多年来|几年来|为了|通过)[\p{Han}\d %％\u3000]{2,40}[,，、;；。]"
)
_CLAUSE_LENGTH = 44
_STREWN = 3  # blanks inside words from which on those between words are the converter's as well
NEEDS = frozenset(" \u3000")


def find_spaces(text: str) -> list[Edit]:
    """Blanks that cut a word in two: without them the characters beside fall into likelier words.

    Blanks between words stay: they part a heading from its text, and names from each other. Two single
    characters are joined before a colon or a number alone (`组 长:`), since tables set short heads side by side (`男 女`).

    >>> text = "专任教师中少数民 族教师35人,办 公室12间。"
    >>> [(e.start, e.end, e.fixed) for e in find_spaces(text)]
    [(8, 9, ''), (17, 18, '')]
    >>> [(e.start, e.end) for e in find_spaces("检查了食堂 , 及时整改 。")]
    [(5, 6), (7, 8), (12, 13)]
    >>> find_spaces("一、占地面积 学校占地12亩。河口小学 校长李明 张秀兰 陈强 男 女")
    []
    >>> find_spaces("作者:周福林 周越\\n人才强教 师者领航")
    []
    """
    places = [match.span() for match in _SPACE.finditer(text)]
    inside = [
        Edit(start, end, "", "broken_line", "space_in_word", True)
        for start, end in places
        if _cuts_a_word(text, start, end)
    ]
    if len(inside) >= _STREWN:
        inside += _amid_clauses(text, inside, places)
        inside.sort(key=lambda edit: edit.start)
    known = {edit.start for edit in inside}
    others = blanks_at_line_ends(text, inside, [place for place in places if place[0] not in known])
    others += [
        Edit(m.start(), m.end(), "", "broken_line", "space_at_mark", True)
        for pattern in (_AT_MARK, _COUNTED)
        for m in pattern.finditer(text)
    ]
    return sorted(inside + others, key=lambda edit: edit.start)


def _amid_clauses(text: str, inside: Sequence[Edit], places: Sequence[tuple[int, int]]) -> list[Edit]:
    """The blanks between words of one clause, in a text in which so many stand inside words."""
    known = {edit.start for edit in inside}
    return [
        Edit(start, end, "", "broken_line", "space_in_clause", True)
        for start, end in places
        if start not in known
        and _CLAUSE.search(text, max(0, start - _CLAUSE_LENGTH), start)
        and _GOES_ON.match(text, end)
        and not STARTS.match(text, end)
        and not _PAIR.search(text, max(0, start - _NEAR), start)
    ]


def _parts_names(text: str, start: int, end: int) -> bool:
    """Whether a blank stands between names (`作者:周林 李明`) or the halves of a title (`人才强教 师者领航`)."""
    left, right = _LEFT.search(text, max(0, start - _HALF - 1), start), _RIGHT.match(text, end)
    if left is None or right is None:
        return False
    lengths = len(left["run"]), len(right["run"])
    if lengths[0] == lengths[1] > _NAME or (
        max(lengths) <= _NAME and min(lengths) > 1 and left["sign"] in _LABELLED
    ):
        return right["sign"] not in _COLONS
    return False


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    left = _BEFORE.search(text[max(0, start - _NEAR) : start])
    right = _AFTER.match(text, end, end + _NEAR)
    if left is None or right is None:
        return False
    single = len(left.group()) == len(right.group()) == 1
    if single and not _ENDS_ALONE.match(text, right.end()):
        return False
    if _parts_names(text, start, end):
        return False
    before, after = match_form(left.group()), match_form(right.group())
    return cost_in_words(before) + cost_in_words(after) - cost_in_words(before + after) > _GAIN
