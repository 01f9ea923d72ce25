"""How a request of httpx travels: through aiohttp, whose parser is compiled.

On loopback httpx's own transport carries about 175 pages of 30 kB a second, this one several times as many.
Only what the client needs is passed on, and every way to fail keeps its own httpx error, because each is
an outcome of its own.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import aiohttp
import httpx
from yarl import URL

from tasks.web.addresses import guarded_connector

_PIECE_BYTES = 256 * 1024
_LONGEST_LINE = 32 * 1024  # of a header; a longer one is refused
_TLS = (ssl.SSLError, ssl.CertificateError, aiohttp.ClientSSLError)


class GuardedTransport(httpx.AsyncBaseTransport):
    """Carries requests over connections that `guarded_connector` makes."""

    def __init__(self, *, allow_private: bool, connections: int) -> None:
        self._allow_private, self._connections = allow_private, connections
        self._session: aiohttp.ClientSession | None = None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; its body comes in pieces, still packed."""
        limits = request.extensions.get("timeout", {})
        timeout = aiohttp.ClientTimeout(sock_connect=limits.get("connect"), sock_read=limits.get("read"))
        with _named(request):
            answer = await self._open().request(
                request.method,
                URL(str(request.url), encoded=True),
                headers=request.headers.multi_items(),
                timeout=timeout,
                allow_redirects=False,
            )
        return httpx.Response(
            answer.status, headers=answer.raw_headers, stream=_Stream(answer, request), request=request
        )

    def _open(self) -> aiohttp.ClientSession:
        """The session, made within the loop that uses it. It keeps no cookies: httpx does, for one run."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=guarded_connector(allow_private=self._allow_private, connections=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                max_line_size=_LONGEST_LINE,
                max_field_size=_LONGEST_LINE,
                skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
                trust_env=False,
            )
        return self._session

    async def aclose(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()


class _Stream(httpx.AsyncByteStream):
    """The body of an answer, as it was sent."""

    def __init__(self, answer: aiohttp.ClientResponse, request: httpx.Request) -> None:
        self._answer, self._request = answer, request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _named(self._request):
            async for piece in self._answer.content.iter_chunked(_PIECE_BYTES):
                yield piece

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body was not read to its end."""
        if self._answer.content.is_eof():
            await self._answer.release()
        else:
            self._answer.close()


@contextmanager
def _named(request: httpx.Request) -> Iterator[None]:
    """Name each failure as httpx names it."""
    try:
        yield
    except TimeoutError as error:
        raise httpx.ReadTimeout(_told(error), request=request) from error
    except (aiohttp.InvalidURL, ValueError) as error:
        raise httpx.UnsupportedProtocol(_told(error), request=request) from error
    except (aiohttp.ClientConnectorError, aiohttp.ClientConnectorDNSError, *_TLS) as error:
        raise httpx.ConnectError(_told(error), request=request) from error
    except (aiohttp.ClientError, OSError) as error:
        raise httpx.RemoteProtocolError(_told(error), request=request) from error


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")[:300]
