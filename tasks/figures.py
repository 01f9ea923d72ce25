"""What the report draws of the live tables: documents a night, kinds of repair, how complete documents are."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from warehouse.client import Warehouse

NIGHTS = 14  # as many as stand side by side in the UI
Figures = tuple[tuple[str, int], ...]


def figures(live: Warehouse, today: date) -> dict[str, Figures]:
    """The figures by name; the most frequent first, nights in their order."""
    return {
        "nights": _nights(live["runs"].collect(), today),
        "repairs": _counted(live["repairs"].select("kind").collect(), "kind"),
        "completeness": _counted(live["documents"].select("completeness").collect(), "completeness"),
    }


def _nights(runs: pl.DataFrame, today: date) -> Figures:
    """New and changed documents of each of the last days (UTC); a day without a publish gave none."""
    days = [today - timedelta(days=back) for back in range(NIGHTS - 1, -1, -1)]
    summed = runs.group_by(pl.col("started_at").cast(pl.String).str.slice(0, 10).alias("day")).agg(
        (pl.col("documents_new") + pl.col("documents_changed")).sum().alias("documents")
    )
    found = dict(summed.iter_rows())
    return tuple((f"{day:%m-%d}", found.get(day.isoformat(), 0)) for day in days)


def _counted(frame: pl.DataFrame, column: str) -> Figures:
    counts = frame.group_by(column).len().sort(["len", column], descending=[True, False])
    return tuple((str(name), count) for name, count in counts.iter_rows())
