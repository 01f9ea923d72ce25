"""A Prefect server for the tests that run flows in this process, and sample sites on free ports."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import httpx
import pytest
from prefect.testing.utilities import prefect_test_harness

import tasks.crawl
from flows.ui import running
from sample.server import Server, start
from tasks.settings import settings
from tasks.web.sites import Site, load_site


@pytest.fixture(scope="session")
def harness(own_environment: None) -> Iterator[None]:
    """Prefect with a database of its own, started once for all tests."""
    with prefect_test_harness(server_startup_timeout=180):
        yield


@contextmanager
def sample_sites(patch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The two sample sites, which the definitions find on whatever ports are free."""
    with start(documents=12, seed=5, ports=(0, 0)) as server:
        addresses = dict(zip(("sample_fanwen", "sample_wenku"), server.urls, strict=True))

        def load(name: str) -> Site:
            return load_site(name).model_copy(update={"base_url": addresses[name] + "/"})

        patch.setattr(tasks.crawl, "load_site", load)
        yield server


def data_root(patch: pytest.MonkeyPatch, folder: Path) -> Path:
    """Let the settings of this process point at a folder."""
    patch.setenv("ZONGJIE_DATA", str(folder))
    settings.cache_clear()
    return folder


@pytest.fixture
def sites(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with sample_sites(monkeypatch) as server:
        yield server


class _Patient(httpx.HTTPTransport):
    """Asks again where the server says that its database is busy, as Prefect's own client does."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        for seconds in (0.5, 1, 2, 4, 8, 16):
            response = super().handle_request(request)
            if response.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                return response
            response.close()
            sleep(seconds)
        return super().handle_request(request)


def api_client(url: str) -> httpx.Client:
    return httpx.Client(base_url=url, timeout=60, transport=_Patient())


@pytest.fixture(scope="session")
def api(own_environment: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The API of a server that was started for these tests, with a data root of its own."""
    home = tmp_path_factory.mktemp("served")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZONGJIE_DATA", str(home))
        patch.setenv("PREFECT_HOME", str(home / "prefect"))
        settings.cache_clear()  # the pages that reports link to are shown from this root
        port = free_port()
        with running(port), api_client(f"http://127.0.0.1:{port}/api") as client:
            client.headers["x-home"] = str(home)
            yield client


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
