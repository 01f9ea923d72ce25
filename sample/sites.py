"""What the two sample sites show: documents, index pages with paging, robots.txt, links that lead nowhere."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from sample import habits, pages
from sample.habits import Entries, link
from sample.pages import Page
from sample.rows import SampleDocument

PER_PAGE = 20
_EPOCH = 1_700_000_000  # the sample sites' clock: a document's number counts its hours
FORBIDDEN = {"/zongjie/2013/0101/1.html", "/p-1.html"}


@dataclass
class Site:
    """One site: what it shows, and what was asked of it (`hits`, by path and status)."""

    kind: str  # fanwen, wenku
    host: str = "127.0.0.1"
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

    def page(self, path: str, query: str) -> Page | str | None:
        """The page at a path, or where the site sends its reader; None where there is nothing."""
        with self.lock:
            entries = list(reversed(self.documents.items()))
            visits = len(self.hits)
        no_document = habits.NO_DOCUMENTS[self.kind].get(path)
        if no_document:
            return no_document
        return (
            self._document(path)
            or habits.lists_for_machines(self.kind, path, entries, self.host)
            or _index(self, path, query, entries, visits)
        )

    def _document(self, path: str) -> Page | str | None:
        """The page of a document, its second page, or the place that it has moved to."""
        home, part = self._home(path)
        with self.lock:
            found, revision = self.documents.get(home), self.revisions[home]
        if not found:
            return None
        number, one = found
        if self.kind == "wenku":
            target = habits.moved(self.kind, number, home)
            return target if target and path == home else pages.wenku_article(one, number, revision=revision)
        if not habits.has_two_pages(self.kind, number):
            return None if part == "second" else pages.fanwen_article(one, number, revision=revision)
        return pages.fanwen_article(one, number, revision=revision, part=part)

    def _home(self, path: str) -> tuple[str, str]:
        """The path under which a document is listed, and which page of it this path is."""
        if path.endswith("_2.html"):
            return path.removesuffix("_2.html") + ".html", "second"
        return path.removeprefix("/shtml").removeprefix("/m"), "first"

    def modified(self, path: str) -> int:
        """When the page changed last, in seconds since the epoch."""
        home, _ = self._home(path)
        with self.lock:
            if home in self.documents:
                return _EPOCH + 3600 * (self.documents[home][0] + self.revisions[home])
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


def _index(site: Site, path: str, query: str, entries: Entries, visits: int) -> Page | None:
    count = max(1, -(-len(entries) // PER_PAGE))
    number = _page_number(site.kind, path, query)
    if number is None or not 1 <= number <= count:
        return None
    shown = entries[(number - 1) * PER_PAGE : number * PER_PAGE]
    linked = [(link(site.kind, n, p, site.host), one) for p, (n, one) in shown]
    extra = _LINKS[site.kind] if number == 1 else ""
    if site.kind == "fanwen":
        listed = [(place, one.title, one.published_on) for place, one in linked]
        return pages.fanwen_list(listed, number, count, len(entries), extra)
    return pages.wenku_list([(place, one.title) for place, one in linked], number, count, extra, visits)


_LINKS = {  # a link that robots.txt forbids, a dead one and the pages that are no documents, on the first list page
    "fanwen": '<li><a href="/zongjie/2013/0101/1.html" class="title">内部资料</a>\n'
    '<li><a href="/zongjie/2012/0101/99.html" class="title">已删除的总结</a></li>\n'
    + "".join(
        f'<li><a href="{path}" class="title">过期的总结</a></li>\n' for path in habits.NO_DOCUMENTS["fanwen"]
    ),
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
