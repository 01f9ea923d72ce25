"""Lists of personal names: `甲、乙和丙`, with the bodies that stand before some of them."""

from __future__ import annotations

import re

import regex

from tasks.facts.names.long_names import long_name_ending
from tasks.facts.names.name_bounds import is_boundary, name_ending
from tasks.facts.names.names import is_family_name, is_listed_name, looks_like_name
from tasks.facts.names.tibetan_names import tibetan_name_ending

_SEPARATORS = "、,和与及 "
# `四(2)班林晓芸、五年级周岚老师`: a class or a school before the later name.
_OF_BODY = regex.compile(r"(?r)(?<=、)[\u4e00-\u9fff0-9() ]{1,12}[班校级园组学小中部处科室队]")
_LONGEST_LIST = 60


def reads_as_name(word: str) -> bool:
    """Whether a word that stands alone in the place of a name is one, of everyday characters or of rare ones.

    >>> [reads_as_name(word) for word in ("林晓芸", "丁一刚", "教师")]
    [True, True, False]
    """
    return looks_like_name(word) or is_listed_name(word)


def is_winner(word: str) -> bool:
    """Whether a word before a prize in brackets, `…(冠军)`, is a name, however rare its characters.

    >>> [is_winner(word) for word in ("周志远", "郑多宏", "团体", "高中组")]
    [True, True, False, False]
    """
    rare = len(word) == 3 and is_family_name(word[0]) and word[-1] not in _GROUPS
    return reads_as_name(word) or rare


_GROUPS = "组级部类班校队园区市县镇乡赛"


def names_ending(hans: str, end: int, *, anywhere: bool = False, sure: bool = False) -> list[tuple[int, int]]:
    """The list of names that ends at `end`, in the order of the text.

    `anywhere` drops the demand for a place where the last name may begin; `sure` takes rare characters
    too, where words behind the list (等5人) say that it is one of persons.

    >>> line = "苗青、林晓芸、周岚等老师"
    >>> [line[a:b] for a, b in names_ending(line, 9)]
    ['苗青', '林晓芸', '周岚']
    >>> line = "二班林晓芸、三班周岚同学"
    >>> [line[a:b] for a, b in names_ending(line, 10)]
    ['林晓芸', '周岚']
    >>> names_ending("高度重视、严格要求", 9)
    []
    """
    found: list[tuple[int, int]] = []
    while (
        len(found) < _LONGEST_LIST
        and (start := _ending(hans, end, anywhere or len(found) > 2, sure or bool(found))) is not None
    ):
        found.append((start, end))
        before = _before(hans, start)
        if before is None:
            break
        end, anywhere = before, False
    if not found and hans[max(0, end - 4) : end - 3] == "、" and (last := _UNKNOWN.match(hans, end - 4, end)):
        return _with_unknown(hans, last)
    return found[::-1]


# The last of a list whose family name is rarer than those known: 全志岚 of `周志远、全志岚`.
_OF_PLACES = "省市县区镇乡校本各该"
_UNKNOWN = re.compile(r"、([一-鿿]{3})$")


def _with_unknown(hans: str, last: re.Match[str]) -> list[tuple[int, int]]:
    """The names of a list before its last item, and that item where its given name is one."""
    start = _ending(hans, last.start(), False, False)
    if start is None or last.start() - start < 3:
        return []
    found = names_ending(hans, last.start())
    named = last[1][0] not in _OF_PLACES and last[1][1] != "一" and looks_like_name("王" + last[1][1:])
    return [*found, last.span(1)] if named else found


def _ending(hans: str, end: int, anywhere: bool, sure: bool) -> int | None:
    start = long_name_ending(hans, end)
    if start is None:
        start = name_ending(hans, end, anywhere=anywhere)
    start = tibetan_name_ending(hans, end) if start is None else start
    if start is not None or not sure:
        return start
    for length in (3, 2):
        start = end - length
        if (
            start >= 0
            and (start == 0 or is_boundary(hans[start - 1]) or hans[start - 1] in "予授由请以对习和与及有")
            and (is_listed_name(hans[start:end]) or _amid(hans, start, end))
        ):
            return start
    return None


def _amid(hans: str, start: int, end: int) -> bool:
    """Whether an item between two marks of a list of names is one, though it holds a character that names avoid."""
    word, marked = hans[start:end], start > 0 and hans[start - 1] in "、和及"
    return (
        marked
        and len(word) == 3
        and (
            (is_listed_name(word[0] + word[2]) and looks_like_name("王" + word[2] + word[2]))
            or (word[2] == "人" and looks_like_name(word[:2]))
        )
    )


def _before(hans: str, start: int) -> int | None:
    """Where the name before the one at `start` may end, None if the list begins here."""
    if start < 3:
        return None
    if hans[start - 1] in _SEPARATORS:
        return start - 1
    body = (
        _OF_BODY.match(hans, max(0, start - 14), start)
        if hans[start - 1] in "班校级园组学小中部处科室队"
        else None
    )
    return int(body.start()) - 1 if body else None
