"""The county of the towns that a document names: 野三关镇 says 巴东县, and so does a list of its townships."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from tasks.vocabulary import table

_ENDS = re.compile(r"镇|乡|街道|苏木")
_LONGEST, _SHORTEST = 16, 3
# Who visits a town is not of it, and a list of towns far away is no address.
_AWAY = re.compile(r"(?:赴|到|去|往|来自|参观|考察|学习|如|全国|向|毕业于|对口|支援)$")
# What a town runs; 镇 alone may as well end the name of a street or a brand.
_OWN = re.compile(
    r"(?:党委|人民政府|政府|中心(?:学校|校|小学|初中|完小|幼儿园)|中小学|学校|小学|中学|初中|完小|幼儿园|学区|教育)"
)
_TWICE = 2


def county_of_towns(title: str, hans: str, within: str | None) -> str | None:
    """The code of the county of the towns that a title names, or else of those that run something in a text.

    `within` is the code of the province or the city that is known already; nothing outside of it counts. Without
    it a text must name such a town twice, or two of one county, since names of towns come again elsewhere.

    >>> county_of_towns("野三关镇学校建设总结", "", None)
    '422823'
    >>> county_of_towns("城关镇工作总结", "", None) is None
    True
    >>> county_of_towns("", "野三关镇中心学校有教师40人。", "420000"), county_of_towns("", "参观野三关镇中心学校。", "420000")
    ('422823', None)
    """
    stem = (within or "").rstrip("0")
    told = _counties(title, stem, own=False)
    if len(told) == 1:
        return next(iter(told))
    told = _counties(hans, stem, own=True)
    best = told.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]) or (not within and best[0][1] < _TWICE):
        return _of_two_towns(hans, stem)
    return best[0][0]


def _of_two_towns(hans: str, stem: str) -> str | None:
    """The county of two towns that no other county has: even whoever only visits both is hardly from elsewhere."""
    towns: dict[str, set[str]] = {}
    for end in _ENDS.finditer(hans):
        name, codes = _named_before(hans, end.end(), stem)
        if len(codes) == 1:
            towns.setdefault(codes[0], set()).add(name)
    return next(iter(towns)) if len(towns) == 1 and len(next(iter(towns.values()))) > 1 else None


def _named_before(hans: str, end: int, stem: str) -> tuple[str, list[str]]:
    """The longest name of a town that ends at a place, and the counties below a province or city that have it."""
    for start in range(max(0, end - _LONGEST), end - _SHORTEST + 1):
        if codes := _towns().get(hans[start:end]):
            return hans[start:end], [c for c in codes if c.startswith(stem)]
    return "", []


def _counties(hans: str, stem: str, *, own: bool) -> Counter[str]:
    """The counties of the towns that a text names, with how often."""
    found: Counter[str] = Counter()
    for end in _ENDS.finditer(hans):
        if hans.endswith("乡镇", 0, end.end()) or (own and not _OWN.match(hans, end.end())):
            continue  # 最新乡镇工作总结 is of no 新乡镇
        codes = _codes(hans, end.end(), stem)
        found.update(codes if len(codes) == 1 else ())
    return found


def _codes(hans: str, end: int, stem: str) -> list[str]:
    """The counties below a province or city that have the town whose name ends at a place, the longest name first."""
    name, codes = _named_before(hans, end, stem)
    start = end - len(name)
    return [] if _AWAY.search(hans, max(0, start - 4), start) else codes


@cache
def _towns() -> dict[str, tuple[str, ...]]:
    return {name: tuple(codes.split()) for name, codes in table("towns")}
