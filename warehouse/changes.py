"""What differs between two states of the tables, row by row, and why.

Of a document that is new, or that goes, only its own row of `documents` is told: that its facts come and
go with it needs no rows. Of a document that was published again, each row that differs is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Protocol

import polars as pl

from warehouse.files import TableFile
from warehouse.rewrite import documents_of, read_rows
from warehouse.schemas import OF_DOCUMENTS, empty, to_frame
from warehouse.snapshots import Batch

# These say how and when a document was read; on them alone it has not changed.
_CIRCUMSTANCES = ("code_version", "fetched_at", "archive_file", "archive_offset")
_TOLD = tuple(name for name in OF_DOCUMENTS if name not in ("quarantine", "issues"))

Change = tuple[str, str, str, str, str]  # table, row id, document id, change, cause


class Tables(Protocol):
    """One state of the tables: all rows of some documents in one of them."""

    def __call__(self, table: str) -> pl.DataFrame:
        """The rows of the table, an empty frame where there are none."""


def find_changes(root: Path, old: Sequence[Batch], new: Sequence[Batch], removed: Set[str]) -> list[Change]:
    """The changes from the old batches to those that are published on top of them, in a fixed order."""
    coming = {d for batch in new for d in documents_of(root, batch)}
    gone = removed - coming
    owned = [documents_of(root, batch) for batch in old]
    again = sorted({d for own in owned for d in own & coming})
    found = [("documents", d, d, "removed", "source") for d in {d for own in owned for d in own & gone}]
    found += [("documents", d, d, "added", "source") for d in coming.difference(again)]
    if again:
        touched = [b for b in old if not documents_of(root, b).isdisjoint(again)]
        found += differences(_rows_of(root, touched, again), _rows_of(root, new, again))
    return sorted(found)


def _rows_of(root: Path, batches: Sequence[Batch], documents: Sequence[str]) -> Tables:
    def rows(table: str) -> pl.DataFrame:
        files: list[TableFile] = [b.tables[table] for b in batches if table in b.tables]
        frames = [read_rows(root, f).filter(pl.col("document_id").is_in(documents)) for f in files]
        return pl.concat([empty(table), *frames])

    return rows


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


def differences(before: Tables, after: Tables) -> Iterator[Change]:
    """Each row that differs between two states of the same documents.

    A state may leave out rows that the other has as well: of a document without its row in `documents`
    neither bytes nor code have changed.
    """
    causes = _causes(before("documents"), after("documents"))
    decided = _decided(before("quarantine")) ^ _decided(after("quarantine"))
    for table in _TOLD:
        for row, document, change in compare(table, before(table), after(table)):
            cause = causes.get(document, "rule")
            yield table, row, document, change, "decision" if (table, row) in decided else cause


def _causes(before: pl.DataFrame, after: pl.DataFrame) -> Mapping[str, str]:
    """Why a document's rows differ: other bytes, or the same read by other code or with other words.

    Where nothing of that differs, only the rules can have decided otherwise.
    """
    both = before.join(after, on="document_id", suffix="_after")
    code, code_after = (pl.col(c).str.split(".").list.first() for c in ("code_version", "code_version_after"))
    cause = (
        pl.when(pl.col("body_sha256") != pl.col("body_sha256_after"))
        .then(pl.lit("source"))
        .when(code != code_after)
        .then(pl.lit("code"))
        .when(pl.col("code_version") != pl.col("code_version_after"))
        .then(pl.lit("vocabulary"))
        .otherwise(pl.lit("rule"))
    )
    return dict(both.select("document_id", cause).iter_rows())


def _decided(quarantine: pl.DataFrame) -> set[tuple[str, str]]:
    """The rows that are live by a person's decision."""
    rows = quarantine.filter(pl.col("state") == "accepted").select("table", "refused_row_id")
    return {(table, row) for table, row in rows.iter_rows()}


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
