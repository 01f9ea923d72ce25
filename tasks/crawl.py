"""Prefect tasks that bring documents into the archive: one task a site, one for a folder."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path

from prefect import get_run_logger, task
from prefect.artifacts import create_table_artifact

from tasks.errors import SiteChanged
from tasks.naming import under_run
from tasks.progress import Progress
from tasks.runs import SiteOutcome
from tasks.settings import settings
from tasks.web.client import Manners
from tasks.web.crawl import crawl_site
from tasks.web.folder import archive_folder
from tasks.web.outcomes import OUTCOMES
from tasks.web.report import SiteReport
from tasks.web.sites import load_site
from warehouse.archive import Archive
from warehouse.archive_filed import filed_documents


@task(name="crawl site", task_run_name=under_run("crawl {site}"))
def crawl_one(site: str, run_id: str, limit: int | None, accept_yield: bool = False) -> None:
    """Fetch the new and changed documents of one site.

    The outcome is on disk before the task ends, so that a failed site still tells what it gave. A site that
    gave less than expected is no failure where a person has said so; its note is told all the same.

    Raises:
        SiteChanged: the site gave less than its definition expects, or could not be read at all.
    """
    log = get_run_logger()
    log.info("%s: start", site)
    began = time.monotonic()
    with Archive(settings().archive) as archive, Progress(f"crawl {site}", key=f"crawl-{site}") as progress:
        crawl = crawl_site(
            load_site(site),
            archive,
            run_id,
            limit=limit,
            manners=Manners(settings().user_agent, max_bytes=settings().max_document_bytes),
            progress=lambda now: progress.update(
                now.documents, now.links, now.words(time.monotonic() - began)
            ),
        )
        report = asyncio.run(crawl)
        states = Counter(seen.state for seen in archive.states(site))
    outcome = _outcome(report, run_id)
    if accept_yield and outcome.trouble:
        outcome = replace(outcome, trouble=None, note=f"accepted: {outcome.trouble}")
    _save(outcome, run_id)
    _show(report, states)
    if outcome.trouble:
        raise SiteChanged(f"{site}: {outcome.trouble}")
    log.info("%s: %d requests, %d new, %d changed", site, outcome.requests, outcome.new, outcome.changed)


@task(name="archive folder", task_run_name=under_run("archive {folder}"))
def archive_one(folder: Path, run_id: str, limit: int | None) -> None:
    """Archive the new and changed document files below a folder."""
    log = get_run_logger()
    log.info("%s: start", folder)
    with Archive(settings().archive) as archive:
        report = archive_folder(folder, archive, run_id, limit=limit, max_bytes=settings().max_document_bytes)
    outcome = _outcome(report, run_id)
    _save(outcome, run_id)
    log.info("%s: %d files, %d new, %d changed", folder, outcome.requests, outcome.new, outcome.changed)


def due(sites: Sequence[str], now: datetime) -> list[str]:
    """Those sites whose `every_days` have passed since a list of theirs was read last.

    An hour is forgiven, since no night begins at the same second as the one before.
    """
    with Archive(settings().archive) as archive:
        visits = {site: archive.last_visit(site) for site in sites}
    return [site for site in sites if _is_due(load_site(site).every_days, visits[site], now)]


def _is_due(every_days: int, last_visit: str | None, now: datetime) -> bool:
    if last_visit is None or every_days == 1:
        return True
    return now - datetime.fromisoformat(last_visit) >= timedelta(days=every_days, hours=-1)


def _show(report: SiteReport, states: Mapping[str, int]) -> None:
    """A table of one site for the Prefect UI: what came of its requests, and the states of its documents."""
    rows = [
        {"what": outcome, "number": number, "meaning": OUTCOMES[outcome]}
        for outcome, number in report.outcomes.items()
    ]
    rows += [
        {"what": f"documents {state}", "number": n, "meaning": ""} for state, n in sorted(states.items())
    ]
    if report.rechecked:
        rows.append(
            {
                "what": "rechecked",
                "number": report.rechecked,
                "meaning": "asked for though no list names them",
            }
        )
    key = f"site-{report.site}".replace("_", "-")
    create_table_artifact(rows, key=key, description=f"{report.site}: {report.note or 'as expected'}")


def tell_failure(site: str, run_id: str, message: str) -> None:
    """Keep what stopped a site whose task ended without an outcome, so that the run's report tells it."""
    if not (_folder(run_id) / f"{site}.json").exists():
        _save(SiteOutcome(site, 0, 0, 0, 0, 0, 0, {}, trouble=message), run_id)


def outcomes(run_id: str) -> tuple[SiteOutcome, ...]:
    """What every site of a run gave, the failed ones included."""
    files = sorted(_folder(run_id).glob("*.json"))
    return tuple(SiteOutcome(**json.loads(f.read_text("utf-8"))) for f in files)


def _outcome(report: SiteReport, run_id: str) -> SiteOutcome:
    return SiteOutcome(
        site=report.site,
        requests=report.requests,
        new=report.new,
        changed=report.changed,
        unchanged=report.unchanged,
        failed=report.failed,
        denied=report.denied,
        outcomes=dict(report.outcomes),
        note=report.note,
        trouble=_trouble(report),
        seen=report.seen,
        left=report.left,
        filed=filed_documents(settings().archive, run_id, report.site),
    )


def _trouble(report: SiteReport) -> str | None:
    if not report.below_yield:
        return None
    found = f"{report.documents} documents, fewer than its definition expects"
    return f"{found}: {report.note}" if report.note else found


def _folder(run_id: str) -> Path:
    return settings().docs / "runs" / run_id / "sites"


def _save(outcome: SiteOutcome, run_id: str) -> None:
    path = _folder(run_id) / f"{outcome.site}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(outcome), ensure_ascii=False), "utf-8")
