"""The rows of `changes`: what a publish makes of the rows of documents that were there already.

Of a document that is new, or that goes, only its own row of `documents` is told: that its facts come and
go with it needs no rows. Of a document that is published again, each row that differs is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path

import polars as pl

from warehouse.files import TableFile
from warehouse.rewrite import documents_of, read_rows
from warehouse.schemas import OF_DOCUMENTS, empty, to_frame
from warehouse.snapshots import Batch

# These say how and when a document was read; on them alone it has not changed.
_CIRCUMSTANCES = ("code_version", "fetched_at", "archive_file", "archive_offset")
_TOLD = tuple(name for name in OF_DOCUMENTS if name not in ("quarantine", "issues"))

Change = tuple[str, str, str, str, str]  # table, row id, document id, change, cause


def find_changes(root: Path, old: Sequence[Batch], new: Sequence[Batch], removed: Set[str]) -> list[Change]:
    """The changes from the old batches to those that are published on top of them, in a fixed order."""
    coming = {d: i for i, batch in enumerate(new) for d in documents_of(root, batch)}
    known: set[str] = set()
    found: list[Change] = []
    for batch in old:
        own = documents_of(root, batch)
        known |= own
        found += [("documents", d, d, "removed", "source") for d in own & removed - coming.keys()]
        again = own & coming.keys()
        if again:
            sources = [new[i] for i in sorted({coming[d] for d in again})]
            found += _differences(root, batch, sources, again)
    found += [("documents", d, d, "added", "source") for d in coming.keys() - known]
    return sorted(found)


def change_rows(snapshot_id: str, changes: Sequence[Change]) -> pl.DataFrame:
    """The changes as rows of their table."""
    tables, rows, documents, kinds, causes = zip(*changes, strict=True) if changes else ((),) * 5
    return to_frame(
        "changes",
        {
            "row_id": [f"{snapshot_id}:{t}:{r}" for t, r in zip(tables, rows, strict=True)],
            "snapshot_id": [snapshot_id] * len(changes),
            "table": tables,
            "changed_row_id": rows,
            "document_id": documents,
            "change": kinds,
            "cause": causes,
        },
    )


def _differences(root: Path, old: Batch, new: Sequence[Batch], documents: Set[str]) -> Iterator[Change]:
    chosen = sorted(documents)
    before = _rows(root, "documents", [old], chosen)
    after = _rows(root, "documents", new, chosen)
    cause = _causes(before, after)
    for table in _TOLD:
        if table != "documents":
            before, after = _rows(root, table, [old], chosen), _rows(root, table, new, chosen)
        for row, document, change in compare(table, before, after):
            yield table, row, document, change, cause.get(document, "source")


def _rows(root: Path, table: str, batches: Sequence[Batch], documents: Sequence[str]) -> pl.DataFrame:
    files: list[TableFile] = [b.tables[table] for b in batches if table in b.tables]
    frames = [read_rows(root, f).filter(pl.col("document_id").is_in(documents)) for f in files]
    return pl.concat([empty(table), *frames])


def _causes(before: pl.DataFrame, after: pl.DataFrame) -> Mapping[str, str]:
    """Why a document's rows differ: other bytes, or other code over the same bytes."""
    both = before.join(after, on="document_id", suffix="_after")
    same = pl.col("body_sha256") == pl.col("body_sha256_after")
    cause = pl.when(same).then(pl.lit("code")).otherwise(pl.lit("source"))
    return dict(both.select("document_id", cause.alias("cause")).iter_rows())


def compare(table: str, before: pl.DataFrame, after: pl.DataFrame) -> Iterator[tuple[str, str, str]]:
    """Row id, document id and change of each row that two frames of a table do not share.

    >>> rows = dict(row_id=["1", "2"], document_id=["1", "2"], kind=["a", "b"])
    >>> before, after = pl.DataFrame(rows), pl.DataFrame(rows | {"row_id": ["2", "3"]})
    >>> sorted(compare("events", before, after))
    [('1', '1', 'removed'), ('2', '1', 'changed'), ('3', '2', 'added')]
    """
    for here, there, change in ((after, before, "added"), (before, after, "removed")):
        for row, document in (
            here.join(there, on="row_id", how="anti").select("row_id", "document_id").iter_rows()
        ):
            yield row, document, change
    values = [
        c for c in after.columns if c != "row_id" and not (table == "documents" and c in _CIRCUMSTANCES)
    ]
    both = after.join(before, on="row_id", suffix="_before")
    differ = pl.any_horizontal(pl.col(c).ne_missing(pl.col(f"{c}_before")) for c in values)
    for row, document in both.filter(differ).select("row_id", "document_id").iter_rows():
        yield row, document, "changed"
