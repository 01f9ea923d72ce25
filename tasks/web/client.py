"""One polite client: it asks by name, waits its turn, gives up in time, and never raises for an answer.

Steps of one `fetch`: attempts with growing pauses; in each attempt the redirects, followed by hand so that
every hop is looked at before it is requested; in each hop the wait for the host's turn, the request, and
the body in pieces up to the limit.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from types import TracebackType

import httpx

from tasks.web.addresses import RefusedAddress
from tasks.web.answers import by_status, conditions, is_tls, location_of, told, with_hops
from tasks.web.bodies import ACCEPT_ENCODING, BrokenBody, TooLarge, take
from tasks.web.judge import sent_home
from tasks.web.kinds import DOCUMENT_KINDS
from tasks.web.outcomes import RETRIED, Fetched, utc
from tasks.web.pace import LocalTurns, Pace, Turns, pause_before, retry_after
from tasks.web.transport import GuardedTransport
from tasks.web.urls import canonical, host_of, resolved

_NOTHING = httpx.ByteStream(b"")  # what a GET sends
Permit = Callable[[str], Awaitable[tuple[str, str] | None]]


@dataclass(frozen=True, slots=True)
class Manners:
    """How the client behaves; one set of manners for one site.

    `user_agent` names the crawler and whom to write to, as `zongjie/0.1 (+mailto:crawl@office.example)`.
    Times are in seconds, `max_bytes` counts the body as sent and as unpacked. `slower_seconds` is what a host
    in trouble is given more between two requests, doubled with each error.
    """

    user_agent: str
    delay_seconds: float = 1.0
    timeout_seconds: float = 20.0
    total_seconds: float = 120.0
    attempts: int = 3
    pause_seconds: float = 2.0
    longest_pause_seconds: float = 120.0
    slower_seconds: float = 1.0
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
        turns: Turns | None = None,
    ) -> None:
        self.manners = manners
        self._sleep, self._now = sleep, now
        self.pace = Pace(
            manners.delay_seconds,
            sleep,
            turns or LocalTurns(),
            slower_seconds=manners.slower_seconds,
            longest_wait=manners.longest_pause_seconds,
        )
        self._transport = transport or GuardedTransport(
            allow_private=manners.allow_private, connections=manners.connections
        )
        self._headers = httpx.Headers({"User-Agent": manners.user_agent, "Accept-Encoding": ACCEPT_ENCODING})
        self._limits = {"timeout": httpx.Timeout(manners.timeout_seconds).as_dict()}

    async def __aenter__(self) -> Client:
        await self._transport.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._transport.__aexit__(kind, error, trace)

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
        kinds: frozenset[str] = DOCUMENT_KINDS,
    ) -> Fetched:
        """Fetch one address, whatever it takes.

        Args:
            address: absolute http(s) address.
            etag: what the server called the body we have (sent as If-None-Match).
            last_modified: when that body changed (sent as If-Modified-Since).
            permit: asked for each redirect's target; gives outcome and note where it is not allowed.
            kinds: the kinds of files that are of use (`tasks.web.kinds`).
        """
        began, fetched_at = time.monotonic(), self.now()
        wanted = canonical(address)
        if wanted is None:
            return Fetched(address, "bad_url", fetched_at=fetched_at, note="not an http(s) address")
        asked = conditions(etag, last_modified)
        attempt = 0
        while True:
            attempt += 1
            answer = await self._follow(address, asked, permit, kinds)
            if answer.outcome not in RETRIED or attempt >= self.manners.attempts:
                break
            if not await self._pause(answer, attempt):
                break
        seconds = round(time.monotonic() - began, 3)
        sent = attempt if answer.outcome != "throttled" or answer.status else attempt - 1
        return sent_home(replace(answer, url=wanted, fetched_at=fetched_at, seconds=seconds, attempts=sent))

    async def _pause(self, answer: Fetched, attempt: int) -> bool:
        """Wait before the next attempt; False where the server wants more time than we have.

        What the server asks for is waited for by everyone who wants a turn; here only what is left over.
        """
        rest = retry_after(answer.header("retry-after"), self._now()) or 0.0
        wait = pause_before(attempt, self.manners.pause_seconds, rest)
        if wait > self.manners.longest_pause_seconds or (
            answer.status is None and answer.outcome == "throttled"
        ):
            return False
        if wait > rest:
            await self._sleep(wait - rest)
        return True

    async def _follow(
        self, address: str, asked: dict[str, str], permit: Permit | None, kinds: frozenset[str]
    ) -> Fetched:
        """One attempt, redirects included, be they headers or the `<meta>` of an empty page."""
        here, seen = address, [address]
        while True:
            answer = await self._ask(here, asked, kinds)
            location = location_of(answer)
            if location is None:
                return with_hops(answer, seen)
            target = resolved(location, here)
            if target is None or canonical(target) is None:
                return replace(answer, outcome="bad_url", note=f"redirected to {location[:200]!r}", body=None)
            seen.append(target)
            if target in seen[:-1] or len(seen) > self.manners.max_redirects + 1:
                return with_hops(replace(answer, outcome="redirect_loop", body=None), seen)
            refusal = await permit(target) if permit else None
            if refusal:
                note = f"redirected to {target}: {refusal[1]}"
                return replace(answer, outcome=refusal[0], note=note, body=None)
            here = target

    async def _ask(self, address: str, asked: dict[str, str], kinds: frozenset[str]) -> Fetched:
        """One request in its turn; the host hears what came of it."""
        host = host_of(address)
        held = await self.pace.turn(host)
        if held:
            note = f"{host} asks to be left alone for {held:.0f} s more; not requested"
            return Fetched(address, "throttled", note=note)
        answer = await self._request(address, asked, kinds)
        self.pace.heard(host, answer.outcome, retry_after(answer.header("retry-after"), self._now()))
        return answer

    async def _request(self, address: str, asked: dict[str, str], kinds: frozenset[str]) -> Fetched:
        """One request; every way to fail becomes an outcome."""
        failed = Fetched(address, "reset", final_url=address)
        try:
            async with asyncio.timeout(self.manners.total_seconds):
                response = await self._transport.handle_async_request(self._get(address, asked))
                try:
                    return await self._received(address, response, bool(asked), kinds)
                finally:
                    await response.aclose()
        except (httpx.TimeoutException, TimeoutError) as error:
            return replace(failed, outcome="timeout", note=told(error))
        except RefusedAddress as error:
            return replace(failed, outcome="refused_address", note=str(error))
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            return replace(failed, outcome="bad_url", note=told(error))
        except httpx.ConnectError as error:
            outcome = "tls_failed" if is_tls(error) else "unreachable"
            return replace(failed, outcome=outcome, note=told(error))
        except httpx.TransportError as error:
            return replace(failed, note=told(error))

    def _get(self, address: str, asked: dict[str, str]) -> httpx.Request:
        """The request; what httpx would still add to it (Host, Connection), the transport adds."""
        headers = httpx.Headers({**self._headers, **asked}) if asked else self._headers
        return httpx.Request("GET", address, headers=headers, stream=_NOTHING, extensions=self._limits)

    async def _received(
        self, address: str, response: httpx.Response, conditional: bool, kinds: frozenset[str]
    ) -> Fetched:
        """The answer with its body, judged by status, size, type and what the page itself says."""
        headers = tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in response.headers.raw)
        first = {name.lower(): value for name, value in reversed(headers)}
        came: Callable[..., Fetched] = partial(
            Fetched,
            address,
            final_url=address,
            status=response.status_code,
            headers=headers,
            content_type=first.get("content-type"),
            etag=first.get("etag"),
            last_modified=first.get("last-modified"),
        )
        try:
            body = await self._body(response.stream, first)
        except TooLarge as error:
            return came("too_large", note=str(error))
        except BrokenBody as error:
            return came("broken_body", note=str(error))
        return by_status(came("ok", body=body), conditional, kinds)

    async def _body(self, stream: object, headers: dict[str, str]) -> bytes:
        """The body as the transport brings it, packed, unpacked within the limit."""
        assert isinstance(stream, httpx.AsyncByteStream)
        limit, length = self.manners.max_bytes, headers.get("content-length", "")
        if length.isdecimal() and (len(length) > 18 or int(length) > limit):
            raise TooLarge(f"Content-Length {length}, at most {limit} bytes are taken")
        return await take(stream, headers.get("content-encoding"), limit)
