"""Pages that show where refused rows stand: each one's document, with every fact on its evidence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polars as pl

from flows.look import rows_of
from flows.look_html import facts_page
from flows.look_page import save
from tasks.runs import Report
from tasks.settings import settings
from tasks.text.read import read_bytes
from tasks.web.hints import reading_hints
from warehouse.archive import Archive
from warehouse.client import open_warehouse

# As many as a person looks through; `zongjie quarantine` lists all.
MOST = 10


def with_evidence(report: Report) -> Report:
    """Write a page for each of the first documents with rows that this run refused; the report links to them."""
    if not report.quarantined or report.state not in ("completed", "partial"):
        return report
    folder = settings().docs / "runs" / report.run_id / "evidence"
    folder.mkdir(parents=True, exist_ok=True)
    with Archive(settings().archive, read_only=True) as archive:
        pages = [
            (f"{name}: {rules}", _page(archive, url, site, name, folder / f"{i}.html"))
            for i, (url, site, name, rules) in enumerate(_refused(report.run_id), 1)
        ]
    return replace(report, evidence=tuple((title, page.as_uri()) for title, page in pages if page))


def _refused(run_id: str) -> list[tuple[str, str, str, str]]:
    """Address, site, name and broken rules of the first documents with rows that a run refused."""
    live = open_warehouse(settings().warehouse)
    held = live["quarantine"].filter(state="held", run_id=run_id).group_by("document_id")
    rules = held.agg(pl.col("rule").unique().sort().str.join(", "))
    documents = live["documents"].select("document_id", "url", "site", "source_name")
    found = rules.join(documents, on="document_id").sort("url").head(MOST)
    return found.select("url", "site", "source_name", "rule").collect().rows()


def _page(archive: Archive, url: str, site: str, name: str, out: Path) -> Path | None:
    body = archive.last(url)
    if body is None:
        return None
    read = archive.read(body.archive_file, body.archive_offset)
    hints = reading_hints(site)
    reading = read_bytes(
        read,
        name=name,
        content_type=body.content_type,
        charset_hint=hints.charset,
        body_selector=hints.body,
        corrections=hints.corrections,
    )
    save(facts_page(name, reading.source.text, rows_of(out, reading)), out)
    return out
