"""What the name and the content type of a file say about its format, and whether its bytes agree."""

from __future__ import annotations

from tasks.files.marks import format_promised, marked_kind, media_type, suffix_of
from tasks.records import Issue

_READ = {"pdf": "pdf", "rtf": "rtf", "ole": "doc", "zip": "zip"}


def format_of_bytes(body: bytes) -> str | None:
    """The format that the first bytes prove, None for text and all that is not read.

    >>> format_of_bytes(b"{\\\\rtf1 120}"), format_of_bytes(b"120")
    ('rtf', None)
    """
    form = _READ.get(marked_kind(body[:16]) or "")
    return "docx" if form == "zip" and b"word/document" in body else form


def claimed_by_name(name: str) -> str | None:
    """The format that a file name's extension stands for, None where it stands for none that is read.

    >>> claimed_by_name("2013年总结.DOC"), claimed_by_name("show.aspx")
    ('doc', None)
    """
    return format_promised(suffix_of(name))


def claimed_by_type(content_type: str | None) -> str | None:
    """The format that a Content-Type stands for, None where it says nothing definite.

    >>> claimed_by_type("application/msword; charset=gbk"), claimed_by_type("application/octet-stream")
    ('doc', None)
    """
    return format_promised(media_type(content_type))


def disagreement(form: str, name: str, content_type: str | None) -> Issue | None:
    """An issue where name or content type claim another format than the bytes have.

    Sites hand out RTF, HTML and .docx as `.doc`. The bytes decide; that the others lied is kept.

    >>> disagreement("rtf", "总结.doc", "application/msword").note
    'the bytes are rtf, the name says doc, the content type says doc'
    >>> disagreement("doc", "总结.doc", "application/octet-stream") is None
    True
    """
    said = [("the name", claimed_by_name(name)), ("the content type", claimed_by_type(content_type))]
    wrong = [f"{who} says {what}" for who, what in said if what not in (None, form)]
    if not wrong or form == "unknown":
        return None
    return Issue("decode", "format_disagrees", note=", ".join([f"the bytes are {form}", *wrong]))
