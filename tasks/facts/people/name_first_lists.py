"""Lists of persons each told by name and school, the name first: `周志远 石桥小学 苗青 柳河中学`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention
from tasks.facts.names.name_lists import reads_as_name
from tasks.facts.people.school_lists import told_of_list
from tasks.text.scans import tailed

_HEAD = (
    r"(?:大学|学院|学校|[小中]学|幼儿园|[初高]中|职[高中专]|完小|中心校|教学点|[一二三四五六七八九十][中小])"
)
_PAIR = tailed(
    r"(?<![一-鿿])(?P<name>[一-鿿]{2,4}|[一-鿿][ 　]{1,5}[一-鿿])",
    rf"[ 　\t|]{{1,8}}(?P<body>[一-鿿0-9]{{2,26}}?{_HEAD})(?![一-鿿])",
)
_SCHOOL_FIRST = re.compile(rf"{_HEAD}[ 　\t|]{{1,8}}$")
_LEAST = 3  # pairs that make a list
_GAP = re.compile(r"[\s 　|、,;\d.]*")


def name_first_lists(hans: str) -> Iterator[Mention]:
    """The names of a list in which each stands before its school, three of them at least, on one line or many.

    >>> line = "优秀教师: 周志远 石桥小学 苗青禾 柳河中学 林 柏 青田县实验小学"
    >>> [(line[m.start : m.end], m.role, line[slice(*m.body)]) for m in name_first_lists(line) if m.body]
    [('周志远', '教师', '石桥小学'), ('苗青禾', '教师', '柳河中学'), ('林 柏', '教师', '青田县实验小学')]
    >>> list(name_first_lists("石桥小学 周志远 柳河中学 苗青禾 青田县实验小学 林柏 石井小学"))
    []
    """
    chain: list[re.Match[str]] = []
    for match in _PAIR.finditer(hans):
        if chain and not _GAP.fullmatch(hans, chain[-1].end(), match.start()):
            yield from _of_chain(hans, chain)
            chain = []
        chain.append(match)
    yield from _of_chain(hans, chain)


def _of_chain(hans: str, chain: list[re.Match[str]]) -> Iterator[Mention]:
    names = sum(reads_as_name("".join(match["name"].split())) for match in chain)
    if len(chain) < _LEAST or 3 * names < 2 * len(chain):
        return
    first = chain[0].start()
    if _SCHOOL_FIRST.search(hans, max(0, first - 12), first):
        return
    line = hans.rfind("\n", 0, first) + 1
    heads = len(hans[:line].rstrip()) if not hans[line:first].strip() else first  # the line above a column
    role, context = told_of_list(hans, heads, chain[-1].end())
    for match in chain:
        yield Mention(*match.span("name"), role, context, body=match.span("body"))
