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

from tasks.likeness import Likeness, Wanted, contained, likeness, met, pairs, still_needed, wanted
from tasks.sketch import Hashes, hashes
from warehouse.schemas import empty, to_frame

COLUMNS = ("row_id", "family_id", "sketch")
_EXACT = Likeness("exact", 1.0)
_AT_ONCE = 4_000  # parts whose sketches are looked through together
_KEYS = 1_000_000  # runs with their owners that are kept before those are sought that nobody needs


@dataclass(frozen=True, slots=True)
class _Text:
    """One wording, whoever published it: its fingerprint, its sketch, the parts that have it, sorted."""

    fingerprint: str
    sketch: Hashes
    parts: tuple[str, ...]


def families(parts: pl.DataFrame | pl.LazyFrame, known: pl.DataFrame | None = None) -> pl.DataFrame:
    """The family rows of all live parts.

    `parts` has `row_id`, `family_id` (the fingerprint of the part's letters and digits) and `sketch`, and
    `fresh` where only some of them are new since `known`, the family rows of before, which may be none; without
    `known` nothing was compared before, and all are compared. The rows do not depend on the order of `parts`.
    Given as a lazy frame, sketches that are not needed are never in memory together.
    """
    rows = parts.lazy().with_columns(pl.col("sketch").cast(pl.String))
    if "fresh" not in rows.collect_schema().names():
        rows = rows.with_columns(fresh=True)
    texts = _texts(rows)
    near = None if known is None else _near(rows, texts)
    chosen, kept = _affected(texts, empty("families") if known is None else known, near)
    pool = _pool(rows, texts, chosen)
    return pl.concat([kept, _rows(pool, _related(pool))]).sort("family_id", "part_id")


def all_hashes(sketched: pl.Series) -> tuple[Hashes, NDArray[np.int64]]:
    """The hashes of many sketches one behind the other, and how many each of them has.

    >>> from tasks.sketch import sketch
    >>> sketches = pl.Series([sketch("学校现有教学班12个学生六百余人教师四十二名" * 30), None])
    >>> values, sizes = all_hashes(sketches)
    >>> sizes.tolist() == [len(values), 0] and values.tolist() == hashes(sketches[0]).tolist()
    True
    """
    packed = (
        sketched.fill_null("").str.decode("base64").rechunk().to_arrow(compat_level=pl.CompatLevel.oldest())
    )
    _, offsets, values = packed.buffers()
    begins = np.frombuffer(offsets, np.int64)[packed.offset : packed.offset + len(packed) + 1]
    runs = np.frombuffer(values or b"", "<u8")[begins[0] // 8 : begins[-1] // 8]
    return runs.astype(np.uint64, copy=False), np.diff(begins) // 8


def _texts(rows: pl.LazyFrame) -> pl.DataFrame:
    """The wordings, those that may stand for others first: the longest, then by name.

    Each with its parts, the number of runs in its sketch, and whether any of its parts is fresh. The sketch of a
    wording is that of its first part, which is the `at`-th of all.
    """
    marks = pl.col("sketch").str.ends_with("=").cast(pl.Int64) + pl.col("sketch").str.ends_with("==")
    runs = ((pl.col("sketch").str.len_bytes().cast(pl.Int64) // 4 * 3 - marks) // 8).fill_null(0)
    sized = (
        rows.select("row_id", "family_id", "fresh", runs.alias("runs")).with_row_index("at").sort("row_id")
    )
    grouped = sized.group_by("family_id", maintain_order=True)
    texts = grouped.agg("row_id", pl.col("runs", "at").first(), pl.col("fresh").any())
    ordered = texts.sort(["runs", "family_id"], descending=[True, False])
    return ordered.with_columns(pl.col("row_id").list.first().alias("first")).collect()


def _affected(
    texts: pl.DataFrame, known: pl.DataFrame, near: NDArray[np.bool_] | None
) -> tuple[pl.Series, pl.DataFrame]:
    """Which wordings to relate anew, and the known rows that stay; `near` are those that something fresh resembles."""
    if near is None:
        return pl.repeat(True, texts.height, dtype=pl.Boolean, eager=True), known
    members = texts.select(pl.Series("near", near), "row_id").with_row_index("place")
    members = members.explode("row_id", empty_as_null=False)
    moved = members.filter("near").select(part_id="row_id")
    live = members.select(part_id="row_id")
    touched = pl.concat(
        [known.join(moved, on="part_id", how="semi"), known.join(live, on="part_id", how="anti")]
    )
    again = known.join(touched, on="family_id", how="semi").select(row_id="part_id")
    places = members.join(again, on="row_id", how="semi")["place"]
    chosen = near.copy()
    chosen[places.to_numpy()] = True
    return pl.Series(chosen), known.join(touched, on="family_id", how="anti")


def _near(rows: pl.LazyFrame, texts: pl.DataFrame) -> NDArray[np.bool_]:
    """For each wording whether it is fresh, or may be like one that is."""
    near = texts["fresh"].to_numpy().copy()
    keys = _shared(rows, texts)
    owners = (keys & np.uint64(2**32 - 1)).astype(np.int32)
    found = met(keys >> np.uint64(32), owners, texts["runs"].to_numpy(), texts["fresh"].to_numpy())
    near[[i for pair in found for i in pair]] = True
    return near


def _shared(rows: pl.LazyFrame, texts: pl.DataFrame) -> NDArray[np.uint64]:
    """The runs by which something fresh may meet another wording, with their owners, as `still_needed` gives them.

    The sketches of all others pass through memory some thousand at a time, and of their runs only those stay that are
    needed, so that a phrase that everybody uses does not fill it.
    """
    fresh = texts["fresh"].to_numpy()
    runs, keys = _fresh_runs(rows, texts)
    places = np.full(int(texts["row_id"].list.len().sum()), -1, np.int64)
    places[texts["at"].to_numpy()] = np.where(fresh, -1, np.arange(texts.height))
    first, needed = 0, len(keys)
    for some in rows.select("sketch").collect_batches(chunk_size=_AT_ONCE, maintain_order=True):
        values, sizes = all_hashes(some["sketch"])
        owners = np.repeat(places[first : first + some.height], sizes)
        keys = np.concatenate([keys, _keys(runs, values, owners)])
        first += some.height
        if len(keys) > max(2 * needed, _KEYS):
            keys = still_needed(keys, fresh)
            needed = len(keys)
    return still_needed(keys, fresh)


def _fresh_runs(rows: pl.LazyFrame, texts: pl.DataFrame) -> tuple[Wanted, NDArray[np.uint64]]:
    """The runs of fresh wordings, and each with its owner."""
    own = rows.filter("fresh").select("family_id", "sketch").unique("family_id").collect()
    places = texts.select("family_id").with_row_index("place")
    own = own.join(places, on="family_id").with_columns(pl.col("place").cast(pl.Int64))
    values, sizes = all_hashes(own["sketch"])
    runs = wanted(values)
    return runs, _keys(runs, values, np.repeat(own["place"].to_numpy(), sizes))


def _keys(runs: Wanted, values: Hashes, owners: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Which of the wanted runs each value is, with its owner, as `still_needed` takes them; no owner is -1."""
    where, which = runs.met(values)
    owned = owners[where] >= 0
    return which[owned].astype(np.uint64) << np.uint64(32) | owners[where[owned]].astype(np.uint64)


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
