"""Which machines the crawler may talk to: public ones, unless a site definition says otherwise.

A link, a redirect or a name server can point the crawler at the machine's own network (a database, a
cloud's metadata service). The check therefore sits where the connection is made: each answer of the name
server is checked, and each socket is made for an address that is checked once more, so that neither a
second answer (DNS rebinding) nor an address written in the link itself gets past.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

_Address = tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]]


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


class GuardedResolver(AbstractResolver):
    """Gives the addresses of a name only where all of them may be connected to.

    One private answer among several refuses the host: a mixed answer is how rebinding begins.
    """

    def __init__(self, *, allow_private: bool) -> None:
        self._allow_private = allow_private

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """All addresses of a name, in the order of the name server.

        Raises:
            OSError: the name does not resolve.
            RefusedAddress: one of its addresses is not public.
        """
        try:
            loop = asyncio.get_running_loop()
            answers = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, family=family)
        except (OSError, UnicodeError) as error:
            raise OSError(None, f"{host} does not resolve: {error}") from error
        found = {str(answer[4][0]): answer for answer in answers}
        for address in found:
            check_address(address, host, allow_private=self._allow_private)
        return [_result(host, port, address, answer[0]) for address, answer in found.items()]

    async def close(self) -> None:
        """Nothing is held."""


def _result(host: str, port: int, address: str, family: int) -> ResolveResult:
    flags = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
    return ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=flags)


def check_address(address: str, host: str, *, allow_private: bool) -> None:
    """Refuse an address that is not public.

    >>> check_address("203.0.114.7", "fanwen.example", allow_private=False)
    >>> check_address("10.0.0.1", "fanwen.example", allow_private=False)
    Traceback (most recent call last):
    tasks.web.addresses.RefusedAddress: fanwen.example is 10.0.0.1, expected a public address
    """
    if not allow_private and not is_public(address):
        raise RefusedAddress(f"{host} is {address}, expected a public address")


def guarded_connector(*, allow_private: bool, connections: int) -> aiohttp.TCPConnector:
    """Connections whose every name and every socket is checked; TLS is verified.

    The resolver is not asked about a host that is an address itself; the sockets are all made here.
    """

    def make_socket(address: _Address) -> socket.socket:
        family, kind, protocol, _, place = address
        check_address(str(place[0]), str(place[0]), allow_private=allow_private)
        return socket.socket(family, kind, protocol)

    return aiohttp.TCPConnector(
        resolver=GuardedResolver(allow_private=allow_private),
        socket_factory=make_socket,
        use_dns_cache=False,
        limit=connections,
        limit_per_host=connections,
    )
