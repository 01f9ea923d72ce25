"""The nightly run end to end, over the sample sites, in one process with a real Prefect engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest
from prefect.states import State

import flows.build
from flows.nightly import nightly
from flows.options import NightlyOptions
from sample.server import Server
from tasks.batches import Batch, Staged
from tasks.runs import Report, latest, load
from tests.flows.conftest import data_root, sample_sites
from warehouse.client import Warehouse, open_warehouse

pytestmark = pytest.mark.usefixtures("harness")

BOTH = ["sample_fanwen", "sample_wenku"]


def run(data: Path, **options: object) -> tuple[State[None], Report]:
    state = nightly(NightlyOptions.model_validate({"sites": BOTH, **options}), return_state=True)
    report = load(data / "docs", latest(data / "docs") or "")
    assert report is not None, f"the run ended as {state} and wrote no report"
    return state, report


def live(data: Path) -> Warehouse:
    return open_warehouse(data / "warehouse")


def files_of(data: Path) -> dict[str, int]:
    return {str(p): p.stat().st_mtime_ns for p in (data / "warehouse").rglob("*.parquet")}


@dataclass(frozen=True)
class Published:
    """What one run over the sample sites left; the tests that only read share it."""

    sites: Server
    data: Path
    state: State[None]
    report: Report


@pytest.fixture(scope="module")
def published(harness: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    with pytest.MonkeyPatch.context() as patch, sample_sites(patch) as server:
        data = data_root(patch, tmp_path_factory.mktemp("published"))
        yield Published(server, data, *run(data))


def test_all_documents_of_both_sites_are_published_with_their_charsets(published: Published) -> None:
    sites, data, state, report = published.sites, published.data, published.state, published.report
    assert state.is_completed()
    assert (report.state, report.total("new"), report.total("denied")) == ("completed", 12, 2)
    documents = live(data)["documents"].collect()
    assert set(documents["url"]) == {url for _, url in sites.published}
    assert set(documents["charset"]) == {"gb18030", "big5hkscs", "utf-8"}
    assert set(documents["script"]) >= {"hans", "hant"}


def test_the_published_titles_are_those_of_the_sample(published: Published) -> None:
    sites, data = published.sites, published.data
    found = dict(live(data)["documents"].select("url", "title").collect().iter_rows())
    wanted = {url: document.title for document, url in sites.published}
    assert {u: t.removesuffix(".doc") for u, t in found.items()} == wanted


@pytest.mark.parametrize(
    "table",
    ["sections", "indicators", "awards", "people", "events", "problems", "measures", "policies"],
)
def test_the_published_rows_are_those_that_the_sample_states(published: Published, table: str) -> None:
    sites, data = published.sites, published.data
    documents = live(data)["documents"].select("document_id", "url")
    rows = live(data)[table].join(documents, on="document_id").collect()
    found = Counter((row["url"], _letters(row, table)) for row in rows.iter_rows(named=True))
    stated = [(url, row) for document, url in sites.published for row in document.truth[table]]
    wanted = Counter((url, _letters(row, table)) for url, row in stated)
    assert wanted.total() > 3
    missed, extra = wanted - found, found - wanted
    assert missed.total() <= 0.05 * wanted.total(), missed
    assert extra.total() <= 0.05 * wanted.total(), extra


def _letters(row: dict[str, object], table: str) -> str:
    """What a row states, in letters: a heading or an item may end at its first pause or at its full stop.

    An award is known by its title and rank: its evidence may begin at the winner or at the contest.
    """
    said = f"{row['title']}{row['rank']}" if table == "awards" else str(row["text"])[:30]
    letters = "".join(filter(str.isalnum, said))
    return letters if table == "awards" else letters[:8]


def test_a_compilation_is_published_in_its_parts(published: Published) -> None:
    sites, data = published.sites, published.data
    documents = live(data)["documents"].select("document_id", "url")
    parts = live(data)["parts"].join(documents, on="document_id").group_by("url").len().collect()
    wanted = {url: len(document.truth["parts"]) for document, url in sites.published}
    assert dict(parts.iter_rows()) == wanted


def test_every_row_points_at_the_characters_that_state_it(published: Published) -> None:
    warehouse = live(published.data)
    texts = dict(warehouse["documents"].select("document_id", "source_text").collect().iter_rows())
    checked = 0
    for table in warehouse.tables:
        frame = warehouse[table]
        if "start" in frame.collect_schema():
            for document, start, end, text in (
                frame.select("document_id", "start", "end", "text").collect().iter_rows()
            ):
                assert texts[document][start:end] == text, (table, document, start, end)
                checked += 1
    assert checked > 500


@pytest.mark.usefixtures("twin")
def test_a_second_run_finds_nothing_new_and_writes_nothing(sites: Server, data: Path) -> None:
    run(data)
    before = files_of(data)
    state, report = run(data)
    assert state.is_completed()
    assert (report.state, report.total("unchanged")) == ("unchanged", 12)
    assert files_of(data) == before


@pytest.mark.usefixtures("twin")
def test_only_new_and_changed_documents_are_taken_on_a_later_night(sites: Server, data: Path) -> None:
    run(data)
    for site in sites.sites:
        site.hits.clear()
    sites.change(sites.published[0][1])
    sites.publish(2)
    _, report = run(data)
    assert (report.total("new"), report.total("changed"), report.documents_read) == (2, 1, 3)
    documents = live(data)["documents"].collect()
    assert len(documents) == 14
    assert documents["document_id"].is_unique().all()


def test_what_robots_txt_forbids_is_told_and_never_asked_for(published: Published) -> None:
    sites, data = published.sites, published.data
    asked = {path for site in sites.sites for path, _ in site.hits}
    assert not asked & {"/p-1.html", "/zongjie/2013/0101/1.html"}
    denied = live(data)["fetches"].filter(pl.col("outcome") == "robots_denied").collect()
    assert len(denied) == 2
    assert denied["robots_rule"].is_not_null().all()


@pytest.mark.usefixtures("twin")
def test_a_dry_run_publishes_nothing(sites: Server, data: Path) -> None:
    _, report = run(data, dry_run=True)
    assert report.state == "dry_run"
    assert report.rows_staged["documents"] == 12
    assert not (data / "warehouse" / "current").exists()


@pytest.mark.usefixtures("twin")
def test_the_limit_holds_for_each_site(sites: Server, data: Path) -> None:
    run(data, limit=2)
    assert live(data).row_counts()["documents"] == 4


def tampered(change: Callable[[pl.DataFrame], pl.DataFrame]) -> Callable[[Batch, str], Staged]:
    """`read_batch` with a fault in the indicators that it stages."""
    original = flows.build.read_batch

    def read(batch: Batch, title: str) -> Staged:
        staged = original(batch, title)
        path = staged.paths["indicators"]
        change(pl.read_parquet(path)).write_parquet(path)
        return staged

    return read


def test_a_refused_row_goes_to_quarantine_with_its_rule(
    sites: Server, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shifted = pl.when(pl.int_range(pl.len()) == 0).then(pl.col("start") - 1).otherwise(pl.col("start"))
    monkeypatch.setattr(flows.build, "read_batch", tampered(lambda f: f.with_columns(shifted.alias("start"))))
    state, report = run(data)
    assert state.is_completed()
    held = live(data)["quarantine"].filter(pl.col("rule") == "indicators.text_matches").collect()
    assert held.select("table", "state").row(0) == ("indicators", "held")
    assert ("indicators.text_matches", 1) in report.reasons
    assert held["refused_row_id"][0] not in live(data)["indicators"].collect()["row_id"].to_list()


@pytest.mark.usefixtures("twin")
def test_a_broken_table_rule_stops_the_publish_and_leaves_the_live_snapshot(
    sites: Server, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(data, limit=2)
    before = files_of(data)
    monkeypatch.setattr(flows.build, "read_batch", tampered(lambda f: pl.concat([f, f])))
    state, report = run(data)
    assert state.is_failed()
    assert report.state == "refused"
    assert "indicators.row_id.unique" in report.troubles[0]
    assert files_of(data) == before


def test_the_data_docs_open_and_name_the_suites(published: Published) -> None:
    assert published.report.data_docs is not None
    page = Path(published.report.data_docs.removeprefix("file://"))
    assert "indicators" in page.read_text("utf-8")
