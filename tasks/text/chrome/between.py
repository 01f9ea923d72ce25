"""What stands between a title and the same title: pages print their title once for themselves, and once more with the text.

No word of these lines need be known: columns, tags, days, addresses. What a document may print between its cover and its
first page stays: who wrote it and when, whom it is for, a subtitle, another title.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.heads import DOCUMENT_KINDS, OF_DOCUMENTS, may_be_head
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.pairs import is_own_label
from tasks.text.chrome.tails import SIGNED
from tasks.vocabulary import words

_HEAD = 24  # lines from the top among which a title stands twice
_TITLE, _LONGEST = 6, 60  # characters of the shortest and the longest title
_RUN_ON = 8  # characters of the shortest title that the text may run on from
_ADDED = 12  # characters that the page, or the compilation, adds to the title
_MOST = 6  # lines between the two
_LABEL = regex.compile(r"[\[(【•·-]?\s*(\p{Han}[\p{Han}\s]{1,9}):")
_OWN = regex.compile(
    rf"{OF_DOCUMENTS}|"
    r"[〔〕《]|^[(（【]?篇|篇[一1]$|^\d{1,2}[.、]|\d{12}|^[一二三四五六七八九十]{1,3}[、是]|\d\s*学年"
    r"|^(?:目\s*录|前\s*言|摘\s*要|引\s*言|导\s*言|序)$|[:|]$|大家好|各位|(?:\p{Han}\s){3}"
)
_NAMED = regex.compile(r"(?:\p{Han}\W{0,3}\d{0,4}){6}")  # a title, no row of a table
_PIECES = regex.compile(r"[\d一二三四五六七八九十]{1,3}\s?[篇份则]")
_PERSON = regex.compile(r"\p{Han}\s{0,2}\p{Han}{1,2}")


def between_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines between a title and the same title, or the heading of the first piece that is named so.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学安全工作总结\\n柳河生活圈\\n12\\n石桥小学安全工作总结\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['柳河生活圈\\n12']
    >>> cover = "石桥小学安全工作总结\\n石桥县石桥小学\\n二〇一三年十二月\\n石桥小学安全工作总结\\n我校抓安全,全年演练4次。"
    >>> clean(Source(cover, "txt", "utf-8")).boilerplate
    ()
    """
    found: dict[int, str] = {}
    above: list[int] = []
    for i, line in enumerate(lines[:_HEAD]):
        title = next((n for n in reversed(above) if _is_again(lines[n].text, line.text)), None)
        if title is not None and i not in cut:
            found |= _between(lines, [n for n in range(title + 1, i) if n not in cut])
        if i not in cut and line.prose:  # the text has begun: what is said twice below is the document's
            break
        if i not in cut and _is_title(line):
            above.append(i)
    return found


def _is_title(line: LineView) -> bool:
    text = line.text
    return (
        _TITLE <= len(text) <= _LONGEST
        and may_be_head(line)
        and _NAMED.search(text) is not None
        and "|" not in text
    )


def _is_again(title: str, text: str) -> bool:
    """Whether a line is a title once more, with what a compilation adds to it, or with the text behind it."""
    if not text.startswith(title):
        return False
    return len(text) <= len(title) + _ADDED or len(title) >= _RUN_ON


def _between(lines: Sequence[LineView], new: Sequence[int]) -> dict[int, str]:
    """The lines that go; a page that a document may have printed there stays as a whole.

    Sentences stay as well, unless they sound like a site's.
    """
    said = [i for i in new if lines[i].verdict is not None and not may_be_head(lines[i])]
    new = [i for i in new if may_be_head(lines[i]) and not _titles(lines[i].text)]
    if len(new) > _MOST or any(_is_own(lines[i].text) for i in new):
        return {}
    return dict.fromkeys(new, "nav") | dict.fromkeys(said, "metadata")


def _titles(text: str) -> bool:
    """Whether a line names a kind of document or counts pieces: it is a title in other words."""
    return DOCUMENT_KINDS.search(text) is not None or (
        len(text) >= _TITLE and _PIECES.search(text) is not None
    )


def _is_own(text: str) -> bool:
    """Whether a line may be the document's: a body, a day, a person, a heading."""
    label = _LABEL.match(text)
    if label is not None:
        return is_own_label(label[1]) or text[-1] == ":"
    named = _PERSON.fullmatch(text) is not None and text[0] in words("surnames")
    return named or _OWN.search(text) is not None or SIGNED.search(text) is not None
