"""The crawler talks to public machines only."""

import asyncio
import socket
import ssl

import httpcore
import pytest

from tasks.web.addresses import GuardedBackend, RefusedAddress, guarded_transport, is_public


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


def test_one_private_answer_among_public_ones_refuses_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("1.1.1.1", "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    backend = GuardedBackend(allow_private=False)
    with pytest.raises(RefusedAddress, match=r"rebind\.example is 127\.0\.0\.1"):
        asyncio.run(backend.connect_tcp("rebind.example", 80))


def test_the_checked_address_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def connect(self: object, host: str, *_: object) -> None:
        asked.append(host)
        raise httpcore.ConnectError("not in a test")

    def answers(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("1.1.1.1", "1.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    monkeypatch.setattr(httpcore.AnyIOBackend, "connect_tcp", connect)
    with pytest.raises(httpcore.ConnectError):
        asyncio.run(GuardedBackend(allow_private=False).connect_tcp("fanwen.example", 80))
    assert asked == ["1.1.1.1", "1.0.0.1"]


def test_certificates_and_host_names_are_verified() -> None:
    context = guarded_transport(allow_private=False, connections=1)._pool._ssl_context
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
