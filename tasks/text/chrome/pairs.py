"""Lines of labels and values that no list knows, known by their form: a machine fills them in, and leaves some empty.

`投稿:柳河客 录入时间:2014-03-07 围观:` has no label that must be known. A day in figures, a clock, a value that is
missing show a form that a program filled in; what a document states so, it labels with words of its own (`填报单位:`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import regex

from tasks.text.chrome.clocks import has_machine_clock
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.notices import says_own
from tasks.text.chrome.prose import first_prose, last_prose
from tasks.vocabulary import table, words

_HEAD, _FOOT = 20, 12  # lines from the top and behind the last paragraph among which such a line stands
_LONGEST = 120  # characters of the longest such line
_VALUE = 24  # characters of the longest value,
_REST = 48  # and of what stands behind a label and a clock with seconds
_LEAD = 24  # characters before the first label
_PAIRS = 2
# A label, with room between its characters (`作 者:`), or run on from the value before it (`石桥日报作者:`).
_LABEL = regex.compile(
    r"(?<!\p{Han})(\p{Han}{2,8}|\p{Han}(?:\s{1,4}\p{Han}){1,2})\s?[:☆]\s*|(?<=[\p{Han}\d])(\p{Han}{2})\s?:\s*"
)
_ENDS = regex.compile(r"[。;!]")
_DAY = regex.compile(r"(?<!\d)(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?!\d)|\d\d-\d\d(?=\D|$))")
_BARE = " \t|丨[]【】()?/·•-"
_SECONDS = regex.compile(r"\d{1,2}:\d{2}:\d{2}")
# A label and a figure, a code, stars, or sizes to choose from.
_LONE = regex.compile(
    r"[\[(【•·*\s-]*(\p{Han}{2,8})\s?:\s*(?:[^\p{Han}]{1,24}[页次字篇币分]?|(?:[\[(]?(?:特?大|中|小|默认)[\])]?[\s|/]*){2,4})[\])】]?"
)
_WHEN = frozenset({"时间", "日期"})


def pair_lines(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines above the first and below the last paragraph in which a program states what it knows of the text.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学安全工作总结\\n投送:柳河客 录毕:2014-03-07 围观:\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['投送:柳河客 录毕:2014-03-07 围观:']
    >>> clean(Source("安全自查表\\n填报单位:石桥小学 填报日期:2014-03-07\\n我校抓安全。", "txt", "utf-8")).boilerplate
    ()
    """
    first = first_prose(lines, cut, _HEAD)
    last = last_prose(lines, cut, len(lines))
    places = (*range(min(first, len(lines))), *range(last + 1, min(len(lines), last + 1 + _FOOT)))
    return {i: "metadata" for i in places if i not in cut and is_filled_in(lines[i].text)}


def is_filled_in(text: str) -> bool:
    """Whether a folded line holds labels and values as programs fill them in.

    >>> is_filled_in("录毕:2014-03-07 围观:"), is_filled_in("录毕:2014-03-07 10:20:11")
    (True, True)
    >>> is_filled_in("时间:2014年3月7日 地点:会议室"), is_filled_in("教师:45人 学生:820人")
    (False, False)
    """
    pairs = _pairs(text) if (":" in text or "☆" in text) and len(text) <= _LONGEST else []
    if not pairs or any(is_own_label(label) for label, _ in pairs) or says_own(text):
        return False
    if len(pairs) < _PAIRS:
        return _is_moment(text[: _LABEL.search(text).start()].strip(_BARE), *pairs[0])
    if any(len(value) > _VALUE for _, value in pairs):
        return False
    if has_machine_clock(text) or _DAY.search(text):
        return True
    known = any(label in _known() for label, _ in pairs)
    return known and ("|" in text or any(not value for _, value in pairs))


def _pairs(text: str) -> list[tuple[str, str]]:
    """The labels and values of a line that begins with a label, or with a few words before it."""
    found = list(_LABEL.finditer(text))
    if not found or found[0].start() > _LEAD or _ENDS.search(text):
        return []
    ends = [*(match.start() for match in found[1:]), len(text)]
    values = (text[match.end() : end].strip(_BARE) for match, end in zip(found, ends, strict=True))
    return [("".join((m[1] or m[2]).split()), value) for m, value in zip(found, values, strict=True)]


def _is_moment(lead: str, label: str, value: str) -> bool:
    """Whether a line is one label and a moment as machines print it; people write 时间:2013-05-09 14:30 of a meeting."""
    known = label not in _WHEN and label in _known()
    if _DAY.fullmatch(lead):
        return known and len(value) <= _VALUE
    if known and _DAY.fullmatch(value):
        return True
    if lead or not has_machine_clock(value):
        return False
    return len(value) <= _REST if _SECONDS.search(value) else label not in _WHEN and len(value) <= _VALUE


def lone_values(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Labels that no list knows beside chrome above the text, where a machine fills in what stands behind them.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学安全工作总结\\n发布时间:2014-03-07 10:20:11\\n页宽:[大] [中] [小]\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end].count("\\n") for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [1]
    """
    first = first_prose(lines, cut, _HEAD)
    found: dict[int, str] = {}
    head = range(min(first, len(lines)))
    for i in (*head, *reversed(head)):
        beside = any(n in cut or n in found for n in (i - 1, i + 1))
        if i not in cut and beside and _has_machine_value(lines[i].text):
            found[i] = "metadata"
    return found


def _has_machine_value(text: str) -> bool:
    match = _LONE.fullmatch(text)
    return match is not None and not is_own_label(match[1])


def is_own_label(label: str) -> bool:
    """Whether a label is a document's.

    >>> is_own_label("填报单位"), is_own_label("录入时间")
    (True, False)
    """
    return _own().search(label) is not None


@cache
def _own() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words("document_labels"))))


@cache
def _known() -> frozenset[str]:
    return frozenset(label for label, _ in table("chrome_labels"))
