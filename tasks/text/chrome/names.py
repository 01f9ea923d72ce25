"""Names of sites at the head of a page, above the title: `石桥范文网`, `工作总结 _ 石桥文库`, `石桥新闻 柳河新闻 青山新闻`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from tasks.text.chrome.heads import DOCUMENT_KINDS
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.phrases import phrases
from tasks.text.chrome.prose import first_prose
from tasks.text.chrome.tails import SIGNED

_HEAD = 12  # lines from the top among which a site names itself
_LONGEST = 60  # characters of the longest such line
_TOKEN = 10  # characters of the longest name or column
_SURE_ENTRIES = 5  # bars of a menu that no other chrome need vouch for
_COLUMNS = 3  # columns of one kind that show a menu
_ENTRIES = 4  # kinds of documents that show one
_SEPARATOR = regex.compile(r"[\s|｜/>»“”\"《》【】\[\]()、·•-]+")
_SITE = r"(?:范文|作文|文秘|公文|论文|文库|题库|文档|课件|教案|试题|问答|百科|写作)"
# What no school and no office is called.
_PLAIN = regex.compile(
    rf"[0-9A-Za-z]{{0,6}}\p{{Han}}{{0,8}}{_SITE}\d{{0,4}}(?:[网站库吧]|之家|大全|在线|频道|中心)|\p{{Han}}{{1,8}}(?:文库|题库)"
)
_NET = regex.compile(r"\p{Han}{2,8}网")
_OTHER = regex.compile(r"\p{Han}{2,8}(?:网|论坛|贴吧|资讯|在线|频道|热线|之窗)")
_TITLED = regex.compile(
    rf".{{4,60}}?\s*(?:_+|\s[-|–—]\s?|——|\|)\s*(?:{_PLAIN.pattern}|\p{{Han}}{{2,8}}(?:网|论坛|贴吧|文秘))\s*"
)
_NAME = 3, 12  # characters of the shortest and the longest name that the page gives away
_STATED = regex.compile(r"(?:来源|作者|出处|编辑|位置)\s*[::]\s*(\p{Han}{3,12})(?=\s|$|[|>])")
_NO_NAME = regex.compile(r"[:\d]|[一二三四五六七八九十多]篇|范文|模板|^[一二三四五六七八九十]|^第")
_DAY = regex.compile(r"(?:(?:19|20)\d\d[-/.])?\d{1,2}[-/.]\d{1,2}")
_BARS = regex.compile(r"[^\s|。,;:!?][^|。,;:!?]{1,16}(?:\s*[|｜]\s*[^|。,;:!?]{1,16}){3,}")
_DOCUMENT = regex.compile(rf"(?:{DOCUMENT_KINDS.pattern})|(?:稿|书|词|信|评语|写作)$")
_SENTENCE = regex.compile(r"[。;!?,]")


def site_names(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines above the title that a site writes of itself; a page of which nothing else would be left keeps them.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥范文网\\n石桥小学安全工作总结\\n我校抓安全,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['石桥范文网']
    >>> clean(Source("石桥小学作文教学\\n我校抓作文教学,成效明显。", "txt", "utf-8")).boilerplate
    ()
    """
    end = first_prose(lines, cut)
    heads = range(min(end, _HEAD))
    kept = [i for i in heads if i not in cut]
    known = any(i in cut for i in heads)
    found = {i: "nav" for i in kept if _names(lines, i, known=known)}
    rest = [i for i in kept if i not in found]
    return {i: kind for i, kind in found.items() if any(other > i for other in rest)}


def known_names(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines at the head with a name that certain chrome of the page holds too, and nothing but days and buttons beside it.

    A page names its site above the title, and once more where it says who put the text up and where the reader is.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "柳河学堂\\n石桥小学安全工作总结\\n来源:柳河学堂 发布时间:2014-03-07 10:20\\n我校抓安全,全年组织演练4次,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['柳河学堂', '来源:柳河学堂 发布时间:2014-03-07 10:20']
    """
    end = first_prose(lines, cut)
    heads = range(min(end, _HEAD))
    names = {i: _name_of(lines[i].text) for i in heads}
    kept = {i: name for i, name in names.items() if i not in cut}
    known = {name for i in heads if i in cut for name in _STATED.findall(lines[i].text)}
    often = Counter(names.values())
    twice = {i: name for i, name in names.items() if name and often[name] > 1}
    known |= {name for i, name in twice.items() if lines[i].text != name or _NET.fullmatch(name)}
    found = {i: "nav" for i, name in kept.items() if name in known}
    return {i: kind for i, kind in found.items() if any(other > i for other in kept if other not in found)}


def _name_of(text: str) -> str:
    """What is left of a line without days and buttons, if it may be the name of a site."""
    tokens = [token for token in _SEPARATOR.split(_DAY.sub(" ", text)) if token and token not in phrases()]
    if len(tokens) != 1 or _SENTENCE.search(text) or not _NAME[0] <= len(tokens[0]) <= _NAME[1]:
        return ""
    name: str = tokens[0]
    return "" if DOCUMENT_KINDS.search(name) or SIGNED.search(name) or _NO_NAME.search(name) else name


def _names(lines: Sequence[LineView], at: int, *, known: bool) -> bool:
    text = lines[at].text
    if len(text) > _LONGEST and not is_bar_menu(lines, at):
        return False
    if _SENTENCE.search(text):
        return False
    tokens = [token for token in _SEPARATOR.split(text) if token]
    if not tokens:
        return False
    if all(len(token) <= _TOKEN for token in tokens) and any(map(_PLAIN.fullmatch, tokens)):
        return True
    if len(tokens) >= _COLUMNS and _NET.fullmatch(tokens[0]) and not any(map(str.isdecimal, text)):
        return True
    if text.count("|") >= _SURE_ENTRIES and is_bar_menu(lines, at):
        return True
    if at < 2 and _TITLED.fullmatch(text):
        return True
    return known and (is_bar_menu(lines, at) or _is_menu(tokens) or _is_site(tokens))


def _is_site(tokens: Sequence[str]) -> bool:
    """Whether words are the name of a site, with nothing but buttons beside it: `石桥素材网 首页`."""
    names = [token for token in tokens if token not in phrases()]
    return len(names) == 1 and _OTHER.fullmatch(names[0]) is not None


def is_bar_menu(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line is a row of columns between bars; rows of a table stand below each other, of the same length."""
    if _BARS.fullmatch(lines[at].text) is None:
        return False
    beside = (lines[i].text.count("|") for i in (at - 1, at + 1) if 0 <= i < len(lines))
    return lines[at].text.count("|") not in beside


def _is_menu(tokens: Sequence[str]) -> bool:
    """Whether words are columns of one kind: the same two characters end all of them but one, or all are documents."""
    if len(tokens) < _COLUMNS or any(not 3 <= len(token) <= _TOKEN for token in tokens):
        return False
    if len(tokens) >= _ENTRIES and all(_DOCUMENT.search(token) for token in tokens):
        return True
    ends = [token[-2:] for token in tokens]
    return max(map(ends.count, ends)) >= len(tokens) - (len(tokens) > _COLUMNS)
