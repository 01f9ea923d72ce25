"""Lines of a site's clock and counter: `2025-06-07 16:43`, `166人看过`, `发布 2020-06-25 19:43:28 阅读 4412`."""

from __future__ import annotations

import regex

_DAY = r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_READERS = r"(?:(?:阅读|浏览|点击|人气|访问|查看)(?:量|数|次数)?[:\s]*\d+(?:次|人)?|\d+\s?(?:人|次)(?:已)?(?:看过|围观|阅读|浏览|学习|点击))"
_LABEL = r"(?:发布|发表|更新|时间|日期|发布于|更新于)"
# A day alone may be the document's own; with a clock, a counter or the name of a site it is the page's.
_STAMP = regex.compile(
    rf"[•·|\s]*(?:{_LABEL}[:\s]*)?{_DAY}(?:\s*{_TIME}(?:\s*[\p{{Han}}]{{2,10}}网)?(?:\s*{_READERS})?|\s*{_READERS}|\s*人已?围观)[|\s]*"
    rf"|[•·|\s]*{_READERS}[|\s]*|[•·]\s*{_LABEL}:\s*{_DAY}"
)
_LONGEST = 60


def is_site_clock(line: str) -> bool:
    """Whether a folded line consists of the moment of publication and the count of readers.

    >>> [is_site_clock(x) for x in ("2025-06-07 16:43", "166人看过", "发布 2020-06-25 19:43:28 阅读 4412")]
    [True, True, True]
    >>> [is_site_clock(x) for x in ("2013年12月20日", "120人参加", "阅读12册")]
    [False, False, False]
    """
    return (
        len(line) <= _LONGEST
        and any("0" <= sign <= "9" for sign in line)
        and _STAMP.fullmatch(line) is not None
    )
