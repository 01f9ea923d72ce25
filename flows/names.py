"""What a flow run is called, and the record with which it begins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from prefect import Flow, get_client
from prefect.client.schemas.objects import FlowRun, State
from prefect.runtime import flow_run
from pydantic import BaseModel

from tasks.runs import Run

# How Prefect's message begins when a run's parameters are none of its flow's.
_REFUSED = "Validation of flow parameters failed"


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
    return " · ".join([_night(str(flow_run.flow_name), flow_run.scheduled_start_time), *_chosen(options)])


def name_refused(flow: Flow[..., object], run: FlowRun, state: State[object]) -> None:
    """Name a run whose input was refused: `nightly 2026-11-22 · input refused`.

    Prefect names a run only after its input was validated, so that such a run would stand in the lists of its UI as
    `mauve-otter`. A hook for failed runs; the runs of which the input was good have their name already.
    """
    if (state.message or "").startswith(_REFUSED):
        name = f"{_night(flow.name, run.expected_start_time)} · input refused"
        with get_client(sync_client=True) as client:
            client.set_flow_run_name(run.id, name)


def _night(flow: str, started: datetime | None) -> str:
    return f"{flow} {(started or datetime.now(UTC)).astimezone(UTC):%Y-%m-%d}"


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
