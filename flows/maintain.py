"""Flow `maintain`: verify archive and live snapshot, merge the files of single nights, collect old snapshots."""

from __future__ import annotations

import shutil

from prefect import flow
from prefect.states import Completed, Failed, State

from flows.names import name_refused, run_name
from tasks.artifacts import show_upkeep
from tasks.maintain import collect_old, merge_small, verify_archive, verify_warehouse
from tasks.settings import settings
from tasks.upkeep import Upkeep, holdings


@flow(name="maintain", flow_run_name=run_name, on_failure=[name_refused])
def maintain() -> State[None]:
    """Check every hash; where all are right, merge small files and free what no reader can need."""
    upkeep = _kept_up()
    show_upkeep(upkeep)
    make = Failed if upkeep.damages else Completed
    return make(message=upkeep.summary())


def _kept_up() -> Upkeep:
    """What is damaged is left as it is: another copy of a table could be the only whole one."""
    damages = (*verify_archive(), *verify_warehouse())
    if damages:
        return Upkeep({}, {}, 0, 0, 0, _free(), damages)
    before = holdings(settings().warehouse)
    merge_small()
    freed = collect_old()
    after = holdings(settings().warehouse)
    return Upkeep(before, after, len(freed.snapshots), freed.files, freed.bytes, _free())


def _free() -> int:
    return shutil.disk_usage(settings().root).free
