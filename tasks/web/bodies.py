"""Taking a body in pieces, so that no answer is larger in memory than the limit allows.

A few kilobytes of gzip can unpack to gigabytes. Only encodings whose unpacking can be stopped half-way
are asked for (gzip, deflate), and each piece is unpacked no further than what is left of the limit.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

ACCEPT_ENCODING = "gzip, deflate"
_WINDOW = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class TooLarge(Exception):
    """The body is over the limit; becomes the outcome `too_large`."""


class BrokenBody(Exception):
    """The body does not unpack by its Content-Encoding; becomes the outcome `broken_body`."""


class _Unpacker:
    """Undoes one Content-Encoding within a limit of bytes."""

    def __init__(self, encoding: str, limit: int) -> None:
        if encoding not in _WINDOW:
            raise BrokenBody(f"Content-Encoding {encoding!r}, asked for {ACCEPT_ENCODING}")
        self._encoding, self._left = encoding, limit
        self._zlib: zlib._Decompress | None = None
        self._head = b""

    def feed(self, piece: bytes) -> bytes:
        """The next piece unpacked; raises TooLarge as soon as one byte too many would come."""
        if self._zlib is None:
            self._head += piece
            if len(self._head) < 2:
                return b""
            piece, self._zlib = self._head, zlib.decompressobj(self._window())
        try:
            out = self._zlib.decompress(piece, self._left + 1)
        except zlib.error as error:
            raise BrokenBody(f"Content-Encoding {self._encoding}: {error}") from error
        self._left -= len(out)
        if self._left < 0 or self._zlib.unconsumed_tail:
            raise TooLarge("unpacks to more than the limit")
        return out

    def close(self) -> None:
        """Demand that the stream ended where its format says."""
        if self._head and not (self._zlib and self._zlib.eof):
            raise BrokenBody(f"the {self._encoding} stream ends before its end")

    def _window(self) -> int:
        """What zlib expects; some servers send bare deflate, without the header that the standard wants."""
        if self._encoding == "deflate" and not _is_zlib_header(self._head):
            return -15
        return _WINDOW[self._encoding]


def _is_zlib_header(head: bytes) -> bool:
    """RFC 1950, 2.2: method 8, and the two bytes as a number are a multiple of 31."""
    return head[0] & 0x0F == 8 and int.from_bytes(head[:2], "big") % 31 == 0


async def take(pieces: AsyncIterable[bytes], encoding: str | None, limit: int) -> bytes:
    """The whole body, unpacked.

    Args:
        pieces: the bytes as sent.
        encoding: the Content-Encoding header.
        limit: the most bytes allowed, as sent and as unpacked.

    Raises:
        TooLarge: either size is over the limit.
        BrokenBody: the encoding is none that we asked for, or the bytes are not in it.
    """
    name = (encoding or "identity").strip().lower()
    unpacker = None if name in ("identity", "") else _Unpacker(name, limit)
    kept, sent = bytearray(), 0
    async for piece in pieces:
        sent += len(piece)
        if sent > limit:
            raise TooLarge(f"more than {limit} bytes")
        kept += unpacker.feed(piece) if unpacker else piece
    if unpacker:
        unpacker.close()
    return bytes(kept)
