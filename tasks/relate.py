"""Step 11 across documents: parts that are copies of each other become families.

The canonical part of a family is its longest; every member relates to it or to a full copy of it, so that no
chain of small likenesses joins two texts that have nothing in common. A night compares only what is new: the sketch
of a part is a column of `parts`, the runs of all sketches are remembered in order (`tasks.postings`), and families that
nothing new resembles stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tasks.likeness import FIRST, Likeness, contained, likeness, met, opened, pairs, still_needed
from tasks.postings import Postings, numbered, postings
from tasks.sketch import Hashes, hashes
from warehouse.schemas import empty, to_frame

COLUMNS = ("row_id", "family_id", "sketch")
_EXACT = Likeness("exact", 1.0)


@dataclass(frozen=True, slots=True)
class _Text:
    """One wording, whoever published it: its fingerprint, its sketch, the parts that have it, sorted."""

    fingerprint: str
    sketch: Hashes
    parts: tuple[str, ...]


def families(
    parts: pl.DataFrame | pl.LazyFrame,
    known: pl.DataFrame | None = None,
    old: Sequence[Postings] | None = None,
) -> pl.DataFrame:
    """The family rows of all live parts.

    `parts` has `row_id`, `family_id` (the fingerprint of the part's letters and digits) and `sketch`, and
    `fresh` where only some of them are new since `known`, the family rows of before, which may be none; without
    `known` nothing was compared before, and all are compared. `old` are the postings of those that are not fresh, made
    from the rows where they are not given; they may hold parts that are no more. The rows do not depend on the
    order of `parts`. Given as a lazy frame, sketches that are not needed are never in memory together.
    """
    rows = parts.lazy().with_columns(pl.col("sketch").cast(pl.String))
    if "fresh" not in rows.collect_schema().names():
        rows = rows.with_columns(fresh=True)
    texts, near = _wordings(rows, known, old)
    chosen, kept = _affected(texts, empty("families") if known is None else known, near)
    pool = _pool(rows, texts, chosen)
    return pl.concat([kept, _rows(pool, _related(pool))]).sort("family_id", "part_id")


def _wordings(
    rows: pl.LazyFrame, known: pl.DataFrame | None, old: Sequence[Postings] | None
) -> tuple[pl.DataFrame, NDArray[np.bool_] | None]:
    """The wordings of `_texts`, and what `_near` says of them; the postings are not needed any longer."""
    own = postings(rows.filter("fresh").collect())
    old = [postings(rows.filter(~pl.col("fresh")).collect())] if old is None else old
    texts = _texts(rows, [*old, own])
    return texts, None if known is None else _near(texts, old, own)


def _texts(rows: pl.LazyFrame, posted: Sequence[Postings]) -> pl.DataFrame:
    """The wordings, those that may stand for others first: the longest, then by number.

    Each with its parts, how many runs they have, and whether any of its parts is fresh.
    """
    sizes = pl.concat(pl.DataFrame({"wording": one.wordings, "runs": one.sizes}) for one in posted)
    sorted_rows = rows.select("row_id", "family_id", "fresh").sort("row_id")
    grouped = sorted_rows.group_by("family_id", maintain_order=True).agg("row_id", pl.col("fresh").any())
    texts = grouped.with_columns(wording=numbered(pl.col("family_id")))
    texts = texts.join(sizes.lazy().unique("wording"), on="wording")
    ordered = texts.sort(["runs", "wording"], descending=[True, False])
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


def _near(texts: pl.DataFrame, old: Sequence[Postings], own: Postings) -> NDArray[np.bool_]:
    """For each wording whether it is fresh, or may be like one that is."""
    near = texts["fresh"].to_numpy().copy()
    if not near.any():
        return near
    keys = _shared(texts, old, own)
    owners = (keys & np.uint64(2**32 - 1)).astype(np.int32)
    found = met(keys >> np.uint64(32), owners, texts["runs"].to_numpy(), texts["fresh"].to_numpy())
    near[[i for pair in found for i in pair]] = True
    return near


def _shared(texts: pl.DataFrame, old: Sequence[Postings], own: Postings) -> NDArray[np.uint64]:
    """The runs by which something fresh may meet another wording, with their owners, as `still_needed` gives them.

    Of a run the first few owners of each file are asked for, and all of them only where one of the first few of all
    files is fresh: a phrase that everybody uses has a hundred thousand.
    """
    fresh, wanted = texts["fresh"].to_numpy(), np.unique(own.runs)
    places = _places(texts, [own, *old])
    for others in places[1:]:
        others[fresh[others]] = -1  # a wording that is fresh has its runs already
    keys = [_keys(own, wanted, places[0])]
    keys += [
        # Where some are no more, the first few may be none.
        _keys(one, wanted, at, FIRST if (at >= 0).all() else None)
        for one, at in zip(old, places[1:], strict=True)
    ]
    needed = still_needed(np.concatenate(keys), fresh)
    open_to_all = opened(needed, fresh)
    keys = [_keys(one, wanted[open_to_all], at) for one, at in zip(old, places[1:], strict=True)]
    again = np.concatenate([np.empty(0, np.uint64), *keys])
    runs = open_to_all.astype(np.uint64)[(again >> np.uint64(32)).astype(np.int64)] << np.uint64(32)
    return still_needed(np.concatenate([needed, runs | again & np.uint64(2**32 - 1)]), fresh)


def _places(texts: pl.DataFrame, posted: Sequence[Postings]) -> list[NDArray[np.int64]]:
    """Where the wordings of each stand in `texts`; -1 of those that are no more."""
    wordings = texts["wording"].to_numpy()
    order = np.argsort(wordings)
    sought = np.concatenate([one.wordings for one in posted])
    at = np.minimum(wordings.searchsorted(sought, sorter=order), len(order) - 1)
    places = np.where(wordings[order[at]] == sought, order[at], -1)
    return np.split(places, np.cumsum([len(one.wordings) for one in posted])[:-1])


def _keys(
    one: Postings, wanted: Hashes, places: NDArray[np.int64], most: int | None = None
) -> NDArray[np.uint64]:
    """Which of the wanted runs some parts have, with the places of the parts, as `still_needed` takes them."""
    which, owners = one.met(wanted, most)
    owned = places[owners]
    there = owned >= 0
    return which[there].astype(np.uint64) << np.uint64(32) | owned[there].astype(np.uint64)


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
