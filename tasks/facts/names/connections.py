"""In what connection a person is named: as leader, winner, author, donor or otherwise."""

from __future__ import annotations

import re
from typing import NamedTuple

from tasks.vocabulary import table

ROLES: dict[str, str] = {row[0]: row[1] for row in table("roles")}
LEADING_ROLES = frozenset(role for role, context in ROLES.items() if context == "leader")

_AWARD = re.compile(
    r"[^。;\n]{0,24}?(?:获(?![悉知])|荣|[勇喜力]夺|夺[得取冠魁]|摘[得取]|问鼎|包揽|捧得|取得[^,。;\n]{0,16}[牌奖军]|被?评为|授予|[一二三特]等奖)"
)
_AUTHOR = re.compile(
    r"(?:等|\d|[人名位]|老师|教师|同志)*(?:的|撰写的?|编写的?|所写的)?(?:课题|论文|文章|《|撰写)"
)
_DONOR = re.compile(r"[^。;,\n]{0,4}?(?:捐|出资|赞助|资助)")

# 为患病学生苗青捐款: to whom something was given.
_FOR_WHOM = re.compile(r"(?:为|给|向)[^,。;:\n]*?(?:学生|同学|患|病|贫困|灾|困难|孤|残)[^,。;:\n]*\Z")
_REACH = 24  # characters in which it is said for whom

WINNER = "获得者"  # 一等奖获得者周岚: why somebody is named, no calling


def connection(hans: str, at: int, role: str | None) -> str:
    """What the words after a name say about the connection in which it stands.

    >>> connection("林晓芸老师获一等奖", 5, "老师"), connection("林晓芸老师上课", 5, "老师")
    ('award', 'other')
    """
    if _DONOR.match(hans, at) and not _FOR_WHOM.search(hans, max(0, at - _REACH), at):
        return "donor"
    if _AUTHOR.match(hans, at):
        return "author"
    if role in LEADING_ROLES:
        return "leader"
    return "award" if role == WINNER or _AWARD.match(hans, at) else "other"


class Mention(NamedTuple):
    """A person's name in the matching form, with the words that say who it is."""

    start: int
    end: int
    role: str | None
    context: str
    roster: bool = False
    body: tuple[int, int] | None = None  # where its body stands, if that is behind it
