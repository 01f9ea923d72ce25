"""What Prefect adds to a build: the same task runs around nothing, and what they leave in its database."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.measure import table

_FEW, _MANY = 2, 12
_BATCH = 2000  # documents, as the settings have it


def run(full: bool) -> str:
    """The table of this benchmark."""
    few, many = _flow(_FEW), _flow(_MANY)
    batches = _MANY - _FEW
    seconds, kilobytes = ((b - a) / batches for a, b in zip(few, many, strict=True))
    rows = [
        ("Prefect with a server of its own, for each batch (two task runs, four lines of log)", ""),
        ("processor seconds of the flow's process, the server's not", f"{seconds:.3f}"),
        (f"the same a document, at {_BATCH} a batch", f"{1000 * seconds / _BATCH:.2f} ms"),
        ("growth of its database", f"{kilobytes:.1f} kB"),
        (f"the same for 1,000 documents, at {_BATCH} a batch", f"{1000 * kilobytes / _BATCH:.1f} kB"),
    ]
    return table(f"orchestration: a flow of {_FEW} batches and one of {_MANY}", rows)


def _flow(batches: int) -> tuple[float, float]:
    """Processor seconds of a flow in a process of its own, and the kilobytes of its server's database."""
    with TemporaryDirectory() as folder:
        environment = os.environ | {"ZONGJIE_DATA": folder, "PREFECT_HOME": f"{folder}/prefect"}
        command = [sys.executable, "-m", "benchmarks.orchestration", str(batches)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        size = sum(path.stat().st_size for path in Path(folder, "prefect").glob("prefect.db*"))
        return float(done.stdout.splitlines()[-1]), size / 1000


def _main(batches: int) -> None:
    from prefect import flow, get_run_logger, task
    from prefect.cache_policies import NO_CACHE

    def _nothing(title: str) -> None:
        get_run_logger().info("%s: %d documents", title, _BATCH)
        get_run_logger().info("%s: done", title)

    read = task(_nothing, name="read batch", cache_policy=NO_CACHE, persist_result=False)
    validate = task(_nothing, name="validate batch", cache_policy=NO_CACHE)

    @flow(name="build")
    def build() -> None:
        for i in range(batches):
            read(f"batch {i}")
            validate(f"batch {i}")

    start = process_time()
    build()
    print(process_time() - start)


if __name__ == "__main__":
    from tasks.settings import prepare_data, prepare_environment

    prepare_environment()
    prepare_data()
    _main(int(sys.argv[1]))
