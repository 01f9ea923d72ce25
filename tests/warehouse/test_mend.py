"""Damage is named, taken out, and made good by publishing the same documents again."""

import json

import pytest

from tasks.errors import BadInput, PublishRefused
from tests.warehouse.rows import rows
from tests.warehouse.staging import CREATED, put, stage, stage_rows
from warehouse.client import open_warehouse
from warehouse.maintain import verify
from warehouse.mend import mend
from warehouse.schemas import OF_DOCUMENTS
from warehouse.snapshots import POINTER, current, current_id, history, manifest_of


@pytest.fixture(name="root")
def three_batches(tmp_path):
    """Two batches of documents and one of a run."""
    root = tmp_path / "warehouse"
    put(root, stage(tmp_path, "b1", {"d1": "1", "d2": "1"}))
    told = {table: rows("n")[table] for table in ("runs", "fetches", "families")}
    put(root, stage(tmp_path, "b2", {"d3": "1"}), stage_rows(tmp_path, "run-1", told), second=1)
    return root


def restage(root, *batches):
    """Publish again what a run would read again."""
    content = {"b1": {"d1": "1", "d2": "1"}, "b2": {"d3": "1"}}
    put(root, *(stage(root.parent, name, content[name]) for name in batches), second=40)


def mended(root):
    return mend(root, created_at=CREATED.format(30), run_id="m1")


def content(root):
    """The files of the documents' tables, whose names are hashes of their bytes."""
    return {table: {f.sha256 for f in current(root).files(table)} for table in OF_DOCUMENTS}


def flip(path):
    body = bytearray(path.read_bytes())
    body[len(body) // 2] ^= 1
    path.write_bytes(body)


def damaged_file(root, table, batch_id):
    [batch] = [b for b in current(root).batches if b.batch_id == batch_id]
    return root / batch.tables[table].file


@pytest.mark.parametrize("table", OF_DOCUMENTS)
def test_a_batch_with_a_flipped_byte_is_taken_out_and_comes_again(root, table):
    before = content(root)
    path = damaged_file(root, table, "b1")
    flip(path)
    assert [problem.split(":")[0] for problem in verify(root)] == [str(path)]
    [said] = mended(root)
    assert str(path) in said
    assert "reads its 2 documents" in said
    assert set(open_warehouse(root)["documents"].collect()["document_id"]) == {"d3"}
    assert verify(root) == []
    restage(root, "b1")
    assert content(root) == before
    assert verify(root) == []


@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_file_that_was_cut_or_is_gone_is_named_and_taken_out(root, harm):
    before = content(root)
    path = damaged_file(root, "indicators", "b2")
    if harm == "cut":
        path.write_bytes(path.read_bytes()[:-9])
    else:
        path.unlink()
    assert str(path) in verify(root)[0]
    assert len(mended(root)) == 1
    restage(root, "b2")
    assert content(root) == before
    assert verify(root) == []


def test_the_same_rows_published_again_heal_a_damaged_file_without_mending(root):
    flip(damaged_file(root, "events", "b1"))
    restage(root, "b1")
    assert verify(root) == []
    assert open_warehouse(root)["events"].collect().height == 3


def test_rows_of_a_damaged_file_are_never_copied_into_a_sound_one(root, tmp_path):
    path = damaged_file(root, "indicators", "b1")
    flip(path)
    before = current_id(root)
    with pytest.raises(PublishRefused, match=rf"{path.name}: bytes are not .*verify --mend"):
        put(root, stage(tmp_path, "b4", {"d1": "2"}), second=5)
    assert current_id(root) == before


def test_a_damaged_list_of_documents_is_named_and_its_batch_taken_out(root):
    before = content(root)
    [batch] = [b for b in current(root).batches if b.batch_id == "b1"]
    path = root / batch.document_list
    path.write_text("d1\n", "utf-8")
    assert verify(root) == [f"{path}: bytes are not those of its name"]
    assert len(mended(root)) == 1
    restage(root, "b1")
    assert content(root) == before


def test_what_the_journal_alone_knows_is_told_to_be_lost(root):
    flip(damaged_file(root, "runs", "run-1"))
    [said] = mended(root)
    assert said.endswith("taken out of run-1; its rows of runs are lost for good")
    counts = open_warehouse(root).row_counts()
    assert (counts["runs"], counts["fetches"], counts["documents"]) == (0, 1, 3)
    assert verify(root) == []


@pytest.mark.parametrize("target", ["snapshots/000009-aaaaaaaa", "elsewhere", ""])
def test_a_pointer_that_leads_nowhere_leads_to_the_newest_snapshot_again(root, target):
    live = current_id(root)
    pointer = root / POINTER
    pointer.unlink()
    if target:
        pointer.symlink_to(target)
    else:
        pointer.mkdir()
    assert len(verify(root)) == 1
    assert f"snapshot {live} of" in mended(root)[-1]
    assert current_id(root) == live
    assert verify(root) == []


@pytest.mark.parametrize("keep", [0, 1, 300])
def test_a_cut_manifest_makes_way_for_the_snapshot_before(root, keep):
    before = content(root)
    path = manifest_of(root, current_id(root))
    path.write_text(path.read_text("utf-8")[:keep], "utf-8")
    assert "damaged manifest" in verify(root)[0]
    assert "snapshot 000001" in mended(root)[0]
    restage(root, "b2")
    assert content(root) == before
    assert verify(root) == []


def test_without_any_manifest_nothing_is_live_and_all_comes_again(root):
    before = content(root)
    for path in (root / "snapshots").glob("*.json"):
        path.write_text("{", "utf-8")
    assert "no snapshot can be read" in mended(root)[0]
    with pytest.raises(BadInput, match="not a warehouse"):
        open_warehouse(root)
    restage(root, "b1", "b2")
    assert content(root) == before


def test_a_sound_warehouse_is_left_alone(root):
    live = current_id(root)
    assert mended(root) == []
    assert current_id(root) == live


def test_a_lost_link_is_made_again(root):
    link = next((root / POINTER / "events").iterdir())
    link.unlink()
    assert mended(root) == [f"{(root / 'snapshots' / current_id(root) / 'events' / link.name)}: linked again"]
    assert verify(root) == []


def test_a_clock_that_goes_back_harms_neither_the_chain_nor_the_rows(root, tmp_path):
    snapshot = put(
        root, stage(tmp_path, "b3", {"d4": "1"}), created_at="2001-01-01T00:00:00+00:00", run_id="r0"
    )
    assert [s.number for s in history(root)] == [3, 2, 1]
    assert snapshot.parent == [s.snapshot_id for s in history(root)][1]
    assert set(open_warehouse(root)["documents"].collect()["document_id"]) == {"d1", "d2", "d3", "d4"}
    assert open_warehouse(root, as_of=snapshot.snapshot_id).snapshot == snapshot
    assert verify(root) == []
    assert json.loads(manifest_of(root, snapshot.snapshot_id).read_text("utf-8"))["parent"] == snapshot.parent
