"""Flow `build`: read what the archive holds and the live tables do not, validate, publish, report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from prefect import flow
from prefect.states import Completed, Failed, State

from flows.crawl import gather
from flows.evidence import with_evidence
from flows.names import begin, run_name
from flows.options import BuildOptions, CrawlOptions
from tasks.alarms import sound
from tasks.artifacts import show
from tasks.build import everything, pending, read_batch, titles
from tasks.process import Batch
from tasks.publish import publish_run
from tasks.runs import Report, Run
from tasks.settings import settings
from tasks.validate import validate_batch
from warehouse.lease import lease


@flow(name="build", flow_run_name=run_name)
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
        names = titles(batches)
        staged = [read_batch(batch, title) for batch, title in zip(batches, names, strict=True)]
        checked = [validate_batch(one, run.run_id, title) for one, title in zip(staged, names, strict=True)]
        report = publish_run(run, checked, dry_run, holding)
    show(with_evidence(report))
    sound(report, settings().quarantine_bound)
    return _state(report)


def _state(report: Report) -> State[None]:
    make = Completed if report.succeeded else Failed
    return make(message=report.summary())
