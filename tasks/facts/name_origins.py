"""Persons told by where they come from: 来自青石中学的林晓芸."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.connections import Mention, connection
from tasks.facts.name_lists import reads_as_name
from tasks.text.scans import scan

_BODY = (
    r"(?P<body>[一-鿿]{2,12}?(?:大学|学院|学校|[中小]学|完小|幼儿园|[初高]中|职[高中]|(?<![体联])系|[一二三四五六七八九十][中小]|[县市区]|[镇乡村]|社区|公司|局|院))"
    r"[^,。;、的\n]{0,10}的"
)
_ENDS = r"(?=以\d|均|[荣喜]?获|夺|摘|斩|捧|取得|代表|表演|带来|[、和与,。;]|$)"
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
        while match and reads_as_name(match["name"]):
            start, end = match.span("name")
            yield Mention(start, end, None, connection(hans, end, None), body=match.span("body"))
            match = _NEXT.match(hans, end)
