"""The crawler talks to public machines only."""

import asyncio
import socket
import ssl

import aiohttp
import httpx
import pytest

from tasks.web.addresses import GuardedResolver, RefusedAddress, guarded_connector, is_public
from tasks.web.transport import GuardedTransport
from tests.web.hostile import hostile


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "192.168.1.1",
        "224.0.0.1", "255.255.255.255", "::", "::1", "fe80::1%eth0", "fd00::1", "ff02::1",
        "::ffff:192.168.1.1", "64:ff9b::7f00:1", "2002:0a00:0001::1",
    ],
)  # fmt: skip
def test_private_addresses_in_every_wrapping_are_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "114.114.114.114", "2400:3200::1", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_public_addresses_pass(address: str) -> None:
    assert is_public(address)


def answering(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Let every name resolve to these addresses."""

    def answers(host: str, port: int, *_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", answers)


def test_one_private_answer_among_public_ones_refuses_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "1.1.1.1", "127.0.0.1")
    with pytest.raises(RefusedAddress, match=r"rebind\.example is 127\.0\.0\.1"):
        asyncio.run(GuardedResolver(allow_private=False).resolve("rebind.example", 80))


def test_the_checked_addresses_are_the_ones_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "1.1.1.1", "1.0.0.1")
    found = asyncio.run(GuardedResolver(allow_private=False).resolve("fanwen.example", 80))
    assert [one["host"] for one in found] == ["1.1.1.1", "1.0.0.1"]


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "[::ffff:127.0.0.1]"])
def test_no_spelling_of_a_private_address_is_connected_to(host: str) -> None:
    async def get(port: int) -> None:
        async with httpx.AsyncClient(
            transport=GuardedTransport(allow_private=False, connections=1)
        ) as client:
            await client.get(f"http://{host}:{port}/page")

    with hostile() as server:
        with pytest.raises((RefusedAddress, httpx.ConnectError, httpx.UnsupportedProtocol)):
            asyncio.run(get(server.port))
        assert server.asked == []


def test_a_socket_is_refused_even_where_the_name_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the name server had given the resolver's check another answer than the connection (rebinding)."""

    async def unchecked(self: object, host: str, port: int = 0, *_: object, **__: object) -> list[object]:
        return [
            {
                "hostname": host,
                "host": "127.0.0.1",
                "port": port,
                "family": socket.AF_INET,
                "proto": 0,
                "flags": 0,
            }
        ]

    async def connect(port: int) -> None:
        connector = guarded_connector(allow_private=False, connections=1)
        async with aiohttp.ClientSession(connector=connector) as session:
            await session.get(f"http://rebind.example:{port}/page")

    monkeypatch.setattr(GuardedResolver, "resolve", unchecked)
    with hostile() as server:
        with pytest.raises(RefusedAddress, match=r"127\.0\.0\.1"):
            asyncio.run(connect(server.port))
        assert server.asked == []


def test_certificates_and_host_names_are_verified() -> None:
    async def context() -> ssl.SSLContext:
        async with guarded_connector(allow_private=False, connections=1) as connector:
            return connector._get_ssl_context(_Secure())  # type: ignore[arg-type, return-value]

    found = asyncio.run(context())
    assert (found.verify_mode, found.check_hostname) == (ssl.CERT_REQUIRED, True)


class _Secure:
    """A request over TLS that says nothing about certificates."""

    ssl = True

    def is_ssl(self) -> bool:
        return True
