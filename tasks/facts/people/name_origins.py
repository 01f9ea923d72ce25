"""Persons told by where they come from: 来自青石中学的林晓芸."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.name_lists import reads_as_name
from tasks.facts.names.names import is_common_family_name, is_family_name, looks_like_name
from tasks.facts.organisations.nearest_units import unit_before
from tasks.text.scans import scan

_BODY = r"(?P<whence>[^,。;、的\n]{2,28})的"
_HEAD = re.compile(
    r".*(?:大学|学院|学校|[中小]学|完小|幼儿园|[初高]中|职[高中]|(?<![体联])系|[一二三四五六七八九十][中小]|[县市区]|[镇乡村]|社区|公司|局|院)"
)
_ENDS = r"(?=以\d|[上登]台|等|均|[荣喜]?获|夺|摘|斩|捧|取得|代表|表演|带来|[、和与,。;]|$)"
_FROM = scan(re.compile(rf"来自{_BODY}(?P<name>[一-鿿]{{2,4}}?){_ENDS}"), "来自")
_NEXT = re.compile(rf"[、和与]{_BODY}(?P<name>[一-鿿]{{2,4}}?){_ENDS}")


def come_from(hans: str) -> Iterator[Mention]:
    """Winners and players whose school stands before their name with 的; a list goes on with further schools.

    >>> line = "来自青石中学的林晓芸以9.2分获一等奖,来自各校的教师参加。"
    >>> [(line[m.start : m.end], line[slice(*m.body)], m.context) for m in come_from(line) if m.body]
    [('林晓芸', '青石中学', 'award')]
    """
    for first in _FROM.finditer(hans):
        match: re.Match[str] | None = first
        known = False
        while match and (body := _HEAD.match(match["whence"])) and (known or reads_as_name(match["name"])):
            start, end = match.span("name")
            at = match.start("whence")
            if reads_as_name(match["name"]) or is_family_name(match["name"][0]):
                yield Mention(start, end, None, connection(hans, end, None), body=(at, at + body.end()))
            known = True
            match = _NEXT.match(hans, end)


# `青石中学的林晓芸代表教师发言`: what follows a name and no noun.
_DOES = (
    r"(?=曾[^经]|分别(?:代表|获|荣|作|做|介绍|讲|为|交流|就)|代表[^,。;\n]{1,16}(?:发言|讲话|领|宣|作|上台)|[荣喜]获|荣膺|夺得|"
    r"老师|同学|先生|女士|告诉|作(?:了|为|题为|专题|经验|交流|示范)|执教|上了|带来|分享了?|展示了?|主讲|撰写|[回来]到了?母?校?|捐[赠款资]|介绍说|坦言|在发言|在(?:交流|分享|讲话|致辞)中)"
)
_OF_UNIT = scan(re.compile(rf"的(?P<names>[一-鿿]{{2,3}}?(?:[、和与][一-鿿]{{2,3}}?){{0,5}}){_DOES}"), "的")
_SPLIT = re.compile(r"[、和与]")


def of_units(hans: str) -> Iterator[Mention]:
    """Persons told by their school or firm with 的 where no title says what they are.

    >>> line = "青石中学的林晓芸和周岚分别代表教师发言,学校的安全工作代表各方利益。"
    >>> [(line[m.start : m.end], line[slice(*m.body)]) for m in of_units(line) if m.body]
    [('林晓芸', '青石中学'), ('周岚', '青石中学')]
    """
    for match in _OF_UNIT.finditer(hans):
        unit = unit_before(hans, match.start(), None)
        at, found = match.start("names"), list[tuple[int, int]]()
        for word in _SPLIT.split(match["names"]):
            found.append((at, at + len(word)))
            at += len(word) + 1
        if unit and all(_is_sure(hans[a:b]) for a, b in found):
            for start, end in found:
                yield Mention(
                    start, end, None, connection(hans, match.end(), None), body=(unit.start, unit.end)
                )


_OF_CLASS = scan(
    re.compile(
        r"班的(?P<names>[一-鿿]{2,3}?(?:[、和与][一-鿿]{2,3}?){0,5})"
        r"(?=[,。;\n]|$|代表|[荣喜]?获|[夺摘]|取得|以\d|等|在|表演|分别|同学|家长|的?(?:妈妈|爸爸|母亲|父亲))"
    ),
    "班的",
)


def of_classes(hans: str) -> Iterator[Mention]:
    """Pupils told by their class with 的 where no title says what they are.

    >>> line = "新生代表是七(2)班的周志远。八(1)班的教室、七(3)班的周岚代表新生发言。"
    >>> [(line[m.start : m.end], m.role) for m in of_classes(line)]
    [('周志远', '学生'), ('周岚', '学生')]
    """
    for match in _OF_CLASS.finditer(hans):
        at, found = match.start("names"), list[tuple[int, int]]()
        for word in _SPLIT.split(match["names"]):
            found.append((at, at + len(word)))
            at += len(word) + 1
        if all(reads_as_name(hans[a:b]) for a, b in found) and _is_sure(hans[slice(*found[0])]):
            for start, end in found:
                yield Mention(start, end, "学生", connection(hans, match.end(), "学生"))


def _is_sure(word: str) -> bool:
    return looks_like_name(word) and is_common_family_name(word[0])
