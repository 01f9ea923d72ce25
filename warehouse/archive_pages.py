"""Documents that a site cuts into several pages: which pages, and how their bytes become one document's.

Each page is a record of its own, as it came. Joined are the contents of their `<body>` elements, in bytes and in
the order of the pages: nothing is decoded here, and the first page brings the head, with title and charset.
"""

from __future__ import annotations

import codecs
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TypeAlias

import regex

from warehouse.archive_rows import Stored

SCHEMA = """
CREATE TABLE IF NOT EXISTS pages (
    document TEXT NOT NULL, number INTEGER NOT NULL, url TEXT NOT NULL, PRIMARY KEY (document, number)
) WITHOUT ROWID;
"""
_OF_DOCUMENTS = """
SELECT p.document, f.fetch_id, f.body_sha256, f.body_bytes, f.archive_file, f.archive_offset
FROM pages p JOIN latest l ON l.url = p.url JOIN fetches f ON f.fetch_id = l.body_id
WHERE p.document BETWEEN ? AND ? ORDER BY p.document, p.number
"""
Page: TypeAlias = tuple[int, str, int, str, int]  # fetch id, hash, bytes, file, offset
_BODY = regex.compile(rb"(?is)<body\b[^>]{0,2000}>")
_END = regex.compile(rb"(?i)</body\s*>")


def set_pages(db: sqlite3.Connection, document: str, urls: Sequence[str]) -> None:
    """Say which further pages a document has now, in their order; writes only where that changed."""
    known = db.execute("SELECT url FROM pages WHERE document = ? ORDER BY number", (document,)).fetchall()
    if [row[0] for row in known] == list(urls):
        return
    db.execute("BEGIN IMMEDIATE")
    db.execute("DELETE FROM pages WHERE document = ?", (document,))
    rows = [(document, number, url) for number, url in enumerate(urls, 2)]
    db.executemany("INSERT INTO pages VALUES (?, ?, ?)", rows)
    db.execute("COMMIT")


def pages_of(db: sqlite3.Connection, first: str, last: str) -> dict[str, list[Page]]:
    """The further pages of the documents from one address to another, by the address of the document."""
    of: dict[str, list[Page]] = {}
    for row in db.execute(_OF_DOCUMENTS, (first, last)):
        of.setdefault(row[0], []).append(row[1:])
    return of


def joined(document: Stored, pages: Sequence[Page]) -> Stored:
    """A document with the places of its further pages.

    It has the hash of its pages' hashes, so that a change of any page is one of the document.
    """
    hashes = [document.body_sha256, *(page[1] for page in pages)]
    return replace(
        document,
        fetch_id=max(document.fetch_id, *(page[0] for page in pages)),
        body_sha256=sha256(" ".join(hashes).encode()).hexdigest(),
        body_bytes=document.body_bytes + sum(page[2] for page in pages),
        pages=tuple((page[3], page[4]) for page in pages),
    )


def joined_body(bodies: Iterable[bytes]) -> bytes:
    """One page of HTML with the contents of several.

    >>> joined_body([b"<title>a</title><body><p>1</p></body></html>", b"<html><body class=x><p>2</p></body>"])
    b'<title>a</title><body><p>1</p>\\n<p>2</p></body></html>'
    >>> joined_body([b"<p>1</p>", b"\\xef\\xbb\\xbf<p>2</p>"])
    b'<p>1</p>\\n<p>2</p>'
    """
    first, *others = bodies
    end = next(reversed(list(_END.finditer(first))), None)
    head, tail = (first[: end.start()], first[end.start() :]) if end else (first, b"")
    return b"\n".join([head, *(_content(body) for body in others)]) + tail


def _content(body: bytes) -> bytes:
    start, end = _BODY.search(body), next(reversed(list(_END.finditer(body))), None)
    inner = body[start.end() if start else 0 : end.start() if end else len(body)]
    return inner.removeprefix(codecs.BOM_UTF8)
