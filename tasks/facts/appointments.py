"""Persons named with the post that they take or hold: `周岚任组长`, `苗青担任五年级班主任`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

import regex

from tasks.facts.callings import Title
from tasks.facts.connections import Mention, connection
from tasks.facts.name_lists import names_ending
from tasks.facts.names import looks_like_name

_AS = regex.compile(
    r"(?:同志|先生|女士)?(?:分别|共同)?(?:担任|兼任|出任|接任|继任|就任|升任|(?:正式)?成为|任|为)(?:第[一二三四五六七八九十]{1,2}任|首任)?$"
)


def appointed(hans: str, end: int) -> list[tuple[int, int]]:
    """`林晓芸任组长`, `苗青、周岚同志担任副组长`: whom the words before a role put in it.

    >>> appointed("林晓芸接任校长", 5), appointed("学校任校长", 3)
    ([(0, 3)], [])
    """
    if end < 3 or hans[end - 1] not in "任为":
        return []
    verb = _AS.search(hans, max(0, end - 10), end)
    if verb is None:
        return []
    found = names_ending(hans, verb.start(), anywhere=hans[end - 1] == "任")
    return found if hans[end - 1] == "任" or all(b - a > 2 for a, b in found) else []


_POST = re.compile(r"任(?=[^,。;\n]{2,16})")
_POSTED = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,3})(?:同志|老师)?(?:担任|兼任|出任|任)$"
)
_POST_REACH = 16


def in_posts(hans: str, called: list[Title]) -> Iterator[Mention]:
    """`周岚担任五年级班主任`: who opens a clause and holds a post that is told with its class or body.

    >>> from tasks.facts.callings import titles
    >>> line = "苗青禾担任五年级班主任,家长担任大会主持人"
    >>> [(line[m.start : m.end], m.role) for m in in_posts(line, titles(line))]
    [('苗青禾', '班主任')]
    """
    for post in _POST.finditer(hans):
        match = _POSTED.search(hans, max(0, post.end() - 7), post.end())
        if match is None or not looks_like_name(match["name"]):
            continue
        at = bisect_left(called, match.end(), key=_title_end)
        title = called[at] if at < len(called) else None
        between = hans[match.end() : title.start] if title else ""
        if title and between and len(between) < _POST_REACH and not _OUT_OF_POST.search(between):
            yield Mention(*match.span("name"), title.words, connection(hans, title.end, title.role))


def _title_end(title: Title) -> int:
    return title.end


_OUT_OF_POST = re.compile(r"[,。;:\n]|以来|期间|教")
