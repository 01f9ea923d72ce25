"""Flow `replay`: today's code, rules and decisions over the documents of which rows are held."""

from __future__ import annotations

from prefect import flow
from prefect.states import State

from flows.build import derive
from flows.names import begin, name_refused, run_name
from flows.options import ReplayOptions
from tasks.build import held


@flow(name="replay", flow_run_name=run_name, on_failure=[name_refused])
def replay(options: ReplayOptions = ReplayOptions()) -> State[None]:  # noqa: B008  (the form's default)
    """Read the documents with rows in quarantine again; what passes now is released, in one publish."""
    return derive(begin("replay", options), held, dry_run=options.dry_run)
