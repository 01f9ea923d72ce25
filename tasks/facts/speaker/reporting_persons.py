"""Persons who report for themselves: 我 of a summary of one's own work."""

from __future__ import annotations

import regex

_WORKS = regex.compile(
    r"(?<![一-鿿\w])(?:[本这][学一]?[期年月]度?|[今去]年|学年|学期)?(?P<one>我|本人)"
    r"[^,;。\n]{0,6}?(?:担任|任教|执教|负责|承担|[教带]的)"
)
_PERSON = regex.compile(
    r"(?<![一-鿿\w“‘《、])(?:[本这][学一]?[期年]度?|[今去]年|同时|因此)?(?P<one>我(?![校园县区镇乡市省局们国班组馆院会军党省是]|代表)|本人)"
)


def personal(hans: str) -> str | None:
    """我 or 本人 where a person reports, at the head of three clauses at least.

    >>> personal("我任教六年级。我听课36节,本年度我获奖2次。"), personal("我校有教师36人")
    ('我', None)
    >>> personal("现在,我代表县政府报告工作。在此,我代表县政府致谢。“我的家园”开展,“我帮企业”推进。") is None
    True
    """
    found = [match["one"] for match in _PERSON.finditer(hans)]
    return found[0] if len(found) > 2 else None


def author(hans: str, text: str) -> str | None:
    """Who reports as the teacher of a class, though 本人 is said only once, in the text's own script.

    >>> author("本学期我担任六(2)班班主任。", "本學期我擔任六(2)班班主任。"), author("我校抓质量。", "我校抓質量。")
    ('我', None)
    """
    found = _WORKS.search(hans)
    return text[found.start("one") : found.end("one")] if found else None
