"""Format to reader: the only place where bytes of an office file are parsed. Runs in the converter process."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tasks.files.doc import read_doc
from tasks.files.docx import read_docx
from tasks.files.pdf import read_pdf
from tasks.files.rtf import read_rtf
from tasks.files.shapes import Extracted, Refused
from tasks.records import Issue

READERS: Mapping[str, Callable[[bytes], Extracted]] = {
    "doc": read_doc,
    "docx": read_docx,
    "pdf": read_pdf,
    "rtf": read_rtf,
}


def convert(body: bytes, form: str) -> Extracted:
    """The text of a file of one of the formats of `READERS`; what can't be read is an issue.

    >>> convert(rb"{\\rtf1\\ansi\\ansicpg936 \\'d1\\'a7\\'c9\\'fa320\\'c8\\'cb}", "rtf").text
    '学生320人'
    >>> [i.kind for i in convert(b"{\\\\rtf1", "docx").issues]
    ['broken_file']
    """
    try:
        found = READERS[form](body)
    except Refused as why:
        return Extracted("", issues=(Issue("decode", why.kind, note=why.note[:300]),))
    return found
