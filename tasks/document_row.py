"""The row of `documents`: one for each document version that is live."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from tasks.facts.extract import PartFacts
from tasks.text.normalise import script_of
from tasks.text.read import Reading
from warehouse.archive import Stored


def document_row(
    own_id: str,
    stored: Stored,
    reading: Reading,
    parts: Sequence[PartFacts],
    prints: Sequence[str],
    code: str,
) -> dict[str, object]:
    """The row of a document: what the archive, decoding and restoration know of it, and all of its text.

    `prints` are the fingerprints of its parts, `code` the version of the code that read it.
    """
    source, cleaned = reading.source, reading.cleaned
    script, share = script_of(reading.text)
    title = source.title or stored.link_title or next((p.part.title for p in parts if p.part.title), None)
    return {
        "row_id": own_id,
        "document_id": own_id,
        "source_name": stored.source_name,
        "url": stored.url,
        "site": stored.site,
        "title": title,
        "format": source.format,
        "charset": source.charset,
        "charset_evidence": json.dumps([_vote(v) for v in source.votes], ensure_ascii=False),
        "script": script,
        "script_share": share,
        "source_text": source.text,
        "text": reading.text,
        "text_hans": reading.hans,
        "pages_stated": cleaned.pages_stated,
        "pages_obtained": cleaned.pages_obtained,
        "completeness": cleaned.completeness,
        "published_on": source.published_on,
        "body_sha256": stored.body_sha256,
        "family_id": prints[0] if len(prints) == 1 else None,
        "damage_ratio": _damage(reading),
        "archive_file": stored.archive_file,
        "archive_offset": stored.archive_offset,
        "fetched_at": stored.fetched_at,
        "code_version": code,
    }


def _vote(vote: Any) -> dict[str, str]:
    return {f.name: getattr(vote, f.name) for f in fields(vote)}


def _damage(reading: Reading) -> float:
    """The share of the document's characters that a repair touches."""
    touched = sum(max(e.end - e.start, len(e.fixed or "")) for e in reading.repairs)
    return round(min(1.0, touched / max(1, len(reading.text))), 6)
