"""How often a host is asked, and how long to wait before asking again."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


class Pace:
    """One request a host in `delay_seconds`, however many workers there are.

    A worker takes the host's next free moment and sleeps until it comes, so that requests leave evenly
    and no lock is held while waiting.
    """

    def __init__(self, delay_seconds: float, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._delay, self._sleep = delay_seconds, sleep
        self._delays: dict[str, float] = {}
        self._free: dict[str, float] = {}

    def slow_down(self, host: str, seconds: float) -> None:
        """Keep at least `seconds` between requests to a host (Crawl-delay of its robots.txt)."""
        self._delays[host] = max(seconds, self.delay(host))

    def delay(self, host: str) -> float:
        """The seconds between two requests to a host."""
        return self._delays.get(host, self._delay)

    async def turn(self, host: str) -> None:
        """Wait for the host's next free moment and take it."""
        now = time.monotonic()
        moment = max(now, self._free.get(host, now))
        self._free[host] = moment + self.delay(host)
        if moment > now:
            await self._sleep(moment - now)


def pause_before(attempt: int, pause_seconds: float, wanted: float | None) -> float:
    """Seconds to wait after the failed `attempt` (from 1): doubled each time, or what the server wants.

    >>> [pause_before(n, 2.0, None) for n in (1, 2, 3)]
    [2.0, 4.0, 8.0]
    >>> pause_before(1, 2.0, 30.0)
    30.0
    """
    growing = float(pause_seconds * 2 ** (attempt - 1))
    return growing if wanted is None else max(growing, wanted)


def retry_after(value: str | None, now: datetime) -> float | None:
    """The seconds that a Retry-After header asks for: a number or an HTTP date (RFC 9110, 10.2.3).

    >>> noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    >>> retry_after("120", noon), retry_after("Mon, 02 Mar 2026 12:01:30 GMT", noon)
    (120.0, 90.0)
    >>> retry_after("soon", noon) is None
    True
    """
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (when.replace(tzinfo=when.tzinfo or UTC) - now).total_seconds())
