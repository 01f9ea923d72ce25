"""The flow that keeps an unattended warehouse whole, small and quick to open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from prefect import get_client

from flows.cli import main
from flows.maintain import maintain
from tasks.web.outcomes import Fetched
from tests.warehouse.staging import put, stage
from warehouse.archive import Archive
from warehouse.client import open_warehouse
from warehouse.lease import lease
from warehouse.maintain import verify
from warehouse.snapshots import current

pytestmark = pytest.mark.usefixtures("harness")


@pytest.fixture
def five_nights(data: Path, tmp_path: Path) -> Path:
    """A data root after five nights of one document each."""
    with Archive(data / "archive") as archive:
        page = Fetched(
            "http://a.example/1.html", "ok", status=200, body=b"<p>120", fetched_at="2026-03-02T18:30:00Z"
        )
        archive.store(page, run_id="r1", kind="document", site="made_up")
    for night in range(5):
        put(data / "warehouse", stage(tmp_path / "s", f"b{night}", {f"d{night}": "1"}), second=night)
    return data


def upkeep() -> dict[str, Any]:
    """The last artifact of the flow."""
    with get_client(sync_client=True) as client:
        own = {"artifacts": {"key": {"any_": ["zongjie-upkeep"]}}, "sort": "CREATED_DESC"}
        found: list[dict[str, Any]] = client.request("POST", "/artifacts/filter", json=own).json()
    return found[0]


def test_small_files_are_merged_unnamed_ones_freed_and_the_report_tells_it(
    five_nights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = five_nights / "warehouse"
    stray = root / "files" / "events" / "0123456789abcdef0123.parquet"
    stray.write_bytes(b"left by a run that died")
    before = open_warehouse(root).row_counts()
    state = maintain(return_state=True)
    assert state.is_completed()
    assert "archive and warehouse are whole; " in str(state.message)
    assert len(current(root).files("indicators")) == 1  # type: ignore[union-attr]
    assert open_warehouse(root).row_counts() == before
    assert verify(root) == []
    assert not stray.exists()
    told = upkeep()
    assert told["description"] == state.message
    assert f"| indicators | {before['indicators']} | 5 | 1 |" in told["data"]

    live = current(root)
    capsys.readouterr()
    assert main(["maintain"]) == 0
    assert capsys.readouterr().out.startswith("archive and warehouse are whole; ")
    assert current(root) == live


def test_where_something_is_damaged_nothing_is_merged_or_collected(five_nights: Path) -> None:
    root = five_nights / "warehouse"
    live = current(root)
    assert live is not None
    stray = root / "files" / "events" / "0123456789abcdef0123.parquet"
    stray.write_bytes(b"left by a run that died")
    damaged = root / live.files("awards")[0].file
    damaged.chmod(0o644)
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    [warc] = (five_nights / "archive" / "warc").iterdir()
    warc.write_bytes(b"?" * warc.stat().st_size)
    state = maintain(return_state=True)
    assert state.is_failed()
    assert str(state.message).startswith("2 damaged, nothing collected: ")
    assert (warc.name in upkeep()["data"], damaged.name in upkeep()["data"]) == (True, True)
    assert (current(root), stray.exists()) == (live, True)


def test_a_warehouse_that_is_being_written_is_left_alone(five_nights: Path) -> None:
    live = current(five_nights / "warehouse")
    with lease(five_nights / "warehouse", "a nightly run"):
        assert maintain(return_state=True).is_failed()
    assert current(five_nights / "warehouse") == live


def test_a_data_root_without_anything_is_whole(data: Path) -> None:
    data.mkdir()
    assert maintain(return_state=True).is_completed()
