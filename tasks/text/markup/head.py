"""The title of a page and the day that it was published, as the page states them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import regex

from tasks.text.markup.page import Page

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_SUFFIX = regex.compile(r"\s*(?:[_|｜]|\s[-–—·]\s|-(?=[^-]{2,16}$)|——(?=[^—]{2,16}$)).*$")
_HEADS = frozenset({"h1", "h2", "h3"})
_SPACES = regex.compile(r"\s+")
_DATE = regex.compile(
    r"(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)(?!\s*[-至到~—]+\s*\d)"
)
_LABEL = regex.compile(r"(?:时间|時間|日期|发布|發布|发表|發表|更新|上传|上傳|来源|來源)")
_DATE_NAMES = frozenset(
    [
        "article:published_time",
        "og:published_time",
        "publishdate",
        "publish_date",
        "pubdate",
        "publish_time",
        "og:release_date",
        "datepublished",
        "weibo:article:create_at",
        "article:create_at",
        "dc.date",
        "firstpublishedtime",
        "_pubtime",
    ]
)
_SHORT = 90  # characters of the longest line that states a publication date


def page_title(tree: LexborHTMLParser, page: Page) -> tuple[str | None, int | None]:
    """The title of the document on a page, and the line that states it, if one does.

    The heading of the article is believed where `<title>` or `og:title` repeats it; site templates put
    the site's name or the column into other headings. Otherwise the longest head of `<title>` that stands
    in no heading is taken without the site's name behind it.

    >>> from tasks.text.markup.markup import parse, read_page
    >>> tree = parse("<title>第一小学工作总结_总结大全</title><h1>总结大全</h1><h2>第一小学工作总结</h2>")
    >>> page_title(tree, read_page(tree))
    ('第一小学工作总结', 1)
    """
    stated = [t for t in (_meta(tree, "og:title"), _title_element(tree)) if t]
    lines = [
        (i, line.text)
        for i, line in enumerate(page.lines)
        if page.containers[line.container].tag in _HEADS and 4 <= len(line.text) <= _SHORT
    ]
    inside = [(i, t) for i, t in lines if any(_bare(t) in _bare(s) for s in stated)]
    if not inside:
        inside = [(i, x.text) for i, x in enumerate(page.lines) if any(_begins(x.text, s) for s in stated)]
    if inside:
        i, text = max(inside, key=lambda one: (len(one[1]), -one[0]))
        return text, i
    for text in stated:
        short = _SUFFIX.sub("", text).strip()
        found = next((i for i, line in enumerate(page.lines) if _bare(line.text) == _bare(short)), None)
        if short:
            return short, found
    heads = [(i, t) for i, t in lines if page.containers[page.lines[i].container].tag == "h1"]
    return (heads[0][1], heads[0][0]) if heads else (None, None)


def _begins(line: str, stated: str) -> bool:
    """Whether a line that is no heading says what `<title>` begins with: some sites set titles in a `div`."""
    return 6 <= len(line) <= _SHORT and stated.startswith(line) and len(line) * 3 > len(stated)


def _bare(text: str) -> str:
    return str(_SPACES.sub("", text))


def _title_element(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("head > title") or tree.css_first("title")
    return _SPACES.sub(" ", node.text(deep=True)).strip() or None if node is not None else None


def _meta(tree: LexborHTMLParser, name: str) -> str | None:
    for node in tree.css("meta"):
        attributes = node.attributes
        names = (attributes.get("property"), attributes.get("name"), attributes.get("itemprop"))
        if name in names:
            return (attributes.get("content") or "").strip() or None
    return None


def published_on(tree: LexborHTMLParser, page: Page, roles: Sequence[str]) -> str | None:
    """The publication day as ISO: from meta elements, or else a short line that names it.

    Lines of the body don't count unless they carry a label such as 时间 or 来源: a report is full of days.

    >>> from tasks.text.markup.markup import parse, read_page
    >>> tree = parse("<div class=info>时间:2019-05-12 06:36 来源:教育局</div><p>2018年3月5日开学。")
    >>> published_on(tree, read_page(tree), ["meta", "body"])
    '2019-05-12'
    """
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if name.lower() in _DATE_NAMES:
            day = _day(attributes.get("content") or "")
            if day:
                return day
    return _stated_day(page, roles)


def _stated_day(page: Page, roles: Sequence[str]) -> str | None:
    weak = None
    for line, role in zip(page.lines, roles, strict=True):
        if len(line.text) > _SHORT or role == "aside":
            continue
        day = _day(line.text)
        if day and _LABEL.search(line.text):
            return day
        if day and weak is None and role in ("meta", "unknown"):
            weak = day
    return weak


def _day(text: str) -> str | None:
    match = _DATE.search(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None
