"""Steps 1 to 3 for one site, in their order: robots.txt, index pages, documents, archive.

Documents are asked for while further index pages are still read, so that memory does not grow with their number.
A site never stops the others: whatever it does is told in its `SiteReport`. Only a fault of this machine
(the archive can't be written) raises. A run that died is simply run again: what it had is asked for with
conditions and comes as a 304.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import httpx

from tasks.web.client import Client, Manners
from tasks.web.discover import Discovery
from tasks.web.links import Link
from tasks.web.report import Progress, SiteReport, Tally
from tasks.web.sites import Site
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
    turns = archive.turns()
    async with Client(manners_at(site, manners), sleep=sleep, transport=transport, turns=turns) as client:
        visit = Visit(site, archive, run_id, client, progress)
        try:
            async with asyncio.timeout(site.max_seconds) as clock:
                await _visit(visit, site, archive, run_id, limit)
        except TimeoutError:
            if not clock.expired():
                raise
            visit.tally.out_of_time = True
        finally:
            await visit.close()
    expected = site.expected_yield if limit is None else min(site.expected_yield, limit)
    return visit.tally.report(site.name, expected=expected, note=_note(site, visit.tally, expected))


async def _visit(visit: Visit, site: Site, archive: Archive, run_id: str, limit: int | None) -> None:
    """Lists and documents at the same time; then what a list lost or gained meanwhile; then old documents."""
    most = min(site.max_documents, limit or site.max_documents)
    discovery = Discovery(visit, site, most)
    await _feed(site.concurrency, discovery.links, visit, most)
    if discovery.shifted and limit is None:
        await _feed(site.concurrency, discovery.late, visit, most)
    if limit is None and site.recheck:
        for url in archive.unlisted(site.name, run_id, site.recheck):
            await visit.document(Link(url, url, None), listed=False)


async def _feed(
    workers: int,
    find: Callable[[Callable[[Link], Awaitable[None]]], Awaitable[None]],
    visit: Visit,
    most: int,
) -> None:
    """Let `find` put links into a short queue, from which so many workers ask for the documents.

    Files beside a document are documents as well, and count as such; they go to the end of their worker's own
    list.
    """
    queue: asyncio.Queue[Link | None] = asyncio.Queue(maxsize=4 * workers)

    async def work() -> None:
        while (link := await queue.get()) is not None:
            beside = [link]
            while beside:
                files = await visit.document(beside.pop(0))
                beside += visit.tally.taken(files, most)

    async def search() -> None:
        await find(queue.put)
        for _ in range(workers):
            await queue.put(None)

    tasks = [asyncio.create_task(job()) for job in (search, *([work] * workers))]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()


def _note(site: Site, tally: Tally, expected: int) -> str | None:
    """What a person who looks after the site should know."""
    notes = [f"index page {page}" for page in tally.failed_pages[:3]]
    read = tally.pages - len(tally.failed_pages)
    if not tally.links and read:
        key, value = ("documents", site.documents) if tally.met_other else ("links", site.links)
        notes.append(f"{key}: {value!r} found nothing on {tally.pages} index pages")
    if site.pager and read and not tally.paged and tally.had < expected:
        notes.append(f"pager: {site.pager!r} led to no page from {tally.pages} index pages")
    if tally.pages_left and tally.pages >= site.max_pages:
        notes.append(
            f"max_pages: stopped after {tally.pages} index pages, {tally.pages_left} more are linked"
        )
    if tally.out_of_time:
        left = tally.links - tally.documents.total()
        notes.append(f"max_seconds: stopped after {site.max_seconds:g} s, {left} links of {tally.links} left")
    if tally.links_left:
        notes.append(f"max_documents: {tally.links_left} links more than {site.max_documents}")
    if tally.elsewhere:
        notes.append(f"{tally.elsewhere} links lead to other sites and were left alone")
    if tally.cut_pages:
        notes.append(f"{tally.cut_pages} index pages have more links than are taken from a page")
    return "; ".join(notes) or None
