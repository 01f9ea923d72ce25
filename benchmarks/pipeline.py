"""One build in a process of its own, so that its memory is its own.

    python -m benchmarks.pipeline DATA FIRST LAST WORKERS      archives documents FIRST to LAST, and builds what is new

The Prefect tasks are called as plain functions: what Prefect itself costs depends on where its server is.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from functools import cache
from multiprocessing import active_children
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time


@dataclass(frozen=True, slots=True)
class Build:
    """What one build took: seconds by stage, in their order, and the most memory it held, in megabytes.

    `seconds` are those of the wall, `cpu` those of the processors, workers included.
    `memory` is that of the process itself, `worker_memory` that of its largest worker. `written` are the bytes of
    the warehouse's files that are new, `held` those of all that are live.
    """

    documents: int
    rows: int
    seconds: dict[str, float]
    cpu: dict[str, float]
    memory: float
    worker_memory: float
    written: int
    held: int

    @property
    def total(self) -> float:
        """Seconds from the archive to the published tables, start of the libraries left out."""
        return sum(s for stage, s in self.seconds.items() if stage != "import")

    @property
    def processor(self) -> float:
        """Processor seconds of the same."""
        return sum(s for stage, s in self.cpu.items() if stage != "import")


@cache
def build(documents: int, workers: int) -> Build:
    """Run one build of made-up documents in a new process; asked for again, the result is the same one."""
    with TemporaryDirectory() as folder:
        return built(Path(folder), 0, documents, workers)


def built(data: Path, first: int, last: int, workers: int) -> Build:
    """One build of the made-up documents from `first` up to `last`, on top of what is in `data`, in a new process."""
    numbers = (str(first), str(last), str(workers))
    command = [sys.executable, "-m", "benchmarks.pipeline", str(data), *numbers]
    environment = os.environ | {"ZONGJIE_DATA": str(data), "ZONGJIE_WORKERS": str(workers)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr[-2000:]}")
    return Build(**json.loads(done.stdout.splitlines()[-1]))


def _build() -> Build:
    clock = _Clock()
    from prefect.logging import disable_run_logger

    import expectations.validate  # noqa: F401  (what it costs to import is a stage of its own)
    from tasks.build import pending, read_batch
    from tasks.publish import publish_run
    from tasks.runs import Run
    from tasks.settings import settings
    from tasks.validate import validate_batch
    from warehouse.lease import lease

    clock.stage("import")
    known = _files(settings().warehouse)
    run = Run(f"20260302T190000Z-{len(known):04d}", "build", "2026-03-02T19:00:00+00:00", "{}")
    with disable_run_logger(), lease(settings().warehouse, run.run_id) as holding:
        batches = pending()
        clock.stage("which documents are new")
        staged = [read_batch.fn(batch, "batch") for batch in batches]
        clock.stage("read (steps 4 to 11)")
        checked = [validate_batch.fn(one, run.run_id) for one in staged]
        clock.stage("validate (step 12)")
        report = publish_run.fn(run, checked, False, holding)
        clock.stage("publish and report (steps 13, 14)")
    if report.state != "completed":
        raise SystemExit(f"the build ended as {report.state}: {report.troubles}, so its times mean nothing")
    rows = sum(report.rows_live.values())
    memory, workers = _most_memory(os.getpid()), [_most_memory(p.pid) for p in active_children() if p.pid]
    files = _files(settings().warehouse)
    written = sum(size for name, size in files.items() if name not in known)
    return Build(
        report.documents_read,
        rows,
        clock.seconds,
        clock.cpu,
        memory,
        max(workers, default=0.0),
        written,
        sum(files.values()),
    )


def _files(warehouse: Path) -> dict[str, int]:
    """The warehouse's files with their sizes."""
    return {path.name: path.stat().st_size for path in (warehouse / "files").glob("*/*.*")}


class _Clock:
    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.cpu: dict[str, float] = {}
        self._wall, self._cpu = perf_counter(), _processor_seconds()

    def stage(self, name: str) -> None:
        wall, cpu = perf_counter(), _processor_seconds()
        self.seconds[name], self.cpu[name] = round(wall - self._wall, 3), round(cpu - self._cpu, 3)
        self._wall, self._cpu = wall, cpu


def _processor_seconds() -> float:
    """What this process and its living workers have used, as far as Linux tells of the workers."""
    return process_time() + sum(_used(p.pid) for p in active_children() if p.pid)


def _used(process: int) -> float:
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    user, system = stat.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _most_memory(process: int) -> float:
    """The most megabytes that a living process has held so far, as Linux counts; 0 elsewhere."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    [kilobytes] = (line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return round(int(kilobytes) / 1024, 1)


if __name__ == "__main__":
    from benchmarks.pages import filled_archive
    from tasks.settings import prepare_data, prepare_environment

    prepare_environment()
    prepare_data()
    first, last = int(sys.argv[2]), int(sys.argv[3])
    filled_archive(Path(sys.argv[1]) / "archive", last, first)
    print(json.dumps(asdict(_build()), ensure_ascii=False))
