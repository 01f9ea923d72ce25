"""Tibetan names in Chinese letters, which have no family name: 扎西顿珠, 卓玛."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tasks.facts.language.word_lists import Finder, word_finder
from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.name_bounds import is_boundary
from tasks.vocabulary import words

_LEADS = frozenset("的由以和与及请对向给让在是叫校园局院学中小师长员任记村县镇乡班生族年了到")


@cache
def _parts() -> frozenset[str]:
    return frozenset(words("tibetan_names"))


def tibetan_name_ending(hans: str, end: int) -> int | None:
    """The start of a Tibetan name that ends at `end`, or None.

    >>> tibetan_name_ending("石桥小学扎西顿珠老师", 8), tibetan_name_ending("校长卓玛老师", 4)
    (4, 2)
    >>> tibetan_name_ending("邓珠卓玛丽", 5) is None
    True
    """
    parts = _parts()
    if end < 2 or hans[end - 2 : end] not in parts:
        return None
    if end > 3 and hans[end - 4 : end - 2] in parts:
        return end - 4
    opens = end == 2 or is_boundary(hans[end - 3]) or hans[end - 3] in _LEADS
    return end - 2 if opens else None


def tibetan_name_starting(hans: str, start: int) -> int | None:
    """The end of a Tibetan name that begins at `start`, or None.

    >>> tibetan_name_starting("校长扎西顿珠说", 2), tibetan_name_starting("校长卓玛说", 2)
    (6, 4)
    >>> tibetan_name_starting("校长周岚说", 2) is None
    True
    """
    parts = _parts()
    if hans[start : start + 2] not in parts:
        return None
    return start + 4 if hans[start + 2 : start + 4] in parts else start + 2


def tibetan_names(hans: str) -> Iterator[Mention]:
    """Names of two parts, which are names wherever they stand.

    >>> line = "年轻的扎西顿珠是石桥小学的教师,卓玛歌舞团演出"
    >>> [line[m.start : m.end] for m in tibetan_names(line)]
    ['扎西顿珠']
    """
    last = -1
    for start, end in _find_parts()(hans):
        if start == last:
            yield Mention(start - 2, end, None, connection(hans, end, None))
            end = -1
        last = end


@cache
def _find_parts() -> Finder:
    return word_finder(words("tibetan_names"))
