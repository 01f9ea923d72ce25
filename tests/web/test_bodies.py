"""Bodies are unpacked exactly, or not at all."""

import asyncio
import gzip
import zlib
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.web.bodies import BrokenBody, TooLarge, take

PACK = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate ": lambda body: zlib.compress(body)[2:-4],
    "identity": bytes,
}


async def _pieces(body: bytes, size: int) -> AsyncIterator[bytes]:
    for at in range(0, len(body), size):
        yield body[at : at + size]


def taken(body: bytes, encoding: str | None, limit: int = 10_000, size: int = 100) -> bytes:
    return asyncio.run(take(_pieces(body, size), encoding, limit))


@given(st.binary(max_size=3000), st.sampled_from(sorted(PACK)), st.integers(1, 400))
def test_what_was_packed_comes_out(body: bytes, encoding: str, size: int) -> None:
    assert taken(PACK[encoding](body), encoding, size=size) == body


@pytest.mark.parametrize("encoding", sorted(PACK))
def test_the_limit_counts_the_unpacked_bytes(encoding: str) -> None:
    packed = PACK[encoding](b"0" * 1000)
    assert taken(packed, encoding, limit=1000) == b"0" * 1000
    with pytest.raises(TooLarge):
        taken(packed, encoding, limit=999)


def test_the_limit_counts_the_bytes_as_sent() -> None:
    with pytest.raises(TooLarge):
        taken(b"x" * 11, None, limit=10)


@pytest.mark.parametrize("cut", [1, 8, 20])
def test_a_cut_stream_is_broken(cut: int) -> None:
    with pytest.raises(BrokenBody):
        taken(gzip.compress("学校总结".encode() * 50)[:-cut], "gzip")


def test_an_encoding_that_nobody_asked_for_is_broken() -> None:
    with pytest.raises(BrokenBody, match="'br'"):
        taken(b"...", "br")


def test_no_body_needs_no_unpacking() -> None:
    assert taken(b"", "gzip") == b""
