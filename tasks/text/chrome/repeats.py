"""Chrome that repeats the document: summaries of the opening, names of files, titles in words and in columns."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.line_views import LineView

_LABEL = regex.compile(
    r"[\[【(]?\s*(?:摘\s*要|本文简介|内容简介|内容提要|内容摘要|内容概述|核心提示|导\s*读|简\s*介|文档摘要|本文概述|内容提示|文档简介|文章摘要|(?:文章|本文|内容)导读)\s*[\]】)]?\s*[:]?\s*"
)
_LABEL_STARTS = frozenset("[【( 摘本内核导简文")
#: How a site cuts off the opening of a document.
ELLIPSIS = regex.compile(r"(?:\.{2,}|…+|\s*\[详细\])+$")
_HEAD = 12  # lines from the top among which a summary stands
_AHEAD = 10  # lines below it among which the opening must come
_SHORTEST = 20  # characters of the shortest summary
_CUT_OFF = 10  # characters of the shortest title or summary that is cut off by an ellipsis
_TITLE = 6  # characters of the shortest title, and of what a summary says behind it
_LONG = 40  # characters of a summary that needs no comma
_COMPARED = 200  # characters of a summary
_CRUMB = regex.compile(r"[^。,;:>»›]{2,16}\s*[>»›]\s*|首页\s+(?:\p{Han}{2,8}\s+){1,3}+")
_ASKED = regex.compile(r"[,!](?=[^。;]{0,24}[!?]$)[^。;]*(?:求|急|跪|在线等|谁能|帮帮)")
_TOLD = 32  # characters of the longest title that is told once more
_TOLD_TITLE = regex.compile(
    r"[^,;:。]{3,24}(?:总结|计划|方案|报告|汇报|心得|体会|范文|演讲稿|发言稿|自查|讲话)"
)
_WORD = regex.compile(r"[\p{Han}0-9]{2,6}")
_TORN = 60  # lines from the top among which the words of a title stand
_WORDS = 4  # words of a title at least
_YEAR = 6  # characters by which the words and the title may differ: a year


def head_summaries(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines at the head that a later paragraph begins with, or that call themselves a summary of it.

    Article sites print the first sentences once more above the text, cut off by an ellipsis. A repeated
    title is left: it is damage of the document, not chrome.
    """
    found: dict[int, str] = {}
    heads = [line.text[0] for line in lines[: _HEAD + _AHEAD]]
    for i, line in enumerate(lines[:_HEAD]):
        if i in cut or len(line.text) < (_CUT_OFF if ELLIPSIS.search(line.text) else _SHORTEST):
            continue
        label = _LABEL.match(line.text) if heads[i] in _LABEL_STARTS else None
        if label is None and heads[i] not in heads[i + 1 : i + 1 + _AHEAD]:
            continue
        opening = line.text[label.end() :] if label else line.text
        below = [other.text for other in lines[i + 1 : i + 1 + 2 * _AHEAD]]
        if _repeated(opening, below, labelled=label is not None):
            found[i] = "metadata"
    return found


