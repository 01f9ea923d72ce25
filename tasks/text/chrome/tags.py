"""What a site files a text under, printed beside it without a label: its title with a full stop, its words with commas."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.line_views import LineView

_HEAD = 12  # lines from the top among which the title stands
_TITLE = 6, 30  # characters of the shortest and the longest title with a full stop
_TAGS = 3  # tags in a line at least
_NAME = 3  # characters of the longest name of a person
_LINE = regex.compile(r"\p{Han}{2,14}(?:[,、;]\p{Han}{2,14}){2,7}")
_COMMA = regex.compile("[,、;]")
_ENDS = frozenset("。!?)”…")
_COUNTED = regex.compile(r"\d{3,5}字|\d{1,2}[篇份则]|(?:精选|通用|优秀|范文|模板|大全|集锦|[(【])")


def title_tags(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """At the head: the title of the page with a full stop, as sites print it for those who search.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "食堂自查报告范文\\n食堂自查报告范文8篇。\\n我校抓安全,全年演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['食堂自查报告范文8篇。']
    >>> clean(Source("食堂自查报告\\n食堂自查结束。\\n我校抓安全,全年演练4次,成效明显。", "txt", "utf-8")).boilerplate
    ()
    """
    found: dict[int, str] = {}
    for i, line in enumerate(lines[:_HEAD]):
        bare = line.text[:-1]
        if i in cut or line.text[-1] != "。" or not _TITLE[0] <= len(bare) <= _TITLE[1] or "," in bare:
            continue
        if any(_is_title_of(above.text, bare) for above in lines[:i] if _TITLE[0] <= len(above.text)):
            found[i] = "metadata"
    return found


def _is_title_of(title: str, bare: str) -> bool:
    """Whether a line is the title, but for what a site adds: how many texts it collects."""
    return bare.startswith(title) and (bare == title or _COUNTED.search(bare) is not None)


def last_tags(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The last line, where it is nothing but words of the text with commas between them; names of persons stay.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学党支部召开组织生活会,全体党员参加,成效明显。\\n石桥小学,党支部,组织生活会"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['石桥小学,党支部,组织生活会']
    >>> clean(Source("组长由李小文担任,组员有王大山、张青,下设办公室。\\n李小文,王大山,张青", "txt", "utf-8")).boilerplate
    ()
    """
    last = next((i for i in range(len(lines) - 1, 0, -1) if i not in cut), 0)
    if not last or lines[last - 1].text[-1] not in _ENDS or not _LINE.fullmatch(lines[last].text):
        return {}
    tags = _COMMA.split(lines[last].text)
    if max(map(len, tags)) <= _NAME or len(tags) < _TAGS:
        return {}
    above = [line.text for line in lines[:last]]
    return {last: "metadata"} if all(any(tag in text for text in above) for tag in tags) else {}
