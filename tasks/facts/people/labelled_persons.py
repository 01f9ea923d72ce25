"""Persons behind a label and their body: `执教者:石桥小学 周志远`, `姓名:林晓芸`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.facts.names.connections import ROLES, Mention
from tasks.facts.names.name_lists import reads_as_name
from tasks.facts.organisations.organisations import bodies_within
from tasks.text.scans import scan

_LABEL = scan(
    re.compile(
        r"(?<![一-鿿])(?P<label>执教(?:者|人|教师)?|主讲(?:人|教师)?|评课(?:人|教师)?|点评(?:人|专家)?|授课(?:人|教师)?|上课教师|报告人|述职人|汇报人|发言人|"
        r"撰稿人?|作者|供稿人?|指导(?:教师|老师)|主持人?|(?:学生|教师)?姓名|(?:校长|园长|教师|作者|人物|专家|名师|个人)简介):[ 　]?"
    ),
    "执教 主讲 评课 点评 授课 上课 报告 述职 汇报 发言 撰稿 作者 供稿 指导 主持 姓名 学生姓名 教师姓名 "
    "校长简介 园长简介 教师简介 作者简介 人物简介 专家简介 名师简介 个人简介",
)
_NAME = re.compile(r"[ 　]{0,2}(?P<name>[一-鿿]{2,3})(?![一-鿿])")
_REACH = 24  # characters of a body behind a label


def labelled_persons(hans: str) -> Iterator[Mention]:
    """The name behind a label and the body that stands between the two.

    >>> line = "执教者:石桥小学周志远 评课人:县教研室 林晓芸 主持:全体教师"
    >>> [(line[m.start : m.end], m.role, line[slice(*m.body)]) for m in labelled_persons(line) if m.body]
    [('周志远', '执教者', '石桥小学'), ('林晓芸', '评课人', '县教研室')]
    >>> lines = ("姓名:周志远 学校:石桥小学", "校长简介:林晓芸,女")
    >>> [(line[m.start : m.end], m.role) for line in lines for m in labelled_persons(line)]
    [('周志远', None), ('林晓芸', '校长')]
    """
    for label in _LABEL.finditer(hans):
        at = label.end()
        found = [body for body in bodies_within(hans, at, at + _REACH) if body.start == at]
        named = label["label"].endswith(("姓名", "简介"))
        if not found and not named:
            continue
        match = _NAME.match(hans, found[0].end if found else at)
        if match and reads_as_name(match["name"]):
            role = _role(label["label"])
            body = (at, found[0].end) if found else None
            yield Mention(*match.span("name"), role, "author" if role in _WRITE else "other", body=body)


def _role(label: str) -> str | None:
    """What a label says that somebody is: 校长 of 校长简介, and nothing of 个人简介."""
    of = label.removesuffix("姓名").removesuffix("简介")
    return of if of and (of == label or of in ROLES) else None


_WRITE = ("撰稿", "撰稿人", "作者", "供稿", "供稿人")
