"""What each selector of a site definition finds: on a list page and a document, fetched or recorded.

A person who writes a definition sees at once which line of it is wrong; the recorded fixtures are held to it by
the tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex
import yaml
from bs4 import BeautifulSoup, Tag
from selectolax.lexbor import LexborHTMLParser

from tasks.errors import BadInput
from tasks.text.decode import decode
from tasks.text.repairs.corrections import find_corrections
from tasks.web.client import Client
from tasks.web.kinds import DOCUMENT_KINDS, INDEX_KINDS
from tasks.web.links import IndexPage, Link, own_pages, read_further, read_index
from tasks.web.outcomes import GOOD, Fetched
from tasks.web.pages import page_text
from tasks.web.paging import numbered_page
from tasks.web.robots import Robots
from tasks.web.sites import FOLDER, Site

FIXTURES = "fixtures"
_SPACE = regex.compile(r"\s+")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """What one key of a definition found; `first` is an example."""

    key: str
    value: str
    count: int
    first: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A recorded page: its address, its bytes, its Content-Type."""

    address: str
    body: bytes
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A list page and a document with the findings on each; the outcome is `ok` where the page was had."""

    index: Fetched
    on_index: tuple[Finding, ...] = ()
    document: Fetched | None = None
    on_document: tuple[Finding, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether a document was found and had, and the body's selector, if there is one, finds it."""
        had = self.document is not None and self.document.outcome in GOOD
        return had and all(f.count for f in (*self.on_index, *self.on_document) if f.key in ("links", "body"))


def on_index(page: Recorded, site: Site) -> tuple[Finding, ...]:
    """What the keys for list pages find."""
    index = read_index(page.body, page.address, site, page.content_type)
    found = [_finding("links", site.links or "entries of a sitemap or feed", index.links)]
    if site.documents:
        found.append(_finding("documents", site.documents, index.links))
    if site.pager:
        found.append(Finding("pager", site.pager, len(_select(page, site, site.pager))))
    if site.pager_pattern or site.pager_call or site.pager:
        key = "pager_call" if site.pager_call else "pager_pattern" if site.pager_pattern else "pages"
        value = site.pager_call or site.pager_pattern or "of the site"
        found.append(_finding(key, value, index.pages))
    if site.numbered:
        found.append(Finding("numbered", site.numbered, 1, numbered_page(site, 0) or ""))
    if index.elsewhere:
        found.append(Finding("elsewhere", "links to other hosts", index.elsewhere))
    return tuple(found)


def on_document(page: Recorded, site: Site) -> tuple[Finding, ...]:
    """What the keys for documents find."""
    further = read_further(page.body, page.address, site, page.content_type)
    found = []
    if site.body:
        bodies = _select(page, site, site.body)
        words = _SPACE.sub("", "".join(tag.get_text() for tag in bodies))
        found.append(Finding("body", site.body, len(bodies), f"{len(words)} letters: {words[:_SHOWN]}"))
    if site.document_pages:
        pages = own_pages(page.address, further.pages)
        found.append(_finding("document_pages", site.document_pages, tuple(pages)))
    if site.attachments:
        found.append(_finding("attachments", site.attachments, further.files))
    return (*found, *_corrected(page, site))


def _corrected(page: Recorded, site: Site) -> Iterator[Finding]:
    """What each correction changes in the text of the page; none is no fault, since not every page is spoiled."""
    if not site.corrections:
        return
    text = decode(
        page.body, content_type=page.content_type, charset_hint=site.charset, body_selector=site.body
    ).text
    for one in site.corrections:
        edits = find_corrections(text, [one.as_rule()])
        first = f"{text[edits[0].start : edits[0].end]} → {edits[0].fixed}" if edits else ""
        yield Finding("corrections", f"{one.name}: {one.pattern}", len(edits), first)


def _finding(key: str, value: str, links: tuple[Link, ...]) -> Finding:
    first = f"{links[0].title or ''} {links[0].url}".strip() if links else ""
    return Finding(key, value, len(links), first)


def _select(page: Recorded, site: Site, selector: str) -> list[Tag]:
    """The elements that a selector finds, by another engine than the one that reads lists and bodies.

    The page is first written anew by a parser that follows the HTML standard: lxml alone puts an item into the
    unclosed `<a>` or `<span>` of the one before.
    """
    whole = LexborHTMLParser(page_text(page.body, page.content_type, site.charset)).html or ""
    return list(BeautifulSoup(whole, "lxml").select(selector))


async def check_site(site: Site, client: Client) -> Checked:
    """Fetch the first list page of a site and the first document on it, as robots.txt allows; keep nothing."""

    async def read(url: str) -> tuple[Fetched, bytes | None]:
        fetched = await client.fetch(url, kinds=INDEX_KINDS)
        return fetched, fetched.body

    robots = Robots(client.manners.user_agent, read, client.pace.slow_down)

    async def ask(link: Link, kinds: frozenset[str]) -> Fetched:
        refused = await robots.permit(link.address)
        if refused:
            return Fetched(link.url, refused[0], note=refused[1])
        return await client.fetch(link.address, permit=robots.permit, kinds=kinds)

    address = site.first_pages()[0]
    index = await ask(Link(address, address, None), INDEX_KINDS)
    if index.outcome not in GOOD or index.body is None:
        return Checked(index)
    recorded = _recorded(index)
    links = read_index(recorded.body, recorded.address, site, recorded.content_type).links
    if not links:
        return Checked(index, on_index(recorded, site))
    document = await ask(links[0], DOCUMENT_KINDS)
    findings = on_document(_recorded(document), site) if document.outcome in GOOD else ()
    return Checked(index, on_index(recorded, site), document, findings)


def _recorded(fetched: Fetched) -> Recorded:
    return Recorded(fetched.final_url or fetched.url, fetched.body or b"", fetched.content_type)


@dataclass(frozen=True, slots=True)
class Fixture:
    """The recorded pages of a site or family, and what its definition must find on them."""

    index: Recorded
    document: Recorded
    links: tuple[str, ...]
    pages: tuple[str, ...]
    document_pages: tuple[str, ...]


def load_fixture(name: str, folder: Path = FOLDER) -> Fixture:
    """Read the fixture of a definition: `fixtures/NAME/found.yml` and the two pages it names.

    Raises:
        BadInput: there is none.
    """
    place = folder / FIXTURES / name
    if not (place / "found.yml").is_file():
        raise BadInput(f"site {name!r} has no fixture, expected {place / 'found.yml'} (docs/sites.md)")
    given = yaml.safe_load((place / "found.yml").read_text("utf-8"))
    return Fixture(
        index=_page(place, given["index"]),
        document=_page(place, given["document"]),
        links=tuple(given["links"]),
        pages=tuple(given.get("pages", ())),
        document_pages=tuple(given.get("document_pages", ())),
    )


def _page(place: Path, given: dict[str, str]) -> Recorded:
    return Recorded(given["address"], (place / given["file"]).read_bytes(), given.get("content_type"))


def check_fixture(site: Site, fixture: Fixture) -> Checked:
    """The same check on the recorded pages, without a network."""
    return Checked(
        _as_fetched(fixture.index),
        on_index(fixture.index, site),
        _as_fetched(fixture.document),
        on_document(fixture.document, site),
    )


def _as_fetched(page: Recorded) -> Fetched:
    return Fetched(page.address, "ok", final_url=page.address, body=page.body, content_type=page.content_type)


def found_links(site: Site, fixture: Fixture) -> IndexPage:
    """The links and pages that the definition finds on the recorded list page."""
    return read_index(fixture.index.body, fixture.index.address, site, fixture.index.content_type)
