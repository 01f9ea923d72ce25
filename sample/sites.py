"""What the two sample sites show: documents, index pages with paging, robots.txt, links that lead nowhere."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from sample import pages
from sample.pages import Page
from sample.rows import SampleDocument

PER_PAGE = 20
_EPOCH = 1_700_000_000  # the sample sites' clock: a document's number counts its hours
FORBIDDEN = {"/zongjie/2013/0101/1.html", "/p-1.html"}


@dataclass
class Site:
    """One site: what it shows, and what was asked of it (`hits`, by path and status)."""

    kind: str  # fanwen, wenku
    documents: dict[str, tuple[int, SampleDocument]] = field(default_factory=dict)
    revisions: Counter[str] = field(default_factory=Counter)
    hits: list[tuple[str, int]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, number: int, one: SampleDocument) -> str:
        """Show a document; its path."""
        path = document_path(self.kind, number, one)
        with self.lock:
            self.documents[path] = (number, one)
        return path

    def page(self, path: str, query: str) -> Page | None:
        """The page at a path; None where there is none."""
        with self.lock:
            entries = list(reversed(self.documents.items()))
            found = self.documents.get(path)
            revision = self.revisions[path]
        if found:
            maker = pages.fanwen_article if self.kind == "fanwen" else pages.wenku_article
            return maker(found[1], found[0], revision=revision)
        return _index(self.kind, path, query, entries)

    def modified(self, path: str) -> int:
        """When the page changed last, in seconds since the epoch."""
        with self.lock:
            if path in self.documents:
                return _EPOCH + 3600 * (self.documents[path][0] + self.revisions[path])
            newest = max((number for number, _ in self.documents.values()), default=0)
            return _EPOCH + 3600 * newest


def document_path(kind: str, number: int, one: SampleDocument) -> str:
    """Where a site shows a document.

    >>> from sample.documents import document
    >>> document_path("wenku", 3, document(1, 3))
    '/p-1003.html'
    """
    if kind == "wenku":
        return f"/p-{1000 + number}.html"
    year, month, day = one.published_on.split("-")
    return f"/zongjie/{year}/{month}{day}/{100 + number}.html"


Entries = list[tuple[str, tuple[int, SampleDocument]]]


def _index(kind: str, path: str, query: str, entries: Entries) -> Page | None:
    count = max(1, -(-len(entries) // PER_PAGE))
    number = _page_number(kind, path, query)
    if number is None or not 1 <= number <= count:
        return None
    shown = entries[(number - 1) * PER_PAGE : number * PER_PAGE]
    if kind == "fanwen":
        listed = [(path, one.title, one.published_on) for path, (_, one) in shown]
        extra = _LINKS["fanwen"] if number == 1 else ""
        return pages.fanwen_list(listed, number, count, len(entries), extra)
    extra = _LINKS["wenku"] if number == 1 else ""
    return pages.wenku_list([(path, one.title) for path, (_, one) in shown], number, count, extra)


_LINKS = {  # a link that robots.txt forbids and a dead one, on the first index page
    "fanwen": '<li><a href="/zongjie/2013/0101/1.html" class="title">内部资料</a>\n'
    '<li><a href="/zongjie/2012/0101/99.html" class="title">已删除的总结</a></li>\n',
    "wenku": '<li><a href="/p-1.html" title="内部资料.doc">内部资料</a></li>\n'
    '<li><a href="/p-999.html" title="已删除的总结.doc">已删除的总结</a></li>\n',
}


def _page_number(kind: str, path: str, query: str) -> int | None:
    if kind == "fanwen":
        if path in ("/zongjie/", "/zongjie/index.html", "/"):
            return 1
        name = path.removeprefix("/zongjie/list_1_").removesuffix(".html")
        return int(name) if name.isdecimal() else None
    if path not in ("/c-00004.html", "/"):
        return None
    asked = parse_qs(query).get("page", ["1"])[0]
    return int(asked) if asked.isdecimal() else None


ROBOTS = {
    "fanwen": "User-agent: *\nDisallow: /plus/search.php\nDisallow: /zongjie/2013/0101/\n",
    "wenku": "User-agent: *\nDisallow: /p-1.html\nDisallow: /d-\n",
}
