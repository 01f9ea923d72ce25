"""The warehouse in an object store: pushed whole, read whole, whoever dies or reads meanwhile."""

from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import polars as pl
import pytest

from tasks.errors import BadInput
from tests.warehouse.buckets import Death, dying_at, ids, new_bucket, night, serving
from tests.warehouse.staging import CREATED
from warehouse.client import open_warehouse
from warehouse.difference import between
from warehouse.export import export
from warehouse.maintain import compact
from warehouse.remote import connect
from warehouse.remote_keep import collect_remote, verify_remote
from warehouse.remote_push import push
from warehouse.schemas import TABLES
from warehouse.snapshots import current, history

pytest.importorskip("obstore", reason="the package obstore, the client of object stores, is not installed")

PROJECT = Path(__file__).parents[2]
STEPS = ("files", "file", "manifests", "pointer", "done")


# ---- round trip ------------------------------------------------------------------------------------


def test_what_is_pushed_is_read_by_address_as_it_is_by_folder(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1", d2="1")
    sent = push(tmp_path / "w", remote)
    here, there = open_warehouse(tmp_path / "w"), opened()
    assert (there.tables, there.row_counts()) == (here.tables, here.row_counts())
    assert sent.snapshots == (here.snapshot.snapshot_id,)
    for table in TABLES:
        assert there[table].collect().equals(here[table].collect())
    assert there.documents() == here.documents() == {"d1", "d2"}


def test_a_lazy_frame_fetches_no_file(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    assert opened()["indicators"].select(pl.col("value").sum()).collect().item() > 0
    assert not (tmp_path / "cache").exists()


def test_a_query_fetches_the_tables_that_it_names_once(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1", d2="1")
    push(tmp_path / "w", remote)
    query = "select count(*) from Indicators join documents using (document_id)"
    assert opened().sql(query).item() == 4
    fetched = {p: p.stat().st_mtime_ns for p in (tmp_path / "cache").rglob("*.parquet")}
    assert {p.parent.name for p in fetched} == {"indicators", "documents"}
    assert opened().sql(query).item() == 4
    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "cache").rglob("*.parquet")} == fetched


@pytest.mark.parametrize(
    "query", ["selec 1", "select * from fact", "select * from read_csv('/etc/hostname')"]
)
def test_a_wrong_query_and_one_that_reaches_outside_are_refused(tmp_path, remote, opened, query):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    with pytest.raises(BadInput, match="query"):
        opened().sql(query)


def test_snapshots_of_the_past_and_their_differences_are_read_by_address(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1")
    night(tmp_path / "w", 2, d2="1")
    push(tmp_path / "w", remote)
    assert ids(opened(CREATED.format(1))) == ["d1"]
    assert ids(opened()) == ["d1", "d2"]
    assert opened(opened().snapshot.parent).documents() == {"d1"}
    told = between(opened(CREATED.format(1)), opened())
    assert told.select("table", "change").rows() == [("documents", "added")]
    with pytest.raises(BadInput, match="no snapshot is so old"):
        opened("2026-11-21")


def test_the_tables_are_exported_from_the_address(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    [path] = export(opened(), "jsonl", tmp_path / "out", ["awards"])
    assert pl.read_ndjson(path)["document_id"].to_list() == ["d1"]


def test_a_second_push_sends_only_what_is_new(tmp_path, remote):
    night(tmp_path / "w", 1, d1="1")
    first = push(tmp_path / "w", remote)
    assert push(tmp_path / "w", remote).snapshots == ()
    night(tmp_path / "w", 2, d2="1")
    second = push(tmp_path / "w", remote)
    before, after = (s.named_files for s in reversed(list(history(tmp_path / "w"))))
    assert (first.files, second.files) == (len(before), len(after - before))


def test_a_push_costs_no_more_requests_than_it_must(tmp_path, monkeypatch):
    asked = []
    with serving(spoil=lambda request: asked.append(request["REQUEST_METHOD"])) as endpoint:
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        remote = connect(new_bucket(endpoint))
        night(tmp_path / "w", 1, d1="1")
        push(tmp_path / "w", remote)
        night(tmp_path / "w", 2, d2="1")
        asked.clear()
        sent = push(tmp_path / "w", remote)
        assert (asked.count("GET"), asked.count("PUT"), len(asked)) == (3, sent.files + 2, sent.files + 5)
        asked.clear()
        push(tmp_path / "w", remote)
        assert asked == ["GET", "GET"]


def test_nothing_is_pushed_from_a_warehouse_without_a_snapshot(tmp_path, remote):
    assert push(tmp_path / "w", remote).snapshots == ()
    assert remote.pointer() is None
    assert verify_remote(remote) == []


def test_a_compacted_warehouse_is_pushed_like_any_other(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1")
    night(tmp_path / "w", 2, d2="1")
    push(tmp_path / "w", remote)
    compact(tmp_path / "w", most_rows=1000, created_at=CREATED.format(3), run_id="c")
    push(tmp_path / "w", remote)
    assert opened().snapshot == current(tmp_path / "w")
    assert ids(opened()) == ["d1", "d2"]


# ---- death and readers -----------------------------------------------------------------------------


@pytest.mark.parametrize("step", STEPS)
def test_a_push_that_dies_leaves_a_whole_snapshot_and_the_next_completes_it(tmp_path, remote, opened, step):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    night(tmp_path / "w", 2, d2="1")
    with pytest.raises(Death):
        push(tmp_path / "w", remote, at=dying_at(step))
    assert ids(opened()) == (["d1", "d2"] if step == "done" else ["d1"])
    assert verify_remote(remote) == []
    night(tmp_path / "w", 3, d3="1")
    push(tmp_path / "w", remote)
    assert ids(opened()) == ["d1", "d2", "d3"]
    assert [s.snapshot_id for s in remote.history()] == [s.snapshot_id for s in history(tmp_path / "w")]
    assert verify_remote(remote) == []


@pytest.mark.parametrize("step", ["file", "pointer"])
def test_a_first_push_that_dies_leaves_nothing_to_read(tmp_path, remote, opened, step):
    night(tmp_path / "w", 1, d1="1")
    with pytest.raises(Death):
        push(tmp_path / "w", remote, at=dying_at(step))
    with pytest.raises(BadInput, match="nothing was pushed there yet"):
        opened()
    push(tmp_path / "w", remote)
    assert ids(opened()) == ["d1"]


def test_what_a_dead_push_left_is_not_sent_again(tmp_path, remote):
    night(tmp_path / "w", 1, d1="1")
    with pytest.raises(Death):
        push(tmp_path / "w", remote, at=dying_at("manifests"))
    assert push(tmp_path / "w", remote).files == 0


KILLED = """
import os, signal, sys
from pathlib import Path
from warehouse.remote import connect
from warehouse.remote_push import push
steps = []
def at(step):
    steps.append(step)
    if steps.count(sys.argv[3]) == int(sys.argv[4]):
        os.kill(os.getpid(), signal.SIGKILL)
push(Path(sys.argv[1]), connect(sys.argv[2]), at=at)
"""


@pytest.mark.parametrize(("step", "times"), [("file", 9), ("pointer", 1)])
def test_a_push_that_is_killed_is_completed_by_the_next(tmp_path, url, remote, opened, step, times):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    night(tmp_path / "w", 2, d2="1")
    command = [sys.executable, "-c", KILLED, str(tmp_path / "w"), url, step, str(times)]
    assert subprocess.run(command, cwd=PROJECT).returncode == -signal.SIGKILL
    assert ids(opened()) == ["d1"]
    push(tmp_path / "w", remote)
    assert ids(opened()) == ["d1", "d2"]
    assert verify_remote(remote) == []


def test_readers_during_pushes_see_one_whole_snapshot_each_time(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    done = Event()

    def read() -> set[int]:
        seen = set()
        while not done.is_set():
            warehouse = opened()
            documents = warehouse["documents"].select(pl.len()).collect().item()
            events = warehouse.sql("select count(*) from events").item()
            assert documents == events == warehouse.snapshot.documents
            seen.add(documents)
        return seen

    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read)
        try:
            for number in range(2, 5):
                night(tmp_path / "w", number, **{f"d{number}": "1", "d1": str(number)})
                push(tmp_path / "w", remote)
                collect_remote(tmp_path / "w", remote, keep=2, grace_seconds=3600, now=datetime.now(UTC))
        finally:
            done.set()
        assert reading.result() <= {1, 2, 3, 4}
