"""Batches of answers, and what a kill in the middle of one leaves: nothing is lost and nothing is kept twice."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.web.outcomes import Fetched
from warehouse.archive import Archive, Filing
from warehouse.archive_index import Index
from warehouse.archive_rebuild import rebuild

ROOT = Path(__file__).parents[2]
# Stores one batch, and dies in the next between the records and their rows.
KILLED = """
import os, signal, sys
from pathlib import Path
from tests.warehouse.test_archive_recover import batch
from warehouse.archive import Archive
from warehouse.archive_index import Index
archive = Archive(Path(sys.argv[1]))
archive.store_all(batch(0, 3))
Index.settle = lambda self, rows: os.kill(os.getpid(), signal.SIGKILL)
archive.store_all(batch(3, 7))
"""


def came(n: int, body: bytes | None = None, at: int = 12) -> Fetched:
    url = f"http://fanwen.example/{n}.html"
    body = f"<p>第{n}小学有学生320人。</p>".encode() if body is None else body
    return Fetched(url, "ok", url, 200, (), body, fetched_at=f"2026-03-02T{at:02}:00:00Z", attempts=1)


def batch(first: int, last: int, run: str = "killed") -> list[tuple[Fetched, Filing]]:
    return [(came(n), Filing(run, "document", "made_up", f"第{n}小学总结")) for n in range(first, last)]


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    root = tmp_path / "archive"
    done = subprocess.run([sys.executable, "-c", KILLED, str(root)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    return root


def names(archive: Archive) -> list[str]:
    return [one.source_name for one in archive.documents()]


def test_what_a_killed_batch_wrote_has_its_rows_when_the_archive_is_opened_again(killed: Path) -> None:
    with Archive(killed, read_only=True) as reader:
        assert len(names(reader)) == 3, "a reader recovers nothing"
    with Archive(killed) as archive:
        assert names(archive) == [f"{n}.html" for n in range(7)]
        assert [row.fetch_id for row in archive.fetches()] == list(range(1, 8))
        assert [row.link_title for row in archive.fetches()] == [f"第{n}小学总结" for n in range(7)]
        assert [archive.document(one) for one in archive.documents()] == [came(n).body for n in range(7)]
        assert list(archive.verify()) == []


def test_it_is_recovered_once(killed: Path) -> None:
    Archive(killed).close()
    size = sum(file.stat().st_size for file in (killed / "warc").iterdir())
    with Archive(killed) as archive:
        assert len(archive.fetches()) == 7
        archive.store_all(batch(3, 7, "again"))
        assert {row.archive_file for row in archive.fetches(7)} == {
            row.archive_file for row in archive.fetches(6, 1)
        }
    assert sum(file.stat().st_size for file in (killed / "warc").iterdir()) == size


def test_a_kill_while_it_is_recovered_changes_nothing(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(self: Index, name: str, size: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Index, "settle_file", die)
        with pytest.raises(KeyboardInterrupt):
            Archive(killed)
    with Archive(killed) as archive:
        assert len(archive.fetches()) == len(names(archive)) == 7
        assert list(archive.verify()) == []


@pytest.mark.parametrize("recovered", [True, False])
def test_a_lost_index_comes_back_with_what_was_recovered(killed: Path, recovered: bool) -> None:
    if recovered:
        with Archive(killed) as archive:
            archive.store_all(batch(7, 9, "again"))
            rows = archive.fetches()
    rebuild(killed)
    with Archive(killed) as archive:
        assert len(names(archive)) == (9 if recovered else 7)
        if recovered:
            assert archive.fetches() == rows
        assert list(archive.verify()) == []


def test_an_old_body_does_not_take_the_place_of_one_that_came_since(killed: Path) -> None:
    with sqlite3.connect(killed / "index.sqlite") as db:
        columns = "run_id, kind, site, url, requested_at, seconds, attempts, outcome"
        values = ("other", "document", "made_up", came(4).url, "2026-03-02T13:00:00Z", 0.1, 1, "not_found")
        db.execute(f"INSERT INTO fetches ({columns}) VALUES ({', '.join('?' * 8)})", values)
    with Archive(killed) as archive:
        assert names(archive) == [f"{n}.html" for n in (0, 1, 2, 3, 5, 6)]


def test_a_cut_record_at_the_end_is_left_alone(killed: Path) -> None:
    [file] = (killed / "warc").iterdir()
    file.write_bytes(file.read_bytes()[:-20])
    with Archive(killed) as archive:
        assert names(archive) == [f"{n}.html" for n in range(6)]


def test_the_file_of_a_writer_that_lives_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between its records and its rows it holds the index; who wanted to recover them would have to wait."""
    seen: list[int] = []
    settle = Index.settle

    def look(self: Index, rows: object) -> None:
        with Archive(tmp_path) as other:
            seen.append(len(other.fetches()))
        settle(self, rows)  # type: ignore[arg-type]

    with Archive(tmp_path) as archive:
        monkeypatch.setattr(Index, "settle", look)
        archive.store_all(batch(0, 3))
        assert (seen, len(archive.fetches())) == ([0], 3)


def test_an_archive_from_before_has_nothing_to_recover(killed: Path) -> None:
    with sqlite3.connect(killed / "index.sqlite") as db:
        db.execute("DROP TABLE warc_files")
    with Archive(killed) as archive:
        assert len(names(archive)) == 3


def test_a_batch_that_fails_leaves_no_row_and_the_next_writer_finds_its_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive(tmp_path) as archive:
        archive.store_all(batch(0, 1))

        def full(self: Index, rows: object) -> None:
            raise sqlite3.OperationalError("database or disk is full")

        with monkeypatch.context() as patch:
            patch.setattr(Index, "settle", full)
            with pytest.raises(sqlite3.OperationalError):
                archive.store_all(batch(1, 3))
        assert len(archive.fetches()) == 1
        archive.store_all(batch(3, 5))
    with Archive(tmp_path) as archive:
        assert names(archive) == [f"{n}.html" for n in range(5)]
        assert list(archive.verify()) == []


answers = st.lists(st.tuples(st.integers(0, 3), st.sampled_from([b"1", b"2"])), max_size=20)


@settings(max_examples=30, deadline=None)
@given(answers, st.integers(1, 7))
def test_batches_of_any_size_make_the_same_rows(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[int, bytes]], size: int
) -> None:
    filing = Filing("run", "document", "made_up")
    given = [(came(n, body), filing) for n, body in history]
    root = tmp_path_factory.mktemp("batches")
    with Archive(root / "one") as one, Archive(root / "many") as many:
        ids = [one.store_all([answer])[0] for answer in given]
        at_once = [given[i : i + size] for i in range(0, len(given), size)]
        assert [number for some in at_once for number in many.store_all(some)] == ids
        rows = [[(r.fetch_id, r.url, r.body_sha256) for r in archive.fetches()] for archive in (one, many)]
        assert rows[0] == rows[1]
        assert [d.body_sha256 for d in one.documents()] == [d.body_sha256 for d in many.documents()]
