"""Prefect tasks that derive tables from the archive: read a batch, validate a batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl
from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks.batches import Batch, Staged, plan_batches
from tasks.code_version import code_version
from tasks.naming import under_run
from tasks.process import process_batch
from tasks.retries import DELAYS, RETRIES, may_be_retried
from tasks.row_writer import document_id
from tasks.selection import Selection, chosen
from tasks.settings import settings
from warehouse.archive import Archive, Stored
from warehouse.archive_index import Known
from warehouse.client import open_warehouse
from warehouse.rewrite import documents_of
from warehouse.snapshots import current, current_id

_ALL = Selection()


def pending(selection: Selection = _ALL) -> list[Batch]:
    """The archived documents that the live tables do not hold as they are now, as batches.

    A document is read again when its body has changed, or when the code could not read it and is another
    code today.
    """
    live = _live()
    return _planned(list(chosen(_archived(lambda url, sha256: live.get(url) == sha256), selection)))


def everything(selection: Selection = _ALL) -> list[Batch]:
    """The archived documents of a selection, those that are live in the batches in which they are live.

    So a rebuild by code that changes nothing gives the same files, byte for byte.
    """
    groups: dict[str, list[Stored]] = {}
    homes = _homes()
    for document in chosen(_archived(), selection):
        groups.setdefault(homes.get(document_id(document.url), ""), []).append(document)
    return [batch for _, group in sorted(groups.items()) for batch in _planned(group)]


def held() -> list[Batch]:
    """The documents of which the quarantine holds rows."""
    if current_id(settings().warehouse) is None:
        return []
    rows = open_warehouse(settings().warehouse).scan("quarantine").filter(pl.col("state") == "held")
    documents = open_warehouse(settings().warehouse).scan("documents").select("document_id", "url")
    owners = rows.select("document_id").unique().join(documents, on="document_id").collect()
    # A document inside a zip is read with its zip.
    wanted = {url.split("#")[0] for url in owners["url"]} | set(owners["url"])
    return _planned([d for d in _archived() if d.url in wanted])


def _planned(documents: Sequence[Stored]) -> list[Batch]:
    return list(plan_batches(documents, settings().batch_documents, settings().batch_bytes))


def _archived(known: Known | None = None) -> list[Stored]:
    with Archive(settings().archive, read_only=True) as archive:
        return list(archive.documents(known=known))


def _homes() -> Mapping[str, str]:
    """The batch in which each live document is."""
    snapshot = current(settings().warehouse)
    batches = snapshot.batches if snapshot else ()
    return {d: batch.batch_id for batch in batches for d in documents_of(settings().warehouse, batch)}


def _live() -> Mapping[str, str]:
    """The hash of the body by address of each live document that need not be read again while that is the same."""
    if current_id(settings().warehouse) is None:
        return {}
    documents = open_warehouse(settings().warehouse).scan("documents")
    unread = (pl.col("format") == "unknown") & (pl.col("code_version") != code_version())
    return dict(documents.filter(~unread).select("url", "body_sha256").collect().iter_rows())


@task(
    name="read batch",
    task_run_name=under_run("read {title}"),
    cache_policy=NO_CACHE,
    persist_result=False,
    retries=RETRIES,
    retry_delay_seconds=DELAYS,
    retry_condition_fn=may_be_retried,
)
def read_batch(batch: Batch, title: str) -> Staged:
    """Read the documents of one batch and stage their rows."""
    log = get_run_logger()
    log.info("%s: %d documents", title, len(batch.documents))
    where = settings()
    staged = process_batch(batch, where.archive, where.staging, where.workers, where.dask)
    log.info("%s: %d tables staged", title, len(staged.paths))
    return staged


def titles(batches: Sequence[Batch]) -> list[str]:
    """What the task runs are called: `batch 3/40`."""
    return [f"batch {i}/{len(batches)}" for i in range(1, len(batches) + 1)]
