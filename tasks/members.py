"""Documents out of zips among the rows: how many there are, and which are gone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import polars as pl

from warehouse.client import open_warehouse
from warehouse.snapshots import current_id

_COLUMNS = ("document_id", "url", "format")


def count_members(documents: pl.DataFrame) -> int:
    """How many of these documents lie in a zip that is one of them: they came with it, not by themselves.

    >>> urls = ["http://a.example/1.zip", "http://a.example/1.zip#2.doc", "http://a.example/3.html#4"]
    >>> count_members(pl.DataFrame({"document_id": ["a", "b", "c"], "url": urls, "format": ["zip", "doc", "html"]}))
    1
    """
    rows = documents.lazy().select(_COLUMNS)
    return _inside(rows, rows).collect().height


def gone_members(warehouse: Path, staged: Iterable[Path]) -> tuple[str, ...]:
    """The ids of live documents out of a zip that is staged anew without them.

    Args:
        warehouse: where the live tables lie.
        staged: the `documents` files of the batches about to be published.
    """
    files = list(staged)
    if not files or current_id(warehouse) is None:
        return ()
    coming = pl.scan_parquet(files).select(_COLUMNS)
    live = open_warehouse(warehouse).scan("documents").select(_COLUMNS)
    gone = _inside(live, coming).join(coming, on="document_id", how="anti")
    return tuple(gone.select("document_id").collect().to_series().sort())


def _inside(documents: pl.LazyFrame, zips: pl.LazyFrame) -> pl.LazyFrame:
    """Those of the documents whose address is that of a zip, with the name of a member behind it."""
    members = documents.filter(pl.col("url").str.contains("#", literal=True))
    members = members.with_columns(pl.col("url").str.split("#").list.first())
    return members.join(zips.filter(pl.col("format") == "zip").select("url"), on="url", how="semi")
