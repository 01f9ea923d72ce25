"""What kind of file bytes, a name or a Content-Type stand for: the one table of such marks.

The crawler asks whether what came is what was promised (`tasks.web.kinds`), the reader what to make of it
(`tasks.files.claims`, `tasks.text.decode`). A kind is what the first bytes can prove: a container or a family of
formats. A format is what a reader makes of it.

The marks are those of the formats' own specifications (PDF 2.0, 7.5.2; RTF 1.9.1; MS-CFB 2.2; APPNOTE.TXT 4.3;
RFC 1952; RFC 2083; GIF89a). What names and types stand for is in `vocabulary/file_kinds.tsv`.
"""

from __future__ import annotations

from tasks.vocabulary import table

_MARKS = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM\x00\x00", "image"),
)
# Read at once: the converter's process may open no file later.
_PROMISES = {mark: (kind, None if form == "-" else form) for mark, kind, form in table("file_kinds")}
_OFFICE = "application/vnd.openxmlformats-officedocument"


def marked_kind(head: bytes) -> str | None:
    """The kind that the first bytes prove, None for text, pages and what has no mark.

    >>> marked_kind(b"%PDF-1.4"), marked_kind("一、基本情况".encode("gbk"))
    ('pdf', None)
    """
    return next((kind for mark, kind in _MARKS if head.startswith(mark)), None)


def suffix_of(name: str) -> str:
    """The extension of a file name or of an address's last segment, in lower case; empty where there is none.

    >>> suffix_of("2013年总结.DOC"), suffix_of("总结")
    ('doc', '')
    """
    return name.rpartition(".")[2].lower() if "." in name else ""


def media_type(content_type: str | None) -> str:
    """The type of a Content-Type header without its parameters.

    >>> media_type("Text/HTML; charset=gb2312")
    'text/html'
    """
    return (content_type or "").partition(";")[0].strip().lower()


def kind_promised(mark: str) -> str | None:
    """The kind that an extension or a media type stands for; None where it promises nothing (.php, octet-stream).

    >>> kind_promised("docx"), kind_promised("application/msword"), kind_promised("aspx")
    ('zip', 'ole', None)
    """
    return "zip" if mark.startswith(_OFFICE) else _PROMISES.get(mark, (None, None))[0]


def format_promised(mark: str) -> str | None:
    """The format that an extension or a media type stands for; None where nothing reads it.

    >>> format_promised("docx"), format_promised("application/msword"), format_promised("xls")
    ('docx', 'doc', None)
    """
    return _PROMISES.get(mark, (None, None))[1]
