"""Whom a sentence about awards speaks of, where an earlier clause says it: `学校狠抓质量,先后被评为…`."""

from __future__ import annotations

import re

from tasks.facts.honours.frames import TRIM_LEFT
from tasks.facts.honours.nouns import without_time
from tasks.facts.names.names import COMMON_NAMES, is_listed_name, looks_like_name
from tasks.facts.organisations.organisations import bodies_within
from tasks.facts.people.portraits import opened_by

_OURSELVES = re.compile(
    r"(?:[我本该全](?:校|园|院|局|学区|中心校|中心|馆|省|市|县|区|镇|乡|旗|班|中队|大队)|学校|学区|幼儿园)(?![的、和与及党教师学生领图级工内里上下各]|$)"
)
_SYSTEM = re.compile(r"[一-鿿]{2,8}?(?:教育系统|幼教系统|幼教)(?![的、和与及内上中]|$)")
_PERSON = re.compile(r"(?P<name>[一-鿿]{2,4}?)(?:老师|同学|同志|校长|园长|主任)(?![的、和与及们]|$)")
_SOMEBODY_IS = re.compile(r"(?P<name>[一-鿿]{2,3})(?=是[^,。;]{0,20}(?:教师|老师|校长|班主任|园长)$)")
_CHOSEN = re.compile(r"[一-鿿、]{2,40}?等\d+[余多]?[名位个所][一-鿿]{0,6}?(?=脱颖而出|成功晋级|被选为|入围)")
_SENT = re.compile(
    r"[一-鿿]{0,12}?(?:\d+|[一二两三四五六七八九十]+)[多余]?[名位个](?:学生|教师|老师|同学|选手|队员|运动员)(?=代表|参加|参赛|报名|入围|凭借?|以|经过|通过|脱颖|顶住|克服)"
)
_THESE = re.compile(
    r"[这上]述?(?:\d+|[一二两三四五六七八九十]+)[余多]?[件名位个篇项幅支](?:作品|论文|课例|节目|学生|教师|老师|同学|选手|队伍)"
)
_NO_SUBJECT = frozenset("的、和与及等,。;:领")


_CALLED = re.compile(
    r"(?P<name>[一-鿿]{2,3}|(?<![\w*×])(?![在对和与向由])[一-鿿][a-zA-Z*×]{1,3}|(?<![a-zA-Z*×])[a-zA-Z*×]{1,3})(?:老师|同学|同志|校长|园长)"
)
_FAMILY = re.compile(rf"(?<![一-鿿])[{''.join(sorted(COMMON_NAMES))}](?:老师|校长|园长)")
_MASK = re.compile(r"[一-鿿]?[a-zA-Z*×]{1,3}")
_BACK = 400  # characters in which 她 was named


def person_before(hans: str, at: int) -> str | None:
    """Who 她 is: the person with a title that was named last.

    >>> words = "周岚老师爱岗敬业。她获得县级“先进个人”称号"
    >>> person_before(words, 10)
    '周岚老师'
    """
    low = max(0, at - _BACK)
    found = [
        (match.start(), match.group())
        for match in _CALLED.finditer(hans, low, at)
        if looks_like_name(match["name"]) or _MASK.fullmatch(match["name"])
    ]
    found += [(match.start(), match.group()) for match in _FAMILY.finditer(hans, low, at)]
    opened = opened_by(hans, low, at)
    return max([*found, *([opened] if opened else [])], default=(0, None))[1]


# 周志远,石桥小学校长,曾获…: what somebody is, and no subject.
_HIS_POST = re.compile(r"(?:原|现任)?副?(?:[校园]长|书记|[一-鿿]{0,4}(?:教师|老师|主任|组长|班主任|辅导员))")


def topic(hans: str, start: int, end: int) -> str | None:
    """Who a clause begins with: the report's own body, a body by name, or a person with a title.

    >>> words = "近年来,河口小学狠抓质量"
    >>> topic(words, 4, len(words)), topic(words, 0, 3)
    ('河口小学', None)
    >>> [topic(w, 0, len(w)) for w in ("我校坚持创新", "苗青老师爱岗敬业", "东河区教育系统凝心聚力", "学校的发展")]
    ['我校', '苗青老师', '东河区教育系统', None]
    """
    clause = hans[start:end]
    words = without_time(TRIM_LEFT.sub("", clause))
    if match := _OURSELVES.match(words) or _SYSTEM.match(words) or _THESE.match(words) or _SENT.match(words):
        return match.group()
    if match := _CHOSEN.match(words):
        return match.group()
    if (match := _SOMEBODY_IS.match(words)) and is_listed_name(match["name"]):
        return match.group()
    if (match := _PERSON.match(words)) and looks_like_name(match["name"]):
        return match.group()
    low = start + len(clause) - len(words)
    found = bodies_within(hans, low, end)
    if found and found[0].end < end and _HIS_POST.fullmatch(hans, found[0].end, end):
        return None
    if found and found[0].start == low and hans[found[0].end] not in _NO_SUBJECT:
        return hans[low : found[0].end]
    return None
