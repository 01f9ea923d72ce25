"""Many machines: the workers of a Dask cluster leave the same rows as the processes of one machine."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from benchmarks.pages import filled_archive
from tasks import cluster
from tasks.batches import Staged, plan_batches
from tasks.errors import BadInput
from tasks.process import process_batch
from warehouse.archive import Archive

distributed = pytest.importorskip("distributed", reason="Dask is optional: pip install -e '.[dask]'")

DOCUMENTS = 30


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a cluster with two worker processes of one thread each."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as local:
        yield local.scheduler_address


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_archive(tmp_path_factory.mktemp("dask") / "archive", DOCUMENTS)


def staged(archive: Path, staging: Path, **how: object) -> Staged:
    with Archive(archive, read_only=True) as opened:
        [batch] = plan_batches(list(opened.documents()), 100, 10**8)
    return process_batch(batch, archive, staging, **how)  # type: ignore[arg-type]


def hashes(done: Staged) -> dict[str, str]:
    return {table: sha256(Path(path).read_bytes()).hexdigest() for table, path in done.paths.items()}


def test_a_cluster_and_a_pool_and_one_process_leave_the_same_bytes(
    archive: Path, tmp_path: Path, scheduler: str
) -> None:
    alone = staged(archive, tmp_path / "alone", workers=1)
    pool = staged(archive, tmp_path / "pool", workers=2)
    dask = staged(archive, tmp_path / "dask", workers=1, cluster=scheduler)
    assert len(hashes(alone)) > 8
    assert hashes(pool) == hashes(alone)
    assert hashes(dask) == hashes(alone)


def test_both_workers_of_the_cluster_are_known(scheduler: str) -> None:
    assert cluster.size_of(scheduler) == 2


def test_workers_with_other_code_are_refused(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "code_version", _older)
    with pytest.raises(BadInput, match=r"run other code, expected .* where they were started"):
        cluster.size_of(scheduler)


def _older() -> str:
    """Another version in every process: that of the process and an id of its own."""
    import os

    return f"code of process {os.getpid()}"


def test_an_address_without_a_scheduler_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_SECONDS", 1)
    with pytest.raises(BadInput, match=r"ZONGJIE_DASK=tcp://127\.0\.0\.1:9.*no Dask scheduler answers"):
        cluster.size_of("tcp://127.0.0.1:9")
