"""Exports hold what the tables hold, run nothing in a spreadsheet, and name nobody where that is asked."""

import json

import duckdb
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.errors import BadInput
from tests.warehouse.rows import rows
from tests.warehouse.staging import put, stage_rows
from warehouse.client import open_warehouse
from warehouse.export import export, safe_for_spreadsheets
from warehouse.pseudonyms import pseudonym
from warehouse.schemas import OF_DOCUMENTS

FORMULA = '=HYPERLINK("http://example.com","点击")'


@pytest.fixture
def warehouse(tmp_path):
    tables = {t: listed for t, listed in rows("d1").items() if t in OF_DOCUMENTS}
    tables["documents"][0]["title"] = FORMULA
    put(tmp_path / "w", stage_rows(tmp_path / "s", "b1", tables))
    return open_warehouse(tmp_path / "w")


def test_lines_of_json_hold_every_row_as_it_is(warehouse, tmp_path):
    [path] = export(warehouse, "jsonl", tmp_path / "out", ["documents"])
    assert [json.loads(line) for line in path.read_text("utf-8").splitlines()] == (
        warehouse["documents"].collect().to_dicts()
    )


def test_every_table_is_written_where_none_is_named(warehouse, tmp_path):
    written = export(warehouse, "csv", tmp_path / "out")
    assert {path.stem for path in written} == set(warehouse.tables)


def test_a_formula_is_text_in_csv_and_xlsx(warehouse, tmp_path):
    [path] = export(warehouse, "csv", tmp_path / "out", ["documents"])
    assert pl.read_csv(path, infer_schema=False)["title"].to_list() == ["'" + FORMULA]
    [path] = export(warehouse, "xlsx", tmp_path / "out", ["documents"])
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(path).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == FORMULA]
    assert [cell.data_type for cell in cells] == ["s"]


def test_a_delta_table_has_the_same_rows(warehouse, tmp_path):
    deltalake = pytest.importorskip("deltalake")
    [path] = export(warehouse, "delta", tmp_path / "out", ["indicators"])
    [path] = export(warehouse, "delta", tmp_path / "out", ["indicators"])
    found = pl.from_arrow(deltalake.DeltaTable(str(path)).to_pyarrow_table())
    assert found.equals(warehouse["indicators"].collect())


def test_names_leave_the_house_as_pseudonyms_of_equal_length(warehouse, tmp_path):
    people = warehouse["people"].collect()
    [name] = people["text"].unique()
    export(warehouse, "csv", tmp_path / "out", key=b"secret")
    text = "".join(path.read_text("utf-8") for path in (tmp_path / "out").glob("*.csv"))
    assert name not in text
    assert pseudonym(name, b"secret") in text
    row = pl.read_csv(tmp_path / "out" / "people.csv", infer_schema=False).row(0, named=True)
    source = pl.read_csv(tmp_path / "out" / "documents.csv", infer_schema=False)["source_text"][0]
    assert source[int(row["start"]) : int(row["end"])] == row["text"] == pseudonym(name, b"secret")


@given(st.text(min_size=2, max_size=6), st.binary(min_size=1, max_size=8))
def test_a_pseudonym_is_as_long_as_the_name(name, key):
    assert len(pseudonym(name, key)) == len(name)
    assert pseudonym(name, key) != pseudonym(name + "某", key)


@given(st.lists(st.text(max_size=5), min_size=1))
def test_no_cell_begins_as_a_formula(texts):
    safe = safe_for_spreadsheets(pl.DataFrame({"text": texts}))["text"]
    assert not [text for text in safe if text[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_wrong_words_are_told(warehouse, tmp_path):
    with pytest.raises(BadInput, match="--format pdf: expected one of csv, jsonl"):
        export(warehouse, "pdf", tmp_path)
    with pytest.raises(BadInput, match="no table 'nothing'"):
        export(warehouse, "csv", tmp_path, ["nothing"])


def test_duckdb_reads_the_csv(warehouse, tmp_path):
    [path] = export(warehouse, "csv", tmp_path / "out", ["indicators"])
    count = duckdb.sql(f"select count(*) from read_csv('{path}')").fetchall()
    assert count == [(warehouse.row_counts()["indicators"],)]


def test_a_folder_that_is_a_file_is_told(warehouse, tmp_path):
    (tmp_path / "out").write_text("", "utf-8")
    with pytest.raises(BadInput, match=r"out: File exists; expected a folder that can be written"):
        export(warehouse, "csv", tmp_path / "out")
