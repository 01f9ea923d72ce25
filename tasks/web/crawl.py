"""Steps 1 to 3 for one site, in their order: robots.txt, index pages, documents, archive.

A site never stops the others: whatever it does is told in its `SiteReport`. Only a fault of this machine
(the archive can't be written) raises. A run that died is simply run again: what it had is asked for with
conditions and comes as a 304.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace

import httpx

from tasks.web.client import Client, Manners
from tasks.web.links import Link
from tasks.web.report import Progress, SiteReport, Tally
from tasks.web.sites import Site
from tasks.web.urls import canonical
from tasks.web.visit import Visit
from warehouse.archive import Archive


def manners_at(site: Site, manners: Manners) -> Manners:
    """The manners of the settings, with the delay, connections and addresses of the site's definition."""
    return replace(
        manners,
        delay_seconds=site.delay_seconds,
        connections=site.concurrency,
        allow_private=site.allow_private,
    )


async def crawl_site(
    site: Site,
    archive: Archive,
    run_id: str,
    *,
    manners: Manners,
    limit: int | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    transport: httpx.AsyncBaseTransport | None = None,
) -> SiteReport:
    """Bring one site's documents into the archive.

    Args:
        site: its definition.
        archive: open for writing.
        run_id: names the WARC files and the rows of this run.
        manners: user agent, time limits, sizes and attempts; `site` decides delay and connections.
        limit: the most documents to ask for.
        progress: called after every request.
        sleep: how to wait, for tests.
        transport: how to connect, for tests.

    Raises:
        OSError, sqlite3.Error: the archive can't be written.
    """
    async with Client(manners_at(site, manners), sleep=sleep, transport=transport) as client:
        visit = Visit(site, archive, run_id, client, progress)
        links = await _discover(visit, site, limit)
        await _at_once(site.concurrency, links, visit.document)
    expected = site.expected_yield if limit is None else min(site.expected_yield, limit)
    return visit.tally.report(site.name, expected=expected, note=_note(site, visit.tally))


async def _discover(visit: Visit, site: Site, limit: int | None) -> list[Link]:
    """Read the index pages, each once, until none is left, `max_pages` are read or `limit` links found."""
    queue = deque(Link(canonical(page) or page, page, None) for page in site.first_pages())
    asked = {page.url for page in queue}
    found: dict[str, Link] = {}
    tally = visit.tally
    while queue and tally.pages < site.max_pages and (limit is None or len(found) < limit):
        index = await visit.index(queue.popleft())
        if index is None:
            continue
        for link in index.links:
            found.setdefault(link.url, link)
        queue.extend(page for page in index.pages if page.url not in asked)
        asked.update(page.url for page in index.pages)
        tally.links, tally.elsewhere = len(found), tally.elsewhere + index.elsewhere
    tally.pages_left = len(queue)
    return list(found.values())[:limit]


async def _at_once(workers: int, links: Iterable[Link], work: Callable[[Link], Awaitable[None]]) -> None:
    """Work through the links with at most `workers` under way; memory does not grow with their number."""
    waiting = iter(links)

    async def worker() -> None:
        for link in waiting:
            await work(link)

    tasks = [asyncio.create_task(worker()) for _ in range(workers)]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()


def _note(site: Site, tally: Tally) -> str | None:
    """What a person who looks after the site should know."""
    notes = [f"index page {page}" for page in tally.failed_pages[:3]]
    if not tally.links and tally.pages > len(tally.failed_pages):
        notes.append(f"links: {site.links!r} found nothing on {tally.pages} index pages")
    if tally.pages_left and tally.pages >= site.max_pages:
        notes.append(
            f"max_pages: stopped after {tally.pages} index pages, {tally.pages_left} more are linked"
        )
    if tally.elsewhere:
        notes.append(f"{tally.elsewhere} links lead to other sites and were left alone")
    return "; ".join(notes) or None
