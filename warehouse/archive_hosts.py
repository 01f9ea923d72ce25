"""One budget a host for every process that uses the archive: whose turn it is, and who wants rest.

Two flows that crawl the same host at the same time, each with its own delay, would ask twice as often as either
may. The moments are those of the wall clock, which all processes share; one that lies further ahead than any
queue can be long was written before the clock was set back, and counts as now.
"""

from __future__ import annotations

import sqlite3
import threading

SCHEMA = """
CREATE TABLE IF NOT EXISTS hosts (
    host TEXT PRIMARY KEY, free_at REAL NOT NULL DEFAULT 0, held_until REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;
"""
_TAKE = """
INSERT INTO hosts (host, free_at) VALUES (:host, :now + :delay)
ON CONFLICT (host) DO UPDATE SET free_at = max(:now, held_until, CASE WHEN free_at > :last THEN :now ELSE free_at END)
    + :delay
RETURNING free_at
"""
_HOLD = """
INSERT INTO hosts (host, held_until) VALUES (:host, :until)
ON CONFLICT (host) DO UPDATE SET held_until = max(held_until, :until)
"""
_LONGEST_QUEUE = 24 * 3600.0


class SharedTurns:
    """The turns of `tasks.web.pace.Turns`, in the archive's index; threads of a process share one."""

    def __init__(self, db: sqlite3.Connection, lock: threading.Lock) -> None:
        self._db, self._lock = db, lock

    def take(self, host: str, delay_seconds: float, now: float) -> float:
        """The moment of the next turn, which is taken; one statement, so that no two processes get the same."""
        given = {"host": host, "delay": delay_seconds, "now": now, "last": now + _LONGEST_QUEUE}
        with self._lock:
            [(free_at,)] = self._db.execute(_TAKE, given).fetchall()
        return float(free_at) - delay_seconds

    def hold(self, host: str, until: float) -> None:
        """Give no turn before a moment, because the host asked for rest."""
        with self._lock:
            self._db.execute(_HOLD, {"host": host, "until": until})

    def held_until(self, host: str) -> float:
        """The moment until which the host wants rest, 0 where it never did."""
        with self._lock:
            found = self._db.execute("SELECT held_until FROM hosts WHERE host = ?", (host,)).fetchone()
        return float(found[0]) if found else 0.0
