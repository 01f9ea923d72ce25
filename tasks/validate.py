"""Prefect task that puts a staged batch before Great Expectations and sets refused rows aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import polars as pl
from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from tasks import quarantine
from tasks.balance import Balance, losses
from tasks.batches import Staged
from tasks.evidence import Example, examples
from tasks.members import count_members
from tasks.naming import under_run
from tasks.retries import DELAYS, RETRIES, may_be_retried
from tasks.settings import settings
from warehouse.client import open_warehouse
from warehouse.decisions import read_decisions
from warehouse.history import departures, sums
from warehouse.schemas import empty
from warehouse.snapshots import current, current_id
from warehouse.usual import usual


@dataclass(frozen=True, slots=True)
class Checked:
    """A batch after validation: the files of the rows that may be published, and what was found."""

    batch_id: str
    documents: int
    paths: dict[str, str]
    rows: dict[str, int]
    held: int
    reasons: dict[str, int]
    critical: tuple[str, ...]
    warnings: tuple[str, ...]
    errors: tuple[str, ...]
    balances: tuple[Balance, ...]
    examples: tuple[Example, ...] = ()


@task(
    name="validate batch",
    task_run_name=under_run("validate {title}"),
    cache_policy=NO_CACHE,
    retries=RETRIES,
    retry_delay_seconds=DELAYS,
    retry_condition_fn=may_be_retried,
)
def validate_batch(staged: Staged, run_id: str, title: str = "batch") -> Checked:
    """Put a staged batch before Great Expectations and set the refused rows aside."""
    log = get_run_logger()
    log.info("validate %s: %d documents, %s", title, staged.documents, staged.batch_id)
    frames = {table: pl.read_parquet(path) for table, path in staged.paths.items()}
    checked = check(staged.batch_id, staged.documents, frames, run_id, staged.paths)
    log.info("validate %s: %d rows held, %d rules critical", title, checked.held, len(checked.critical))
    return checked


def check(
    batch_id: str,
    documents: int,
    frames: Mapping[str, pl.DataFrame],
    run_id: str,
    paths: Mapping[str, str] = MappingProxyType({}),
) -> Checked:
    """Validate the tables of a batch and write what passed to staging.

    `paths` are the files that the frames were read from; those of tables without a refused row are handed on.
    """
    # Great Expectations takes seconds to import, which a run without news need not pay.
    from expectations.validate import validator

    found = validator(settings().docs / "great_expectations").findings(frames, f"{run_id} {batch_id[:8]}")
    against = quarantine.against_rows(found)
    passing = quarantine.accepted(frames, against, read_decisions(settings().decisions))
    against = against.join(passing, on=("table", "row_id", "rule"), how="anti")
    held = quarantine.refused(frames, against)
    passed = quarantine.kept(frames, held) if held else dict(frames)
    rows = quarantine.quarantine(frames, against, passing, held, run_id)
    balances = _balances(documents, frames, passed, held)
    before = _quarantined_before(frames)
    free = quarantine.released(before, passed, rows, run_id) if before.height else before
    return Checked(
        batch_id,
        documents,
        {t: path for t, path in paths.items() if t not in held}
        | _written(
            batch_id, _changed(passed, held, paths) | _unless_empty("quarantine", pl.concat([rows, free]))
        ),
        {table: frame.height for table, frame in passed.items()},
        sum(map(len, held.values())),
        dict(Counter(rows.filter(pl.col("state") == "held")["rule"].to_list()).most_common()),
        (*quarantine.critical(found), *losses(balances)),
        (*quarantine.warnings(found), *_unusual(frames)),
        tuple(_errors(passed)),
        balances,
        examples(frames, found),
    )


def _unusual(frames: Mapping[str, pl.DataFrame]) -> list[str]:
    """What is not as usual for a site, by its live documents."""
    snapshot = current(settings().warehouse)
    if "documents" not in frames or snapshot is None:
        return []
    found = sums({table: frame.lazy() for table, frame in frames.items()})
    return [str(one) for one in departures(found, usual(settings().warehouse, snapshot))]


def _quarantined_before(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """What is in quarantine of the documents that these frames hold."""
    if "documents" not in frames or current_id(settings().warehouse) is None:
        return empty("quarantine")
    live = open_warehouse(settings().warehouse).scan("quarantine")
    return live.filter(pl.col("document_id").is_in(frames["documents"]["document_id"].to_list())).collect()


def _changed(
    passed: Mapping[str, pl.DataFrame], held: Mapping[str, set[str]], paths: Mapping[str, str]
) -> dict[str, pl.DataFrame]:
    """The tables whose staged file is not what may be published."""
    return {table: frame for table, frame in passed.items() if table in held or table not in paths}


def _unless_empty(table: str, frame: pl.DataFrame) -> dict[str, pl.DataFrame]:
    return {table: frame} if frame.height else {}


def _written(batch_id: str, frames: Mapping[str, pl.DataFrame]) -> dict[str, str]:
    folder = settings().staging / batch_id / "checked"
    folder.mkdir(parents=True, exist_ok=True)
    paths = {table: str(folder / f"{table}.parquet") for table in frames}
    for table, frame in frames.items():
        frame.write_parquet(paths[table])
    return paths


def _balances(
    documents: int,
    staged: Mapping[str, pl.DataFrame],
    passed: Mapping[str, pl.DataFrame],
    held: Mapping[str, set[str]],
) -> tuple[Balance, ...]:
    """What became of the documents of the batch, and of the rows that they gave.

    A zip came as one document and is one; those inside it came with it.
    """
    read = []
    if documents:
        own = staged["documents"].height - count_members(staged["documents"])
        read = [Balance("read", "documents", documents, published=own)]
    rows = (
        Balance(
            "validate", table, frame.height, published=passed[table].height, held=len(held.get(table, ()))
        )
        for table, frame in sorted(staged.items())
    )
    return (*read, *rows)


def _errors(frames: Mapping[str, pl.DataFrame]) -> list[str]:
    """The documents on which our own code failed."""
    if "issues" not in frames:
        return []
    rows = frames["issues"].filter((pl.col("stage") == "process") & (pl.col("kind") == "error"))
    return [
        f"document {document}: {note}" for document, note in rows.select("document_id", "note").iter_rows()
    ]
