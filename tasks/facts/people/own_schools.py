"""The school that a person is of where the text says 我校, 校党委 or 党支部, or says nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from tasks.facts.language.own_script import matching
from tasks.facts.organisations.organisations import Body, bodies, bodies_within
from tasks.facts.speaker.spoken_for import self_word
from tasks.records import Passage

_SCHOOL = re.compile(r"(?:学校|[小中]学|幼儿园|[初高]中|职[高中]|完小|中心校|[一二三四五六七八九十][小中])\Z")


def only_school(passage: Passage) -> str | None:
    """The school of a report that names no other, in its longest form: what its teachers and pupils are of.

    >>> from tasks.records import Part
    >>> words = "河口镇石桥小学开学。石桥小学周岚老师讲课。"
    >>> only_school(Passage(words, words, Part(0, 21, 1), (), ()))
    '河口镇石桥小学'
    >>> words = "石桥小学、柳河小学周岚老师"
    >>> only_school(Passage(words, words, Part(0, 13, 1), (), ())) is None
    True
    """
    span = _only_one(passage.hans)
    return passage.text[slice(*span)] if span else None


@lru_cache(maxsize=4)
def _only_one(hans: str) -> tuple[int, int] | None:
    spans = [
        (body.start, body.end)
        for body in bodies(hans)
        if body.proper and _SCHOOL.search(hans, body.start, body.end)
    ]
    if not spans:
        return None
    longest = max(spans, key=lambda span: span[1] - span[0])
    name = hans[slice(*longest)]
    return longest if all(name.endswith(hans[slice(*span)]) for span in spans) else None


def own_school(passage: Passage) -> str | None:
    """The school that says 我校 of itself, where the text names it, and names no other.

    A school to which people only go is not the one that speaks.

    >>> from tasks.records import Part
    >>> words = "石桥小学党支部家访。我校周岚老师"
    >>> own_school(Passage(words, words, Part(0, 16, 1), (), ()))
    '石桥小学'
    >>> words = "我校周岚老师到石桥小学送教"
    >>> own_school(Passage(words, words, Part(0, 13, 1), (), ())) is None
    True
    """
    span = _only_one(passage.hans)
    if span is None:
        return None
    hans, name = passage.hans, passage.hans[slice(*span)]
    spots = [match.start() for match in re.finditer(re.escape(name), hans)]
    said = self_word(hans, passage.text) is not None
    if said and len(spots) == 1 and not _is_ours(hans, spots[0], spots[0] + len(name)):
        return None
    stays = any(not _WENT_TO.search(hans, max(0, at - 3), at) for at in spots)
    return passage.text[slice(*span)] if stays else None


def _is_ours(hans: str, start: int, end: int) -> bool:
    """Whether a school named once only is the one that reports: in the first lines, as 是石桥小学教师, with a branch of its own."""
    return start < _FIRST_LINES or hans[start - 1] == "是" or _BRANCH.match(hans, end) is not None


_FIRST_LINES = 80  # characters in which a school says its name
_BRANCH = re.compile(r"党委|党总支|党支部|团委|工会|全[体校]|师生")
_WENT_TO = re.compile(r"[到赴往向与和在去给为对访问于至自从由被同跟走进入望、]$")


_LEARNING = re.compile(rf"(?:{_SCHOOL.pattern})|(?:大[学學]|[学學]院|[学學]校|[小中][学學]|幼[儿兒][园園])\Z")
# A branch of the party or the like without a name, and what a school calls itself.
_ITS = re.compile(
    r"(?:(?P<that>该[校园])|[我本]?[校园]|学校|幼儿园|(?=.))"
    r"(?P<branch>党委|纪委|党总支|总支|党支部|支部|党组织?|团委|团支部|团总支|工会|妇委会|教代会|大队部|少工委)?"
)


def in_full(passage: Passage, org: str | None, at: int) -> str | None:
    """The school of a body that has no name of its own: of 校党委, 该校党支部 and 我校.

    `at` is where the person stands. 镇党委 and 县团委 are no school's.

    >>> from tasks.records import Part
    >>> words = "柳河镇石桥小学走访学生。该校党支部书记周岚带队。"
    >>> in_full(Passage(words, words, Part(0, 24, 1), (), ()), "该校党支部", 19)
    '柳河镇石桥小学'
    >>> in_full(Passage(words, words, Part(0, 24, 1), (), ()), "镇党委", 19)
    '镇党委'
    """
    said = matching(org) if org else ""
    match = _ITS.fullmatch(said) if said else None
    if match is None:
        return org
    own = passage.part.org if passage.part.org and _LEARNING.search(passage.part.org) else None
    if match["that"]:
        return _last_school(passage, at) or own or org
    if own or said.startswith(("党委", "党组")):
        return own or org
    itself = self_word(passage.hans, passage.text) if match["branch"] or said == "校" else None
    return own_school(passage) or itself or (None if said == "校" else org)


def _last_school(passage: Passage, at: int) -> str | None:
    """The school named last before a place, which 该校 means."""
    found = [body for body in bodies_within(passage.hans, 0, at) if _is_school(passage.hans, body)]
    return passage.text[found[-1].start : found[-1].end] if found else None


def _is_school(hans: str, body: Body) -> bool:
    return body.proper and _SCHOOL.search(hans, body.start, body.end) is not None
