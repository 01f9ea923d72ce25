"""Collection, compaction and verification."""

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest

from tasks.errors import BadInput
from tests.warehouse.rows import rows
from tests.warehouse.staging import CREATED, put, stage, stage_rows
from warehouse.client import open_warehouse
from warehouse.maintain import collect, compact, verify
from warehouse.schemas import TABLES
from warehouse.snapshots import current, history

LATER = datetime(2026, 11, 22, 2, 0, 50, tzinfo=UTC)


@pytest.fixture(name="root")
def five_nights(tmp_path):
    """A warehouse of five publishes, the last of which publishes d1 again."""
    for night in range(4):
        put(tmp_path, stage(tmp_path / "s", f"b{night}", {f"d{night}": "1"}), second=night)
    put(tmp_path, stage(tmp_path / "s", "b4", {"d1": "2"}), second=4)
    return tmp_path


def tables(root):
    warehouse = open_warehouse(root)
    return {t: sorted(warehouse[t].collect().to_dicts(), key=lambda r: r["row_id"]) for t in TABLES}


def test_collection_keeps_the_newest_and_what_readers_may_still_read(root):
    kept = [s.snapshot_id for s in history(root)]
    assert collect(root, keep=1, grace_seconds=3600, now=LATER).snapshots == ()
    before = tables(root)
    done = collect(root, keep=2, grace_seconds=0, now=LATER)
    assert sorted(done.snapshots) == sorted(kept[2:])
    assert [s.snapshot_id for s in history(root)] == kept[:2]
    assert done.files == 0  # the second newest still names the first version of d1
    assert collect(root, keep=1, grace_seconds=0, now=LATER).files > 0
    assert tables(root) == before
    assert verify(root) == []
    with pytest.raises(BadInput, match="the oldest kept is 000005"):
        open_warehouse(root, as_of=CREATED.format(0))


def test_the_grace_begins_when_a_snapshot_is_superseded(root):
    # The second newest was superseded at second 4, the one before at second 3.
    now = datetime(2026, 11, 22, 2, 0, 13, tzinfo=UTC)
    collect(root, keep=1, grace_seconds=9.5, now=now)
    assert [s.number for s in history(root)] == [5, 4]


def test_history_has_no_gaps_after_a_clock_that_went_back(root):
    put(root, stage(root / "s", "b5", {"d5": "1"}), second=1)
    put(root, stage(root / "s", "b6", {"d6": "1"}), second=9)
    # By the clock, number 5 was superseded long ago, but numbers 3 and 4 were not.
    collect(root, keep=1, grace_seconds=0.5, now=datetime(2026, 11, 22, 2, 0, 3, tzinfo=UTC))
    assert [s.number for s in history(root)] == [7, 6, 5, 4, 3]
    assert verify(root) == []


def test_a_clock_that_went_back_collects_nothing(root):
    assert collect(root, keep=1, grace_seconds=60, now=LATER - timedelta(days=9)).snapshots == ()


def test_collection_removes_what_a_dead_publish_left(root):
    before = set(root.rglob("*"))
    (root / "files/events/.123.tmp").write_bytes(b"half")
    (root / "files/events/0123456789abcdef0123.parquet").write_bytes(b"whole, but nobody names it")
    (root / "snapshots/.000006-abcdef01.tmp/events").mkdir(parents=True)
    (root / "snapshots/000006-abcdef01").mkdir()
    (root / "snapshots/000006-abcdef01.json").write_text("{}")
    collect(root, keep=9, grace_seconds=0, now=LATER)
    assert set(root.rglob("*")) == before


def test_compaction_keeps_every_row_and_takes_fewer_files(root):
    before, files = tables(root), len(current(root).files("indicators"))
    snapshot = compact(root, most_rows=10_000, created_at=CREATED.format(9), run_id="r2")
    assert tables(root) == before
    assert (files, len(snapshot.files("indicators"))) == (4, 1)
    assert verify(root) == []
    assert compact(root, most_rows=10_000, created_at=CREATED.format(10), run_id="r3") is None


def test_compaction_leaves_large_batches_alone(root):
    assert compact(root, most_rows=1, created_at=CREATED.format(9), run_id="r2") is None


def test_documents_are_replaced_and_removed_in_merged_batches_too(root):
    compact(root, most_rows=10_000, created_at=CREATED.format(9), run_id="r2")
    put(root, stage(root / "s", "b9", {"d2": "2"}), removed_documents=["d0"], second=11)
    live = open_warehouse(root)["documents"].select("document_id", "body_sha256").collect()
    assert {d: sha[0] for d, sha in live.iter_rows()} == {"d1": "2", "d2": "2", "d3": "1"}


def test_an_empty_warehouse_has_nothing_to_do(tmp_path):
    assert compact(tmp_path, most_rows=1, created_at=CREATED.format(0), run_id="r") is None
    assert collect(tmp_path, keep=1, grace_seconds=0, now=LATER).files == 0
    assert verify(tmp_path) == []


def test_a_file_that_strays_into_the_live_folder_is_found(root):
    stray = root / "current" / "events" / "stray.parquet"
    pl.DataFrame({"x": [1]}).write_parquet(stray)
    assert [p.split(": ")[1] for p in verify(root)] == ["not in the manifest"]
    stray.unlink()
    (root / "current" / "events" / current(root).files("events")[0].name).unlink()
    assert [p.split(": ")[1] for p in verify(root)] == ["missing in the live folder"]


def test_families_are_still_replaced_after_compaction(root):
    put(root, stage_rows(root / "s", "n1", {"families": rows("d1")["families"]}), second=20)
    compact(root, most_rows=10_000, created_at=CREATED.format(21), run_id="r2")
    put(root, stage_rows(root / "s", "n2", {"families": rows("d2")["families"]}), second=22)
    assert open_warehouse(root)["families"].collect()["row_id"].to_list() == ["d2:m"]
    compact(root, most_rows=10_000, created_at=CREATED.format(23), run_id="r3")
    put(root, stage_rows(root / "s", "n3", {"families": []}), second=24)
    assert open_warehouse(root).row_counts()["families"] == 0
