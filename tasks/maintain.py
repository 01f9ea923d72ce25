"""Prefect tasks that keep the data whole and small."""

from __future__ import annotations

from datetime import UTC, datetime

from prefect import get_run_logger, task

from tasks.naming import under_run
from tasks.remote import push_and_collect, verify_there
from tasks.settings import settings
from warehouse import maintain
from warehouse.damage import in_archive, in_warehouse
from warehouse.lease import lease


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


@task(name="collect old snapshots", task_run_name=under_run("collect old snapshots"))
def collect_old() -> int:
    """Remove what no reader can need any more, here and in the object store; the number of files freed."""
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
    return done.files + there
