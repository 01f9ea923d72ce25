"""What a person sees of a run, and what a run does about trouble: names, report, spans, retries, restart."""

from __future__ import annotations

import re
from concurrent.futures.process import BrokenProcessPool
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from prefect import get_client

import tasks.build
import tasks.crawl
import tasks.process
from flows.build import build
from flows.evidence import with_evidence
from flows.nightly import nightly
from flows.options import BuildOptions, NightlyOptions
from sample.server import Server
from tasks.batches import Batch, Staged
from tasks.build import read_batch
from tasks.report import markdown
from tasks.runs import Report, latest, load
from tasks.settings import settings
from tasks.web.outcomes import Fetched
from tasks.web.sites import Site
from warehouse.archive import Archive
from warehouse.client import open_warehouse

pytestmark = pytest.mark.usefixtures("harness", "twin")

# 118 % is no growth and no gross rate, so a rule refuses it.
TEXT = "柳河小学2016年工作总结\n一、基本情况\n学校现有教师35人。配臵图书1 2 0 0册。学生巩固率为118%。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents, of which the first has a row that is refused."""
    place = tmp_path / "incoming"
    place.mkdir()
    for i, name in enumerate(("柳河", "青山", "白沙")):
        text = TEXT if i == 0 else TEXT.replace("柳河", name).replace("118%", "98%")
        (place / f"{i}.txt").write_text(text, "utf-8")
    return place


def report(data: Path) -> Report:
    found = load(data / "docs", latest(data / "docs") or "")
    assert found is not None
    return found


