"""What kind of file an answer is: by its first bytes, by its name, and by its Content-Type.

The three often disagree: a `.doc` that is a web page, a PDF served as text/html, a login page where a file was
promised. The bytes decide; a disagreement is an outcome of its own, so that a person sees which site does it.
"""

from __future__ import annotations

from dataclasses import replace

from tasks.files.marks import kind_promised, marked_kind, media_type, suffix_of
from tasks.web.outcomes import Fetched
from tasks.web.pages import looks_like_html

INDEX_KINDS = frozenset({"html", "xml", "text", "gzip"})
DOCUMENT_KINDS = frozenset({"html", "text", "pdf", "rtf", "ole", "zip"})


def kind_of(body: bytes) -> str:
    """The kind that the first bytes prove; `text` where they prove nothing, `binary` where it is none either.

    >>> kind_of(b"%PDF-1.4"), kind_of(b"<!DOCTYPE html>"), kind_of("一、基本情况".encode("gbk"))
    ('pdf', 'html', 'text')
    >>> kind_of(b'<?xml version="1.0"?><urlset>'), kind_of(b"\\x00\\x01\\x02\\x03")
    ('xml', 'binary')
    """
    head = body[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    marked = marked_kind(head)
    if marked:
        return marked
    if head.startswith(b"<?xml") and b"<html" not in body[:4096].lower():
        return "xml"
    if any(head.lower().startswith(mark) for mark in (b"<rss", b"<feed", b"<urlset", b"<sitemapindex")):
        return "xml"
    if looks_like_html(head):
        return "html"
    return "binary" if _is_binary(head) else "text"


def _is_binary(head: bytes) -> bool:
    """Many control characters; a text in UTF-16 has zero bytes, but every other one only."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or (head.count(0) * 2 <= len(head) and 0 in head[:8]):
        return len(head) < 8 or head[0] == head[1] == 0
    return sum(byte < 9 or 13 < byte < 27 for byte in head) * 20 > len(head)


def promised(url: str, content_type: str | None) -> dict[str, str]:
    """What the name and the Content-Type say the body is; what says nothing is left out.

    >>> promised("http://a.example/f/101.doc", "text/html; charset=gbk")
    {'name': 'ole', 'Content-Type': 'html'}
    >>> promised("http://a.example/down.php?id=3", "application/octet-stream")
    {}
    """
    name = url.partition("?")[0].partition("#")[0].rpartition("/")[2]
    found = {"name": kind_promised(suffix_of(name)), "Content-Type": kind_promised(media_type(content_type))}
    return {witness: kind for witness, kind in found.items() if kind}


def judged_kind(answer: Fetched, wanted: frozenset[str]) -> Fetched:
    """The answer as `unsupported_type` or `type_conflict` where its kind is none that is wanted or promised.

    Some servers call everything text/plain or text/html: a Content-Type that contradicts both the bytes and a
    name which agrees with them is no conflict worth a row.
    """
    body = answer.body or b""
    kind = kind_of(body)
    if kind not in wanted:
        return replace(answer, outcome="unsupported_type", note=_note(kind, answer))
    said = promised(answer.final_url or answer.url, answer.content_type)
    if said.get("name") == kind or all(_agree(kind, other) for other in said.values()):
        return answer
    return replace(answer, outcome="type_conflict", note=_note(kind, answer))


def _agree(kind: str, other: str) -> bool:
    """Text may be called a page and the reverse: XHTML is XML, and a fragment without a tag in front is text."""
    return kind == other or {kind, other} <= {"html", "xml", "text"}


def _note(kind: str, answer: Fetched) -> str:
    said = promised(answer.final_url or answer.url, answer.content_type)
    return "; ".join(
        [f"{kind} by its bytes", *(f"{other} by its {witness}" for witness, other in said.items())]
    )
