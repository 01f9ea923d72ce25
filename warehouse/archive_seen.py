"""What is known of each document's address: when it was seen first and last, and whether it is gone.

Not seen tonight is not gone: lists shift, sites stumble. An address is gone when it answered 404 or 410 on three
different nights in a row; one good answer brings it back. The table is made of the rows of `fetches`, each
counted as it is stored, in the same transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.web.outcomes import GOOD, MISSING
from warehouse.archive_rows import FetchRow

NIGHTS_UNTIL_GONE = 3

SCHEMA = """
CREATE TABLE IF NOT EXISTS seen (
    url TEXT PRIMARY KEY, site TEXT NOT NULL, first_seen TEXT, last_seen TEXT, last_asked TEXT NOT NULL,
    last_run TEXT NOT NULL, missing_nights INTEGER NOT NULL, missing_on TEXT, gone_since TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seen_site ON seen (site, last_asked);
"""
_ASKED = """
INSERT INTO seen VALUES (:url, :site, NULL, NULL, :at, :run, 0, NULL, NULL)
ON CONFLICT (url) DO UPDATE SET site = :site, last_asked = :at, last_run = :run
"""
_GOOD = """
INSERT INTO seen VALUES (:url, :site, :at, :at, :at, :run, 0, NULL, NULL)
ON CONFLICT (url) DO UPDATE SET site = :site, last_asked = :at, last_run = :run,
    first_seen = coalesce(first_seen, :at), last_seen = :at,
    missing_nights = 0, missing_on = NULL, gone_since = NULL
"""
_MISSING = f"""
UPDATE seen SET missing_nights = missing_nights + 1, missing_on = :night, gone_since =
    CASE WHEN missing_nights + 1 >= {NIGHTS_UNTIL_GONE} THEN coalesce(gone_since, :at) END
WHERE url = :url AND missing_on IS NOT :night
"""
_COLUMNS = "url, site, first_seen, last_seen, last_asked, missing_nights, gone_since"


@dataclass(frozen=True, slots=True)
class Seen:
    """An address through the nights; times are ISO 8601 in UTC.

    `first_seen` and `last_seen` are None where it never gave a good answer; `missing_nights` counts the nights in
    a row with 404 or 410; `gone_since` is when the last of them made it gone, None while it is not.
    """

    url: str
    site: str
    first_seen: str | None
    last_seen: str | None
    last_asked: str
    missing_nights: int
    gone_since: str | None

    @property
    def state(self) -> str:
        """`live`, `missing` (for fewer nights than it takes), `gone`, or `never` had."""
        if self.first_seen is None:
            return "never"
        if self.gone_since:
            return "gone"
        return "missing" if self.missing_nights else "live"


def mark(db: sqlite3.Connection, row: FetchRow) -> None:
    """Count one request; the caller's transaction holds it together with the row."""
    if row.kind != "document":
        return
    given = {
        "url": row.url,
        "site": row.site,
        "at": row.requested_at,
        "run": row.run_id,
        "night": row.requested_at[:10],
    }
    db.execute(_GOOD if row.outcome in GOOD else _ASKED, given)
    if row.outcome in MISSING:
        db.execute(_MISSING, given)


def states(db: sqlite3.Connection, site: str | None) -> Iterator[Seen]:
    """All addresses of one site, or of all, in their order."""
    found = db.execute(
        f"SELECT {_COLUMNS} FROM seen WHERE ? IS NULL OR site = ? ORDER BY url", (site, site)
    ).fetchall()
    return (Seen(*row) for row in found)


def unlisted(db: sqlite3.Connection, site: str, run_id: str, limit: int) -> list[str]:
    """Addresses that were had once and not asked for in this run, the longest unasked first; none that is gone."""
    found = db.execute(
        "SELECT url FROM seen WHERE site = ? AND last_run <> ? AND first_seen IS NOT NULL AND gone_since IS NULL"
        " ORDER BY last_asked, url LIMIT ?",
        (site, run_id, limit),
    )
    return [row[0] for row in found]


def last_visit(db: sqlite3.Connection, site: str) -> str | None:
    """When a list of the site was read last."""
    found = db.execute(
        "SELECT max(requested_at) FROM fetches WHERE site = ? AND kind = 'index' AND outcome IN ('ok', 'unchanged')",
        (site,),
    ).fetchone()
    return str(found[0]) if found[0] else None
