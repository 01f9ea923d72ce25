"""Signatures below a title: who reports and on which day, before the first sentence."""

from __future__ import annotations

import re

from tasks.facts.dates.dates import DateMention
from tasks.facts.organisations.organisations import bodies_within

HEAD = 300  # characters in which a document is signed below its title
_BODY = 24  # characters of a body's name, at most


def signs_below_title(hans: str, mention: DateMention) -> bool:
    """Whether a day stands behind the body that signs, as the last of its line or in brackets of its own.

    >>> from tasks.facts.dates.dates import dates
    >>> text = "工作汇报\\n清河县教育局 2014年1月5日\\n我县抓质量。"
    >>> signs_below_title(text, dates(text)[0])
    True
    >>> text = "会议纪要\\n清河县教育局办公室    2014年1月5日\\n"; signs_below_title(text, dates(text)[0])
    True
    >>> text = "清河县教育局于2014年1月5日召开大会。"; signs_below_title(text, dates(text)[0])
    False
    """
    if mention.kind != "day" or mention.start > HEAD:
        return False
    if _is_of_speech(hans, mention):
        return True
    bracketed = hans[mention.start - 1] == "(" and hans.startswith(")", mention.end)
    ends_line = hans[mention.end : mention.end + 3].lstrip(" 　\t)")[:1] in ("", "\n")
    if not (bracketed or (ends_line and hans[mention.start - 1] in " 　\t")):
        return False
    end = len(hans[: mention.start].rstrip(" 　\t("))
    found = bodies_within(hans, max(0, end - _BODY), end)
    if not found or not (found[-1].end == end or _OFFICE.fullmatch(hans, found[-1].end, end)):
        return False
    if _ROW.match(hans, hans.rfind("\n", 0, end) + 1, found[-1].start):
        return False
    before = hans[found[-1].start - 1] if found[-1].start else "\n"
    return bracketed or before in " 　\t\n、("


_OFFICE = re.compile(r"(?:党政|综合)?(?:办公室|办|党[组委]|党总?支部|工会|秘书[科股])")  # 清河县教育局办公室
_ROW = re.compile(r"[ 　|]*\d{1,2}[ 　\t|.、]")  # 2 作业批改不及时 教导处 2014年1月5日: a row of a table


# ——2014年3月5日在全县教育工作会议上: the line of a speech below its title.
_SPOKEN = re.compile(
    r"(?:上午|下午)?[在于][^,。;!\n]{3,40}(?:会|会议|仪式|典礼|培训班|开班式)上(?:的?(?:讲话|报告|发言|致辞))?[) 　]*(?:\n|\Z)"
)
_BEFORE_SPEECH = frozenset("—–-―(（ 　\t")


def _is_of_speech(hans: str, mention: DateMention) -> bool:
    """Whether a day opens the line that says where a speech was held."""
    start = hans.rfind("\n", 0, mention.start) + 1
    return (
        start > 0
        and set(hans[start : mention.start]) <= _BEFORE_SPEECH
        and _SPOKEN.match(hans, mention.end) is not None
    )
