"""Readers in a loop see one whole snapshot each time, whatever writers do meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event

import polars as pl
import pytest

from tests.warehouse.staging import CREATED, put, stage
from warehouse.client import open_warehouse
from warehouse.maintain import collect, compact


def by_polars(warehouse):
    counts = [warehouse[t].select(pl.len()).collect().item() for t in ("documents", "indicators", "events")]
    return tuple(counts)


def by_duckdb(warehouse):
    tables = ("documents", "indicators", "events")
    return tuple(warehouse.sql(f"select count(*) from {t}").item() for t in tables)


@pytest.mark.parametrize("count", [by_polars, by_duckdb])
def test_every_read_is_of_one_snapshot_while_writers_work(tmp_path, count):
    put(tmp_path, stage(tmp_path / "s", "b", {"d": "1"}))
    done = Event()

    def read():
        reads = 0
        while not done.is_set():
            warehouse = open_warehouse(tmp_path)
            documents, indicators, events = count(warehouse)
            assert documents == warehouse.snapshot.documents == events == indicators / 2
            reads += 1
        return reads

    with ThreadPoolExecutor(1) as pool:
        reader = pool.submit(read)
        try:
            _write(tmp_path)
        finally:
            done.set()
        assert reader.result() > 0
    assert open_warehouse(tmp_path).row_counts()["documents"] == 6


def _write(root):
    now = datetime(2026, 11, 22, 2, 0, 59, tzinfo=UTC)
    for night in range(1, 6):
        put(root, stage(root / "s", f"b{night}", {f"d{night}": "1", "d": str(night)}), second=night * 2)
        compact(root, most_rows=1000, created_at=CREATED.format(night * 2 + 1), run_id=f"c{night}")
        collect(root, keep=2, grace_seconds=3600, now=now)
