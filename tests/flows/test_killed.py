"""A run that is killed at any moment leaves the live snapshot whole, and the next run completes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import polars as pl
import pytest

from sample.documents import document
from tests.flows.conftest import Nursery
from warehouse.client import open_warehouse
from warehouse.maintain import verify

PROJECT = Path(__file__).parents[2]
SECONDS = 240
DOCUMENTS = 30

# What a run prints when it begins a step; it is killed when it has printed that.
MOMENTS = ("archive /", "read batch", "tables staged", "validate", "rows held", "publish")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "incoming"
    place.mkdir()
    for i in range(DOCUMENTS):
        one = document(11, i)
        (place / f"{i:03d}.txt").write_text(one.text, "utf-8")
    return place


def command(api: httpx.Client, folder: Path, data: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PREFECT_API_URL": str(api.base_url).rstrip("/"), "ZONGJIE_DATA": str(data)}
    program = [sys.executable, "-u", "-m", "flows.cli", "run", "--folder", str(folder)]
    return subprocess.Popen(
        program, env=environment, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def kill_when_it_says(process: subprocess.Popen[str], words: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return
    raise AssertionError(f"the run ended and never said {words!r}")


def complete(process: subprocess.Popen[str]) -> None:
    printed, _ = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, printed[-3000:]


def content(data: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table that tells of documents, without the times of the run."""
    warehouse = open_warehouse(data / "warehouse")
    told = ("documents", "parts", "sections", "indicators", "awards", "people", "events", "checks", "repairs")
    passing = ("fetched_at", "archive_file", "archive_offset", "indicator_ids")
    return {table: _rows(warehouse[table].drop(passing, strict=False)) for table in told}


def _rows(frame: pl.LazyFrame) -> list[tuple[object, ...]]:
    return sorted(frame.collect().rows(), key=repr)


def test_killed_nights_leave_what_was_live_and_the_next_ones_end_as_an_undisturbed_one(
    api: httpx.Client, nursery: Nursery, folder: Path, tmp_path: Path
) -> None:
    data, whole = tmp_path / "data", tmp_path / "whole"
    kill_when_it_says(command(api, folder, data), "read batch")
    assert verify(data / "warehouse") == []
    assert not (data / "warehouse" / "current").exists()
    complete(command(api, folder, data))
    before = content(data)
    assert len(before["documents"]) == DOCUMENTS

    (folder / "new.txt").write_text(document(11, DOCUMENTS).text, "utf-8")
    kill_when_it_says(command(api, folder, data), "validate")
    assert content(data) == before
    complete(command(api, folder, data))
    assert verify(data / "warehouse") == []
    nursery.complete(whole, folder)
    assert content(data) == content(whole)


@pytest.mark.full
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_first_run_killed_at_any_step_leaves_nothing_live_and_the_next_one_completes(
    api: httpx.Client, nursery: Nursery, folder: Path, tmp_path: Path, moment: str
) -> None:
    broken, whole = tmp_path / "broken", tmp_path / "whole"
    kill_when_it_says(command(api, folder, broken), moment)
    assert verify(broken / "warehouse") == []
    complete(command(api, folder, broken))
    assert verify(broken / "warehouse") == []
    nursery.complete(whole, folder)
    assert content(broken) == content(whole)
