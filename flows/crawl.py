"""Flow `crawl`: fetch new and changed documents into the archive, publish nothing."""

from __future__ import annotations

from prefect import flow
from prefect.states import Completed, Failed, State

from flows.names import begin
from flows.options import CrawlOptions
from tasks.crawl import archive_one, crawl_one, outcomes, prepare_archive, tell_failure
from tasks.runs import SiteOutcome


@flow(name="crawl", flow_run_name="crawl", log_prints=False)
def crawl(options: CrawlOptions = CrawlOptions()) -> State[None]:  # noqa: B008  (the form's default)
    """Crawl the chosen sites, or archive a folder."""
    sites = gather(options, begin("crawl", options).run_id)
    troubles = [f"{s.site}: {s.trouble}" for s in sites if s.trouble]
    if troubles:
        return Failed(message="; ".join(troubles))
    return Completed(
        message=f"{sum(s.new for s in sites)} new, {sum(s.changed for s in sites)} changed documents"
    )


def gather(options: CrawlOptions, run_id: str) -> tuple[SiteOutcome, ...]:
    """Fill the archive; one site that fails does not stop the others."""
    if options.folder:
        archive_one(options.folder, run_id, options.limit)
        return outcomes(run_id)
    prepare_archive()
    started = {site: crawl_one.submit(site, run_id, options.limit) for site in options.site_names()}
    for site, future in started.items():
        future.wait()
        if not future.state.is_completed():
            tell_failure(site, run_id, future.state.message or future.state.name or "failed")
    return outcomes(run_id)
