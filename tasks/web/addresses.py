"""Which machines the crawler may talk to: public ones, unless a site definition says otherwise.

A link, a redirect or a name server can point the crawler at the machine's own network (a database, a
cloud's metadata service). The check therefore sits where the connection is made: each answer of the name
server is checked, and the very address that passed is the one connected to, so that a second answer
(DNS rebinding) has no effect.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Iterable

import httpcore
import httpx

_SOCKET_OPTION = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class RefusedAddress(Exception):
    """The host is a private, local or reserved address; becomes the outcome `refused_address`."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also when it is wrapped in another one.

    >>> is_public("203.0.114.7"), is_public("127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    >>> is_public("::ffff:10.0.0.1"), is_public("2002:7f00:1::")
    (False, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or _behind_nat64(ip)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def _behind_nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in ipaddress.IPv6Network("64:ff9b::/96"):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return None


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections to public addresses only.

    One private answer among several refuses the host: a mixed answer is how rebinding begins.
    """

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._open = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve, check all answers, connect to the first that listens."""
        failure: Exception = httpcore.ConnectError(f"{host} resolves to no address")
        for address in await self._checked(host, port, timeout):
            try:
                return await self._open.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def _checked(self, host: str, port: int, timeout: float | None) -> list[str]:
        addresses = await _resolve(host, port, timeout)
        private = [a for a in addresses if not is_public(a)]
        if private and not self._allow_private:
            raise RefusedAddress(f"{host} is {private[0]}, expected a public address")
        return addresses

    async def sleep(self, seconds: float) -> None:
        """Wait, for the pool's own retries."""
        await asyncio.sleep(seconds)


async def _resolve(host: str, port: int, timeout: float | None) -> list[str]:
    try:
        async with asyncio.timeout(timeout):
            loop = asyncio.get_running_loop()
            answers = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except TimeoutError as error:
        raise httpcore.ConnectTimeout(f"no answer about {host} in {timeout} s") from error
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"{host} does not resolve: {error}") from error
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def guarded_transport(*, allow_private: bool, connections: int) -> httpx.AsyncHTTPTransport:
    """An httpx transport whose every connection goes through `GuardedBackend`; TLS is verified.

    httpx offers no argument for the backend of its pool, so it is set in place; a test connects to a
    loopback address and expects the refusal, so that a new httpx that moves the pool can't pass unseen.
    """
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
    transport = httpx.AsyncHTTPTransport(verify=ssl.create_default_context(), limits=limits, trust_env=False)
    backend = GuardedBackend(allow_private=allow_private)
    transport._pool._network_backend = backend
    return transport
