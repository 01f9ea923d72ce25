"""Flow `crawl`: fetch new and changed documents into the archive, publish nothing."""

from __future__ import annotations

from datetime import UTC, datetime

from prefect import flow
from prefect.states import Completed, Failed, State

from flows.names import begin, name_refused, run_name
from flows.options import CrawlOptions
from tasks.balance import losses
from tasks.crawl import archive_one, crawl_one, due, outcomes, tell_failure
from tasks.progress import Progress
from tasks.runs import SiteOutcome


@flow(name="crawl", flow_run_name=run_name, on_failure=[name_refused], log_prints=False)
def crawl(options: CrawlOptions = CrawlOptions()) -> State[None]:  # noqa: B008  (the form's default)
    """Crawl the chosen sites, or archive a folder."""
    sites = gather(options, begin("crawl", options).run_id)
    troubles = [f"{s.site}: {s.trouble}" for s in sites if s.trouble]
    troubles += losses(s.balance for s in sites)
    if troubles:
        return Failed(message="; ".join(troubles))
    return Completed(
        message=f"{sum(s.new for s in sites)} new, {sum(s.changed for s in sites)} changed documents"
    )


def gather(options: CrawlOptions, run_id: str) -> tuple[SiteOutcome, ...]:
    """Fill the archive; one site that fails does not stop the others.

    Sites that are asked for by name are crawled; of all sites, those whose turn it is.
    """
    if options.folder:
        archive_one(options.folder, run_id, options.limit)
        return outcomes(run_id)
    names = options.site_names()
    sites = names if options.sites else due(names, datetime.now(UTC))
    with Progress("crawl", key="crawl-sites") as progress:
        started = {
            site: crawl_one.submit(site, run_id, options.limit, options.accept_yield) for site in sites
        }
        for done, (site, future) in enumerate(started.items(), 1):
            future.wait()
            if not future.state.is_completed():
                tell_failure(site, run_id, future.state.message or future.state.name or "failed")
            progress.update(done, len(sites), f"{done} of {len(sites)} sites done")
    return outcomes(run_id)
