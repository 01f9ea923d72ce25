"""Whoever dies while publishing leaves the old snapshot or the new one, whole; the next publish succeeds."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import polars as pl
import pytest

from tasks.errors import BadInput, WarehouseBusy
from tests.warehouse.staging import put, stage
from warehouse import files, live
from warehouse import lease as leases
from warehouse.client import open_warehouse
from warehouse.lease import lease
from warehouse.maintain import verify
from warehouse.schemas import OF_DOCUMENTS, TABLES
from warehouse.snapshots import POINTER, current, current_id, manifest_of

ROOT = Path(__file__).parents[2]
STEPS = ("files", "links", "manifest", "pointer", "done")


class Death(BaseException):
    """The end of the process."""


def dying_at(step):
    def at(reached):
        if reached == step:
            raise Death

    return at


def dying_after(count, force):
    left = iter(range(count))

    def dying(path):
        if next(left, None) is None:
            raise Death
        force(path)

    return dying


def documents(root):
    whole = {t: pl.read_parquet(root / POINTER / t / "*.parquet") for t in TABLES}
    found = {frozenset(whole[t]["document_id"]) for t in OF_DOCUMENTS}
    assert len(found) == 1
    return set(found.pop())


@pytest.mark.parametrize("step", STEPS)
def test_a_death_at_any_step_leaves_a_whole_snapshot_and_the_next_publish_completes_it(tmp_path, step):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    batch = stage(tmp_path / "s", "b2", {"d2": "1"})
    with pytest.raises(Death):
        put(tmp_path, batch, second=1, at=dying_at(step))
    assert documents(tmp_path) == ({"d1", "d2"} if step == "done" else {"d1"})
    assert verify(tmp_path) == []
    put(tmp_path, batch, second=1)
    assert documents(tmp_path) == {"d1", "d2"}
    assert current(tmp_path).number == 2
    assert verify(tmp_path) == []


def test_a_death_before_any_write_that_is_forced_to_disk_leaves_a_whole_snapshot(tmp_path, monkeypatch):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    batch = stage(tmp_path / "s", "b2", {"d2": "1"})
    died = 0
    while True:
        force = dying_after(died, files.force)
        with monkeypatch.context() as patch:
            patch.setattr(files, "force", force)
            patch.setattr(live, "force", force)
            try:
                put(tmp_path, batch, second=1)
                break
            except Death:
                died += 7
        assert documents(tmp_path) in ({"d1"}, {"d1", "d2"})
        assert verify(tmp_path) == []
    assert died > 50
    assert documents(tmp_path) == {"d1", "d2"}


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from tests.warehouse.staging import put, stage
    root, step = Path(sys.argv[1]), sys.argv[2]
    def at(reached):
        if reached == step:
            os.kill(os.getpid(), signal.SIGKILL)
    put(root, stage(root / "s", "b2", {"d2": "1", "d3": "1"}), second=1, at=at)
"""


@pytest.mark.parametrize("step", ["links", "pointer"])
def test_a_killed_process_leaves_no_lease_behind(tmp_path, step):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(tmp_path), step]
    ended = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert documents(tmp_path) == {"d1"}
    put(tmp_path, stage(tmp_path / "s", "b2", {"d2": "1", "d3": "1"}), second=2)
    assert documents(tmp_path) == {"d1", "d2", "d3"}


def test_a_second_writer_is_refused_at_once_with_the_name_of_the_first(tmp_path):
    with (
        lease(tmp_path, "build"),
        pytest.raises(WarehouseBusy, match=rf"process {os.getpid()} .*\(build\) since 20"),
    ):
        put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    assert current(tmp_path) is None


def test_the_holder_of_the_lease_publishes_under_it_and_frees_it_after(tmp_path):
    with lease(tmp_path) as held:
        put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}), holding=held)
    put(tmp_path, stage(tmp_path / "s", "b2", {"d2": "1"}), second=1)
    assert documents(tmp_path) == {"d1", "d2"}


def test_a_forked_child_does_not_keep_its_dead_parents_lease(tmp_path):
    born, ends = os.pipe(), os.pipe()
    with lease(tmp_path):
        child = os.fork()
        if child == 0:
            os.close(ends[1])
            os.write(born[1], b"!")
            os.read(ends[0], 1)
            os._exit(0)
        os.read(born[0], 1)
        os.close(leases._held.pop())  # as the kernel does when the parent dies
    with lease(tmp_path) as taken_over:
        assert taken_over.root == tmp_path
        os.close(ends[1])
    os.waitpid(child, 0)


def test_a_warehouse_without_a_snapshot_says_so(tmp_path):
    with pytest.raises(BadInput, match="not a warehouse"):
        open_warehouse(tmp_path)


def test_a_pointer_that_is_no_link_is_named(tmp_path):
    (tmp_path / POINTER).mkdir()
    with pytest.raises(BadInput, match="damaged pointer"):
        open_warehouse(tmp_path)


def test_a_pointer_into_the_void_is_named(tmp_path):
    (tmp_path / POINTER).symlink_to("snapshots/000009-aaaaaaaa")
    with pytest.raises(BadInput, match="points at snapshots/000009-aaaaaaaa"):
        open_warehouse(tmp_path)


@pytest.mark.parametrize("keep", [0, 1, 200])
def test_a_truncated_manifest_is_named(tmp_path, keep):
    put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    path = manifest_of(tmp_path, current_id(tmp_path))
    path.write_text(path.read_text("utf-8")[:keep], "utf-8")
    with pytest.raises(BadInput, match="damaged manifest"):
        open_warehouse(tmp_path)


def test_a_flipped_byte_is_found_by_verification(tmp_path):
    snapshot = put(tmp_path, stage(tmp_path / "s", "b1", {"d1": "1"}))
    path = tmp_path / snapshot.files("events")[0].file
    body = bytearray(path.read_bytes())
    body[len(body) // 2] ^= 1
    path.write_bytes(body)
    assert [problem.split(":")[0] for problem in verify(tmp_path)] == [str(path)]
