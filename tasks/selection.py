"""Which archived documents a person means: those of some sites, fetched in some days, at most so many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from warehouse.archive import Stored


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice from the archive; a default leaves everything in.

    `since` and `until` are days in UTC, both included, and are compared with the day on which the live body of a
    document was fetched. What a page says about its own day is missing on most sites and wrong on some, so a span of
    publishing days would silently leave documents out; the day of the fetch is known of every one.
    """

    sites: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int | None = None


def chosen(documents: Iterable[Stored], selection: Selection) -> Iterator[Stored]:
    """The documents that a selection means, in their order.

    >>> from warehouse.archive import Stored
    >>> at, time = "http://fanwen.example/zj/1.html", "2026-03-02T18:30:00Z"
    >>> page = Stored(1, at, "fanwen", "1.html", None, None, "ab", 120, "warc/1.warc.gz", 0, time, time)
    >>> [d.source_name for d in chosen([page], Selection(since=date(2026, 3, 2), until=date(2026, 3, 2)))]
    ['1.html']
    >>> [d.source_name for d in chosen([page], Selection(until=date(2026, 3, 1)))]
    []
    """
    return islice((d for d in documents if _is_meant(d, selection)), selection.limit)


def _is_meant(document: Stored, selection: Selection) -> bool:
    day = date.fromisoformat(document.fetched_at[:10])
    return (
        (not selection.sites or document.site in selection.sites)
        and (selection.since is None or day >= selection.since)
        and (selection.until is None or day <= selection.until)
    )
