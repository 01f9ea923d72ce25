"""Step 11 across documents: parts that are copies of each other become families."""

from __future__ import annotations

import polars as pl

from warehouse.schemas import to_frame


def families(parts: pl.DataFrame) -> pl.DataFrame:
    """The family rows of all parts, those of one family sharing `family_id`.

    Document sites copy each other, and one text comes in under many addresses; a sum over indicators
    would count it as often. `parts` has `row_id` and `family_id`, the fingerprint of the part's letters
    and digits. The canonical part is the one with the first id, whatever order the documents came in.
    """
    sizes = pl.len().over("family_id")
    members = parts.filter(sizes > 1).sort("family_id", "row_id")
    canonical = members.select(pl.col("row_id").first().over("family_id")).to_series().to_list()
    ids, groups = members["row_id"].to_list(), members["family_id"].to_list()
    return to_frame(
        "families",
        {
            "row_id": ids,
            "family_id": groups,
            "canonical_part_id": canonical,
            "part_id": ids,
            "containment": [1.0] * len(ids),
            "relation": ["exact"] * len(ids),
        },
    )
