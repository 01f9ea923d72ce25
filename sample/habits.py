"""What real sites do to crawlers, one small instance each, on the two sample sites.

范文: links without a scheme and links in `onclick`; an article on two pages; a sitemap index with a packed sitemap in
gb2312; a document that is gone and answers with the home page; one for members; one that a script would fill; an
error page with status 200.
文库: a preview that has moved (302); links to the twin for phones; a counter that differs at each request; a feed.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from html import escape

from sample.pages import Page, encode
from sample.rows import SampleDocument

_HTML = "text/html; charset=utf-8"


def _page(text: str) -> Page:
    return Page(text.encode(), _HTML)


# Linked from the first list page. A place instead of a page is where the site sends its reader.
NO_DOCUMENTS: Mapping[str, Mapping[str, Page | str]] = {
    "fanwen": {
        "/zongjie/2012/0101/95.html": _page(
            "<html><title>提示信息</title><body>您访问的页面不存在或已被删除！</body></html>"
        ),
        "/zongjie/2012/0101/96.html": _page(
            '<html><title>总结</title><body><div id="app"></div><script src="/app.js"></script></body></html>'
        ),
        "/zongjie/2012/0101/97.html": "/",
        "/zongjie/2012/0101/98.html": _page(
            "<html><title>总结</title><body><h1>内部总结</h1><p>您还没有登录，请登录后查看全文。</p></body></html>"
        ),
    },
    "wenku": {},
}


def link(kind: str, number: int, path: str, host: str) -> str:
    """The attributes of a list's link to a document, as such sites write them.

    >>> link("fanwen", 0, "/zongjie/2013/0312/100.html", "127.0.0.1:18801")
    'href="//127.0.0.1:18801/zongjie/2013/0312/100.html"'
    >>> link("wenku", 5, "/p-1005.html", "127.0.0.1:18802")
    'href="/m/p-1005.html"'
    """
    if kind == "fanwen" and number % 6 == 0:
        return f'href="//{host}{escape(path)}"'
    if kind == "fanwen" and number % 6 == 2:
        return f'href="javascript:void(0)" onclick="window.open(\'{escape(path)}\')"'
    if kind == "wenku" and number % 6 == 5:
        return f'href="/m{escape(path)}"'
    return f'href="{escape(path)}"'


def has_two_pages(kind: str, number: int) -> bool:
    """Whether a document's article goes on on a second page."""
    return kind == "fanwen" and number % 8 == 4


def second_page(path: str) -> str:
    """Where an article goes on.

    >>> second_page("/zongjie/2013/0312/104.html")
    '/zongjie/2013/0312/104_2.html'
    """
    return path.removesuffix(".html") + "_2.html"


def moved(kind: str, number: int, path: str) -> str | None:
    """Where a preview is shown today; None where it never moved.

    >>> moved("wenku", 1, "/p-1001.html")
    '/shtml/p-1001.html'
    """
    return f"/shtml{path}" if kind == "wenku" and number % 6 == 1 else None


Entries = list[tuple[str, tuple[int, SampleDocument]]]


def lists_for_machines(kind: str, path: str, entries: Entries, host: str) -> Page | None:
    """A sitemap of the 范文 site or the feed of the 文库; None at any other path."""
    if kind == "fanwen" and path == "/data/sitemap.xml":
        place = f"<sitemap><loc>http://{host}/data/sitemap_1.xml.gz</loc></sitemap>"
        return _xml(
            f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{place}</sitemapindex>'
        )
    if kind == "fanwen" and path == "/data/sitemap_1.xml.gz":
        places = "".join(f"<url><loc>http://{host}{escape(p)}</loc></url>" for p, _ in entries)
        page = _xml(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>')
        return Page(gzip.compress(page.body, mtime=0), "application/x-gzip")
    if kind == "wenku" and path == "/rss.xml":
        items = "".join(
            f"<item><title>{escape(one.title)}</title><link>http://{host}{escape(p)}</link></item>"
            for p, (_, one) in entries[:10]
        )
        return _xml(f'<rss version="2.0"><channel><title>示例文库</title>{items}</channel></rss>')
    return None


def _xml(body: str) -> Page:
    return Page(encode(f'<?xml version="1.0" encoding="gb2312"?>\n{body}', "gbk"), "text/xml")
