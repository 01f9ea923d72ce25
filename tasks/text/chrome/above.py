"""What stands above a title that the page itself fixes: a row of columns, words to search for, somebody who offers his services.

A document begins with its title; above it stand the body that speaks, a number, a day, nothing else. What a program states
of the text stands right below the title, and so says which line is the title.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.feet import is_roll, offers
from tasks.text.chrome.heads import KINDS, OF_DOCUMENTS, may_be_head
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.repeats import ELLIPSIS
from tasks.text.chrome.tails import SIGNED

_HEAD = 14  # lines from the top among which the title stands
_TITLE, _LONGEST = 6, 60  # characters of the shortest title, and of the longest line above it
_ITEM = 6  # characters of the longest column
_ROW = 3  # columns of a row at least
_LIKE = 2  # characters that a title and another wording of it share: half of its pairs
_KIND = regex.compile(rf"(?:{KINDS})(?:[^\s:]{{1,12}})?$")
_NAMES = regex.compile(KINDS)
_OWN = regex.compile(
    rf"{OF_DOCUMENTS}|[〔〕《》“”]|[号度]$|"
    r"\d{4}\S?$|^[(（\d一二三四五六七八九十]+[、.)）]|(?:文件|简报|材料之?\S?)$"
)
_PARTS = regex.compile(r"[\s|｜丨/·•>]+")
# Where somebody who sells texts is reached: 代写加QQ:12345678, 微信号:abc123.
_CONTACT = regex.compile(r"(?:QQ|qq|微信|公众号|客服|热线|电话|手机)\p{Han}{0,3}\s*:?\s*[A-Za-z0-9_-]{5,}")
_LATIN = regex.compile(r"[A-Za-z]{3,}(?:[\s|]+[A-Za-z]{3,}){1,8}")


def above_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines above a fixed title with a row of columns among them or certain chrome below, and offers above any title.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "柳河台\\n资讯|文稿|课堂\\n石桥小学安全工作总结\\n投送:柳河客 2013-12-20 10:20\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['柳河台\\n资讯|文稿|课堂', '投送:柳河客 2013-12-20 10:20']
    >>> clean(Source("石桥镇 中心小学\\n安全工作总结\\n我校抓安全,全年组织演练4次,成效明显。", "txt", "utf-8")).boilerplate
    ()
    """
    titles = [i for i in range(min(_HEAD, len(lines))) if _is_title(lines, cut, i)]
    fixed = [i for i in titles if cut.get(i + 1) == "metadata"]
    title = next(iter(fixed or titles), 0)
    found = [i for i in range(title) if i not in cut and _offers(lines[i].text, fixed=bool(fixed))]
    found += _above(lines, cut, title) if fixed else []
    slogan = lines and lines[0].text[-1] == "!" and 0 not in cut and cut.get(1) == "nav"
    return dict.fromkeys((0, *found) if slogan else found, "nav")


def _above(lines: Sequence[LineView], cut: dict[int, str], title: int) -> list[int]:
    """The lines above a fixed title: all with a row of columns among them, else those above certain chrome."""
    new = [i for i in range(title) if i not in cut and not _is_own(lines[i], lines[title].text)]
    if any(_is_menu(lines[i].text) for i in new):
        return new
    last = max((i for i in range(title) if i in cut), default=0)
    return [i for i in new if i < last]


def _offers(text: str, *, fixed: bool) -> bool:
    """Whether a line offers words to choose from, previews something else, or says where to reach who sells texts."""
    if fixed and ELLIPSIS.search(text):
        return True
    return any((_LATIN.fullmatch(text), _CONTACT.search(text), offers(text)))


def _is_title(lines: Sequence[LineView], cut: dict[int, str], at: int) -> bool:
    text = lines[at].text
    return at not in cut and len(text) >= _TITLE and may_be_head(lines[at]) and _KIND.search(text) is not None


def _is_own(line: LineView, title: str) -> bool:
    """Whether a line above the title may be the document's: a body, a number, a day, the title in other words."""
    text = line.text
    if len(text) > _LONGEST or text[-1] in "。;:" or _NAMES.search(text) or _OWN.search(text):
        return True
    if any(SIGNED.search(part) for part in _PARTS.split(text)):
        return True
    pairs = {text[n : n + _LIKE] for n in range(len(text) - 1)}
    return _LIKE * sum(pair in title for pair in pairs) > len(pairs)


def _is_menu(text: str) -> bool:
    """Whether a line is a row of columns, of which nobody is called so."""
    words = [part for part in _PARTS.split(text) if part]
    return len(words) >= _ROW and all(len(word) <= _ITEM for word in words) and not is_roll(words)
