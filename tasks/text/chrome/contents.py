"""What a page lists of the parts of its compilation, above the first of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from tasks.text.chrome.line_views import LineView

_HEAD = 40  # lines from the top among which the parts are listed
_LONGEST = 60  # characters of the longest title of a part
_FEWEST = 2  # parts in a list that no heading announces
_BULLET = regex.compile(r"^[-•·●]\s*")
_HEADING = re.compile(r"(?:文章|本文|内容)?目\s{0,4}录\s*:?")
_PART = re.compile(r"第\s?[\d一二三四五六七八九十]{1,3}\s?篇[:：\s]?\s*\S.*")


def contents_lists(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The titles of the parts, one a line, the first of which stands again where that part begins.

    A document lists its sections as well, but no parts: 第一篇, 第2篇 are what sites make of the texts they collect.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> titles = "- 目录\\n第1篇 石桥小学安全总结\\n第2篇 柳河中学总结"
    >>> page = f"{titles}\\n第1篇 石桥小学安全总结\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] == titles for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [True]
    >>> clean(Source("第一篇 安全总结\\n第二篇 教学总结\\n我校抓安全,全年演练4次。", "txt", "utf-8")).boilerplate
    ()
    """
    found: dict[int, str] = {}
    for run in _runs(lines):
        titles = [i for i in run if _PART.fullmatch(_bare(lines[i]))]
        announced = len(titles) < len(run)
        if titles and (announced or len(titles) >= _FEWEST) and _stands_below(lines, titles[0], run[-1]):
            found |= {i: "nav" for i in run if i not in cut}
    return found


def _runs(lines: Sequence[LineView]) -> Iterator[list[int]]:
    """Stretches of lines at the head that are titles of parts, with the heading above them and what is left of bullets.

    A title that stood in the stretch before begins the part itself.
    """
    run: list[int] = []
    seen: set[str] = set()
    for i, line in enumerate(lines[:_HEAD]):
        bare = _bare(line)
        part = len(bare) <= _LONGEST and _PART.fullmatch(bare) is not None and _key(bare) not in seen
        if part or (not seen and (_HEADING.fullmatch(bare) or (run and not bare.strip("-•·●")))):
            run.append(i)
            seen |= {_key(bare)} if part else set()
            continue
        if seen:
            yield run
        run, seen = [], set()
    if seen:
        yield run


def _stands_below(lines: Sequence[LineView], title: int, last: int) -> bool:
    key = _key(_bare(lines[title]))
    return any(_key(_bare(line)) == key for line in lines[last + 1 :] if len(line.text) <= _LONGEST)


def _key(title: str) -> str:
    return "".join(sign for sign in title if sign.isalnum())


def _bare(line: LineView) -> str:
    bare: str = _BULLET.sub("", line.text, count=1)
    return bare
