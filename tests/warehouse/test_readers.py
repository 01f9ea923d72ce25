"""Readers in a loop see one whole snapshot each time, whatever writers do meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Event

import pandas as pd
import polars as pl
import pytest
from pyarrow.dataset import dataset

from tests.warehouse.staging import CREATED, put, stage
from warehouse.client import open_warehouse
from warehouse.maintain import collect, compact

COUNTED = ("documents", "indicators", "events")


def by_polars(warehouse):
    return tuple(warehouse[t].select(pl.len()).collect().item() for t in COUNTED)


def by_duckdb(warehouse):
    return tuple(warehouse.sql(f"select count(*) from {t}").item() for t in COUNTED)


def by_pandas(warehouse):
    return tuple(sum(len(pd.read_parquet(path)) for path in warehouse.files(t)) for t in COUNTED)


def by_pyarrow(warehouse):
    return tuple(dataset(warehouse.files(t), format="parquet").count_rows() for t in COUNTED)


@pytest.mark.parametrize("count", [by_polars, by_duckdb, by_pandas, by_pyarrow])
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
    assert open_warehouse(tmp_path).row_counts()["documents"] == 4


def _write(root):
    now = datetime(2026, 11, 22, 2, 0, 59, tzinfo=UTC)
    for night in range(1, 4):
        put(root, stage(root / "s", f"b{night}", {f"d{night}": "1", "d": str(night)}), second=night * 2)
        compact(root, most_rows=1000, created_at=CREATED.format(night * 2 + 1), run_id=f"c{night}")
        collect(root, keep=2, grace_seconds=3600, now=now)


def test_a_glob_over_the_live_folder_never_sees_a_doubled_row_or_half_a_file(tmp_path):
    """A glob is listed before its files are opened, so it may miss a file, but it never lies."""
    put(tmp_path, stage(tmp_path / "s", "b", {"d": "1"}))
    done = Event()

    def read():
        seen = 0
        while not done.is_set():
            try:
                found = pl.read_parquet(tmp_path / "current" / "documents" / "*.parquet")
            except (FileNotFoundError, pl.exceptions.ComputeError):
                continue
            assert found["document_id"].is_unique().all()
            seen += 1
        return seen

    with ThreadPoolExecutor(1) as pool:
        reader = pool.submit(read)
        try:
            _write(tmp_path)
        finally:
            done.set()
        assert reader.result() > 0


def test_a_snapshot_past_its_grace_is_gone_for_those_who_still_read_it(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b", {"d": "1"}))
    old = open_warehouse(tmp_path)
    put(tmp_path, stage(tmp_path / "s", "b2", {"d": "2"}), second=2)
    assert by_polars(old) == (1, 2, 1)
    collect(tmp_path, keep=1, grace_seconds=0, now=datetime(2026, 11, 22, 2, 0, 59, tzinfo=UTC))
    with pytest.raises(FileNotFoundError):
        by_polars(old)
    assert by_polars(open_warehouse(tmp_path)) == (1, 2, 1)
