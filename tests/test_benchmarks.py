"""The benchmarks say what they measured, and what they could not."""

from importlib import import_module
from pathlib import Path

import pytest

from benchmarks.__main__ import NAMES
from benchmarks.copies import multiply
from benchmarks.measure import Contender, Measured, compared, measure, peer
from benchmarks.texts import damaged_documents, megabytes, repeated
from sample.documents import document
from tasks.batches import plan_batches
from tasks.build import pending
from tasks.process import process_batch
from tasks.records import Source
from tasks.settings import settings
from tasks.text.read import read_source
from tasks.web.outcomes import Fetched
from warehouse.archive import Archive
from warehouse.client import open_warehouse
from warehouse.maintain import verify
from warehouse.publish import StagedBatch, publish
from warehouse.references import broken_references
from warehouse.schemas import OF_DOCUMENTS


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_can_be_run_by_its_name(name: str) -> None:
    assert callable(import_module(f"benchmarks.{name}").run)
    assert f"    {name} " in str(import_module("benchmarks").__doc__)


def test_the_rate_is_that_of_the_median_round() -> None:
    assert Measured(Contender("ours", None, 10.0, "MB"), (2.0, 100.0, 1.0)).rate == 5.0


def test_a_ratio_compares_rates_and_not_seconds() -> None:
    ours = Measured(Contender("ours", None, 10.0, "MB"), (2.0,))
    other = Measured(Contender("other", None, 1.0, "MB"), (1.0,))
    assert "5.00 × as fast" in compared("title", [ours, other])


def test_a_peer_that_is_not_installed_is_named() -> None:
    missing = peer("no_such_package_here", lambda module: module.work, "Nobody's tool")
    ours = Contender("ours", lambda: None, 1.0, "MB")
    told = compared("title", measure([ours, missing], 1))
    assert "Nobody's tool" in told
    assert "not measured: No module named 'no_such_package_here'" in told


def test_contenders_take_turns_and_the_first_call_does_not_count() -> None:
    calls: list[str] = []
    names = ("a", "b")
    measured = measure([Contender(n, lambda n=n: calls.append(n)) for n in names], 2)
    assert calls == ["a", "b"] * 3
    assert [len(one.seconds) for one in measured] == [2, 2]


def test_the_damaged_documents_are_damaged_but_not_all() -> None:
    repairs = [len(read_source(Source(text, "txt", "utf-8")).repairs) for text in damaged_documents()[:40]]
    assert 0 < sum(count == 0 for count in repairs) < 20
    assert sum(repairs) > 100


def test_texts_are_repeated_up_to_a_size() -> None:
    assert 0.3 <= megabytes(repeated(("学校现有教师86人。",), 0.3)) < 0.3001


def test_copies_of_documents_are_whole_and_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(tmp_path / "archive") as archive:
        for i in range(3):
            page = Fetched(
                f"http://fanwen.example/zj/{i}.txt", "ok", status=200, body=document(5, i).text.encode(),
                content_type="text/plain", fetched_at="2026-03-02T18:30:00Z",
            )  # fmt: skip
            archive.store(page, run_id="first", kind="document", site="fanwen")
        [batch] = plan_batches(list(archive.documents()), 100, 1 << 40)
    made = process_batch(batch, tmp_path / "archive", tmp_path / "staging", 1)
    staged = StagedBatch(batch.batch_id, {table: Path(path) for table, path in made.paths.items()})
    moment = "2026-03-02T19:00:00+00:00"
    publish(tmp_path / "warehouse", [staged], run_id="r", code_version="c", verdict={}, created_at=moment)
    multiply(tmp_path, 9)
    live = open_warehouse(tmp_path)
    assert {t: n % 3 for t, n in live.row_counts().items() if t in OF_DOCUMENTS} == dict.fromkeys(
        OF_DOCUMENTS, 0
    )
    assert live.row_counts()["documents"] == 9
    assert live["parts"].select("family_id").collect()["family_id"].n_unique() == 9
    assert verify(tmp_path / "warehouse") == []
    assert list(broken_references(tmp_path / "warehouse")) == []
    monkeypatch.setenv("ZONGJIE_DATA", str(tmp_path))
    settings.cache_clear()
    assert pending() == []
    settings.cache_clear()
