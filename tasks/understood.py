"""How much of what a run read is understood: by site, and the lines of vocabulary that would add the rest.

An unknown unit or measure word and a thing counted without a metric are rows of `issues`; a person sees them only
where they are added up, beside the file that the line belongs into.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from tasks.rows import FACT_TABLES

MOST = 30  # gaps that a report lists; `issues` has all
# What the notes of these issues begin with is the name of a vocabulary file: `measure_words.txt: 摞`.
_ASKING = ("unknown_unit", "unknown_metric")
Paths = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class OfSite:
    """What one site's documents of this run gave."""

    site: str
    documents: int
    facts: int
    indicators: int
    without_metric: int
    issues: int
    refused: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A word that the vocabulary lacks: its file, the line to add, how many issues ask for it, in how many documents."""

    file: str
    line: str
    issues: int
    documents: int


def by_site(batches: Paths) -> tuple[OfSite, ...]:
    """The figures of each site over the batches of a run; `batches` are paths by table."""
    sites = _scan(batches, "documents", "document_id", "site")
    if sites is None:
        return ()
    columns = {
        "documents": _counted(sites.select("document_id")),
        "facts": _counted(*(_scan(batches, table, "document_id") for table in FACT_TABLES)),
        "indicators": _counted(_scan(batches, "indicators", "document_id")),
        "without_metric": _counted(_without_metric(batches)),
        "issues": _counted(_scan(batches, "issues", "document_id")),
        "refused": _counted(_held(batches)),
    }
    for name, counts in columns.items():
        sites = sites.join(counts.rename({"len": name}), on="document_id", how="left")
    summed = sites.group_by("site").agg(pl.col(columns).fill_null(0).sum()).sort("site").collect()
    return tuple(OfSite(**row) for row in summed.iter_rows(named=True))


def gaps(batches: Paths) -> tuple[Gap, ...]:
    """What the vocabulary lacks, the most frequent first.

    Of a thing without a metric the times in its part (`metrics.tsv: 灯泡 in 个, 3 times`) are left out: its line
    is the same wherever it stands.
    """
    issues = _scan(batches, "issues", "document_id", "kind", "note")
    if issues is None:
        return ()
    said = pl.col("note").str.replace(r", \d+ times$", "").str.split_exact(": ", 1)
    found = (
        issues.filter(pl.col("kind").is_in(_ASKING))
        .select("document_id", file=said.struct[0], line=said.struct[1])
        .drop_nulls()
        .group_by("file", "line")
        .agg(issues=pl.len(), documents=pl.col("document_id").n_unique())
        .sort("issues", "file", "line", descending=[True, False, False])
        .collect()
    )
    return tuple(Gap(*row) for row in found.iter_rows())


def _scan(batches: Paths, table: str, *columns: str) -> pl.LazyFrame | None:
    """These columns of a table in all batches; None where no batch has the table."""
    files = [paths[table] for paths in batches if table in paths]
    return pl.concat([pl.scan_parquet(file).select(columns) for file in files]) if files else None


def _counted(*tables: pl.LazyFrame | None) -> pl.LazyFrame:
    """The number of rows by document."""
    there = [table for table in tables if table is not None]
    empty = pl.LazyFrame(schema={"document_id": pl.String})
    return pl.concat([empty, *there]).group_by("document_id").len()


def _without_metric(batches: Paths) -> pl.LazyFrame | None:
    rows = _scan(batches, "indicators", "document_id", "metric")
    return rows.filter(pl.col("metric").is_null()).select("document_id") if rows is not None else None


def _held(batches: Paths) -> pl.LazyFrame | None:
    """The rows in quarantine, one that breaks several rules once."""
    rows = _scan(batches, "quarantine", "document_id", "table", "refused_row_id", "state")
    if rows is None:
        return None
    held = rows.filter(pl.col("state") == "held").unique(["table", "refused_row_id"])
    return held.select("document_id").drop_nulls()
