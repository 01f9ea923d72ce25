"""Persons named before their title: `林晓芸老师`, `苗青、周岚等三位老师`, `王局长`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from tasks.facts.names.connections import LEADING_ROLES, WINNER, Mention, connection
from tasks.facts.names.masked_names import masked_name_ending
from tasks.facts.names.name_bounds import is_boundary, name_starting
from tasks.facts.names.name_lists import names_ending
from tasks.facts.names.names import is_common_family_name, is_family_name, is_listed_name, looks_like_name
from tasks.facts.people.appointments import appointed
from tasks.facts.people.callings import Title
from tasks.facts.people.name_deeds import others_ending
from tasks.facts.places.places import is_division

_SURNAME_ONLY = LEADING_ROLES | {"老师", "同学", "教练", "教授", "医生"}
_MASKED = re.compile(r"[某×*]|(?<=[\u4e00-\u9fff])[Xx]{2}")


def before_role(hans: str, title: Title) -> Iterator[Mention]:
    """`林晓芸老师`, `苗青、周岚等三位老师`, `王局长`, `王某某同学`.

    >>> from tasks.facts.people.callings import titles
    >>> line = "苗青、周岚等三位老师,提高老师待遇"
    >>> [line[m.start : m.end] for t in titles(line) for m in before_role(line, t)]
    ['苗青', '周岚']
    """
    if (
        title.role in _NEVER_BEHIND
        or (title.words not in _COLLEAGUES and hans.startswith(":", title.end))
        or (title.role[0] in _COMMITTEES and hans[title.start - 1 : title.start] in _TOWNS)
    ):
        return  # a label is of those behind it, and so is the 党委书记 of a town
    if hans[title.start - 1 : title.start] == title.role[0] in _DIVISIONS:
        return  # 柳河镇镇长, 石桥村村主任
    others = others_ending(hans, title.start)
    found = names_ending(hans, others or title.start, sure=others is not None)
    if found and title.start and is_division(hans[found[-1][0] : title.start + 1]):
        return  # the 江川区 of 江川区长桥镇
    found = _made_head(hans, title) or found or appointed(hans, title.start) or _of_a_place(hans, title)
    found = (
        found
        or _married(hans, title)
        or _comrade(hans, title)
        or _called_ren(hans, title)
        or _rare(hans, title)
        or _short_name(hans, title.start, title.role)
    )
    for start, end in found:
        if hans[end - 1] in "小中大" and hans[end] == "学":
            continue  # 占小学生的九成
        if hans[start] in "万亿" and hans[max(0, start - 3) : start].rstrip()[-1:].isdigit():
            continue  # 50 万中小学生
        context = connection(hans, title.end, title.role)
        if context == "other" and _MASKED.search(hans, start, end):
            context = "case"
        made = hans[end - 1] == "为" and end - start == 3 and looks_like_name(hans[start : end - 1])
        words = title.words.removesuffix("代表") if title.role == "校长代表" else title.words
        yield Mention(start, end - made, words, context)  # 以周岚为组长, 周岚校长代表学校致辞


_COLLEAGUES = ("老师", "同学", "同志")  # 周岚老师:…, whose words follow
_COMMITTEES = frozenset("党团纪妇")  # 高升镇团委书记: whose office is that of a town
_TOWNS = ("镇", "乡")
_DIVISIONS = ("镇", "乡", "村", "县", "区", "市", "州")
_NEVER_BEHIND = frozenset(
    ("村民", "农民", "居民", "职工", "员工", "队员", "负责人", "主讲人", "通讯员", WINNER)
)  # what persons are called before their names alone


# 以周志成为组长: all between 以 and 为 is the name, whatever word its end makes with 为.
_MADE_HEAD = re.compile(r"以(?P<name>[一-鿿]{2,4})为\Z")


def _made_head(hans: str, title: Title) -> list[tuple[int, int]]:
    made = _MADE_HEAD.search(hans, max(0, title.start - _MADE), title.start)
    return [made.span("name")] if made and looks_like_name(made["name"]) else []


_MADE = 6  # characters of a name with 以 and 为 around it


def _comrade(hans: str, title: Title) -> list[tuple[int, int]]:
    """`由李想同志兼任`: two characters of which the second is rare in names, between 由 and 同志."""
    start = title.start - 2
    sure = title.role == "同志" and start > 0 and (hans[start - 1] in "由任" or is_boundary(hans[start - 1]))
    return [(start, title.start)] if sure and is_listed_name(hans[start : title.start]) else []


def _called_ren(hans: str, title: Title) -> list[tuple[int, int]]:
    """`发展中心任岚主任`: 任, else a verb, between a body and a title."""
    for start in (title.start - 3, title.start - 2):
        named = start > 0 and hans[start] == "任" and hans[start - 1] in "心处科室局校园会站院"
        if named and looks_like_name(hans[start : title.start]):
            return [(start, title.start)]
    return []


def _married(hans: str, title: Title) -> list[tuple[int, int]]:
    """`陈黄丽娟女士`: a lady with the family name of her husband before her own, as in Hong Kong."""
    start = title.start - 4
    if title.role != "女士" or start < 0 or not is_common_family_name(hans[start]):
        return []
    return [(start, title.start)] if looks_like_name(hans[start + 1 : title.start]) else []


# By what a name of rarer characters is told: the title behind it, and what may stand before it.
_HEADS_OF = ("局长", "校长", "园长", "镇长", "乡长", "县长", "院长")
_ADDRESSED = ("老师", "同学", *_HEADS_OF, "主任", "书记", "教授")
_BEFORE_RARE = {
    2: frozenset("局校学中园镇乡府委院班了"),
    3: frozenset("局校学中园镇乡府委院班了谢取随心系科处室由请访上"),
}


def _rare(hans: str, title: Title) -> list[tuple[int, int]]:
    """`教育局姚岱局长`, `感谢史青昀同学`: a common family name and rarer characters between a body, or a verb, and a title."""
    if title.words not in _ADDRESSED:
        return []
    for length, leads in _BEFORE_RARE.items():
        start = title.start - length
        before = hans[start - 1 : start] if start > 0 else ""
        alone = length == 3 or title.words in _HEADS_OF  # at the head of a clause
        opens = before in leads or (alone and (start == 0 or before == "上" or is_boundary(before or "一")))
        if start >= 0 and opens and is_listed_name(hans[start : title.start]):
            return [(start, title.start)]
    return []


_LED = regex.compile(r"负责|带领|主持|宣读|讲话|讲了|作了?|做了?|强调|组织|率|的(?:带领|领导|陪同|主持)")


def _of_a_place(hans: str, title: Title) -> list[tuple[int, int]]:
    """`东庄苗青禾校长负责课改`: the short name of a place before a full name that a leader's deed follows."""
    start = title.start - 3
    if start < 0 or title.role not in LEADING_ROLES or not _LED.match(hans, title.end):
        return []
    return [(start, title.start)] if looks_like_name(hans[start : title.start]) else []


