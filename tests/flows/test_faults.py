"""Whatever befalls a run, the live snapshot is whole, and the next run ends as an undisturbed one."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import polars as pl
import pytest

from sample.documents import document
from tests.flows.conftest import Nursery, assert_whole
from tests.flows.nursery import STAGES, End
from warehouse.archive import Archive
from warehouse.client import open_warehouse
from warehouse.lease import lease
from warehouse.maintain import verify
from warehouse.schemas import OF_DOCUMENTS

DOCUMENTS = 12
SEED = 20261122
# The long form: 300 deaths in runs over 2,000 documents of a few lines, an hour of one idle core.
MANY = int(os.environ.get("ZONGJIE_DEATH_DOCUMENTS", "2000"))
DEATHS = int(os.environ.get("ZONGJIE_DEATHS", "300"))
A_FEW_LINES = 150  # characters
# When and in which run a document was read, and where the archive has it, differ from run to run.
CIRCUMSTANCES = ("fetched_at", "archive_file", "archive_offset", "run_id")
_log = logging.getLogger(__name__)
FULL_DISK = "No space left|disk is full|File too large|disk I/O error|StorageFull|os error 28"


def write_documents(folder: Path, first: int, last: int, most: int | None = None) -> Path:
    """Made-up documents as files, each cut after `most` characters."""
    folder.mkdir(exist_ok=True)
    for i in range(first, last):
        (folder / f"{i:05d}.txt").write_text(document(11, i).text[:most], "utf-8")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_documents(tmp_path_factory.mktemp("incoming"), 0, DOCUMENTS)


@pytest.fixture(scope="module")
def undisturbed(nursery: Nursery, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What an undisturbed run over the folder leaves."""
    data = tmp_path_factory.mktemp("undisturbed")
    nursery.complete(data, folder)
    return content(data)


def content(data: Path) -> dict[str, str]:
    """A hash of the rows of every table that tells of documents; none of them where nothing is live."""
    if not os.path.lexists(data / "warehouse" / "current"):
        return {}
    warehouse = open_warehouse(data / "warehouse")
    return {table: _hash(warehouse[table]) for table in (*OF_DOCUMENTS, "families")}


def _hash(frame: pl.LazyFrame) -> str:
    rows = frame.drop(CIRCUMSTANCES, strict=False).sort("row_id").collect()
    return hashlib.sha256(rows.write_ndjson().encode()).hexdigest()


def instant(random: Random, measured: End, stage: str) -> dict[str, object]:
    """A moment of a stage: the n-th touch of a file, or some seconds, after it began."""
    assert measured.touches
    assert measured.seconds
    if random.random() < 0.6:
        return {"stage": stage, "touch": random.randint(1, measured.touches[stage])}
    return {"stage": stage, "seconds": random.random() * measured.seconds[stage]}


def standing_before(nursery: Nursery, home: Path, folder: Path, how: dict[str, object]) -> dict[str, Path]:
    """By stage, the data of a run that died as the stage began, with all that those before it left."""
    standing = {stage: home / f"before-{stage}" for stage in STAGES}
    standing["archive"].mkdir(parents=True)
    for stage in STAGES[1:]:
        end = nursery.live(standing[stage], folder, stage=stage, touch=1, **how)
        assert end.signal == signal.SIGKILL, end
    return standing


