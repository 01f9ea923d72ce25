"""What a site's documents usually give, and batches that give something else.

A site that changes its pages breaks no row: titles are gone, dates are gone, half of the text is gone, and all
that is left is sound. So each batch is compared, site by site, with the live documents of the same site. A
departure is a warning: a site may well begin to publish another kind of document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce

import polars as pl

from warehouse.schemas import empty

Tables = Mapping[str, pl.LazyFrame]

# Fewer documents than these tell nothing about a site, nor about a batch.
_LEAST_USUAL, _LEAST_FOUND = 30, 10
# A departure by chance is below so many standard errors in all but one batch in ten thousand.
_ERRORS = 4.0


@dataclass(frozen=True, slots=True)
class Habit:
    """A rule on what the documents of a site usually have.

    `fill` speaks of the share of documents with a value in `column`, or with a row where that is None; it may
    differ by `bound` from the usual share. `volume` speaks of the rows a document; they may be `bound` times
    as many as usual, or so many times fewer.
    """

    kind: str  # fill, volume
    table: str
    column: str | None
    bound: float
    meaning: str

    @property
    def name(self) -> str:
        """The rule's name, as in the report: `documents.title.fill`."""
        return ".".join(word for word in (self.table, self.column, self.kind) if word)


HABITS: tuple[Habit, ...] = (
    Habit("fill", "documents", "title", 0.2, "documents have a title as often as usual"),
    Habit("fill", "documents", "published_on", 0.3, "pages tell their date as often as usual"),
    Habit("fill", "parts", "org", 0.25, "parts name their organisation as often as usual"),
    Habit("fill", "parts", "signed_date", 0.25, "parts are dated as often as usual"),
    Habit("fill", "parts", "county", 0.25, "parts name their county as often as usual"),
    Habit("fill", "sections", None, 0.25, "documents have headings as often as usual"),
    Habit("fill", "indicators", None, 0.2, "documents state quantities as often as usual"),
    Habit("fill", "awards", None, 0.25, "documents tell of awards as often as usual"),
    Habit("fill", "issues", None, 0.25, "documents hold what is not understood as often as usual"),
    Habit("volume", "sections", None, 2.0, "a document has as many headings as usual"),
    Habit("volume", "indicators", None, 2.0, "a document states as many quantities as usual"),
    Habit("volume", "events", None, 3.0, "a document tells of as many events as usual"),
    Habit("volume", "repairs", None, 3.0, "a document needs as many repairs as usual"),
    Habit("volume", "boilerplate", None, 3.0, "a page has as much chrome as usual"),
)


_NAMES = [habit.name for habit in HABITS]
_SQUARES = " squares"
# The columns of `sums`.
SUMS = pl.Schema(
    {"site": pl.String, "documents": pl.Int64}
    | {name + kind: pl.Float64 for kind in ("", _SQUARES) for name in _NAMES}
)


@dataclass(frozen=True, slots=True)
class Departure:
    """A batch in which the documents of a site are not as usual: a share, or rows a document."""

    habit: Habit
    site: str
    usual: float
    found: float
    documents: int

    def __str__(self) -> str:
        """The warning in the report.

        >>> str(Departure(HABITS[0], "fanwen", 0.98, 0.4, 120))
        'documents.title.fill: fanwen: 40% of 120 documents, usually 98% (expected: documents have a title as often as usual)'
        """
        if self.habit.kind == "fill":
            found = f"{self.found:.0%} of {self.documents} documents, usually {self.usual:.0%}"
        else:
            found = f"{self.found:.1f} rows a document in {self.documents}, usually {self.usual:.1f}"
        return f"{self.habit.name}: {self.site}: {found} (expected: {self.habit.meaning})"


def departures(staged: pl.DataFrame, live: pl.DataFrame) -> list[Departure]:
    """The habits from which the staged documents of a site depart, in the order of sites and habits.

    Both are `sums`, of live documents as many as there are batches. Sites with few documents on either side are
    passed over. A difference that chance alone may make counts for nothing: between two shares that is
    sqrt(p(1-p)(1/n+1/m)), between two means the same with their variance.
    """
    found, usual = _means(staged), _means(live)
    both = found.filter(pl.col("documents") >= _LEAST_FOUND).join(
        usual.filter(pl.col("documents") >= _LEAST_USUAL), on="site", suffix=" usual"
    )
    return [
        Departure(habit, row["site"], row[f"{habit.name} usual"], row[habit.name], row["documents"])
        for row in both.sort("site").iter_rows(named=True)
        for habit in HABITS
        if _departs(habit, row)
    ]


def _departs(habit: Habit, row: Mapping[str, float]) -> bool:
    found, usual = row[habit.name], row[f"{habit.name} usual"]
    spread = row[f"{habit.name} variance usual"] * (1 / row["documents"] + 1 / row["documents usual"])
    if abs(found - usual) <= _ERRORS * spread**0.5:
        return False
    if habit.kind == "fill":
        return abs(found - usual) > habit.bound
    return found > usual * habit.bound or found < usual / habit.bound


def sums(tables: Tables) -> pl.DataFrame:
    """One row a site: its documents, and of each habit the sum over them and the sum of the squares.

    `tables` are tables by name that hold all rows of some documents; one that is absent has no rows.
    """
    documents = (
        _of(tables, "documents").select("document_id", "site").with_columns(pl.col("site").fill_null(""))
    )
    counted = reduce(
        lambda sofar, habit: sofar.join(_each(tables, habit), on="document_id", how="left"), HABITS, documents
    )
    values = pl.col(_NAMES).fill_null(0.0)
    squares = (values * values).sum().name.suffix(_SQUARES)
    by_site = counted.group_by("site").agg(pl.len().cast(pl.Int64).alias("documents"), values.sum(), squares)
    return by_site.select(SUMS.names()).collect()


def _means(sums: pl.DataFrame) -> pl.DataFrame:
    """Of each site its documents, and of each habit mean and variance."""
    added = sums.group_by("site").agg(pl.exclude("site").sum())
    documents = pl.col("documents")
    return added.select(
        "site",
        "documents",
        *(pl.col(name) / documents for name in _NAMES),
        # Rounding alone may leave less than nothing.
        *(
            (pl.col(name + _SQUARES) / documents - (pl.col(name) / documents).pow(2))
            .clip(0.0)
            .alias(f"{name} variance")
            for name in _NAMES
        ),
    )


def _each(tables: Tables, habit: Habit) -> pl.LazyFrame:
    """Of each document with rows in the table what the habit looks at: 0 or 1, or the number of rows."""
    rows = _of(tables, habit.table).group_by("document_id")
    if habit.kind == "volume":
        return rows.agg(pl.len().cast(pl.Float64).alias(habit.name))
    filled = pl.col(habit.column).is_not_null().any() if habit.column else pl.lit(True)
    return rows.agg(filled.cast(pl.Float64).alias(habit.name))


def _of(tables: Tables, name: str) -> pl.LazyFrame:
    return tables[name] if name in tables else empty(name).lazy()
