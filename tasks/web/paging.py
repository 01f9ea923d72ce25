"""Further pages: of a list, however its pager is made, and of one document that a site cuts in several.

Nothing of a page is executed: a pager that a script draws is read from the words of its call.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import regex

from tasks.web.sites import Site
from tasks.web.urls import resolved

_ARGUMENTS = r"""\s*\(\s*["']?(\d{1,6})["']?\s*,\s*["']?(\d{1,6})["']?\s*,\s*["']([\w./-]{1,80})["']\s*,\s*["'](\w{2,6})["']"""
_FIRST = regex.compile(r"^(.*?)(\.[A-Za-z]{2,5})?$")
_NUMBER = regex.compile(r"[_\-,]?(?:p|page)?[_\-]?(\d{1,3})", regex.IGNORECASE)
_PAGE_KEYS = frozenset({"page", "p", "pageno", "pn", "pagenum"})


def called_pages(page: str, call: str, address: str) -> Iterator[str]:
    """The pages that the call of a pager's script names: total, current, name, extension.

    >>> script = '<script>createPageHTML(3, 0, "index", "html");</script>'
    >>> list(called_pages(script, "createPageHTML", "http://www.edu.example/tzgg/"))
    ['http://www.edu.example/tzgg/index_1.html', 'http://www.edu.example/tzgg/index_2.html']
    """
    found = regex.search(regex.escape(call) + _ARGUMENTS, page)
    for number in range(1, int(found[1]) if found else 0):
        further = resolved(f"{found[3]}_{number}.{found[4]}", address)
        if further:
            yield further


def numbered_page(site: Site, number: int) -> str | None:
    """The address of the numbered list page that follows after `number` others; None where there is no pattern."""
    if site.numbered is None:
        return None
    return resolved(site.numbered.replace("{page}", str(site.numbered_from + number)), site.base_url)


def page_number(document: str, further: str) -> int | None:
    """The number of a further page of a document; None where it is another document.

    Sites number them `101_2.html` (DedeCMS), `101-2.html`, `101_p2.html` or `101.html?page=2`. A document's
    pager holds the neighbours as well, so that only a name that begins as the document's own counts.

    >>> page_number("http://a.example/zj/101.html", "http://a.example/zj/101_2.html")
    2
    >>> page_number("http://a.example/zj/101.html", "http://a.example/zj/102.html") is None
    True
    """
    first, other = urlsplit(document), urlsplit(further)
    if first.netloc != other.netloc:
        return None
    if first.path == other.path:
        return _by_query(first.query, other.query)
    stem, suffix = _FIRST.match(first.path).groups()
    rest = other.path.removeprefix(stem).removesuffix(suffix or "")
    if first.query != other.query or not other.path.startswith(stem) or not rest:
        return None
    number = _NUMBER.fullmatch(rest)
    # A bare digit behind the name is a longer number: 1012.html is not page 2 of 101.html.
    return int(number[1]) if number and not rest[0].isdigit() else None


def _by_query(first: str, other: str) -> int | None:
    known, given = dict(parse_qsl(first)), dict(parse_qsl(other))
    added = [(k, v) for k, v in given.items() if known.get(k) != v]
    if len(added) != 1 or known.keys() - given.keys():
        return None
    key, value = added[0]
    return int(value) if key.lower() in _PAGE_KEYS and value.isdecimal() and len(value) < 4 else None
