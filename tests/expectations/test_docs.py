"""The Data Docs hold the newest runs, and nothing that a killed process left."""

from __future__ import annotations

from pathlib import Path
from re import findall
from urllib.parse import unquote

import pytest

from expectations.docs import begin_anew, changed_suites, prune, unwritten
from expectations.pages import page_of, results_of, write_pages
from expectations.validate import Validator
from tests.expectations.test_validate import masked, staged

RESULTS = Path("gx/uncommitted/validations")
PAGES = Path("gx/uncommitted/data_docs/local_site/validations")
RUNS = ("20260301T1", "20260302T1", "20260303T1")


def put(folder: Path, root: Path, suite: str, run: str, text: str) -> Path:
    path = folder / root / suite / f"{run} b1" / "t" / f"staged.{'json' if root == RESULTS else 'html'}"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Results of three runs for two suites, with the pages of the first two runs."""
    for suite in ("events", "masked"):
        for run in RUNS:
            put(tmp_path, RESULTS, suite, run, '{"success": true}')
        for run in RUNS[:2]:
            put(tmp_path, PAGES, suite, run, "<html></html>\n")
    return tmp_path


def runs(folder: Path) -> set[tuple[str, str]]:
    return {(p.suffix, p.parts[-3].split()[0]) for p in folder.rglob("staged.*")}


def test_the_newest_runs_stay_with_their_pages(folder: Path) -> None:
    assert prune(folder, 2) == RUNS[:1]
    assert runs(folder) == {(".json", RUNS[1]), (".json", RUNS[2]), (".html", RUNS[1])}
    assert prune(folder, 2) == ()


def test_only_results_without_a_page_are_to_be_written(folder: Path) -> None:
    assert unwritten(folder) == {(suite, f"{RUNS[2]} b1", "t", "staged") for suite in ("events", "masked")}


def test_what_was_cut_goes_and_its_page_is_written_again(folder: Path) -> None:
    result = folder / RESULTS / "events" / f"{RUNS[0]} b1" / "t" / "staged.json"
    page = folder / PAGES / "masked" / f"{RUNS[1]} b1" / "t" / "staged.html"
    result.write_text('{"succ', "utf-8")
    page.write_text("<html>", "utf-8")
    prune(folder, 9)
    assert not result.exists()
    assert ("masked", f"{RUNS[1]} b1", "t", "staged") in unwritten(folder)


def test_an_empty_folder_has_nothing_to_prune(tmp_path: Path) -> None:
    begin_anew(tmp_path)
    assert prune(tmp_path, 1) == ()
    assert unwritten(tmp_path) == set()


def test_configuration_cut_by_a_death_does_not_stop_the_next_validation(tmp_path: Path) -> None:
    batch = {"masked": staged(masked(8, 11, "86人"))["masked"].head(0)}
    Validator(tmp_path).findings(batch, "20260301T1 b1")
    for path in (tmp_path / "gx").rglob("*.*"):
        if path.is_file() and path.suffix in {".yml", ".json"}:
            path.write_text(path.read_text("utf-8")[:40], "utf-8")
    again = Validator(tmp_path)
    assert again.findings(batch, "20260302T1 b1").is_empty()
    page = again.write_docs(1)
    assert "20260302T1" in page.read_text("utf-8")
    assert [p.parts[-3] for p in (tmp_path / PAGES).rglob("*.html")] == ["20260302T1 b1"]


def test_a_page_is_written_again_only_where_its_suite_is_another(tmp_path: Path) -> None:
    page = tmp_path / "gx/uncommitted/data_docs/local_site/expectations/events.html"
    page.parent.mkdir(parents=True)

    def asked(digest: str) -> list[str]:
        with changed_suites(tmp_path, {"events": digest}) as names:
            if names:
                page.write_text("<html></html>\n", "utf-8")
        return names

    assert [asked("a"), asked("a"), asked("b"), asked("b")] == [["events"], [], ["events"], []]
    page.write_text("<html>", "utf-8")
    assert asked("b") == ["events"]
    (tmp_path / "suites.json").write_text('{"ev', "utf-8")
    assert asked("b") == ["events"]


def test_a_death_while_pages_are_written_lets_the_next_run_write_them(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), changed_suites(tmp_path, {"events": "a"}):
        raise KeyboardInterrupt
    with changed_suites(tmp_path, {"events": "a"}) as names:
        assert names == ["events"]


def test_the_page_of_a_run_says_what_is_broken_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    judge = Validator(tmp_path)
    judge.findings(staged(masked(0, 4, "云溪小学")), "20260301T1 b<1>")
    index = judge.write_docs()
    page = page_of(tmp_path, "20260301T1")
    text = page.read_text("utf-8")
    assert "masked.text_matches" in text
    assert "b&lt;1&gt;" in text
    for place in (index, page):
        links = [unquote(link) for link in findall(r'href="([^"]+)"', place.read_text("utf-8"))]
        assert links
        assert all((place.parent / link).is_file() for link in links)
    assert "src=" not in text + index.read_text("utf-8")


def test_pages_of_runs_without_results_go(folder: Path) -> None:
    for path in (folder / RESULTS).rglob("*.json"):
        path.write_text(
            '{"success": true, "suite_name": "events", "results": [], "statistics": {"evaluated_expectations": 3}}'
        )
    write_pages(folder, RUNS)
    assert [one.table for one in results_of(folder, RUNS[0])] == ["events", "events"]
    assert "<p>None.</p>" in page_of(folder, RUNS[2]).read_text("utf-8")
    prune(folder, 1)
    index = write_pages(folder, ()).read_text("utf-8")
    assert [run in index for run in RUNS] == [False, False, True]
    assert not page_of(folder, RUNS[0]).exists()
