"""Meetings of honour: what is said there of prizes that were won before, and whose decision is read out."""

from __future__ import annotations

import re

_HANDED = re.compile(
    r"[为给向](?![^,]*称号)[^,“]{0,60}(?:获奖|获得者|得主|优胜者|获得?(?:奖项|表彰)的)[^,“]{0,30}颁(?:奖|发)"
    r"|[为给向对](?:受到?|获得?)了?(?:各项|上级)?(?:表彰|奖励)+的[^,;]{2,80}(?:表示|致以|送上)"
    r"|[为给向](?:[^,“为给向]{0,10}中)?(?:荣?获得?)(?:[特一二三]等奖|优秀奖)(?:、[^,的]{2,12})?的?(?:老师|教师|同学|学生|选手|班级|队伍|个人|单位)[^,]{0,8}(?:颁|发[奖放])|这\d+[名位]获奖者|获奖者[^,]{0,6}(?:依次|分别)[为是]|获奖[^,]{0,6}合影|等奖的[^,]{0,12}(?:参加|参赛|进入|晋级|入围)了?"
)
_CEREMONY = ("颁", "发奖", "发放", "表彰的", "奖励的", "获奖者", "合影", "等奖的")
_DECISION = re.compile(r"表彰(?:奖励)?的?(?:决定|通报|文件|名单)$")


def hands_over(clause: str) -> bool:
    """Whether a clause only tells of prizes being handed over, which others have won before.

    Reports of meetings name the prize once where it was won and again where it was given.

    >>> hands_over("校长为一等奖获得者周岚颁奖"), hands_over("周岚获得一等奖")
    (True, False)
    """
    return any(word in clause for word in _CEREMONY) and _HANDED.search(clause) is not None


def reads_out(clause: str) -> bool:
    """Whether a clause before a colon reads out a decision: what it lists was given at the level that it names.

    >>> reads_out("副镇长宣读表彰决定"), reads_out("会议强调")
    (True, False)
    """
    return _DECISION.search(clause) is not None