def _short_name(hans: str, end: int, role: str) -> list[tuple[int, int]]:
    masked = masked_name_ending(hans, end)
    if masked is not None:
        return [(masked, end)]
    if role not in _SURNAME_ONLY or end < 1 or not _may_stand_alone(hans, end, role):
        return []
    before = hans[end - 2] if end > 1 else " "
    after_body = before in "局委办府会处科室部院校园厅县区市镇乡站所股组学小中队村" and role != "老师"
    if role[0] in "党支总":
        return [(end - 1, end)] if is_boundary(before) else []
    if is_boundary(before) or before in "由请让跟随的和与及了着是听任长后向在以对给同" or after_body:
        return [(end - 1, end)]
    return []


_JOINED = ("和", "与", "、")
_NAMED_BEFORE = 2000  # characters before a family name in which its full name stands


def _may_stand_alone(hans: str, end: int, role: str) -> bool:
    """Whether one character can be a family name by itself: a common one, or that of a name given before
    with the same title (`镇长茹青禾讲话。茹镇长肯定了…`)."""
    name = hans[end - 1]
    if is_common_family_name(name):
        return True
    if is_family_name(name) and hans.endswith(_JOINED, 0, end - 1) and hans.endswith(role, 0, end - 2):
        return True  # 周校长和庞校长
    low = max(0, end - _NAMED_BEFORE)
    at = hans.find(role + name, low, end - 1) if is_family_name(name) else -1
    return at >= 0 and name_starting(hans, at + len(role)) is not None
