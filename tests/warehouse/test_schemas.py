"""The schemas, and the one way to make a frame."""

import re

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.errors import BadInput
from tests.warehouse.rows import frames, rows
from warehouse.schemas import LOCATED, OF_DOCUMENTS, TABLES, check_schema, empty, schema_hash, to_frame

COMMON = ("row_id", "document_id", "part_id", "section_id", "start", "end", "text")
COLUMNS = [(table.name, column) for table in TABLES.values() for column in table.columns]


def masked(**changes):
    row = {
        "row_id": ["1"],
        "document_id": ["d"],
        "part_id": ["p"],
        "section_id": [None],
        "start": [4],
        "end": [6],
        "text": ["xx"],
    }
    return row | {"unit": ["元"], "object": ["资金"]} | changes


def test_every_table_begins_with_its_row_id():
    assert all(table.names[0] == "row_id" for table in TABLES.values())


def test_fact_tables_carry_their_place_first():
    assert all(TABLES[name].names[:7] == COMMON for name in LOCATED)


def test_column_names_are_unique_in_a_table():
    assert all(len(set(table.names)) == len(table.names) for table in TABLES.values())


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda x: getattr(x, "name", x))
def test_an_example_satisfies_its_own_column(table, column):
    assert column.meaning
    assert column.nullable == bool(column.null_means)
    assert pl.Series([column.example], dtype=column.dtype, strict=True).len() == 1
    if column.pattern:
        assert re.fullmatch(column.pattern, column.example)
    if column.closed:
        assert column.example in column.closed
    if column.minimum is not None:
        assert column.example >= column.minimum
    if column.maximum is not None:
        assert column.example <= column.maximum


def test_rows_that_go_with_their_document_name_it():
    assert all("document_id" in TABLES[name].names for name in OF_DOCUMENTS)


def test_a_frame_has_exactly_the_schema():
    for table, frame in frames(rows()).items():
        assert frame.schema == TABLES[table].schema
        assert empty(table).schema == TABLES[table].schema


def test_a_missing_column_is_refused_by_name():
    columns = masked()
    del columns["unit"]
    with pytest.raises(BadInput, match=r"masked: columns missing \['unit'\]"):
        to_frame("masked", columns)


def test_an_unknown_column_is_refused_by_name():
    with pytest.raises(BadInput, match=r"unknown \['units'\]"):
        to_frame("masked", masked(units=["元"]))


def test_columns_of_different_length_are_refused():
    with pytest.raises(BadInput, match="differ in length"):
        to_frame("masked", masked(start=[4, 5]))


def test_an_unknown_table_is_refused():
    with pytest.raises(BadInput, match="no table 'fact'"):
        to_frame("fact", {})


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("start", "4"),
        ("start", 4.0),
        ("start", True),
        ("start", 2**70),
        ("unit", 1),
        ("unit", b"x"),
        ("unit", "\ud800"),
        ("unit", ["元"]),
    ],
)
def test_a_value_of_another_type_is_refused_with_its_place(column, value):
    with pytest.raises(BadInput, match=re.escape(f"masked.{column}[0]: {value!r}")):
        to_frame("masked", masked(**{column: [value]}))


@pytest.mark.parametrize("value", ["d:1", [1], ["d", None, 3], {"d": 1}])
def test_a_list_column_takes_lists_of_strings_only(value):
    columns = {name: [row[name] for row in rows()["checks"]] for name in TABLES["checks"].names}
    with pytest.raises(BadInput, match=r"checks.indicator_ids"):
        to_frame("checks", columns | {"indicator_ids": [value]})


def test_a_whole_number_is_taken_where_a_fraction_is_wanted():
    columns = {name: [row[name] for row in rows()["checks"]] for name in TABLES["checks"].names}
    assert to_frame("checks", columns | {"stated": [86]})["stated"].to_list() == [86.0]


def test_a_boolean_is_no_number():
    columns = {name: [row[name] for row in rows()["checks"]] for name in TABLES["checks"].names}
    with pytest.raises(BadInput, match=r"checks.stated\[0\]: True"):
        to_frame("checks", columns | {"stated": [True]})


@given(st.lists(st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"])))))
def test_strings_come_back_as_they_went_in(values):
    size = len(values)
    columns = {name: column * size for name, column in masked().items()}
    assert to_frame("masked", columns | {"object": values})["object"].to_list() == values


def test_a_schema_that_differs_is_refused_by_its_first_column():
    with pytest.raises(BadInput, match=r"x.parquet: column 'unit' is None, expected String"):
        check_schema("masked", empty("masked").drop("unit").schema, "x.parquet")
    with pytest.raises(BadInput, match="columns stand as"):
        check_schema(
            "masked",
            empty("masked")
            .select(pl.all().reverse().name.keep())
            .select(list(reversed(TABLES["masked"].names)))
            .schema,
            "x.parquet",
        )


def test_the_schema_hash_is_stable_within_a_process():
    assert schema_hash() == schema_hash()
    assert re.fullmatch(r"[0-9a-f]{16}", schema_hash())
