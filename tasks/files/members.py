"""A zip as its members: each document in it is a document of its own, with an address of its own."""

from __future__ import annotations

import json
from urllib.parse import quote

from tasks.files.claims import format_of_bytes
from tasks.files.converter import Converter, converter
from tasks.files.shapes import Member
from tasks.files.zips import Unzipped
from tasks.records import Issue


def members(body: bytes, by: Converter | None = None) -> tuple[Member, ...]:
    """The documents inside a zip; none where the bytes are no zip.

    >>> members(b"no zip")
    ()
    """
    return unzipped(body, by).members if format_of_bytes(body) == "zip" else ()


def unzipped(body: bytes, by: Converter | None = None) -> Unzipped:
    """What the converter process finds in a zip; where it fails, an issue says why."""
    answer = json.loads((by or converter()).ask(body, "zip"))
    if "failed" in answer:
        return Unzipped((), (Issue("decode", "converter_failed", note=f"zip: {answer['failed']}"),))
    return Unzipped.from_packed(answer)


def member_url(url: str, name: str) -> str:
    """The address of a member: that of the zip, and the member's name as a fragment.

    >>> member_url("http://a.example/2013.zip", "总结 1.doc")
    'http://a.example/2013.zip#%E6%80%BB%E7%BB%93%201.doc'
    """
    return f"{url}#{quote(name)}"
