"""A night that does not begin, one whose process is killed, and one whose machine is gone: somebody is told of each."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.automations import apply, save_webhook
from flows.ui import deployed
from sample.documents import document
from tasks.settings import prepare_data, settings
from tests.flows.conftest import api_client, free_port
from tests.flows.test_automations import listening
from tests.flows.test_server import start, until

# A server, two runs that must have begun before they are killed, and the silence after the second.
pytestmark = pytest.mark.full
PROJECT = Path(__file__).parents[2]
SECONDS = 240
SILENCE = timedelta(seconds=20)  # a run of production has ten minutes
# How often the server looks for late runs, and for heartbeats that did not come.
IMPATIENT = {
    "PREFECT_SERVER_SERVICES_LATE_RUNS_LOOP_SECONDS": "1",
    "PREFECT_SERVER_SERVICES_LATE_RUNS_AFTER_SECONDS": "2",
    "PREFECT_SERVER_EVENTS_PROACTIVE_GRANULARITY": "PT2S",
}


@pytest.fixture
def idle(
    own_environment: None, data: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[httpx.Client, dict[str, str]]]:
    """The API of a server that has the deployments and no worker, and the environment that leads to it."""
    monkeypatch.setenv("PREFECT_HOME", str(data / "prefect"))
    for name, value in IMPATIENT.items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()
    prepare_data()
    with deployed(free_port()) as environment:
        url = environment["PREFECT_API_URL"]
        with temporary_settings({PREFECT_API_URL: url}), api_client(url) as client:
            yield client, environment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """More documents than are read before the run is killed."""
    place = tmp_path / "incoming"
    place.mkdir()
    for i in range(600):
        (place / f"{i}.txt").write_text(document(23, i).text, "utf-8")
    return place


def state(api: httpx.Client, run: str) -> str:
    return str(api.get(f"/flow_runs/{run}").json()["state"]["name"])


def has_a_heartbeat(api: httpx.Client, run: str) -> bool:
    wanted = {
        "event": {"name": ["prefect.flow-run.heartbeat"]},
        "resource": {"id": [f"prefect.flow-run.{run}"]},
    }
    found = api.post("/events/filter", json={"filter": wanted}).raise_for_status().json()
    return bool(found["events"])


@contextmanager
def executing(run: str, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """What a worker starts for a run."""
    command = [sys.executable, "-m", "prefect", "flow-run", "execute", run]
    process = subprocess.Popen(command, cwd=PROJECT, env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    return [int(child) for child in listed.split()]


def told(heard: queue.Queue[dict[str, str]], subject: str) -> str:
    message = heard.get(timeout=SECONDS)
    assert message["subject"] == subject
    return message["text"]


def test_late_crashed_and_silent_runs_are_told(
    idle: tuple[httpx.Client, dict[str, str]], folder: Path
) -> None:
    api, environment = idle
    with listening() as (url, heard):
        apply(save_webhook(url), SILENCE)

        late = start(api, "nightly", {"folder": str(folder)})
        words = told(heard, "Zongjie: nightly late")
        assert words.startswith(f"nightly was to begin at {datetime.now(UTC):%Y-%m-%d}")
        assert f"/runs/flow-run/{late}" in words
        assert state(api, late) == "Late"

        with executing(late, environment) as process:
            until(lambda: state(api, late) == "Running", "the late run begins")
            [child] = until(lambda: children(process.pid), "the process of the flow")
            os.kill(child, signal.SIGKILL)
            crashed = told(heard, "Zongjie: nightly crashed")
        assert "Crashed" in crashed
        assert f"/runs/flow-run/{late}" in crashed

        silent = start(api, "nightly", {"folder": str(folder)})
        assert f"/runs/flow-run/{silent}" in told(heard, "Zongjie: nightly late")
        with executing(silent, environment) as process:
            until(lambda: has_a_heartbeat(api, silent), "a heartbeat of the second run")
            for each in (process.pid, *children(process.pid)):
                os.kill(each, signal.SIGKILL)  # as a machine dies: nobody is left to tell of it
        assert state(api, silent) == "Running"
        assert "No heartbeat: its process is gone, or its machine." in told(heard, "Zongjie: nightly crashed")
        assert state(api, silent) == "Crashed"
        assert heard.empty()
