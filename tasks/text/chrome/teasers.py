"""What else a news page tells of, below the text: a title and the opening of its story, cut off in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.line_views import LineView

_FEWEST = 2  # teasers that show such a list
_AFTER = 30  # lines from the end among which they stand
_COLUMN = 6  # characters of the longest name of a column between them
_OPENING = 60  # characters of a story that are compared with its title
_SHARED = 2  # characters that a title and its story have in common at least
_TEASER = regex.compile(r"([^\s。]{6,40})[ 　]([^。].{11,150})(?<![。!?;:”)…])")
_HAN = regex.compile(r"\p{Han}+")


def teasers(lines: Sequence[LineView]) -> dict[int, str]:
    """Lines at the end that are a title and the beginning of a story about the same, and the columns between them.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> ads = "柳河大桥通车在即 记者从县里获悉,柳河大桥将于月底通\\n青山夜市开张啦 昨晚,青山夜市迎来了首批客人,摊主"
    >>> page = f"石桥小学安全工作\\n我校抓安全,全年组织演练4次,成效明显。\\n{ads}"
    >>> [page[b.start:b.end] == ads for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [True]
    >>> clean(Source("石桥小学 安全工作\\n我校抓安全,全年组织演练4次,成效明显,", "txt", "utf-8")).boilerplate
    ()
    """
    found: list[int] = []
    for i in range(len(lines) - 1, max(len(lines) - _AFTER, 0), -1):
        if not is_teaser(lines[i].text) and len(lines[i].text) > _COLUMN:
            break
        found.append(i)
    first = next((n for n in reversed(found) if is_teaser(lines[n].text)), len(lines))
    told = sum(is_teaser(lines[n].text) for n in found)
    return {n: "nav" for n in found if n >= first} if told >= _FEWEST else {}


def is_teaser(text: str) -> bool:
    """Whether a folded line is a title and the beginning of a story that has words of it.

    >>> is_teaser("青山夜市开张啦 昨晚,青山夜市迎来了首批客人,摊主"), is_teaser("石桥小学 全年组织演练4次,成效明显,师生")
    (True, False)
    """
    match = _TEASER.fullmatch(text)
    if match is None:
        return False
    story = match[2][:_OPENING]
    words = (word[n : n + _SHARED] for word in _HAN.findall(match[1]) for n in range(len(word) - 1))
    return any(word in story for word in words)
