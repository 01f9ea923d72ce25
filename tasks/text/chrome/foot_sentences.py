"""Sentences in the foot of a page that no rule knows: they stand among what only pages print, far below the text.

One of them hid the whole foot: what is not certain is cut below the last sentence of the text only, and a sentence about
how to comment, how fast a server was, or what a reader thought of the text was taken for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import regex

from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.notices import says_own
from tasks.text.chrome.tails import SIGNED

_LONGEST = 120  # characters of the longest such sentence
_AFTER = 60  # lines from the end among which they stand
_BESIDE = 4  # lines beside it among which certain chrome stands
_ABOVE, _FOOT = 2, 3  # such lines right above it, and in the whole foot, at least
_KINDS = ("nav", "metadata")
_OWN = regex.compile(
    r"^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]|^第.{1,4}[篇章节条]|[一二三四五六七八九十]是|同志|领导|学校|教师|学生|教育局|:$"
)


def foot_sentences(lines: Sequence[LineView]) -> dict[int, str]:
    """Short sentences below the text, with certain chrome right above and below them, or below alone where the page ends.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> said = "请各位注意用语,凡与本题无关之言一概清理,勿谓言之不预。"
    >>> foot = f"(责任编辑:admin)\\n上一篇:柳河小学总结\\n发表评论\\n{said}\\n最新评论"
    >>> page = f"石桥小学安全工作总结\\n我校抓安全,全年组织演练4次,师生全部参加,成效明显。\\n{foot}"
    >>> said in [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    True
    >>> text = "我校抓安全,全年组织演练4次,师生全部参加,成效明显。\\n第1页\\n今后要巩固成果,补齐短板,推动安全工作再上新台阶。"
    >>> [b.kind for b in clean(Source(text, "txt", "utf-8")).boilerplate]
    ['page_marker']
    """
    sure = {i for i, line in enumerate(lines) if _is_certain(line)}
    found: list[int] = []
    for i in range(len(lines) - 1, max(0, len(lines) - _AFTER), -1):
        if not lines[i].prose:
            continue
        if not _may_be_said(lines[i]) or not _is_among(lines, sure, i):
            break
        found.append(i)
    last = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].prose and i not in found), len(lines))
    foot = sum(i > last for i in sure)
    return dict.fromkeys(found, "metadata") if foot >= _FOOT else {}


def _is_certain(line: LineView) -> bool:
    verdict = line.verdict
    return verdict is not None and verdict.sure and verdict.kind in _KINDS


def _may_be_said(line: LineView) -> bool:
    text = line.text
    return len(text) <= _LONGEST and not says_own(text) and not _OWN.search(text) and not SIGNED.search(text)


def _is_among(lines: Sequence[LineView], sure: set[int], at: int) -> bool:
    """Whether certain chrome stands between a sentence and the one above it: on two lines, or one and one below."""
    beside = takewhile(lambda i: not lines[i].prose, range(at - 1, max(-1, at - 1 - _BESIDE), -1))
    above = sum(i in sure for i in beside)
    below = any(i in sure for i in range(at + 1, at + 1 + _BESIDE))
    return above >= _ABOVE or (above > 0 and below)
