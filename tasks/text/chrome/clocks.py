"""Lines of a site's clock and counter: `2025-06-07 16:43`, `166人看过`, `发布 2020-06-25 19:43:28 阅读 4412`."""

from __future__ import annotations

import re

import regex

_DAY = r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_READERS = r"(?:(?:阅读|浏览|点击|人气|访问|查看)(?:量|数|次数)?[:\s]*\d+(?:次|人)?|\d+\s?(?:人|次)(?:已)?(?:看过|围观|阅读|浏览|学习|点击))"
_COUNTED = r"(?:次|人)?(?:阅读|浏览|点击|评论|查看|播放)"
_LABEL = r"(?:发布|发表|更新|时间|日期|发布于|更新于)"
# A day alone may be the document's own; with a clock, a counter or the name of a site it is the page's.
_STAMP = regex.compile(
    rf"[•·|\s]*(?:{_LABEL}[:\s]*)?{_DAY}(?:\s*{_TIME}(?:\s*[\p{{Han}}]{{2,10}}网)?(?:\s*{_READERS}|\s?\d{{1,7}}\s?{_COUNTED})?|\s*{_READERS}|\s*人已?围观|\s*本文已影响\s?\d+\s?人(?:\s+\S{{2,8}})?)[|\s]*"
    rf"|\d+\s?(?:个回答|评论)|\d+人参与\s?\d+评论|\d+回复贴,共\d+页|(?:评论|已有)?\s*\d+人参与[,\s]*(?:\d+条评论|点击.{{0,12}}评论)?|{_DAY}\s*{_TIME}\s*上传"
    rf"|[^\s。,]{{1,40}}\.(?:jpe?g|png|gif|bmp|docx?|rar|zip|pdf)\s*\([\d.]+\s?[KM]B,\s*下载次数:\s*\d+\)"
    rf"|(?:本文档)?由 ?[^\s。,;]{{1,16}} ?(?:分享|上传)于 ?{_DAY}(?:\s*{_TIME})?"
    rf"|(?:{_DAY}[\s|]+)?(?:[^\s。,;:|]{{2,16}}[\s|]+)?(?:[阅转藏赞评]\s?:?\s?\d+[\s|]+){{1,4}}(?:[阅转藏赞评]\s?:?\s?\d+|转藏|分享)"
    r"|(?:相关)?附件\s*[【\[:]?[^。;]{2,60}\.(?:docx?|pdf|xlsx?|rar|zip|wps)[】\]]?\s*已下载\s*\d*\s*次"
    r"|(?:全部|最新|热门|网友|精彩)?(?:评论|跟[贴帖])\s?[(]?\d{1,5}[)]?条?"
    rf"|于\s?{_DAY}\s*{_TIME}\s*发[布表]|\d+\s(?:阅读|评论|点赞|浏览|点击|收藏)"
    rf"|[^。,;:]{{0,20}}(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}\s[^。,;:]{{0,20}}?\d+\s?(?:次|人)(?:浏览|阅读)(?:\s*\d+\s?[个条]评论)?"
    rf"|{_DAY}\s*发(?:布|表)?\(作者:.{{1,20}}\)|\(?{_DAY}\s*{_TIME}\)?\s*转载▼?"
    rf"|(?:点?赞|评论|回复|收藏|喜欢|分享)\s?\(\d{{1,6}}\)|[•·|\s]*{_READERS}[|\s]*|[•·]\s*{_LABEL}:\s*{_DAY}"
    rf"|[^。,;]{{0,20}}总第\d+期[\s>]*{_DAY}\s*编印|(?:网友)?发表时间\s*\d{{5,}}"
    rf"|(?:https?://|www\.)[\w./-]+?\s?{_DAY}\s*{_TIME}[^。,;]{{0,20}}"
    rf"|(?:\p{{Han}}{{2,8}}\s{{1,4}})?(?:阅读|浏览|点击|人气)\s?\([\d.]{{1,6}}\s?[WwKk万]?\)"
    rf"|{_DAY}\s+\p{{Han}}{{2,12}}(?:网|日报|晚报|早报|在线|电视台)"
    rf"|{_DAY}\s*\d{{2}}:\d{{2}}:\d{{2}}\p{{Han}}{{2,8}}|发表于\s*{_DAY}\s*{_TIME}(?:\s*\|[^。,;]{{0,80}})?"
)
# A day and a time as machines print them; people write 2013年5月9日 14:30 of a meeting.
_MACHINE = regex.compile(
    r"\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}\s*\d{1,2}:\d{2}|\d{1,2}\.\d{1,2}\.\d{4}\s+\d{1,2}:\d{2}"
    r"|\d{4}年(?=0|\d+月0|\d+月\d+日\s*\d+:\d+:)\d{1,2}月\d{1,2}日\s*\d{1,2}:\d{2}"
)
_CLOCKED = regex.compile(r"日\s*\d{1,2}:\d{2}\s*$")
_BARE_DAY = regex.compile(r"(?:19|20)\d{2}([-/.])\d{2}\1\d{2}")
_DIGIT = re.compile("[0-9]")
_LONGEST = 100


def is_site_clock(line: str) -> bool:
    """Whether a folded line consists of the moment of publication and the count of readers.

    >>> [is_site_clock(x) for x in ("2025-06-07 16:43", "166人看过", "发布 2020-06-25 19:43:28 阅读 4412")]
    [True, True, True]
    >>> [is_site_clock(x) for x in ("2013年12月20日", "120人参加", "时间:2013年5月9日 14:30")]
    [False, False, False]
    """
    return (
        len(line) <= _LONGEST
        and _DIGIT.search(line) is not None
        and _STAMP.fullmatch(line) is not None
        and (_CLOCKED.search(line) is None or has_machine_clock(line))
    )


def is_bare_day(line: str) -> bool:
    """Whether a folded line is a day in figures alone, as sites print it below a title.

    >>> is_bare_day("2023-04-04"), is_bare_day("2023年4月4日")
    (True, False)
    """
    return len(line) == 10 and _BARE_DAY.fullmatch(line) is not None


def has_machine_clock(line: str) -> bool:
    """Whether a folded line holds a day and a time as machines print them.

    >>> has_machine_clock("发布于2019年03月02日09:15"), has_machine_clock("时间:2013年5月9日 14:30")
    (True, False)
    """
    return _MACHINE.search(line) is not None
