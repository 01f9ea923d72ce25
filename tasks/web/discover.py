"""Step 1 for one site: its lists, page by page, give links to documents, each once."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace

from tasks.web.links import IndexPage, Link
from tasks.web.paging import numbered_page
from tasks.web.sites import Site
from tasks.web.urls import canonical
from tasks.web.visit import Visit

Put = Callable[[Link], Awaitable[None]]
_ROUNDS = 3
_LONGEST_SHIFT = 20


class Discovery:
    """The lists of a site, read until none is left, `max_pages` are read or `most` links were found.

    `shifted` tells that a list moved on while it was read: a page began with what the one before ended with,
    so that something was put in front. Nothing is lost then but what came; `late` looks for it.
    """

    def __init__(self, visit: Visit, site: Site, most: int) -> None:
        self._visit, self._site, self._most = visit, site, most
        self._found = 0
        self._numbered: str | None = None
        self.shifted = False

    async def links(self, put: Put) -> None:
        """Read the lists and put each new link where the documents are fetched."""
        queue, asked = deque(_first(self._site)), set[str]()
        tally, number = self._visit.tally, 0
        last: tuple[Link, ...] = ()
        while queue and tally.pages < self._site.max_pages and self._found < self._most:
            page = queue.popleft()
            if page.url in asked:
                continue
            asked.add(page.url)
            index = await self._visit.index(page)
            if index is None:
                continue
            self._shifts(last, index)
            last = index.links
            new = await self._put(index, page, put)
            queue.extend(replace(one, via=page.url) for one in index.pages if one.url not in asked)
            if not queue and new and (further := self._next_number(number)):
                queue.append(further)
                number += 1
        tally.pages_left = len({page.url for page in queue} - asked)

    async def late(self, put: Put) -> None:
        """Read the first pages again for what came in front of a list while it was read."""
        for _ in range(_ROUNDS):
            new = 0
            for page in _first(self._site):
                index = await self._visit.index(page)
                new += await self._put(index, page, put) if index else 0
            if not new:
                return

    def _shifts(self, before: tuple[Link, ...], index: IndexPage) -> None:
        """Note a page that begins with what the one before ended with; the same page twice is no shift."""
        ends, begins = [link.url for link in before], [link.url for link in index.links]
        most = min(len(ends), len(begins)) - 1
        self.shifted |= any(ends[-k:] == begins[:k] for k in range(1, min(most, _LONGEST_SHIFT) + 1))

    async def _put(self, index: IndexPage, page: Link, put: Put) -> int:
        """Put the links of a page that no page gave before; how many they are."""
        tally, new = self._visit.tally, 0
        for link in index.links:
            if not tally.first_time(link.url):
                continue
            new += 1
            if self._found < self._most:
                self._found += 1
                tally.links += 1
                await put(replace(link, via=page.url))
            else:
                tally.links_left += 1
        tally.elsewhere += index.elsewhere
        tally.cut_pages += index.cut
        tally.met_other |= index.others > 0
        tally.paged |= bool(index.pages)
        return new

    def _next_number(self, number: int) -> Link | None:
        address = numbered_page(self._site, number)
        url = canonical(address) if address else None
        return Link(url, address, None) if address and url else None


def _first(site: Site) -> Iterator[Link]:
    return (Link(canonical(page) or page, page, None) for page in site.first_pages())
