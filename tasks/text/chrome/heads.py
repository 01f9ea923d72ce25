"""Chrome at the head of a page that its place betrays: columns, menus, titles of the window, details."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby

import regex

from tasks.text.chrome.clocks import has_machine_clock
from tasks.text.chrome.line_views import LineView
from tasks.text.chrome.places import TRAIL
from tasks.text.chrome.prose import first_prose

_HEAD = 40  # lines from the top among which a site's head stands
_LONGEST = 60  # characters of the longest line of it
_CRUMB = re.compile(
    r".{0,12}(?:当前|现在|所在|您的|你的|我的)?(?:的)?位置\s*(?:是|为)?\s*:.*|.{0,8}[首主]页(?:[^。,;>»›]{0,12})\s*(?:[>»›]|->).*"
    rf"|{TRAIL}"
)
_STEP = regex.compile(r">+|»|›")
_BULLET = regex.compile(r"[•·●○■□▪◆*-]\s*")
_SENTENCE = regex.compile(r"[。;!?]$|[。;]")
_NUMBERED = regex.compile(
    r"[(（]?[一二三四五六七八九十]{1,3}[)）、.]|第[一二三四五六七八九十]{1,3}[章节部篇条]"
)
#: The kinds of documents that titles name.
KINDS = (
    "总结|计划|方案|报告|汇报|小结|要点|规划|意见|材料|讲话|发言|情况|制度|职责|预案|致辞|通知|办法|体会|范文"
)
#: What ends the title of a document.
#: What a line above the text holds only if it is the document's: an issue, an enclosure, a subtitle, a year, an address.
OF_DOCUMENTS = r"第.{1,6}[期章节篇条号]|^附|^[—–]|(?:19|20)\d\d\s*年|同志|尊敬"
DOCUMENT_KINDS = regex.compile(rf"(?:{KINDS})(?:[(（【].{{1,12}})?$")
_PARTS = regex.compile(r"\s*(?:_+|\||｜|-{1,2}|–|—{1,2}|>|»|·|\s{2,})\s*")
_SHORTEST = 6  # characters of the shortest title
_NAME = 20  # characters of the longest name of a site or a column
_ITEM = 6  # characters of the longest entry of a menu
_MENU = 4  # entries of a menu at least
_LATIN = regex.compile(r"[A-Za-z]{3}")
_NAV = frozenset(
    {"首页", "网站首页", "联系我们", "关于我们", "在线留言", "网站地图", "下载中心", "通知公告", "设为首页"}
)


def site_heads(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """What stands above the line that says where the reader is: the name of the site, its columns, its greetings.

    A document begins below that line. A title may be printed above it and only there; such a line stays.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥范文 小学 中学\\n会员特惠\\n当前位置:首页 > 总结\\n工作总结\\n我校抓安全,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['石桥范文 小学 中学\\n会员特惠\\n当前位置:首页 > 总结']
    """
    crumb = next((i for i in range(min(_HEAD, len(lines))) if i in cut and _is_crumb(lines[i].text)), 0)
    above = [i for i in range(crumb) if i not in cut]
    below = {line.text for line in lines[crumb + 1 : crumb + 1 + _HEAD]}
    if above and _leads_to(lines[crumb].text, below):
        return dict.fromkeys(above, "nav")
    if not above or any(not may_be_head(lines[i]) for i in above):
        return {}
    return {i: "nav" for i in above if lines[i].text in below or not DOCUMENT_KINDS.search(lines[i].text)}


def _leads_to(crumb: str, below: Collection[str]) -> bool:
    """Whether a trail ends with a title that stands below it: then nothing of the document stands above."""
    last = _STEP.split(crumb)[-1].strip()
    return len(last) >= _SHORTEST and last in below


def _is_crumb(text: str) -> bool:
    return _CRUMB.fullmatch(_bare(text)) is not None


def may_be_head(line: LineView) -> bool:
    """Whether a line may stand in the head or the foot of a site: short, no sentence, not numbered."""
    text = line.text
    return (
        not line.prose and len(text) <= _LONGEST and not _SENTENCE.search(text) and not _NUMBERED.match(text)
    )


def window_titles(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The title of the window: the title of the page, which stands again below, with the site and the column beside it.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> page = "石桥小学安全工作总结 - 石桥教育网\\n石桥小学安全工作总结\\n我校抓安全,成效明显。"
    >>> [page[b.start:b.end] for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    ['石桥小学安全工作总结 - 石桥教育网']
    """
    found = _echoes(lines, cut)
    heads = [line.text for line in lines[: _HEAD // 2]]
    for i, text in enumerate(heads[:4]):
        parts = [part for part in _PARTS.split(text) if part] if i not in cut and len(text) <= 100 else []
        if len(parts) < 2:
            continue
        rest = [part for part in parts if part not in heads[i + 1 :]]
        titled = any(len(part) >= _SHORTEST for part in parts if part not in rest)
        if (titled and all(len(part) <= _NAME for part in rest)) or _is_named_after(text, heads[i + 1 :]):
            found[i] = "nav"
    return found


def _is_named_after(text: str, below: Sequence[str]) -> bool:
    """Whether a line is one below it, which holds a dash itself, and the names of a site: `2013—2014学年总结-石桥教育网--石桥`."""
    title = next((other for other in below if len(other) >= _SHORTEST and text.startswith(other)), "")
    rest = text[len(title) :]
    parted = _PARTS.match(rest)
    return bool(title) and parted is not None and all(len(part) <= _NAME for part in _PARTS.split(rest))


def _echoes(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines that name the page for who shares it: nothing but Latin letters around the title, `Share "石桥小学工作总结"`."""
    found = {}
    heads = [line.text for line in lines[: _HEAD // 2]]
    for i, text in enumerate(heads):
        if i in cut or text[-1] not in "\"'” " or not text[0].isascii():
            continue
        titles = (
            other for n, other in enumerate(heads) if n != i and len(other) >= _SHORTEST and other in text
        )
        rest = next((text.replace(title, "") for title in titles), "。")
        if rest.isascii() and _LATIN.search(rest):
            found[i] = "nav"
    return found


def detail_runs(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Details one a line above the text, `时间:2014-03-07`, `点击:63`, `来源:`: each may be a document's, all are not.

    So are the items of a list in which a site names itself: `• 性别:男`, `• info@example.com`, `• 官方微信`.
    """
    found: dict[int, str] = {}
    end = first_prose(lines, cut, _HEAD)
    for run in _runs(range(min(end, len(lines))), lambda i: i in cut or _is_detail(lines[i])):
        found |= _details(lines, [i for i in run if i not in cut])
    for run in _runs(range(min(end, len(lines))), lambda i: lines[i].text[0] in "•●·"):
        known = any(i in cut or lines[i].verdict is not None for i in run)
        found |= {i: "metadata" for i in run if known and len(run) > 2 and i not in cut}
    return found


def _is_detail(line: LineView) -> bool:
    return line.verdict is not None and line.verdict.kind == "metadata" and not line.verdict.sure


def _details(lines: Sequence[LineView], new: Sequence[int]) -> dict[int, str]:
    labels = {_bare(lines[i].text).partition(":")[0].strip() for i in new}
    known = not labels.isdisjoint(_OF_PAGES) or any(has_machine_clock(lines[i].text) for i in new)
    return dict.fromkeys(new, "metadata") if len(new) > 1 and known else {}


_OF_PAGES = frozenset(
    {
        "来源",
        "信息来源",
        "点击",
        "浏览",
        "人气",
        "阅读",
        "下载",
        "收藏",
        "评论",
        "稿源",
        "栏目",
        "查看",
        "访问量",
    }
)


def menus(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """The columns of a site, one a line, with 首页 or 联系我们 among them."""
    found: dict[int, str] = {}
    for run in _runs(range(len(lines)), lambda i: _is_entry(lines[i].text)):
        if len(run) >= _MENU and any(_bare(lines[i].text) in _NAV for i in run):
            found |= {i: "nav" for i in run if i not in cut}
    return found


def _runs(numbers: range, belongs: Callable[[int], bool]) -> Iterator[list[int]]:
    """Lines that belong and follow each other."""
    return (list(run) for fits, run in groupby(numbers, belongs) if fits)


def _bare(text: str) -> str:
    bare: str = _BULLET.sub("", text, count=1)
    return bare


def _is_entry(text: str) -> bool:
    bare = _bare(text) if len(text) <= _ITEM + 2 else ""
    return 2 <= len(bare) <= _ITEM and bare.isalpha() and not bare.isascii()
