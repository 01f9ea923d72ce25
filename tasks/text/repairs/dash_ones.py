"""Dashes that a scan read for the number one: `—是经费不足`, `统—思想`, `—、加强领导`."""

from __future__ import annotations

import regex

from tasks.records import Edit
from tasks.text.repairs.seen import pairs

_DASHES = "—―－"
_ONE = r"(?<![-—―－–])[—―－](?![-—―－–])"
# What a one makes words with, before it, behind it, or around it; no dash stands within any of them.
_WORD = regex.compile(
    rf"(?<=[统統]){_ONE}(?=[思认認管领領规規部安要标標协協指组組行编編配采])|(?<=[进進]){_ONE}(?=步)"
    rf"|(?<=另){_ONE}(?=方面|部分|[个個种種])|(?<=唯){_ONE}(?=的)|(?<=第){_ONE}(?=[名个個批步次线線期位轮輪]|学期|學期|季度|时间|時間|书记|書記|阶段|階段)"
    rf"|(?<=[这這每同]){_ONE}(?=[年次个個项項天位名步点點级級种種批轮輪]|学期|學期|时期|時期|活动|活動|工作)"
    rf"|(?<=[了有得]){_ONE}(?=定的|定程度|[些批系支套次个個项項流])|{_ONE}(?=系列[的活措工制])|(?<![奖獎]){_ONE}(?=等[奖獎])"
    rf"|(?<=[（(]){_ONE}(?=[)）])|(?<![^\s,，。;；:：、]){_ONE}(?=方面|年[来來])"
)
# Where a list begins: only what comes second proves it.
_FIRST = regex.compile(rf"(?<![^\s,，。;；:：、]){_ONE}(?=是)")
_HEADING = regex.compile(rf"(?<=(?<![^\n])[ \u3000]{{0,8}}){_ONE}(?=、)")
_LONE = regex.compile(_ONE)
_SECOND, _NEAR = "二是", 400  # characters in which the second point of a list follows
NEEDS = pairs(
    _DASHES, "步方部个個种種的名批步次线線期位轮輪学學季时時书書阶階年项項天点點级級活工定些系支套流等)）是、"
) | pairs("统統", _DASHES)


def find_dash_ones(text: str) -> list[Edit]:
    """Dashes within words that a one makes, and before the first point of a list whose second point follows.

    The two differ by nothing but their place. A dash of prose is two characters wide and stands in no such word.

    >>> from tasks.text.edits import apply_edits
    >>> text = "—、加强领导\\n统—思想,进—步落实责任。—是查隐患;二是抓整改。\\n二、存在的不足"
    >>> apply_edits(text, find_dash_ones(text))[0]
    '一、加强领导\\n统一思想,进一步落实责任。一是查隐患;二是抓整改。\\n二、存在的不足'
    >>> find_dash_ones("读书——是一种享受,第二名—第五名,一等奖—三等奖,2008—2009年,学校—家庭—社会,—是谁")
    []
    """
    last = text.rfind("\n二、")
    lone = (match.start() for match in _LONE.finditer(text))
    return [Edit(at, at + 1, "一", "ocr", "dash_for_one", True) for at in lone if _is_one(text, at, last)]


def _is_one(text: str, at: int, last: int) -> bool:
    """Whether the dash at a place is a one; `last` is where the last second heading begins."""
    if _WORD.match(text, at):
        return True
    if at < last and _HEADING.match(text, at):
        return True
    return _FIRST.match(text, at) is not None and text.find(_SECOND, at, at + _NEAR) >= 0
