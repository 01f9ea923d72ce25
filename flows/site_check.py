"""`zongjie sites check NAME`: what each selector of a definition finds, as a table."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence

from tasks.settings import settings
from tasks.web.check import Checked, Finding, check_fixture, check_site, load_fixture
from tasks.web.client import Client, Manners
from tasks.web.crawl import manners_at
from tasks.web.outcomes import Fetched
from tasks.web.sites import Site, load_site


def check(name: str, *, fixture: bool) -> int:
    """Check a definition on one list page and one document; 0 where a document was found and had.

    Raises:
        BadInput: the definition is wrong, or there is no fixture.
    """
    site = load_site(name)
    checked = check_fixture(site, load_fixture(name)) if fixture else asyncio.run(_fetch(site))
    print("\n".join(lines(checked)))
    return 0 if checked.sound else 1


async def _fetch(site: Site) -> Checked:
    manners = manners_at(site, Manners(settings().user_agent))
    async with Client(manners) as client:
        return await check_site(site, client)


def lines(checked: Checked) -> Iterator[str]:
    """The table: each page with its outcome, each key with what it found."""
    yield _head("index", checked.index)
    yield from _table(checked.on_index)
    if checked.document is not None:
        yield _head("document", checked.document)
        yield from _table(checked.on_document)
    elif checked.on_index:
        yield "document: none, since `links` found nothing"


def _head(what: str, fetched: Fetched) -> str:
    status = f" {fetched.status}" if fetched.status else ""
    note = f" ({fetched.note})" if fetched.note else ""
    return f"{what}: {fetched.final_url or fetched.url}: {fetched.outcome}{status}{note}"


def _table(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        found = f"{finding.count} found" if finding.count else "NOTHING FOUND"
        example = f": {finding.first}" if finding.first and finding.count else ""
        yield f"  {finding.key:15} {finding.value}  →  {found}{example}"
