"""An S3 server on loopback, buckets on it, and what a warehouse in one holds."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.warehouse.staging import put, stage
from warehouse.client import Warehouse
from warehouse.schemas import OF_DOCUMENTS

_numbers = itertools.count(1)
WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@contextmanager
def serving(spoil: Callable[[dict[str, Any]], None] = lambda request: None) -> Iterator[str]:
    """Run moto's S3 server; `spoil` may change a request before the server sees it. Gives its address."""
    pytest.importorskip("moto", reason="the package moto, an S3 server for tests, is not installed")
    pytest.importorskip("flask", reason="the package flask, which moto's server needs, is not installed")
    from moto.server import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        def log_request(self, *said: object) -> None:
            pass

    backend: WsgiApp = DomainDispatcherApplication(create_backend_app)

    def app(request: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        spoil(request)
        return backend(request, start)

    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def environment(endpoint: str) -> dict[str, str]:
    """What an S3 client of this server finds in its environment."""
    return {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-east-1",
    }


def new_bucket(endpoint: str) -> str:
    """Make a bucket; gives the address of a prefix in it."""
    name = f"bucket-{next(_numbers)}"
    httpx.put(f"{endpoint}/{name}").raise_for_status()
    return f"s3://{name}/tables"


class Death(BaseException):
    """The end of the process."""


def dying_at(step: str) -> Callable[[str], None]:
    def at(reached: str) -> None:
        if reached == step:
            raise Death

    return at


def night(root: Path, number: int, **documents: str) -> None:
    """Publish versions of documents in a local warehouse."""
    put(root, stage(root.parent / "staged", f"b{number}-{root.name}", documents), second=number)


def ids(warehouse: Warehouse) -> list[str]:
    """The documents of a warehouse, which are the same in every table."""
    found = {frozenset(warehouse[t].collect()["document_id"]) for t in OF_DOCUMENTS}
    assert len(found) == 1
    return sorted(found.pop())