@pytest.mark.parametrize(
    ("documents", "deaths", "most"),
    [(DOCUMENTS, 4, None), pytest.param(MANY, DEATHS, A_FEW_LINES, marks=pytest.mark.full)],
)
def test_a_run_killed_at_random_instants_ends_as_an_undisturbed_one(
    nursery: Nursery, tmp_path: Path, documents: int, deaths: int, most: int | None
) -> None:
    folder, random = write_documents(tmp_path / "in", 0, documents, most), Random(SEED)
    how: dict[str, object] = {"batch_documents": max(DOCUMENTS, documents // 8)}
    measured = nursery.complete(tmp_path / "whole", folder, **how)
    whole = content(tmp_path / "whole")
    standing = standing_before(nursery, tmp_path, folder, how)
    died = 0
    while died < deaths:
        # One in fifty with Great Expectations and a pool of processes: seconds for each of eight batches.
        slow = documents > DOCUMENTS and random.random() < 0.02
        life = {**how, "twin": not slow, "workers": 1 + slow}
        died += die_until_done(nursery, standing, folder, life, measured, whole, random)
        _log.info("%d deaths", died)


def die_until_done(
    nursery: Nursery,
    standing: dict[str, Path],
    folder: Path,
    life: dict[str, object],
    measured: End,
    whole: dict[str, str],
    random: Random,
) -> int:
    """Up to four deaths one after the other in the same data, then a run that completes; how many they were.

    The first begins where a run of before stood as a random stage began, so that late stages get their share. A run
    begins with the archive until one has left that behind, and mostly no more from then on.
    """
    first = random.choice(STAGES)
    data, archived, died = standing[first].with_name("data"), first != "archive", 0
    shutil.copytree(standing[first], data, symlinks=True)
    for stage in (first, *random.choices(STAGES, k=3)):
        crawls = not archived or stage == "archive" or random.random() < 0.1
        end = nursery.live(data, folder, **life, **instant(random, measured, stage), crawls=crawls)
        _log.info("%s: %s", stage, end.signal or end.state)
        assert end.signal == signal.SIGKILL or end.state in ("completed", "unchanged"), end
        assert_whole(data)
        assert content(data) in ({}, whole)
        archived = archived or stage != "archive"
        if not end.signal:
            break
        died += 1
    nursery.complete(data, folder, **life)
    assert content(data) == whole
    shutil.rmtree(data)
    return died


def test_a_later_night_killed_again_and_again_keeps_the_night_before_until_it_is_done(
    nursery: Nursery, tmp_path: Path
) -> None:
    folder, data, random = write_documents(tmp_path / "in", 0, 6), tmp_path / "data", Random(SEED)
    nursery.complete(data, folder)
    before = content(data)
    write_documents(folder, 6, DOCUMENTS)
    (folder / "00000.txt").write_text(document(11, DOCUMENTS).text, "utf-8")
    measured = nursery.complete(tmp_path / "other", folder)
    after = content(tmp_path / "other")
    assert measured.touches
    for _ in range(3):
        touch = random.randint(1, measured.touches["publish"])
        nursery.live(data, folder, stage="publish", touch=touch)
        assert_whole(data)
        assert content(data) in (before, after)
    nursery.complete(data, folder)
    assert content(data) == after


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk of that size; skips where none can be mounted."""
    place.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    try:
        done = subprocess.run(command, capture_output=True, check=False).returncode
    except FileNotFoundError:
        done = 1
    if done:
        pytest.skip(
            "no tmpfs can be mounted here (that needs root); the limit on file size is tested instead"
        )
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def remount(place: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(place)], check=True)


@pytest.mark.parametrize("size", ["256k", "400k", "600k", "900k"])
def test_a_full_disk_is_named_and_the_next_run_completes(
    nursery: Nursery, folder: Path, undisturbed: dict[str, str], tmp_path: Path, size: str
) -> None:
    with small_disk(tmp_path / "disk", size) as data:
        end = nursery.live(data, folder)
        assert any(words in end.error for words in FULL_DISK.split("|")), end
        assert verify(data / "warehouse") == []
        assert content(data) in ({}, undisturbed)
        remount(data, "size=64m")
        nursery.complete(data, folder)
        assert content(data) == undisturbed


@pytest.mark.parametrize("stage", ["archive", "read", "publish"])
def test_a_file_that_can_grow_no_further_is_named_and_the_next_run_completes(
    nursery: Nursery, folder: Path, undisturbed: dict[str, str], tmp_path: Path, stage: str
) -> None:
    end = nursery.live(tmp_path, folder, stage=stage, largest_file=9_000)
    assert stage in (end.touches or ())
    assert any(words in end.error for words in FULL_DISK.split("|")), end
    assert content(tmp_path) == {}
    nursery.complete(tmp_path, folder)
    assert content(tmp_path) == undisturbed


def test_a_disk_that_may_not_be_written_is_named_and_can_still_be_read(
    nursery: Nursery, folder: Path, undisturbed: dict[str, str], tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", "64m") as data:
        nursery.complete(data, folder)
        remount(data, "ro")
        end = nursery.live(data, folder)
        assert "read-only" in end.error.lower() or "readonly" in end.error.lower(), end
        assert_whole(data)
        assert open_warehouse(data).sql("select count(*) from documents").item() == DOCUMENTS
        remount(data, "rw")
        assert nursery.complete(data, folder).state == "unchanged"
        assert content(data) == undisturbed


def test_a_flipped_byte_in_the_archive_is_named_forgotten_and_kept_anew(
    nursery: Nursery, folder: Path, undisturbed: dict[str, str], tmp_path: Path
) -> None:
    nursery.complete(tmp_path, folder)
    [warc] = (tmp_path / "archive" / "warc").iterdir()
    body = bytearray(warc.read_bytes())
    body[len(body) // 2] ^= 1
    warc.write_bytes(body)
    with Archive(tmp_path / "archive") as archive:
        [damage] = archive.verify()
        assert damage.archive_file == f"warc/{warc.name}"
        assert damage.url.endswith(".txt")
        rebuilt = nursery.live(tmp_path, folder, rebuild=True)
        assert f"{warc.name} at {damage.archive_offset}" in rebuilt.error
        archive.forget([damage])
    nursery.complete(tmp_path, folder)
    assert content(tmp_path) == undisturbed
    nursery.complete(tmp_path, folder, rebuild=True)
    assert content(tmp_path) == undisturbed


def test_a_clock_that_went_back_changes_no_row(
    nursery: Nursery, folder: Path, undisturbed: dict[str, str], tmp_path: Path
) -> None:
    early = write_documents(tmp_path / "in", 0, 5)
    nursery.complete(tmp_path / "data", early)
    nursery.complete(
        tmp_path / "data", write_documents(early, 5, DOCUMENTS), clock="2019-12-31T23:59:59+00:00"
    )
    nursery.complete(tmp_path / "other", early)
    assert content(tmp_path / "data") == content(tmp_path / "other")
    assert open_warehouse(tmp_path / "data").snapshot.created_at.startswith("2019")


def test_a_second_run_is_refused_while_the_first_is_at_work(
    nursery: Nursery, folder: Path, undisturbed: dict[str, str], tmp_path: Path
) -> None:
    with lease(tmp_path / "warehouse", "the first"):
        end = nursery.live(tmp_path, folder)
    assert f"WarehouseBusy: {tmp_path / 'warehouse'}: held by process {os.getpid()}" in end.error
    nursery.complete(tmp_path, folder)
    assert content(tmp_path) == undisturbed
