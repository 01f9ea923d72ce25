"""What sites usually give is worked out once a batch, and remembered."""

import json

import polars as pl
import pytest

from tests.warehouse.staging import put, stage
from warehouse.client import open_warehouse
from warehouse.history import HABITS, sums
from warehouse.usual import FOLDER, usual


def whole(root):
    """The sums over all live rows at once."""
    live = open_warehouse(root)
    return sums({name: live[name] for name in {"documents", *(habit.table for habit in HABITS)}})


def added(found):
    return found.group_by("site").agg(pl.exclude("site").sum()).sort("site")


def remembered(root):
    return {path.name: path.stat().st_ino for path in (root / FOLDER).iterdir()}


def test_the_sums_of_the_batches_are_those_of_all_rows(tmp_path):
    batches = [stage(tmp_path / "staging", f"b{i}", {f"d{i}": "1", f"e{i}": "2"}) for i in range(3)]
    snapshot = put(tmp_path, *batches)
    found = usual(tmp_path, snapshot)
    assert found.height >= 3
    assert added(found).equals(added(whole(tmp_path)))


def test_a_night_works_out_its_own_batch_only_and_forgets_what_went(tmp_path):
    snapshot = put(tmp_path, *(stage(tmp_path / "staging", name, {name: "1"}) for name in ("b1", "b2")))
    usual(tmp_path, snapshot)
    before = remembered(tmp_path)
    assert len(before) == 2
    night = stage(tmp_path / "staging", "b3", {"b3": "1", "b2": "2"})
    found = usual(tmp_path, put(tmp_path, night, second=1))
    after = remembered(tmp_path)
    assert len(set(before.items()) & set(after.items())) == 1
    assert len(after) == 2
    assert added(found).equals(added(whole(tmp_path)))


@pytest.mark.parametrize("damage", ["", "no json", "[[1]]", '[["fanwen", "many"]]', "{}", "7"])
def test_sums_that_can_not_be_read_are_worked_out_anew(tmp_path, damage):
    snapshot = put(tmp_path, stage(tmp_path / "staging", "b1", {"d1": "1"}))
    usual(tmp_path, snapshot)
    [file] = (tmp_path / FOLDER).iterdir()
    file.write_text(damage, "utf-8")
    assert usual(tmp_path, snapshot).equals(whole(tmp_path))
    assert json.loads(file.read_text("utf-8"))


def test_a_warehouse_without_documents_has_no_habits(tmp_path):
    snapshot = put(tmp_path, stage(tmp_path / "staging", "b1", {"d1": "1"}))
    empty = put(tmp_path, removed_documents=["d1"], second=1)
    assert usual(tmp_path, empty).is_empty()
    assert usual(tmp_path, snapshot).height == 1
