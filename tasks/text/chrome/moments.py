"""When a page was put up: near the top, a moment as machines print it with a few words beside it, or a day with a label.

Every program words that line in its own way (`原创 石桥小学 2022-01-14 20:11 发表于湖南`); the moment and the place tell.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.clocks import has_machine_clock
from tasks.text.chrome.heads import DOCUMENT_KINDS
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.notices import says_own
from tasks.text.chrome.prose import first_prose, last_prose

_HEAD = 10  # lines from the top among which a page says when it was put up
_MOST = 2  # such lines; more of them are a schedule
_LONGEST = 80  # characters of the longest such line
_WORDS = 24  # Chinese characters beside the moment at most
_HAN = regex.compile(r"\p{Han}")
_DAY = r"(?:(?:19|20)\d\d(?:([-/.])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)|\d{1,2}-\d{1,2})"
_LABELLED_DAY = regex.compile(
    r"[\[(【]?\s*(?:(?:发布|发表|更新|添加|录入|上传|创建)?(?:日期|时间)|(?:发布|发表|更新|上传)于?)\s*:?\s*"
    rf"{_DAY}\s*[\])】]?"
)
# What was done at that moment: then it is the document that states it.
_DEED = regex.compile(
    r"\d\s*\p{Han}{0,6}(?:召开|举行|举办|开展|参加|组织|讨论|报到|学习|检查|培训|会议|开幕)"
)
_PLAIN_LABEL = regex.compile(r"(?:日期|时间)\s*:?\s*(?:19|20)\d\d年")
# A day and the column or the authors it stands beside: `2018-07-21书信`, `工作总结2018-07-21李老师`.
_DAY_AND_COLUMN = regex.compile(
    r"(?:\p{Han}{2,6}\s?)?(?<!局|校|学|园|委|府|办|会|部|室|站|中心)(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}\p{Han}{2,12}"
)
# A day and what stands beside it in the same line of a page, `时间:2018-07-21 工作总结 版权反馈`.
_DAY_AND_BUTTONS = regex.compile(
    r"(?:\p{Han}{2,8}\s{1,3})?(?:(?:发布|更新)?(?:时间|日期)\s*:\s*)(?:19|20)\d\d-\d{1,2}-\d{1,2}(?:\s+(?![上下中]午|星期|晚)\p{Han}{2,8}:?){1,3}"
)
# A day and what the page files the text under: `2013-12-20 | 工作总结 | 柳河客`.
_DAY_AND_BARS = regex.compile(r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?:\s*[|·/]\s*[^\s|·/。;,]{2,12}){1,4}")
_FIRST = regex.compile(r"^第[一1]篇[::\s]\s*")
_FORMS = (_LABELLED_DAY, _DAY_AND_BARS, _DAY_AND_COLUMN, _DAY_AND_BUTTONS)
_BARE = 10  # characters of a day alone
_BARE_DAY = regex.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_ORIGIN = regex.compile(r"(?:信息|文章|稿件|新闻|内容)?(?:来源|稿源|出处)\s*:\s*[^。;]{2,30}")
_EDITED = regex.compile(
    r"(?:信息|文章|稿件|新闻|内容)?(?:来源|稿源)\s*:\s*[^。,;:]{2,24}|(?:本文|网络|微信|值班|本期)?(?:编辑|责编|美编|编审)\s*:\s*\p{Han}{2,4}(?:[\s、]+\p{Han}{2,4}){0,3}"
)
_LABELLED = regex.compile(r"[\p{Han}\s]{2,8}:\s*[^。,;:]{2,24}")
_OWN_LABEL = regex.compile(r"[\p{Han}\s]{2,8}:")


def moments(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines above the text that state when the page was put up; a document states days without a clock.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学召开总结会\\n原创 石桥小学 2022-01-14 20:11 发表于湖南\\n1月14日,石桥小学召开总结会,全体教师参加。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['原创 石桥小学 2022-01-14 20:11 发表于湖南']
    >>> clean(Source("会议记录\\n时间:2013年5月9日\\n地点:会议室", "txt", "utf-8")).boilerplate
    ()
    """
    end = first_prose(lines, cut, _HEAD)
    head = range(min(end, len(lines)))
    found = [i for i in head if i not in cut and _is_moment(lines[i].text)]
    found = found if len(found) <= _MOST else []
    found += [i for i in head if i not in cut and i not in found and _is_day(lines, i)]
    return dict.fromkeys(found, "metadata")


def origins(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Where a page has its text from and who edited it, in the last lines of the text: `来源:石桥日报`, `编辑:李小文`.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学召开总结会\\n1月14日,石桥小学召开期末工作总结会,全体教师参加。\\n来源:石桥日报\\n作者:周明\\n编辑:李小文"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['来源:石桥日报', '编辑:李小文']
    """
    last = last_prose(lines, cut, -1)
    foot = range(last + 1 if last >= 0 else len(lines), len(lines))
    found = {i: "metadata" for i in foot if i not in cut and _EDITED.fullmatch(lines[i].text)}
    own = any(i not in cut and i not in found and not _LABELLED.fullmatch(lines[i].text) for i in foot)
    return {} if own else found


def _is_moment(text: str) -> bool:
    if len(text) > _LONGEST or "。" in text or not has_machine_clock(text):
        return False
    own = DOCUMENT_KINDS.search(text) or _DEED.search(text)
    return own is None and len(_HAN.findall(text)) <= _WORDS and _OWN_LABEL.match(text) is None


def _is_day(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line right below the title is a day with a label, or an origin, and no list of the document's own labels.

    A day alone is the page's where the title stands on both sides of it: news and letters have their own there.
    """
    text = lines[at].text
    if at >= _HEAD // 2 or _PLAIN_LABEL.match(text) or (at == 0 and text[:2] in ("日期", "时间", "来源")):
        return False
    if len(text) > _LONGEST:
        return False
    if len(text) == _BARE and _BARE_DAY.fullmatch(text):
        return 0 < at < len(lines) - 1 and _FIRST.sub("", lines[at + 1].text).startswith(lines[at - 1].text)
    if says_own(text) or not any(form.fullmatch(text) for form in (*_FORMS, _ORIGIN)):
        return False
    beside = (lines[i].text for i in (at - 1, at + 1) if 0 <= i < len(lines))
    return not any(_OWN_LABEL.match(other) and not _LABELLED_DAY.fullmatch(other) for other in beside)
