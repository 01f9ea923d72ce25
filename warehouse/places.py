"""Where a row stands: in its source text, below its document, part and heading, beside its neighbours.

Functions from a table's staged rows, and the other tables of the batch, to one boolean a row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import polars as pl

from warehouse.schemas import empty

Staged = Mapping[str, pl.DataFrame]
Derivation = Callable[[pl.DataFrame, Staged], pl.Series]

SPANS = ("_document_exists", "_inside_source", "_text_matches")


def rows_of(table: str, staged: Staged) -> pl.DataFrame:
    """The staged rows of a table, none where it is absent."""
    return staged[table] if table in staged else empty(table)


# ---- places in the source --------------------------------------------------------------------------


def spans(frame: pl.DataFrame, texts: Mapping[str, str]) -> list[pl.Series]:
    """The columns `SPANS`: the document exists, the span lies inside it, and `text` is what stands there.

    `texts` are the source texts by document, as `sources` gives them.

    A slice of a Python string costs the same wherever it lies; a slice of a UTF-8 column is counted from
    the start of the document for every row.
    """
    placed = frame.select("document_id", "start", "end", "text").with_columns(_length(texts).alias("_length"))
    exists, inside, sound = placed.select(
        (pl.col("document_id").is_null() | pl.col("_length").is_not_null()).alias("exists"),
        (pl.col("start").is_null() | (pl.col("end") <= pl.col("_length"))).fill_null(True).alias("inside"),
        _SOUND.fill_null(False).alias("sound"),
    )
    found = _stands_there(placed.filter(sound), texts)
    matches = pl.repeat(True, frame.height, dtype=pl.Boolean, eager=True)
    if not all(found):
        matches = matches.scatter(sound.arg_true(), found)
    return [one.alias(name) for one, name in zip((exists, inside, matches), SPANS, strict=True)]


_SOUND = (
    (pl.col("start") >= 0)
    & (pl.col("start") <= pl.col("end"))
    & (pl.col("end") <= pl.col("_length"))
    & (pl.col("text") != "")
)


def _stands_there(rows: pl.DataFrame, texts: Mapping[str, str]) -> list[bool]:
    places = zip(*(rows[c].to_list() for c in ("document_id", "start", "end", "text")), strict=True)
    return [texts[document][start:end] == text for document, start, end, text in places]


def _length(texts: Mapping[str, str]) -> pl.Expr:
    """The length of the row's document, null where there is none."""
    lengths = [len(text) for text in texts.values()]
    return pl.col("document_id").replace_strict(list(texts), lengths, default=None, return_dtype=pl.Int64)


def sources(staged: Staged) -> dict[str, str]:
    """The source texts of a batch by document."""
    documents = rows_of("documents", staged).select("document_id", pl.col("source_text").fill_null(""))
    return dict(documents.drop_nulls().iter_rows())


