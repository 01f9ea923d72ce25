"""Reading a warehouse."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest

from tasks.errors import BadInput
from tests.warehouse.rows import rows
from tests.warehouse.staging import put, stage, stage_rows
from warehouse.client import open_warehouse
from warehouse.schemas import OF_DOCUMENTS, TABLES

ROOT = Path(__file__).parents[2]


@pytest.fixture(name="root")
def two_snapshots(tmp_path):
    """A warehouse whose document d1 was published, and later d2."""
    put(tmp_path / "warehouse", stage(tmp_path / "s", "b1", {"d1": "1"}))
    put(tmp_path / "warehouse", stage(tmp_path / "s", "b2", {"d2": "1"}), second=30)
    return tmp_path / "warehouse"


def ids(warehouse):
    return sorted(warehouse["documents"].select("document_id").collect().to_series())


def test_it_opens_the_live_tables_from_either_folder(root):
    assert ids(open_warehouse(root)) == ids(open_warehouse(str(root.parent))) == ["d1", "d2"]


def test_tables_and_row_counts_are_those_of_the_files(root):
    warehouse = open_warehouse(root)
    assert set(warehouse.tables) == set(TABLES)
    for name, count in warehouse.row_counts().items():
        assert warehouse.scan(name).collect().height == count


def test_an_unknown_table_is_refused(root):
    with pytest.raises(BadInput, match="no table 'fact'"):
        open_warehouse(root)["fact"]


def test_an_older_snapshot_opens_by_id_and_by_time(root):
    newest = open_warehouse(root).snapshot
    assert ids(open_warehouse(root, as_of=newest.parent)) == ["d1"]
    assert ids(open_warehouse(root, as_of="000001")) == ["d1"]
    assert ids(open_warehouse(root, as_of="2026-11-22T02:00:29")) == ["d1"]
    assert ids(open_warehouse(root, as_of=datetime(2026, 11, 22, 2, 0, 30, tzinfo=UTC))) == ["d1", "d2"]
    assert ids(open_warehouse(root, as_of="2026-11-22")) == ["d1", "d2"]


@pytest.mark.parametrize(
    ("moment", "said"),
    [("2026-11-21", "no snapshot is so old"), ("noon", "expected a snapshot id .000002-.*, 000001-")],
)
def test_a_moment_without_a_snapshot_is_refused(root, moment, said):
    with pytest.raises(BadInput, match=said):
        open_warehouse(root, as_of=moment)


def test_an_open_warehouse_goes_on_reading_its_snapshot(root, tmp_path):
    warehouse = open_warehouse(root)
    put(root, stage(tmp_path / "s", "b3", {"d1": "2"}), removed_documents=["d2"], second=40)
    assert ids(warehouse) == ["d1", "d2"]
    assert ids(open_warehouse(root)) == ["d1"]


def test_a_query_joins_tables(root):
    query = """
        select d.document_id, i.value
        from indicators i join documents d using (document_id)
        where d.source_text[i.start + 1 : i."end"] = i.text and i.object = '教师'
        order by 1
    """
    assert open_warehouse(root).sql(query).rows() == [("d1", 86.0), ("d2", 86.0)]


@pytest.mark.parametrize(
    "query",
    ["selec 1", "select * from fact", "select * from read_csv('/etc/hostname')", "select 1/x from documents"],
)
def test_a_wrong_query_and_one_that_reaches_outside_are_refused(root, query):
    with pytest.raises(BadInput, match="query"):
        open_warehouse(root).sql(query)


def views(root, before=""):
    connection = duckdb.connect()
    connection.execute(before + (root / "views.sql").read_text("utf-8"))
    return connection


def test_views_open_the_live_tables_with_comments(root, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    connection = views(root)
    for table in TABLES:
        assert (
            connection.execute(f'select count(*) from "{table}"').fetchone()[0]
            == open_warehouse(root).row_counts()[table]
        )
    said = connection.execute(
        "select comment from duckdb_columns() where table_name = 'events' and column_name = 'date_end'"
    )
    assert said.fetchone() == ("last day, month or year of a span; null: no span",)


def test_indicators_once_leaves_copies_out_and_says_who_and_when(root, tmp_path):
    query = "select row_id, org, year, clause, url from indicators_once order by row_id"
    by_file = views(root).execute(query).fetchall()
    assert by_file == open_warehouse(root).sql(query).rows()
    assert by_file == open_warehouse(root).connection.execute(query).fetchall()
    whole = open_warehouse(root).sql("select row_id from indicators order by row_id")["row_id"].to_list()
    assert [row[0] for row in by_file] == whole

    copy = open_warehouse(root).sql("select * from indicators where document_id = 'd2'")["part_id"][0]
    canonical = open_warehouse(root).sql("select * from indicators where document_id = 'd1'")["part_id"][0]
    member = rows("d2")["families"][0] | {"part_id": copy, "canonical_part_id": canonical}
    put(root, stage_rows(tmp_path / "f", "families", {"families": [member]}), second=9)
    left = open_warehouse(root).sql("select distinct document_id from indicators_once")
    assert left["document_id"].to_list() == ["d1"]


@pytest.mark.parametrize(
    ("own", "of_part", "year"),
    [
        ("2013-05/2014-01", "2011", "2014"),
        (None, "2011/2012", "2012"),
        (None, "2011-2012", "2012"),
        (None, None, None),
        ("--09", "2011", None),
        ("2010-06", None, "2010"),
    ],
)
def test_a_year_is_the_last_of_the_period_or_else_of_the_part(tmp_path, own, of_part, year):
    tables = {name: listed for name, listed in rows("d1").items() if name in OF_DOCUMENTS}
    tables["indicators"] = [row | {"period": own} for row in tables["indicators"]]
    tables["parts"] = [row | {"period": of_part} for row in tables["parts"]]
    put(tmp_path / "warehouse", stage_rows(tmp_path / "s", "b1", tables))
    found = open_warehouse(tmp_path / "warehouse").sql("select distinct year from indicators_once")
    assert found["year"].to_list() == [year]


def test_views_follow_a_warehouse_that_moved(root, tmp_path):
    moved = tmp_path / "it's moved"
    os.rename(root, moved)
    connection = views(
        moved, before=f"SET VARIABLE warehouse = '{str(moved).replace(chr(39), chr(39) * 2)}';"
    )
    assert connection.execute("select count(*) from documents").fetchone() == (2,)
    assert ids(open_warehouse(moved)) == ["d1", "d2"]


def test_polars_reads_the_live_folder_by_a_plain_glob(root):
    assert pl.scan_parquet(root / "current/indicators/*.parquet").collect().height == 4


def test_a_warehouse_behind_a_link_can_be_queried(root, tmp_path):
    (tmp_path / "link").symlink_to(root)
    assert open_warehouse(tmp_path / "link").sql("select count(*) from documents").item() == 2


def test_a_folder_without_a_warehouse_is_refused(tmp_path):
    with pytest.raises(BadInput, match="no such folder"):
        open_warehouse(tmp_path / "nowhere")


def test_the_warehouse_imports_neither_prefect_nor_great_expectations_nor_pandas():
    modules = "client, dictionary, maintain, publish, rules, verdicts, views"
    code = f"from warehouse import {modules}; import sys; print([m for m in sys.modules if '.' not in m])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"prefect", "great_expectations", "pandas", "duckdb", "httpx"} & set(eval(done.stdout))
