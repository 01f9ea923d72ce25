"""Batches that are not as usual for their site are told, and chance is not."""

import random

import polars as pl
import pytest

from tests.warehouse.rows import frames, rows
from warehouse.history import HABITS, departures, sums
from warehouse.schemas import TABLES

ONE = frames(rows())


def tables(documents, site="fanwen", per_document=2, **without):
    """Documents of one site; `without` says for how many of them a column is null or a table has no row."""
    names = pl.Series("document_id", [f"d{i}" for i in range(documents)])
    out = {}
    for table in {habit.table for habit in HABITS}:
        gone = names.is_in([f"d{i}" for i in range(without.get(table, 0))])
        each = per_document if table in ("indicators", "sections") else 1
        kept = names.filter(~gone) if table != "documents" else names
        frame = pl.concat([ONE[table].head(1).drop("document_id").join(kept.to_frame(), how="cross")] * each)
        for column in TABLES[table].names:
            empty = pl.col("document_id").is_in([f"d{i}" for i in range(without.get(column, 0))])
            if column in without:
                frame = frame.with_columns(pl.when(~empty).then(pl.col(column)).alias(column))
        out[table] = frame.lazy()
    out["documents"] = out["documents"].with_columns(site=pl.lit(site))
    return out


def told(staged, live):
    return {d.habit.name for d in departures(sums(staged), sums(live))}


def test_a_batch_like_those_before_is_no_news():
    assert told(tables(40), tables(100)) == set()


@pytest.mark.parametrize("habit", [h for h in HABITS if h.kind == "fill" and h.column], ids=lambda h: h.name)
def test_a_column_that_is_empty_more_often_than_usual_is_told(habit):
    assert told(tables(40, **{habit.column: 20}), tables(100)) == {habit.name}


@pytest.mark.parametrize(
    "habit", [h for h in HABITS if h.kind == "fill" and not h.column], ids=lambda h: h.name
)
def test_a_table_that_gives_no_rows_for_many_documents_is_told(habit):
    assert habit.name in told(tables(40, **{habit.table: 20}), tables(100))


@pytest.mark.parametrize("habit", [h for h in HABITS if h.kind == "volume"], ids=lambda h: h.name)
def test_rows_far_beyond_the_usual_number_are_told_in_both_directions(habit):
    many, few = tables(40), tables(40)
    many[habit.table] = pl.concat([many[habit.table]] * 5)
    assert told(many, tables(100)) == {habit.name}
    usual = tables(100)
    usual[habit.table] = pl.concat([usual[habit.table]] * 5)
    assert told(few, usual) == {habit.name}


def test_the_warning_names_site_column_usual_and_found():
    [departure] = departures(sums(tables(40, title=30)), sums(tables(100, title=2)))
    assert str(departure).startswith("documents.title.fill: fanwen: 25% of 40 documents, usually 98%")


def test_a_table_that_gives_nothing_at_all_is_told():
    staged = tables(40)
    del staged["indicators"]
    assert told(staged, tables(100)) == {"indicators.fill", "indicators.volume"}


def test_a_site_is_compared_with_itself_alone():
    live = {
        t: pl.concat([a, b])
        for (t, a), b in zip(tables(100).items(), tables(90, "wenku").values(), strict=True)
    }
    assert told(tables(40, "neu", title=40), live) == set()
    assert told(tables(40, "wenku"), live) == set()


@pytest.mark.parametrize(("found", "usual"), [(9, 100), (40, 29)])
def test_few_documents_tell_nothing(found, usual):
    assert told(tables(found, title=found), tables(usual)) == set()


def test_an_empty_batch_or_history_tells_nothing():
    assert departures(sums({}), sums(tables(100))) == []
    assert departures(sums(tables(40)), sums({})) == []


def test_chance_alone_is_hardly_ever_told():
    drawn = random.Random(7)
    for _ in range(40):
        absent = sum(drawn.random() < 0.4 for _ in range(12))
        assert "documents.title.fill" not in told(tables(12, title=absent), tables(60, title=24))
