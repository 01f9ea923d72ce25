"""One polite client: it asks by name, waits its turn, gives up in time, and never raises for an answer.

Steps of one `fetch`: attempts with growing pauses; in each attempt the redirects, followed by hand so that
every hop is looked at before it is requested; in each hop the wait for the host's turn, the request, and
the body in pieces up to the limit.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import TracebackType
from urllib.parse import quote

import httpx

from tasks.web.addresses import RefusedAddress, guarded_transport
from tasks.web.bodies import ACCEPT_ENCODING, BrokenBody, TooLarge, take
from tasks.web.outcomes import RETRIED, Fetched, outcome_of_status, utc
from tasks.web.pace import Pace, pause_before, retry_after
from tasks.web.pages import judged_page
from tasks.web.urls import canonical, host_of, resolved

Permit = Callable[[str], Awaitable[tuple[str, str] | None]]

_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_TYPES = ("text/", "application/xhtml", "application/xml", "application/octet-stream")


@dataclass(frozen=True, slots=True)
class Manners:
    """How the client behaves; one set of manners for one site.

    `user_agent` names the crawler and whom to write to, as `zongjie/0.1 (+mailto:crawl@office.example)`.
    Times are in seconds, `max_bytes` counts the body as sent and as unpacked.
    """

    user_agent: str
    delay_seconds: float = 1.0
    timeout_seconds: float = 20.0
    total_seconds: float = 120.0
    attempts: int = 3
    pause_seconds: float = 2.0
    longest_pause_seconds: float = 120.0
    max_redirects: int = 5
    max_bytes: int = 32 * 1024 * 1024
    connections: int = 4
    allow_private: bool = False


class Client:
    """A polite HTTP client for one site; use it as an async context manager."""

    def __init__(
        self,
        manners: Manners,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.manners = manners
        self._sleep, self._now = sleep, now
        self.pace = Pace(manners.delay_seconds, sleep)
        self._http = httpx.AsyncClient(
            transport=transport
            or guarded_transport(allow_private=manners.allow_private, connections=manners.connections),
            headers={"User-Agent": manners.user_agent, "Accept-Encoding": ACCEPT_ENCODING},
            timeout=manners.timeout_seconds,
            follow_redirects=False,
            trust_env=False,
        )

    async def __aenter__(self) -> Client:
        await self._http.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.__aexit__(kind, error, trace)

    def now(self) -> str:
        """The time in UTC, ISO 8601, to the second."""
        return utc(self._now())

    async def fetch(
        self,
        address: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        permit: Permit | None = None,
    ) -> Fetched:
        """Fetch one address, whatever it takes.

        Args:
            address: absolute http(s) address.
            etag: what the server called the body we have (sent as If-None-Match).
            last_modified: when that body changed (sent as If-Modified-Since).
            permit: asked for each redirect's target; gives outcome and note where it is not allowed.
        """
        began, fetched_at = time.monotonic(), self.now()
        wanted = canonical(address)
        if wanted is None:
            return Fetched(address, "bad_url", fetched_at=fetched_at, note="not an http(s) address")
        asked = _conditions(etag, last_modified)
        attempt = 0
        while True:
            attempt += 1
            answer = await self._follow(address, asked, permit)
            if answer.outcome not in RETRIED or attempt >= self.manners.attempts:
                break
            if not await self._pause(answer, attempt):
                break
        seconds = round(time.monotonic() - began, 3)
        return replace(answer, url=wanted, fetched_at=fetched_at, seconds=seconds, attempts=attempt)

    async def _pause(self, answer: Fetched, attempt: int) -> bool:
        """Wait before the next attempt; False where the server wants more time than we have."""
        wait = pause_before(
            attempt, self.manners.pause_seconds, retry_after(answer.header("retry-after"), self._now())
        )
        if wait > self.manners.longest_pause_seconds:
            return False
        await self._sleep(wait)
        return True

    async def _follow(self, address: str, asked: dict[str, str], permit: Permit | None) -> Fetched:
        """One attempt, redirects included."""
        here, seen = address, [address]
        while True:
            answer = await self._ask(here, asked)
            location = _location(answer)
            if answer.status not in (301, 302, 303, 307, 308) or location is None:
                return _with_hops(answer, seen)
            target = resolved(location, here)
            if target is None or canonical(target) is None:
                return replace(answer, outcome="bad_url", note=f"redirected to {location[:200]!r}", body=None)
            seen.append(target)
            if target in seen[:-1] or len(seen) > self.manners.max_redirects + 1:
                return _with_hops(replace(answer, outcome="redirect_loop", body=None), seen)
            refusal = await permit(target) if permit else None
            if refusal:
                note = f"redirected to {target}: {refusal[1]}"
                return replace(answer, outcome=refusal[0], note=note, body=None)
            here = target

    async def _ask(self, address: str, asked: dict[str, str]) -> Fetched:
        """One request; every way to fail becomes an outcome."""
        await self.pace.turn(host_of(address))
        failed = Fetched(address, "reset", final_url=address)
        try:
            async with (
                asyncio.timeout(self.manners.total_seconds),
                self._http.stream("GET", address, headers=asked) as response,
            ):
                return await self._received(address, response, bool(asked))
        except (httpx.TimeoutException, TimeoutError) as error:
            return replace(failed, outcome="timeout", note=_told(error))
        except RefusedAddress as error:
            return replace(failed, outcome="refused_address", note=str(error))
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            return replace(failed, outcome="bad_url", note=_told(error))
        except httpx.ConnectError as error:
            outcome = "tls_failed" if _is_tls(error) else "unreachable"
            return replace(failed, outcome=outcome, note=_told(error))
        except httpx.TransportError as error:
            return replace(failed, note=_told(error))

    async def _received(self, address: str, response: httpx.Response, conditional: bool) -> Fetched:
        """The answer with its body, judged by status, size, type and what the page itself says."""
        headers = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in response.headers.raw)
        answer = Fetched(
            address,
            "ok",
            final_url=address,
            status=response.status_code,
            headers=headers,
            content_type=response.headers.get("content-type"),
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
        )
        try:
            body = await self._body(response)
        except TooLarge as error:
            return replace(answer, outcome="too_large", note=str(error))
        except BrokenBody as error:
            return replace(answer, outcome="broken_body", note=str(error))
        return _judged(replace(answer, body=body), conditional)

    async def _body(self, response: httpx.Response) -> bytes:
        limit = self.manners.max_bytes
        length = response.headers.get("content-length", "")
        if length.isdecimal() and (len(length) > 18 or int(length) > limit):
            raise TooLarge(f"Content-Length {length}, at most {limit} bytes are taken")
        pieces: AsyncIterator[bytes] = response.aiter_raw()
        return await take(pieces, response.headers.get("content-encoding"), limit)


def _judged(answer: Fetched, conditional: bool) -> Fetched:
    outcome = outcome_of_status(answer.status or 0)
    if outcome == "unchanged":
        outcome = "unchanged" if conditional else "unexpected"
        return replace(answer, outcome=outcome, body=None)
    if outcome == "server_error" and answer.status == 503 and answer.header("retry-after"):
        outcome = "throttled"
    if outcome is not None:
        return replace(answer, outcome=outcome)
    if not (answer.body or b"").strip():
        return replace(answer, outcome="empty")
    if answer.content_type and not answer.content_type.strip().lower().startswith(_TYPES):
        return replace(answer, outcome="unsupported_type", note=answer.content_type)
    return judged_page(answer)


def _conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The headers of a conditional request; what a header can't carry back is left out."""
    pairs = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in pairs.items() if value and value.isascii() and value.isprintable()}


def _location(answer: Fetched) -> str | None:
    """Where a redirect leads; bytes beyond ASCII are escaped as they are, be they UTF-8 or GBK."""
    value = answer.header("location")
    return None if value is None else quote(value.encode("latin-1"), safe=_ASCII)


def _with_hops(answer: Fetched, seen: list[str]) -> Fetched:
    """Keep the way of the redirects in the note; the answer carries only where it ended."""
    if len(seen) == 1:
        return answer
    way = "redirected: " + " → ".join(seen)
    return replace(answer, note=f"{answer.note}; {way}" if answer.note else way)


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")[:300]


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
