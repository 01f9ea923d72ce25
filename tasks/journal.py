"""The rows that tell of the run itself: its requests, its own row, the families across all documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import polars as pl

from tasks.code_version import code_version
from tasks.postings import remembered
from tasks.relate import COLUMNS, families
from tasks.runs import Run, SiteOutcome, total
from tasks.settings import settings
from tasks.validate import Checked
from warehouse.archive import Archive
from warehouse.client import open_warehouse
from warehouse.schemas import TABLES, to_frame
from warehouse.snapshots import current

_FETCH = "fetch-"


def journal(
    run: Run, state: str, checked: Sequence[Checked], sites: Sequence[SiteOutcome], finished: str
) -> dict[str, pl.DataFrame]:
    """The journal tables of one publish."""
    return {
        "fetches": _fetches(),
        "runs": _run_row(run, state, sites, finished),
        "families": _families(checked),
    }


def _fetches() -> pl.DataFrame:
    """The requests that are not in the live tables yet.

    Their numbers have no gaps, so where those of the live ones do, a damaged file was taken out.
    """
    known = _known_fetches().unique()
    last = int(known.max() or 0)  # type: ignore[arg-type]
    with Archive(settings().archive, read_only=True) as archive:
        new = archive.fetches(last if known.len() == last else 0)
    again = set(known) if known.len() != last else set()
    rows = [asdict(row) for row in new if row.fetch_id not in again]
    columns: dict[str, list[object]] = {"row_id": [f"{_FETCH}{row['fetch_id']:09d}" for row in rows]}
    names = [n for n in TABLES["fetches"].names if n != "row_id"]
    return to_frame("fetches", columns | {name: [row[name] for row in rows] for name in names})


def _known_fetches() -> pl.Series:
    """The numbers of the requests that are live or in quarantine."""
    if current(settings().warehouse) is None:
        return pl.Series("fetch_id", [], pl.Int64)
    warehouse = open_warehouse(settings().warehouse)
    refused = warehouse.scan("quarantine").filter(table="fetches")
    numbers = refused.select(
        pl.col("refused_row_id").str.strip_prefix(_FETCH).cast(pl.Int64).alias("fetch_id")
    )
    return pl.concat([warehouse.scan("fetches").select("fetch_id"), numbers]).collect()["fetch_id"]


def _run_row(run: Run, state: str, sites: Sequence[SiteOutcome], finished: str) -> pl.DataFrame:
    row: dict[str, object] = {
        "row_id": run.run_id,
        "run_id": run.run_id,
        "started_at": run.started_at,
        "finished_at": finished,
        "flow": run.flow,
        "parameters": run.parameters,
        "code_version": code_version(),
        "state": state,
        "documents_new": total(sites, "new"),
        "documents_changed": total(sites, "changed"),
        "documents_unchanged": total(sites, "unchanged"),
        "requests": total(sites, "requests"),
    }
    return to_frame("runs", {name: [value] for name, value in row.items()})


def _families(checked: Sequence[Checked]) -> pl.DataFrame:
    schema = TABLES["parts"].schema
    empty = pl.DataFrame(schema={name: schema[name] for name in (*COLUMNS, "document_id")})
    staged = [c.paths["parts"] for c in checked if "parts" in c.paths]
    coming = [pl.read_parquet(path, columns=empty.columns).select(empty.columns) for path in staged]
    new = pl.concat([empty, *coming]).with_columns(fresh=True)
    if current(settings().warehouse) is None:
        return families(new)
    live = open_warehouse(settings().warehouse)
    old = live.scan("parts").select(empty.columns).with_columns(fresh=False)
    read = pl.concat([empty.select("document_id"), *(_documents(c) for c in checked)])
    stays = old.join(read.lazy(), on="document_id", how="anti")
    known = live.scan("families").collect()
    posted = remembered(settings().warehouse, live.snapshot.files("parts"))
    return families(pl.concat([stays, new.lazy()]), known, posted)


def _documents(checked: Checked) -> pl.DataFrame:
    return pl.read_parquet(checked.paths["documents"], columns=["document_id"])
