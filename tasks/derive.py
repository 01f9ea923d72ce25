"""One document of the archive becomes rows: steps 4 to 11."""

from __future__ import annotations

import traceback
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tasks.code_version import code_version
from tasks.facts.extract import facts_of
from tasks.files.members import member_url, members
from tasks.files.shapes import Member
from tasks.records import Issue, Source
from tasks.row_writer import RowWriter
from tasks.rows import write_document
from tasks.text.read import read_bytes, read_source
from tasks.web.hints import reading_hints
from warehouse.archive import Stored


def document_rows(stored: Stored, body: bytes) -> RowWriter:
    """The rows of one document; those of a zip and of each document in it.

    A document that our own code can't read must not cost the night the other documents of its batch, nor
    be passed over: it becomes an empty document with an issue that names the error, which the report
    shows and the next version of the code tries again.
    """
    out = _own_rows(stored, body)
    for member in members(body):
        out.extend(_own_rows(_member(stored, member), member.body))
    return out


def _member(stored: Stored, member: Member) -> Stored:
    """A document inside a zip as if it had been fetched by itself; its bytes are in the zip's record."""
    return replace(
        stored,
        url=member_url(stored.url, member.name),
        source_name=member.name.rpartition("/")[2],
        link_title=None,
        content_type=None,
        body_sha256=sha256(member.body).hexdigest(),
        body_bytes=len(member.body),
    )


def _own_rows(stored: Stored, body: bytes) -> RowWriter:
    try:
        hints = reading_hints(stored.site)
        reading = read_bytes(
            body,
            name=stored.source_name,
            content_type=stored.content_type,
            charset_hint=hints.charset,
            body_selector=hints.body,
            corrections=hints.corrections,
        )
        return write_document(stored, reading, facts_of(reading), code_version())
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        note = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        failed = Source("", "unknown", None, issues=(Issue("process", "error", note=note[:500]),))
        return write_document(stored, read_source(failed), (), code_version())
