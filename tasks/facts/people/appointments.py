"""Persons named with the post that they take or hold: `周岚任组长`, `苗青担任五年级班主任`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

import regex

from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.name_lists import names_ending
from tasks.facts.names.names import looks_like_name
from tasks.facts.people.callings import Title

_AS = regex.compile(
    r"(?:[两三四五]?[名位]?同志|先生|女士)?(?:分别|共同)?(?:[担兼出接继就升履改现曾历转调]任|(?:正式)?成为|当选为?|被?(?:任命|聘任?|推选|推举|选举|选|提拔|增选|补选)为|任|为)(?:第[一二三四五六七八九十]{1,2}任|首任)?$"
)


def appointed(hans: str, end: int) -> list[tuple[int, int]]:
    """`林晓芸任组长`, `苗青、周岚同志担任副组长`: whom the words before a role put in it.

    >>> appointed("林晓芸接任校长", 5), appointed("学校任校长", 3)
    ([(0, 3)], [])
    """
    if end < 3 or hans[end - 1] not in "任为选":
        return []
    verb = _AS.search(hans, max(0, end - 10), end)
    if verb is None:
        return []
    sure = verb.group() != "为"
    found = names_ending(hans, verb.start(), anywhere=sure)
    return found if sure or all(b - a > 2 for a, b in found) else []


_POST = re.compile(r"任(?!命)(?=[^,。;\n]{2,20})|(?:当选为?|代理|为|是)(?=[^,。;\n]{3,20}长)")
_POSTED = re.compile(
    r"(?<![一-鿿])(?:由|经研究,?)?(?P<name>[一-鿿]{2,3}?)(?:同志|老师)?(?:由(?P<past>[^,。;\n]{2,16}?))?(?:不再)?"
    r"(?:[转改调升担兼出接继新履就现历曾]?任|当选为?|被?(?:任命|聘任?|推选|推举|选举|选|提拔|增选|补选)为|代理|为|是)$"
)
_POSTED_REACH = 28
_VAGUE = re.compile(r"(?:(?<![命聘选举拔])为|是)$")  # names a post only with its body
_POST_REACH = 18
# What stands between the verb and the title where it is the body: 石桥大学 of `任石桥大学党委书记`.
_BODY = re.compile(
    r"(?:[一-鿿]{2,20}(?:大学|学院|学校|[小中]学|幼儿园|完小|中心校|[局厅委会处院所社]|公司|集团)|[一-鿿]{1,6}[一二三四五六七八九十][中小])(?:\([一-鿿]{2,4}\))?"
)


def in_posts(hans: str, called: list[Title]) -> Iterator[Mention]:
    """`周岚担任五年级班主任`: who opens a clause and holds a post that is told with its class or body.

    >>> from tasks.facts.people.callings import titles
    >>> line = "苗青禾担任五年级班主任,家长担任大会主持人"
    >>> [(line[m.start : m.end], m.role) for m in in_posts(line, titles(line))]
    [('苗青禾', '班主任')]
    >>> line = "周志远不再担任石桥大学校长,会议认为石桥大学校长很重要"
    >>> [(line[m.start : m.end], line[slice(*m.body)]) for m in in_posts(line, titles(line)) if m.body]
    [('周志远', '石桥大学')]
    """
    for post in _POST.finditer(hans):
        match = _POSTED.search(hans, max(0, post.end() - _POSTED_REACH), post.end())
        if match is None or not looks_like_name(match["name"]):
            continue
        at = bisect_left(called, match.end(), key=attrgetter("end"))
        title = called[at] if at < len(called) else None
        if title and match.end() <= title.start and (body := _body(hans, match, title.start)) is not None:
            whose = body if body[0] < body[1] else None
            if whose or not _VAGUE.search(match.group()):
                context = connection(hans, title.end, title.role)
                yield Mention(*match.span("name"), title.words, context, body=whose)


def _body(hans: str, posted: re.Match[str], at: int) -> tuple[int, int] | None:
    """Where the body of a post stands whose title begins at `at`, an empty place where none is named, None where it is no post."""
    between = hans[posted.end() : at]
    if not between:
        past = _BODY.match(posted["past"] or "")
        start = posted.start("past")
        return (start, start + past.end()) if past else None
    if len(between) >= _POST_REACH or _OUT_OF_POST.search(between):
        return None
    named = _BODY.fullmatch(_ONE_MORE.sub("", between))
    return (posted.end(), posted.end() + named.end()) if named else (at, at)


_ONE_MORE = re.compile(r"(?:[担兼出就]?任|为)$")  # 调任石桥小学担任校长


_OUT_OF_POST = re.compile(r"[,。;:\n]|以来|期间|教")


_IN_BRACKET = re.compile(r"(?<![一-鿿])(?P<name>[一-鿿]{2,3})\((?P<body>[一-鿿]{0,14})$")
_BRACKET_REACH = 20


def in_role_brackets(hans: str, called: list[Title]) -> Iterator[Mention]:
    """`周志远(石桥小学校长)`: a name, and in a bracket behind it what that person is.

    >>> from tasks.facts.people.callings import titles
    >>> line = "周志远(石桥小学校长)、苗青禾(教师)发言,领导小组(组长另定)"
    >>> [(line[m.start : m.end], m.role, m.body and line[slice(*m.body)]) for m in in_role_brackets(line, titles(line))]
    [('周志远', '校长', '石桥小学'), ('苗青禾', '教师', None)]
    """
    for title in called:
        if hans[title.end : title.end + 1] != ")":
            continue
        match = _IN_BRACKET.search(hans, max(0, title.start - _BRACKET_REACH), title.start)
        if match and looks_like_name(match["name"]):
            body = match.span("body") if _BODY.fullmatch(match["body"]) else None
            yield Mention(
                *match.span("name"), title.words, connection(hans, title.end + 1, title.role), body=body
            )
