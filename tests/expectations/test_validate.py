"""Great Expectations and its Polars twin name the same rows."""

from __future__ import annotations

import json

import pandas as pd
import polars as pl
import pytest
from great_expectations.core import ExpectationSuiteValidationResult, RunIdentifier
from hypothesis import given
from hypothesis import strategies as st

from expectations.engine import matching
from expectations.validate import Validator, _as_pandas, _columns_asked
from tasks.errors import PublishRefused
from tests.warehouse.rows import frames
from tests.warehouse.rows import rows as sample_rows
from warehouse.context import with_context
from warehouse.schemas import to_frame
from warehouse.verdicts import findings

SOURCE = "云溪中学现有教师86人,学生1240人。"


def documents() -> dict[str, list[object]]:
    from warehouse.schemas import TABLES

    examples = {c.name: [c.example] for c in TABLES["documents"].columns}
    own = {
        "row_id": ["d1"],
        "document_id": ["d1"],
        "source_text": [SOURCE],
        "text": [SOURCE],
        "text_hans": [SOURCE],
    }
    return {**examples, **own}


def masked(start: int, end: int, text: str, document: str = "d1") -> dict[str, list[object]]:
    place = {"row_id": [f"{document}:{start}-{end}"], "document_id": [document], "part_id": [None]}
    return {
        **place,
        "section_id": [None],
        "start": [start],
        "end": [end],
        "text": [text],
        "unit": ["人"],
        "object": [None],
    }


def staged(*rows: dict[str, list[object]]) -> dict[str, pl.DataFrame]:
    frames = [to_frame("masked", row) for row in rows]
    return {"documents": to_frame("documents", documents()), "masked": pl.concat(frames)}


@pytest.fixture(scope="module")
def validator(tmp_path_factory: pytest.TempPathFactory) -> Validator:
    return Validator(tmp_path_factory.mktemp("gx"))


def rows(found: pl.DataFrame) -> set[tuple[object, ...]]:
    return set(found.select("table", "row_id", "document_id", "rule", "severity").iter_rows())


def test_sound_rows_break_only_what_they_break_in_the_twin(validator: Validator) -> None:
    batch = staged(masked(8, 11, "86人"))
    assert rows(validator.findings(batch, "sound")) == rows(findings(batch))


def test_a_text_that_is_not_at_its_offsets_is_named_with_its_rule(validator: Validator) -> None:
    batch = staged(
        masked(8, 11, "86人"), masked(0, 4, "云溪小学"), masked(14, 400, "x"), masked(0, 2, "云溪", "d2")
    )
    found = validator.findings(batch, "broken")
    assert rows(found) == rows(findings(batch))
    assert ("masked", "d1:0-4", "d1", "masked.text_matches", "row") in rows(found)
    assert ("masked", "d1:14-400", "d1", "masked.inside_source", "row") in rows(found)
    assert ("masked", "d2:0-2", "d2", "masked.document_exists", "row") in rows(found)


def test_the_data_docs_have_a_page_for_each_run_that_names_the_suites(validator: Validator) -> None:
    index = validator.write_docs()
    assert "runs/sound.html" in index.read_text("utf-8")
    assert "masked" in (index.parent / "runs" / "sound.html").read_text("utf-8")


def test_a_prepared_suite_gives_the_results_of_a_validation_definition(validator: Validator) -> None:
    """To the letter, of rows that break every rule of their table in turn and of rows that break none."""
    batch = broken_rows()
    for table in ("documents", "sections", "indicators", "checks", "runs"):
        frame = with_context(table, batch)
        held = validator._run(table, frame, "held")
        asked = frame.select(_columns_asked(table)).to_pandas(use_pyarrow_extension_array=True)
        plain = validator._run_plainly(table, asked, RunIdentifier(run_name="plain"))
        assert told(held) == told(plain)
        assert held.statistics == plain.statistics
        assert not held.success


def test_a_second_batch_is_judged_by_its_own_rows(validator: Validator) -> None:
    wrong, right = staged(masked(8, 11, "86")), staged(masked(8, 11, "86人"))
    assert [rows(validator.findings(b, "again")) for b in (wrong, right, wrong)] == [
        rows(findings(b)) for b in (wrong, right, wrong)
    ]


def test_an_expectation_that_cannot_be_evaluated_stops_the_publish(
    validator: Validator, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_text(frame: pl.DataFrame) -> pd.DataFrame:
        return frame.drop("unit", strict=False).to_pandas(use_pyarrow_extension_array=True)

    monkeypatch.setattr("expectations.validate._as_pandas", without_text)
    with pytest.raises(PublishRefused, match=r"masked\.unit\.\w+ could not be evaluated on masked"):
        validator.findings(staged(masked(8, 11, "86人")), "half a frame")


@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(-9, 9),
            st.none() | st.floats(),
            st.none() | st.booleans(),
            st.none() | st.text("学校 <a\n", max_size=4),
        )
    )
)
def test_pandas_sees_what_polars_sees(cells: list[tuple[object, ...]]) -> None:
    shape = {"whole": pl.Int64, "real": pl.Float64, "truth": pl.Boolean, "word": pl.String}
    frame = pl.DataFrame(cells, schema=shape, orient="row")
    seen = _as_pandas(frame)
    for name in frame.columns:
        assert seen[name].isna().to_list() == frame[name].is_null().to_list() or name == "real"
        back = [None if missing else v for v, missing in zip(seen[name], seen[name].isna(), strict=True)]
        assert name == "real" or back == frame[name].to_list()


@given(st.lists(st.none() | st.text("一2x\n", max_size=3)), st.sampled_from(["^\\d", r"^[^\n]*\Z", "x$"]))
def test_each_value_once_answers_as_all_values_do(values: list[str | None], pattern: str) -> None:
    column = pl.Series(values, dtype=pl.String).to_pandas(use_pyarrow_extension_array=True).dropna()
    once = matching(column, pattern)
    assert once.to_list() == column.astype(str).str.contains(pattern).to_list()


def broken_rows() -> dict[str, pl.DataFrame]:
    """Every sample row several times, each with one value of another kind, or none."""
    odd = {pl.Int64: -7, pl.Float64: 1e18, pl.String: "x<b>\n", pl.Boolean: False, pl.List(pl.String): ["?"]}
    batch = {}
    for table, frame in frames(sample_rows()).items():
        columns = [c for c in frame.columns if c != "row_id"]
        wrong = [
            frame.head(1).with_columns(pl.lit(odd[frame.schema[c]], frame.schema[c]).alias(c))
            for c in columns
        ]
        none = [frame.head(1).with_columns(pl.lit(None, frame.schema[c]).alias(c)) for c in columns]
        batch[table] = pl.concat([frame, *wrong, *none]).select(frame.columns)
    return batch


def told(result: ExpectationSuiteValidationResult) -> list[str]:
    """What the results say, as they are stored, by rule."""
    ordered = sorted(result.results, key=lambda one: one.expectation_config.meta["rule"])
    return [json.dumps(one.to_json_dict(), sort_keys=True, default=str) for one in ordered]
