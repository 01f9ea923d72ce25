"""Lines of labels and values, in which a site says what it knows about a document: `上传人:李小文 页数:7`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import regex

from tasks.text.chrome.clocks import has_machine_clock
from tasks.text.chrome.notices import says_own
from tasks.text.chrome.phrases import phrases, pieces
from tasks.text.chrome.verdicts import Verdict
from tasks.vocabulary import table

# A moment and a source in one line, whatever else it holds: an address, a name, buttons.
_SIGNED = regex.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s*\d{1,2}:\d{2}.*(?<!\p{Han})(?:来源|作者|编辑|发布者?)\s*:"
)
_EDITED = regex.compile(r"(?:责任)?(?:编辑|编审|审核|作者|发布)\s*:?[^。,;:]{1,16}?\d{4}-\d{1,2}-\d{1,2}")
_BULLET = regex.compile(r"^[\s•·●*|>-]+")


def justified(labels: Iterable[str]) -> str:
    """A pattern of labels, each with room between its characters: official sites justify them (`索 引 号:`).

    >>> regex.fullmatch(justified(["文号", "索引号"]), "索 引 号") is not None
    True
    """
    by_length = sorted(labels, key=lambda label: (-len(label), label))
    return "|".join(r"\s{0,4}".join(map(regex.escape, label)) for label in by_length)


@cache
def _labels() -> re.Pattern[str]:
    """All labels; `re`, which tells them by their first characters many times as fast."""
    names = justified(label for label, _ in table("chrome_labels"))
    return re.compile(rf"(?:^|[\s|丨•·,;()\[\]【/]|(?<=-\d\d))({names})\s*:\s*")


@cache
def _label_ends() -> re.Pattern[str]:
    """What a label ends with; lines with no such place are spared the labels."""
    ends = "".join(sorted({label[-1] for label, _ in table("chrome_labels")}))
    return re.compile(rf"[{re.escape(ends)}]\s{{0,4}}:")


@cache
def _site_labels() -> frozenset[str]:
    return frozenset(label for label, use in table("chrome_labels") if use == "site")


def labelled(line: str) -> Verdict | None:
    """What a folded line of `label:value` pairs is: one label of sites alone, or two of any with short values.

    >>> labelled("上传人:李小文 页数:7"), labelled("编辑:李小文"), labelled("时间:5月12日上午")
    (Verdict(kind='metadata', sure=True), Verdict(kind='metadata', sure=False), None)
    """
    if ":" not in line or len(line) > 200 or _label_ends().search(line) is None:
        return None
    bare = _BULLET.sub("", line)
    found = list(_labels().finditer(bare))
    if not found or found[0].start(1) > 40 or "。" in bare[:-1]:
        return None
    if says_own(bare):
        return None
    named = ["".join(m.group(1).split()) for m in found]
    site = sum(label in _site_labels() for label in named)
    first = found[0].start(1) <= 1 or _leads(bare[: found[0].start(1)])
    if len(found) > 1 and len(bare) <= 40 * len(found) and first:
        return Verdict("metadata", site > 0 or has_machine_clock(bare) or not _SITE_WORDS.isdisjoint(named))
    if first and (site or has_machine_clock(bare) or _EDITED.fullmatch(bare)) and len(bare) <= 60:
        return Verdict("metadata", True)
    if len(bare) <= 80 and _SIGNED.search(bare):
        return Verdict("metadata", True)
    value = bare[found[0].end() :]
    doubtful = named[0] not in _WHEN or not value or _FIGURES.match(value)
    return Verdict("metadata", False) if first and len(bare) <= 40 and doubtful else None


_SITE_WORDS = frozenset(
    {
        *("来源", "信息来源", "栏目", "点击", "浏览", "下载", "人气", "阅读", "收藏", "格式", "评论"),
        *("访问量", "浏览量", "阅读量", "点击量", "发布时间"),
    }
)
_FIGURES = regex.compile(r"(?:19|20)\d{2}-\d{2}-\d{2}")  # a day as sites print it
_WHEN = frozenset({"时间", "日期", "类型", "类别", "更新", "发布", "审核", "大小", "语言", "次数"})


def _leads(text: str) -> bool:
    """Whether what stands before the first label is a date, a button, a bullet or another label."""
    if not _COUNTED.sub("", text).strip() or _OTHER.fullmatch(text):
        return True
    return all(t in phrases() for t in pieces(text))


_COUNTED = regex.compile(r"[\d\s:/.年月日()\[\]-]+")
_OTHER = regex.compile(r"\p{Han}{2,4}(?:/|:\s*[^\s:。,;]{1,16}\s+)")  # `作者/来源:`, `部门:办公室 发布时间:`
