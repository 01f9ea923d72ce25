"""Flow `build`: read what the archive holds and the live tables do not, validate, publish, report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import partial

from prefect import flow
from prefect.states import Completed, Failed, State

from flows.crawl import gather
from flows.evidence import with_evidence
from flows.names import begin, name_refused, run_name
from flows.options import BuildOptions, CrawlOptions
from tasks.alarms import sound
from tasks.artifacts import show
from tasks.batches import Batch, Staged
from tasks.build import everything, pending, read_batch, titles
from tasks.process import dismiss_workers
from tasks.publish import publish_run
from tasks.runs import Report, Run
from tasks.settings import settings
from tasks.validate import Checked, validate_batch
from warehouse.lease import lease


@flow(name="build", flow_run_name=run_name, on_failure=[name_refused])
def build(options: BuildOptions = BuildOptions()) -> State[None]:  # noqa: B008  (the form's default)
    """Derive tables from the archive, after taking the files of a folder into it where one is given."""
    run = begin("build", options)
    if options.folder:
        gather(CrawlOptions(folder=options.folder, limit=options.limit), run.run_id)
    which = everything if options.reads_again else pending
    return derive(run, lambda: which(options.selection()), dry_run=options.dry_run)


def derive(run: Run, choose: Callable[[], Sequence[Batch]], *, dry_run: bool) -> State[None]:
    """Read, validate and publish under the warehouse's lease; the state says what became of the run."""
    with lease(settings().warehouse, run.run_id) as holding:
        batches = choose()
        checked = list(_checked(run, batches))
        report = publish_run(run, checked, dry_run, holding)
    show(with_evidence(report))
    sound(report, settings().quarantine_bound)
    return _state(report)


def _checked(run: Run, batches: Sequence[Batch]) -> Iterator[Checked]:
    """Every batch, read and validated.

    While this process validates a batch, the worker processes read the next one, and no more than one: what
    is in memory does not grow with the number of batches.
    """
    if not batches:  # most nights of a small site
        return
    names = titles(batches)
    with ThreadPoolExecutor(1, "read") as thread:
        # The context tells Prefect of which flow run a task is part.
        start = [
            partial(thread.submit, copy_context().run, read_batch, batch, name)
            for batch, name in zip(batches, names, strict=True)
        ]
        reading: Future[Staged] | None = start[0]()
        for name, following in zip(names, [*start[1:], None], strict=True):
            if reading:
                staged = reading.result()
                reading = following() if following else None
                if reading is None and len(batches) > 1:
                    dismiss_workers(settings().workers)
                yield validate_batch(staged, run.run_id, name)


def _state(report: Report) -> State[None]:
    make = Completed if report.succeeded else Failed
    return make(message=report.summary())
