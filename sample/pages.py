"""Documents as pages of two differently built sites, in the charsets that such sites use."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from sample.markup import fill
from sample.rows import SampleDocument

_LINES_A_PAGE = 600  # characters that the 文库 site counts as one page


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as a site serves them."""

    body: bytes
    content_type: str


def encode(text: str, charset: str) -> bytes:
    """Bytes in a charset; what it lacks becomes a character reference, as a CMS writes it.

    >>> encode("喆", "gbk").decode("gb18030")
    '喆'
    >>> encode("为", "big5")
    b'&#20026;'
    """
    return text.encode(charset, "xmlcharrefreplace")


def lines(document: SampleDocument, revision: int = 0) -> list[str]:
    """The paragraphs of a document; a later revision has a paragraph more."""
    added = [f"（本文于第{revision}次修订时作了补充。）"] if revision else []
    return document.text.split("\n") + added


# ---- site 1: a DedeCMS-like 范文 site ----------------------------------------------------------------


def charset_of(document: SampleDocument, number: int) -> str:
    """The charset of an article: GBK or, for Traditional, Big5; every fourth page of the site is UTF-8."""
    if number % 8 == 6:
        return "utf-8"
    return "gbk" if document.script == "hans" else "big5"


def fanwen_article(document: SampleDocument, number: int, *, revision: int = 0, part: str = "") -> Page:
    """An article page; GBK declares itself gb2312, and every other page is named so in the header too.

    `part` is `first` or `second` where the article is shown on two pages, each with a pager.
    """
    charset = charset_of(document, number)
    declared = "gb2312" if charset == "gbk" else charset
    title = escape(document.title)
    shown = lines(document, revision)
    half = len(shown) // 2
    shown = {"first": shown[:half], "second": shown[half:]}.get(part, shown)
    body = "\r\n".join(f"<p>　　{escape(line)}</p>" for line in shown)
    pager = _pager(100 + number, part) if part else ""
    article = fill("fanwen_article", title=title, published=document.published_on, body=body, pager=pager)
    text = fill("fanwen", charset=declared, title=title, middle=article)
    return Page(encode(text, charset), "text/html" if number % 4 else f"text/html; charset={declared}")


def _pager(name: int, part: str) -> str:
    """The pager below an article on two pages, as DedeCMS writes it."""
    here, there = ("1", f"<li><a href='{name}_2.html'>2</a></li>") if part == "first" else ("2", "")
    first = "" if part == "first" else f"<li><a href='{name}.html'>1</a></li>"
    return (
        '<div class="dede_pages"><ul class="pagelist"><li><a>共2页: </a></li>'
        f"{first}<li class=\"thisclass\"><a href='#'>{here}</a></li>{there}</ul></div>"
    )


def fanwen_list(
    entries: list[tuple[str, str, str]], page: int, pages: int, total: int, extra: str = ""
) -> Page:
    """An index page: `entries` are link (as attributes), title and date; the last page's pager links to itself.

    The list items are not closed, as on many such sites.
    """
    items = "\n".join(
        f'<li><a {link} class="title">{escape(title)}</a>'
        f'<span class="info"><small>日期：</small>{date}<small>点击：</small>100 </span>'
        for link, title, date in entries
    )
    numbers = "\n".join(
        f'<li class="thisclass">{n}</li>' if n == page else f'<li><a href="list_1_{n}.html">{n}</a></li>'
        for n in range(1, pages + 1)
    )
    following = min(page + 1, pages)
    middle = fill(
        "fanwen_list", items=items + extra, numbers=numbers, following=following, pages=pages, total=total
    )
    text = fill("fanwen", charset="gb2312", title=f"工作总结 第{page}页", middle=middle)
    return Page(encode(text, "gbk"), "text/html; charset=gb2312")


# ---- site 2: a 文库-like site ------------------------------------------------------------------------


def wenku_article(document: SampleDocument, number: int, *, revision: int = 0) -> Page:
    """A document page: file title, upload line, list of pages, the text, related resources, breadcrumb."""
    title = escape(document.title)
    pages = len(document.text) // _LINES_A_PAGE + 1
    text = fill(
        "wenku_article",
        title=title,
        number=number,
        published=document.published_on,
        pages=pages,
        size=len(document.text.encode()) // 1024 + 1,
        listed="\n".join(
            f"<li>{title}.doc_第{n}页</li><li>第{n}页 / 共{pages}页</li>" for n in range(1, pages + 1)
        ),
        body="\n".join(f"<p>{escape(line)}</p>" for line in lines(document, revision)),
    )
    return Page(encode(text, "utf-8"), "text/html; charset=utf-8")


def wenku_list(
    entries: list[tuple[str, str]], page: int, pages: int, extra: str = "", visits: int = 0
) -> Page:
    """An index page: `entries` are link (as attributes) and full title; shown is a cut one, the full in `title`."""
    items = "\n".join(
        f'<li><a {link} title="{escape(title)}.doc">{escape(cut(title))}</a></li>' for link, title in entries
    )
    following = f'<a class="next" href="?page={page + 1}">下一页</a>' if page < pages else ""
    text = fill("wenku_list", items=items + extra, page=page, pages=pages, following=following, visits=visits)
    return Page(encode(text, "utf-8"), "text/html; charset=utf-8")


def cut(title: str) -> str:
    """A title as such lists show it.

    >>> cut("柳溪小学2013年教育教学工作总结")
    '柳溪小学2013年教育...'
    >>> cut("工作总结")
    '工作总结'
    """
    return title if len(title) <= 14 else title[:11] + "..."
