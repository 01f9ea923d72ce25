"""How often a host is asked, and how long to wait before asking again."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol

from tasks.web.outcomes import GOOD, STRAINED

_SLOWEST = 60.0  # seconds added at most between two requests to a host in trouble
_CALMER = 0.75  # what remains of them after each good answer
_CALM = 0.1  # seconds below which a host is in trouble no more


class Turns(Protocol):
    """Who may ask which host when: in one process, or for all processes on this machine."""

    def take(self, host: str, delay_seconds: float, now: float) -> float:
        """The moment of the next turn, which is taken: seconds since the epoch, not before `now`."""

    def hold(self, host: str, until: float) -> None:
        """Give no turn before a moment, because the host asked for rest."""

    def held_until(self, host: str) -> float:
        """The moment until which the host wants rest, 0 where it never did."""


class LocalTurns:
    """Turns within one process."""

    def __init__(self) -> None:
        self._free: dict[str, float] = {}
        self._held: dict[str, float] = {}

    def take(self, host: str, delay_seconds: float, now: float) -> float:
        """The moment of the next turn, which is taken."""
        moment = max(now, self._free.get(host, now))
        self._free[host] = moment + delay_seconds
        return moment

    def hold(self, host: str, until: float) -> None:
        """Give no turn before a moment, because the host asked for rest."""
        self._held[host] = max(until, self._held.get(host, until))
        self._free[host] = max(until, self._free.get(host, until))

    def held_until(self, host: str) -> float:
        """The moment until which the host wants rest, 0 where it never did."""
        return self._held.get(host, 0.0)


@dataclass(slots=True)
class _Host:
    """What is known of one host: its own delay, what trouble added to it, and for how long it wants rest.

    `looked_at` is when the shared turns were last asked about that rest.
    """

    delay: float
    slower: float = 0.0
    held_until: float = 0.0
    looked_at: float = 0.0


class Pace:
    """One request a host in `delay_seconds`, however many workers and processes there are.

    A worker takes the host's next free moment and sleeps until it comes, so that requests leave evenly and no
    lock is held while waiting. A host that answers with errors is given more time, doubled with each error up
    to a minute, and less again as it recovers.
    """

    def __init__(
        self,
        delay_seconds: float,
        sleep: Callable[[float], Awaitable[None]],
        turns: Turns | None = None,
        *,
        slower_seconds: float = 1.0,
        longest_wait: float = 120.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._delay, self._sleep, self._turns = delay_seconds, sleep, turns or LocalTurns()
        self._slower, self._longest, self._clock = slower_seconds, longest_wait, clock
        self._hosts: dict[str, _Host] = {}

    def slow_down(self, host: str, seconds: float) -> None:
        """Keep at least `seconds` between requests to a host (Crawl-delay of its robots.txt)."""
        known = self._known(host)
        known.delay = max(seconds, known.delay)

    def delay(self, host: str) -> float:
        """The seconds between two requests to a host."""
        known = self._known(host)
        return known.delay + known.slower

    def heard(self, host: str, outcome: str, rest: float | None = None) -> None:
        """Learn from an answer: trouble slows down, `rest` seconds (Retry-After) stop, good answers speed up."""
        known = self._known(host)
        if outcome in STRAINED:
            known.slower = min(_SLOWEST, max(known.slower * 2, self._slower))
        elif outcome in GOOD and known.slower:
            known.slower = known.slower * _CALMER if known.slower > _CALM else 0.0
        if rest and outcome in STRAINED:
            self._turns.hold(host, self._clock() + rest)
            known.looked_at = 0.0

    async def turn(self, host: str) -> float:
        """Wait for the host's next free moment and take it; 0, or the seconds of a rest too long to wait for."""
        now, delay = self._clock(), self.delay(host)
        left = self._held_until(host, now) - now
        if left > self._longest:
            return left
        if delay == 0 and left <= 0:
            return 0.0
        moment = self._turns.take(host, delay, now)
        if moment > now:
            await self._sleep(moment - now)
        return 0.0

    def _held_until(self, host: str, now: float) -> float:
        """What the turns say, asked at most once a second: another process may have heard of the rest."""
        known = self._known(host)
        if not 0 <= now - known.looked_at < 1:
            known.held_until, known.looked_at = self._turns.held_until(host), now
        return known.held_until

    def _known(self, host: str) -> _Host:
        return self._hosts.setdefault(host, _Host(self._delay))


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
