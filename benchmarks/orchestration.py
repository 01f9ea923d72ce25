"""What Prefect adds to a build: the same task runs around nothing, and what they leave in its database."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.measure import table

_FIRST, _BATCHES = 2, 40
_BATCH = 1500  # documents, as the settings have it
_DOCUMENT = 0.08  # processor seconds of one document from archive to published rows (docs/scale.md)
_SETTLED = 6  # seconds after which logs and events of a run are in the database


def run(full: bool) -> str:
    """The table of this benchmark."""
    with TemporaryDirectory() as folder:
        environment = os.environ | {"ZONGJIE_DATA": folder, "PREFECT_HOME": f"{folder}/prefect"}
        command = [sys.executable, "-m", "benchmarks.orchestration"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    spent = {name: value / _BATCHES for name, value in json.loads(done.stdout.splitlines()[-1]).items()}
    share = (spent["own"] + spent["server"]) / (_BATCH * _DOCUMENT)
    rows = [
        ("Prefect with a server of its own, for each batch (two task runs, four lines of log)", ""),
        ("processor seconds of the flow's process", f"{spent['own']:.3f}"),
        ("processor seconds of the server", f"{spent['server']:.3f}"),
        (f"both, of a batch of {_BATCH} documents", f"{share:.2%}"),
        ("growth of its database", f"{spent['kilobytes']:.1f} kB"),
        (
            f"the same for 1,000 documents, at {_BATCH} a batch",
            f"{1000 * spent['kilobytes'] / _BATCH:.1f} kB",
        ),
    ]
    return table(f"orchestration: a flow of {_BATCHES} batches", rows)


def _spent(home: Path) -> dict[str, float]:
    """Processor seconds of this process and of the server that it started, and the size of the server's database."""
    return {"own": process_time(), "server": sum(map(_seconds, _children())), "kilobytes": _kilobytes(home)}


def _children() -> list[int]:
    tasks = Path("/proc/self/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text("ascii").split()]


def _seconds(process: int) -> float:
    """What a process has used in all its threads (fields 14 and 15 of its `stat`)."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _kilobytes(home: Path) -> float:
    """The pages of the server's database that are in use, those in its log included."""
    with closing(sqlite3.connect(home / "prefect.db")) as db:
        size, pages, free = (
            db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_size", "page_count", "freelist_count")
        )
    return float(size * (pages - free) / 1000)


def _main() -> None:
    from prefect import flow, get_run_logger, task
    from prefect.cache_policies import NO_CACHE

    def _nothing(title: str) -> None:
        get_run_logger().info("%s: %d documents", title, _BATCH)
        get_run_logger().info("%s: done", title)

    read = task(_nothing, name="read batch", cache_policy=NO_CACHE, persist_result=False)
    validate = task(_nothing, name="validate batch", cache_policy=NO_CACHE)
    home = Path(os.environ["PREFECT_HOME"])

    def batches(number: int) -> dict[str, float]:
        for i in range(number):
            read(f"batch {i}")
            validate(f"batch {i}")
        time.sleep(_SETTLED)
        return _spent(home)

    @flow(name="build")
    def build() -> None:
        before, after = batches(_FIRST), batches(_BATCHES)
        print(json.dumps({name: after[name] - before[name] for name in before}))

    build()


if __name__ == "__main__":
    from tasks.settings import prepare_data, prepare_environment

    prepare_environment()
    prepare_data()
    _main()
