"""What a run read is added up by site, and what the vocabulary lacks is named with the file it belongs into."""

from pathlib import Path

import polars as pl
import pytest

from tasks.report import markdown, terminal
from tasks.runs import Report, load, save
from tasks.understood import Gap, OfSite, by_site, gaps

SITES = {"d1": "fanwen", "d2": "wenku", "d3": "fanwen"}


def batch(folder: Path, documents: str, **tables: list[dict[str, object]]) -> dict[str, str]:
    """The paths of a batch with these documents and rows."""
    names = documents.split()
    tables["documents"] = [{"document_id": name, "site": SITES[name]} for name in names]
    paths = {name: str(folder / f"{names[0]}-{name}.parquet") for name in tables}
    for name, rows in tables.items():
        pl.DataFrame(rows).write_parquet(paths[name])
    return paths


def indicator(document: str, metric: str | None) -> dict[str, object]:
    return {"document_id": document, "metric": metric}


def issue(document: str, kind: str, note: str | None) -> dict[str, object]:
    return {"document_id": document, "kind": kind, "note": note}


def held(document: str, row: str, state: str = "held") -> dict[str, object]:
    return {"document_id": document, "table": "indicators", "refused_row_id": row, "state": state}


@pytest.fixture
def batches(tmp_path: Path) -> list[dict[str, str]]:
    first = batch(
        tmp_path,
        "d1 d2",
        indicators=[indicator("d1", "pupils"), indicator("d1", None), indicator("d2", "teachers")],
        awards=[{"document_id": "d2"}],
        issues=[
            issue("d1", "unknown_unit", "measure_words.txt: 摞"),
            issue("d1", "unknown_unit", "measure_words.txt: 摞"),
            issue("d2", "unknown_metric", "metrics.tsv: 灯泡 in 个, 3 times"),
            issue("d2", "numbering_gap", "二: 三"),
        ],
        quarantine=[held("d1", "d1:5-9"), held("d1", "d1:5-9"), held("d2", "d2:1-2", "released")],
    )
    second = batch(
        tmp_path,
        "d3",
        issues=[
            issue("d3", "unknown_unit", "measure_words.txt: 摞"),
            issue("d3", "unknown_metric", "metrics.tsv: 灯泡 in 个, 12 times"),
            issue("d3", "no_body", None),
        ],
    )
    return [first, second]


def test_every_site_has_its_figures(batches: list[dict[str, str]]) -> None:
    assert by_site(batches) == (
        OfSite("fanwen", documents=2, facts=2, indicators=2, without_metric=1, issues=5, refused=1),
        OfSite("wenku", documents=1, facts=2, indicators=1, without_metric=0, issues=2, refused=0),
    )


def test_what_many_documents_lack_comes_first_and_equal_lines_are_one(batches: list[dict[str, str]]) -> None:
    assert gaps(batches) == (
        Gap("measure_words.txt", "摞", issues=3, documents=2),
        Gap("metrics.tsv", "灯泡 in 个", issues=2, documents=2),
    )


def test_a_run_that_read_nothing_has_no_figures() -> None:
    assert by_site([]) == ()
    assert gaps([{}]) == ()


def test_the_report_shows_them_and_keeps_them(batches: list[dict[str, str]], tmp_path: Path) -> None:
    told = Report("r1", "build", "", "", "completed", by_site=by_site(batches), gaps=gaps(batches))
    save(told, tmp_path)
    assert load(tmp_path, "r1") == told
    page = markdown(told)
    assert "| fanwen | 2 | 2 | 2 | 1 (50%) | 5 | 1 |" in page
    assert "| `measure_words.txt` | 摞 | 3 | 2 |" in page
    assert "without a metric: 1 of 3 indicators; words that the vocabulary lacks: 2" in terminal(told)
