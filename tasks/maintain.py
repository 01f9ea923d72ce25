"""Prefect tasks that keep the data whole and small."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from prefect import get_run_logger, task

from tasks.errors import WarehouseBusy
from tasks.naming import under_run
from tasks.remote import other_writer, push_and_collect, verify_there
from tasks.settings import settings
from warehouse import maintain
from warehouse.damage import in_archive, in_warehouse
from warehouse.lease import lease
from warehouse.maintain import Collected
from warehouse.snapshots import current


@task(name="verify archive", task_run_name=under_run("verify archive"))
def verify_archive() -> list[str]:
    """Read every archived body back; one sentence for each that is not as it was written."""
    log = get_run_logger()
    log.info("verify archive: start")
    damages = list(in_archive(settings().archive))
    log.info("verify archive: %d damaged", len(damages))
    return damages


@task(name="verify warehouse", task_run_name=under_run("verify warehouse"))
def verify_warehouse() -> list[str]:
    """Check every hash, count and reference of the live snapshot; one sentence for each problem."""
    log = get_run_logger()
    log.info("verify warehouse: start")
    problems = [*in_warehouse(settings().warehouse), *verify_there()]
    log.info("verify warehouse: %d problems", len(problems))
    return problems


@task(name="merge small files", task_run_name=under_run("merge small files"))
def merge_small() -> int:
    """Merge batches that single nights left into ones of usual size; the number of batches that became fewer.

    A reader opens every file of a table, so that what costs nothing on the first night would take seconds after a
    year of them. Merging makes a snapshot, so it is refused where the next push would be.

    Raises:
        WarehouseBusy: another writer published to the object store what this warehouse does not continue.
    """
    log = get_run_logger()
    log.info("merge: start")
    now = datetime.now(UTC)
    for elsewhere in other_writer():
        raise WarehouseBusy(elsewhere)
    with lease(settings().warehouse, "merge") as holding:
        before = current(settings().warehouse)
        merged = maintain.compact(
            settings().warehouse,
            most_rows=settings().merged_rows,
            created_at=now.isoformat(timespec="seconds"),
            run_id=f"{now:%Y%m%dT%H%M%SZ}-merge",
            holding=holding,
        )
    fewer = len(before.batches) - len(merged.batches) if before and merged else 0
    log.info("merge: %d batches fewer", fewer)
    return fewer


@task(name="collect old snapshots", task_run_name=under_run("collect old snapshots"))
def collect_old() -> Collected:
    """Remove what no reader can need any more, here and in the object store; what was freed."""
    log = get_run_logger()
    log.info("collect: start")
    with lease(settings().warehouse, "collect") as holding:
        there = push_and_collect(holding)
        done = maintain.collect(
            settings().warehouse,
            keep=settings().keep_snapshots,
            grace_seconds=3600.0 * settings().grace_hours,
            now=datetime.now(UTC),
            holding=holding,
        )
    log.info("collect: %d snapshots, %d files, %d bytes", len(done.snapshots), done.files, done.bytes)
    return replace(done, files=done.files + there)
