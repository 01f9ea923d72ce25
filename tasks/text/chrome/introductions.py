"""What a site says between the title of a compilation and its first piece: how useful summaries are, what comes below."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.heads import may_be_head
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.notices import says_own

_DEEP = 12  # lines that stay, among which the first piece begins
_LONGEST, _TITLE = 400, 60  # characters of an introduction, and of a heading
_BYLINE = 12  # characters of the longest name or column below the title
_MOST = 3  # lines of an introduction
_FIRST = regex.compile(
    r"(?P<stem>.{4,50}?)\s*(?:范[文本]|模板)?\s*(?:篇[一1]|(?<!\d)[一1]|[(（](?:篇?[一1])[)）])\s*"
    r"|(?P<stem>)[【(]?(?:第\s?[一1]\s?篇|篇[一1])[】)]?(?:\s*[::\s]\s*\S.*)?"
)
_FIRST_ENDS = frozenset("一1)）")
_UNNAMED = "第一篇"  # what the first piece is called where it has no name
_COUNT = regex.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?篇")
_DAY = regex.compile(r"(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}")
_SHARED = 4  # characters that the title and the heading of the first piece have in common at least
# What happened somewhere is told by a document, not by whoever compiled it.
_TOLD = regex.compile(r"\d(?:人|名|所|个|次|元|万)|(?:19|20)\d\d年|如下:$")


def introductions(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The lines between the title of a compilation, which counts its pieces, and the heading of the first.

    No word of them is needed: whatever stands there is by the site. So is what stands above the first heading and names it,
    where the title of the compilation is lost.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> said = "计划让日子有了方向,也让忙碌有了意义。落笔之前,不妨多看看别人怎样写。"
    >>> page = f"学校安全工作计划(通用6篇)\\n{said}\\n学校安全工作计划 篇1\\n我校抓安全,全年组织演练4次。"
    >>> [page[b.start:b.end] == said for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [True]
    >>> clean(Source(f"学校安全工作计划\\n{said}\\n我校抓安全,全年组织演练4次。", "txt", "utf-8")).boilerplate
    ()
    """
    kept = [i for i in range(min(len(lines), _DEEP * 2)) if i not in cut][:_DEEP]
    for place, i in enumerate(kept):
        stem = _first_of(lines[i])
        title = next((n for n in range(place - 1, -1, -1) if _is_title(lines[kept[n]].text, stem)), -1)
        between = [lines[n] for n in kept[title + 1 : place]]
        if stem and (title >= 0 or any(stem in line.text for line in between)):
            named = lines[kept[title]].text if title >= 0 else ""
            return (
                dict.fromkeys(kept[title + 1 : place], "metadata") if _are_said(between, stem, named) else {}
            )
    return {}


def _are_said(between: Sequence[LineView], stem: str, title: str) -> bool:
    """Whether all lines that say anything are by the site, and they are few."""
    said = [line for line in between if not _is_idle(line.text, stem)]
    return 0 < len(said) <= _MOST and all(_is_site_s(line, title) for line in said)


def _first_of(line: LineView) -> str:
    """What the pieces of a compilation are called, if a line is the heading of the first of them."""
    may_be = len(line.text) <= _TITLE and (line.text[-1] in _FIRST_ENDS or "篇" in line.text)
    match = _FIRST.fullmatch(line.text) if may_be else None
    if match is None:
        return ""
    return match["stem"] or _UNNAMED


def _is_title(text: str, stem: str) -> bool:
    """Whether a line is the title of the compilation that begins with a piece of this name."""
    if len(text) > _TITLE or not stem:
        return False
    counts = _COUNT.search(text) is not None
    return text == stem or (counts and (stem == _UNNAMED or stem[-_SHARED:] in text))


def _is_idle(text: str, stem: str) -> bool:
    """Whether a line says no more than the title, or a day."""
    return _DAY.fullmatch(text) is not None or (len(text) <= _TITLE and text.rstrip("。:") == stem)


def _is_site_s(line: LineView, title: str) -> bool:
    """Whether a line introduces the pieces; a compilation that counts them has no author and no addressee of its own."""
    bare = len(line.text) <= _BYLINE and may_be_head(line) and ":" not in line.text
    counted = _COUNT.search(title) is not None and line.text[:_SHARED] not in title
    return (bare and counted) or _introduces(line.text)


def _introduces(text: str) -> bool:
    sentence = "。" in text or "," in text
    return sentence and len(text) <= _LONGEST and not says_own(text) and _TOLD.search(text) is None
