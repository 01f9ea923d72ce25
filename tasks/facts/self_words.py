"""What a report that names nobody calls itself, and where: 我校 in one paragraph, 学校 in the next."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tasks.facts.time_words import TIMES


class SelfWord(NamedTuple):
    """A word by which a report speaks of itself, in its own script, and where it ends."""

    end: int
    word: str


#: By what schools and kindergartens call themselves.
SCHOOLS = frozenset({"我校", "我园", "学校", "幼儿园", "本校", "本园", "该校", "该园"})
_SELF = re.compile(
    rf"(?<![一-鿿\w、和及与])(?:(?:目前|现在|现|一直以来|{TIMES})[,，]?)*"
    r"(?P<self>[我本该][校园](?![区园长])|(?:学校|幼儿园)(?![一-鿿]{0,2}队))(?=[一-鿿])(?!的?(?:领导|校长|园长)|[、和与及]|工会|团委)"
)


def self_words(hans: str, text: str, speaker: str | None) -> tuple[SelfWord, ...]:
    """The heads of clauses at which a school without a name says who it is, in order.

    A reader takes the word that was said last: in 学校有教师26人。占地900平方米。我校… the ground belongs to 学校.
    `speaker` is who speaks when no clause says; only a school that speaks for itself is looked at.

    >>> words = "幼儿园地处镇区。建筑面积900平方米。我园现有教师9人。"
    >>> [(one.end, one.word) for one in self_words(words, words, "我园")]
    [(3, '幼儿园'), (21, '我园')]
    >>> self_words(words, words, "青石镇")
    ()
    """
    at = text.find(speaker) if speaker else -1
    if at < 0 or speaker is None or hans[at : at + len(speaker)] not in SCHOOLS:
        return ()
    return tuple(
        SelfWord(match.end("self"), text[match.start("self") : match.end("self")])
        for match in _SELF.finditer(hans)
    )


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
