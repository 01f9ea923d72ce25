"""Prefect task that publishes the validated batches of a run as one snapshot, or says why not."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks.balance import losses, summed
from tasks.code_version import code_version
from tasks.crawl import outcomes
from tasks.evidence import MOST, Example
from tasks.figures import figures
from tasks.journal import journal
from tasks.members import gone_members
from tasks.naming import under_run
from tasks.remote import Log, other_writer, send
from tasks.runs import Report, Run, SiteOutcome, save
from tasks.settings import settings
from tasks.understood import by_site, gaps
from tasks.validate import Checked, check
from warehouse.archive import Archive
from warehouse.client import open_warehouse
from warehouse.difference import counted, is_known, staged_over
from warehouse.lease import Lease
from warehouse.publish import StagedBatch, publish
from warehouse.schemas import TABLES
from warehouse.snapshots import Snapshot, current, folder_of


@task(name="publish", task_run_name=under_run("publish"), cache_policy=NO_CACHE)
def publish_run(run: Run, checked: Sequence[Checked], dry_run: bool, holding: Lease) -> Report:
    """Publish all batches of a run as one snapshot, or say why not; the report is on disk when this ends."""
    log = get_run_logger()
    log.info("publish: %d batches", len(checked))
    sites = outcomes(run.run_id)
    critical = losses(site.balance for site in sites) + [line for b in checked for line in b.critical]
    troubles = [f"{s.site}: {s.trouble}" for s in sites if s.trouble] + critical
    troubles += [line for batch in checked for line in batch.errors]
    elsewhere = other_writer()
    state = _state(run, checked, dry_run, [*critical, *elsewhere], troubles)
    paths = [batch.paths for batch in checked]
    read, lacking = by_site(paths), gaps(paths)  # before the publish, which clears what was staged
    snapshot = current(settings().warehouse)
    if state in ("completed", "partial"):
        snapshot = _publish(run, state, checked, sites, holding)
    elif state == "unchanged" and checked:
        _clear_staging()
    state, troubles = _sent(state, [*troubles, *elsewhere], holding, log)
    report = _report(run, state, checked, sites, snapshot, troubles)
    report = replace(report, by_site=read, gaps=lacking)
    save(report, settings().docs)
    log.info("publish: %s", report.summary())
    return report


def _state(
    run: Run, checked: Sequence[Checked], dry_run: bool, critical: Sequence[str], troubles: Sequence[str]
) -> str:
    if critical:
        return "refused"
    if dry_run:
        return "dry_run"
    if not (_news(run.run_id) or _has_rows(run, checked)):
        return "failed" if troubles else "unchanged"
    return "partial" if troubles else "completed"


def _has_rows(run: Run, checked: Sequence[Checked]) -> bool:
    """Whether what was read is to be published; a replay that releases nothing would leave a row about itself.

    Of other flows all that was read is: a document on which an older version of the code failed counts as read
    only when it is live with today's.
    """
    live = current(settings().warehouse)
    if run.flow != "replay" or live is None:
        return bool(checked)
    gone = gone_members(settings().warehouse, _documents(checked))
    return bool(gone) or not is_known(open_warehouse(settings().warehouse), _by_table(checked))


def _by_table(checked: Sequence[Checked]) -> dict[str, list[str]]:
    """The staged files of each table."""
    return {table: [one.paths[table] for one in checked if table in one.paths] for table in TABLES}


def _sent(state: str, troubles: list[str], holding: Lease, log: Log) -> tuple[str, list[str]]:
    """Push what is live; a night without news completes what an earlier push left undone."""
    unsent = send(holding, log) if state not in ("refused", "dry_run") else []
    if unsent and state == "completed":
        state = "partial"
    return ("failed" if unsent and state == "unchanged" else state), troubles + unsent


def _news(run_id: str) -> bool:
    if not (settings().archive / "index.sqlite").exists():
        return False
    with Archive(settings().archive, read_only=True) as archive:
        return archive.news(run_id)


def _publish(
    run: Run, state: str, checked: Sequence[Checked], sites: Sequence[SiteOutcome], holding: Lease
) -> Snapshot:
    finished = _now()
    own = check(f"run-{run.run_id}", 0, journal(run, state, checked, sites, finished), run.run_id)
    batches = [_batch(one) for one in checked]
    paths = dict(own.paths)
    batches.append(StagedBatch("families", {"families": Path(paths.pop("families"))}))
    batches.append(StagedBatch(f"run-{run.run_id}", {t: Path(p) for t, p in paths.items()}))
    verdict = {
        "held": sum(c.held for c in checked),
        "reasons": _reasons(checked),
        "warnings": _warnings(checked),
    }
    snapshot = publish(
        settings().warehouse,
        batches,
        removed_documents=gone_members(settings().warehouse, _documents(checked)),
        run_id=run.run_id,
        code_version=code_version(),
        verdict=verdict,
        created_at=finished,
        holding=holding,
    )
    _clear_staging()
    return snapshot


def _clear_staging() -> None:
    """Free what was published, and what runs that died had left for code that is gone."""
    for folder in settings().staging.iterdir():
        shutil.rmtree(folder, ignore_errors=True)


def _batch(checked: Checked) -> StagedBatch:
    return StagedBatch(checked.batch_id, {table: Path(path) for table, path in checked.paths.items()})


def _documents(checked: Sequence[Checked]) -> list[Path]:
    return [Path(one.paths["documents"]) for one in checked if "documents" in one.paths]


def _report(
    run: Run,
    state: str,
    checked: Sequence[Checked],
    sites: Sequence[SiteOutcome],
    snapshot: Snapshot | None,
    troubles: Sequence[str],
) -> Report:
    staged: Counter[str] = Counter()
    for batch in checked:
        staged.update(batch.rows)
    return Report(
        run_id=run.run_id,
        flow=run.flow,
        started_at=run.started_at,
        finished_at=_now(),
        state=state,
        sites=tuple(sites),
        documents_read=sum(c.documents for c in checked),
        rows_live=snapshot.row_counts if snapshot else {},
        rows_staged=dict(staged),
        quarantined=sum(c.held for c in checked),
        reasons=tuple(_reasons(checked).items()),
        warnings=tuple(_warnings(checked)),
        balances=summed([*(s.balance for s in sites), *(b for c in checked for b in c.balances)]),
        differences=tuple(_differences(run, state, checked, snapshot)),
        snapshot=snapshot.snapshot_id if snapshot else None,
        folder=str(folder_of(settings().warehouse, snapshot.snapshot_id)) if snapshot else None,
        data_docs=_data_docs(run, checked),
        troubles=tuple(troubles),
        examples=_examples(checked),
        figures=figures(open_warehouse(settings().warehouse), datetime.now(UTC).date()) if snapshot else {},
    )


def _differences(
    run: Run, state: str, checked: Sequence[Checked], snapshot: Snapshot | None
) -> Iterator[tuple[str, str, str, int]]:
    """What the publish changed, as its rows of `changes` tell; of a dry run, what it would change."""
    live = open_warehouse(settings().warehouse) if snapshot else None
    if state == "dry_run":
        yield from counted(staged_over(live, _by_table(checked))).iter_rows()
    elif live and snapshot and snapshot.run_id == run.run_id:
        told = live["changes"].filter(snapshot_id=snapshot.snapshot_id).collect()
        yield from counted(told).iter_rows()


def _reasons(checked: Sequence[Checked]) -> dict[str, int]:
    """How many rows each rule refused, the most frequent first."""
    counts: Counter[str] = Counter()
    for batch in checked:
        counts.update(batch.reasons)
    return dict(counts.most_common(10))


def _examples(checked: Sequence[Checked]) -> tuple[Example, ...]:
    """A few examples of each broken rule, from whichever batches."""
    rules: dict[str, list[Example]] = {}
    for one in (example for batch in checked for example in batch.examples):
        rules.setdefault(one.rule, []).append(one)
    return tuple(one for _, found in sorted(rules.items()) for one in found[:MOST])


def _warnings(checked: Sequence[Checked]) -> list[str]:
    return sorted({line for batch in checked for line in batch.warnings})


def _data_docs(run: Run, checked: Sequence[Checked]) -> str | None:
    """The page of the run's results."""
    if not checked:
        return None
    from expectations.pages import page_of
    from expectations.validate import validator

    folder = settings().docs / "great_expectations"
    validator(folder).write_docs(settings().keep_docs)
    return page_of(folder, run.run_id).as_uri()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
