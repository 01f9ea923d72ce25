"""What a flow run is called, and the record with which it begins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from prefect.runtime import flow_run
from pydantic import BaseModel

from tasks.runs import Run


def begin(flow: str, options: BaseModel) -> Run:
    """Start a run: its id is sortable, such as `20261122T013000Z-4f1c`.

    The digits are those of the Prefect flow run, so that one is found from the other.
    """
    now = datetime.now(UTC)
    digits = (str(flow_run.id or "") or uuid4().hex).replace("-", "")[:4]
    parameters = options.model_dump_json(exclude_defaults=True)
    return Run(f"{now:%Y%m%dT%H%M%SZ}-{digits}", flow, now.isoformat(timespec="seconds"), parameters)


def run_name() -> str:
    """What a flow run is called, from its flow and options: `build 2026-11-22 · folder incoming · dry run`.

    The day is the day in UTC on which it was meant to start, as in the run's id; a night that begins at 01:30 in
    Shanghai bears the day before.
    """
    options = flow_run.parameters.get("options")
    started = flow_run.scheduled_start_time or datetime.now(UTC)
    return " · ".join([f"{flow_run.flow_name} {started.astimezone(UTC):%Y-%m-%d}", *_chosen(options)])


def _chosen(options: object) -> Iterator[str]:
    """The options that differ from what is usual, in words."""
    given = options.model_dump(exclude_defaults=True, mode="json") if isinstance(options, BaseModel) else {}
    if sites := given.get("sites"):
        yield ", ".join(sites)
    if folder := given.get("folder"):
        yield f"folder {Path(folder).name}"
    if "since" in given or "until" in given:
        yield f"fetched {given.get('since', '')} to {given.get('until', '')}".replace("  ", " ").strip()
    elif given.get("rebuild"):
        yield "re-extract"
    if limit := given.get("limit"):
        yield f"at most {limit}"
    if given.get("dry_run"):
        yield "dry run"
