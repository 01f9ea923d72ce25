"""Lists in which each stands with where he is from, addressed together: `三中周岚青、城南苗青禾等同学`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.names import looks_like_name
from tasks.text.scans import scan

_ADDRESSED = scan(
    re.compile(r"等(?:\d{1,2}|[两二三四五六七八九十]{1,3})?[名位]?(?P<role>同学|老师|教师|选手|同志)"), "等"
)
_ITEM = re.compile("[^、]+")
_OTHER_MARK = re.compile("[^一-鿿、]")
_REACH = 160  # characters of a list
_NAME = 3  # characters of a full name; one of two could begin a word before it
_PLACE = 9  # characters of where somebody is from
_NO_BODY = re.compile(
    r"(?:其中)?(?:语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|体育|美术|信息技术|[小中大]班)组?"
)


def addressed_lists(hans: str) -> Iterator[Mention]:
    """The full names at the ends of the items, where most look like names and two stand behind a place or a school.

    Reports shorten a school to its place (城南), so that nothing but the list says where a name begins.

    >>> line = "三中周岚青、城南苗青禾、河口小学林晓芸等同学获奖,语文教研组、数学教研组等老师"
    >>> [(line[m.start : m.end], m.role, m.body and line[slice(*m.body)]) for m in addressed_lists(line)]
    [('周岚青', '同学', '三中'), ('苗青禾', '同学', '城南'), ('林晓芸', '同学', '河口小学')]
    """
    for match in _ADDRESSED.finditer(hans):
        items = _items(hans, match.start())
        if not _are_of_persons(hans, items):
            continue
        context = connection(hans, match.end(), match["role"])
        for start, end in items:
            name = max(start, end - _NAME)
            told = 1 < name - start <= _PLACE and _NO_BODY.fullmatch(hans, start, name) is None
            yield Mention(name, end, match["role"], context, body=(start, name) if told else None)


def _items(hans: str, end: int) -> list[tuple[int, int]]:
    """The items of the list that ends at a place; the first may have other words before it."""
    low = max(0, end - _REACH)
    start = max((mark.end() for mark in _OTHER_MARK.finditer(hans, low, end)), default=low)
    return [item.span() for item in _ITEM.finditer(hans, start, end)]


def _are_of_persons(hans: str, items: list[tuple[int, int]]) -> bool:
    """Whether most items end with a full name, and two of them begin with something else."""
    named = [looks_like_name(hans[end - _NAME : end]) for start, end in items if end - start >= _NAME]
    led = sum(_NAME + 1 < end - start <= _NAME + _PLACE for start, end in items)
    return led > 1 and len(named) == len(items) and 3 * sum(named) > 2 * len(named)
