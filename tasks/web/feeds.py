"""Sitemaps and feeds: lists of documents for machines, in XML.

Sitemaps come packed or not, as one file or as an index of files (sitemaps.org, 0.9), and where the site speaks
GBK in gb2312; feeds are RSS 2.0, RSS 1.0 or Atom (RFC 4287). Element names count without their namespace, since
many sites leave it out or misspell it. A document type with entities is refused: nothing here needs one, and
a few lines of them unpack to gigabytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import regex
from lxml import etree

from tasks.web.pages import page_text

_ENTITY = regex.compile(r"<!ENTITY", regex.IGNORECASE)
_DECLARATION = regex.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_SPACE = regex.compile(r"\s+")
_GZIP = b"\x1f\x8b\x08"
LARGEST_BYTES = 64 * 1024 * 1024  # the standard's limit is 50 MB unpacked


@dataclass(frozen=True, slots=True)
class Entry:
    """One address of a sitemap or feed; `is_list` where it is a further sitemap, `title` as a feed gives it."""

    address: str
    title: str | None = None
    is_list: bool = False


def looks_like_list(body: bytes) -> bool:
    """Whether a body is a sitemap or a feed, and not a page.

    >>> looks_like_list(b'<?xml version="1.0"?><rss version="2.0">'), looks_like_list(b"<html>")
    (True, False)
    """
    if body.startswith(_GZIP):
        return True
    head = body[:2048].lower()
    return any(mark in head for mark in (b"<urlset", b"<sitemapindex", b"<rss", b"<feed", b"<rdf:rdf"))


def read_list(body: bytes, content_type: str | None = None, charset: str | None = None) -> tuple[Entry, ...]:
    """The addresses of a sitemap, a sitemap index, a feed, or a sitemap in plain text (an address a line).

    What is broken is read as far as it goes; a body with entities, or one that unpacks to more than the limit,
    gives nothing.

    >>> body = "<urlset><url><loc>http://a.example/zj/101.html</loc></url></urlset>".encode("gb2312")
    >>> read_list(body)
    (Entry(address='http://a.example/zj/101.html', title=None, is_list=False),)
    """
    page = page_text(unpacked(body), content_type, charset)
    if _ENTITY.search(page):
        return ()
    if "<" not in page[:2048]:
        return tuple(Entry(line.strip()) for line in page.splitlines() if line.strip().startswith("http"))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    root = etree.fromstring(_DECLARATION.sub("", page).encode("utf-8", "replace"), parser)
    return () if root is None else tuple(_entries(root))


def unpacked(body: bytes) -> bytes:
    """The bytes of a packed list; as they are where they are not packed, empty where they are too many."""
    if not body.startswith(_GZIP):
        return body
    unpacker = zlib.decompressobj(31)
    try:
        out = unpacker.decompress(body, LARGEST_BYTES)
    except zlib.error:
        return b""
    return b"" if unpacker.unconsumed_tail else out


def _entries(root: etree._Element) -> Iterator[Entry]:
    for element in root.iter():
        match _name(element):
            case "url":
                yield from _located(element, is_list=False)
            case "sitemap":
                yield from _located(element, is_list=True)
            case "item" | "entry":
                yield from _of_feed(element)


def _located(element: etree._Element, *, is_list: bool) -> Iterator[Entry]:
    for child in element:
        if _name(child) == "loc" and (address := _text(child)):
            yield Entry(address, is_list=is_list)


def _of_feed(element: etree._Element) -> Iterator[Entry]:
    """The link of an item: `<link>address</link>` of RSS, `<link href>` of Atom, else a permanent `<guid>`."""
    title, found, guid = None, None, None
    for child in element:
        match _name(child):
            case "title":
                title = _text(child) or None
            case "link" if child.get("rel", "alternate") == "alternate":
                found = found or _text(child) or child.get("href")
            case "guid" if child.get("isPermaLink", "true") == "true":
                guid = _text(child)
    address = found or guid
    if address:
        yield Entry(address, title)


def _name(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def _text(element: etree._Element) -> str:
    return str(_SPACE.sub(" ", "".join(str(piece) for piece in element.itertext()))).strip()
