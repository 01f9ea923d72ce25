"""Flow `nightly`: crawl → archive → read → validate → publish → report."""

from __future__ import annotations

from prefect import flow
from prefect.states import State

from flows.build import derive
from flows.crawl import gather
from flows.names import begin, name_refused, run_name
from flows.options import NightlyOptions
from tasks.build import everything, pending


@flow(name="nightly", flow_run_name=run_name, on_failure=[name_refused])
def nightly(options: NightlyOptions = NightlyOptions()) -> State[None]:  # noqa: B008  (the form's default)
    """Take what the sites published since the last night, and publish it as one snapshot."""
    run = begin("nightly", options)
    if options.reads_again:
        return derive(run, lambda: everything(options.selection()), dry_run=options.dry_run)
    gather(options.crawl(), run.run_id)
    return derive(run, pending, dry_run=options.dry_run)
