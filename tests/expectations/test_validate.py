"""Great Expectations and its Polars twin name the same rows."""

from __future__ import annotations

import json
from contextlib import nullcontext

import polars as pl
import pytest
from great_expectations.core import ExpectationValidationResult

from expectations.validate import Validator
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


def test_the_data_docs_are_a_page_that_names_the_suites(validator: Validator) -> None:
    page = validator.write_docs()
    assert "masked" in page.read_text("utf-8")


def test_configurations_worked_out_once_give_the_same_results(
    validator: Validator, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = staged(masked(8, 11, "86人"), masked(13, 18, "1240"), masked(5, 3, "x"))
    held = validator._run("masked", batch_frame(batch), "held").results
    monkeypatch.setattr("expectations.validate.settled_configurations", nullcontext)
    plain = validator._run("masked", batch_frame(batch), "plain").results
    assert [told(one) for one in held] == [told(one) for one in plain]
    assert not all(one.success for one in held)


def batch_frame(batch: dict[str, pl.DataFrame]) -> pl.DataFrame:
    return with_context("masked", batch)


def told(result: ExpectationValidationResult) -> str:
    """What a result says, as it is stored; only the time of the validation may differ."""
    return json.dumps(result.to_json_dict(), sort_keys=True, default=str)
