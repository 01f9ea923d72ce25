"""The inverted index of sketches says what the sketches say, and is no more than remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample.documents import document
from tasks.postings import FOLDER, Postings, postings, remembered
from tasks.sketch import hashes, sketch
from warehouse.files import TableFile

LETTERS = ["".join(filter(str.isalnum, document(41, i).text)) for i in range(4)]
PARTS = pl.DataFrame(
    {"family_id": [f"f{i:015x}" for i in range(5)], "sketch": [*map(sketch, LETTERS), None]},
    schema={"family_id": pl.String, "sketch": pl.String},
)


def pairs_met(one: Postings, wanted: np.ndarray) -> set[tuple[int, int]]:
    which, owners = one.met(wanted)
    return set(zip(wanted[which].tolist(), one.wordings[owners].tolist(), strict=True))


@given(st.lists(st.integers(0, 2**60), max_size=5), st.integers(1, 40))
def test_every_owner_of_a_wanted_run_is_met_and_nobody_else(strange: list[int], every: int) -> None:
    own = {(run, i) for i, text in enumerate(LETTERS) for run in hashes(sketch(text)).tolist()}
    wanted = np.unique(np.array(strange + [run for run, _ in sorted(own)][::every], np.uint64))
    assert pairs_met(postings(PARTS), wanted) == {(r, i) for r, i in own if r in set(wanted.tolist())}


def test_of_a_run_that_many_have_the_longest_come_first_and_no_more_than_asked_for() -> None:
    sketches = [sketch("".join(LETTERS)[:length]) for length in (300, 900, 500, 700)]
    ids = [f"f{i:015x}" for i in range(4)]
    one = postings(pl.DataFrame({"family_id": ids, "sketch": sketches}))
    shared = hashes(sketches[0])
    which, owners = one.met(shared, 2)
    assert one.wordings[owners].tolist() == [1, 3] * len(shared)
    assert shared[which].tolist() == np.repeat(shared, 2).tolist()


def test_a_wording_that_two_parts_have_owns_its_runs_once() -> None:
    twice = pl.concat([PARTS[:1], PARTS[:1]])
    assert postings(twice).runs.tolist() == postings(PARTS[:1]).runs.tolist()


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, list[TableFile]]:
    """A folder with two files of parts."""
    files = []
    for name, frame in {"one": PARTS[:2], "two": PARTS[2:]}.items():
        frame.write_parquet(tmp_path / f"{name}.parquet")
        files.append(TableFile(f"{name}.parquet", frame.height, 0, ""))
    return tmp_path, files


def test_what_is_remembered_is_what_was_worked_out(kept: tuple[Path, list[TableFile]]) -> None:
    root, files = kept
    made = remembered(root, files)
    for file in files:
        (root / file.file).unlink()  # so that it can't be worked out again
    for before, after in zip(made, remembered(root, files), strict=True):
        assert pairs_met(before, np.unique(before.runs)) == pairs_met(after, np.unique(before.runs))
        assert before.sizes.tolist() == after.sizes.tolist()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-8])


@pytest.mark.parametrize("damage", [Path.unlink, cut, lambda file: file.write_bytes(b"")])
@pytest.mark.parametrize("name", ["wordings", "sizes", "runs", "owners"])
def test_what_is_damaged_is_worked_out_anew(
    kept: tuple[Path, list[TableFile]], name: str, damage: Callable[[Path], object]
) -> None:
    root, files = kept
    [before, _] = remembered(root, files)
    damage(root / FOLDER / "one" / f"{name}.npy")
    [after, _] = remembered(root, files)
    assert getattr(after, name).tolist() == getattr(before, name).tolist()


def test_files_that_are_live_no_more_are_forgotten(kept: tuple[Path, list[TableFile]]) -> None:
    root, files = kept
    remembered(root, files)
    remembered(root, files[1:])
    assert [path.name for path in (root / FOLDER).iterdir()] == ["two"]
