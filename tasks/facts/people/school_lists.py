"""Lists of persons each told by school and name: `获奖教师分别是石桥小学周岚、柳河中学苗青`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from tasks.facts.names.connections import Mention
from tasks.facts.names.name_lists import is_winner, reads_as_name
from tasks.facts.organisations.organisations import Body, bodies

_NAMES = re.compile(
    r" ?的?(?P<names>[一-鿿]{2,3}?(?:、[一-鿿]{2,3}?)*)"
    r"(?=[、,;。(\s■●◆]|和|与|及|等|[\d一二三四五六七八九十]|老师|同学|教师|[荣喜]?获|荣膺|被|[当入]选|$)"
)
_ITEM = re.compile("[^、]+")
_JOINT = re.compile(r"(?:老师|同学|校长|园长|主任)?(?:\([^()\n]{1,6}\))?\s?[、,;和与及■●◆]\s?")
_REACH = 40  # characters between two of a list: the longest name of a school
_KINDS = re.compile(r"特级教师|骨干教师|教师|老师|校长|班主任|辅导员|学生|同学|职工|教练")
_WON = re.compile(r"获|评|奖|授予|荣|优[秀良]|先进|表[彰扬]|特级|冠军|第一名")
_BEHIND = re.compile(r"等?[\d一二三四五六七八九十]+[余多]?[名位个人][^,。;\n]{0,16}")
_WINS = re.compile(r"(?:\([^()\n]{1,6}\))?(?:老师|同学)?(?:[一-鿿]{0,2}获|荣膺|被[评授]|当选|入选)")
_ADDRESSES = ("老师", "同学", "校长", "园长", "主任")
_SENTENCE = "。!?\n"
_LOOK_BACK = 120  # characters in which a list is said to be of teachers


def school_lists(hans: str) -> Iterator[Mention]:
    """The names of a list in which school and name stand side by side, two of them at least.

    >>> line = "获奖教师分别是石桥小学周岚、柳河中学苗青、周志远。石桥小学高度重视、柳河中学认真落实。"
    >>> [(line[m.start : m.end], m.role, line[slice(*m.body)]) for m in school_lists(line) if m.body]
    [('周岚', '教师', '石桥小学'), ('苗青', '教师', '柳河中学'), ('周志远', '教师', '柳河中学')]
    """
    chain: list[tuple[Body, list[tuple[int, int]]]] = []
    for body in _schools(hans):
        told = body.named or _BY_NUMBER.match(hans, body.start) is not None
        names = _behind(hans, body) if body.kind != "group" and told else []
        if names and chain and not _goes_on(hans, chain[-1][1][-1][1], body.start):
            yield from _of_chain(hans, chain)
            chain = []
        if names:
            chain.append((body, names))
    yield from _of_chain(hans, chain)


# Schools by their short names, which only a list of them makes sure: 师大附外, 青湖三十九中.
_SHORT = re.compile(
    r"[、,;:和与及](?P<school>(?![我本])(?:[一-鿿]{2,12}?(?:附[外中小]|[一二三四五六七八九十]{1,4}高|实小|外国语|大学|学院|教研[室院]|高[商工])|[一-鿿]{2,6}[一二三四五六七八九十]{2,4}[中小]))(?=[一-鿿]{2,3}(?:[、,;和与及等\d]|老师|$))"
)


def _schools(hans: str) -> list[Body]:
    """The bodies of a text with the schools that its lists name for short, in order."""
    known = bodies(hans)
    taken = {body.end for body in known}
    short = [
        Body(*match.span("school"), match.end(), "school")
        for match in _SHORT.finditer(hans)
        if match.end() not in taken
    ]
    return sorted([*known, *short], key=lambda body: body.end) if short else list(known)


_BY_NUMBER = re.compile(r"[县市区]?[一二三四五六七八九十]+[中小]")  # 县一中, 二中


def _goes_on(hans: str, end: int, start: int) -> bool:
    """Whether a school is the next of a list whose last name ends at `end`."""
    return start - end < _REACH and _JOINT.match(hans, end, start) is not None and "。" not in hans[end:start]


def _of_chain(hans: str, chain: list[tuple[Body, list[tuple[int, int]]]]) -> Iterator[Mention]:
    sure = [reads_as_name(hans[a:b]) for _, names in chain for a, b in names]
    counted = _BEHIND.match(hans, chain[-1][1][-1][1]) is not None if chain else False
    if len(chain) < 2 or (2 * sum(sure) < len(sure) and not counted):
        return
    role, context = told_of_list(hans, chain[0][0].start, chain[-1][1][-1][1])
    for body, names in chain:
        for start, end in names:
            addressed = hans.startswith(_ADDRESSES, end)
            yield Mention(start, end, None if addressed else role, context, body=(body.start, body.end))


def _behind(hans: str, body: Body) -> list[tuple[int, int]]:
    """The names right behind a school, up to the first word that is none."""
    match = _NAMES.match(hans, body.end)
    if match is None:
        return []
    at = match.start("names")
    spans = [(at + item.start(), at + item.end()) for item in _ITEM.finditer(match["names"])]
    return list(
        takewhile(lambda span: hans[span[1] - 1] not in _REGION_ENDS and is_winner(hans[slice(*span)]), spans)
    )


_REGION_ENDS = "省市县区镇乡"  # 青田县, 青湖二中: the next school


def told_of_list(hans: str, at: int, end: int) -> tuple[str | None, str]:
    """What the words before a list, or right behind it, say that those in it are, and whether they have won.

    >>> told_of_list("优秀教师名单:石桥小学周岚", 7, 13), told_of_list("石桥小学周岚", 0, 6)
    (('教师', 'award'), (None, 'other'))
    """
    low = max(0, at - _LOOK_BACK, *(hans.rfind(mark, 0, at) + 1 for mark in _SENTENCE))
    before, behind = hans[low:at], _BEHIND.match(hans, end)
    kinds = _KINDS.findall((behind.group() if behind else "") or before)
    won = _WON.search(before) or (behind and _WON.search(behind.group())) or _WINS.match(hans, end)
    return kinds[-1] if kinds else None, "award" if won else "other"
