"""Step 11 across documents: parts that are copies of each other become families.

The canonical part of a family is its longest; every member relates to it or to a full copy of it, so that no
chain of small likenesses joins two texts that have nothing in common. A night compares only what is new: the sketch
of a part is a column of `parts`, and families that nothing new resembles stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.likeness import Likeness, contained, likeness, met, pairs, wanted
from tasks.sketch import Hashes, hashes
from warehouse.schemas import empty, to_frame

COLUMNS = ("row_id", "family_id", "sketch")
_EXACT = Likeness("exact", 1.0)
_AT_ONCE = 4_000  # parts whose sketches are looked through together


@dataclass(frozen=True, slots=True)
class _Text:
    """One wording, whoever published it: its fingerprint, its sketch, the parts that have it, sorted."""

    fingerprint: str
    sketch: Hashes
    parts: tuple[str, ...]


def families(parts: pl.DataFrame | pl.LazyFrame, known: pl.DataFrame | None = None) -> pl.DataFrame:
    """The family rows of all live parts.

    `parts` has `row_id`, `family_id` (the fingerprint of the part's letters and digits) and `sketch`, and
    `fresh` where only some of them are new since `known`, the family rows of before. The rows do not
    depend on the order of `parts`. Given as a lazy frame, sketches that are not needed are never in memory together.
    """
    rows = parts.lazy().with_columns(pl.col("sketch").cast(pl.String))
    if "fresh" not in rows.collect_schema().names():
        rows = rows.with_columns(fresh=True)
    texts = _texts(rows)
    known = empty("families") if known is None else known
    chosen, kept = _affected(rows, texts, known)
    pool = _pool(rows, texts, chosen)
    return pl.concat([kept, _rows(pool, _related(pool))]).sort("family_id", "part_id")


def _texts(rows: pl.LazyFrame) -> pl.DataFrame:
    """The wordings, those that may stand for others first: the longest, then by name.

    Each with its parts, the number of runs in its sketch, and whether any of its parts is fresh. The sketch of a
    wording is that of its first part.
    """
    marks = pl.col("sketch").str.count_matches("=", literal=True)
    runs = ((pl.col("sketch").str.len_bytes() // 4 * 3 - marks) // 8).fill_null(0)
    sized = rows.select("row_id", "family_id", "fresh", runs.cast(pl.Int64).alias("runs"))
    grouped = sized.sort("row_id").group_by("family_id", maintain_order=True)
    texts = grouped.agg("row_id", pl.col("runs").first(), pl.col("fresh").any())
    ordered = texts.sort(["runs", "family_id"], descending=[True, False])
    return ordered.with_columns(pl.col("row_id").list.first().alias("first")).collect()


def _affected(rows: pl.LazyFrame, texts: pl.DataFrame, known: pl.DataFrame) -> tuple[pl.Series, pl.DataFrame]:
    """Which wordings to relate anew, and the known rows that stay."""
    if known.is_empty():
        return pl.repeat(True, texts.height, dtype=pl.Boolean, eager=True), known
    near = texts["fresh"].to_numpy().copy()
    near[[i for pair in _near(rows, texts) for i in pair]] = True
    moved = texts.filter(pl.Series(near))["row_id"].explode(empty_as_null=False)
    live = texts["row_id"].explode(empty_as_null=False)
    gone = ~pl.col("part_id").is_in(live.implode())
    touched = known.filter(pl.col("part_id").is_in(moved.implode()) | gone)["family_id"].unique()
    in_touched = pl.col("family_id").is_in(touched.implode())
    members = known.filter(in_touched)["part_id"]
    with_members = pl.col("row_id").list.eval(pl.element().is_in(members.implode())).list.any()
    chosen = texts.select(pl.Series(near) | with_members).to_series()
    return chosen, known.filter(~in_touched)


def _near(rows: pl.LazyFrame, texts: pl.DataFrame) -> list[tuple[int, int]]:
    """The wordings, by their places, that may be alike and of which one is fresh.

    The sketches of all others pass through memory some thousand at a time.
    """
    fresh = texts["fresh"].to_numpy()
    named = texts.filter("fresh")["first"]
    new = rows.filter(pl.col("row_id").is_in(named.implode())).select("sketch").collect()["sketch"]
    if not new.drop_nulls().len():
        return []
    runs = wanted(np.concatenate([hashes(one) for one in new]))
    index = texts.select(pl.col("first").alias("row_id")).with_row_index("place")
    found: list[tuple[Hashes, NDArray[np.int32]]] = []
    for some in rows.select("row_id", "sketch").collect_batches(chunk_size=_AT_ONCE):
        placed = some.join(index, on="row_id").drop_nulls("sketch")
        sketches = [hashes(one) for one in placed["sketch"]]
        if sketches:
            values = np.concatenate(sketches)
            owners = np.repeat(placed["place"].to_numpy().astype(np.int32), [len(one) for one in sketches])
            there = runs.within(values)
            found.append((values[there], owners[there]))
    values, owners = (np.concatenate(column) for column in zip(*found, strict=True))
    return met(values, owners, texts["runs"].to_numpy(), fresh)


def _pool(rows: pl.LazyFrame, texts: pl.DataFrame, chosen: pl.Series) -> list[_Text]:
    """The chosen wordings in their order, with their sketches."""
    wanted_texts = texts.filter(chosen).select("first", "family_id", "row_id")
    firsts = rows.filter(pl.col("row_id").is_in(wanted_texts["first"].implode()))
    sketches = dict(firsts.select("row_id", "sketch").collect().iter_rows())
    return [_Text(name, hashes(sketches[first]), tuple(ids)) for first, name, ids in wanted_texts.iter_rows()]


def _related(pool: list[_Text]) -> dict[int, tuple[int, Likeness]]:
    """Of each wording that is a copy: which one stands for it, and how it relates to that one.

    Where the canonical wording was rewritten, an excerpt of the original resembles only the original: what
    is like a full copy joins the copy's family, one step away and no further.
    """
    found: dict[int, tuple[int, Likeness]] = {}
    direct: set[int] = set()
    for first, second in pairs([t.sketch for t in pool], np.ones(len(pool), np.bool_)):
        like = None if second in found else likeness(pool[first].sketch, pool[second].sketch)
        if like and first not in found:
            found[second] = (first, like)
            direct |= {second} if like.relation != "excerpt" else set()
        elif like and first in direct:
            head = found[first][0]
            found[second] = (head, Likeness(like.relation, contained(pool[head].sketch, pool[second].sketch)))
    return found


def _rows(pool: list[_Text], related: Mapping[int, tuple[int, Likeness]]) -> pl.DataFrame:
    heads = {first for first, _ in related.values()}
    columns: dict[str, list[object]] = {c: [] for c in empty("families").columns}
    for i, text in enumerate(pool):
        if i in related:
            head, like = related[i]
            _add(columns, pool[head], text.parts, like)
        elif i in heads or len(text.parts) > 1:
            _add(columns, text, text.parts, _EXACT)
    return to_frame("families", columns)


def _add(columns: dict[str, list[object]], head: _Text, parts: Iterable[str], like: Likeness) -> None:
    for part in parts:
        row = (part, head.fingerprint, head.parts[0], part, round(like.containment, 4), like.relation)
        for name, value in zip(_NAMES, row, strict=True):
            columns[name].append(value)


_NAMES = ("row_id", "family_id", "canonical_part_id", "part_id", "containment", "relation")