def preview_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The lines at the head that name the file of a preview: its pages are called after it, `title_第1页`."""
    pages = [i for i, line in enumerate(lines) if cut.get(i) == "preview_marker" and "_第" in line.text]
    names = {lines[i].text.rpartition("_第")[0].strip() for i in pages}
    first = pages[0] if pages else 0
    return {i: "metadata" for i in range(first) if i not in cut and lines[i].text in names}


def _repeated(opening: str, below: Sequence[str], *, labelled: bool) -> bool:
    """Whether the lines below begin with a summary, from one of them on; one without a label is cut off.

    A summary that ends with an ellipsis may have run title, heading and first paragraph into one line.
    """
    text = _key(opening)
    runs_on = ELLIPSIS.search(opening) is not None or _runs_over(opening, below)
    if len(text) < (_CUT_OFF if runs_on else _SHORTEST):
        return False
    if not (runs_on or labelled or "," in text or "。" in text or len(text) >= _LONG):
        return False
    if labelled and _says_again(opening, below):
        return True
    for at, other in enumerate(below[:_AHEAD]):
        if other[0] == text[0]:
            key = _key("".join(below[at : at + _AHEAD])) if runs_on else _key(other)
            if key.startswith(text[:_COMPARED]) and (labelled or key != text):
                return True
    return False


def _says_again(opening: str, below: Sequence[str]) -> bool:
    """Whether a line below begins with the last words of a summary, whatever its marks: 开头,一年来 for 开头。一年来."""
    said = "".join(filter(str.isalnum, opening))
    for other in below[:_AHEAD]:
        head = "".join(filter(str.isalnum, other[:_COMPARED]))
        at = said.find(head[:_CUT_OFF]) if len(head) >= _CUT_OFF else -1
        if at >= 0 and len(said) - at >= _SHORTEST and head.startswith(said[at:]):
            return True
    return False


def _runs_over(opening: str, below: Sequence[str]) -> bool:
    """Whether a summary breaks off in a sentence, with the title, which stands below once more, at its beginning."""
    if opening[-1] in "。!?;":
        return False
    return any(_TITLE <= len(other) < len(opening) - _TITLE and opening.startswith(other) for other in below)


def _key(text: str) -> str:
    """A text without ellipsis and indents; commas and colons as half-width, as in folded lines."""
    flat = text[: 2 * _COMPARED].replace("，", ",").replace("：", ":").replace("；", ";")
    bare = ELLIPSIS.sub("", flat) if flat.endswith((".", "…", "]")) else flat
    return "".join(bare.split())


def short_crumbs(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """A column and the title of the page in one line right above the title: `安全工作 > 安全工作总结`."""
    pairs = ((i, lines[i].text, lines[i + 1].text) for i in range(min(_HEAD, len(lines) - 1)) if i not in cut)
    return {
        i: "nav"
        for i, text, title in pairs
        if text.endswith(title) and (at := _CRUMB.match(text)) and text[at.end() :] == title
    }


def told_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The title once more: with a full stop, for machines that list pages, or with somebody who asks for it.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学图书室工作计划1200字(通用6篇)\\n石桥小学图书室工作计划。\\n一、加强民主管理,办好教代会。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['石桥小学图书室工作计划。']
    """
    heads = [line.text for line in lines[:_HEAD]]
    new = [(i, text) for i, text in enumerate(heads) if i and i not in cut]
    told = ((i, text[:-1]) for i, text in new if len(text) <= _TOLD and text[-1] == "。")
    found = {
        i: "metadata"
        for i, text in told
        if _TOLD_TITLE.fullmatch(text) and any(text in above and text != above for above in heads[:i])
    }
    return found | {i: "nav" for i, text in new if text[-1] in "!?" and _asks_for(text, heads[:i])}


def _asks_for(text: str, above: Sequence[str]) -> bool:
    """Whether a line is the title and somebody who wants to have it: `石桥小学工作总结,急求,在线等!`."""
    asked = _ASKED.search(text)
    return asked is not None and text[: asked.start()] in above


def torn_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The words of the title, one a line, above the title itself: some sites make links of them.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "2013\\n石桥\\n小学\\n安全\\n工作总结\\n石桥小学安全工作总结\\n我校抓安全。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['2013\\n石桥\\n小学\\n安全\\n工作总结']
    """
    found: dict[int, str] = {}
    run: list[int] = []
    for i, line in enumerate(lines[:_TORN]):
        if i not in cut and _WORD.fullmatch(line.text):
            run.append(i)
            continue
        if len(run) >= _WORDS and _spells([lines[n].text for n in run], line.text):
            found |= dict.fromkeys(run, "nav")
        if i not in cut:
            run = []
    return found


def _spells(parts: Sequence[str], title: str) -> bool:
    """Whether words are those of a title, but for a year and a word that was replaced."""
    joined = "".join(part for part in parts if not part.isdecimal())
    if len(joined) < 2 * len(parts) - 2 or abs(len(joined) - len(title)) > _YEAR:
        return False
    return sum(title.count(part) > 0 for part in parts if not part.isdecimal()) * 5 >= len(parts) * 3