def clause_in_source(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    source = pl.col("source_text").fill_null("").str.len_chars()
    lengths = rows_of("documents", staged).select("document_id", source).unique("document_id", keep="last")
    length = pl.col("document_id").replace_strict(*lengths, default=None, return_dtype=pl.Int64)
    return frame.select(pl.col("clause_end") <= length).to_series()


def unless_clause(fits: pl.Expr, pattern: str) -> Derivation:
    """Whether a row fits, or else its clause holds the pattern.

    Clauses are long and few rows need theirs looked at.
    """

    def derive(frame: pl.DataFrame, staged: Staged) -> pl.Series:
        right = frame.select(fits.fill_null(True).alias("right")).to_series()
        doubtful = (~right).arg_true()
        if doubtful.is_empty():
            return right
        return right.scatter(doubtful, clause_text(frame[doubtful], staged).str.contains(pattern))

    return derive


def clause_text(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    """The clause of each indicator as it stands in the source, empty where its place is no place."""
    texts = sources(staged)
    places = frame.select("document_id", "clause_start", "clause_end").iter_rows()
    clauses = [texts.get(d, "")[s:e] if s is not None and e is not None else "" for d, s, e in places]
    return pl.Series("clause", clauses, dtype=pl.String)


# ---- rows above and beside -------------------------------------------------------------------------


def beside(frame: pl.DataFrame, staged: Staged, table: str, by: str, *columns: str) -> pl.DataFrame:
    """For each row, those columns of the row of another table whose id stands in `by`: their names end in `_above`."""
    above = rows_of(table, staged).select("row_id", *columns).unique("row_id", keep="first")
    named = above.select(pl.all().name.suffix("_above"))
    return frame.join(named, left_on=by, right_on="row_id_above", how="left", maintain_order="left")


def exists(table: str, by: str) -> Derivation:
    """Whether the row that `by` refers to is in the table and of the same document."""

    def derive(frame: pl.DataFrame, staged: Staged) -> pl.Series:
        same = pl.col("document_id_above") == pl.col("document_id")
        known = pl.col("document_id").is_not_null() & pl.col("_document_exists")
        found = pl.col(by).is_null() | ~known | same.fill_null(False)
        return beside(frame, staged, table, by, "document_id").select(found).to_series()

    return derive


def inside_part(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    inside = (pl.col("start") >= pl.col("start_above")) & (pl.col("end") <= pl.col("end_above"))
    sane = (pl.col("start") >= 0) & (pl.col("start") <= pl.col("end"))
    known = pl.col("document_id_above") == pl.col("document_id")
    return (
        beside(frame, staged, "parts", "part_id", "document_id", "start", "end")
        .select(inside | ~sane | ~known | ~pl.col("_inside_source"))
        .to_series()
    )


def below_parent(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    below = (pl.col("level_above") < pl.col("level")) & (pl.col("start_above") <= pl.col("start"))
    other = (pl.col("document_id_above") != pl.col("document_id")) | (pl.col("level") < 1)
    odd = (pl.col("start") < 0) | (pl.col("start") > pl.col("end"))
    above = beside(frame, staged, "sections", "parent_id", "document_id", "start", "level")
    return above.select(below | other | odd).to_series()


def apart(only: pl.Expr) -> Derivation:
    """Whether a row starts where those before it in its document have ended."""

    def derive(frame: pl.DataFrame, staged: Staged) -> pl.Series:
        chosen = frame.with_row_index("_i").filter(only).sort("document_id", "start", "end", "_i")
        before = pl.col("end").cum_max().shift(1).over("document_id")
        marked = chosen.select("_i", (pl.col("start") >= before).fill_null(True).alias("_apart"))
        index = frame.select(pl.int_range(pl.len(), dtype=pl.get_index_type()).alias("_i"))
        return index.join(marked, on="_i", how="left", maintain_order="left")["_apart"]

    return derive


def indicators_exist(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    asked = frame["indicator_ids"].explode().unique().to_list()
    ids = rows_of("indicators", staged)["row_id"]
    known = set(ids.filter(ids.is_in(asked, nulls_equal=True)))
    return booleans(ids is None or known.issuperset(ids) for ids in frame["indicator_ids"])


def not_stated_too(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    """Whether no indicator is read from the very place of a number that is blanked out."""
    place = ("document_id", "start", "end")
    stated = rows_of("indicators", staged).select(place)
    blanked = frame.select(place).with_row_index("_i")
    twice = blanked.join(stated, on=place, how="semi", nulls_equal=True)["_i"]
    return frame.select(~pl.int_range(pl.len()).is_in(twice.to_list())).to_series()


def problem_exists(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    known = set(rows_of("problems", staged).select("part_id", "ordinal").iter_rows())
    parts = set(rows_of("parts", staged)["row_id"])
    pairs = frame.select("part_id", "problem_ordinal").iter_rows()
    return booleans(p not in parts or not o or o < 1 or (p, o) in known for p, o in pairs)


def has_part(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    having = rows_of("parts", staged)["document_id"].unique().to_list()
    found = pl.col("document_id").is_in(having) | (pl.col("text").str.strip_chars() == "")
    return frame.select(found).to_series()


def booleans(values: Iterator[bool]) -> pl.Series:
    return pl.Series(list(values), dtype=pl.Boolean)
