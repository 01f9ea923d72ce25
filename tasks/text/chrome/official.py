"""What offices state about a document they publish, in a table without colons: `索 引 号 0142/2026-00001 分 类 教育`."""

from __future__ import annotations

from functools import cache

import regex

from tasks.text.chrome.labelled import justified
from tasks.text.chrome.verdicts import Verdict
from tasks.vocabulary import words

_LONGEST = 200  # characters of the longest line of such a table
_SHORT = 80  # characters of the longest line with one label
_FRAMED = regex.compile(r"\|?\s*[\[【]\s*\p{Han}[\p{Han}\s]{1,8}[\]】]\s*\|")
_FRAMES = regex.compile(r"[|\[\]【】]")  # of cells and labels: | [ 索引号 ] | 0142/2026-00001 |
_JUSTIFIED = regex.compile(r"\p{Han}\s+\p{Han}")


@cache
def _first() -> frozenset[str]:
    return frozenset(label[0] for label in words("official_labels"))


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(rf"(?:^|(?<=\s))({justified(words('official_labels'))})(?:\s*:\s*|\s+|$)")


def is_official(line: str) -> Verdict | None:
    """What a folded line is that begins with a label of such a table: for sure with two of them and a value.

    Information pages of offices set labels and values side by side, and copies of them lose the lines of the table.

    >>> is_official("发布机构 县教育局 发文日期 2013-11-05"), is_official("时 效 有效")
    (Verdict(kind='metadata', sure=True), Verdict(kind='metadata', sure=False))
    >>> is_official("| [ 文 号 ] | |"), is_official("| 文号 | 教基〔2014〕15号 |")
    (Verdict(kind='metadata', sure=True), None)
    >>> is_official("文件名称 文号 发文日期"), is_official("分类 推进教育改革"), is_official("标题新颖")
    (None, None, None)
    """
    framed = _FRAMED.match(line) is not None
    if framed:
        line = _FRAMES.sub(" ", line).strip()
    if line[0] not in _first() or len(line) > _LONGEST or "。" in line[:-1]:
        return None
    found = list(_pattern().finditer(line))
    if not found or found[0].start() > 0:
        return None
    rest = len(line) - sum(len(match.group()) for match in found)
    if framed:
        return Verdict("metadata", True)
    if len(found) > 1:
        return Verdict("metadata", True) if rest else None
    justified = _JUSTIFIED.search(found[0].group(1)) is not None
    return Verdict("metadata", False) if justified and rest and len(line) <= _SHORT else None
