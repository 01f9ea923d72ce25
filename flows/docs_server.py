"""The folder `docs` on loopback, so that the links of a report open: Data Docs, evidence pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Quiet(SimpleHTTPRequestHandler):
    """Pages and nothing else: no line a request in the server's log, no list of what a folder holds."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""

    def list_directory(self, path: object) -> None:  # type: ignore[override]
        """Refuse a folder without a page of its own."""
        self.send_error(404)


@contextmanager
def serving(folder: Path, port: int) -> Iterator[str]:
    """Serve a folder for as long as the block lasts; gives its address.

    The next port is taken where it is free, so that links of earlier reports stay right; otherwise any.
    """
    server = _bound(partial(_Quiet, directory=str(folder)), port)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _bound(handler: partial[_Quiet], port: int) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        return ThreadingHTTPServer(("127.0.0.1", 0), handler)
