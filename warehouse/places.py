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


def spans(frame: pl.DataFrame, staged: Staged) -> list[pl.Series]:
    """The columns `SPANS`: the document exists, the span lies inside it, and `text` is what stands there.

    A slice of a Python string costs the same wherever it lies; a slice of a UTF-8 column is counted from
    the start of the document for every row.
    """
    texts = _sources(staged)
    checked = list(_check_spans(frame, texts))
    columns = zip(*checked, strict=True) if checked else ((), (), ())
    return [pl.Series(n, list(c), dtype=pl.Boolean) for n, c in zip(SPANS, columns, strict=True)]


def _check_spans(frame: pl.DataFrame, texts: Mapping[str, str]) -> Iterator[tuple[bool, bool, bool]]:
    for document, start, end, text in frame.select("document_id", "start", "end", "text").iter_rows():
        source = texts.get(document)
        if source is None or start is None or end is None:
            yield source is not None or document is None, True, True
        elif end > len(source):
            yield True, False, True
        else:
            sound = text is not None and 0 <= start <= end and text != ""
            yield True, True, not sound or source[start:end] == text


def _sources(staged: Staged) -> dict[str, str]:
    documents = rows_of("documents", staged)
    return dict(zip(documents["document_id"], documents["source_text"].fill_null(""), strict=True))


def clause_in_source(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    texts = _sources(staged)
    pairs = zip(frame["document_id"], frame["clause_end"], strict=True)
    return booleans(d not in texts or e is None or e <= len(texts[d]) for d, e in pairs)


def clause_text(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    """The clause of each indicator as it stands in the source, empty where its place is no place."""
    texts = _sources(staged)
    places = frame.select("document_id", "clause_start", "clause_end").iter_rows()
    clauses = [texts.get(d, "")[s:e] if s is not None and e is not None else "" for d, s, e in places]
    return pl.Series("clause", clauses, dtype=pl.String)


# ---- rows above and beside -------------------------------------------------------------------------


def beside(frame: pl.DataFrame, staged: Staged, table: str, by: str) -> pl.DataFrame:
    """For each row, the row of another table whose id stands in `by`: its columns end in `_above`."""
    above = rows_of(table, staged).unique("row_id", keep="first").select(pl.all().name.suffix("_above"))
    return frame.join(above, left_on=by, right_on="row_id_above", how="left", maintain_order="left")


def exists(table: str, by: str) -> Derivation:
    """Whether the row that `by` refers to is in the table and of the same document."""

    def derive(frame: pl.DataFrame, staged: Staged) -> pl.Series:
        same = pl.col("document_id_above") == pl.col("document_id")
        known = pl.col("document_id").is_not_null() & pl.col("_document_exists")
        found = pl.col(by).is_null() | ~known | same.fill_null(False)
        return beside(frame, staged, table, by).select(found).to_series()

    return derive


def inside_part(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    inside = (pl.col("start") >= pl.col("start_above")) & (pl.col("end") <= pl.col("end_above"))
    sane = (pl.col("start") >= 0) & (pl.col("start") <= pl.col("end"))
    known = pl.col("document_id_above") == pl.col("document_id")
    return (
        beside(frame, staged, "parts", "part_id")
        .select(inside | ~sane | ~known | ~pl.col("_inside_source"))
        .to_series()
    )


def below_parent(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    below = (pl.col("level_above") < pl.col("level")) & (pl.col("start_above") <= pl.col("start"))
    other = (pl.col("document_id_above") != pl.col("document_id")) | (pl.col("level") < 1)
    odd = (pl.col("start") < 0) | (pl.col("start") > pl.col("end"))
    return beside(frame, staged, "sections", "parent_id").select(below | other | odd).to_series()


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
    known = set(rows_of("indicators", staged)["row_id"])
    return booleans(ids is None or known.issuperset(ids) for ids in frame["indicator_ids"])


def not_stated_too(frame: pl.DataFrame, staged: Staged) -> pl.Series:
    """Whether no indicator is read from the very place of a number that is blanked out."""
    stated = set(rows_of("indicators", staged).select("document_id", "start", "end").iter_rows())
    return booleans(r not in stated for r in frame.select("document_id", "start", "end").iter_rows())


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
