"""Step 1: an index page becomes links to documents and to further index pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex
from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser

from tasks.web.pages import page_text
from tasks.web.sites import Site
from tasks.web.urls import canonical, resolved

_SPACE = regex.compile(r"\s+")
_CUT = regex.compile(r"(?:\.{2,}|…+)\s*$")
_SCRIPTED = regex.compile(r"""["']([^"'\s<>]{1,500})["']""")
_ADDRESS_LIKE = regex.compile(r"(?:https?:)?/|\.{1,2}/|[^:]*\.(?:s?html?|aspx?|php|jsp)\b", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a document: `url` is its canonical name, `address` what to request, `title` its words."""

    url: str
    address: str
    title: str | None


@dataclass(frozen=True, slots=True)
class IndexPage:
    """What an index page offers, each address once, in the order of the page.

    `elsewhere` counts document links that lead to another site and are left alone.
    """

    links: tuple[Link, ...]
    pages: tuple[Link, ...]
    elsewhere: int = 0


def read_index(body: bytes, address: str, site: Site, content_type: str | None = None) -> IndexPage:
    """The links that a site definition's selectors find on one of its index pages.

    Unclosed `<li>` and `<a>` are closed as a browser would close them. A pager whose last page links to
    itself gives that page again; the caller knows what it has read.

    Args:
        body: the page as it came; declared gb2312 is read as GB18030.
        address: where the page was read; relative links start there, or at its `<base>`.
        site: the definition.
        content_type: the HTTP header, for its charset.
    """
    soup = _soup(page_text(body, content_type, site.charset))
    base = _base(soup, address)
    found = [link for tag in soup.select(site.links) if (link := _link(tag, base))]
    pages = [link for tag in soup.select(site.pager) if (link := _link(tag, base))] if site.pager else []
    if site.pager_pattern:
        wanted = regex.compile(site.pager_pattern)
        pages = [page for page in pages if wanted.search(page.address)]
    own = [link for link in found if site.owns(link.url)]
    return IndexPage(
        links=tuple(_once(own)),
        pages=tuple(_once([page for page in pages if site.owns(page.url)])),
        elsewhere=len(found) - len(own),
    )


def _soup(page: str) -> BeautifulSoup:
    """The tree that a browser would build.

    lxml alone puts an item into the unclosed `<a>` or `<span>` of the one before, where `li > a` does not
    find it; so the page is first written anew by a parser that follows the HTML standard.
    """
    return BeautifulSoup(LexborHTMLParser(page).html or "", "lxml")


def _base(soup: BeautifulSoup, address: str) -> str:
    tag = soup.select_one("base[href]")
    return (resolved(_attribute(tag, "href"), address) if tag else None) or address


def _link(tag: Tag, base: str) -> Link | None:
    """The link that a selected element is or holds; None where it leads to no http(s) address."""
    anchor = tag if tag.name == "a" else tag.select_one("a") or tag
    for href in _hrefs(anchor):
        address = resolved(href, base)
        url = canonical(address) if address else None
        if address and url:
            return Link(url, address, _title(anchor))
    return None


def _hrefs(anchor: Tag) -> Iterator[str]:
    """The href, or what the script of a `javascript:` or `#` link would open."""
    href = _attribute(anchor, "href").strip()
    scripted = href.lower().startswith("javascript:")
    if href and not scripted and not href.startswith("#"):
        yield href
        return
    for script in (_attribute(anchor, "onclick"), href if scripted else ""):
        for quoted in _SCRIPTED.findall(script):
            if _ADDRESS_LIKE.match(quoted):
                yield quoted


def _title(anchor: Tag) -> str | None:
    """The link's words; the `title` or a picture's `alt` where the text is cut or missing."""
    text: str = _SPACE.sub(" ", anchor.get_text()).strip()
    picture = anchor.select_one("img[alt]")
    given = _attribute(anchor, "title") or (_attribute(picture, "alt") if picture else "")
    full: str = _SPACE.sub(" ", given).strip()
    if full and (not text or _CUT.search(text) or len(full) > len(text)):
        return full
    return text or None


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return value if isinstance(value, str) else " ".join(value or ())


def _once(links: list[Link]) -> Iterator[Link]:
    """Each address once; the first mention keeps its place, the longest title wins."""
    best: dict[str, Link] = {}
    for link in links:
        known = best.get(link.url)
        if known is None or len(link.title or "") > len(known.title or ""):
            best[link.url] = link
    return iter(best.values())
