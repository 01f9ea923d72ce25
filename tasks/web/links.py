"""Step 1: an index page becomes links to documents and to further index pages.

Lists are read by a parser that follows the HTML standard: it closes what a page leaves open as a browser does, and
a page of a hundred thousand links keeps the other requests waiting for a moment only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex
from selectolax.lexbor import LexborHTMLParser, LexborNode

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
    """A link to a document: `url` is its canonical name, `address` what to request, `title` its words.

    `via` is the canonical address of the page where it stands, once somebody follows it.
    """

    url: str
    address: str
    title: str | None
    via: str | None = None


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
    tree = LexborHTMLParser(page)
    base = _base(tree, address)
    nodes = tree.css(site.links) if site.links else []
    found = [link for node in nodes[:MOST_LINKS] if (link := _link(node, base, site))]
    pagers = tree.css(site.pager)[:MOST_LINKS] if site.pager else []
    pages = [link for node in pagers if (link := _link(node, base))]
    if site.pager_pattern:
        wanted = regex.compile(site.pager_pattern)
        pages = [further for further in pages if wanted.search(further.address)]
    if site.pager_call:
        pages += [link for one in called_pages(page, site.pager_call, base) if (link := _named(one, None))]
    return _index_page(found, pages, site, cut=len(nodes) > MOST_LINKS or len(body) > MOST_BYTES)


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
    tree = LexborHTMLParser(page_text(body, content_type, site.charset))
    base = _base(tree, address)
    pages = _selected(tree, site.document_pages, base, site)
    files = _selected(tree, site.attachments, base, site)
    return Further(tuple(pages), tuple(file for file in files if file.address != address))


def own_pages(document: str, links: tuple[Link, ...]) -> list[Link]:
    """Those links that are further pages of a document, by their numbers; the first page is not among them."""
    numbered = [(number, link) for link in links if (number := page_number(document, link.address))]
    return [link for number, link in sorted(numbered, key=lambda one: one[0]) if number > 1]


def _selected(tree: LexborHTMLParser, selector: str | None, base: str, site: Site) -> Iterator[Link]:
    nodes = tree.css(selector)[:MOST_LINKS] if selector else []
    return _once([link for node in nodes if (link := _link(node, base, site)) and site.owns(link.url)])


def _base(tree: LexborHTMLParser, address: str) -> str:
    node = tree.css_first("base[href]")
    return (resolved(_attribute(node, "href"), address) if node else None) or address


def _link(node: LexborNode, base: str, site: Site | None = None) -> Link | None:
    """The link that a selected element is or holds; None where it leads to no http(s) address."""
    anchor = node if node.tag == "a" else node.css_first("a") or node
    for href in _hrefs(anchor):
        address = resolved(href, base)
        link = _named(site.untwinned(address) if site else address, _title(anchor)) if address else None
        if link:
            return link
    return None


def _named(address: str, title: str | None) -> Link | None:
    url = canonical(address)
    return Link(url, address, title) if url else None


def _hrefs(anchor: LexborNode) -> Iterator[str]:
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


def _title(anchor: LexborNode) -> str | None:
    """The link's words; the `title` or a picture's `alt` where the text is cut or missing."""
    text: str = _SPACE.sub(" ", anchor.text()).strip()
    given = _attribute(anchor, "title")
    if not given and (picture := anchor.css_first("img[alt]")):
        given = _attribute(picture, "alt")
    full: str = _SPACE.sub(" ", given).strip()
    if full and (not text or _CUT.search(text) or len(full) > len(text)):
        return full
    return text or None


def _attribute(node: LexborNode, name: str) -> str:
    return node.attrs.get(name) or ""


def _once(links: list[Link]) -> Iterator[Link]:
    """Each address once; the first mention keeps its place, the longest title wins."""
    best: dict[str, Link] = {}
    for link in links:
        known = best.get(link.url)
        if known is None or len(link.title or "") > len(known.title or ""):
            best[link.url] = link
    return iter(best.values())
