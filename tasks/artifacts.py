"""The report of a run as Prefect artifacts; their keys are fixed, so that the UI shows their history."""

from __future__ import annotations

from dataclasses import replace

from prefect.artifacts import create_link_artifact, create_markdown_artifact, create_table_artifact

from tasks.report import markdown, quarantine_table, site_table
from tasks.runs import Report
from tasks.settings import settings
from tasks.upkeep import Upkeep
from tasks.upkeep import markdown as upkeep_markdown


def show(report: Report) -> None:
    """Put the report where a person looks for it in the Prefect UI."""
    pages = tuple((title, _address(page)) for title, page in report.evidence)
    docs = _address(report.data_docs) if report.data_docs else None
    report = replace(report, data_docs=docs, evidence=pages)
    create_markdown_artifact(markdown(report), key="zongjie-report", description=report.summary())
    if report.sites:
        create_table_artifact(
            site_table(report.sites), key="zongjie-sites", description="What each site gave"
        )
    if report.reasons:
        create_table_artifact(
            quarantine_table(report),
            key="zongjie-quarantine",
            description="Refused rows by rule; `zongjie quarantine --rule RULE` shows them",
        )
    if report.data_docs:
        create_link_artifact(
            report.data_docs,
            link_text="Data Docs",
            key="zongjie-data-docs",
            description=f"What Great Expectations found in run {report.run_id}, rule by rule",
        )


def show_upkeep(upkeep: Upkeep) -> None:
    """Put what an upkeep did where a person looks for it in the Prefect UI."""
    create_markdown_artifact(upkeep_markdown(upkeep), key="zongjie-upkeep", description=upkeep.summary())


def _address(file: str) -> str:
    """Where a browser finds a page of the docs folder: no page of a server may link to a file of the disk."""
    if not settings().docs_url:
        return file
    return file.replace(settings().docs.as_uri(), settings().docs_url.rstrip("/"))
