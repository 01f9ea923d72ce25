"""Publishing: what becomes live, what stays, what goes."""

import hashlib
import os

import duckdb
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.errors import BadInput, PublishRefused
from tests.warehouse.rows import rows
from tests.warehouse.staging import put, stage, stage_rows
from warehouse.client import open_warehouse
from warehouse.publish import StagedBatch
from warehouse.schemas import OF_DOCUMENTS, TABLES
from warehouse.snapshots import current


def live(root, table="documents"):
    return pl.read_parquet(root / "current" / table / "*.parquet")


def versions(root):
    """The live documents, by the version of their bytes and of a fact."""
    documents = {d: sha[0] for d, sha in live(root).select("document_id", "body_sha256").iter_rows()}
    counts = live(root, "indicators").filter(pl.col("row_id").str.ends_with(":i1"))
    facts = {d: "1" if value == 86 else "2" for d, value in counts.select("document_id", "value").iter_rows()}
    assert {d: "1" if v == "1" else "2" for d, v in documents.items()} == facts
    return documents


def files(root):
    return {p.relative_to(root).as_posix(): p.stat().st_ino for p in (root / "files").rglob("*.*")}


def test_the_first_publish_makes_every_table_readable(tmp_path):
    root = tmp_path / "warehouse"
    put(root, stage(tmp_path, "b1", {"d1": "1"}))
    for table in TABLES:
        assert live(root, table).schema == TABLES[table].schema
        query = f"select count(*) from read_parquet('{root}/current/{table}/*.parquet')"
        assert duckdb.sql(query).fetchall() == [(live(root, table).height,)]
    assert versions(root) == {"d1": "1"}
    assert live(root, "families").height == 0


def test_rows_come_out_as_they_went_in(tmp_path):
    put(tmp_path, stage_rows(tmp_path / "staging", "b1", rows()))
    for table, listed in rows().items():
        kept = live(tmp_path, table)
        if table == "changes":
            kept = kept.filter(pl.col("row_id") == "d1:c")
        assert sorted(kept.to_dicts(), key=lambda r: r["row_id"]) == sorted(listed, key=lambda r: r["row_id"])


def test_the_same_again_changes_nothing(tmp_path):
    batch = stage(tmp_path / "staging", "b1", {"d1": "1", "d2": "1"})
    first = put(tmp_path, batch)
    before = files(tmp_path)
    assert put(tmp_path, batch, second=1, run_id="r2") == first
    assert files(tmp_path) == before


def test_equal_rows_give_equal_files_wherever_and_in_whatever_order(tmp_path):
    one = put(tmp_path / "a", stage(tmp_path / "s", "b1", {"d1": "1", "d2": "1"}))
    two = put(tmp_path / "b", stage(tmp_path / "t", "b1", {"d2": "1", "d1": "1"}), second=5, run_id="r9")
    assert [b.tables for b in one.batches if b.documents] == [b.tables for b in two.batches if b.documents]


def test_a_file_is_named_by_its_bytes(tmp_path):
    snapshot = put(tmp_path, stage(tmp_path / "staging", "b1", {"d1": "1"}))
    for table in snapshot.tables:
        for file in snapshot.files(table):
            body = (tmp_path / file.file).read_bytes()
            assert hashlib.sha256(body).hexdigest() == file.sha256
            assert (file.name, len(body)) == (f"{file.sha256[:20]}.parquet", file.bytes)


def test_a_document_published_again_replaces_its_rows_and_no_others(tmp_path):
    put(
        tmp_path,
        stage(tmp_path / "s", "b1", {"d1": "1", "d2": "1"}),
        stage(tmp_path / "s", "b2", {"d3": "1"}),
    )
    before = current(tmp_path)
    after = put(tmp_path, stage(tmp_path / "s", "b3", {"d2": "2"}), second=1)
    assert versions(tmp_path) == {"d1": "1", "d2": "2", "d3": "1"}
    untouched = {b.batch_id: b for b in before.batches}["b2"]
    assert untouched in after.batches


