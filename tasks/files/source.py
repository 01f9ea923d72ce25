"""Step 4 for every format: bytes become a `Source`."""

from __future__ import annotations

import json
from dataclasses import replace

from tasks.files.claims import disagreement
from tasks.files.converter import Converter, converter
from tasks.files.members import unzipped
from tasks.records import Cell, Issue, Source
from tasks.text.decode import decode

_CONVERTED = {"doc": "doc", "docx": "docx", "pdf": "pdf", "rtf": "rtf", "wps": "doc"}
_PUBLISHED = frozenset({"html", "txt", "zip", *_CONVERTED.values()})
_PDF_WITHIN = 1024  # bytes of junk that readers of PDF allow before its mark


def read_file(
    body: bytes,
    *,
    name: str = "",
    content_type: str | None = None,
    charset_hint: str | None = None,
    body_selector: str | None = None,
    by: Converter | None = None,
) -> Source:
    """Read any body as a source; what is no text goes through the converter process.

    Formats that hold no documents are `unknown`, with an issue that names them. A name or content type
    that says another format than the bytes show is an issue too. A zip has no text of its own, only the
    issues of what it holds (`tasks.files.members`). What a site definition says of charset and body goes to
    `decode`.

    >>> read_file(b"{\\\\rtf1 120}", name="a.rtf").text
    '120'
    >>> read_file("学生120人。".encode(), name="a.txt").text
    '学生120人。'
    """
    source = decode(
        body, name=name, content_type=content_type, charset_hint=charset_hint, body_selector=body_selector
    )
    form = "pdf" if _is_late_pdf(source, body) else _CONVERTED.get(source.format)
    if form is not None:
        source = converted(body, form, by or converter())
    elif source.format == "zip":
        source = replace(source, issues=unzipped(body, by).issues)
    elif source.format not in _PUBLISHED:
        source = replace(source, format="unknown")
    lie = disagreement(source.format, name, content_type)
    return replace(source, issues=(*source.issues, lie)) if lie else source


def _is_late_pdf(source: Source, body: bytes) -> bool:
    return not source.text and source.format == "unknown" and b"%PDF-" in body[:_PDF_WITHIN]


def converted(body: bytes, form: str, by: Converter) -> Source:
    """The source that a converter makes of an office file, or one without text that says why not.

    A file that our converter failed on is `unknown`, so that the next version of the code tries it again.
    """
    answer = json.loads(by.ask(body, form))
    if "failed" in answer:
        return Source("", "unknown", None, issues=(failure(answer["failed"], form),))
    cells = tuple(Cell(*values) for values in answer["cells"])
    issues = tuple(Issue(*values) for values in answer["issues"])
    if not answer["text"] and not issues:
        issues = (Issue("decode", "no_body", note=f"{form}: no text in the file"),)
    return Source(answer["text"], form, answer["charset"], cells=cells, issues=issues)


def failure(why: str, form: str) -> Issue:
    """The issue of a conversion that passed a limit or died."""
    kind = "converter_limit" if why in ("time", "cpu", "memory", "output") else "converter_failed"
    return Issue("decode", kind, note=f"{form}: {why}")
