"""One visit to one site: each request asks robots.txt first and is filed in the archive at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tasks.errors import ArchiveDamaged
from tasks.web.client import Client
from tasks.web.filing import Filer
from tasks.web.kinds import DOCUMENT_KINDS, INDEX_KINDS
from tasks.web.links import Further, IndexPage, Link, own_pages, read_further, read_index
from tasks.web.noise import same_but_noise
from tasks.web.outcomes import GOOD, NEW_BODY, Fetched, compared
from tasks.web.report import Progress, Tally
from tasks.web.robots import Robots, Verdict
from tasks.web.sites import Site
from tasks.web.urls import canonical
from warehouse.archive import Archive, Body, Filing

MOST_PAGES = 60  # of one document


class Visit:
    """A run over one site: the client with its manners, the rules of its hosts, and the counts."""

    def __init__(
        self, site: Site, archive: Archive, run_id: str, client: Client, progress: Callable[[Progress], None]
    ) -> None:
        self._site, self._archive, self._run_id, self._client = site, archive, run_id, client
        self._filer = Filer(archive)
        self._progress = progress
        self._robots = Robots(client.manners.user_agent, self._robots_file, client.pace.slow_down)
        self._lists = {canonical(page) for page in site.first_pages()}
        self.tally = Tally()

    async def close(self) -> None:
        """Wait until all that came is in the archive."""
        await self._filer.close()

    async def document(self, link: Link, *, listed: bool = True) -> tuple[Link, ...]:
        """Ask for one document with its further pages, and take bodies only where they are new or changed.

        Returns:
            Links to files beside it, which are documents of their own.
        """
        known = self._archive.last(link.url)
        fetched = await self._ask(link, "document", known, listed=listed)
        further = self._further(fetched, known)
        if self._site.document_pages and fetched.outcome in GOOD:
            await self._pages(link, own_pages(link.address, further.pages))
        return tuple(replace(file, via=link.url) for file in further.files)

    async def _pages(self, document: Link, found: list[Link]) -> None:
        """Ask for the further pages of a document, those that its later pages link to as well."""
        asked: dict[str, Link] = {}
        while waiting := [page for page in found if page.url not in asked][:MOST_PAGES]:
            page = waiting[0]
            asked[page.url] = page
            known = self._archive.last(page.url)
            of_document = replace(page, title=document.title, via=document.url)
            fetched = await self._ask(of_document, "page", known)
            if len(asked) < MOST_PAGES:
                more = own_pages(document.address, self._further(fetched, known).pages)
                found = own_pages(document.address, (*found, *more))
        pages = [page.url for page in found if page.url in asked and self._archive.last(page.url)]
        self._archive.set_pages(document.url, list(dict.fromkeys(pages)))

    def _further(self, fetched: Fetched, known: Body | None) -> Further:
        """What a document's page leads to, where the definition wants to know."""
        if self._site.document_pages is None and self._site.attachments is None:
            return Further((), ())
        body = self._body(fetched, known)
        if body is None:
            return Further((), ())
        content_type = fetched.content_type or (known.content_type if known else None)
        return read_further(body, fetched.final_url or fetched.url, self._site, content_type)

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

    async def _ask(self, link: Link, kind: str, known: Body | None, *, listed: bool = True) -> Fetched:
        """Ask robots.txt, then the site unless it is forbidden, and file the answer."""
        verdict = await self._robots.verdict(link.address)
        if verdict.allowed:
            fetched = await self._client.fetch(
                link.address,
                etag=known.etag if known else None,
                last_modified=known.last_modified if known else None,
                permit=self._permit,
                kinds=INDEX_KINDS if kind == "index" else DOCUMENT_KINDS,
            )
            fetched = fetched if fetched.url == link.url else replace(fetched, url=link.url)
            fetched = self._compared(self._arrived(fetched, kind), kind, known)
        else:
            outcome = "robots_unknown" if verdict.verdict == "unknown" else "robots_denied"
            fetched = Fetched(link.url, outcome, fetched_at=self._client.now(), note=verdict.rule)
        await self._file(fetched, kind, link, verdict, known=known is not None, listed=listed)
        return fetched

    def _arrived(self, fetched: Fetched, kind: str) -> Fetched:
        """A document for which the site sent its reader to one of its lists is not there."""
        lost = kind == "document" and fetched.outcome in NEW_BODY and fetched.final_url is not None
        if lost and fetched.url not in self._lists and canonical(fetched.final_url or "") in self._lists:
            return replace(fetched, outcome="redirected_home")
        return fetched

    def _compared(self, fetched: Fetched, kind: str, known: Body | None) -> Fetched:
        """Call a body `unchanged` that is the known one, or differs from it in nothing that counts.

        Of such a body nothing is kept: the known one stands for it.
        """
        fetched = compared(fetched, known.body_sha256 if known else None)
        if known is None or fetched.outcome not in NEW_BODY:
            return fetched
        before = self._read(known)
        same = self._same_list if kind == "index" else same_but_noise
        if before is None or not same(before, fetched):
            return fetched
        return replace(fetched, outcome="unchanged", body=None)

    def _same_list(self, known: bytes, fetched: Fetched) -> bool:
        """Whether a list leads to the same documents and lists by the same titles: that is all it is asked for.

        Its counters, clocks, advertisements and "recommended today" are no news. A list that leads nowhere is
        judged like a document, so that its site's new markup is kept for whoever mends the definition.
        """
        base = fetched.final_url or fetched.url
        now = read_index(fetched.body or b"", base, self._site, fetched.content_type)
        if not now.links:
            return same_but_noise(known, fetched)
        return now == read_index(known, base, self._site, fetched.content_type)

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
        return self._read(known)

    def _read(self, known: Body) -> bytes | None:
        try:
            return self._archive.read(known.archive_file, known.archive_offset)
        except ArchiveDamaged:
            return None

    async def _robots_file(self, url: str) -> tuple[Fetched, bytes | None]:
        known = self._archive.last(url)
        fetched = await self._client.fetch(url, permit=self._permit_host, kinds=INDEX_KINDS)
        fetched = compared(fetched, known.body_sha256 if known else None)
        await self._file(fetched, "robots", Link(url, url, None), None, known=known is not None)
        return fetched, fetched.body

    async def _file(
        self,
        fetched: Fetched,
        kind: str,
        link: Link,
        verdict: Verdict | None,
        *,
        known: bool,
        listed: bool = True,
    ) -> None:
        filing = Filing(
            self._run_id,
            kind,
            self._site.name,
            link.title,
            robots=verdict.verdict if verdict else None,
            robots_rule=verdict.rule if verdict else None,
            via=link.via,
        )
        await self._filer.store(fetched, filing)
        self.tally.count(kind, fetched, known=known, listed=listed)
        self._progress(self.tally.progress(self._site.name))
