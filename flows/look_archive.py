"""`zongjie archive`: what the archive holds, site by site; `zongjie archive rebuild`: a new index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tasks.settings import settings
from warehouse.archive import Archive
from warehouse.archive_rebuild import rebuild
from warehouse.archive_seen import Seen
from warehouse.client import open_warehouse
from warehouse.snapshots import current_id

_STATES = ("live", "missing", "gone", "never")


def print_archive() -> int:
    """One line a site: its documents by state, and when one was seen last.

    Raises:
        BadInput: there is no archive.
    """
    with Archive(settings().archive, read_only=True) as archive:
        print("\n".join(table(archive.states())))
    return 0


def table(seen: Iterable[Seen]) -> list[str]:
    """The lines of the table."""
    counts: dict[str, Counter[str]] = {}
    last: dict[str, str] = {}
    for one in seen:
        counts.setdefault(one.site, Counter())[one.state] += 1
        last[one.site] = max(last.get(one.site, ""), one.last_seen or "")
    head = f"{'site':20}" + "".join(f"{state:>10}" for state in _STATES) + "  last seen"
    rows = [
        f"{site:20}" + "".join(f"{counts[site][state]:>10,}" for state in _STATES) + f"  {last[site]}"
        for site in sorted(counts)
    ]
    return [head, *rows]


def rebuild_archive() -> int:
    """Make the index anew; requests that were published keep their numbers to themselves.

    Raises:
        BadInput: there are no WARC files.
    """
    done = rebuild(settings().archive, least_id=_published())
    print(f"{done.rows} rows from {done.files} WARC files; the old index is index.sqlite.old")
    for line in done.skipped:
        print(f"skipped: {line}")
    return 0


def _published() -> int:
    """The greatest `fetch_id` in the live tables."""
    if current_id(settings().warehouse) is None:
        return 0
    return int(
        open_warehouse(settings().warehouse).sql("select coalesce(max(fetch_id), 0) from fetches").item()
    )
