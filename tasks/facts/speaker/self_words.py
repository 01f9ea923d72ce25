"""What a report that names nobody calls itself, and where: 我校 in one paragraph, 学校 in the next; 我县, then 全县."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tasks.facts.language.own_script import matching
from tasks.facts.language.time_words import TIMES


class SelfWord(NamedTuple):
    """A word by which a report speaks of itself, in its own script, and where it ends."""

    end: int
    word: str


#: By what schools and kindergartens call themselves.
SCHOOLS = frozenset({"我校", "我园", "学校", "幼儿园", "本校", "本园", "该校", "该园"})
# 基本情况我园办在镇上: a heading that ran into its text ends no name.
_HEAD = r"(?:(?<![一-鿿\w、和及与])|(?<=情况|概况|现状|简介))"
_SELF = re.compile(
    rf"{_HEAD}(?:(?:目前|现在|现|一直以来|{TIMES})[,，]?)*"
    r"(?P<self>[我本该][校园](?![区园长])|(?:学校|幼儿园)(?![一-鿿]{0,2}队))(?=[一-鿿])(?!的?(?:领导|校长|园长)|[、和与及]|工会|团委)"
)
# 我县地处山区。全县现有学校96所。投入9600万元: a report on a place calls it by two words in turn.
_PLACE = re.compile(r"[我全](?P<kind>[省市县区镇乡村旗])")
_NO_SUBJECT = r"(?!上下|[一-鿿]?级|县?域|唯一|最|[前首第倒]|先进|文明|模范|示范|教[育体]局|[党团县区镇乡]委|人民政府|政府)"


def self_words(hans: str, text: str, speaker: str | None) -> tuple[SelfWord, ...]:
    """The heads of clauses at which a school without a name says who it is, in order.

    A reader takes the word that was said last: in 学校有教师26人。占地900平方米。我校… the ground belongs to 学校.
    `speaker` is who speaks when no clause says; only a school or a place that names itself nowhere is looked at.

    >>> words = "幼儿园地处镇区。建筑面积900平方米。我园现有教师9人。"
    >>> [(one.end, one.word) for one in self_words(words, words, "我园")]
    [(3, '幼儿园'), (21, '我园')]
    >>> self_words(words, words, "青石镇")
    ()
    >>> words = "我镇地处山区。全镇有小学9所。"
    >>> [(one.end, one.word) for one in self_words(words, words, "我镇")]
    [(0, '我镇'), (2, '我镇'), (9, '全镇')]
    """
    at = text.find(speaker) if speaker else -1
    if at < 0 or speaker is None:
        return ()
    said = hans[at : at + len(speaker)]
    if said in SCHOOLS:
        return _said(hans, text, _SELF)
    place = _PLACE.fullmatch(said)
    return (SelfWord(0, speaker), *_said(hans, text, _of_place(place["kind"]))) if place else ()


def _said(hans: str, text: str, words: re.Pattern[str]) -> tuple[SelfWord, ...]:
    return tuple(
        SelfWord(match.end("self"), text[match.start("self") : match.end("self")])
        for match in words.finditer(hans)
    )


@cache
def _of_place(kind: str) -> re.Pattern[str]:
    """我县 and 全县 at the head of a clause; 全县上下 says how, and 我县县委 is another."""
    return re.compile(
        rf"(?<![一-鿿\w、和及与])(?:(?:目前|现在|现|{TIMES})[,，]?)*(?P<self>[我全]{kind}){_NO_SUBJECT}"
    )


def are_of_a_school(selves: Sequence[SelfWord]) -> bool:
    """Whether it is a school that speaks of itself by these words.

    >>> are_of_a_school((SelfWord(2, "我校"),)), are_of_a_school((SelfWord(2, "全镇"),)), are_of_a_school(())
    (True, False, False)
    """
    return bool(selves) and matching(selves[0].word) in SCHOOLS


def last_before(selves: Sequence[SelfWord], at: int) -> str | None:
    """The word that was said last before a place, the first of all where none was.

    >>> last_before((SelfWord(3, "幼儿园"), SelfWord(21, "我园")), 12), last_before((), 12)
    ('幼儿园', None)
    """
    if not selves:
        return None
    return selves[max(0, bisect_right(selves, at, key=_end) - 1)].word


def _end(one: SelfWord) -> int:
    return one.end
