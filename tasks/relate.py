"""Step 11 across documents: parts that are copies of each other become families.

The canonical part of a family is its longest; every member relates to it or to a full copy of it, so that no
chain of small likenesses joins two texts that have nothing in common. A night compares only what is new: the sketch
of a part is a column of `parts`, and families that nothing new resembles stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

import numpy as np
import polars as pl

from tasks.likeness import Likeness, contained, likeness, pairs
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


def families(parts: pl.DataFrame, known: pl.DataFrame | None = None) -> pl.DataFrame:
    """The family rows of all live parts.

    `parts` has `row_id`, `family_id` (the fingerprint of the part's letters and digits) and `sketch`, and
    `fresh` where only some of them are new since `known`, the family rows of before. The rows do not
    depend on the order of `parts`.
    """
    texts = _texts(parts)
    fresh = set(parts.filter("fresh")["row_id"] if "fresh" in parts.columns else parts["row_id"])
    known = empty("families") if known is None else known
    pool, kept = _affected(texts, fresh, set(parts["row_id"]), known)
    return pl.concat([kept, _rows(pool, _related(pool))]).sort("family_id", "part_id")


def _texts(parts: pl.DataFrame) -> list[_Text]:
    """The wordings, those that may stand for others first: the longest, then by name."""
    grouped = parts.sort("row_id").group_by("family_id").agg("row_id", pl.col("sketch").first())
    texts = [_Text(name, hashes(drawn), tuple(ids)) for name, ids, drawn in grouped.iter_rows()]
    return sorted(texts, key=lambda t: (-len(t.sketch), t.fingerprint))


def _affected(
    texts: list[_Text], fresh: Set[str], live: Set[str], known: pl.DataFrame
) -> tuple[list[_Text], pl.DataFrame]:
    """The wordings to relate anew, and the known rows that stay."""
    if known.is_empty():
        return texts, known
    new = np.array([not fresh.isdisjoint(t.parts) for t in texts], np.bool_)
    near = {i for pair in pairs([t.sketch for t in texts], new) for i in pair} | set(
        np.flatnonzero(new).tolist()
    )
    moved = {part for i in near for part in texts[i].parts} | (set(known["part_id"]) - live)
    touched = set(known.filter(pl.col("part_id").is_in(list(moved)))["family_id"])
    members = set(known.filter(pl.col("family_id").is_in(list(touched)))["part_id"])
    pool = [t for i, t in enumerate(texts) if i in near or not members.isdisjoint(t.parts)]
    return pool, known.filter(~pl.col("family_id").is_in(list(touched)))


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
