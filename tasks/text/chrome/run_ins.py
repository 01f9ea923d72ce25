"""A title and chrome on one line: `石桥小学工作总结 发布时间:2013-12-20 来源:石桥台`, `石桥小学工作总结_石桥范文网`.

Pages that were saved as text lose the line ends around their title. What is left of the line is the document's: a title
is never chrome, unless it stands once more on a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from tasks.records import Boilerplate
from tasks.text.chrome.buttons import is_button
from tasks.text.chrome.clocks import is_site_clock
from tasks.text.chrome.heads import KINDS
from tasks.text.chrome.labelled import labelled
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.pairs import is_filled_in
from tasks.text.chrome.phrases import phrases, pieces
from tasks.vocabulary import table

_HEAD = 12  # lines from the top among which a title stands
_SHORTEST, _LINE = (
    6,
    72,
)  # characters of the shortest title, and of the longest line that is one with a site behind it
_TITLE = rf"[^。;:|>_\[\]]{{2,50}}?(?:{KINDS})(?:[(（【][^()（）【】\d]{{1,12}}[)）】])?"
_BEFORE = regex.compile(rf"(?P<title>{_TITLE})(?:\s+|(?=[(（\[【]))(?P<rest>\S.{{4,100}})")
_TRAIL = regex.compile(rf".*[>»›]\s*(?:正文|内容|阅读)?\s*(?P<title>{_TITLE})")
_SITE = r"\p{Han}{2,10}(?:网|站|文库|题库|论坛|贴吧|资讯|在线|频道|热线|之窗|之家)"
# What names the site behind a title: no title holds an underscore, other signs need the name of a site at the end.
_BEHIND = regex.compile(
    rf"(?<={KINDS}|[)）】篇])(?:_[^_。;:]{{2,24}}|\s*[-|–—_]{{1,2}}\s*(?:\p{{Han}}{{2,8}}\s*[-|–—_]{{1,2}}\s*)?{_SITE})+$"
)
_ORIGINAL = regex.compile(r"[【\[]原\p{Han}{0,4}标题[】\]]\s*:?\s*")
_SIZES = regex.compile(r"[【\[]字[体号](?:大小)?\s*:?[^】\]]{0,12}[】\]]\s*")
_LABEL = regex.compile(r"(\p{Han}{2,4}):\s*")
_LEADING = regex.compile(rf"(?P<lead>.{{2,40}}\s)(?P<title>[^\s。;:|>_\[\]]{{4,50}}(?:{KINDS}))")


def own_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, tuple[int, int]]:
    """Where in a line of chrome the title stands, if it stands nowhere else: line to its place in it.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> body = "我校抓安全,全年组织演练4次,成效明显。"
    >>> page = f"石桥小学安全工作总结 发布时间:2013-12-20 点击:35次\\n{body}"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['发布时间:2013-12-20 点击:35次']
    """
    found = {}
    for i in [i for i in cut if i < _HEAD]:
        place = _title_in(lines[i].text)
        if place is not None and not _stands(lines, cut, lines[i].text[slice(*place)]):
            found[i] = place
    return found


def _title_in(text: str) -> tuple[int, int] | None:
    match = _BEFORE.fullmatch(text)
    if match is None or not _is_stated(match["rest"]):
        match = _TRAIL.fullmatch(text)
    if match is None or len(match["title"]) < _SHORTEST:
        return None
    return match.start("title"), match.end("title")


def _is_stated(rest: str) -> bool:
    said = labelled(rest)
    return is_filled_in(rest) or is_site_clock(rest.strip("()[]【】")) or (said is not None and said.sure)


def _stands(lines: Sequence[LineView], cut: dict[int, str], title: str) -> bool:
    """Whether a title, or any other, stands on a line of its own at the head."""
    heads = [line.text for i, line in enumerate(lines[: 2 * _HEAD]) if i not in cut]
    return any(title in text or _OTHER.fullmatch(text) for text in heads)


_OTHER = regex.compile(rf"{_TITLE}(?:\S{{1,12}})?")


def run_ins(lines: Sequence[LineView], cut: dict[int, str]) -> list[Boilerplate]:
    """The chrome before and behind a title on a line that stays.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "word下载 PDF下载 石桥小学安全工作总结_石桥台\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['word下载 PDF下载', '_石桥台']
    """
    kept = [line for i, line in enumerate(lines[:_HEAD]) if i not in cut and not line.prose]
    return [
        Boilerplate(line.start + start, line.start + end, "nav")
        for line in kept
        for start, end in _beside(line.text)
    ]


def _beside(text: str) -> Iterator[tuple[int, int]]:
    behind = _BEHIND.search(text) if len(text) <= _LINE else None
    if behind is not None and behind.start() >= _SHORTEST:
        yield behind.end() - len(behind.group().lstrip()), behind.end()
    lead = _lead(text[: behind.start()] if behind else text)
    if lead:
        yield 0, lead


def _lead(text: str) -> int:
    """How long the chrome before a title is: sizes to choose from, a label of the page, buttons."""
    for pattern in (_ORIGINAL, _SIZES):
        if (match := pattern.match(text)) is not None:
            return len(match.group().rstrip())
    label = _LABEL.match(text)
    if label is not None and label[1] in _of_titles() and len(text) > label.end():
        return len(label.group().rstrip())
    led = _LEADING.fullmatch(text)
    if led is None:
        return 0
    lead: str = led["lead"].rstrip()
    words = pieces(lead)
    return (
        len(lead) if len(words) > 1 and (all(word in phrases() for word in words) or is_button(lead)) else 0
    )


@cache
def _of_titles() -> frozenset[str]:
    """Labels behind which a page states a title."""
    return frozenset(
        label for label, _ in table("chrome_labels") if label.endswith(("标题", "描述", "名称"))
    ) | {"问题描述"}
