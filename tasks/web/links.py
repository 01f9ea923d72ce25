"""Step 1: an index page becomes links to documents and to further index pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex
from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser

from tasks.web.feeds import looks_like_list, read_list
from tasks.web.pages import page_text
from tasks.web.paging import called_pages, page_number
from tasks.web.sites import Site
from tasks.web.urls import canonical, resolved

MOST_LINKS = 5_000  # of a page; lists have a few dozen
MOST_BYTES = 1_000_000  # of a page; the rest is not looked at
MOST_ENTRIES = 50_000  # of a sitemap, as the standard says

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

    `elsewhere` counts document links that lead to another site and are left alone. `cut` says that the page has
    more links than are taken, `others` counts those that the pattern of documents leaves out.
    """

    links: tuple[Link, ...]
    pages: tuple[Link, ...]
    elsewhere: int = 0
    cut: bool = False
    others: int = 0


@dataclass(frozen=True, slots=True)
class Further:
    """What a document's page leads to: its own further pages in their order, and files beside it."""

    pages: tuple[Link, ...]
    files: tuple[Link, ...]


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
    if looks_like_list(body):
        return _of_entries(body, address, site, content_type)
    page = page_text(body[:MOST_BYTES], content_type, site.charset)
    soup = tree_of(page)
    base = _base(soup, address)
    tags = soup.select(site.links, limit=MOST_LINKS + 1) if site.links else []
    found = [link for tag in tags[:MOST_LINKS] if (link := _link(tag, base, site))]
    pages = [link for tag in soup.select(site.pager) if (link := _link(tag, base))] if site.pager else []
    if site.pager_pattern:
        wanted = regex.compile(site.pager_pattern)
        pages = [further for further in pages if wanted.search(further.address)]
    if site.pager_call:
        pages += [link for one in called_pages(page, site.pager_call, base) if (link := _named(one, None))]
    return _index_page(found, pages, site, cut=len(tags) > MOST_LINKS or len(body) > MOST_BYTES)


def _of_entries(body: bytes, address: str, site: Site, content_type: str | None) -> IndexPage:
    """A sitemap or feed; what its own entries lead to is a document or a further sitemap."""
    entries = read_list(body, content_type, site.charset)
    found: list[Link] = []
    pages: list[Link] = []
    for entry in entries[:MOST_ENTRIES]:
        place = resolved(entry.address, address)
        link = _named(site.untwinned(place), entry.title) if place else None
        if link:
            (pages if entry.is_list else found).append(link)
    return _index_page(found, pages, site, cut=len(entries) > MOST_ENTRIES)


def _index_page(found: list[Link], pages: list[Link], site: Site, *, cut: bool) -> IndexPage:
    documents = [link for link in found if site.is_document(link.address)]
    own = [link for link in documents if site.owns(link.url)]
    return IndexPage(
        links=tuple(_once(own)),
        pages=tuple(_once([page for page in pages if site.owns(page.url)])),
        elsewhere=len(documents) - len(own),
        cut=cut,
        others=len(found) - len(documents),
    )


def read_further(body: bytes, address: str, site: Site, content_type: str | None = None) -> Further:
    """The further pages of a document and the files beside it, as the site's definition selects them.

    Args:
        body: the first page, or a later one, of the document.
        address: where that page was read.
        site: the definition.
        content_type: the HTTP header, for its charset.
    """
    if site.document_pages is None and site.attachments is None:
        return Further((), ())
    soup = tree_of(page_text(body, content_type, site.charset))
    base = _base(soup, address)
    pages = _selected(soup, site.document_pages, base, site)
    files = _selected(soup, site.attachments, base, site)
    return Further(tuple(pages), tuple(file for file in files if file.address != address))


def own_pages(document: str, links: tuple[Link, ...]) -> list[Link]:
    """Those links that are further pages of a document, by their numbers; the first page is not among them."""
    numbered = [(number, link) for link in links if (number := page_number(document, link.address))]
    return [link for number, link in sorted(numbered, key=lambda one: one[0]) if number > 1]


def _selected(soup: BeautifulSoup, selector: str | None, base: str, site: Site) -> Iterator[Link]:
    tags = soup.select(selector, limit=MOST_LINKS) if selector else []
    return _once([link for tag in tags if (link := _link(tag, base, site)) and site.owns(link.url)])


def tree_of(page: str) -> BeautifulSoup:
    """The tree that a browser would build.

    lxml alone puts an item into the unclosed `<a>` or `<span>` of the one before, where `li > a` does not
    find it; so the page is first written anew by a parser that follows the HTML standard.
    """
    return BeautifulSoup(LexborHTMLParser(page).html or "", "lxml")


def _base(soup: BeautifulSoup, address: str) -> str:
    tag = soup.select_one("base[href]")
    return (resolved(_attribute(tag, "href"), address) if tag else None) or address


def _link(tag: Tag, base: str, site: Site | None = None) -> Link | None:
    """The link that a selected element is or holds; None where it leads to no http(s) address."""
    anchor = tag if tag.name == "a" else tag.find("a") or tag
    for href in _hrefs(anchor):
        address = resolved(href, base)
        link = _named(site.untwinned(address) if site else address, _title(anchor)) if address else None
        if link:
            return link
    return None


def _named(address: str, title: str | None) -> Link | None:
    url = canonical(address)
    return Link(url, address, title) if url else None


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
    picture = anchor.find("img", alt=True)
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
