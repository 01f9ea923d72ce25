"""Pages that show where refused rows stand: each one's document, with every fact on its evidence."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from flows.look import TABLES, Row, rows_of
from flows.look_html import anchor_of, facts_page
from flows.look_page import save
from tasks.files.members import member_url, members
from tasks.runs import Report
from tasks.settings import settings
from tasks.text.read import read_bytes
from tasks.web.hints import reading_hints
from warehouse.archive import Archive
from warehouse.client import open_warehouse

# As many as a person looks through; `zongjie quarantine` lists all.
MOST = 10


@dataclass(frozen=True, slots=True)
class _Refused:
    """A document with refused rows, and which row its page is to show: the first of those that have a place."""

    url: str
    site: str
    name: str
    rules: str
    table: str | None
    row: str | None


def with_evidence(report: Report) -> Report:
    """Write a page for each of the first documents with rows that this run refused; the report links to them.

    A link leads to the place of the first refused row.
    """
    if not report.quarantined or report.state not in ("completed", "partial"):
        return report
    folder = settings().docs / "runs" / report.run_id / "evidence"
    folder.mkdir(parents=True, exist_ok=True)
    with Archive(settings().archive, read_only=True) as archive:
        pages = [
            (f"{one.name}: {one.rules}", _page(archive, one, folder / f"{i}.html"))
            for i, one in enumerate(_refused(report.run_id), 1)
        ]
    return replace(report, evidence=tuple((title, page) for title, page in pages if page))


def _refused(run_id: str) -> list[_Refused]:
    """The first documents with rows that a run refused."""
    live = open_warehouse(settings().warehouse)
    held = live["quarantine"].filter(state="held", run_id=run_id).sort("row_id")
    placed = pl.col("table").is_in(TABLES)
    told = held.group_by("document_id").agg(
        pl.col("rule").unique().sort().str.join(", "),
        pl.col("table").filter(placed).first(),
        pl.col("row").filter(placed).first(),
    )
    documents = live["documents"].select("document_id", "url", "site", "source_name")
    found = told.join(documents, on="document_id").sort("url").head(MOST)
    rows = found.select("url", "site", "source_name", "rule", "table", "row").collect().rows()
    return [_Refused(*row) for row in rows]


def _page(archive: Archive, refused: _Refused, out: Path) -> str | None:
    """The address of the page of a document, all its pages joined; None where the archive has no such document."""
    body = _body(archive, refused.url)
    if body is None:
        return None
    hints = reading_hints(refused.site)
    reading = read_bytes(
        body[0],
        name=refused.name,
        content_type=body[1],
        charset_hint=hints.charset,
        body_selector=hints.body,
        corrections=hints.corrections,
    )
    rows = rows_of(out, reading)
    save(facts_page(refused.name, reading.source.text, rows), out)
    return out.as_uri() + _fragment(rows, refused)


def _body(archive: Archive, url: str) -> tuple[bytes, str | None] | None:
    """The bytes of a document and how the server called them; a document inside a zip is taken out of it."""
    stored = archive.stored(url) or archive.stored(url.split("#")[0])
    if stored is None:
        return None
    body = archive.document(stored)
    if stored.url == url:
        return body, stored.content_type
    inside = (one.body for one in members(body) if member_url(stored.url, one.name) == url)
    found = next(inside, None)
    return None if found is None else (found, None)


def _fragment(rows: Mapping[str, Sequence[Row]], refused: _Refused) -> str:
    """What leads to the place of the refused row on the page."""
    if refused.table is None or refused.row is None:
        return ""
    row = json.loads(refused.row)
    anchor = anchor_of(rows, refused.table, row["start"], row["end"])
    return f"#{anchor}" if anchor else ""
