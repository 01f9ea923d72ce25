"""A real Prefect server with the deployments of `prefect.yaml`, and a worker that runs one of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tasks.settings import prepare_data
from warehouse.client import open_warehouse

PROJECT = Path(__file__).parents[2]
SECONDS = 240


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text("柳河小学2016年工作总结\n学校现有教师35人,学生612人。\n", "utf-8")
    return tmp_path


def deployments(api: httpx.Client) -> dict[str, dict[str, object]]:
    found = api.post("/deployments/filter", json={}).raise_for_status().json()
    return {d["name"]: d for d in found}


def start(api: httpx.Client, name: str, options: dict[str, object]) -> str:
    deployment = deployments(api)[name]["id"]
    answer = api.post(f"/deployments/{deployment}/create_flow_run", json={"parameters": {"options": options}})
    return str(answer.raise_for_status().json()["id"])


def finished(api: httpx.Client, run: str) -> dict[str, object]:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        found: dict[str, object] = api.get(f"/flow_runs/{run}").raise_for_status().json()
        if found["state_type"] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED"):
            return found
        time.sleep(1)
    raise AssertionError(f"flow run {run} did not end within {SECONDS} seconds")


def until(found: Callable[[], Any], what: str) -> Any:
    """Wait for something that becomes true in a moment."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if answer := found():
            return answer
        time.sleep(0.3)
    raise AssertionError(f"{what}: not within {SECONDS} seconds")


def test_the_deployments_are_those_of_the_file_one_at_a_time_and_at_night(api: httpx.Client) -> None:
    found = deployments(api)
    assert set(found) == {"nightly", "crawl", "build", "replay", "maintain"}
    assert all(d["global_concurrency_limit"]["limit"] == 1 for d in found.values())  # type: ignore[index]
    schedule = found["nightly"]["schedules"][0]["schedule"]  # type: ignore[index]
    assert (schedule["cron"], schedule["timezone"]) == ("30 1 * * *", "Asia/Shanghai")


def test_the_server_plans_the_coming_nights(api: httpx.Client) -> None:
    deadline = time.monotonic() + SECONDS
    planned: list[dict[str, object]] = []
    while not planned and time.monotonic() < deadline:
        wanted = {
            "flow_runs": {"state": {"type": {"any_": ["SCHEDULED"]}}},
            "deployments": {"name": {"any_": ["nightly"]}},
        }
        planned = api.post("/flow_runs/filter", json=wanted).raise_for_status().json()
        time.sleep(1)
    assert all("T17:30:00" in str(run["expected_start_time"]) for run in planned)
    assert planned


def test_the_form_is_described_for_the_ui(api: httpx.Client) -> None:
    form = deployments(api)["nightly"]["parameter_openapi_schema"]
    assert set(form["definitions"]["SiteName"]["enum"]) >= {"sample_fanwen", "sample_wenku"}  # type: ignore[index]


def test_wrong_input_is_refused_before_anything_runs(api: httpx.Client) -> None:
    deployment = deployments(api)["nightly"]["id"]
    wrong = {"parameters": {"options": {"sites": ["nowhere"]}}}
    assert api.post(f"/deployments/{deployment}/create_flow_run", json=wrong).status_code in (409, 422)


def test_a_build_of_a_folder_triggered_through_the_api_completes(api: httpx.Client, folder: Path) -> None:
    run = finished(api, start(api, "build", {"folder": str(folder)}))
    assert run["state_type"] == "COMPLETED", run["state"]
    warehouse = open_warehouse(Path(api.headers["x-home"]) / "warehouse")
    assert warehouse.row_counts()["indicators"] == 2
    own = {"artifacts": {"flow_run_id": {"any_": [run["id"]]}}}
    artifacts = api.post("/artifacts/filter", json=own).raise_for_status().json()
    report = next(a for a in artifacts if a["key"] == "zongjie-report")
    assert "1 new" in report["data"]
    assert "No row was refused." in report["data"]


def test_the_command_line_runs_against_the_server_when_it_is_named(
    api: httpx.Client, folder: Path, tmp_path: Path
) -> None:
    environment = os.environ | {
        "PREFECT_API_URL": str(api.base_url).rstrip("/"),
        "ZONGJIE_DATA": str(tmp_path / "own"),
    }
    command = [sys.executable, "-m", "flows.cli", "run", "--folder", str(folder)]
    before = api.post("/flow_runs/count", json={}).json()
    done = subprocess.run(
        command, env=environment, cwd=PROJECT, capture_output=True, text=True, timeout=SECONDS
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "folder         1    1" in done.stdout
    assert "Starting temporary server" not in done.stderr
    assert api.post("/flow_runs/count", json={}).json() == before + 1


def test_a_taken_port_is_refused_in_one_sentence(api: httpx.Client) -> None:
    prepare_data()
    port = str(api.base_url).split(":")[2].split("/")[0]
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "ui", "--port", port],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert (
        done.stderr.strip()
        == f"zongjie: port {port}: another server answers there; expected a free port (--port)"
    )
