"""A site on loopback that costs next to nothing to serve: lists of a hundred links, documents of 30 kB.

    python -m benchmarks.crawl_server DOCUMENTS

prints its port and serves until its input ends. It runs in a process of its own, so that only the crawler is measured.
"""

from __future__ import annotations

import asyncio
import sys

from sample.documents import document
from sample.pages import fanwen_article

PER_LIST = 100
_BYTES = 30_000


class _Site(asyncio.Protocol):
    """Answers each request line; HTTP/1.1 with connections kept open."""

    documents = 0
    filling = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]
        self._waiting = b""

    def data_received(self, data: bytes) -> None:
        *requests, self._waiting = (self._waiting + data).split(b"\r\n\r\n")
        for request in requests:
            self._transport.write(self._answer(request.split(b" ", 2)[1].decode()))

    def _answer(self, path: str) -> bytes:
        name = path.removesuffix(".html").rpartition("/")[2]
        if path.startswith("/a/"):
            return _http(b"<title>%s</title>%s" % (name.encode(), self.filling))
        if path.startswith("/list_"):
            return _http(self._list(int(name.removeprefix("list_"))))
        return b"HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nno"

    def _list(self, number: int) -> bytes:
        shown = range(number * PER_LIST, min(self.documents, (number + 1) * PER_LIST))
        items = "".join(f"<li><a class=title href=/a/{n}.html>第{n}小学工作总结</a></li>" for n in shown)
        more = number + 1 < -(-self.documents // PER_LIST)
        pager = f"<a class=next href=/list_{number + 1}.html>下一页</a>" if more else ""
        return f"<ul class=e2>{items}</ul>{pager}".encode()


def _http(body: bytes) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n"
    return head % len(body) + body


def _filling() -> bytes:
    """Pages of made-up documents until there are 30 kB."""
    made, number = b"", 0
    while len(made) < _BYTES:
        made += fanwen_article(document(11, number, style="long"), 6).body
        number += 1
    return made[:_BYTES].decode("utf-8", "ignore").encode()


async def serve(documents: int) -> None:
    """Serve on a free port, which is printed, until the input ends."""
    _Site.documents, _Site.filling = documents, _filling()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(_Site, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