@pytest.fixture
def one_each(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of one document each."""
    monkeypatch.setenv("ZONGJIE_BATCH_DOCUMENTS", "1")
    settings.cache_clear()


def task_runs() -> list[tuple[str, int]]:
    """Names and numbers of attempts of the last flow run's tasks."""
    with get_client(sync_client=True) as client:
        flow_run = client.request("POST", "/flow_runs/filter", json={"sort": "START_TIME_DESC"}).json()[0]
        own = {"flow_runs": {"id": {"any_": [flow_run["id"]]}}}
        found = client.request("POST", "/task_runs/filter", json=own).json()
    return sorted((run["name"], run["run_count"]) for run in found)


@pytest.mark.usefixtures("one_each")
def test_runs_are_called_by_what_they_do(folder: Path, data: Path) -> None:
    build(BuildOptions(folder=folder, dry_run=True), return_state=True)
    name = f"build {datetime.now(UTC):%Y-%m-%d} · folder incoming · dry run"
    names = [run for run, _ in task_runs()]
    assert f"{name} · read batch 2/3" in names
    assert f"{name} · validate batch 3/3" in names
    assert f"{name} · publish" in names


def flow_run_names() -> list[str]:
    with get_client(sync_client=True) as client:
        found = client.request("POST", "/flow_runs/filter", json={"sort": "EXPECTED_START_TIME_DESC"}).json()
    return [run["name"] for run in found]


def test_a_run_of_which_the_input_was_refused_is_called_so(data: Path) -> None:
    state = build({"since": "2026-02-01", "until": "2026-01-01"}, return_state=True)
    assert "until 2026-01-01 is before since 2026-02-01" in (state.message or "")
    assert flow_run_names()[0] == f"build {datetime.now(UTC):%Y-%m-%d} · input refused"


def test_a_run_that_fails_later_keeps_its_name(
    data: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.build.gather", _failing)
    assert build(BuildOptions(folder=folder), return_state=True).is_failed()
    assert flow_run_names()[0] == f"build {datetime.now(UTC):%Y-%m-%d} · folder incoming"


def _failing(*_: object) -> None:
    raise OSError("the disk is gone")


def test_the_report_draws_the_live_tables_and_leads_to_the_evidence(folder: Path, data: Path) -> None:
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    told = report(data)
    assert sum(count for _, count in told.figures["nights"]) == 3
    assert dict(told.figures["repairs"]) == {"spaced_digits": 3, "wrong_glyph": 3}
    assert dict(told.figures["completeness"]) == {"full": 3} or len(told.figures["completeness"]) == 1
    assert [(one.site, one.documents, one.refused) for one in told.by_site] == [("folder", 3, 1)]
    text = markdown(told)
    for title in (
        "New and changed documents: ",
        "Facts: indicators ",
        "Repairs: ",
        "Documents: ",
        "Refused rows: ",
    ):
        assert f"![{title}" in text
    page = data / "docs" / "runs" / told.run_id / "evidence" / "1.html"
    assert "118%" in page.read_text("utf-8")
    assert not page.with_name("2.html").exists()


def shown_row(page: str) -> str:
    """The row of the table that the address of an evidence page leads to."""
    file, _, anchor = page.removeprefix("file://").partition("#")
    [row] = re.findall(rf'<tr id="{anchor}"[^>]*>(.*?)</tr>', Path(file).read_text("utf-8"))
    return row


def test_the_evidence_of_a_document_of_two_pages_is_shown_where_it_stands(data: Path) -> None:
    first = "http://fanwen.example/zj/7.html"
    pages = {
        first: "<h1>柳河小学2016年工作总结</h1><p>学校现有教师35人。</p>",
        "http://fanwen.example/zj/7_2.html": "<p>二、教学工作</p><p>学生巩固率为118%。</p>",
    }
    with Archive(data / "archive") as archive:
        for (url, text), kind in zip(pages.items(), ("document", "page"), strict=True):
            body = f'<html><head><meta charset="utf-8"></head><body>{text}</body></html>'.encode()
            page = Fetched(url, "ok", status=200, body=body, fetched_at="2026-03-02T18:30:00Z", attempts=1)
            archive.store(page, run_id="night-1", kind=kind, site="fanwen")
        archive.set_pages(first, list(pages)[1:])
    assert build(BuildOptions(), return_state=True).is_completed()
    [(title, page)] = with_evidence(report(data)).evidence
    assert title == "7.html: indicators.rate_possible"
    assert "<td>118%</td>" in shown_row(page)


def test_the_evidence_of_a_document_in_a_zip_is_shown(folder: Path, data: Path) -> None:
    with ZipFile(folder / "2016.zip", "w") as packed:
        packed.write(folder / "0.txt", "柳河.txt")
    (folder / "0.txt").unlink()
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    [(title, page)] = with_evidence(report(data)).evidence
    assert title == "柳河.txt: indicators.rate_possible"
    assert "<td>118%</td>" in shown_row(page)


def test_a_span_reads_again_what_was_fetched_in_it(folder: Path, data: Path) -> None:
    build(BuildOptions(folder=folder), return_state=True)
    today = datetime.now(UTC).date()
    for options, read in (
        (BuildOptions(since=today - timedelta(1), dry_run=True), 3),
        (BuildOptions(until=today - timedelta(2), dry_run=True), 0),
        (BuildOptions(since=today - timedelta(1), limit=2, dry_run=True), 2),
    ):
        assert build(options, return_state=True).is_completed()
        assert report(data).documents_read == read


def test_a_night_that_only_extracts_again_visits_no_site(sites: Server, data: Path) -> None:
    one = {"sites": ["sample_fanwen"]}
    nightly(NightlyOptions.model_validate(one), return_state=True)
    for site in sites.sites:
        site.hits.clear()
    again = NightlyOptions.model_validate(one | {"rebuild": True, "dry_run": True})
    assert nightly(again, return_state=True).is_completed()
    assert report(data).documents_read == 6
    assert not any(site.hits for site in sites.sites)


def test_a_yield_that_fell_is_a_failure_unless_a_person_accepts_it(
    sites: Server, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_site = tasks.crawl.load_site

    def greedy(name: str) -> Site:
        return load_site(name).model_copy(update={"expected_yield": 99})

    monkeypatch.setattr(tasks.crawl, "load_site", greedy)
    one = {"sites": ["sample_wenku"]}
    assert nightly(NightlyOptions.model_validate(one), return_state=True).is_failed()
    accepted = NightlyOptions.model_validate(one | {"accept_yield": True})
    assert nightly(accepted, return_state=True).is_completed()
    [site] = report(data).sites
    assert site.note is not None
    assert site.note.startswith("accepted: 6 documents, fewer than its definition expects")


def failing(error: Exception, times: int) -> object:
    """`process_batch` that fails with an error for the first batch, a number of times."""
    original, left, first = tasks.build.process_batch, [times], list[str]()

    def process(batch: Batch, *others: Any, **named: Any) -> Staged:
        first[:] = first or [batch.batch_id]
        if batch.batch_id == first[0] and left[0]:
            left[0] -= 1
            raise error
        return original(batch, *others, **named)

    return process


@pytest.mark.usefixtures("one_each")
def test_a_batch_that_lost_its_worker_is_tried_again_alone(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks.build, "process_batch", failing(BrokenProcessPool("killed"), times=1))
    monkeypatch.setattr(read_batch, "retry_delay_seconds", [0, 0])
    assert build(BuildOptions(folder=folder), return_state=True).is_completed()
    attempts = [count for name, count in task_runs() if "read batch" in name]
    assert attempts == [2, 1, 1]


@pytest.mark.usefixtures("one_each")
def test_a_fault_of_the_code_is_not_tried_again_and_the_next_run_goes_on_from_what_is_staged(
    folder: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        original = tasks.build.process_batch

        def process(batch: Batch, *others: Any, **named: Any) -> Staged:
            if batch.documents[0].source_name == "1.txt":
                raise ValueError("a fault of ours")
            return original(batch, *others, **named)

        patch.setattr(tasks.build, "process_batch", process)
        assert build(BuildOptions(folder=folder), return_state=True).is_failed()
    assert [count for name, count in task_runs() if "read batch" in name] == [1, 1]
    assert not (data / "warehouse" / "current").exists()

    read: list[str] = []
    original_piece = tasks.process.process_piece

    def piece(documents: tuple[object, ...], archive: str, target: str) -> dict[str, str]:
        read.extend(d.source_name for d in documents)  # type: ignore[attr-defined]
        return original_piece(documents, archive, target)  # type: ignore[arg-type]

    monkeypatch.setattr(tasks.process, "process_piece", piece)
    assert build(BuildOptions(), return_state=True).is_completed()
    assert read == ["1.txt", "2.txt"]
    assert open_warehouse(data / "warehouse").row_counts()["documents"] == 3