def test_a_removed_document_takes_all_its_rows_along(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1", "d2": "1"}))
    put(tmp_path, removed_documents=["d1", "never seen"], second=1)
    for table in OF_DOCUMENTS:
        assert set(live(tmp_path, table)["document_id"]) == {"d2"}


def test_the_last_document_leaves_empty_tables(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    put(tmp_path, removed_documents=["d1"], second=1)
    assert all(live(tmp_path, table).height == 0 for table in OF_DOCUMENTS)


def test_a_table_staged_whole_replaces_itself_and_a_journal_grows(tmp_path):
    journal = {t: rows()[t] for t in ("families", "fetches")}
    put(tmp_path, stage_rows(tmp_path / "s", "n1", journal))
    later = {t: rows("d2")[t] for t in ("families", "fetches")}
    put(tmp_path, stage_rows(tmp_path / "s", "n2", later), second=1)
    assert live(tmp_path, "families")["row_id"].to_list() == ["d2:m"]
    assert sorted(live(tmp_path, "fetches")["row_id"]) == ["d1:f", "d2:f"]


def changes(root, snapshot):
    told = live(root, "changes").filter(pl.col("snapshot_id") == snapshot.snapshot_id)
    return set(told.select("table", "changed_row_id", "change", "cause").iter_rows())


def test_changes_tell_documents_that_come_and_go_and_rows_that_differ(tmp_path):
    first = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1", "d2": "1"}))
    assert changes(tmp_path, first) == {("documents", d, "added", "source") for d in ("d1", "d2")}
    batch = stage(tmp_path / "s", "b2", {"d1": "2", "d3": "1"})
    second = put(tmp_path, batch, removed_documents=["d2"], second=1)
    assert changes(tmp_path, second) == {
        ("documents", "d1", "changed", "source"),
        ("indicators", "d1:i1", "changed", "source"),
        ("documents", "d2", "removed", "source"),
        ("documents", "d3", "added", "source"),
    }


def test_other_code_over_the_same_bytes_is_told_as_code(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    again = rows()
    again["documents"][0] |= {"code_version": "c2"}
    again["awards"][0] |= {"rank": "二等奖"}
    staged = {t: listed for t, listed in again.items() if t in OF_DOCUMENTS} | {"people": []}
    snapshot = put(tmp_path, stage_rows(tmp_path / "s", "b2", staged), second=1)
    person = rows()["people"][0]["row_id"]
    award = rows()["awards"][0]["row_id"]
    assert changes(tmp_path, snapshot) == {
        ("people", person, "removed", "code"),
        ("awards", award, "changed", "code"),
    }


def test_a_staged_file_of_another_schema_is_refused_and_nothing_changes(tmp_path):
    first = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    path = tmp_path / "bad.parquet"
    live(tmp_path, "masked").with_columns(pl.col("start").cast(pl.Int32)).write_parquet(path)
    with pytest.raises(BadInput, match=r"bad.parquet: column 'start' is Int32, expected Int64"):
        put(tmp_path, StagedBatch("b2", {"masked": path}))
    assert current(tmp_path) == first


def test_a_staged_file_that_is_no_parquet_is_refused_by_name(tmp_path):
    path = tmp_path / "bad.parquet"
    path.write_bytes(b"PAR1 no")
    with pytest.raises(BadInput, match=r"bad.parquet: not a readable Parquet file of masked"):
        put(tmp_path, StagedBatch("b2", {"masked": path}))


def test_one_document_in_two_batches_is_refused(tmp_path):
    two = stage(tmp_path / "s", "b1", {"d1": "1"}), stage(tmp_path / "s", "b2", {"d1": "2"})
    with pytest.raises(BadInput, match="document d1 is in two batches, b1 and b2"):
        put(tmp_path, *two)


def test_a_batch_of_the_same_name_may_not_lose_documents(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1", "d2": "1"}))
    with pytest.raises(BadInput, match="batch b1 would lose document d1"):
        put(tmp_path, stage(tmp_path / "t", "b1", {"d2": "2"}), second=1)


def test_rows_of_a_journal_published_twice_under_another_name_are_refused(tmp_path):
    put(tmp_path, stage_rows(tmp_path / "s", "n1", {"fetches": rows()["fetches"]}))
    with pytest.raises(BadInput, match="batch n2 repeats rows of batch n1"):
        put(tmp_path, stage_rows(tmp_path / "s", "n2", {"fetches": rows()["fetches"]}), second=1)


def test_a_missing_file_of_the_live_snapshot_is_named(tmp_path):
    snapshot = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    os.remove(tmp_path / snapshot.files("awards")[0].file)
    with pytest.raises(PublishRefused, match="a file of the live snapshot is missing"):
        put(tmp_path, stage(tmp_path / "s", "b2", {"d2": "1"}), second=1)
    assert current(tmp_path) == snapshot


def pretend_another_day(monkeypatch):
    """Today's schema is another, and files that were rewritten in place are as they were written."""
    monkeypatch.setattr("warehouse.publish.schema_hash", lambda: "tomorrow")
    monkeypatch.setattr("warehouse.rewrite.damage_of", lambda root, file: None)


def test_old_files_get_the_columns_of_today(tmp_path, monkeypatch):
    first = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    old = pl.read_parquet(tmp_path / first.files("awards")[0].file).drop("awarded_by")
    old.write_parquet(tmp_path / first.files("awards")[0].file)
    pretend_another_day(monkeypatch)
    put(tmp_path, stage(tmp_path / "s", "b2", {"d2": "1"}), second=1)
    awards = live(tmp_path, "awards").select("document_id", "awarded_by")
    assert sorted(awards.rows()) == [("d1", None), ("d2", None)]


def test_an_old_file_without_a_column_that_needs_a_value_is_refused(tmp_path, monkeypatch):
    first = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    old = pl.read_parquet(tmp_path / first.files("events")[0].file).drop("kind")
    old.write_parquet(tmp_path / first.files("events")[0].file)
    pretend_another_day(monkeypatch)
    with pytest.raises(PublishRefused, match=r"events.kind: files hold None, expected String"):
        put(tmp_path, stage(tmp_path / "s", "b2", {"d2": "1"}), second=1)


STEP = st.tuples(
    st.dictionaries(st.sampled_from(["d1", "d2", "d3", "d4"]), st.sampled_from("12"), max_size=3),
    st.sets(st.sampled_from(["d1", "d2", "d3", "d4"]), max_size=2),
)


@given(st.lists(STEP, min_size=1, max_size=4))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_row_of_publishes_equals_a_dictionary(tmp_path_factory, steps):
    root, model = tmp_path_factory.mktemp("model"), {}
    for number, (documents, removed) in enumerate(steps):
        batches = [stage(root / "s", f"b{number}", documents)] if documents else []
        put(root, *batches, removed_documents=removed - documents.keys(), second=number)
        model = {d: v for d, v in model.items() if d not in removed} | documents
        assert versions(root) == model
        snapshot = open_warehouse(root).snapshot
        assert snapshot.documents == len(model)
        assert snapshot.row_counts["documents"] == len(model)
