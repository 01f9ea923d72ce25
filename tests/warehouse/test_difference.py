"""What changed between two snapshots is told row by row, with its cause."""

import polars as pl
import pytest

from tasks.errors import PublishRefused
from tests.warehouse.rows import rows
from tests.warehouse.staging import put, stage, stage_rows
from warehouse.client import open_warehouse
from warehouse.conserve import check_conserved
from warehouse.difference import between, counted, is_known, staged_over
from warehouse.schemas import OF_DOCUMENTS
from warehouse.snapshots import current


def changes(root, first, second):
    found = between(open_warehouse(root, first.snapshot_id), open_warehouse(root, second.snapshot_id))
    return set(found.select("table", "change", "cause").iter_rows())


def batch_of(document, **changed):
    """The rows of a document with some values of its tables changed: `table__column=value`."""
    tables = {t: listed for t, listed in rows(document).items() if t in OF_DOCUMENTS}
    for name, value in changed.items():
        table, column = name.split("__")
        tables[table] = [row | {column: value} for row in tables[table]]
    return tables


def test_a_new_document_and_one_that_went_are_one_row_each(tmp_path):
    first = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    second = put(tmp_path, stage(tmp_path / "s", "b2", {"d2": "1"}), second=1, removed_documents=["d1"])
    assert changes(tmp_path, first, second) == {
        ("documents", "added", "source"),
        ("documents", "removed", "source"),
    }


def test_a_document_with_other_bytes_changed_by_its_source(tmp_path):
    first = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1", "d2": "1"}))
    second = put(tmp_path, stage(tmp_path / "s", "b2", {"d1": "2"}), second=1)
    assert {cause for _, _, cause in changes(tmp_path, first, second)} == {"source"}


@pytest.mark.parametrize(
    ("version", "cause"), [("c2.v1", "code"), ("c1.v2", "vocabulary"), ("c1.v1", "rule"), ("c2.v2", "code")]
)
def test_other_rows_from_the_same_bytes_have_another_cause(tmp_path, version, cause):
    before = batch_of("d1", documents__code_version="c1.v1")
    after = batch_of("d1", documents__code_version=version, awards__level="市级")
    first = put(tmp_path, stage_rows(tmp_path / "s", "b1", before))
    second = put(tmp_path, stage_rows(tmp_path / "s", "b2", after), second=1)
    assert changes(tmp_path, first, second) == {("awards", "changed", cause)}


def test_a_row_that_a_person_let_pass_came_by_decision(tmp_path):
    award = rows("d1")["awards"][0]
    accepted = {**rows("d1")["quarantine"][0], "table": "awards", "refused_row_id": award["row_id"]}
    before = batch_of("d1") | {"awards": [], "quarantine": [accepted | {"state": "held"}]}
    after = batch_of("d1") | {"quarantine": [accepted | {"state": "accepted"}]}
    first = put(tmp_path, stage_rows(tmp_path / "s", "b1", before))
    second = put(tmp_path, stage_rows(tmp_path / "s", "b2", after), second=1)
    assert changes(tmp_path, first, second) == {("awards", "added", "decision")}


def test_the_same_snapshot_twice_differs_in_nothing(tmp_path):
    first = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    assert changes(tmp_path, first, first) == set()


def test_staged_tables_are_compared_before_they_are_published(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    batch = stage(tmp_path / "s", "b2", {"d1": "2", "d2": "1"})
    paths = {table: [str(path)] for table, path in batch.paths.items()}
    foreseen = staged_over(open_warehouse(tmp_path), paths)
    was = current(tmp_path)
    told = put(tmp_path, batch, second=1)
    assert foreseen.equals(
        between(open_warehouse(tmp_path, was.snapshot_id), open_warehouse(tmp_path, told.snapshot_id))
    )
    assert counted(foreseen)["rows"].sum() == foreseen.height > 2


def test_over_an_empty_warehouse_all_documents_are_new(tmp_path):
    batch = stage(tmp_path / "s", "b1", {"d1": "1"})
    found = staged_over(None, {table: [str(path)] for table, path in batch.paths.items()})
    assert found.select("table", "change").rows() == [("documents", "added")]


def test_rows_that_got_lost_stop_the_publish(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}), stage(tmp_path / "s", "b2", {"d2": "1"}))
    old = current(tmp_path).batches
    check_conserved(tmp_path, old, (), old, frozenset(), frozenset())
    with pytest.raises(
        PublishRefused, match=r"conservation: documents: 2 rows stay and 0 come, but 1 are there"
    ):
        check_conserved(tmp_path, old, (), old[:1], frozenset(), frozenset())
    with pytest.raises(PublishRefused, match="1 rows stay and 0 come, but 2 are there"):
        check_conserved(tmp_path, old, (), old, frozenset({"d1"}), frozenset())


def test_the_changes_table_tells_the_same(tmp_path):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1", "d2": "1"}))
    was = current(tmp_path)
    now = put(tmp_path, stage(tmp_path / "s", "b2", {"d1": "2", "d3": "1"}), second=1)
    told = open_warehouse(tmp_path)["changes"].filter(pl.col("snapshot_id") == now.snapshot_id).collect()
    found = between(open_warehouse(tmp_path, was.snapshot_id), open_warehouse(tmp_path, now.snapshot_id))
    columns = ["table", "changed_row_id", "document_id", "change", "cause"]
    assert set(told.select(columns).iter_rows()) == set(found.iter_rows())


def staged_paths(tmp_path, name, tables):
    batch = stage_rows(tmp_path / name, "b2", tables)
    return {table: [str(path)] for table, path in batch.paths.items()}


def test_what_is_read_again_and_says_the_same_is_known(tmp_path):
    put(tmp_path, stage_rows(tmp_path / "s", "b1", batch_of("d1")))
    live = open_warehouse(tmp_path)
    again = batch_of("d1", documents__code_version="c9.v9", quarantine__run_id="r9")
    assert is_known(live, staged_paths(tmp_path, "same", again))


@pytest.mark.parametrize(
    "changed",
    [
        {"awards__level": "市"},
        {"quarantine__state": "accepted"},
        {"quarantine__rule": "other"},
        {"issues__note": "x"},
    ],
)
def test_what_says_anything_else_is_not_known(tmp_path, changed):
    put(tmp_path, stage_rows(tmp_path / "s", "b1", batch_of("d1")))
    assert not is_known(open_warehouse(tmp_path), staged_paths(tmp_path, "other", batch_of("d1", **changed)))


def test_a_document_that_is_not_live_is_not_known(tmp_path):
    put(tmp_path, stage_rows(tmp_path / "s", "b1", batch_of("d1")))
    assert not is_known(open_warehouse(tmp_path), staged_paths(tmp_path, "new", batch_of("d2")))
