"""The verbs that govern quantities in reports, and where such a word is only part of a noun."""

from __future__ import annotations

from functools import cache

import regex

from tasks.records import Span
from tasks.vocabulary import words

_NAMED_DEED = frozenset(
    {"面积", "费", "费用", "款", "人数", "人次", "课", "会", "班", "奖", "者", "员", "生"}
)
_HEADED = regex.compile(
    r"任务|活动|工作|制度|人员|情况|经费|资金|费用|费|款|率|人数|人次|项目|比赛|竞赛|大赛|会|班|课|员|"
    r"者|单位|中心|基地|材料|方案|计划|奖|工程|教师|面积|场所|设备|设施|生"
)
_SINGLE_GUARD = {
    "设": "施备计立置定想法", "有": "效关序力限机名色益所形无偿的利", "发": "展放现表生挥动送言布扬", "建": "设筑立议档校制平",
    "修": "养改订", "派": "出", "招": "生聘", "聘": "任请", "种": "类", "占": "地比用", "交": "流通往", "捐": "款赠资",
    "购": "置买", "获": "得奖", "辖": "区",
}  # fmt: skip


@cache
def verb_pattern() -> regex.Pattern[str]:
    """All verbs, longest first; single characters only where no other word holds them (设 but not 设备)."""
    long = sorted((w for w in words("action_verbs") if len(w) > 1), key=lambda w: (-len(w), w))
    short = [f"{w}(?![{_SINGLE_GUARD.get(w, 'x')}])" for w in words("action_verbs") if len(w) == 1]
    return regex.compile(
        rf"(?:{'|'.join(long)})(?![率度师]|面积|人数)|(?<![共现所没只具享拥持含])(?:{'|'.join(short)})"
    )


def modifies(hans: str, verb: regex.Match[str], start: int, end: int) -> bool:
    """评选活动, 维修工程, 退休教师: a verb that only describes the noun it stands before."""
    head = _HEADED.match(hans, verb.end(), end) if verb.group() in nominal() else None
    return head is not None and (verb.start() > start or head.group() in _NAMED_DEED)


@cache
def nominal() -> frozenset[str]:
    """The verbs that also name the deed (培训3次, 捐款500元)."""
    return frozenset(words("nominal_verbs"))


def first_verb(hans: str, start: int, end: int) -> Span | None:
    """The first verb between two offsets."""
    verb = verb_pattern().search(hans, start, end)
    return Span(*verb.span()) if verb else None
