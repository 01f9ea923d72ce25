"""Short lines among the chrome at the head of a page: no list knows them, but a document has no such lines there.

A page prints fragments (`石桥论坛`, `12`, `主题`, `发消息`) in a run with what is certainly its own. A document begins with
its title, the body that speaks, a date, a salutation, a heading: a line that may be one of these ends the run.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.details import DETAIL, details, runs, values
from tasks.text.chrome.heads import DOCUMENT_KINDS, may_be_head
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.prose import first_prose
from tasks.text.chrome.tails import SIGNED
from tasks.vocabulary import words

_HEAD = 60  # lines from the top among which a site's head stands
_WORD = 8  # characters of the longest word of a fragment
_SHORT_NAME = 4  # characters of the longest word that can't be the name of a body
_FOREIGN = 24  # characters of the longest line without Chinese
_FEW, _MANY = 3, 8  # fragments for one line of certain chrome: within a head, and above everything else
_NAMED = 8  # lines below a title among which the page names it
_TITLE = 6  # characters of the shortest title
_LABELLED = 11  # characters of the longest line that is a label and its value, not a title with a colon
_BREAKS = regex.compile(r"[\s|｜丨/>»›·•●\[\]【】()<>-]+")
_OWN = regex.compile(
    r"[〔〕:,、《》“”_]|第.{1,6}[期章节篇条号]|^附|^[—–]|(?:19|20)\d\d\s*年|^(?:目\s*录|前\s*言|摘\s*要|引\s*言|导\s*言|序|简\s*报|通\s*报)$"
    r"|(?:简报|纪要|记录|名单|光荣榜|倡议书|公开信|守则|章程|规程|规定|大事记|教案|日程安排?|议程|\p{Han}{2}表)$|同志们|[一二三四五六七八九十]是|(?:\p{Han}\s){3}"
)
_COLLECTED = regex.compile(r"(?:模板|范本|大全|集锦|锦集)(?:\S{1,4}篇)?$")
_PERSON = regex.compile(r"\p{Han}\s?\p{Han}{1,2}")
_KINDS = ("nav", "metadata")


def head_fragments(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Fragments above the last certain chrome of a head, in a run with such chrome; a title stays.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> chrome = "石桥论坛\\n登录/注册\\n主题\\n12\\n发消息\\n首页 > 总结"
    >>> page = f"{chrome}\\n石桥小学安全工作总结\\n我校抓安全,全年演练4次。"
    >>> [page[b.start:b.end] == chrome for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [True]
    >>> clean(Source("石桥小学\\n校训\\n求实\\n我校抓安全,全年演练4次,成效明显。", "txt", "utf-8")).boilerplate
    ()
    """
    end = first_prose(lines, cut, _HEAD)
    head = range(min(end, len(lines)))
    last = max((i for i in head if cut.get(i) in _KINDS), default=-1)
    if last < 0:
        return {}
    found = values(lines, cut, head) | details(lines, cut, head)
    known = cut | found
    parts = [i for i in range(last) if i not in known and _is_fragment(lines, i) and not _is_named(lines, i)]
    title = _only_title(lines, known, head, parts)
    parts = [i for i in parts if i != title]
    for run in runs(range(last + 1), known.keys() | set(parts)):
        new = [i for i in run if i in parts and not _is_byline(lines, known, i)]
        found |= _fragments(new, [i for i in run if i in known], run[0])
    return found


def _is_fragment(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line is made of words no longer than a button, and is nothing that a document begins with."""
    text = lines[at].text
    if text.isascii():
        return len(text) <= _FOREIGN and text[-1] != "."
    if not may_be_head(lines[at]) or _OWN.search(text):
        return False
    if len(text) > 2 and (DOCUMENT_KINDS.search(text) or _COLLECTED.search(text)):
        return False
    parts = _BREAKS.split(text)
    if any(len(part) > _SHORT_NAME and SIGNED.search(part) for part in parts):
        return False
    return all(len(part) <= _WORD or part.isascii() for part in parts)


def _is_named(lines: Sequence[LineView], at: int) -> bool:
    """Whether the page names a line as a title below it: `…更多《青山有约》`, `第一篇:青山有约`."""
    text = lines[at].text
    below = lines[at + 1 : at + 1 + _NAMED]
    return len(text) >= _TITLE and any(
        f"《{text}》" in line.text or line.text.endswith(f"篇:{text}") for line in below
    )


def _only_title(
    lines: Sequence[LineView], known: dict[int, str], head: range, parts: Sequence[int]
) -> int | None:
    """The last fragment that may be the title, where no other line of the head is one."""
    others = (i for i in head if i not in known and i not in parts)
    if any(len(lines[i].text) >= _TITLE and _may_be_title(lines[i]) for i in others):
        return None
    return next((i for i in reversed(parts) if len(regex.findall(r"\p{Han}", lines[i].text)) >= 4), None)


def _may_be_title(line: LineView) -> bool:
    return may_be_head(line) and (len(line.text) > _LABELLED or DETAIL.match(line.text) is None)


def _fragments(new: Sequence[int], sure: Sequence[int], first: int) -> dict[int, str]:
    """The fragments of a run, if there is enough certain chrome in it."""
    most = (_MANY if first == 0 else _FEW) * len(sure)
    return dict.fromkeys(new, "nav") if len(new) <= most else {}


def _is_byline(lines: Sequence[LineView], known: dict[int, str], at: int) -> bool:
    """Whether a line may name the author: right below the title."""
    if at == 0 or at - 1 in known or not _may_be_author(lines[at].text):
        return False
    return len(lines[at - 1].text) >= _TITLE


def _may_be_author(text: str) -> bool:
    return _PERSON.fullmatch(text) is not None and text[0] in words("surnames")
