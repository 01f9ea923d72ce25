"""What a run is called, and when it began."""

from __future__ import annotations

from datetime import UTC, datetime
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
