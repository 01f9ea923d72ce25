"""A loopback server that does what sites do to crawlers, one habit a path."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = "<html><head><title>石桥小学工作总结</title></head><body><p>全校共有学生320人。</p></body></html>"

BOMB = gzip.compress(b"0" * 20_000_000, 1)


@dataclass
class Hostile:
    """The running server: what was asked of it, and what it answers beyond its habits."""

    port: int
    pages: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    answers: dict[str, tuple[int, Mapping[str, str]]] = field(default_factory=dict)
    robots: tuple[int, bytes, str] = (404, b"", "text/plain")
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    times: Counter[str] = field(default_factory=Counter)
    stopped: threading.Event = field(default_factory=threading.Event)

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hostile: Hostile

    def do_GET(self) -> None:
        self.hostile.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        self.hostile.times[self.path] += 1
        if self.path == "/robots.txt":
            status, body, kind = self.hostile.robots
            self.answer(status, body, {"Content-Type": kind})
        elif self.path in self.hostile.answers:
            status, headers = self.hostile.answers[self.path]
            self.answer(status, b"", headers)
        elif self.path in self.hostile.pages:
            body, kind = self.hostile.pages[self.path]
            self.answer(200, body, {"Content-Type": kind})
        else:
            HABITS.get(self.path, _missing)(self)

    def answer(self, status: int, body: bytes = b"", headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _page(handler: _Handler, body: bytes | None = None, **headers: str) -> None:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    handler.answer(
        200, PAGE.encode() if body is None else body, {"Content-Type": "text/html; charset=utf-8", **named}
    )


def _missing(handler: _Handler) -> None:
    handler.answer(404, b"<html>404</html>", {"Content-Type": "text/html"})


def _redirect(target: str) -> Callable[[_Handler], None]:
    return lambda handler: handler.answer(302, b"", {"Location": target})


def _status(status: int, **headers: str) -> Callable[[_Handler], None]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda handler: handler.answer(status, b"<html>no</html>", named)


def _reset(handler: _Handler) -> None:
    """Close with RST: linger zero."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()
    handler.wfile = handler.rfile = open("/dev/null", "r+b")  # noqa: SIM115


def _flaky(handler: _Handler) -> None:
    _page(handler) if handler.hostile.times[handler.path] > 2 else handler.answer(500)


def _throttled_once(handler: _Handler) -> None:
    if handler.hostile.times[handler.path] > 1:
        _page(handler)
    else:
        handler.answer(429, b"", {"Retry-After": "7"})


def _conditional(header: str, name: str, value: str) -> Callable[[_Handler], None]:
    def habit(handler: _Handler) -> None:
        if handler.headers.get(header) == value:
            handler.send_response(304)
            handler.end_headers()
        else:
            _page(handler, **{name: value})

    return habit


def _declared_large(handler: _Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(10**12))
    handler.end_headers()
    handler.close_connection = True


def _endless(handler: _Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    piece = b"x" * 4096
    try:
        while not handler.hostile.stopped.is_set():
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
    except OSError:
        handler.close_connection = True


def _drip(handler: _Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    try:
        while not handler.hostile.stopped.wait(0.02):
            handler.wfile.write(b".")
    except OSError:
        handler.close_connection = True


def _silent(handler: _Handler) -> None:
    handler.hostile.stopped.wait(20)
    handler.close_connection = True


def _short(handler: _Handler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"not so much")
    handler.close_connection = True


def _error_page(handler: _Handler) -> None:
    _page(handler, "<html><title>提示信息</title><body>您访问的页面不存在！</body></html>".encode())


HABITS: dict[str, Callable[[_Handler], None]] = {
    "/page": _page,
    "/500": _status(500),
    "/403": _status(403),
    "/410": _status(410),
    "/418": _status(418),
    "/304": lambda handler: (handler.send_response(304), handler.end_headers())[0],
    "/nowhere": _status(302),
    "/flaky": _flaky,
    "/throttled": _throttled_once,
    "/throttled-for-ever": _status(429, Retry_After="1"),
    "/throttled-for-a-day": _status(503, Retry_After="86400"),
    "/reset": _reset,
    "/short": _short,
    "/silent": _silent,
    "/drip": _drip,
    "/error-page": _error_page,
    "/empty": lambda handler: _page(handler, b" \n"),
    "/pdf": lambda handler: handler.answer(200, b"%PDF-1.4", {"Content-Type": "application/pdf"}),
    "/picture": lambda handler: handler.answer(200, b"GIF89a\0\0", {"Content-Type": "image/gif"}),
    "/pdf-as-html": lambda handler: _page(handler, b"%PDF-1.4"),
    "/page.doc": _page,
    "/shell": lambda handler: _page(
        handler, b"<html><body><div id=app></div><script src=/a.js></script></body></html>"
    ),
    "/wall": lambda handler: _page(handler, "<p>石桥小学工作总结</p><p>请登录后查看全文</p>".encode()),
    "/way-post": lambda handler: _page(handler, b"<meta http-equiv=refresh content='0;url=/page'>"),
    "/to-home": _redirect("/"),
    "/": _page,
    "/declared-large": _declared_large,
    "/endless": _endless,
    "/bomb": lambda handler: _page(handler, BOMB, Content_Encoding="gzip"),
    "/gzip": lambda handler: _page(handler, gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    "/gzip-cut": lambda handler: _page(handler, gzip.compress(PAGE.encode())[:-12], Content_Encoding="gzip"),
    "/gzip-lie": lambda handler: _page(handler, PAGE.encode(), Content_Encoding="gzip"),
    "/brotli": lambda handler: _page(handler, b"\x8b\x02\x80", Content_Encoding="br"),
    "/etag": _conditional("If-None-Match", "ETag", '"v1"'),
    "/modified": _conditional("If-Modified-Since", "Last-Modified", "Mon, 02 Mar 2026 12:00:00 GMT"),
    "/loop-a": _redirect("/loop-b"),
    "/loop-b": _redirect("/loop-a"),
    **{f"/hop-{n}": _redirect(f"/hop-{n + 1}") for n in range(9)},
    "/moved": _redirect("page"),
    "/etag-in-chinese": lambda handler: _page(handler, ETag="总".encode().decode("latin-1")),
    "/moved-in-gbk": lambda handler: _redirect("/总.html".encode("gbk").decode("latin-1"))(handler),
    "/%D7%DC.html": _page,
    "/to-neighbour": lambda handler: _redirect(f"http://localhost:{handler.hostile.port}/page")(handler),
    "/to-ftp": _redirect("ftp://127.0.0.1/a"),
    "/to-secret": _redirect("/secret/1.html"),
    "/secret/1.html": _page,
}


class _Server(ThreadingHTTPServer):
    daemon_threads, block_on_close, request_queue_size = True, False, 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hang up: that is what they are tested for."""


@contextmanager
def hostile() -> Iterator[Hostile]:
    """Serve on a free port of loopback until the block ends."""
    handler = type("Handler", (_Handler,), {})
    server = _Server(("127.0.0.1", 0), handler)
    state = Hostile(server.server_address[1])
    handler.hostile = state
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        state.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
