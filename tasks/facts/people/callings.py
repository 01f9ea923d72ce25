"""The titles by which persons are called: every role of a text with what stands before it (原副校长)."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.facts.language.word_lists import word_finder
from tasks.facts.names.connections import ROLES

_FIND = word_finder(ROLES)
LONGEST_FIRST = sorted(ROLES, key=len, reverse=True)
_NOT_ROLE = re.compile(r"们|队伍|[会期]|制(?![作定造])|委员会|小组|(?<=工)[程艺资]")
_PREFIX = re.compile(r"(?:原|前|现任|时任|常务|第一|执行|名誉|荣誉|代理)*副?$")
_PREFIX_ENDS = frozenset("副原前任务一行誉理")


_ADDRESSED = ("老师", "同学", "同志", "先生", "女士")


class Title(NamedTuple):
    """A role where it stands; `start` takes in 副, 原 and the like, `words` the whole title."""

    start: int
    end: int
    role: str
    words: str


def titles(hans: str) -> list[Title]:
    """Every role of the text in order; 主任 inside 班主任 is none.

    >>> [(t.start, t.end, t.words) for t in titles("班主任周岚陪同原副校长")]
    [(0, 3, '班主任'), (7, 11, '原副校长')]
    >>> titles("校长们,教师队伍")
    []
    """
    found: list[Title] = []
    ends: set[int] = set()
    for at, end in _FIND(hans):
        if end not in ends and not _NOT_ROLE.match(hans, end):
            found.append(_title(hans, at, end))
            ends.add(end)
    return found


def _title(hans: str, start: int, end: int) -> Title:
    first = start
    if hans.startswith(_ADDRESSED, start):
        return Title(start, end, hans[start:end], hans[start:end])  # 董英前老师 bears the name 英前
    if start and hans[start - 1] in _PREFIX_ENDS:
        prefix = _PREFIX.search(hans[max(0, start - 6) : start])
        first -= len(prefix.group()) if prefix else 0
    return Title(first, end, hans[start:end], hans[first:end])
