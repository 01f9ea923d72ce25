"""Both sample sites on loopback: robots.txt, index pages with paging, ETag and Last-Modified, a dead link.

    python -m sample.server --documents 60

Site 1 (范文, DedeCMS-like): index `/zongjie/` (also `list_1_1.html`), documents such as
`/zongjie/2013/0312/101.html`. Site 2 (文库): index `/c-00004.html`, `?page=2`, documents such as
`/p-1001.html`. Documents go to the sites in turn. `habits.py` has what makes real sites hard to crawl.
"""

from __future__ import annotations

import argparse
import hashlib
import threading
from collections.abc import Iterable
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import urlsplit

from sample.documents import document
from sample.pages import Page
from sample.rows import SampleDocument
from sample.sites import FORBIDDEN, ROBOTS, Site

PORTS = (18801, 18802)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        """Answer a request, with 304 where the client's copy is current."""
        parts = urlsplit(self.path)
        if parts.path == "/robots.txt":
            self._send(200, ROBOTS[self.site.kind].encode(), "text/plain")
            return
        page = self.site.page(parts.path, parts.query)
        if parts.path in FORBIDDEN:
            page = Page("本页不对外开放。".encode(), "text/html; charset=utf-8")
        if isinstance(page, str):
            self._send(302, b"", "text/html", {"Location": page})
            return
        if page is None:
            self._send(404, "<html><body>页面不存在</body></html>".encode(), "text/html; charset=utf-8")
            return
        self._send_fresh(page, self.site.modified(parts.path))

    do_HEAD = do_GET

    def _send_fresh(self, page: Page, modified: int) -> None:
        tag = f'"{hashlib.sha256(page.body).hexdigest()[:20]}"'
        stamp = formatdate(modified, usegmt=True)
        headers = {"ETag": tag, "Last-Modified": stamp}
        known = self.headers.get("If-None-Match")
        current = tag in known if known else self.headers.get("If-Modified-Since") == stamp
        if current:
            self._send(304, b"", page.content_type, headers)
        else:
            self._send(200, page.body, page.content_type, headers)

    def _send(self, status: int, body: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        with self.site.lock:
            self.site.hits.append((self.path, status))
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != 304:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the caller has `Site.hits`."""


class Server:
    """Both sites, running in threads until `close` (or the end of a `with` block)."""

    def __init__(self, seed: int, ports: tuple[int, int]) -> None:
        self.seed = seed
        self.sites = (Site("fanwen"), Site("wenku"))
        self.published: list[tuple[SampleDocument, str]] = []  # document, full URL
        self._servers = [_listen(site, port) for site, port in zip(self.sites, ports, strict=True)]
        self.ports = tuple(int(server.server_address[1]) for server in self._servers)
        self.urls = tuple(f"http://127.0.0.1:{port}" for port in self.ports)
        self._threads = [
            threading.Thread(target=s.serve_forever, args=(0.05,), daemon=True) for s in self._servers
        ]
        for thread in self._threads:
            thread.start()

    def publish(self, more: int | Iterable[SampleDocument]) -> list[str]:
        """Show more documents, the next of the collection or given ones, site by site in turn; their URLs."""
        first = len(self.published)
        new = [document(self.seed, first + i) for i in range(more)] if isinstance(more, int) else list(more)
        urls = []
        for number, one in enumerate(new, first):
            which = number % 2
            urls.append(self.urls[which] + self.sites[which].add(number, one))
            self.published.append((one, urls[-1]))
        return urls

    def change(self, url: str) -> None:
        """Revise a document: its page has a paragraph more, a new ETag and a later Last-Modified.

        Raises:
            ValueError: no document is shown at the URL.
        """
        site, path = self._at(url)
        with site.lock:
            site.revisions[path] += 1

    def withdraw(self, url: str) -> None:
        """Take a document down: its page is dead and no index lists it."""
        site, path = self._at(url)
        with site.lock:
            del site.documents[path]
        self.published = [entry for entry in self.published if entry[1] != url]

    def _at(self, url: str) -> tuple[Site, str]:
        for base, site in zip(self.urls, self.sites, strict=True):
            path = url.removeprefix(base)
            if path in site.documents:
                return site, path
        raise ValueError(f"no sample document at {url}")

    def close(self) -> None:
        """Stop serving."""
        for server, thread in zip(self._servers, self._threads, strict=True):
            server.shutdown()
            server.server_close()
            thread.join(timeout=5)

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _listen(site: Site, port: int) -> ThreadingHTTPServer:
    handler = type("Handler", (_Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    site.host = f"127.0.0.1:{server.server_address[1]}"
    server.daemon_threads = True
    return server


def start(documents: int = 60, seed: int = 1, ports: tuple[int, int] = PORTS) -> Server:
    """Serve the first documents of a collection; port 0 takes any free one."""
    server = Server(seed, ports)
    server.publish(documents)
    return server


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m sample.server", description="Serve the sample sites.")
    parser.add_argument("--documents", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--ports", type=int, nargs=2, default=PORTS, metavar=("FANWEN", "WENKU"))
    given = parser.parse_args()
    with start(given.documents, given.seed, (given.ports[0], given.ports[1])) as server:
        print("\n".join(server.urls), flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
