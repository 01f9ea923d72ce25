"""One visit to one site: each request asks robots.txt first and is filed in the archive at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tasks.errors import ArchiveDamaged
from tasks.web.client import Client
from tasks.web.links import IndexPage, Link, read_index
from tasks.web.outcomes import GOOD, Fetched, compared
from tasks.web.report import Progress, Tally
from tasks.web.robots import Robots, Verdict
from tasks.web.sites import Site
from warehouse.archive import Archive, Body


class Visit:
    """A run over one site: the client with its manners, the rules of its hosts, and the counts."""

    def __init__(
        self, site: Site, archive: Archive, run_id: str, client: Client, progress: Callable[[Progress], None]
    ) -> None:
        self._site, self._archive, self._run_id, self._client = site, archive, run_id, client
        self._progress = progress
        self._robots = Robots(client.manners.user_agent, self._robots_file, client.pace.slow_down)
        self.tally = Tally()

    async def document(self, link: Link) -> None:
        """Ask for one document, and take its body only where it is new or changed."""
        await self._ask(link, "document", self._archive.last(link.url))

    async def index(self, page: Link) -> IndexPage | None:
        """Ask for one index page and read it; None where it can't be had.

        A page that has not changed is read from the archive, and asked for again in full where the
        archive turns out to be damaged.
        """
        known = self._archive.last(page.url)
        fetched = await self._ask(page, "index", known)
        body = self._body(fetched, known)
        if body is None and fetched.outcome in GOOD:
            fetched = await self._ask(page, "index", None)
            body = fetched.body
        if body is None or fetched.outcome not in GOOD:
            return None
        content_type = fetched.content_type or (known.content_type if known else None)
        return read_index(body, fetched.final_url or page.address, self._site, content_type)

    async def _ask(self, link: Link, kind: str, known: Body | None) -> Fetched:
        """Ask robots.txt, then the site unless it is forbidden, and file the answer."""
        verdict = await self._robots.verdict(link.address)
        if verdict.allowed:
            fetched = await self._client.fetch(
                link.address,
                etag=known.etag if known else None,
                last_modified=known.last_modified if known else None,
                permit=self._permit,
            )
            fetched = compared(replace(fetched, url=link.url), known.body_sha256 if known else None)
        else:
            outcome = "robots_unknown" if verdict.verdict == "unknown" else "robots_denied"
            fetched = Fetched(link.url, outcome, fetched_at=self._client.now(), note=verdict.rule)
        self._file(fetched, kind, link.title, verdict, known=known is not None)
        return fetched

    async def _permit(self, url: str) -> tuple[str, str] | None:
        """Why a redirect's target is not requested: its host, or the robots.txt of its host."""
        return await self._permit_host(url) or await self._robots.permit(url)

    async def _permit_host(self, url: str) -> tuple[str, str] | None:
        """A site that may be on a private address may not lead the crawler to other hosts there."""
        if self._site.allow_private and not self._site.owns(url):
            return "refused_address", "allow_private holds for the site's own hosts"
        return None

    def _body(self, fetched: Fetched, known: Body | None) -> bytes | None:
        if fetched.body is not None or fetched.outcome not in GOOD or known is None:
            return fetched.body
        try:
            return self._archive.read(known.archive_file, known.archive_offset)
        except ArchiveDamaged:
            return None

    async def _robots_file(self, url: str) -> tuple[Fetched, bytes | None]:
        known = self._archive.last(url)
        fetched = await self._client.fetch(url, permit=self._permit_host)
        fetched = compared(fetched, known.body_sha256 if known else None)
        self._file(fetched, "robots", None, None, known=known is not None)
        return fetched, fetched.body

    def _file(
        self, fetched: Fetched, kind: str, title: str | None, verdict: Verdict | None, *, known: bool
    ) -> None:
        self._archive.store(
            fetched,
            run_id=self._run_id,
            kind=kind,
            site=self._site.name,
            link_title=title,
            robots=verdict.verdict if verdict else None,
            robots_rule=verdict.rule if verdict else None,
        )
        self.tally.count(kind, fetched, known=known)
        self._progress(self.tally.progress(self._site.name))
