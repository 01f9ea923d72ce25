"""Dates that a site printed: when a page was put up, by whom it was read, where it came from."""

from __future__ import annotations

import re

from tasks.facts.dates.dates import DateMention

_CLOCK = re.compile(
    r"[ 　]*[|]|[\u4e00-\u9fff]{1,3}(?:老师|编辑)(?=\n|$)"
    r"|[ 　]{1,2}[0-9]{1,2}:[0-9]{2}|[ 　]?(?:发布|更新|上传|阅读|浏览|点击|人(?:已|看过|阅读|围观|浏览))"
)


def is_stamp(hans: str, mention: DateMention) -> bool:
    """Whether a date is the time at which a site put a page up: in digits, with a clock time or a
    count of readers behind it.

    >>> from tasks.facts.dates.dates import dates
    >>> stamp, held = "2022-01-29 07:39:12", "2022年1月29日 9:00"
    >>> is_stamp(stamp, dates(stamp)[0]), is_stamp(held, dates(held)[0])
    (True, False)
    """
    if _PUT_UP.search(hans, max(0, mention.start - 6), mention.start):
        return True
    if _CREDITS.match(hans, mention.end):
        return True
    if _PADDED.search(hans, mention.start, mention.end) and _MINUTE.match(hans, mention.end):
        return True
    return hans[mention.end - 1].isdigit() and _CLOCK.match(hans, mention.end) is not None


# 2022年03月15日 09:42: as programs write it.
_PADDED = re.compile(r"年0[1-9]月|月0[1-9]日")
_MINUTE = re.compile(r"[ 　]{1,2}[0-9]{2}[:时][0-9]{2}")
# 2017年1月20日 来源:某某网: where a page has its text from.
_CREDITS = re.compile(
    r"[ 　\t|]{0,4}(?:(?:信息|稿件|文章|新闻)?来源|作者|编辑|责编|责任编辑|撰稿|供稿|点击|浏览|阅读|访问|字号|字体)[数次量人]*[::]"
)
_PUT_UP = re.compile(r"(?:发布|上传|更新|发表|录入)(?:时间|日期)[::]?[ 　]?\Z")
