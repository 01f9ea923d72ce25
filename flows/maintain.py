"""Flow `maintain`: verify the archive and the live snapshot, collect snapshots past their grace."""

from __future__ import annotations

from prefect import flow
from prefect.states import Completed, Failed, State

from flows.names import run_name
from tasks.maintain import collect_old, verify_archive, verify_warehouse


@flow(name="maintain", flow_run_name=run_name)
def maintain() -> State[None]:
    """Check every hash, then free what no reader can need."""
    damages = [*verify_archive(), *verify_warehouse()]
    if damages:
        return Failed(message=f"{len(damages)} damaged, nothing collected: " + "; ".join(damages[:5]))
    freed = collect_old()
    return Completed(message=f"archive and warehouse are whole; {freed} files freed")
