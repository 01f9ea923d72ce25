"""A run's report shows rows that break rules, beside the text that they point at."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
import pytest

from tasks.evidence import MOST, examples, looked_at
from tasks.report import markdown, terminal
from tasks.runs import Report, SiteOutcome
from tests.warehouse.rows import SOURCE, frames, rows
from warehouse.rules import RULES, Rule
from warehouse.schemas import TABLES
from warehouse.verdicts import findings


def broken(changes: dict[str, object]) -> dict[str, pl.DataFrame]:
    batch = rows()
    batch["indicators"][-1] |= changes
    return frames(batch)


def test_an_example_shows_the_values_and_the_place_in_the_source() -> None:
    staged = broken({"value": 40.5})
    [example] = examples(staged, findings(staged))
    assert (example.rule, example.severity, example.row_id) == ("indicators.count_whole", "row", "d1:i2")
    assert "师86人,其中女教师【40人】,投入xx万元。" in example.evidence


def test_an_example_shows_the_columns_that_the_rule_looks_at() -> None:
    staged = broken({"value_high": 30.0, "bound": "range"})
    [example] = examples(staged, findings(staged))
    assert example.values == "value = 40.0, value_high = 30.0"


def test_an_example_of_a_refused_rate_shows_the_rate() -> None:
    staged = broken({"value": 140.0, "unit": "%", "text": "40人"})
    [example] = [e for e in examples(staged, findings(staged)) if e.rule == "indicators.rate_possible"]
    assert example.values == "value = 140.0, unit = '%'"
    assert "【40人】" in example.evidence


@pytest.mark.parametrize("rule", [r for r in RULES if r.kind == "is_true"], ids=lambda r: r.name)
def test_every_rule_on_more_than_a_column_shows_columns_of_the_row(rule: Rule) -> None:
    shown = looked_at(rule.table, rule.columns)
    assert shown
    assert set(shown) <= set(TABLES[rule.table].names)


def test_a_place_outside_the_source_is_shown_by_the_rows_own_text() -> None:
    staged = broken({"start": len(SOURCE), "end": len(SOURCE) + 3})
    shown = {e.rule: e.evidence for e in examples(staged, findings(staged))}
    assert shown["indicators.inside_source"] == "40人"


def test_a_rule_that_many_rows_break_has_few_examples() -> None:
    batch = rows()
    last = batch["events"][-1] | {"date": "2013-02-30"}
    batch["events"] = [last | {"row_id": f"d1:e{i}"} for i in range(9)]
    staged = frames(batch)
    found = examples(staged, findings(staged))
    assert [e.row_id for e in found] == [f"d1:e{i}" for i in range(MOST)]


def test_tables_without_places_have_examples_too() -> None:
    batch = rows()
    batch["fetches"][-1] |= {"status": 404}
    staged = frames({"fetches": batch["fetches"]})
    [example] = examples(staged, findings(staged))
    assert (example.rule, example.evidence) == ("fetches.status_fits", "")


def test_sound_rows_are_no_examples() -> None:
    assert examples(frames(rows()), findings(frames(rows()))) == ()


def test_the_report_shows_examples_whatever_signs_are_in_them() -> None:
    staged = broken({"value": 40.5, "object": "a|b*c"})
    report = Report(
        "r", "nightly", "2026", "2026", "completed", quarantined=1, reasons=(("indicators.count_whole", 1),),
        examples=examples(staged, findings(staged)), warnings=("parts.org.fill: fanwen: 2 | 3",),
    )  # fmt: skip
    page = markdown(report)
    assert "## Examples" in page
    assert "其中女教师【40人】" in page
    assert "- parts.org.fill: fanwen: 2 \\| 3" in page
    assert "value = 40.5" in page.partition("## Examples")[2]


@pytest.mark.parametrize("state", ["completed", "unchanged", "partial", "refused", "failed", "dry_run"])
def test_every_end_of_a_run_has_words(state: str) -> None:
    report = Report("r", "nightly", "2026", "2026", state, troubles=("fanwen: 0 documents",))
    assert "trouble: fanwen: 0 documents" in terminal(report)
    assert "> ⚠ fanwen: 0 documents" in markdown(report)


def test_what_is_said_of_a_site_stands_in_the_terminal_too() -> None:
    site = SiteOutcome("folder", 2, 1, 0, 0, 0, 1, {}, note="leer.docx: empty")
    report = Report("r", "build", "2026", "2026", "completed", sites=(site,))
    assert "folder: leer.docx: empty" in terminal(report).splitlines()
    assert "- folder: leer.docx: empty" in markdown(report)
    assert report.summary().endswith("0 rows refused")


def test_the_end_of_a_run_says_where_its_refused_rows_are_seen() -> None:
    report = Report("r", "build", "2026", "2026", "completed", quarantined=1)
    assert terminal(report).endswith("refused: 1 row; `zongjie quarantine` shows them")
    assert "they were not kept" not in markdown(report)
    assert "1 row of this run (100.00%); they were not kept." in markdown(replace(report, state="dry_run"))
    tried = terminal(replace(report, state="dry_run"))
    assert tried.endswith("refused: 1 row\n\nwhat a publish would change: nothing")
    assert "requests" not in terminal(report)
