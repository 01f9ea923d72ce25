"""Persons of whom a report tells sentence after sentence, with no role beside them: `林晓芸扎根山区…她…`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tasks.facts.names.connections import Mention, connection
from tasks.facts.names.names import is_common_family_name, looks_like_name
from tasks.facts.people.callings import Title
from tasks.vocabulary import words

_TITLE = r"(?:老师|同[学志]|书记|主任|[校园局院镇乡县]长)"
_PLACE = (
    r"(?:国?[小中]学?|学校|[家村镇乡区县市路街组杯]|社区|公司|集团|(?<=[镇乡村])[位地党政全共辖人坚按积认])"
)
_OPENING = re.compile(
    rf"(?:\A|[。!?\n])[ 　]*(?P<name>[一-鿿](?!{_TITLE})[一-鿿](?!{_TITLE})[一-鿿])(?=[一-鿿,])(?![商工]学生|{_PLACE}|{_TITLE})"
)
_NOT_NAMES = frozenset(words("not_names"))
_PRONOUN = re.compile(r"(?<=[。,;!?“在是])[她他](?![们人乡项国校律])")
# What a sentence goes on with whose subject is somebody, and seldom a thing.
_LIVES = re.compile(
    r"说[,:“]|介绍[,:说]|告诉|认为|觉得|坚[持守信]|带[领着头]|参加工作|毕业|出生|从教|任教|扎根|一直|始终|总[是能]|[常经]常|深[知感爱]|热爱|"
    r"平[时日]|主动|率先|刻苦|勤|本人|家[在里住境]|自(?:(?:19|20)\d|参加)|用[自心]|把|对|还|又|便|更|曾|也|接[过到]|放弃|利用|积极|努力|担任|"
    r"同[时志]|首先|从(?:小|事|(?:19|20)\d)|是一|先后|获|荣|被|因[为病]|虽|不[仅顾断怕]|在(?:工作|教学|班级|平时|平凡|任教|学习|岗位)"
)
_IS = re.compile(r"(?:同志|老师)?是(?!否|[在由])[^,。;\n]{2,30}(?=[,。;\n])")


def portrayed(hans: str, called: Sequence[Title]) -> Iterator[Mention]:
    """Names that open a sentence that tells of a life or a deed, that goes on with 她 or 他, or that open another one.

    >>> from tasks.facts.people.callings import titles
    >>> text = "林晓芸一直扎根山区,她爱生如子。\\n周志远是青石小学的一名教师。\\n严格管理,他律结合。"
    >>> [(text[m.start : m.end], m.role) for m in portrayed(text, titles(text))]
    [('林晓芸', None), ('周志远', '教师')]
    """
    opening = [match for match in _OPENING.finditer(hans) if _is_name(match["name"])]
    often = Counter(match["name"] for match in opening)
    for match in opening:
        start, end = match.span("name")
        role = _what(hans, end, called)
        stop = hans.find("\n", end)
        if (
            role
            or _LIVES.match(hans, end)
            or often[match["name"]] > 1
            or _PRONOUN.search(hans, end, stop if stop > 0 else len(hans))
        ):
            yield Mention(start, end, role, connection(hans, end, role))


def portrait_of(hans: str, at: int) -> str | None:
    """Whom the paragraph of a place portrays: whom it opens with, where 她 or 他 stands between there and the place.

    >>> text = "林晓芸扎根山区。她爱生如子,曾获县优秀教师称号。"
    >>> portrait_of(text, 17), portrait_of("学校扎根山区,她获奖。", 9)
    ('林晓芸', None)
    """
    match = _OPENING.match(hans, max(0, hans.rfind("\n", 0, at)), at)
    if match is None or not _is_name(match["name"]):
        return None
    return match["name"] if _PRONOUN.search(hans, match.end(), at + 1) else None


def opened_by(hans: str, low: int, high: int) -> tuple[int, str] | None:
    """The last name between two places that opens a sentence, and where.

    >>> opened_by("林晓芸扎根山区。她", 0, 8)
    (0, '林晓芸')
    """
    found = [match for match in _OPENING.finditer(hans, low, high) if _is_name(match["name"])]
    return (found[-1].start("name"), found[-1]["name"]) if found else None


def _is_name(word: str) -> bool:
    parts = (word[:2], word[1:])
    return (
        is_common_family_name(word[0]) and looks_like_name(word) and not any(p in _NOT_NAMES for p in parts)
    )


def _what(hans: str, end: int, called: Sequence[Title]) -> str | None:
    """What the clause behind a name says that somebody is: 教师 of `是青石小学的一名教师`."""
    match = _IS.match(hans, end)
    return next((title.words for title in called if match and title.end == match.end()), None)
