"""What the name and the content type of a file say about its format, and whether its bytes agree."""

from __future__ import annotations

from tasks.records import Issue

_BY_EXTENSION = {
    "htm": "html", "html": "html", "shtml": "html", "shtm": "html", "xhtml": "html", "mht": "html",
    "txt": "txt", "docx": "docx", "docm": "docx", "dotx": "docx", "doc": "doc", "dot": "doc", "wps": "doc",
    "pdf": "pdf", "rtf": "rtf", "zip": "zip",
}  # fmt: skip
_BY_TYPE = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "application/msword": "doc",
    "application/vnd.ms-word": "doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/zip": "zip",
    "application/x-zip-compressed": "zip",
}

_MARKS = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
)


def format_of_bytes(body: bytes) -> str | None:
    """The format that the first bytes prove, None for text and all that is not read.

    >>> format_of_bytes(b"{\\\\rtf1 120}"), format_of_bytes(b"120")
    ('rtf', None)
    """
    kind = next((kind for mark, kind in _MARKS if body.startswith(mark)), None)
    return "docx" if kind == "zip" and b"word/document" in body else kind


def claimed_by_name(name: str) -> str | None:
    """The format that a file name's extension stands for, None where it stands for none that is read.

    >>> claimed_by_name("2013年总结.DOC"), claimed_by_name("show.aspx")
    ('doc', None)
    """
    return _BY_EXTENSION.get(name.rpartition(".")[2].lower()) if "." in name else None


def claimed_by_type(content_type: str | None) -> str | None:
    """The format that a Content-Type stands for, None where it says nothing definite.

    >>> claimed_by_type("application/msword; charset=gbk"), claimed_by_type("application/octet-stream")
    ('doc', None)
    """
    return _BY_TYPE.get((content_type or "").partition(";")[0].strip().lower())


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
