"""The one school that a report names, although no title, signature or first sentence says that it speaks."""

from __future__ import annotations

import re

from tasks.facts.organisations.organisations import Body, bodies
from tasks.records import Span

INTRODUCTION = 400  # characters in which a document says who is speaking

_WHOLE_SCHOOL = re.compile(r"[我全][校园](?![园区])")


_SCHOOL = re.compile(r"(?:学校|小学|中学|完小|幼儿园|初中|高中|职高|国[小中]|[一二三四五六七八九十][小中])$")


def is_school(hans: str, body: Body | Span) -> bool:
    """Whether a body is a school for pupils: no university, company or society.

    >>> words = "河口小学与清河师范大学"
    >>> [is_school(words, body) for body in bodies(words)]
    [True, False]
    """
    return _SCHOOL.search(hans, body.start, body.end) is not None


def only_school(hans: str) -> Body | None:
    """The school of a report that says 我校 or 全校 and names one single school, where it acts or issues something.

    >>> words = "一年来,我校抓质量。河口小学制定了方案。"
    >>> found = only_school(words); words[found.start : found.end]
    '河口小学'
    >>> only_school("一年来,我校抓质量。与河口小学结对。") is None
    True
    """
    own = _WHOLE_SCHOOL.search(hans)
    schools = [b for b in bodies(hans) if b.proper and b.kind == "school" and hans[b.start] != "原"]
    if not own or all((hans[b.end - 1] == "园") != (own[0][-1] == "园") for b in schools):
        return None  # 全园 is not said of a 河口中心小学 whose plan a kindergarten cites
    acting = [
        b
        for b in schools
        if (
            begins_clause(hans, b.start)
            or hans.endswith(("《", "构建", "建设", "打造", "树立"), 0, b.start)
            or is_introduced(hans, b)
        )
        and (hans[b.end : b.end + 1] not in "、的与和跟及" or hans.startswith("和谐", b.end))
    ]
    names = sorted({hans[b.start : b.end] for b in schools}, key=len)
    return acting[0] if acting and all(name.endswith(names[0]) for name in names) else None


# 河口学校第五届田径运动会圆满结束: a school's own feast.
_MEET = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,3}|首)届(?:校|田径|体育|春|秋|冬|文化|艺术|科技|读书|教职工|学生)"
)
# Who says 我们河口小学 says who he is.
_WE = ("我们", "咱们")
_SCHOOL_ACTS = re.compile(r"(?:^|[,。;:!?\n])[ 　]*(?:该校|学校)(?=[\u4e00-\u9fff])(?![的、和与及们])")
_OF_SCHOOLS = re.compile(
    r"各(?:中小)?学?校|所有(?:中小)?学校|中小学校?|各[乡镇县区市]|全[县区市镇乡]|[县区市]教[育体]局|督导[组团]|\d+所|(?:参观|考察|前往|走访|赴)"
)
_NOT_ITS_OWN = re.compile(r"(?:与|和|跟|同|赴|到|往|去|由|[毕就]业于|考[入取上]|来自|参观|考察|走访|[、至])$")


def school_told_of(hans: str) -> Body | None:
    """The school of a report that names one alone and calls it 学校 or 该校 twice, wherever the name stands.

    >>> words = "县委巡察组对河口中学进行了巡察。学校成立了小组。学校召开了大会。"
    >>> found = school_told_of(words); words[found.start : found.end]
    '河口中学'
    >>> school_told_of("教师参观了河口中学。学校抓质量。学校抓安全。") is None
    True
    """
    schools = [b for b in bodies(hans) if b.proper and is_school(hans, b)]
    for b in schools:
        if hans.endswith(_WE, 0, b.start) or (b.end < INTRODUCTION and _MEET.match(hans, b.end)):
            return b
    names = sorted({hans[b.start : b.end] for b in schools}, key=len)
    if not names or not all(name.endswith(names[0]) for name in names) or _OF_SCHOOLS.search(hans):
        return None
    first = schools[0]
    told = len(_SCHOOL_ACTS.findall(hans)) > 1 and not _NOT_ITS_OWN.search(
        hans[max(0, first.start - 3) : first.start]
    )
    return first if told else None


_FOUNDED = re.compile(r"(?:创[立建办]|始?建校?|成立|[坐座]落|位)于|地处|是一所|占地")


_HEADINGS = (
    "位置",
    "概况",
    "简介",
    "情况",
    "现状",
)  # 1、地理位置河口小学地处…: of a text that lost its lines


def is_introduced(hans: str, school: Body) -> bool:
    """Whether a school is told about from its beginnings, right behind a number, a bracket or a heading: 篇1河口小学创建于….

    >>> words = "基本情况河口小学位于县城"
    >>> is_introduced(words, bodies(words)[0])
    True
    """
    after_word = hans[school.start - 1].isalpha() and not hans.endswith(_HEADINGS, 0, school.start)
    return not after_word and _FOUNDED.match(hans, school.end) is not None


def begins_clause(hans: str, start: int) -> bool:
    """Whether a clause begins at a place.

    >>> begins_clause("一年来,河口小学", 4), begins_clause("与河口小学", 1)
    (True, False)
    """
    return start == 0 or hans[start - 1] in ",。;:!?\n 　—"
