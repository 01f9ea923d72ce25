"""Addresses: what a link on a page means, and the one spelling under which a document is known.

The same document is linked as `HTTP://Site.cn:80/a/index.html#top` and `http://site.cn/a/`. `resolved`
says what to request, `canonical` what to call it; only `canonical` is compared and stored.
"""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from urllib.parse import quote, unquote, urljoin, urlsplit

import regex

from tasks.vocabulary import words

_DEFAULT_PORTS = {"http": 80, "https": 443}
_INDEX = regex.compile(r"/index\.html?$", regex.IGNORECASE)
_HOST = regex.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?")
_ESCAPE = regex.compile(r"%[0-9A-Fa-f]{2}|%")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
# Most links of a site need nothing done to them: a path from the root of plain letters, on a host of plain letters.
_PLAIN_PATH = r"/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?"
_PLAIN_HREF = regex.compile(_PLAIN_PATH)
_PLAIN = regex.compile(
    r"https?://(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]{1,60}(?::[1-5]?[1-9]\d{3})?"
    + _PLAIN_PATH
)
_CONTROL = regex.compile(r"[\x00-\x20\x7f]+")


def resolved(href: str, base: str) -> str | None:
    """The absolute http(s) address of a link as it stands on the page `base`, fragment cut off.

    Old pages write backslashes, line breaks inside the value, and links without a scheme.

    >>> resolved("//www.fanwen.example/a/1.html#top", "http://m.fanwen.example/list_1_2.html")
    'http://www.fanwen.example/a/1.html'
    >>> resolved("..\\\\2013\\\\101.html", "http://www.fanwen.example/zongjie/2012/")
    'http://www.fanwen.example/zongjie/2013/101.html'
    >>> resolved("javascript:void(0)", "http://www.fanwen.example/") is None
    True
    """
    if _PLAIN_HREF.fullmatch(href) and (root := _root(base)):
        return root + href
    text: str = _CONTROL.sub("", href).replace("\\", "/")
    try:
        absolute = urljoin(base, text)
        parts = urlsplit(absolute)
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.netloc:
        return None
    return absolute.partition("#")[0]


@lru_cache(maxsize=256)
def _root(base: str) -> str | None:
    """Scheme and host of the page that links are read from, None where they are no plain ones."""
    try:
        parts = urlsplit(base)
    except ValueError:
        return None
    plain = parts.scheme in _DEFAULT_PORTS and bool(parts.netloc)
    return f"{parts.scheme}://{parts.netloc}" if plain else None


@lru_cache(maxsize=8192)
def canonical(url: str) -> str | None:
    """The one spelling of an http(s) address; None where it is no such address or carries a password.

    Scheme and host in lower case (IDN as punycode), no default port, no fragment, dot segments resolved,
    escapes in one form, no `index.html`, no tracking parameters (`vocabulary/tracking_parameters.txt`).
    The order of the other parameters is kept: some sites read them by place. Twice is the same as once.

    >>> canonical("HTTP://WWW.Fanwen.example:80/a/../zongjie/index.html?utm_source=qq&id=3#p2")
    'http://www.fanwen.example/zongjie/?id=3'
    >>> canonical("http://www.fanwen.example/zongjie/list_1_2.html")
    'http://www.fanwen.example/zongjie/list_1_2.html'
    >>> canonical("ftp://www.fanwen.example/a") is None
    True
    """
    if _PLAIN.fullmatch(url) and not _INDEX.search(url):
        return url
    try:
        parts = urlsplit(_CONTROL.sub("", url))
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or host is None or "@" in parts.netloc:
        return None
    where = host if port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = _INDEX.sub("/", _without_dots(_escaped(parts.path, "/:@!$&'()*+,;=")))
    query = _without_tracking(_escaped(parts.query, "/:@!$&'()*+,;=?"))
    return f"{parts.scheme}://{where}{path}{'?' + query if query else ''}"


def host_of(url: str) -> str:
    """The host name of an address in lower case, empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def last_segment(url: str) -> str:
    """The file name of an address, or its host where the path has none.

    >>> last_segment("file:///srv/%E6%80%BB%E7%BB%93.txt"), last_segment("http://a.example/p-1001.html?x=1")
    ('总结.txt', 'p-1001.html')
    >>> last_segment("http://a.example/")
    'a.example'
    """
    parts = urlsplit(url)
    name = parts.path.rstrip("/").rpartition("/")[2]
    return unquote(name) or parts.netloc


def _host(host: str) -> str | None:
    if ":" in host:
        return f"[{ipaddress.IPv6Address(host.partition('%')[0]).compressed}]"
    try:
        name = host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return name if _HOST.fullmatch(name) and ".." not in name else None


def _escaped(text: str, safe: str) -> str:
    """Percent escapes in one form: needless ones undone, needed ones made, in upper case."""

    def settle(found: regex.Match[str]) -> str:
        escape = found[0]
        if escape == "%":
            return "%25"
        letter = chr(int(escape[1:], 16))
        return letter if letter in _UNRESERVED else escape.upper()

    return quote(_ESCAPE.sub(settle, text), safe=safe + "%~", errors="replace")


def _without_dots(path: str) -> str:
    """RFC 3986, 5.2.4: `/a/./b/../c` is `/a/c`."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments and segments[-1] in (".", "..") and (not kept or kept[-1]):
        kept.append("")
    return "/" + "/".join(kept)


def _without_tracking(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if pair and not _tracks(pair.partition("=")[0].lower()))


def _tracks(name: str) -> bool:
    return any(
        name.startswith(entry[:-1]) if entry.endswith("*") else name == entry
        for entry in words("tracking_parameters")
    )
