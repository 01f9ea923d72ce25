"""Whole runs in processes that die when they are told to.

Importing Great Expectations and Prefect takes longer than a small run, so one process imports them once and
forks a child for each life. The tasks are called as plain functions: Prefect's part is tested elsewhere.

    python -m tests.flows.nursery      reads one `Life` as JSON a line, prints one `End` a line
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

STAGES = ("archive", "read", "validate", "publish")
# What a process does to files, as Python tells its audit hooks; `os.rename` is told of `os.replace` too.
_TOUCHES = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink"})


@dataclass(frozen=True)
class Life:
    """A run over a folder, and where it ends.

    It dies at the `touch`-th thing that it does to a file in `stage`, or `seconds` after that stage began.
    `largest_file` is what a full disk looks like to a process: from the stage on, no file grows beyond so many bytes.
    `clock` is the time that the run believes it is. With `twin`, the rules are evaluated by Polars, which takes
    a tenth of the time of Great Expectations. One that does not crawl is a build of what is archived already.
    """

    data: str
    folder: str
    stage: str | None = None
    touch: int | None = None
    seconds: float | None = None
    largest_file: int | None = None
    clock: str | None = None
    rebuild: bool = False
    twin: bool = True
    crawls: bool = True
    workers: int = 1
    batch_documents: int = 2000


@dataclass(frozen=True)
class End:
    """How a life ended: by which signal, with what error; how often it touched files and how long it took."""

    signal: int
    state: str = ""
    error: str = ""
    touches: dict[str, int] | None = None
    seconds: dict[str, float] | None = None


class _Fate:
    """Counts what the process does to files, stage by stage, and kills it at the moment of its death."""

    def __init__(self, life: Life) -> None:
        self.life, self.stage = life, ""
        self.touches: Counter[str] = Counter()
        self.seconds: dict[str, float] = {}
        self._began = time.perf_counter()
        sys.addaudithook(self._see)

    def enter(self, stage: str) -> None:
        self.leave()
        self.stage = stage
        if self.life.largest_file is not None and self.life.stage in (None, stage):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.life.largest_file, self.life.largest_file))
        if stage == self.life.stage and self.life.seconds is not None:
            timer = threading.Timer(self.life.seconds, os.kill, (os.getpid(), signal.SIGKILL))
            timer.daemon = True
            timer.start()

    def leave(self) -> None:
        now = time.perf_counter()
        if self.stage:
            self.seconds[self.stage] = now - self._began
        self._began = now

    def _see(self, event: str, arguments: object) -> None:
        if event in _TOUCHES and self.stage:
            self.touches[self.stage] += 1
            if self.stage == self.life.stage and self.touches[self.stage] == self.life.touch:
                os.kill(os.getpid(), signal.SIGKILL)


def run(life: Life, enter: Callable[[str], None]) -> str:
    """Archive the folder, read, validate and publish what is new; the state of the run."""
    from prefect.logging import disable_run_logger

    from tasks.build import everything, pending, read_batch
    from tasks.crawl import archive_one
    from tasks.publish import publish_run
    from tasks.runs import Run
    from tasks.settings import settings
    from tasks.validate import validate_batch
    from warehouse.lease import lease

    settings.cache_clear()
    now = datetime.now(UTC)
    run_id = f"{now:%Y%m%dT%H%M%S%f}Z-{os.getpid():05d}"
    order = Run(run_id, "nightly", life.clock or now.isoformat(timespec="seconds"), "{}")
    with disable_run_logger():
        enter("archive")
        if life.crawls:
            archive_one.fn(Path(life.folder), run_id, None)
        with lease(settings().warehouse, run_id) as holding:
            enter("read")
            batches = everything() if life.rebuild else pending()
            staged = [read_batch.fn(batch, "batch") for batch in batches]
            enter("validate")
            checked = [validate_batch.fn(one, run_id) for one in staged]
            enter("publish")
            return publish_run.fn(order, checked, False, holding).state


def _live(life: Life, write: int) -> None:
    """One life from birth to its end, in the child; what becomes of it goes to a pipe."""
    os.environ |= {
        "ZONGJIE_DATA": life.data,
        "ZONGJIE_WORKERS": str(life.workers),
        "ZONGJIE_BATCH_DOCUMENTS": str(life.batch_documents),
    }
    if life.clock is not None:
        import tasks.publish

        tasks.publish._now = lambda: life.clock or ""
    if life.twin:
        validate_by_twin(setattr)
    state, error, fate = "", "", _Fate(life)
    try:
        state = run(life, fate.enter)
    except BaseException as caught:
        error = f"{type(caught).__name__}: {caught}\n{traceback.format_exc()[-1500:]}"
    fate.leave()
    end = End(0, state, error, dict(fate.touches), fate.seconds)
    os.write(write, json.dumps(asdict(end)).encode())


def validate_by_twin(patch: Callable[[object, str, object], None]) -> None:
    """Let Polars evaluate the rules and nobody draw the Data Docs; `patch` is `setattr` or one that is undone."""
    import tasks.publish
    from expectations.validate import Validator
    from warehouse.verdicts import findings

    patch(Validator, "__init__", lambda self, folder: None)
    patch(Validator, "findings", lambda self, staged, run_name: findings(staged))
    patch(tasks.publish, "_data_docs", lambda run, checked: None)


def live(life: Life) -> End:
    """Fork a child that leads the life, and wait for its end."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            _live(life, write)
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    return End(**json.loads(said)) if said else End(signal=os.WTERMSIG(status))


def _warm() -> None:
    """Load all vocabulary and hash the code, which every life would do again: a document of each script is read."""
    from sample.documents import document
    from tasks.derive import document_rows
    from warehouse.archive import Stored

    for script in ("hans", "hant"):
        body = document(11, 0, script=script).text.encode()
        document_rows(
            Stored(
                1,
                "file:///first.txt",
                "folder",
                "first.txt",
                None,
                "text/plain",
                "",
                len(body),
                "",
                0,
                "",
                "",
            ),
            body,
        )


def main() -> None:
    """Import what a run needs, then lead the lives that are asked for."""
    from tasks.settings import prepare_environment

    prepare_environment()
    for name in ("expectations.validate", "tasks.facts.extract", "tasks.publish"):
        import_module(name)
    _warm()

    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(asdict(live(Life(**json.loads(line))))), flush=True)


if __name__ == "__main__":
    main()
