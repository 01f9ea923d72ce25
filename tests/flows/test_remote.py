"""What is published goes to the object store of the settings, and comes back on another machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.build import build
from flows.cli import main
from flows.maintain import maintain
from flows.options import BuildOptions
from tasks.runs import Report, latest, load
from tasks.settings import settings
from tests.warehouse.buckets import environment, new_bucket, serving
from tests.warehouse.staging import put, stage
from warehouse.client import open_warehouse
from warehouse.maintain import compact
from warehouse.snapshots import current, current_id

pytest.importorskip("obstore", reason="the package obstore, the client of object stores, is not installed")

TEXT = "柳河小学2016年工作总结\n一、基本情况\n学校现有教师{}人。\n"


@pytest.fixture(name="url")
def address(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with serving() as endpoint:
        for name, value in environment(endpoint).items():
            monkeypatch.setenv(name, value)
        url = new_bucket(endpoint)
        monkeypatch.setenv("ZONGJIE_REMOTE", url)
        settings.cache_clear()
        yield url


def run(data: Path, folder: Path, teachers: int) -> Report:
    folder.mkdir(exist_ok=True)
    (folder / f"{teachers}.txt").write_text(TEXT.format(teachers), "utf-8")
    build(BuildOptions(folder=folder), return_state=True)
    report = load(data / "docs", latest(data / "docs") or "")
    assert report is not None
    return report


@pytest.mark.usefixtures("harness", "twin")
def test_a_push_that_failed_is_completed_by_the_next_run_and_a_second_writer_stops(
    data: Path, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        away.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
        unsent = run(data, tmp_path / "incoming", 35)
    assert unsent.state == "partial"
    assert f"what is live here was not pushed: {url}: the store failed" in unsent.troubles[0]
    # A night without news sends what the last one could not.
    assert run(data, tmp_path / "incoming", 35).state == "unchanged"
    assert open_warehouse(url).snapshot == current(data / "warehouse")
    # The other machine is to find something to merge.
    monkeypatch.setenv("ZONGJIE_MERGED_ROWS", "1")
    settings.cache_clear()
    assert maintain(return_state=True).is_completed()

    other = tmp_path / "other"
    monkeypatch.setenv("ZONGJIE_DATA", str(other))
    settings.cache_clear()
    assert main(["pull"]) == 0
    assert compact(other / "warehouse", most_rows=9999, created_at="2026-11-22T03:00:00+00:00", run_id="c")
    assert main(["push"]) == 0

    monkeypatch.setenv("ZONGJIE_DATA", str(data))
    settings.cache_clear()
    refused = run(data, tmp_path / "incoming", 37)
    assert refused.state == "refused"
    assert f"live there is {current_id(other / 'warehouse')}" in refused.troubles[-1]
    assert maintain(return_state=True).is_failed()
    assert main(["pull"]) == 0
    assert run(data, tmp_path / "incoming", 37).state == "completed"
    assert open_warehouse(url).row_counts()["documents"] == 2


def test_the_commands_look_into_the_warehouse_at_an_address(
    data: Path, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    put(data / "warehouse", stage(tmp_path / "staged", "b1", {"d1": "1"}))
    assert main(["push", url]) == 0
    assert "1 snapshots, " in capsys.readouterr().out
    assert main(["status", "--warehouse", url]) == 0
    assert f"{url}\n" in capsys.readouterr().out
    assert main(["sql", "--warehouse", url, "select count(*) as n from documents"]) == 0
    assert "| 1 |" in capsys.readouterr().out
    assert main(["export", str(tmp_path / "out"), "--warehouse", url, "--table", "awards"]) == 0
    assert (tmp_path / "out" / "awards.csv").exists()


def test_a_command_without_an_address_says_what_it_expected(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ZONGJIE_REMOTE", raising=False)
    assert main(["pull"]) == 2
    assert "expected an address such as s3://bucket/prefix" in capsys.readouterr().err
