"""What tests of flows share: Prefect servers, sample sites on free ports, a process that leads whole lives."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
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
from tests.flows.nursery import End, Life, validate_by_twin
from warehouse.archive import Archive
from warehouse.maintain import verify
from warehouse.references import broken_references

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="package")
def harness(own_environment: None) -> Iterator[None]:
    """Prefect with a database of its own, started once for the tests of flows and ended with the last of them."""
    with prefect_test_harness(server_startup_timeout=180):
        yield


@pytest.fixture
def twin(own_environment: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules are evaluated by Polars, for tests of something else: most of a small run is Great Expectations.

    That both name the same rows is tested in `tests/expectations`, and whole runs with Great Expectations are
    those of `published`, of the tests of quarantine and replay, and of all runs on a server.
    """
    validate_by_twin(monkeypatch.setattr)


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


@pytest.fixture(scope="package")
def api(own_environment: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """The API of a server that was started for these tests, with a data root of its own."""
    home = tmp_path_factory.mktemp("served")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZONGJIE_DATA", str(home))
        patch.setenv("PREFECT_HOME", str(home / "prefect"))
        patch.setenv("PREFECT_WORKER_QUERY_SECONDS", "1")  # its default of ten is waited for by every run
        settings.cache_clear()  # the pages that reports link to are shown from this root
        port = free_port()
        with running(port), api_client(f"http://127.0.0.1:{port}/api") as client:
            client.headers["x-home"] = str(home)
            yield client


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def assert_whole(data: Path) -> None:
    """Every hash, count and reference of what is live and what is archived."""
    assert verify(data / "warehouse") == []
    assert list(broken_references(data / "warehouse")) == []
    if (data / "archive" / "index.sqlite").exists():
        with Archive(data / "archive", read_only=True) as archive:
            assert list(archive.verify()) == []


class Nursery:
    """The process that leads lives; it has imported everything already."""

    def __init__(self, home: Path) -> None:
        program = [sys.executable, "-m", "tests.flows.nursery"]
        environment = os.environ | {"ZONGJIE_DATA": str(home), "ZONGJIE_DECISIONS": str(home / "none.tsv")}
        self.process = subprocess.Popen(
            program, cwd=PROJECT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._said() == "ready\n"

    def _said(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def live(self, data: Path, folder: Path, **more: object) -> End:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(asdict(Life(str(data), str(folder), **more))) + "\n")
        self.process.stdin.flush()
        return End(**json.loads(self._said()))

    def complete(self, data: Path, folder: Path, **more: object) -> End:
        end = self.live(data, folder, **more)
        assert end.state in ("completed", "unchanged"), end
        assert_whole(data)
        return end


@pytest.fixture(scope="package")
def nursery(own_environment: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("nursery"))
    yield made
    made.process.communicate()
