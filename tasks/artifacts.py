"""The report of a run as Prefect artifacts; their keys are fixed, so that the UI shows their history."""

from __future__ import annotations

from prefect.artifacts import create_markdown_artifact, create_table_artifact

from tasks.report import markdown, site_table
from tasks.runs import Report


def show(report: Report) -> None:
    """Put the report where a person looks for it in the Prefect UI."""
    create_markdown_artifact(markdown(report), key="zongjie-report", description=report.summary())
    if report.sites:
        create_table_artifact(
            site_table(report.sites), key="zongjie-sites", description="What each site gave"
        )
    if report.reasons:
        rows = [{"rule": rule, "rows": count} for rule, count in report.reasons]
        create_table_artifact(rows, key="zongjie-quarantine", description="Refused rows by rule")
