"""What a page prints below the text without a word that is known: other titles, neighbours, columns between bars, what may be shared where.

Nothing of it stands in a list. A document ends with a sentence, with whoever signs, a day, an enclosure, a roll; lines of
these kinds stay, and so does what a colon above announces.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from tasks.text.chrome.details import runs
from tasks.text.chrome.heads import DOCUMENT_KINDS, may_be_head
from tasks.text.chrome.line_views import LineView, is_dated_link
from tasks.text.chrome.names import is_bar_menu
from tasks.text.chrome.pairs import is_own_label
from tasks.text.chrome.prose import last_prose
from tasks.text.chrome.tails import SIGNED
from tasks.vocabulary import words

_FEWEST = 3  # different titles that show a list of them
_SHARE = 5, 3  # three fifths of such a list at least are titles of documents
_TITLE, _LONGEST = 6, 50  # characters of the shortest and the longest title of another document
_HEADING = 10  # characters of the longest heading of such a list
_DATED = 12  # characters of the shortest title with a day behind it
_NAME = 4  # characters that no name of a person has, and every name of a body
_COLLECTED = regex.compile(
    r"(?:范文|模板|稿|[述申]\S{0,6}书|倡议书|[\d一二三四五六七八九十]{1,2}篇)(?:[(（]\S{1,12}[)）])?$"
)
_LINK = regex.compile(
    r"^(?:[-•·●○◆▪■»*]|\d{1,2}[.、])?\s*(?P<title>.*?)(?:\s*[\[(]?(?:(?:19|20)\d\d[-/.])?\d{1,2}[-/.]\d{1,2}[\])]?)?$"
)
_OWN = regex.compile(
    r"^附|^第.{1,4}篇|[:。;]$|[一二三四五六七八九十]{1,3}、|^(?:19|20)\d\d年|年\d{1,2}月\d{1,2}日"
)
_ARROW = regex.compile(r"[←→«‹⇐⇦]\s*[^。;]{2,60}|[^。;]{2,60}\s*[→»›⇒⇨]")
# What a site offers: a label, and words to choose from.
_OFFER = regex.compile(r"(\p{Han}{2,8}):\s*(\p{Han}{2,6}(?:\s+\p{Han}{2,6}){2,8})")


def page_feet(lines: Sequence[LineView], cut: dict[int, str]) -> dict[int, str]:
    """Lines below the text that their form or their company gives away.

    >>> from tasks.records import Source
    >>> from tasks.text.clean import clean
    >>> links = "同窗佳作\\n柳河小学2013年工作总结\\n青山中学教师述职报告\\n入党申请书范文"
    >>> page = f"石桥小学安全工作总结\\n我校抓安全,全年组织演练4次,师生全部参加,成效明显。\\n{links}"
    >>> [page[b.start:b.end] == links for b in clean(Source(page, "txt", "utf-8")).boilerplate]
    [True]
    >>> clean(Source("我校抓安全,全年组织演练4次,师生全部参加,成效明显。\\n石桥小学\\n2013年12月20日", "txt", "utf-8")).boilerplate
    ()
    """
    last = last_prose(lines, cut, len(lines))
    foot = [i for i in range(last + 1, len(lines)) if i not in cut]
    found = {i: "nav" for i in foot if _leads_away(lines, i)}
    links = {i for i in foot if i not in found and _may_be_link(lines[i])}
    for run in runs(range(last + 1, len(lines)), links):
        announced = run[0] - 1 not in cut and lines[run[0] - 1].text[-1] == ":"
        found |= {} if announced else _titles(lines, run)
    return found


def _leads_away(lines: Sequence[LineView], at: int) -> bool:
    """Whether a line is a neighbour of the page behind an arrow, a row of columns, or offers words to choose from."""
    text = lines[at].text
    return _ARROW.fullmatch(text) is not None or is_bar_menu(lines, at) or offers(text)


def offers(text: str) -> bool:
    """Whether a folded line is a label and words to choose from, none of which is a name.

    >>> offers("一键转至: 空间 圈子 其他平台"), offers("获奖教师:李小文 王大山 张青"), offers("参加单位:石桥小学 柳河小学 青山中学")
    (True, False, False)
    """
    offer = _OFFER.fullmatch(text)
    return offer is not None and not is_own_label(offer[1]) and not is_roll(offer[2].split())


def is_roll(names: Sequence[str]) -> bool:
    """Whether words may be the names of persons or bodies.

    >>> is_roll(["李小文", "王大山", "张青"]), is_roll(["空间", "圈子", "其他平台"])
    (True, False)
    """
    persons = sum(len(name) < _NAME and name[0] in words("surnames") for name in names)
    return 2 * persons > len(names) or any(len(name) >= _NAME and SIGNED.search(name) for name in names)


def _may_be_link(line: LineView) -> bool:
    text = line.text
    own = _OWN.search(text) or (SIGNED.search(text) and not _is_title(text))
    return may_be_head(line) and len(text) <= _LONGEST and not own


def _titles(lines: Sequence[LineView], run: Sequence[int]) -> dict[int, str]:
    """The lines of a stretch from its first title on, with the heading above, if it is a list of other documents."""
    titles = [i for i in run if _is_title(lines[i].text)]
    if len({lines[i].text for i in titles}) < _FEWEST:
        return {}
    whole, share = _SHARE
    listed = run[run.index(titles[0]) :]
    if whole * len(titles) < share * len(listed):
        return {}
    headed = [i for i in run if i == titles[0] - 1 and len(lines[i].text) <= _HEADING]
    return dict.fromkeys((*headed, *listed), "nav")


def _is_title(text: str) -> bool:
    if is_dated_link(text) and len(text) >= _TITLE + _DATED:
        return True
    title = _LINK.sub(r"\g<title>", text)
    return len(title) >= _TITLE and (DOCUMENT_KINDS.search(title) or _COLLECTED.search(title)) is not None
